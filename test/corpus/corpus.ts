import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Unread } from "../../src/portfolio/entry";
import type { Field, Row } from "../../src/portfolio/row";
import type { Part } from "../../src/workbook/columns";

/** Seen while recognition was written, kept back for its test, and made later by somebody who had not seen it. */
export const corpusSets = ["develop", "held", "sealed"] as const;
export type CorpusSet = (typeof corpusSets)[number];

/** A row as it is to be read: only the fields whose column the sheet has, and the code. */
export type ExpectedRow = { readonly row: number; readonly code: string } & Partial<{
  readonly [F in Field]: Row[F] | Unread;
}>;

export interface CellNote {
  readonly cell: string;
  readonly field: Field;
}

/** A matrix of the 64 services, or of the second edition's roles (then codes, names and scores are that edition's). */
export interface ExpectedMatrix {
  readonly sheet: string;
  readonly verdict: "services" | "v21";
  readonly headerRows: readonly number[];
  /** Column letters by part; two parts may share one. */
  readonly columns: Partial<Readonly<Record<Part, string>>>;
  /** How many rows the matrix has; `rows` are a sample of them in the large ones. */
  readonly rowCount: number;
  readonly rows: readonly ExpectedRow[];
  /** Rows that hold a service and count for nothing all the same: examples. */
  readonly passedOver?: readonly number[];
  readonly notUnderstood: readonly (CellNote & { readonly text: string })[];
  /** Formulas without a result in the file; the row says what they give. */
  readonly uncalculated?: readonly CellNote[];
}

/** No portfolio. `why` is what is most wrong with it, as a person sees it. */
export interface ExpectedNone {
  readonly sheet: string;
  readonly verdict: "none";
  readonly why: "noHeader" | "noServices" | "tooLittle";
}

/** More than one matrix: a person is asked which. Headers are in the areas. */
export interface ExpectedAsk {
  readonly sheet: string;
  readonly verdict: "ask";
  readonly candidates: readonly string[];
}

export type ExpectedSheet = ExpectedMatrix | ExpectedNone | ExpectedAsk;

export interface Expected {
  readonly what: string;
  readonly writtenBy: string;
  readonly sheets: readonly ExpectedSheet[];
}

export interface CorpusFile {
  readonly name: string;
  readonly set: CorpusSet;
  readonly path: string;
  readonly expected: Expected;
}

function filesOf(set: CorpusSet): readonly CorpusFile[] {
  const folder = join(__dirname, set);
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => name.slice(0, -".xlsx".length));
  return names.sort().map((name) => ({
    name,
    set,
    path: join(folder, `${name}.xlsx`),
    expected: JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as Expected,
  }));
}

/** Every workbook of the corpus with its expected reading; of one set where one is named. */
export function corpus(...wanted: readonly CorpusSet[]): readonly CorpusFile[] {
  return (wanted.length > 0 ? wanted : corpusSets).flatMap(filesOf);
}

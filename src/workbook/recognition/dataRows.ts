import type { V21Match } from "../../framework/lookup";
import { v21RoleByCode } from "../../framework/v21Roles";
import { serviceByCode } from "../../framework/services";
import { isBlank, textOf, type ReadCell } from "../cellText";
import type { Part } from "../columns";
import { fold } from "../../framework/fold";
import { wordsOfAll } from "../../locale/synonyms";
import { headerRead, isPart } from "./headerWords";
import { namingOf, type Naming } from "./identity";
import { columnFor, type Mapping, type MatrixKind } from "./mapping";
import { lenientReaders } from "./lenient";
import { remembered } from "./remembered";
import { isUnread } from "../../portfolio/entry";
import { rowKey } from "../../portfolio/row";
import { plainText, saysNothing, type SheetCells } from "./sheetCells";

/** A row of a sheet that speaks of one service. */
export interface DataRow {
  /** The sheet's own, from 0. */
  readonly row: number;
  /** Canonical; "" for an own service without one. */
  readonly code: string;
  readonly name: string;
  /** Whether the framework, or the second edition, has it. */
  readonly known: boolean;
  /** Whether it is told by its name, not by its code alone. */
  readonly byName: boolean;
  /** The second-edition roles of that name. */
  readonly roles: readonly V21Match[];
  /** The row whose service it goes on with, where its own cells are blank because they are merged with those above. */
  readonly continues: number | null;
}

/** "apart": it reads like a service of the organisation's own, but stands below a blank row, where something else may begin. */
export const skips = ["blank", "category", "total", "header", "note", "apart"] as const;
export type Skip = (typeof skips)[number];

export interface DataRows {
  readonly rows: readonly DataRow[];
  /** Rows that speak of no service, and why: those above the last service, or above the last that stands apart. */
  readonly skipped: readonly { readonly row: number; readonly why: Skip }[];
}

const decided = ["level", "allocation", "asIs", "toBe"] as const satisfies readonly Part[];

/** The mapped columns as offsets in a line of cells. */
type Places = Readonly<Partial<Record<Part, number>>>;

interface Ids {
  readonly code: Naming;
  readonly name: Naming;
  readonly codeText: string;
  readonly nameText: string;
  /** As it stands, for the checks to speak of stray spaces. */
  readonly nameCell: string;
  readonly categoryText: string;
}

/** What a cell says as a header, where it says it plainly: what stands in rows may hint at much. */
const senses = (cell: ReadCell | undefined) =>
  headerRead(textOf(cell)).flatMap(({ senses: of, certainty }) =>
    certainty === "own" || certainty === "synonym" ? of : [],
  );

/** A header again, on a new page or over another matrix: its name or code says so, and so does another cell. */
function isHeaderAgain(cells: readonly ReadCell[], at: Places): boolean {
  const ids = [at.code, at.name].filter(
    (place) => place !== undefined && senses(cells[place]).some((sense) => sense === "code" || sense === "name"),
  );
  return ids.length > 0 && Object.values(at).filter((place) => senses(cells[place]).some(isPart)).length >= 2;
}

const examples = new Set(wordsOfAll(({ examples: words }) => words).map(fold));
const aroundExample = /^[(（[［【〔<＜\s]+|[)）\]］】〕>＞:：\s\d①-⑨]+$/gu;

const longestExample = 12;
const saysExample = remembered(
  (text) => text.length <= longestExample && examples.has(fold(text.replace(aroundExample, ""))),
  () => false,
);

/** A row that shows how to fill in the others: what stands at its beginning says so. */
function isExample(cells: readonly ReadCell[], at: Places): boolean {
  const name = Math.max(at.category ?? -1, at.code ?? -1, at.name ?? -1);
  for (let place = 0; place <= name; place += 1) {
    const cell = cells[place];
    if (typeof cell === "string" && cell !== "" && saysExample(cell)) return true;
  }
  return false;
}

/** A code that stands there as a bare number goes with the category beside it: B and 3 are B-3. */
function numberedCode(codeText: string, category: string, name: Naming): string {
  if (!/^\d{1,2}$/.test(codeText) || category === "") return "";
  const code = `${category}-${Number(codeText)}`;
  return serviceByCode(code) && (name.service === undefined || name.service.code === code) ? code : "";
}

/** The letter of a category cell: `A`, `A. CDCの戦略マネジメント`. */
const categoryLetter = (text: string) =>
  /^\s*[(（【[]?([A-I])(?![A-Za-z\d])/u.exec(text.normalize("NFKC").toUpperCase())?.[1] ?? "";

function idsOf(cells: readonly ReadCell[], at: Places): Ids {
  const textAt = (part: Part) => plainText(at[part] === undefined ? null : cells[at[part]]);
  const [codeText, nameText, categoryText] = [textAt("code"), textAt("name"), textAt("category")];
  return {
    code: namingOf(codeText),
    name: namingOf(nameText),
    codeText,
    nameText,
    nameCell: textOf(at.name === undefined ? null : cells[at.name]),
    categoryText,
  };
}

function identified(
  { code, name, codeText, nameCell }: Ids,
  kind: MatrixKind,
  category: string,
): Pick<DataRow, "code" | "name" | "known" | "byName" | "roles"> {
  const roles = name.roles.length > 0 ? name.roles : code.roles;
  const service = name.service ?? code.service;
  const ownText =
    codeText !== "" &&
    code.name === codeText &&
    code.service === undefined &&
    code.roles.length === 0 &&
    !/^[\d.]+$/.test(codeText)
      ? codeText
      : "";
  const written = code.code || name.code || numberedCode(codeText, category, name);
  const byName = kind === "v21" ? roles.length > 0 : service !== undefined;
  const named = (kind === "v21" ? roles[0]?.role.code : service?.code) ?? "";
  const known =
    byName || (kind === "v21" ? v21RoleByCode(written) !== undefined : serviceByCode(written) !== undefined);
  return {
    code: written || named || ownText,
    name:
      name.name === ""
        ? code.name === ownText || /^[\d.]+$/.test(codeText)
          ? ""
          : code.name
        : name.code === ""
          ? nameCell
          : name.name,
    known,
    byName,
    roles,
  };
}

const usualCode = /^[A-Z]-\d+$/;
const longestOwnCode = 20;

/** Whether a row that no edition knows is a service of the organisation's own: it has a code, or a name and something decided. */
function ownRow(
  { code, name }: Pick<DataRow, "code" | "name">,
  cells: readonly ReadCell[],
  at: Places,
): "own" | "ownPerhaps" | "note" {
  if (usualCode.test(code)) return "own";
  if (name === "" || code.length > longestOwnCode) return "note";
  const says = decided.some((part) => {
    const value = at[part] === undefined ? null : lenientReaders[part](cells[at[part]], 1900);
    return value !== null && !isUnread(value);
  });
  return says || code !== "" ? "ownPerhaps" : "note";
}

/** Rows whose name or code is merged with the row above, by the row where the merge begins. */
function mergedRows({ merges = [] }: SheetCells, columns: readonly number[]): ReadonlyMap<number, number> {
  const from = new Map<number, number>();
  for (const { row, column, rows, columns: width } of merges) {
    if (rows > longestMerge || !columns.some((one) => one >= column && one < column + width)) continue;
    for (let below = row + 1; below < row + rows; below += 1) from.set(below, row);
  }
  return from;
}
const longestMerge = 1_000;

type Class = "known" | "own" | "ownPerhaps" | "continued" | Skip;

interface Classified {
  readonly row: number;
  readonly is: Class;
  readonly identity: ReturnType<typeof identified>;
}

function classOf(ids: Ids, identity: Classified["identity"], cells: readonly ReadCell[], at: Places): Class {
  if (Object.values(at).every((place) => isBlank(cells[place]))) return "blank";
  if (isExample(cells, at)) return "note";
  if (identity.known) return "known";
  if (ids.codeText === "" && ids.nameText === "") {
    const category = namingOf(ids.categoryText);
    return category.total ? "total" : category.category ? "category" : "continued";
  }
  if (isHeaderAgain(cells, at)) return "header";
  // Names of services end like sums, too: J-1 アラート集計. A sum has no code.
  if ((ids.name.total || ids.code.total) && !usualCode.test(identity.code)) return "total";
  if (ids.name.category || (ids.code.category && ids.nameText === "")) return "category";
  return ownRow(identity, cells, at);
}

function* classified(cells: SheetCells, mapping: Mapping, at: Places, until: number): Iterable<Classified> {
  let category = "";
  const start = (mapping.headerRows.at(-1) ?? 0) + 1;
  for (let row = Math.max(start, cells.row); row < Math.min(until, cells.row + cells.values.length); row += 1) {
    const line = cells.values[row - cells.row] ?? [];
    const ids = idsOf(line, at);
    const own = ids.name.category || ids.code.category ? ids.codeText || ids.nameText : "";
    category = categoryLetter(ids.categoryText) || categoryLetter(own) || category;
    const identity = identified(ids, mapping.kind, category);
    yield { row, is: classOf(ids, identity, line, at), identity };
  }
}

/** Rows from one header to the next; all but the first begin with that header. */
function* pagesOf(lines: Iterable<Classified>): Iterable<readonly Classified[]> {
  let page: Classified[] = [];
  for (const line of lines) {
    if (line.is === "header") {
      yield page;
      page = [];
    }
    page.push(line);
  }
  yield page;
}

/**
 * The rows of one matrix. Headers may come again on every page or over every category; where a service comes again under them, another
 * matrix begins. What only may be a service, such as the foot of a page, tells so where it is the first.
 */
function* ofOneMatrix(lines: Iterable<Classified>, scopeAt: (row: number) => string): Iterable<Classified> {
  const seen = new Set<string>();
  for (const page of pagesOf(lines)) {
    const services = page.flatMap(({ row, is, identity: { code, name } }) =>
      is === "known" || is === "own" || is === "ownPerhaps"
        ? [{ is, key: rowKey({ code: code || name, scope: scopeAt(row) }) }]
        : [],
    );
    if (services.some(({ is, key }, index) => (is !== "ownPerhaps" || index === 0) && seen.has(key))) return;
    for (const { key } of services) seen.add(key);
    yield* page;
  }
}

/**
 * The rows below the headers of a mapping that speak of a service each. Categories, sums, blank rows, headers again and notes are
 * passed over.
 */
export function dataRowsOf(cells: SheetCells, mapping: Mapping, until = Infinity): DataRows {
  const at: Places = Object.fromEntries(mapping.columns.map(({ part, column }) => [part, column - cells.column]));
  const merged = mergedRows(
    cells,
    (["code", "name"] as const).flatMap((part) => columnFor(mapping, part) ?? []),
  );
  const rows: DataRow[] = [];
  const skipped: { readonly row: number; readonly why: Skip }[] = [];
  const scopeAt = (row: number) => plainText(cells.values[row - cells.row]?.[at.scope ?? -1]);
  // What stands between two services is part of the matrix; what stands below the last of them, and a blank row, is not.
  let [headerAgain, gap] = [false, false];
  for (const { row, is, identity } of ofOneMatrix(classified(cells, mapping, at, until), scopeAt)) {
    const above = rows.at(-1);
    if (is === "known" || is === "own" || (is === "ownPerhaps" && !gap)) {
      [headerAgain, gap] = [false, is === "ownPerhaps" && gap];
      rows.push({ row, ...identity, continues: null });
    } else if (
      is === "continued" &&
      above &&
      above.row === row - 1 &&
      goesOn(above, merged.get(row), cells.values[row - cells.row]?.[at.scope ?? -1])
    ) {
      rows.push({ ...above, row, continues: above.continues ?? above.row });
    } else {
      skipped.push({
        row,
        why:
          is === "blank" || is === "category" || is === "total" || is === "header"
            ? is
            : is === "ownPerhaps" && !headerAgain
              ? "apart"
              : "note",
      });
      headerAgain ||= is === "header";
      // A blank row between the headers and the first service is room, no end.
      gap ||= is === "blank" && rows.length > 0;
    }
  }
  const last = Math.max(rows.at(-1)?.row ?? -1, skipped.findLast(({ why }) => why === "apart")?.row ?? -1);
  return { rows, skipped: skipped.filter(({ row }) => row <= last) };
}

/** A row without a name of its own goes on with the service above: it is merged with it, or only its scope is another. */
function goesOn(above: DataRow, mergedFrom: number | undefined, scope: ReadCell | undefined): boolean {
  return mergedFrom === undefined ? !saysNothing(scope) : mergedFrom === (above.continues ?? above.row);
}

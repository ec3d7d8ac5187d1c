import { columnIndex, columnLetters } from "../address";
import { columnOf, type Part } from "../columns";

/** Which column of a sheet plays which part, as it was found, or as a person put it right. Rows and columns are the sheet's own, from 0. */
export interface Mapping {
  readonly sheet: string;
  /** One or two, in order. */
  readonly headerRows: readonly number[];
  readonly columns: readonly MappedColumn[];
  readonly kind: MatrixKind;
  /** What stood over this matrix, where the sheet had several with the same headers; and over the others. */
  readonly title?: string;
  readonly otherTitles?: readonly string[];
  /** The headers beside, of columns that are a person's own: what is called so is none of the mapped ones. */
  readonly others?: readonly string[];
  /** Other sheets with the same headers: none of them is this one under a new name. */
  readonly alike?: readonly string[];
  readonly added?: readonly AddedColumn[];
}

/** A column that the add-in has put there, because a person asked for it. */
export interface AddedColumn {
  readonly part: Part;
  /** Whether its header took over the look of the one beside it. */
  readonly dressed: boolean;
}

export interface MappedColumn {
  readonly part: Part;
  readonly column: number;
  /** As it stands there, its band first: "サービススコア / 現状 (As-Is)". */
  readonly header: string;
}

/** The 64 services, or the 54 roles of the textbook's second edition. */
export const matrixKinds = ["services", "v21"] as const;
export type MatrixKind = (typeof matrixKinds)[number];

/** As it is kept in the settings table. Short names: the cell is to be read by people too. */
interface MappingRecord {
  readonly sheet: string;
  readonly kind: string;
  /** Numbers as Excel shows them, from 1. */
  readonly headerRows: readonly number[];
  readonly columns: Readonly<Record<string, readonly [letters: string, header: string]>>;
  readonly title?: string;
  readonly otherTitles?: readonly string[];
  readonly others?: readonly string[];
  readonly alike?: readonly string[];
  readonly added?: Readonly<Record<string, boolean>>;
}

/** What is kept besides the columns, in a cell that holds 32,767 characters: so many texts, each of them cut. */
const mostTexts = 100;
const keptOfText = 60;

/** A text as the mapping keeps it, to be compared with others. */
export const keptText = (text: string): string => text.trim().slice(0, keptOfText).trim();

const textLists = ["otherTitles", "others", "alike"] as const;
type TextList = (typeof textLists)[number];

/** The lists of texts, as a mapping keeps them; none that is empty. */
export function keptTexts(from: { readonly [K in TextList]?: unknown }): Partial<Pick<Mapping, TextList>> {
  return Object.fromEntries(
    textLists.flatMap((key) => {
      const list = from[key];
      const texts = Array.isArray(list) ? list.filter((text) => typeof text === "string").slice(0, mostTexts) : [];
      return texts.length > 0 ? [[key, texts.map(keptText)]] : [];
    }),
  );
}

/** A mapping as the text of one cell. */
export function mappingText({ sheet, kind, headerRows, columns, title = "", added = [], ...lists }: Mapping): string {
  const record: MappingRecord = {
    sheet,
    kind,
    headerRows: headerRows.map((row) => row + 1),
    columns: Object.fromEntries(columns.map(({ part, column, header }) => [part, [columnLetters(column), header]])),
    ...(title === "" ? {} : { title }),
    ...keptTexts(lists),
    ...(added.length > 0 ? { added: Object.fromEntries(added.map(({ part, dressed }) => [part, dressed])) } : {}),
  };
  return JSON.stringify(record);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
const isRow = (value: unknown): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 1_048_576;

function columnsOf(value: unknown): MappedColumn[] {
  return Object.entries(isRecord(value) ? value : {}).flatMap(([part, place]) => {
    const known = columnOf(part as Part)?.part;
    const [letters, header]: unknown[] = Array.isArray(place) ? place : [];
    if (
      known === undefined ||
      typeof letters !== "string" ||
      !/^[A-Z]{1,3}$/.test(letters) ||
      typeof header !== "string"
    )
      return [];
    return [{ part: known, column: columnIndex(letters), header }];
  });
}

/** Reads a mapping; null where the text is none. Parts that this version does not know are left out. */
export function mappingOf(text: string): Mapping | null {
  let record: unknown;
  try {
    // Where the cell is formatted as text, the apostrophe that guards it is part of it.
    record = JSON.parse(text.replace(/^'/, ""));
  } catch {
    return null;
  }
  if (!isRecord(record) || typeof record.sheet !== "string" || !Array.isArray(record.headerRows)) return null;
  const headerRows = record.headerRows.filter(isRow).map((row) => row - 1);
  const kind = matrixKinds.find((known) => isRecord(record) && known === record.kind);
  const columns = columnsOf(record.columns);
  const listed = isRecord(record.added) ? record.added : {};
  const added = columns.flatMap(({ part }) =>
    Object.hasOwn(listed, part) ? [{ part, dressed: listed[part] === true }] : [],
  );
  return headerRows.length >= 1 && headerRows.length <= 2 && kind && columns.length > 0
    ? {
        sheet: record.sheet,
        headerRows,
        columns,
        kind,
        ...(typeof record.title === "string" && record.title !== "" ? { title: record.title } : {}),
        ...keptTexts(record),
        ...(added.length > 0 ? { added } : {}),
      }
    : null;
}

/** The column of a part, from 0; undefined where it has none. */
export function columnFor({ columns }: Mapping, part: Part): number | undefined {
  return columns.find((column) => column.part === part)?.column;
}

/** The mapping with other headers beside. */
export function withOthers(
  { others = [], ...mapping }: Mapping,
  change: (others: readonly string[]) => readonly string[],
): Mapping {
  return { ...mapping, ...keptTexts({ others: change(others) }) };
}

/** The mapping with another part for a column: what a person puts right. null makes it a column of the person's own, and so is any that is put right. */
export function withPart(
  { added = [], ...mapping }: Mapping,
  column: number,
  header: string,
  part: Part | null,
): Mapping {
  const rest = mapping.columns.filter((one) => one.column !== column && one.part !== part);
  const left = added.filter((one) => rest.some((other) => other.part === one.part));
  const columns = part === null ? rest : [...rest, { part, column, header }];
  const isMapped = (at: number) => columns.some((one) => one.column === at);
  const gone = mapping.columns.filter((one) => !isMapped(one.column)).flatMap((one) => keptText(one.header) || []);
  const isNew = part !== null && mapping.columns.every((one) => one.column !== column);
  return withOthers({ ...mapping, columns, ...(left.length > 0 ? { added: left } : {}) }, (others) => {
    const taken = isNew ? others.indexOf(keptText(header)) : -1;
    return [...others.filter((_, index) => index !== taken), ...gone];
  });
}

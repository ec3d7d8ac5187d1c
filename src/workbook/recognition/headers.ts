import type { Area } from "../address";
import { isBlank, textOf } from "../cellText";
import { headerRead, meaningOf, type HeaderReading, type Meaning } from "./headerWords";
import { keptText } from "./mapping";
import { cellIn, widthOf, type SheetCells } from "./sheetCells";

/** A column under a row, or two rows, of headers. */
export interface HeaderColumn {
  /** The sheet's own, from 0. */
  readonly column: number;
  readonly band: string;
  readonly header: string;
  /** Null where the header means nothing to a matrix. */
  readonly meaning: Meaning | null;
}

export interface Headers {
  /** One or two, the sheet's own, from 0. */
  readonly rows: readonly number[];
  readonly columns: readonly HeaderColumn[];
}

/** What stands between a band and the header under it. */
export const headerJoin = " / ";

/** So much of a header is kept: the mapping of all columns has to fit into one cell. */
const keptLength = 255;

/** A header as it is shown and kept: its band first. */
export function headerText({ band, header }: Pick<HeaderColumn, "band" | "header">): string {
  return (band === "" || band === header ? header : `${band}${headerJoin}${header}`).slice(0, keptLength);
}

const textAt = (cells: SheetCells, row: number, column: number) => textOf(cellIn(cells, row, column)).trim();

/** By column, from the top down: a sheet may have as many merged cells as rows, and each of its cells is asked for. */
type Merges = ReadonlyMap<number, readonly Area[]>;
const mergesOf = new WeakMap<SheetCells, Merges>();

function mergesByColumn(cells: SheetCells): Merges {
  const known = mergesOf.get(cells);
  if (known) return known;
  const byColumn = new Map<number, Area[]>();
  const end = cells.column + widthOf(cells);
  for (const area of [...(cells.merges ?? [])].sort((one, other) => one.row - other.row)) {
    for (
      let column = Math.max(area.column, cells.column);
      column < Math.min(area.column + area.columns, end);
      column += 1
    ) {
      const above = byColumn.get(column);
      if (above) above.push(area);
      else byColumn.set(column, [area]);
    }
  }
  mergesOf.set(cells, byColumn);
  return byColumn;
}

/** The merged cell that a cell is part of. */
export function mergeAt(cells: SheetCells, row: number, column: number): Area | undefined {
  if (!cells.merges?.length) return undefined;
  const merges = mergesByColumn(cells).get(column) ?? [];
  let [from, to] = [0, merges.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((merges[middle]?.row ?? 0) > row) to = middle;
    else from = middle + 1;
  }
  const last = merges[from - 1];
  return last && row < last.row + last.rows ? last : undefined;
}

/** The text of the merged cell that a blank cell is part of; "" where it is part of none. */
function mergedText(cells: SheetCells, row: number, column: number): string {
  const merge = mergeAt(cells, row, column);
  return merge ? textAt(cells, merge.row, merge.column) : "";
}

/** What stands in a cell, or in the merged one that reaches down to it: what is merged sideways is a band, no header. */
function ownText(cells: SheetCells, row: number, column: number): string {
  const text = textAt(cells, row, column);
  return text === "" && mergeAt(cells, row, column)?.column === column ? mergedText(cells, row, column) : text;
}

/** A row as headers, whatever it says. */
export function headersIn(cells: SheetCells, row: number, within: readonly number[]): Headers {
  const columns = within.map((column): HeaderColumn => {
    const header = textAt(cells, row, column);
    return { column, band: "", header, meaning: meaningOf([], headerRead(header)) };
  });
  return { rows: [row], columns };
}

/** Two rows: what stands in the upper one alone is the header, what stands over another is its band, as far as it reaches. */
function double(cells: SheetCells, row: number, within: readonly number[]): Headers {
  let reaching = "";
  const columns = within.map((column): HeaderColumn => {
    const [upper, lower] = [textAt(cells, row, column), textAt(cells, row + 1, column)];
    const over = upper || mergedText(cells, row, column);
    if (lower === "" || lower === over) {
      reaching = over;
      return { column, band: "", header: over, meaning: meaningOf([], headerRead(ownText(cells, row, column))) };
    }
    // Without merged cells a band goes on over blank cells.
    reaching = over || reaching;
    const band: readonly HeaderReading[] = headerRead(reaching);
    return { column, band: reaching, header: lower, meaning: meaningOf(band, headerRead(lower)) };
  });
  return { rows: [row, row + 1], columns };
}

/** The headers that stand in one row, or in two. */
export function headersOver(
  cells: SheetCells,
  [row = 0, second]: readonly number[],
  within: readonly number[],
): Headers {
  return second === undefined ? headersIn(cells, row, within) : double(cells, row, within);
}

/** The headers in these rows that stand over other columns than these. */
export function othersBeside(cells: SheetCells, rows: readonly number[], mapped: readonly number[]): string[] {
  const all = Array.from({ length: widthOf(cells) }, (_, index) => cells.column + index);
  return headersOver(cells, rows, all)
    .columns.filter(({ column }) => !mapped.includes(column))
    .map((column) => keptText(headerText(column)))
    .filter((text) => text !== "");
}

const meaningful = ({ columns }: Headers) => new Set(columns.flatMap(({ meaning }) => meaning?.parts[0] ?? [])).size;

/** Whether the upper of two rows is nothing but bands over the lower one. */
function isBandRow(cells: SheetCells, headers: Headers): boolean {
  const [upper = 0] = headers.rows;
  const filled = headers.columns.filter(({ column }) => !isBlank(cellIn(cells, upper, column)));
  return (
    filled.length > 0 &&
    filled.every(({ band }) => band !== "") &&
    filled.some(({ band }) => headerRead(band).length > 0)
  );
}

/** Whether the row below can only be more headers: nothing but texts, and none of them under what says the services. */
function goesOnBelow(cells: SheetCells, row: number, { columns }: Headers): boolean {
  const below = columns.filter(({ column }) => !isBlank(cellIn(cells, row + 1, column)));
  const isId = ({ meaning }: HeaderColumn) =>
    meaning?.parts.some((part) => part === "code" || part === "name") === true;
  return (
    columns.some(isId) &&
    below.length > 1 &&
    below.every((one) => !isId(one) && typeof cellIn(cells, row + 1, one.column) === "string")
  );
}

/** How many cells of a row are words of headers, by themselves: a quick look before a closer one. */
function wordsIn(cells: SheetCells, row: number, within: readonly number[]): number {
  const line = cells.values[row - cells.row] ?? [];
  let count = 0;
  for (const column of within) {
    const cell = line[column - cells.column];
    if (typeof cell === "string" && cell !== "" && headerRead(cell).some(({ certainty }) => certainty !== "hint"))
      count += 1;
  }
  return count;
}

/** Short texts side by side over something: headers of some table. */
function looksLikeHeaders(cells: SheetCells, row: number, within: readonly number[]): boolean {
  const filled = within.filter((column) => !isBlank(cellIn(cells, row, column)));
  return (
    filled.length >= 3 &&
    filled.every((column) => typeof cellIn(cells, row, column) === "string") &&
    filled.filter((column) => !isBlank(cellIn(cells, row + 1, column))).length >= 2
  );
}

/** Whether headers of this row are merged with two or more below: the last two of those rows are the headers, and what is above them is a title. */
function goFurtherDown(cells: SheetCells, row: number, within: readonly number[]): boolean {
  const deep = within.filter((column) => {
    const merge = mergeAt(cells, row, column);
    return (
      merge?.row === row &&
      merge.column === column &&
      merge.rows > 2 &&
      merge.rows <= deepest &&
      headerRead(textAt(cells, row, column)).length > 0
    );
  });
  return deep.length >= 2;
}
const deepest = 5;

/**
 * The headers that begin in a row, in some of its columns: of the row alone, or of it and the next, whichever says more; null where
 * it says little.
 */
export function headersAt(cells: SheetCells, row: number, within: readonly number[]): Headers | null {
  const words = wordsIn(cells, row, within);
  if (words === 0 || goFurtherDown(cells, row, within)) return null;
  const here = headersIn(cells, row, within);
  if (wordsIn(cells, row + 1, within) > 0) {
    const both = double(cells, row, within);
    const [one, two, next] = [meaningful(here), meaningful(both), meaningful(headersIn(cells, row + 1, within))];
    if (
      (two > one && (two > next || isBandRow(cells, both))) ||
      (two === one && two > next && goesOnBelow(cells, row, here))
    )
      return both;
    if (next > one) return null;
  }
  return words >= 2 || looksLikeHeaders(cells, row, within) ? here : null;
}

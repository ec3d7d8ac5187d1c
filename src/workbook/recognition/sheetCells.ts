import { areaOf, type Area } from "../address";
import { isBlank, textOf, type ReadCell } from "../cellText";
import { formulaOf, valueOf } from "../describedTables";
import type { Cell, SheetDescription } from "../description";

/** The used cells of a sheet as plain data. Rows and columns are counted from 0; those of `merges` and `hiddenRows` are the sheet's own. */
export interface SheetCells {
  readonly sheet: string;
  /** Where the first cell of `values` stands. */
  readonly row: number;
  readonly column: number;
  /** A row may end before the longest does. */
  readonly values: readonly (readonly ReadCell[])[];
  /** The same cells with formulas where there are any; left out where nobody asked for them. */
  readonly formulas?: readonly (readonly ReadCell[])[];
  readonly merges?: readonly Area[];
  readonly hiddenRows?: readonly number[];
}

/** A cell by the sheet's own row and column. */
export function cellIn(
  { row, column, values }: SheetCells,
  sheetRow: number,
  sheetColumn: number,
): ReadCell | undefined {
  return values[sheetRow - row]?.[sheetColumn - column];
}

export function widthOf({ values }: SheetCells): number {
  return values.reduce((widest, { length }) => Math.max(widest, length), 0);
}

/** One cell far away from all others must not make a sheet of billions: what is kept of it, and what is looked through, blank cells as well. */
const most = { columns: 500, cells: 4_000_000, looks: 32_000_000 };

/** Cells side by side, by their place in the sheet. Nothing stands from `end` on. */
interface Line {
  readonly row: number;
  readonly column: number;
  readonly end: number;
  readonly cells: readonly Cell[];
}

function linesIn({ blocks }: SheetDescription): Line[] {
  return blocks.flatMap(({ at, rows }) => {
    const corner = areaOf(at);
    return !corner
      ? []
      : rows.flatMap((cells, down): Line | [] => {
          const length = cells.findLastIndex((cell) => cell !== null) + 1;
          return length > 0
            ? { row: corner.row + down, column: corner.column, end: corner.column + length, cells }
            : [];
        });
  });
}

/** How many columns of a sheet with so many rows are looked through at most; those far to the right are given up, never a row. */
export function columnsRead(rows: number): number {
  return Math.floor(Math.min(most.columns, most.looks / rows));
}

/** How many columns are read. Where that is too much, columns far to the right are given up in all rows, never a row. */
function columnsOf(lines: readonly Line[], { row, column, rows }: Omit<Area, "columns">): number {
  const widths = new Array<number>(rows).fill(0);
  for (const line of lines)
    widths[line.row - row] = Math.min(most.columns, Math.max(widths[line.row - row] ?? 0, line.end - column));
  const cells = widths.reduce((sum, width) => sum + width, 0);
  const filled = widths.filter((width) => width > 0).length;
  return Math.min(columnsRead(rows), cells <= most.cells ? Infinity : Math.floor(most.cells / filled));
}

const touches = (area: Area, { row, column, rows, columns }: Area) =>
  area.row < row + rows &&
  row < area.row + area.rows &&
  area.column < column + columns &&
  column < area.column + area.columns;

/** The used cells of a described sheet, such as one that was read from a file. A row ends with its last cell, so that one cell far to the right costs its own row alone. */
export function sheetCellsOf(sheet: SheetDescription): SheetCells {
  const lines = linesIn(sheet);
  const least = (of: (line: Line) => number) => lines.reduce((low, line) => Math.min(low, of(line)), Infinity);
  const [row, column] = lines.length ? [least((line) => line.row), least((line) => line.column)] : [0, 0];
  const rows = lines.reduce((high, line) => Math.max(high, line.row + 1), row) - row;
  const columns = columnsOf(lines, { row, column, rows });
  const cells = Array.from({ length: rows }, (): Cell[] => []);
  for (const line of lines) {
    const into = cells[line.row - row] ?? [];
    const from = line.column - column;
    for (let at = Math.min(into.length, from); at < Math.min(line.end - column, columns); at += 1)
      into[at] = line.cells[at - from] ?? null;
  }
  return {
    sheet: sheet.name,
    row,
    column,
    values: cells.map((line) => line.map(valueOf)),
    formulas: cells.map((line) => line.map(formulaOf)),
    // One that holds no cell says nothing.
    merges: (sheet.merges ?? [])
      .flatMap((address) => areaOf(address) ?? [])
      .filter((area) => touches(area, { row, column, rows, columns })),
    hiddenRows: (sheet.rows ?? []).flatMap(({ from, to, hidden }) =>
      hidden ? Array.from({ length: Math.min(to, row + rows) - from + 1 }, (_, index) => from - 1 + index) : [],
    ),
  };
}

/** A dash alone says nothing. */
const dash = /^[\s\u3000]*[-‐‑‒–—―−－﹘ーｰ]+[\s\u3000]*$/u;

/** Blank, or as good as blank: spaces, or a lone dash. */
export function saysNothing(cell: ReadCell | undefined): boolean {
  return isBlank(cell) || (typeof cell === "string" && dash.test(cell));
}

/** A cell's text without what stands around it; a lone dash is "". */
export function plainText(cell: ReadCell | undefined): string {
  return saysNothing(cell) ? "" : textOf(cell).trim();
}

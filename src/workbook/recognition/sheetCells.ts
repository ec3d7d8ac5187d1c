import { areaOf, type Area } from "../address";
import { isBlank, textOf, type ReadCell } from "../cellText";
import { cellsOf, formulaOf, valueOf } from "../describedTables";
import type { SheetDescription } from "../description";

/** The used cells of a sheet as plain data. Rows and columns are counted from 0; those of `merges` and `hiddenRows` are the sheet's own. */
export interface SheetCells {
  readonly sheet: string;
  /** Where the first cell of `values` stands. */
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly ReadCell[])[];
  /** The same cells with formulas where there are any; left out where nobody asked for them. */
  readonly formulas?: readonly (readonly ReadCell[])[];
  readonly merges?: readonly Area[];
  readonly hiddenRows?: readonly number[];
}

/** A cell by the sheet's own row and column. */
export function cellIn({ row, column, values }: SheetCells, sheetRow: number, sheetColumn: number): ReadCell | undefined {
  return values[sheetRow - row]?.[sheetColumn - column];
}

export function widthOf({ values }: SheetCells): number {
  return values.reduce((widest, { length }) => Math.max(widest, length), 0);
}

/** One cell far away from all others must not make a sheet of billions. */
const most = { columns: 500, cells: 4_000_000 };

/** The used cells of a described sheet, such as one that was read from a file. */
export function sheetCellsOf(sheet: SheetDescription): SheetCells {
  const areas = sheet.blocks.flatMap(({ at, rows }) => {
    const corner = areaOf(at);
    return corner && rows.length > 0 ? [{ ...corner, rows: rows.length, columns: rows.reduce((widest, { length }) => Math.max(widest, length), 0) }] : [];
  });
  const least = (of: (area: Area) => number) => areas.reduce((low, area) => Math.min(low, of(area)), Infinity);
  const [row, column] = areas.length ? [least((area) => area.row), least((area) => area.column)] : [0, 0];
  const end = (of: (area: Area) => number) => areas.reduce((high, area) => Math.max(high, of(area)), 0);
  const columns = Math.min(most.columns, end((area) => area.column + area.columns) - column);
  const rows = Math.min(Math.floor(most.cells / Math.max(1, columns)), end((area) => area.row + area.rows) - row);
  const cells = cellsOf(sheet, { row, column, rows: Math.max(0, rows), columns: Math.max(0, columns) });
  return {
    sheet: sheet.name, row, column,
    values: cells.map((line) => line.map(valueOf)),
    formulas: cells.map((line) => line.map(formulaOf)),
    merges: (sheet.merges ?? []).flatMap((address) => areaOf(address) ?? []),
    hiddenRows: (sheet.rows ?? []).flatMap(({ from, to, hidden }) => (hidden ? Array.from({ length: Math.min(to, row + rows) - from + 1 }, (_, index) => from - 1 + index) : [])),
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

import type { RangeFormat, SheetDescription } from "../../workbook/description";
import { type Area, isWholeColumns, isWholeRows } from "../address";
import { maxColumns } from "../limits";
import { DescriptionError, knownArea, maxFormattedCells, maxFormattedRows } from "./check";
import type { Position, StyleTable } from "./styleTable";

/** Style numbers of a sheet. A cell's own goes before its row's, a row's before its column's. */
export interface SheetStyles {
  readonly columns: ReadonlyMap<number, number>;
  readonly rows: ReadonlyMap<number, number>;
  /** By cellKey; only of cells that have a value or a format of their own. */
  readonly cells: ReadonlyMap<number, number>;
}

export function cellKey(row: number, column: number): number {
  return row * (maxColumns + 1) + column;
}

export function cellOfKey(key: number): { readonly row: number; readonly column: number } {
  return { row: Math.floor(key / (maxColumns + 1)), column: key % (maxColumns + 1) };
}

type Laid = RangeFormat & { readonly area: Area };

function positionIn(area: Area, row: number, column: number): Position {
  return {
    first: { row: row === area.top, column: column === area.left },
    last: { row: row === area.bottom, column: column === area.right },
  };
}

function isBounded({ area }: Laid): boolean {
  return !isWholeColumns(area) && !isWholeRows(area);
}

/** Every cell that has to be written, with style 0: those with a value, with a format, or where a styled row crosses a styled column. */
function writtenCells(sheet: SheetDescription, laid: readonly Laid[]): Map<number, number> {
  const cells = new Map<number, number>();
  for (const { at, rows } of sheet.blocks) {
    const { top, left } = knownArea(at, "block");
    rows.forEach((row, down) => {
      row.forEach((cell, right) => {
        if (cell !== null) cells.set(cellKey(top + down, left + right), 0);
      });
    });
  }
  const columns = laid.filter(({ area }) => isWholeColumns(area));
  const rows = laid.filter(({ area }) => isWholeRows(area));
  const crossings = rows.flatMap((row) =>
    columns.map((column) => ({
      top: row.area.top,
      bottom: row.area.bottom,
      left: column.area.left,
      right: column.area.right,
    })),
  );
  for (const { top, left, bottom, right } of [...laid.filter(isBounded).map(({ area }) => area), ...crossings]) {
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) cells.set(cellKey(row, column), 0);
  }
  return cells;
}

function layOnCells({ area, format }: Laid, cells: Map<number, number>, table: StyleTable): void {
  const lay = (key: number, row: number, column: number): void => {
    cells.set(key, table.over(cells.get(key) ?? 0, format, positionIn(area, row, column)));
  };
  if (isBounded({ area, format, address: "" })) {
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) lay(cellKey(row, column), row, column);
    return;
  }
  for (const key of cells.keys()) {
    const { row, column } = cellOfKey(key);
    if (row >= area.top && row <= area.bottom && column >= area.left && column <= area.right) lay(key, row, column);
  }
}

/** Lays the formats of a sheet over one another in their order. */
export function sheetStyles(sheet: SheetDescription, table: StyleTable): SheetStyles {
  const laid = (sheet.formats ?? []).map((range) => ({ ...range, area: knownArea(range.address, "format") }));
  const formatted = laid
    .filter(isBounded)
    .reduce((sum, { area }) => sum + (area.bottom - area.top + 1) * (area.right - area.left + 1), 0);
  const formattedRows = laid
    .filter(({ area }) => isWholeRows(area))
    .reduce((sum, { area }) => sum + area.bottom - area.top + 1, 0);
  if (formatted > maxFormattedCells || formattedRows > maxFormattedRows)
    throw new DescriptionError(
      `formats of ${sheet.name} cover ${String(formatted)} cells and ${String(formattedRows)} rows: format whole columns instead`,
    );
  const cells = writtenCells(sheet, laid);
  const columns = new Map<number, number>();
  const rows = new Map<number, number>();
  for (const range of laid) {
    const { area, format } = range;
    layOnCells(range, cells, table);
    if (isWholeColumns(area))
      for (let column = area.left; column <= area.right; column++)
        columns.set(column, table.over(columns.get(column) ?? 0, format, positionIn(area, 0, column)));
    else if (isWholeRows(area))
      for (let row = area.top; row <= area.bottom; row++)
        rows.set(row, table.over(rows.get(row) ?? 0, format, positionIn(area, row, 0)));
  }
  return { columns, rows, cells };
}

import type { Area } from "../address";
import type { Book } from "../book";
import { invalidArgument } from "../errors";
import { cellOf, cellScalar, emptyCell } from "../values";
import { CellReader, Patches } from "./cells";
import { areaInGrid } from "./size";

/** Takes rows out of an area whose values in the given columns were there before; the rows below move up within it. */
export function duplicatesRemove(
  book: Book,
  sheetId: string,
  area: Area,
  columns: readonly number[],
  hasHeader: boolean,
): { readonly removed: number; readonly remaining: number } {
  const grid = areaInGrid(book, sheetId, area);
  const width = grid.right - grid.left + 1;
  if (columns.length === 0 || columns.some((column) => column < 0 || column >= width)) throw invalidArgument("columns");
  const body = hasHeader ? { ...grid, top: grid.top + 1 } : grid;
  const reader = new CellReader(book, sheetId);
  const seen = new Set<string>();
  const kept: number[] = [];
  for (let row = body.top; row <= body.bottom; row += 1) {
    const key = JSON.stringify(
      columns.map((column) => String(cellScalar(reader.cell(row, grid.left + column))).toLowerCase()),
    );
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(row);
  }
  const rows = body.bottom - body.top + 1;
  const patches = new Patches();
  for (let at = 0; at < rows; at += 1) {
    const from = kept[at];
    const to = body.top + at;
    if (from === to) continue;
    for (let column = grid.left; column <= grid.right; column += 1) {
      const value = from === undefined ? "" : cellScalar(reader.cell(from, column));
      patches.put(to, column, value === "" ? emptyCell : cellOf(value));
    }
  }
  patches.apply(book, sheetId);
  return { removed: rows - kept.length, remaining: kept.length };
}

import type { Area } from "../address";
import { areaOfSheet } from "../address";
import type { Book } from "../book";
import { cellScalar } from "../values";
import { CellReader, cellsHeld } from "./cells";

/**
 * The smallest area with everything that holds something, within `inside`; undefined where nothing does.
 * @param valuesOnly leaves cells out that only have a format.
 */
export function usedArea(
  book: Book,
  sheetId: string,
  valuesOnly: boolean,
  inside: Area = areaOfSheet,
): Area | undefined {
  const reader = new CellReader(book, sheetId);
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  const include = (row: number, column: number): void => {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  };
  cellsHeld(book, sheetId, inside, (row, column, cell) => {
    if (cell.f || cell.si || cellScalar(cell) !== "" || (!valuesOnly && cell.s)) include(row, column);
  });
  reader.eachSpilled(inside, include);
  return bottom < 0 ? undefined : { top, left, bottom, right };
}

import { FormulaDataModel } from "@univerjs/engine-formula";
import type { IRange } from "@univerjs/core";
import { areaCells, areaContains, areasIntersect, type Area } from "../address";
import type { Book } from "../book";

/** Areas that formulas spill into, by the cell that holds the formula. */
function spills(
  book: Book,
  sheetId: string,
): readonly { readonly row: number; readonly column: number; readonly area: Area }[] {
  const ranges = book.injector.get(FormulaDataModel).getArrayFormulaRange()[book.unitId]?.[sheetId] as
    Readonly<Record<number, Readonly<Record<number, IRange>>>> | undefined;
  return Object.entries(ranges ?? {}).flatMap(([row, columns]) =>
    Object.entries(columns).map(([column, range]) => ({
      row: Number(row),
      column: Number(column),
      area: { top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn },
    })),
  );
}

/** Where the formula of a cell spills to, itself included; undefined where it gives one value. */
export function spillArea(book: Book, sheetId: string, row: number, column: number): Area | undefined {
  const area = spills(book, sheetId).find((spill) => spill.row === row && spill.column === column)?.area;
  return area && areaCells(area) > 1 ? area : undefined;
}

/** Whether all cells of an area belong to formulas that spill, or none of them; null where only some do. */
export function isSpilled(book: Book, sheetId: string, inside: Area): boolean | null {
  const shares = spills(book, sheetId).flatMap(({ area }) =>
    areaCells(area) > 1 ? (areasIntersect(area, inside) ?? []) : [],
  );
  const cells = shares.reduce((sum, area) => sum + areaCells(area), 0);
  return cells === 0 ? false : cells === areaCells(inside) ? true : null;
}

/** The cell whose formula spills into this one. */
export function spillParent(
  book: Book,
  sheetId: string,
  row: number,
  column: number,
): readonly [number, number] | undefined {
  const cell = { top: row, left: column, bottom: row, right: column };
  const found = spills(book, sheetId).find(({ area }) => areaCells(area) > 1 && areaContains(area, cell));
  return found && [found.row, found.column];
}

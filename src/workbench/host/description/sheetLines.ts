import { BooleanNumber } from "@univerjs/core";
import type { ColumnDescription, RowDescription } from "../../../workbook/description";
import { columnLetters } from "../address";
import type { Book } from "../book";
import { columnIsHidden, columnWidth, pointsOf, rowIsHidden } from "../grid/dimensions";
import { outlineDepths } from "../grid/outline";
import { standardColumnWidth, standardRowHeight } from "../grid/sheets";
import { filled } from "./beyond";

/** Pixels of a digit of the standard font, and around them: how files measure columns (ECMA-376 part 1, 18.3.1.13). */
const digit = 7;
const padding = 5;

export const charactersOf = (pixels: number): number => Math.round(((pixels - padding) / digit) * 100) / 100;
export const pixelsOfCharacters = (characters: number): number => characters * digit + padding;

interface Stretch<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

/** Neighbours with equal values put together. */
function stretches<T extends object>(lines: readonly number[], valueOf: (line: number) => T): readonly Stretch<T>[] {
  const found: Stretch<T>[] = [];
  for (const line of [...new Set(lines)].toSorted((a, b) => a - b)) {
    const value = valueOf(line);
    if (Object.keys(value).length === 0) continue;
    const last = found.at(-1);
    if (last && last.to === line - 1 && JSON.stringify(last.value) === JSON.stringify(value))
      found[found.length - 1] = { ...last, to: line };
    else found.push({ from: line, to: line, value });
  }
  return found;
}

const keys = (data: object): readonly number[] => Object.keys(data).map(Number);

export function columnsOf(book: Book, sheetId: string): readonly ColumnDescription[] {
  const depths = outlineDepths(book, sheetId, false);
  const manager = book.sheet(sheetId).getColumnManager();
  const found = stretches([...keys(manager.getColumnData()), ...keys(depths)], (column) => {
    const pixels = columnWidth(book, sheetId, column);
    return filled({
      width: pixels === standardColumnWidth ? undefined : charactersOf(pixels),
      hidden: columnIsHidden(book, sheetId, column) || undefined,
      outline: depths[column],
    });
  });
  return found.map(({ from, to, value }) => ({ from: columnLetters(from), to: columnLetters(to), ...value }));
}

export function rowsOf(book: Book, sheetId: string): readonly RowDescription[] {
  const depths = outlineDepths(book, sheetId, true);
  const manager = book.sheet(sheetId).getRowManager();
  const found = stretches([...keys(manager.getRowData()), ...keys(depths)], (row) => {
    const { h, ia } = manager.getRow(row) ?? {};
    // A row that follows its text has no height of its own.
    const height = h === undefined || ia === BooleanNumber.TRUE || h === standardRowHeight ? undefined : pointsOf(h);
    return filled({ height, hidden: rowIsHidden(book, sheetId, row) || undefined, outline: depths[row] });
  });
  return found.map(({ from, to, value }) => ({ from: from + 1, to: to + 1, ...value }));
}

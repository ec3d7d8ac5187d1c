import type { Area } from "../address";
import type { Book } from "../book";
import { cellText } from "../values";
import { CellReader, cellsHeld } from "./cells";
import { columnsWidth, columnWidth, rowsHeight } from "./dimensions";
import { standardColumnWidth, standardRowHeight } from "./sheets";

/** Width of text in characters of the standard font: East Asian characters are as wide as two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text)
    width +=
      /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/.test(letter) ||
      (letter.codePointAt(0) ?? 0) > 0xffff
        ? 2
        : 1;
  return width;
}

/** Pixels of a character of the standard font, and around a cell's text. */
const characterPixels = 7;
const aroundPixels = 5;

/** Makes columns as wide as their widest text. Widths are estimated from the number of characters; Excel measures. */
export function columnsAutofit(book: Book, sheetId: string, area: Area): void {
  const reader = new CellReader(book, sheetId);
  const widths: Record<number, number> = {};
  cellsHeld(book, sheetId, area, (row, column) => {
    const size = reader.style(row, column).fs ?? 11;
    const shown = cellText(reader.cell(row, column), reader.numberFormat(row, column)).split("\n");
    const pixels = Math.max(...shown.map(textWidth)) * characterPixels * (size / 11) + aroundPixels;
    if (pixels > aroundPixels) widths[column] = Math.ceil(Math.max(widths[column] ?? 0, pixels));
  });
  for (const [column, pixels] of Object.entries(widths)) {
    const at = Number(column);
    columnsWidth(
      book,
      sheetId,
      { ...area, left: at, right: at },
      Math.min(1790, Math.max(pixels, standardColumnWidth / 8)),
    );
  }
}

/** Makes rows as high as their text, wrapped as wide as its column. */
export function rowsAutofit(book: Book, sheetId: string, area: Area): void {
  const reader = new CellReader(book, sheetId);
  const heights: Record<number, number> = {};
  cellsHeld(book, sheetId, area, (row, column) => {
    const style = reader.style(row, column);
    const fits = Math.max(
      1,
      Math.floor((columnWidth(book, sheetId, column) - aroundPixels) / (characterPixels * ((style.fs ?? 11) / 11))),
    );
    const written = cellText(reader.cell(row, column), reader.numberFormat(row, column)).split("\n");
    const lines =
      style.tb === 3 ? written.reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / fits)), 0) : 1;
    heights[row] = Math.max(heights[row] ?? 0, Math.ceil(lines * standardRowHeight * ((style.fs ?? 11) / 11)));
  });
  for (const [row, pixels] of Object.entries(heights)) {
    const at = Number(row);
    rowsHeight(book, sheetId, { ...area, top: at, bottom: at }, Math.min(546, pixels));
  }
}

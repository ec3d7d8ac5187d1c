import { maxColumns, maxRows } from "./limits";

/** Rows and columns are one-based and inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** "A" for 1, "XFD" for 16384. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** 1 for "A"; undefined where it is no column of a sheet. */
export function columnNumber(letters: string): number | undefined {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= maxColumns ? column : undefined;
}

function rowNumber(digits: string): number | undefined {
  const row = Number(digits);
  return row >= 1 && row <= maxRows ? row : undefined;
}

const areaPattern = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Za-z]{1,3})?\$?(\d{1,7})?)?$/;

/** Reads "B4", "B4:C9", "B:C" or "5:6", with or without "$"; undefined where it is none of these. */
export function areaOf(address: string): Area | undefined {
  const match = areaPattern.exec(address);
  if (!match) return undefined;
  const [, firstLetters, firstDigits, lastLetters, lastDigits] = match;
  const isRange = address.includes(":");
  const sameKind =
    !isRange ||
    ((firstLetters === undefined) === (lastLetters === undefined) &&
      (firstDigits === undefined) === (lastDigits === undefined));
  if (!sameKind || (firstLetters === undefined && firstDigits === undefined)) return undefined;
  if (!isRange && (firstLetters === undefined || firstDigits === undefined)) return undefined;
  const left = firstLetters === undefined ? 1 : columnNumber(firstLetters);
  const top = firstDigits === undefined ? 1 : rowNumber(firstDigits);
  const right = !isRange ? left : lastLetters === undefined ? maxColumns : columnNumber(lastLetters);
  const bottom = !isRange ? top : lastDigits === undefined ? maxRows : rowNumber(lastDigits);
  if (left === undefined || top === undefined || right === undefined || bottom === undefined) return undefined;
  return {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  };
}

export function isWholeColumns(area: Area): boolean {
  return area.top === 1 && area.bottom === maxRows;
}

export function isWholeRows(area: Area): boolean {
  return area.left === 1 && area.right === maxColumns && !isWholeColumns(area);
}

export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + String(row);
}

/** "B4" for one cell, "B4:C9", "B:C" for whole columns, "5:6" for whole rows. */
export function areaAddress(area: Area): string {
  if (isWholeColumns(area)) return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  if (isWholeRows(area)) return `${String(area.top)}:${String(area.bottom)}`;
  const first = cellAddress(area.top, area.left);
  return area.top === area.bottom && area.left === area.right
    ? first
    : `${first}:${cellAddress(area.bottom, area.right)}`;
}

/** The same with "$" everywhere, as workbook names hold it. */
export function absoluteAddress(area: Area): string {
  return areaAddress(area).replace(/[A-Z]+|\d+/g, "$$$&");
}

export function areasOverlap(one: Area, other: Area): boolean {
  return one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom;
}

/** Whether any two share a cell, however many they are: from the top down, holding against each the areas that are open in its columns. */
export function anyOverlap(areas: readonly Area[]): boolean {
  /** Side by side, from left to right. */
  const open: Area[] = [];
  for (const area of [...areas].sort((one, other) => one.top - other.top)) {
    let [from, end] = [0, open.length];
    while (from < end) {
      const middle = (from + end) >> 1;
      if ((open[middle]?.right ?? 0) < area.left) from = middle + 1;
      else end = middle;
    }
    let to = from;
    for (let next = open[to]; next !== undefined && next.left <= area.right; next = open[++to])
      if (next.bottom >= area.top) return true;
    open.splice(from, to - from, area);
  }
  return false;
}

/** A sheet's name as formulas write it, always quoted. */
export function quotedSheetName(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

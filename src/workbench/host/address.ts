import { invalidArgument } from "./errors";

/** Excel's own limits: rows and columns of a sheet. */
export const sheetRows = 1_048_576;
export const sheetColumns = 16_384;

/** Cells of one sheet, zero-based and inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** "A" → 0, "XFD" → 16383. Letters only. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** The smallest area around cells that come one by one, many thousands of them. */
export class Bounds {
  private top = Infinity;
  private left = Infinity;
  private bottom = -1;
  private right = -1;

  take(row: number, column: number): void {
    if (row < this.top) this.top = row;
    if (row > this.bottom) this.bottom = row;
    if (column < this.left) this.left = column;
    if (column > this.right) this.right = column;
  }

  /** Undefined where no cell came. */
  get area(): Area | undefined {
    return this.bottom < 0 ? undefined : { top: this.top, left: this.left, bottom: this.bottom, right: this.right };
  }
}

/** 0 → "A". */
export function columnLetters(index: number): string {
  let letters = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

export const areaHeight = (area: Area): number => area.bottom - area.top + 1;
export const areaWidth = (area: Area): number => area.right - area.left + 1;
export const areaCells = (area: Area): number => areaHeight(area) * areaWidth(area);
export const areaIsWholeColumns = (area: Area): boolean => area.top === 0 && area.bottom === sheetRows - 1;
export const areaIsWholeRows = (area: Area): boolean => area.left === 0 && area.right === sheetColumns - 1;
export const areaOfSheet: Area = { top: 0, left: 0, bottom: sheetRows - 1, right: sheetColumns - 1 };

export function areaContains(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right
  );
}

export function areasIntersect(a: Area, b: Area): Area | undefined {
  const both = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return both.top <= both.bottom && both.left <= both.right ? both : undefined;
}

export function areasBound(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

export function areasEqual(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

/** The area, or InvalidArgument where it leaves the sheet: Excel refuses getOffsetRange and the like beyond its edges. */
export function areaOnSheet(area: Area): Area {
  const whole = [area.top, area.left, area.bottom, area.right].every(Number.isInteger);
  if (
    !whole ||
    area.top < 0 ||
    area.left < 0 ||
    area.bottom >= sheetRows ||
    area.right >= sheetColumns ||
    area.top > area.bottom ||
    area.left > area.right
  ) {
    throw invalidArgument("outside the sheet");
  }
  return area;
}

/** "B4:C9", "B:C" or "4:9"; a single cell is "B4". With `absolute`, "$B$4:$C$9". */
export function areaAddress(area: Area, absolute = false): string {
  const mark = absolute ? "$" : "";
  const rows = [area.top, area.bottom].map((row) => mark + String(row + 1));
  const columns = [area.left, area.right].map((column) => mark + columnLetters(column));
  if (areaIsWholeColumns(area)) return columns.join(":");
  if (areaIsWholeRows(area)) return rows.join(":");
  const [first, last] = [`${columns[0]}${rows[0]}`, `${columns[1]}${rows[1]}`];
  return first === last ? first : `${first}:${last}`;
}

const cell = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;
const column = /^\$?([A-Za-z]{1,3})$/;
const row = /^\$?([1-9]\d{0,6})$/;

/** Reads "B4", "$B$4:C9", "B:C" or "4:9"; undefined where it is none of them or leaves the sheet. */
export function areaRead(text: string): Area | undefined {
  const [from = "", to = from, more] = text.trim().split(":");
  if (more !== undefined) return undefined;
  const sides = [from.trim(), to.trim()];
  const corner = (pattern: RegExp): readonly (RegExpExecArray | null)[] => sides.map((side) => pattern.exec(side));
  const make = (rows: readonly number[], columns: readonly number[]): Area | undefined => {
    const area = {
      top: Math.min(...rows),
      left: Math.min(...columns),
      bottom: Math.max(...rows),
      right: Math.max(...columns),
    };
    return area.bottom < sheetRows && area.right < sheetColumns ? area : undefined;
  };
  const cells = corner(cell);
  if (cells.every((found) => found !== null))
    return make(
      cells.map((found) => Number(found?.[2]) - 1),
      cells.map((found) => columnIndex(found?.[1] ?? "")),
    );
  if (!text.includes(":")) return undefined;
  const columns = corner(column);
  if (columns.every((found) => found !== null))
    return make(
      [0, sheetRows - 1],
      columns.map((found) => columnIndex(found?.[1] ?? "")),
    );
  const rows = corner(row);
  if (rows.every((found) => found !== null))
    return make(
      rows.map((found) => Number(found?.[1]) - 1),
      [0, sheetColumns - 1],
    );
  return undefined;
}

/** Splits "'My sheet'!A1" into sheet and rest; the sheet is undefined where none is named. */
export function sheetAndRest(text: string): { readonly sheet: string | undefined; readonly rest: string } {
  const trimmed = text.trim().replace(/^=/, "");
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(trimmed);
  if (quoted) return { sheet: quoted[1]?.replaceAll("''", "'"), rest: quoted[2] ?? "" };
  const plain = /^([^'!]+)!(.*)$/s.exec(trimmed);
  return plain ? { sheet: plain[1], rest: plain[2] ?? "" } : { sheet: undefined, rest: trimmed };
}

/** A sheet's name as formulas and addresses write it: quoted where it is not a plain word. */
export function sheetQuoted(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !cell.test(name) && !/^r\d*c\d*$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

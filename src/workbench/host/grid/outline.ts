import type { Area } from "../address";
import { invalidArgument } from "../errors";
import type { Book } from "../book";
import type { Shift } from "../shift";
import { columnsHide, rowsHide } from "./dimensions";

/** Depths of the outline by line; a line without one is not grouped. */
export type Depths = Readonly<Record<number, number>>;

/** Excel's outlines have at most eight levels, of which the first is no group. */
const deepest = 7;

const keyOf = (sheetId: string, rows: boolean): string => `sheet:${sheetId}:outline:${rows ? "rows" : "columns"}`;

export const outlineDepths = (book: Book, sheetId: string, rows: boolean): Depths =>
  book.kept<Depths>(keyOf(sheetId, rows)) ?? {};

/** Groups (by 1) or ungroups (by -1) the rows, or columns, that an area touches. */
export function linesGroup(
  book: Book,
  sheetId: string,
  { top, left, bottom, right }: Area,
  rows: boolean,
  by: 1 | -1,
): void {
  const [from, to] = rows ? [top, bottom] : [left, right];
  const depths = new Map(
    Object.entries(outlineDepths(book, sheetId, rows)).map(([line, depth]) => [Number(line), depth]),
  );
  for (let line = from; line <= to; line += 1) {
    const depth = (depths.get(line) ?? 0) + by;
    if (depth < 0) throw invalidArgument("the range is not grouped");
    if (depth > deepest) throw invalidArgument(`at most ${deepest} groups within each other`);
    if (depth === 0) depths.delete(line);
    else depths.set(line, depth);
  }
  book.keep(keyOf(sheetId, rows), Object.fromEntries(depths));
}

/** Sets depths at once, as a file has them. */
export function outlineSet(book: Book, sheetId: string, rows: boolean, depths: Depths): void {
  book.keep(keyOf(sheetId, rows), depths);
}

/** Shows or hides the lines of a group. */
export function linesShow(book: Book, sheetId: string, area: Area, rows: boolean, shown: boolean): void {
  if (rows) rowsHide(book, sheetId, area, !shown);
  else columnsHide(book, sheetId, area, !shown);
}

/** Shows groups up to a level and hides deeper ones; level 1 shows no grouped line. */
export function outlineLevels(book: Book, sheetId: string, rows: boolean, level: number): void {
  if (level === 0) return;
  if (level < 0 || level > deepest + 1) throw invalidArgument("level");
  for (const [line, depth] of Object.entries(outlineDepths(book, sheetId, rows))) {
    const at = Number(line);
    const area: Area = rows ? { top: at, bottom: at, left: 0, right: 0 } : { top: 0, bottom: 0, left: at, right: at };
    linesShow(book, sheetId, area, rows, depth < level);
  }
}

/** Depths after rows or columns were put in or taken out. */
export function outlineShifted(book: Book, { sheetId, area, kind, direction }: Shift): void {
  const rows = direction === "Down" || direction === "Up";
  const whole = rows ? area.left === 0 && area.right >= 16_383 : area.top === 0 && area.bottom >= 1_048_575;
  const depths = outlineDepths(book, sheetId, rows);
  if (!whole || Object.keys(depths).length === 0) return;
  const [from, to] = rows ? [area.top, area.bottom] : [area.left, area.right];
  const count = to - from + 1;
  const moved: Record<number, number> = {};
  for (const [line, depth] of Object.entries(depths)) {
    const at = Number(line);
    if (kind === "insert") moved[at >= from ? at + count : at] = depth;
    else if (at < from) moved[at] = depth;
    else if (at > to) moved[at - count] = depth;
  }
  // New lines in the middle of a group belong to it.
  if (kind === "insert" && depths[from] !== undefined && depths[from - 1] !== undefined)
    for (let line = from; line <= to; line += 1) moved[line] = Math.min(depths[from] ?? 0, depths[from - 1] ?? 0);
  book.keep(keyOf(sheetId, rows), moved);
}

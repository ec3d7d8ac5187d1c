import { columnLetters } from "../workbook/address";
import { done, failed, type Outcome } from "./outcome";
import { run } from "./run";

/** Excel allows so many characters. */
const longestName = 31;

/** Whole rows are in use where a format goes over them: more widths than this are no person's, and too much for a request. */
const mostWidths = 256;

/** The first characters of a text, as many as fit; half of a surrogate pair is none. */
function start(text: string, longest: number): string {
  return text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, "");
}

/** A name that no sheet has: the sheet's own with a number behind it. Excel compares without case. */
function freeName(sheet: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let n = 2; ; n += 1) {
    const end = ` (${n})`;
    const name = start(sheet, longestName - end.length) + end;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** Copies the cells of a sheet, with formulas, formats and widths, to a new one. Not Excel's own copying, which takes tables and names along. */
export function copySheet(name: string): Promise<Outcome<string>> {
  return run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    const sheet = worksheets.getItemOrNullObject(name);
    const used = sheet.getUsedRangeOrNullObject();
    used.load("address,columnIndex,columnCount");
    await context.sync();
    if (sheet.isNullObject || used.isNullObject) return failed("sheetGone");
    const columns = Array.from({ length: Math.min(used.columnCount, mostWidths) }, (_, index) =>
      columnLetters(used.columnIndex + index),
    );
    const widths = columns.map((letters) => {
      const { format } = sheet.getRange(`${letters}:${letters}`);
      format.load("columnWidth");
      return format;
    });
    await context.sync();
    const free = freeName(
      name,
      worksheets.items.map(({ name: one }) => one),
    );
    const copy = worksheets.add(free);
    copy.getRange(used.address.replace(/^.*!/, "")).copyFrom(used, "All");
    columns.forEach((letters, index) => {
      copy.getRange(`${letters}:${letters}`).format.columnWidth = widths[index]?.columnWidth ?? 0;
    });
    sheet.activate();
    await context.sync();
    return done(free);
  });
}

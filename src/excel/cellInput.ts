import type { Cell } from "../workbook/description";

/** Service codes look like nothing else to Excel, and are far too many to carry an apostrophe each. */
const code = /^[A-Z]-\d{1,3}$/;
/** What Excel could take for a number, a date (平成30年, May 2026), a formula, an error, a logical value or an apostrophe. */
const taken = /\p{Nd}|^[=+\-@'#\t\r\n]|^\s*(?:true|false)\s*$/iu;

/** A text as Excel has to be given it to stay a text. The apostrophe is Excel's own sign for that and no part of the text. */
export function guardedText(text: string): string {
  return taken.test(text) && !code.test(text) ? `'${text}` : text;
}

/** A cell as the `formulas` property wants it; an empty cell is "". */
export function cellInput(cell: Cell): string | number | boolean {
  if (cell === null) return "";
  if (typeof cell === "string") return guardedText(cell);
  if (typeof cell === "object") return "formula" in cell ? cell.formula : cell.error;
  return cell;
}

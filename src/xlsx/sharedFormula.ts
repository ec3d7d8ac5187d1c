import { columnLetters, columnNumber } from "./address";
import { type FormulaToken, formulaTokens, isCall } from "./formulaTokens";
import { maxColumns, maxRows } from "./limits";

const cell = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const columnOnly = /^(\$?)([A-Za-z]{1,3})$/;
const rowOnly = /^(\$?)(\d{1,7})$/;

function shiftedColumn(fixed: string, letters: string, by: number): string | undefined {
  const column = columnNumber(letters);
  if (column === undefined) return undefined;
  if (fixed) return `$${letters}`;
  const moved = column + by;
  return moved >= 1 && moved <= maxColumns ? columnLetters(moved) : undefined;
}

function shiftedRow(fixed: string, digits: string, by: number): string | undefined {
  if (fixed) return `$${digits}`;
  const moved = Number(digits) + by;
  return moved >= 1 && moved <= maxRows ? String(moved) : undefined;
}

function isNextToColon(tokens: readonly FormulaToken[], index: number, kind: RegExp): boolean {
  const isEnd = (colon: number, other: number): boolean =>
    tokens[colon]?.text === ":" && kind.test(tokens[other]?.text ?? "");
  return isEnd(index + 1, index + 2) || isEnd(index - 1, index - 2);
}

function shifted(tokens: readonly FormulaToken[], index: number, rows: number, columns: number): string {
  const text = tokens[index]?.text ?? "";
  // A word before "(" is a function (LOG10), before "!" a sheet.
  if (tokens[index]?.kind !== "word" || isCall(tokens, index) || tokens[index + 1]?.text === "!") return text;
  const reference = cell.exec(text);
  if (reference) {
    const [, fixedColumn = "", letters = "", fixedRow = "", digits = ""] = reference;
    if (columnNumber(letters) === undefined) return text;
    const column = shiftedColumn(fixedColumn, letters, columns);
    const row = shiftedRow(fixedRow, digits, rows);
    return column === undefined || row === undefined ? "#REF!" : column + row;
  }
  const wholeColumn = isNextToColon(tokens, index, columnOnly) ? columnOnly.exec(text) : null;
  if (wholeColumn) return shiftedColumn(wholeColumn[1] ?? "", wholeColumn[2] ?? "", columns) ?? "#REF!";
  const wholeRow = isNextToColon(tokens, index, rowOnly) ? rowOnly.exec(text) : null;
  return wholeRow ? (shiftedRow(wholeRow[1] ?? "", wholeRow[2] ?? "", rows) ?? "#REF!") : text;
}

/**
 * A file may hold a formula once for many cells. The result gives the formula of the cell that lies `rows` below and
 * `columns` to the right of the one that holds it.
 */
export function sharedFormula(formula: string): (rows: number, columns: number) => string {
  const tokens = formulaTokens(formula);
  return (rows, columns) => tokens.map((_, index) => shifted(tokens, index, rows, columns)).join("");
}

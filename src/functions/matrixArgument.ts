import { textOf, type ReadCell } from "../workbook/cellText";
import { isMatrixLayout, layoutOf } from "../workbook/layout";
import { snapshotOf } from "../workbook/snapshot";
import { inputCell, isInputError } from "./input";
import { invalidValue, isFunctionError, type FunctionError } from "./result";
import { sourceOf, type FigureSource } from "./source";

/** Titles and bands may stand above the headers, but nobody writes pages there. */
const headersWithin = 100;

/** A cell as the workbook layer reads it: an error by what it shows. */
function readCell(value: unknown): ReadCell {
  const cell = inputCell(value);
  return isInputError(cell) ? cell.inputError : cell;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === "";
}

/** Whole columns come with everything below the table: what is empty at the end is cut off before anything is read. */
function usedRows(rows: readonly unknown[]): readonly unknown[] {
  let end = rows.length;
  while (end > 0) {
    const row = rows[end - 1];
    if (!(Array.isArray(row) ? row.every(isEmpty) : isEmpty(row))) break;
    end -= 1;
  }
  return rows.slice(0, end);
}

function readRow(row: unknown): readonly ReadCell[] {
  return Array.isArray(row) ? row.map(readCell) : [readCell(row)];
}

function headerRowOf(rows: readonly unknown[]): number {
  return rows.slice(0, headersWithin).findIndex((row) => isMatrixLayout(layoutOf(readRow(row).map(textOf))));
}

/**
 * The matrix that was passed, as Excel passes it: a table or range with its header row, in either language, whatever stands
 * above it. #VALUE! where no row looks like the headers of a matrix.
 */
export function matrixArgument(value: unknown): FigureSource | FunctionError {
  if (isEmpty(value) || (Array.isArray(value) && value.length === 0)) return invalidValue("error.noMatrixArgument");
  const rows = usedRows(Array.isArray(value) ? value : [[value]]);
  const headerRow = headerRowOf(rows);
  if (headerRow < 0) return invalidValue("error.noHeaders");
  const values = rows.slice(headerRow).map(readRow);
  const table = { name: "", sheet: "", address: "", values, formulas: values };
  return sourceOf(snapshotOf({ matrix: table, teams: null, settings: null, dates: 1900 }), "argument");
}

export function isSource(value: FigureSource | FunctionError): value is FigureSource {
  return !isFunctionError(value);
}

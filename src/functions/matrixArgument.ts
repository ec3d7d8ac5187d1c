import type { ReadCell } from "../workbook/cellText";
import { textOf } from "../workbook/cellText";
import { isMatrixLayout, layoutOf } from "../workbook/layout";
import { snapshotOf } from "../workbook/snapshot";
import { isInputError, type Input, type InputCell } from "./input";
import { invalidValue, isFunctionError, type FunctionError } from "./result";
import { sourceOf, type FigureSource } from "./source";

/** Titles and bands may stand above the headers, but nobody writes pages there. */
const headersWithin = 100;

function readCell(cell: InputCell): ReadCell {
  return cell !== null && isInputError(cell) ? cell.inputError : cell;
}

function isEmpty(cell: ReadCell | undefined): boolean {
  return cell === null || cell === undefined || cell === "";
}

/** Whole columns come with everything below the table: what is empty at the end is cut off. */
function usedRows(cells: readonly (readonly ReadCell[])[]): readonly (readonly ReadCell[])[] {
  let end = cells.length;
  while (end > 0 && (cells[end - 1] ?? []).every(isEmpty)) end -= 1;
  return cells.slice(0, end);
}

function headerRowOf(rows: readonly (readonly ReadCell[])[]): number {
  return rows.slice(0, headersWithin).findIndex((row) => isMatrixLayout(layoutOf(row.map(textOf))));
}

/**
 * The matrix that was passed: a table or range with its header row, in either language, whatever stands above it.
 * #VALUE! where no row looks like the headers of a matrix.
 */
export function matrixArgument(input: Input): FigureSource | FunctionError {
  if (input === null) return invalidValue("error.noMatrixArgument");
  const rows = usedRows(input.map((row) => row.map(readCell)));
  const headerRow = headerRowOf(rows);
  if (headerRow < 0) return invalidValue("error.noHeaders");
  const values = rows.slice(headerRow);
  const table = { name: "", sheet: "", address: "", values, formulas: values };
  return sourceOf(snapshotOf({ matrix: table, teams: null, settings: null, dates: 1900 }), "argument");
}

export function isSource(value: FigureSource | FunctionError): value is FigureSource {
  return !isFunctionError(value);
}

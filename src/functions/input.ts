import { isBlank } from "../workbook/cellText";

/** An error value in an argument, by what the cell shows. */
export interface InputError {
  readonly inputError: string;
}

/** One cell of an argument; null is an empty one. */
export type InputCell = string | number | boolean | null | InputError;

/** An argument as rows of cells, at least one by one; a single value is one cell. null: it was left out. */
export type Input = readonly (readonly InputCell[])[] | null;

export function isInputError(cell: InputCell): cell is InputError {
  return typeof cell === "object" && cell !== null;
}

/** Empty, or nothing but spaces. */
export function isBlankInput(cell: InputCell): cell is string | null {
  return !isInputError(cell) && isBlank(cell);
}

function basicValue(value: object): unknown {
  return "basicValue" in value ? value.basicValue : null;
}

/**
 * One value as Excel passes it. Errors come as objects with a `code` (the manifest's metadata asks for them), data types as
 * objects with a `basicValue`; an empty cell of a range comes as "" or null.
 */
export function inputCell(value: unknown): InputCell {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "object" || value === null) return null;
  if ("code" in value && typeof value.code === "string") return { inputError: value.code };
  const basic = basicValue(value);
  return typeof basic === "object" ? null : inputCell(basic);
}

/** An argument as Excel passes it: null where it was left out, an array of rows for a range or an array, else one value. */
export function inputOf(value: unknown): Input {
  if (value === null || value === undefined) return null;
  if (!Array.isArray(value)) return [[inputCell(value)]];
  const rows = (value as readonly unknown[]).map((row) =>
    (Array.isArray(row) ? (row as readonly unknown[]) : [row]).map(inputCell),
  );
  return rows.length > 0 && rows.some((row) => row.length > 0) ? rows : null;
}

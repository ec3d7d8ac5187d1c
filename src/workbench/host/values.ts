import { CellValueType, numfmt, type ICellData, type Nullable } from "@univerjs/core";
import { invalidArgument } from "./errors";

export type Scalar = string | number | boolean;

/** The most characters a cell holds: https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3 */
export const longestText = 32_767;

const errors =
  /^#(?:N\/A|NAME\?|DIV\/0!|VALUE!|REF!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!)$/;

export const isErrorText = (value: unknown): value is string => typeof value === "string" && errors.test(value);

/** What was put into a cell, read as Excel reads what a person types. */
export type Entry =
  | { readonly kind: "nothing" }
  | { readonly kind: "empty" }
  | { readonly kind: "formula"; readonly formula: string }
  | {
      readonly kind: "value";
      readonly value: Scalar;
      readonly isError?: true;
      /** Marked as text by an apostrophe or the format. */ readonly isText?: true;
      /** A number format that what was typed implies. */ readonly format?: string;
    };

/** Text that Excel takes for a number, a date, a time, a percentage or a truth value. */
function typed(text: string): Entry | undefined {
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { kind: "value", value: trimmed.toUpperCase() === "TRUE" };
  if (errors.test(trimmed.toUpperCase())) return { kind: "value", value: trimmed.toUpperCase(), isError: true };
  const parsed = /\d/.test(trimmed) ? numfmt.parseValue(trimmed) : null;
  if (!parsed || typeof parsed.v !== "number") return undefined;
  return { kind: "value", value: parsed.v, ...(parsed.z ? { format: parsed.z } : {}) };
}

/**
 * Reads a value given through `values` or typed by a person.
 * null leaves the cell, "" empties it, a leading ' makes text, a leading = is a formula, and so is a leading + - or @
 * that is no number: https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member
 * @param format the number format the cell has; "@" takes everything as text.
 * @throws ApiError InvalidArgument for what no cell can hold.
 */
export function entryRead(value: unknown, format: string): Entry {
  if (value === null || value === undefined) return { kind: "nothing" };
  if (typeof value === "boolean" || typeof value === "number") return { kind: "value", value };
  if (typeof value !== "string") throw invalidArgument(`a cell cannot hold a ${typeof value}`);
  if (value === "") return { kind: "empty" };
  if (value.length > longestText) throw invalidArgument(`text of ${value.length} characters`);
  if (format === "@") return { kind: "value", value, isText: true };
  if (value.startsWith("'")) return { kind: "value", value: value.slice(1), isText: true };
  if (value.startsWith("=") && value.length > 1) return { kind: "formula", formula: value };
  const known = typed(value);
  if (known) return known;
  if (/^[+-].*[\p{L}\p{N}(]/su.test(value)) return { kind: "formula", formula: `=${value}` };
  if (/^@[\p{L}_]/u.test(value)) return { kind: "formula", formula: `=${value.slice(1)}` };
  return { kind: "value", value };
}

/** What a cell gives through `values`: "" where it is empty. */
export function cellScalar(cell: Nullable<ICellData>): Scalar {
  if (cell?.p) return cell.p.body?.dataStream.replace(/\r\n$/, "") ?? "";
  const value = cell?.v;
  if (value === undefined || value === null) return "";
  if (cell?.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === "1" || value === "TRUE";
  return value;
}

/** Names of `Excel.RangeValueType` on the wire. */
export type ValueType = "Empty" | "String" | "Double" | "Boolean" | "Error";

export function cellValueType(cell: Nullable<ICellData>): ValueType {
  const value = cellScalar(cell);
  if (value === "" && !cell?.f && !cell?.si) return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return isErrorText(value) && cell?.t !== CellValueType.FORCE_STRING ? "Error" : "String";
}

/** What a cell shows: its value through its number format. */
export function cellText(cell: Nullable<ICellData>, format: string): string {
  const value = cellScalar(cell);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string")
    return isErrorText(value) || format === "General" || format === "@" ? value : safely(format, value);
  return safely(format, value);
}

function safely(format: string, value: string | number): string {
  try {
    return String(numfmt.format(format, value));
  } catch {
    return String(value);
  }
}

/** Univer's cell for a value; the content a cell held before gives way, its format stays. */
export function cellOf(value: Scalar): ICellData {
  const gone = { f: null, si: null, p: null };
  if (typeof value === "number") return { ...gone, v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { ...gone, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { ...gone, v: value, t: CellValueType.STRING };
}

/** Univer's cell for no value at all; its format stays. */
export const emptyCell: ICellData = { v: null, t: null, f: null, si: null, p: null };

/** What Excel knows of a cell and Univer has no place for; it travels in the cell's custom data, and is undone with it. */
export interface CellExtra {
  /** The formula as written, where the grid calculates a rewritten one. */
  readonly formula?: string;
  /** False where the cell may be edited on a protected sheet. */
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
  /** Excel's name of an alignment that Univer shows as a similar one. */
  readonly align?: string;
  readonly verticalAlign?: string;
  readonly indent?: number;
  readonly shrink?: boolean;
  readonly readingOrder?: string;
  readonly underline?: string;
  readonly pattern?: string;
  readonly patternColor?: string;
  readonly style?: string;
  readonly link?: Readonly<Record<string, string>>;
}

/** A cell's extras with some of them changed; undefined takes one away. null where none is left, as the grid wants it. */
export function extraChanged(
  extra: CellExtra | null | undefined,
  change: { readonly [K in keyof CellExtra]?: CellExtra[K] | undefined },
): CellExtra | null {
  const entries = Object.entries({ ...extra, ...change }).filter(([, value]) => value !== undefined);
  return entries.length > 0 ? (Object.fromEntries(entries) as CellExtra) : null;
}

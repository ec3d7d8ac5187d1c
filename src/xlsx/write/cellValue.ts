import type { CellValue as LibraryValue } from "@cj-tech-master/excelts";
import type { Cell, CellValue, ErrorCell } from "../../workbook/description";
import { escapedText } from "../escapedText";
import { fileFormula } from "../fileFormula";

type LibraryError = Extract<LibraryValue, { error: unknown }>;

const fileErrors: readonly LibraryError["error"][] = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
];

/** Files know seven errors; Excel stores younger ones (#SPILL!, #CALC!, #BUSY!, …) as #VALUE!, too, until it calculates. */
function fileError({ error }: ErrorCell): LibraryError {
  return { error: fileErrors.find((known) => known === error) ?? "#VALUE!" };
}

function resultOf(value: CellValue | ErrorCell | undefined): number | string | boolean | LibraryError | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "object") return fileError(value);
  return typeof value === "string" ? escapedText(value) : value;
}

/** Turns formulas into those of a file, each text once: a column has the same in every row. */
export function formulaWriter(): (formula: string, table: string | undefined) => string {
  const known = new Map<string, string>();
  return (formula, table) => {
    const key = `${table ?? ""}${formula}`;
    const written = known.get(key) ?? escapedText(fileFormula(formula, table));
    known.set(key, written);
    return written;
  };
}

/**
 * A cell as the library takes it. A bare string is written as a shared string, which Excel never takes for a formula,
 * whatever it begins with.
 * @param table the table that the cell is in, where it is in one
 */
export function libraryValue(
  cell: Cell,
  table: string | undefined,
  write: ReturnType<typeof formulaWriter>,
): LibraryValue {
  if (typeof cell === "string") return escapedText(cell);
  if (cell === null || typeof cell !== "object") return cell;
  if ("error" in cell) return fileError(cell);
  const result = resultOf(cell.value);
  return { formula: write(cell.formula, table), ...(result !== undefined && { result }) };
}

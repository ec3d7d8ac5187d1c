import type { CellValue } from "./description";

/** A cell as it is read: errors come as their text ("#N/A"), empty cells as "" or null. */
export type ReadCell = CellValue;

export function isBlank(cell: ReadCell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

/** The text of a cell, as it stands; "" for an empty one. */
export function textOf(cell: ReadCell | undefined): string {
  if (cell === null || cell === undefined) return "";
  return typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : String(cell);
}

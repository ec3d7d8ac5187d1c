import { rowKey, type Row } from "../../../../portfolio/row";
import { cellAddress } from "../../../../workbook/address";
import type { MatrixSnapshot } from "../../../../workbook/snapshot";

/** A row as it was when it was seen. Rows have no id: it is found again by its code and scope. */
export interface RowRef {
  readonly key: string;
  /** Where it stood, as an offset in the table's body; tells rows with the same code and scope apart. */
  readonly position: number;
  /** How it is called when it is not there any more. */
  readonly name: Pick<Row, "code" | "name" | "scope">;
}

export function refOf({ portfolio, positions }: MatrixSnapshot, index: number): RowRef | null {
  const [row, position] = [portfolio.rows[index], positions[index]];
  if (!row || position === undefined) return null;
  return { key: rowKey(row), position, name: { code: row.code, name: row.name, scope: row.scope } };
}

/** Index in `portfolio.rows` of a row that was seen; null where it is not there, or where several are and none stands where it stood. */
export function findRow({ portfolio, positions }: MatrixSnapshot, { key, position }: RowRef): number | null {
  let found: number | null = null;
  let count = 0;
  for (const [index, row] of portfolio.rows.entries()) {
    if (rowKey(row) !== key) continue;
    if (positions[index] === position) return index;
    found = index;
    count += 1;
  }
  return count === 1 ? found : null;
}

export function sameRow(a: RowRef, b: RowRef): boolean {
  return a.key === b.key && a.position === b.position;
}

/** Row of the sheet, from 1, of a row of the portfolio. */
export function sheetRowOf({ matrix, positions }: MatrixSnapshot, index: number): number {
  return matrix.area.row + 2 + (positions[index] ?? 0);
}

/** The cell of a row in a column of the table; `column` is an offset from its first column. */
export function rowCell({ matrix, positions }: MatrixSnapshot, index: number, column: number): string {
  return cellAddress(matrix.area.row + 1 + (positions[index] ?? 0), matrix.area.column + column);
}

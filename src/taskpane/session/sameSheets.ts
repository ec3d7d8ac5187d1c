import type { MatrixSnapshot } from "../../workbook/snapshot";

const tables = ["matrix", "teams", "settings"] as const;

/** Whether two readings found the same cells. Formulas are compared, not what they come to: a calculation changes nothing that a person did. */
export function sameSheets(one: MatrixSnapshot | null, other: MatrixSnapshot | null): boolean {
  const said = (snapshot: MatrixSnapshot | null) =>
    JSON.stringify(tables.map((table) => [snapshot?.[table]?.headers, snapshot?.[table]?.formulas]));
  return one === other || said(one) === said(other);
}

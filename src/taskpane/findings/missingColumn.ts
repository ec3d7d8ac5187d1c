import type { Field } from "../../portfolio/row";
import type { Part } from "../../workbook/columns";
import { missingParts } from "../../workbook/offers";
import type { MatrixSnapshot } from "../../workbook/snapshot";

/** The column of a field where a connected sheet has none and can get one; null else. */
export function missingColumn(field: Field | null, snapshot: MatrixSnapshot): Part | null {
  return (snapshot.dialect.foreign && missingParts(snapshot).find((part) => part === field)) || null;
}

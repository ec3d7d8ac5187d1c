import type { Field } from "../../portfolio/row";
import type { MatrixSnapshot } from "../../workbook/snapshot";

/** A connected sheet says its services itself: these get no column. What else is offered comes with the task (workbook/offers.ts), which is too much to load for a button. */
const given: readonly Field[] = ["code", "name"];

/** The column of a field where a connected sheet has none and can get one; null else. */
export function missingColumn(
  field: Field | null,
  { dialect, layout }: Pick<MatrixSnapshot, "dialect" | "layout">,
): Field | null {
  return dialect.foreign && field !== null && layout.parts[field] === undefined && !given.includes(field)
    ? field
    : null;
}

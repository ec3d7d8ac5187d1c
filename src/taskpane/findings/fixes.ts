import type { Edit } from "../../portfolio/edits";
import type { MatrixSnapshot } from "../../workbook/snapshot";
import { planWrites, previewOf, type PlannedChange } from "../../workbook/writePlan";
import type { SheetFinding } from "./groups";

/** What fixing findings does, as edits and as lines to show first. */
export interface FixPreview {
  readonly edits: readonly Edit[];
  readonly changes: readonly PlannedChange[];
  /** How many of the lines are cells; the others are new rows. */
  readonly cells: number;
}

export function fixPreview(snapshot: MatrixSnapshot, findings: readonly SheetFinding[]): FixPreview {
  const edits = findings.flatMap(({ fix }) => fix ?? []);
  const plan = planWrites(snapshot, edits);
  return { edits, changes: previewOf(snapshot, plan), cells: plan.cells.length };
}

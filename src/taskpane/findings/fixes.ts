import type { Edit } from "../../portfolio/edits";
import type { MatrixSnapshot } from "../../workbook/snapshot";
import { countChanged, planWrites, previewOf } from "../../workbook/writePlan";
import type { PlannedChange } from "../../workbook/plannedChange";
import type { SheetFinding } from "./groups";

/** What fixing findings does, as edits and as lines to show first. */
export interface FixPreview {
  readonly edits: readonly Edit[];
  readonly changes: readonly PlannedChange[];
  /** Cells that are there and change. */
  readonly cells: number;
  /** New rows. */
  readonly rows: number;
}

export function fixPreview(snapshot: MatrixSnapshot, findings: readonly SheetFinding[]): FixPreview {
  const edits = findings.flatMap(({ fix }) => fix ?? []);
  const plan = planWrites(snapshot, edits);
  return {
    edits,
    changes: previewOf(snapshot, plan),
    cells: countChanged(plan),
    rows: plan.appends.reduce((sum, { rows }) => sum + rows.length, 0),
  };
}

import type { PatternId } from "../framework/patterns";
import { setField, type Edit } from "./edits";
import { sameEntry } from "./entry";
import { newRows } from "./newRows";
import type { Portfolio } from "./portfolio";
import { fields, type Field, type Row } from "./row";
import { changed, changedFields, type RowChange } from "./rowChange";
import { isNumber, lacksReason, scaleOf } from "./rowState";
import { suggestAllocation } from "./suggestions";
import type { Target } from "./targets";

/** What becomes of many rows in one step. */
export interface BulkChange {
  /** The same for every row. */
  readonly values: RowChange;
  /** The allocation is what each row's domain suggests for this pattern; null leaves it to `values`. */
  readonly suggestFor: PatternId | null;
}

/** The edits, and what a person should know of the rows before they are written. Each count is of rows. */
export interface BulkEdits {
  readonly edits: readonly Edit[];
  /** For which the framework suggests no allocation. */
  readonly unsuggested: number;
  /** Unnecessary ones, which get neither an allocation nor scores. */
  readonly spared: number;
  /** Scored under another allocation, whose rubric is not the new one's. */
  readonly rescored: number;
  /** That come to be unnecessary or excluded without a reason. */
  readonly unreasoned: number;
}

/** What an unnecessary service has no use for; the rest of its record is its decision. */
const unneeded: readonly Field[] = [
  "allocation",
  "team",
  "outsourcer",
  "asIs",
  "toBe",
  "inHouseScore",
  "outsourcedScore",
  "allocationToBe",
  "improvement",
];

function changeFor(
  row: Row,
  { values, suggestFor }: BulkChange,
): { readonly change: RowChange; readonly unsuggested: boolean; readonly spared: boolean } {
  const suggestion = suggestFor === null ? null : suggestAllocation(row, suggestFor);
  const wished: RowChange = suggestion ? { ...values, allocation: suggestion.allocation } : values;
  const unnecessary = changed(row, [wished]).level === "unnecessary";
  if (!unnecessary) return { change: wished, unsuggested: suggestFor !== null && suggestion === null, spared: false };
  // To blank something is no contradiction.
  const kept = changedFields(wished).filter((field) => !unneeded.includes(field) || wished[field] === null);
  return {
    change: Object.fromEntries(kept.map((field) => [field, wished[field]])),
    unsuggested: false,
    spared: kept.length < changedFields(wished).length,
  };
}

/** Whether the scores of a row were given by another rubric than that of its new allocation. */
function changesRubric(row: Row, { allocation }: RowChange): boolean {
  const [from, to] = [scaleOf(row), allocation === undefined ? null : scaleOf({ allocation })];
  return from !== null && to !== null && from !== to && (isNumber(row.asIs) || isNumber(row.toBe));
}

/** One change for many rows, as edits of what differs. Services without a row get one, whether or not anything else is said of them. */
export function bulkEdits({ rows, settings }: Portfolio, targets: readonly Target[], bulk: BulkChange): BulkEdits {
  const edits: Edit[] = [];
  const added: Row[] = [];
  const counts = { unsuggested: 0, spared: 0, rescored: 0, unreasoned: 0 };
  for (const target of targets) {
    const row = target.kind === "row" ? rows[target.index] : newRows([target.service], settings.sheetLanguage)[0];
    if (!row) continue;
    const { change, unsuggested, spared } = changeFor(row, bulk);
    if (unsuggested) counts.unsuggested += 1;
    if (spared) counts.spared += 1;
    const after = changed(row, [change]);
    if (changesRubric(row, change)) counts.rescored += 1;
    if (lacksReason(after) && !lacksReason(row)) counts.unreasoned += 1;
    if (target.kind === "service") added.push(after);
    else
      for (const field of fields) {
        const value = change[field];
        if (value !== undefined && !sameEntry(row[field], value))
          edits.push(setField<Field>(target.index, field, value));
      }
  }
  return { edits: added.length > 0 ? [...edits, { kind: "addRows", rows: added }] : edits, ...counts };
}

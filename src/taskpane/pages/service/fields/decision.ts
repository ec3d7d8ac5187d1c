import type { Row } from "../../../../portfolio/row";
import { isExcluded } from "../../../../portfolio/rowState";

/** Unnecessary and excluded are decisions, and a decision has a reason (5.2.1, 8.3). */
export function needsDecision(row: Row): boolean {
  return row.level === "unnecessary" || isExcluded(row);
}

export function lacksReason(row: Row): boolean {
  return needsDecision(row) && row.reason === null;
}

import type { Allocation } from "../framework/allocations";
import type { Score, ScoreNumber } from "../framework/scores";
import { isUnread, known, sameEntry, type Entry } from "./entry";
import type { Row } from "./row";
import type { CombinedRule } from "./vocabularies";

/**
 * "undecided" is a row on which nothing has been said yet: a level is optional (5.2.1), so an allocation or a score decides too. What
 * cannot be read decides nothing: nobody knows what it says.
 */
export type Decision = "done" | "unnecessary" | "undecided";

export function decisionOf(row: Row): Decision {
  if (row.level === "unnecessary") return "unnecessary";
  return [row.level, row.allocation, row.asIs, row.toBe].some((entry) => known<unknown>(entry) !== null)
    ? "done"
    : "undecided";
}

export function isNumber(score: Entry<Score>): score is ScoreNumber {
  return typeof score === "number";
}

/** Considered, then deliberately not done (8.3): As-Is says so, or To-Be where As-Is is blank. */
export function isExcluded(row: Row): boolean {
  return row.asIs === "excluded" || (row.asIs === null && row.toBe === "excluded");
}

/** Unnecessary and excluded are decisions, and a decision has a reason (5.2.1, 8.3). */
export function needsDecision(row: Row): boolean {
  return row.level === "unnecessary" || isExcluded(row);
}

export function lacksReason(row: Row): boolean {
  return needsDecision(row) && row.reason === null;
}

/** Somebody runs it. */
export function isAssigned(row: Row): boolean {
  return row.allocation !== null && !isUnread(row.allocation) && row.allocation !== "unassigned";
}

export function isScored(row: Row): boolean {
  return isNumber(row.asIs) && isNumber(row.toBe);
}

/** The allocation whose rubric a row is scored by; null where none applies. */
export function scaleOf({ allocation }: Pick<Row, "allocation">): Allocation | null {
  const one = known(allocation);
  return one === "unassigned" ? null : one;
}

/** The two rubrics are not one scale: across a change of allocation nothing is compared. */
export function allocationChanges(row: Row): boolean {
  return row.allocationToBe !== null && !sameEntry(row.allocationToBe, row.allocation);
}

/** To-Be − As-Is in points, −4 … 4; null where a score is no number, the service is unnecessary, or the allocation changes. */
export function gapOf(row: Row): number | null {
  if (row.level === "unnecessary" || allocationChanges(row)) return null;
  return isNumber(row.asIs) && isNumber(row.toBe) ? row.toBe - row.asIs : null;
}

/** What the setting makes of the two parts of a combined service; null where a part is unknown or excluded. */
export function combinedScore(row: Row, rule: CombinedRule): ScoreNumber | null {
  if (!isNumber(row.inHouseScore) || !isNumber(row.outsourcedScore)) return null;
  const [low, high] =
    row.inHouseScore < row.outsourcedScore
      ? [row.inHouseScore, row.outsourcedScore]
      : [row.outsourcedScore, row.inHouseScore];
  return rule === "higher" ? high : low;
}

/** The score of the part that is done in-house, or by an outsourcer; null where there is no such part or no number. */
export function partScore(row: Row, part: "insource" | "outsource"): ScoreNumber | null {
  const allocation: Allocation | null = known(row.allocation);
  const combined = part === "insource" ? row.inHouseScore : row.outsourcedScore;
  const score = allocation === part ? row.asIs : allocation === "combined" ? combined : null;
  return isNumber(score) ? score : null;
}

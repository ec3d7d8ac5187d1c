import { setField } from "../edits";
import type { Row } from "../row";
import { allocationChanges, combinedScore, isNumber, partScore } from "../rowState";
import { rowRule, type Rule } from "./rule";

const needed = (row: Row) => row.level !== "unnecessary";

const partsDisagree = rowRule("parts-disagree", "warning", "asIs", (row, index, { portfolio }) => {
  if (row.allocation !== "combined" || !needed(row)) return null;
  const score = combinedScore(row, portfolio.settings.combinedScore);
  return score === null || score === row.asIs ? null : { facts: { score }, fix: [setField(index, "asIs", score)] };
});

/** 8.3 asks for a target per service; one number everywhere is none. */
const allFives: Rule<"all-fives"> = {
  id: "all-fives",
  severity: "info",
  *find({ portfolio }) {
    const wanted = portfolio.rows
      .filter(needed)
      .map((row) => row.toBe)
      .filter(isNumber);
    if (wanted.length > 1 && wanted.every((score) => score === 5)) yield { facts: { count: wanted.length } };
  },
};

export const scoreRules = [
  rowRule(
    "score-unassigned",
    "warning",
    "asIs",
    (row) => needed(row) && row.allocation === "unassigned" && isNumber(row.asIs) && row.asIs > 1,
  ),
  rowRule(
    "score-without-allocation",
    "info",
    "allocation",
    (row) => needed(row) && row.allocation === null && (isNumber(row.asIs) || isNumber(row.toBe)),
  ),
  rowRule(
    "score-half",
    "incomplete",
    "toBe",
    (row) => needed(row) && ((isNumber(row.asIs) && row.toBe === null) || (isNumber(row.toBe) && row.asIs === null)),
  ),
  rowRule(
    "to-be-below",
    "warning",
    "toBe",
    (row) => needed(row) && isNumber(row.asIs) && isNumber(row.toBe) && row.toBe < row.asIs && !allocationChanges(row),
  ),
  partsDisagree,
  // 8.3: understood in part or less, the service is no longer steered by the organisation that pays for it.
  rowRule("left-to-outsourcer", "warning", "asIs", (row) => {
    const score = partScore(row, "outsource");
    return needed(row) && score !== null && score <= 3 && { facts: { score } };
  }),
  rowRule("person-dependent", "info", "asIs", (row) => {
    const score = partScore(row, "insource");
    return (
      needed(row) &&
      (score === 2 || score === 3) &&
      isNumber(row.toBe) &&
      row.toBe >= 4 && { facts: { score, toBe: row.toBe } }
    );
  }),
  allFives,
] as const;

import { daysAfter, daysBetween } from "../calendarDate";
import { setField, type Edit } from "../edits";
import { isUnread } from "../entry";
import type { Row } from "../row";
import { isAssigned, isExcluded, isNumber } from "../rowState";
import { rowRule } from "./rule";

/** How long before a date it is brought up. */
export const noticeDays = 90;

const reasonMissing = rowRule("reason-missing", "incomplete", "reason", (row) =>
  (row.level === "unnecessary" || isExcluded(row)) && row.reason === null);

/** The scores go into the notes as they were, so that nothing is lost with them. */
function emptied(row: Row, index: number): Edit[] {
  const scores = [row.asIs, row.toBe].map((score) => (isNumber(score) ? String(score) : "–"));
  const kept = isNumber(row.asIs) || isNumber(row.toBe) ? `As-Is ${scores[0]} / To-Be ${scores[1]}` : "";
  const notes = [row.notes, kept].filter((text) => text !== "").join("\n");
  return [
    setField(index, "allocation", null), setField(index, "team", ""), setField(index, "outsourcer", ""),
    setField(index, "asIs", row.asIs === "excluded" ? "excluded" : null), setField(index, "toBe", row.toBe === "excluded" ? "excluded" : null),
    setField(index, "notes", notes),
  ];
}

const unnecessaryFilled = rowRule("unnecessary-filled", "warning", "level", (row, index) => {
  if (row.level !== "unnecessary") return null;
  const filled = isAssigned(row) || isNumber(row.asIs) || isNumber(row.toBe);
  return filled ? { fix: emptied(row, index) } : null;
});

const reviewDue = rowRule("review-due", "warning", "reviewBy", (row, _, { today }) => {
  if (row.reviewBy === null || isUnread(row.reviewBy) || row.reviewBy > daysAfter(today, noticeDays)) return null;
  return { facts: { date: row.reviewBy, days: daysBetween(today, row.reviewBy) } };
});

export const decisionRules = [reasonMissing, unnecessaryFilled, reviewDue] as const;

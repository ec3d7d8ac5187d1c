import { daysAfter, daysBetween } from "../calendarDate";
import { setField, type Edit } from "../edits";
import { isUnread, sameEntry } from "../entry";
import { fields, type Row } from "../row";
import { isAssigned, isNumber, lacksReason } from "../rowState";
import { rowRule } from "./rule";

/** How long before a date it is brought up. */
export const noticeDays = 90;

const reasonMissing = rowRule("reason-missing", "incomplete", "reason", lacksReason);

function scoreWords(score: Row["asIs"]): string {
  return isUnread(score) ? score.unread : isNumber(score) ? String(score) : "–";
}

/** The scores go into the notes as they were, unread ones too, so that nothing is lost with them. */
function emptied(row: Row, index: number): Edit[] {
  const scores = [row.asIs, row.toBe].map(scoreWords);
  const kept = scores.some((score) => score !== "–") ? `As-Is ${scores.join(" / To-Be ")}` : "";
  const excludedOrBlank = (score: Row["asIs"]) => (score === "excluded" ? score : null);
  const after: Row = {
    ...row, allocation: null, team: "", outsourcer: "", asIs: excludedOrBlank(row.asIs), toBe: excludedOrBlank(row.toBe),
    notes: [row.notes, kept].filter((text) => text !== "").join("\n"),
  };
  // Only what changes: a sheet without notes can still be mended where there is nothing to note.
  return fields.filter((field) => !sameEntry(row[field], after[field])).map((field) => setField(index, field, after[field]));
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

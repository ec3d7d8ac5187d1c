import { allocationFacts } from "../../framework/allocations";
import type { Score } from "../../framework/scores";
import { cellWord } from "../../locale/cells";
import type { Language } from "../../locale/language";
import { daysAfter, daysBetween } from "../calendarDate";
import { setField, type Edit } from "../edits";
import { isUnread, sameEntry, type Entry } from "../entry";
import { fields, type Row } from "../row";
import { isAssigned, isNumber, lacksReason } from "../rowState";
import { rowRule } from "./rule";

/** How long before a date it is brought up. */
export const noticeDays = 90;

const reasonMissing = rowRule("reason-missing", "incomplete", "reason", lacksReason);

/** What an unnecessary service has no use for, as the sheet says it. Excluded is a decision and stays. */
function unneeded({ allocation, team, outsourcer, asIs, toBe }: Row, language: Language) {
  const said = <T>(entry: Entry<T>, word: (value: T) => string) =>
    entry === null ? "" : isUnread(entry) ? entry.unread : word(entry);
  const score = (value: Score) => (value === "excluded" ? "" : String(value));
  return {
    allocation: said(allocation, (id) => allocationFacts(id).name[language]),
    team,
    outsourcer,
    asIs: said(asIs, score),
    toBe: said(toBe, score),
  };
}

/** What is cleared goes into the notes, what could not be read too, so that nothing is lost with it. */
function emptied(row: Row, index: number, language: Language): Edit[] {
  const words = unneeded(row, language);
  const kept = (["allocation", "team", "outsourcer", "asIs", "toBe"] as const)
    .flatMap((field) =>
      words[field].trim() === "" ? [] : [`${cellWord(`header.${field}`, language)}: ${words[field].trim()}`],
    )
    .join(" / ");
  const excludedOrBlank = (score: Row["asIs"]) => (score === "excluded" ? score : null);
  const after: Row = {
    ...row,
    allocation: null,
    team: "",
    outsourcer: "",
    asIs: excludedOrBlank(row.asIs),
    toBe: excludedOrBlank(row.toBe),
    notes: [row.notes, kept].filter((text) => text !== "").join("\n"),
  };
  return fields
    .filter((field) => !sameEntry(row[field], after[field]))
    .map((field) => setField(index, field, after[field]));
}

const unnecessaryFilled = rowRule(
  "unnecessary-filled",
  "warning",
  "level",
  (row, index, { portfolio: { settings } }) => {
    if (row.level !== "unnecessary") return null;
    const filled = isAssigned(row) || isNumber(row.asIs) || isNumber(row.toBe);
    return filled ? { fix: emptied(row, index, settings.sheetLanguage) } : null;
  },
);

const reviewDue = rowRule("review-due", "warning", "reviewBy", (row, _, { today }) => {
  if (row.reviewBy === null || isUnread(row.reviewBy) || row.reviewBy > daysAfter(today, noticeDays)) return null;
  return { facts: { date: row.reviewBy, days: daysBetween(today, row.reviewBy) } };
});

export const decisionRules = [reasonMissing, unnecessaryFilled, reviewDue] as const;

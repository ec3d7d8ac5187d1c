import { daysAfter } from "../../../src/portfolio/calendarDate";
import { applyEdits } from "../../../src/portfolio/edits";
import type { Row } from "../../../src/portfolio/row";
import { day, findingsOf, onlyFinding, portfolio, row, today } from "../support";

const fires = (rule: Parameters<typeof findingsOf>[1], over: Partial<Row>) =>
  findingsOf(portfolio({ rows: [row(over)] }), rule).length > 0;

test.each<[boolean, Partial<Row>]>([
  [true, { level: "unnecessary" }],
  [true, { asIs: "excluded" }],
  [true, { level: "basic", asIs: "excluded", toBe: 3 }],
  [true, { toBe: "excluded" }],
  [false, { level: "unnecessary", reason: "noRisk" }],
  [false, { asIs: "excluded", reason: "budget" }],
  // Something is written there: that it cannot be read is said by another rule.
  [false, { level: "unnecessary", reason: { unread: "面倒" } }],
  [false, { level: "basic", asIs: 3, toBe: "excluded" }],
  [false, { level: "basic" }],
  [false, {}],
])("reason-missing: %s with %j", (expected, over) => {
  expect(fires("reason-missing", over)).toBe(expected);
});

test.each<[boolean, Partial<Row>]>([
  [true, { level: "unnecessary", allocation: "insource" }],
  [true, { level: "unnecessary", asIs: 1 }],
  [true, { level: "unnecessary", toBe: 5 }],
  [false, { level: "unnecessary" }],
  [false, { level: "unnecessary", allocation: "unassigned" }],
  [false, { level: "unnecessary", asIs: "excluded", toBe: "excluded" }],
  [false, { level: "basic", allocation: "insource", asIs: 1 }],
  [false, { allocation: "insource" }],
])("unnecessary-filled: %s with %j", (expected, over) => {
  expect(fires("unnecessary-filled", over)).toBe(expected);
});

describe("what unnecessary-filled takes away", () => {
  const mended = (over: Partial<Row>) => {
    const of = portfolio({ rows: [row({ level: "unnecessary", ...over })] });
    return applyEdits(of, onlyFinding(of, "unnecessary-filled").fix ?? []).rows[0];
  };

  test("it goes into the notes, behind what stands there", () => {
    expect(
      mended({ asIs: 2, toBe: 4, notes: "移管済み", allocation: "combined", team: "社内SOC", outsourcer: "青空" }),
    ).toMatchObject({
      level: "unnecessary",
      allocation: null,
      team: "",
      outsourcer: "",
      asIs: null,
      toBe: null,
      notes: "移管済み\nサービス割り当て: 併用 / 担当: 社内SOC / 委託先: 青空 / 現状 As-Is: 2 / あるべき姿 To-Be: 4",
    });
  });

  test.each<[Partial<Row>, string]>([
    [{ asIs: 3 }, "現状 As-Is: 3"],
    [{ toBe: 3, team: " " }, "あるべき姿 To-Be: 3"],
    [{ allocation: "insource" }, "サービス割り当て: インソース"],
    [{ asIs: 3, toBe: { unread: "４" } }, "現状 As-Is: 3 / あるべき姿 To-Be: ４"],
    [
      { allocation: { unread: "要相談" }, outsourcer: "青空", asIs: 3 },
      "サービス割り当て: 要相談 / 委託先: 青空 / 現状 As-Is: 3",
    ],
  ])("%j leaves the note %j", (over, notes) => {
    expect(mended(over)?.notes).toBe(notes);
  });

  test("excluded stays: it is a decision, not a score", () => {
    expect(mended({ asIs: "excluded", toBe: 3 })).toMatchObject({
      asIs: "excluded",
      toBe: null,
      notes: "あるべき姿 To-Be: 3",
    });
  });

  test("in the words of an English sheet", () => {
    const of = portfolio({
      rows: [row({ level: "unnecessary", allocation: "outsource", outsourcer: "Aozora" })],
      settings: { sheetLanguage: "en" },
    });
    expect(applyEdits(of, onlyFinding(of, "unnecessary-filled").fix ?? []).rows[0]?.notes).toBe(
      "Allocation: Outsource / Outsourcer: Aozora",
    );
  });
});

test.each<[boolean, number]>([
  [true, -400],
  [true, 0],
  [true, 89],
  [true, 90],
  [false, 91],
  [false, 1000],
])("review-due: %s at %i days", (expected, days) => {
  expect(fires("review-due", { reviewBy: daysAfter(today, days) })).toBe(expected);
});

test("review-due says when, and how long it is to then", () => {
  expect(onlyFinding(portfolio({ rows: [row({ reviewBy: day("2026-12-01") })] }), "review-due").facts).toEqual({
    date: "2026-12-01",
    days: 8,
  });
  expect(fires("review-due", { reviewBy: null })).toBe(false);
  expect(fires("review-due", { reviewBy: { unread: "来月" } })).toBe(false);
});

import { currentPhase, nextUnfinished, phases, phasesOf, progressOf } from "../../src/portfolio/phases";
import { blankRow, type Row } from "../../src/portfolio/row";

const row = (change: Partial<Row>): Row => ({ ...blankRow, code: "A-1", ...change });
const undecided = row({});
const unnecessary = row({ level: "unnecessary" });
const catalogued = row({ level: "basic" });
const assigned = row({ level: "basic", allocation: "unassigned" });
const half = row({ allocation: "insource", asIs: 2 });
const scored = row({ allocation: "insource", asIs: 2, toBe: 4 });
const excluded = row({ allocation: "insource", asIs: "excluded" });
const unread = { unread: "?" };
const misspelt = row({ level: unread, allocation: "insource", asIs: 2, toBe: 4 });

test.each([
  ["catalogue", [undecided, unnecessary, catalogued], { count: 2, of: 3 }],
  ["profile", [undecided, unnecessary, catalogued, assigned], { count: 1, of: 2 }],
  ["portfolio", [undecided, unnecessary, assigned, half, scored, excluded], { count: 1, of: 3 }],
] as const)("%s counts what it needs, of the rows it speaks of", (phase, rows, progress) => {
  expect(progressOf(rows, phase)).toEqual(progress);
});

test.each([
  [[undecided, scored], "catalogue"],
  [[catalogued, scored], "profile"],
  [[assigned, scored], "portfolio"],
  [[scored, unnecessary, excluded], null],
  [[], null],
] as const)("the phase of a portfolio is the first that is not finished", (rows, phase) => {
  expect(currentPhase(rows)).toBe(phase);
});

test.each([
  ["catalogue", [row({ level: unread }), misspelt], { count: 0, of: 2 }],
  ["profile", [row({ level: "basic", allocation: unread }), misspelt], { count: 1, of: 2 }],
  ["portfolio", [row({ allocation: "insource", asIs: 2, toBe: unread })], { count: 0, of: 1 }],
] as const)("for %s what cannot be read is not done", (phase, rows, progress) => {
  expect(progressOf(rows, phase)).toEqual(progress);
});

test("an unassigned service is scored too", () => {
  expect(nextUnfinished([assigned], "portfolio", 0)).toBe(0);
});

test("next unfinished goes round once and does not stay where it is unless that is the only one", () => {
  const rows = [catalogued, scored, catalogued];
  expect(nextUnfinished(rows, "profile", 0)).toBe(2);
  expect(nextUnfinished(rows, "profile", 2)).toBe(0);
  expect(nextUnfinished(rows, "profile", -1)).toBe(0);
  expect(nextUnfinished([scored], "profile", 0)).toBeNull();
  for (const phase of phases) expect(nextUnfinished([], phase, -1)).toBeNull();
});

test("a sheet without a phase's columns does not have the phase", () => {
  expect(phasesOf(() => true)).toEqual(phases);
  expect(phasesOf((field) => field !== "allocation")).toEqual(["catalogue", "portfolio"]);
  expect(phasesOf((field) => field !== "toBe")).toEqual(["catalogue", "profile"]);
  expect(
    currentPhase(
      [catalogued],
      phasesOf((field) => field === "level"),
    ),
  ).toBeNull();
});

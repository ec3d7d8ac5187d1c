import type { Row } from "../../src/portfolio/row";
import {
  allocationChanges,
  combinedScore,
  decisionOf,
  gapOf,
  isAssigned,
  isExcluded,
  isScored,
  partScore,
  type Decision,
} from "../../src/portfolio/rowState";
import { row } from "./support";

const unread = { unread: "?" };

test.each<[Decision, Partial<Row>]>([
  ["undecided", {}],
  ["undecided", { team: "CSIRT", notes: "later" }],
  ["unnecessary", { level: "unnecessary" }],
  ["unnecessary", { level: "unnecessary", allocation: "insource", asIs: 3, toBe: 4 }],
  ["done", { level: "basic" }],
  ["done", { level: "optional" }],
  // Nobody knows what it says.
  ["undecided", { level: unread }],
  ["undecided", { allocation: unread, asIs: unread, toBe: unread }],
  ["done", { level: unread, asIs: 2 }],
  // A level is optional (5.2.1): an allocation or a score decides as well.
  ["done", { allocation: "unassigned" }],
  ["done", { asIs: 1 }],
  ["done", { toBe: 5 }],
  ["done", { asIs: "excluded" }],
])("a row is %s with %j", (expected, over) => {
  expect(decisionOf(row(over))).toBe(expected);
});

test.each<[number | null, Partial<Row>]>([
  [2, { asIs: 3, toBe: 5 }],
  [0, { asIs: 5, toBe: 5 }],
  [-4, { asIs: 5, toBe: 1 }],
  [4, { asIs: 1, toBe: 5, level: "optional", allocation: "unassigned" }],
  [1, { asIs: 2, toBe: 3, allocation: "insource", allocationToBe: "insource" }],
  [1, { asIs: 2, toBe: 3, level: unread }],
  [null, { asIs: 2, toBe: 3, allocation: "insource", allocationToBe: "outsource" }],
  [null, { asIs: 2, toBe: 3, allocationToBe: "outsource" }],
  [null, { asIs: 2, toBe: 3, level: "unnecessary" }],
  [null, { asIs: 3 }],
  [null, { toBe: 3 }],
  [null, { asIs: "excluded", toBe: 3 }],
  [null, { asIs: 3, toBe: "excluded" }],
  [null, { asIs: { unread: "３" }, toBe: 4 }],
  [null, {}],
  // Told apart by what they say, not by which object says it.
  [1, { asIs: 2, toBe: 3, allocation: { unread: "AB部門" }, allocationToBe: { unread: "AB部門" } }],
  [null, { asIs: 2, toBe: 3, allocation: { unread: "AB部門" }, allocationToBe: { unread: "CD部門" } }],
])("the gap is %s with %j", (expected, over) => {
  expect(gapOf(row(over))).toBe(expected);
});

test.each<[boolean, Partial<Row>]>([
  [true, { asIs: "excluded" }],
  [true, { asIs: "excluded", toBe: 3 }],
  [true, { toBe: "excluded" }],
  [false, { asIs: 3, toBe: "excluded" }],
  [false, { asIs: unread, toBe: "excluded" }],
  [false, {}],
])("excluded: %s with %j", (expected, over) => {
  expect(isExcluded(row(over))).toBe(expected);
});

test.each<[boolean, Row["allocation"]]>([
  [true, "insource"],
  [true, "outsource"],
  [true, "combined"],
  [false, "unassigned"],
  [false, null],
  [false, unread],
])("assigned: %s with %j", (expected, allocation) => {
  expect(isAssigned(row({ allocation }))).toBe(expected);
});

test("scored is both scores as numbers", () => {
  expect(
    [{ asIs: 1, toBe: 5 }, { asIs: 1 }, { asIs: 1, toBe: "excluded" }, {}].map((over) =>
      isScored(row(over as Partial<Row>)),
    ),
  ).toEqual([true, false, false, false]);
});

test("an allocation that is to stay, or of which nothing is said, does not change", () => {
  expect(allocationChanges(row({ allocation: "insource" }))).toBe(false);
  expect(allocationChanges(row({ allocation: "insource", allocationToBe: "insource" }))).toBe(false);
  expect(allocationChanges(row({ allocation: "insource", allocationToBe: "combined" }))).toBe(true);
});

test.each<[number | null, Partial<Row>, "higher" | "lower"]>([
  [4, { inHouseScore: 2, outsourcedScore: 4 }, "higher"],
  [2, { inHouseScore: 2, outsourcedScore: 4 }, "lower"],
  [4, { inHouseScore: 4, outsourcedScore: 2 }, "higher"],
  [2, { inHouseScore: 4, outsourcedScore: 2 }, "lower"],
  [3, { inHouseScore: 3, outsourcedScore: 3 }, "lower"],
  [null, { inHouseScore: 3 }, "higher"],
  [null, { inHouseScore: 3, outsourcedScore: "excluded" }, "higher"],
  [null, { inHouseScore: unread, outsourcedScore: 2 }, "lower"],
])("the combined score is %s of %j, the %s", (expected, over, rule) => {
  expect(combinedScore(row(over), rule)).toBe(expected);
});

test.each<[Partial<Row>, number | null, number | null]>([
  [{ allocation: "insource", asIs: 3 }, 3, null],
  [{ allocation: "outsource", asIs: 3 }, null, 3],
  [{ allocation: "combined", asIs: 5, inHouseScore: 2, outsourcedScore: 4 }, 2, 4],
  [{ allocation: "combined", asIs: 5 }, null, null],
  [{ allocation: "unassigned", asIs: 1, inHouseScore: 2 }, null, null],
  [{ allocation: null, asIs: 3 }, null, null],
  [{ allocation: unread, asIs: 3 }, null, null],
  [{ allocation: "insource", asIs: "excluded" }, null, null],
])("of %j the in-house part is %s and the outsourced one %s", (over, inHouse, outsourced) => {
  expect(partScore(row(over), "insource")).toBe(inHouse);
  expect(partScore(row(over), "outsource")).toBe(outsourced);
});

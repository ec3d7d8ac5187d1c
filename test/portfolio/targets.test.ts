import type { Row } from "../../src/portfolio/row";
import {
  conditions,
  missingTargets,
  rowTargets,
  targetKey,
  targetLetter,
  type Condition,
  type Source,
} from "../../src/portfolio/targets";
import { everyService, row } from "./support";

const rows: readonly Row[] = [
  row({ code: "A-1" }),
  row({ code: "A-2", level: "unnecessary" }),
  row({ code: "B-1", level: "basic" }),
  row({ code: "B-2", level: "basic", allocation: "unassigned" }),
  row({ code: "D-1", allocation: "insource", asIs: 2 }),
  row({ code: "D-1", scope: "OT", allocation: "insource", asIs: 2, toBe: 4 }),
  row({ code: "J-1", allocation: "insource", asIs: "excluded" }),
  row({ code: "?", level: { unread: "high" } }),
];
const indexes = (source: Source, condition: Condition, selected: readonly number[] = []) =>
  rowTargets(rows, source, condition, new Set(selected)).map((target) => (target.kind === "row" ? target.index : -1));

test.each([
  ["any", [0, 1, 2, 3, 4, 5, 6, 7]],
  ["undecided", [0, 7]],
  ["noAllocation", [0, 2, 7]],
  ["toAllocate", [2]],
  ["unassigned", [2, 3]],
  ["toScore", [2, 3, 4]],
  ["noTarget", [2, 3, 4]],
] as const)("%s", (condition, expected) => expect(indexes("all", condition)).toEqual(expected));

test("every condition is tried", () => expect(conditions).toHaveLength(7));

test("of a category, or of what is selected", () => {
  expect(indexes("D", "any")).toEqual([4, 5]);
  expect(indexes("D", "noTarget")).toEqual([4]);
  expect(indexes("selection", "any", [7, 0])).toEqual([0, 7]);
  expect(indexes("selection", "any")).toEqual([]);
});

test("services without a row, of a category too", () => {
  const present = everyService().filter(({ code }) => !["A-3", "I-7"].includes(code));
  const codes = (source: Source) =>
    missingTargets(present, source).map((target) => (target.kind === "service" ? target.service.code : ""));
  expect(codes("all")).toEqual(["A-3", "I-7"]);
  expect(codes("I")).toEqual(["I-7"]);
  expect(codes("selection")).toEqual([]);
});

test("a target keeps its key when rows are sorted, and when its row is added", () => {
  const [service] = missingTargets([], "I");
  expect(targetKey(service!, [])).toBe(targetKey({ kind: "row", index: 0 }, [row({ code: "I-1" })]));
  expect(targetKey({ kind: "row", index: 4 }, rows)).not.toBe(targetKey({ kind: "row", index: 5 }, rows));
  expect([6, 7].map((index) => targetLetter({ kind: "row", index }, rows))).toEqual(["J", ""]);
});

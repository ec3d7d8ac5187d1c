import { services } from "../../src/framework/services";
import { bulkEdits, type BulkChange } from "../../src/portfolio/bulkChange";
import { applyEdits } from "../../src/portfolio/edits";
import type { Row } from "../../src/portfolio/row";
import type { Target } from "../../src/portfolio/targets";
import { everyService, portfolio, row } from "./support";

const rowsOf = (...rows: Partial<Row>[]) => portfolio({ rows: rows.map((over) => row(over)) });
const at = (...indexes: number[]): Target[] => indexes.map((index) => ({ kind: "row", index }));
const set = (values: BulkChange["values"]): BulkChange => ({ values, suggestFor: null });

function outcome(of: ReturnType<typeof portfolio>, targets: readonly Target[], change: BulkChange) {
  const { edits, ...counts } = bulkEdits(of, targets, change);
  return { rows: applyEdits(of, edits).rows, edits, counts };
}

test("one change for the rows that are meant, and for no other", () => {
  const { rows, edits, counts } = outcome(
    rowsOf({ code: "A-1" }, { code: "A-2", team: "SOC" }, { code: "A-3" }),
    at(0, 1),
    set({ allocation: "insource", team: "SOC" }),
  );
  expect(rows.map(({ allocation, team }) => [allocation, team])).toEqual([
    ["insource", "SOC"],
    ["insource", "SOC"],
    [null, ""],
  ]);
  // What is there already is no edit.
  expect(edits).toHaveLength(3);
  expect(counts).toEqual({ unsuggested: 0, spared: 0, rescored: 0, unreasoned: 0 });
});

test("the allocation that each domain suggests; where none is suggested, the rest is set all the same", () => {
  const of = rowsOf({ code: "A-1" }, { code: "A-8" }, { code: "C-1" }, { code: "D-4" });
  const { rows, counts } = outcome(of, at(0, 1, 2, 3), { values: { team: "CSIRT" }, suggestFor: 1 });
  expect(rows.map(({ allocation, team }) => [allocation, team])).toEqual([
    ["insource", "CSIRT"],
    ["combined", "CSIRT"],
    ["outsource", "CSIRT"],
    [null, "CSIRT"],
  ]);
  expect(counts.unsuggested).toBe(1);
});

test("an unnecessary service gets neither an allocation nor scores, but its decision; blank is no contradiction", () => {
  const of = rowsOf({ code: "A-1", level: "unnecessary", reason: "noRisk", asIs: 2 }, { code: "A-2", level: "basic" });
  const { rows, counts } = outcome(
    of,
    at(0, 1),
    set({ allocation: "insource", toBe: 4, asIs: null, approvedBy: "CISO" }),
  );
  expect(rows[0]).toEqual(row({ code: "A-1", level: "unnecessary", reason: "noRisk", approvedBy: "CISO" }));
  expect(rows[1]).toMatchObject({ allocation: "insource", toBe: 4, approvedBy: "CISO" });
  expect(counts.spared).toBe(1);
  expect(
    outcome(of, at(1), set({ level: "unnecessary", allocation: "insource", reason: "noRisk" })).rows[1],
  ).toMatchObject({ level: "unnecessary", allocation: null });
});

test.each([
  [{ level: "unnecessary" }, {}, 1],
  [{ asIs: "excluded" }, {}, 1],
  [{ toBe: "excluded" }, {}, 1],
  [{ level: "unnecessary", reason: "noRisk" }, {}, 0],
  [{ level: "unnecessary" }, { reason: "budget" }, 0],
  // It lacked one before; this change is not about that.
  [{ approvedBy: "CISO" }, { level: "unnecessary" }, 0],
  [{ reason: null }, { level: "unnecessary", reason: "budget" }, 1],
] as const)("%j over %j: %i decisions without a reason", (values, over, count) => {
  expect(outcome(rowsOf(over), at(0), set(values)).counts.unreasoned).toBe(count);
});

test.each([
  ["insource", "outsource", 3, 1],
  ["insource", "insource", 3, 0],
  ["insource", "unassigned", 3, 0],
  ["unassigned", "insource", 3, 0],
  ["insource", "outsource", null, 0],
  ["insource", "combined", 3, 1],
] as const)("from %s to %s with a score of %s: %i to be scored again", (from, to, asIs, count) => {
  expect(outcome(rowsOf({ allocation: from, asIs }), at(0), set({ allocation: to })).counts.rescored).toBe(count);
});

test("a service without a row gets one, with the same said of it", () => {
  const of = portfolio({ rows: everyService().slice(1) });
  const missing = services
    .filter(({ code }) => code === "A-1")
    .map((service): Target => ({ kind: "service", service }));
  const { rows } = outcome(of, [...missing, ...at(0)], set({ level: "basic" }));
  expect(rows).toHaveLength(64);
  expect(rows.at(-1)).toMatchObject({ code: "A-1", name: services[0]?.name.ja, level: "basic" });
  expect(rows[0]).toMatchObject({ code: "A-2", level: "basic" });
  expect(outcome(of, missing, set({})).rows).toHaveLength(64);
});

test("what is said of rows that are not there is nothing", () => {
  expect(outcome(rowsOf({}), at(7), set({ level: "basic" })).edits).toEqual([]);
});

import fc from "fast-check";
import {
  applyEdits,
  changedCells,
  effectiveEdits,
  setField,
  setSetting,
  setTeamField,
  type Edit,
} from "../../src/portfolio/edits";
import { sameEntry } from "../../src/portfolio/entry";
import { blankRow, fields, rowKey } from "../../src/portfolio/row";
import { portfolios } from "./arbitrary";
import { portfolio, row, team } from "./support";

const two = portfolio({ rows: [row(), row({ code: "A-2", scope: "OT" })], teams: [team("SOC")] });

test("an edit of a cell makes another portfolio; the old one and the other rows stay", () => {
  const before = structuredClone(two);
  const after = applyEdits(two, [setField(1, "asIs", 3)]);
  expect(two).toEqual(before);
  expect(after.rows[0]).toBe(two.rows[0]);
  expect(after.rows[1]).toEqual({ ...two.rows[1], asIs: 3 });
});

test("the last edit of a cell holds, and a row that is not there is left alone", () => {
  expect(
    applyEdits(two, [setField(0, "asIs", 3), setField(0, "asIs", 4), setField(7, "asIs", 5)]).rows.map(
      ({ asIs }) => asIs,
    ),
  ).toEqual([4, null]);
});

test("teams, own codes and rows are added once", () => {
  const edits: Edit[] = [
    { kind: "addTeam", team: team("青空") },
    { kind: "addTeam", team: team("青空") },
    { kind: "addTeam", team: team("SOC") },
    { kind: "ownCode", code: "J-1" },
    { kind: "ownCode", code: "J-1" },
    { kind: "addRows", rows: [row({ code: "A-2" }), row({ code: "A-2", scope: " OT " }), row({ code: "A-2" })] },
  ];
  const after = applyEdits(two, edits);
  expect(after.teams.map(({ name }) => name)).toEqual(["SOC", "青空"]);
  expect(after.settings.ownCodes).toEqual(["J-1"]);
  expect(after.rows.map(rowKey)).toEqual([
    rowKey(row()),
    rowKey(row({ code: "A-2", scope: "OT" })),
    rowKey(row({ code: "A-2" })),
  ]);
});

test("a code that one edit sets is not added by another, whichever comes first", () => {
  const of = portfolio({ rows: [row({ code: "", name: "リスクアセスメント" })] });
  const edits: Edit[] = [{ kind: "addRows", rows: [row({ code: "A-2" })] }, setField(0, "code", "A-2")];
  for (const order of [edits, [...edits].reverse()])
    expect(applyEdits(of, order).rows.map(({ code }) => code)).toEqual(["A-2"]);
});

test("settings and teams are edited as rows are", () => {
  const after = applyEdits(two, [
    setSetting("cycle", "2026年度下期"),
    setTeamField(0, "people", 5),
    setTeamField(9, "people", 5),
  ]);
  expect(after).toEqual({
    ...two,
    settings: { ...two.settings, cycle: "2026年度下期" },
    teams: [team("SOC", { people: 5 })],
  });
  expect(two.teams).toEqual([team("SOC")]);
});

test("rows that only one of two portfolios has are no changed cells", () => {
  const one = portfolio({ rows: two.rows.slice(0, 1) });
  expect(changedCells(two, one)).toEqual([]);
  expect(changedCells(one, two)).toEqual([]);
});

test("restoring a formula decides nothing", () => {
  expect(applyEdits(two, [{ kind: "restoreGap", row: 0 }])).toEqual(two);
});

test("what changed between two portfolios are exactly the cells that differ, and they lead from one to the other", () => {
  fc.assert(
    fc.property(portfolios, portfolios, (before, other) => {
      const after = { ...before, rows: before.rows.map((old, index) => other.rows[index] ?? old) };
      const changed = changedCells(before, after);
      for (const { row: index, field } of changed)
        expect(sameEntry(before.rows[index]![field], after.rows[index]![field])).toBe(false);
      expect(changed.length).toBe(
        before.rows.flatMap((old, index) => fields.filter((field) => !sameEntry(old[field], after.rows[index]![field])))
          .length,
      );
      expect(applyEdits(before, changed).rows).toEqual(after.rows);
    }),
  );
});

test("nothing changed is no cell", () => {
  fc.assert(
    fc.property(portfolios, (of) => {
      expect(changedCells(of, structuredClone(of))).toEqual([]);
      expect(applyEdits(of, [])).toEqual(of);
    }),
  );
});

test("edits that change nothing have no effect, and one cell has one edit", () => {
  const edits: Edit[] = [
    setField(0, "asIs", null),
    setField(1, "toBe", 3),
    setField(1, "toBe", 4),
    setField(0, "notes", "x"),
    setField(0, "notes", ""),
    { kind: "ownCode", code: "J-1" },
  ];
  expect(effectiveEdits(two, edits)).toEqual([setField(1, "toBe", 4), { kind: "ownCode", code: "J-1" }]);
});

test("a blank row has every field, all blank", () => {
  expect(fields.every((field) => blankRow[field] === null || blankRow[field] === "")).toBe(true);
});

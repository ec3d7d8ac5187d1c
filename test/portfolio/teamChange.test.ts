import { applyEdits } from "../../src/portfolio/edits";
import type { Portfolio } from "../../src/portfolio/portfolio";
import { blankRow } from "../../src/portfolio/row";
import { newTeam } from "../../src/portfolio/rules/teams";
import { rowsByName, teamEdits, unlistedNames, type TeamWish } from "../../src/portfolio/teamChange";
import { defaultSettings } from "../../src/workbook/settingsTable";

const portfolio: Portfolio = {
  settings: defaultSettings("ja"),
  teams: [newTeam("社内SOC", "inHouse"), { ...newTeam("Z-MSSP", "outsourcer"), people: 4, successor: "社内ＳＯＣ" }],
  rows: [
    { ...blankRow, code: "A-1", team: "社内SOC" },
    { ...blankRow, code: "A-2", team: "社内ＳＯＣ", outsourcer: "Z-MSSP" },
    { ...blankRow, code: "A-3", team: "社内S0C", notes: "前回は社内SOC" },
    { ...blankRow, code: "A-4", outsourcer: '=HYPERLINK("x")' },
  ],
};
const [soc, mssp] = portfolio.teams as [Portfolio["teams"][0], Portfolio["teams"][0]];
const after = (index: number | null, name: string, wish: TeamWish) =>
  applyEdits(portfolio, teamEdits(portfolio, index, name, wish));
const teamsOf = ({ rows }: Portfolio) => rows.map(({ team, outsourcer }) => [team, outsourcer]);

test("a new name is everywhere, however the old one was typed, and in no record of the past", () => {
  const { teams, rows } = after(0, "社内SOC", { fields: { ...soc, name: 'CSIRT, "東" 🛡️' }, fate: "stays", into: "" });
  expect(teams.map(({ name, successor }) => [name, successor])).toEqual([
    ['CSIRT, "東" 🛡️', ""],
    ["Z-MSSP", 'CSIRT, "東" 🛡️'],
  ]);
  expect(rows.map(({ team }) => team)).toEqual(['CSIRT, "東" 🛡️', 'CSIRT, "東" 🛡️', "社内S0C", ""]);
  expect(rows[2]?.notes).toBe("前回は社内SOC");
});

test("reorganised: services go to the successor, which is listed; the old one stays and says so", () => {
  const result = after(0, "社内SOC", { fields: soc, fate: "reorganised", into: "監視課" });
  expect(result.teams.map(({ name, kind, successor }) => [name, kind, successor])).toEqual([
    ["社内SOC", "inHouse", "監視課"],
    ["Z-MSSP", "outsourcer", "監視課"],
    ["監視課", "inHouse", ""],
  ]);
  expect(teamsOf(result)).toEqual([
    ["監視課", ""],
    ["監視課", "Z-MSSP"],
    ["社内S0C", ""],
    ["", '=HYPERLINK("x")'],
  ]);
});

test("merged: a listed spelling leaves the list, one that is not listed only changes the rows", () => {
  expect(after(1, "Z-MSSP", { fields: mssp, fate: "merged", into: "社内SOC" }).teams).toEqual([
    soc,
    { ...newTeam("", "inHouse"), kind: null },
  ]);
  const result = after(null, "社内S0C", { fields: newTeam("社内S0C", "inHouse"), fate: "merged", into: "社内SOC" });
  expect([result.teams, result.rows[2]?.team]).toEqual([portfolio.teams, "社内SOC"]);
});

test("removed: every field of it is blank, and nothing else changes", () => {
  const result = after(1, "Z-MSSP", { fields: mssp, fate: "removed", into: "" });
  expect(result.teams[1]).toEqual({ ...newTeam("", "inHouse"), kind: null });
  expect(result.rows).toEqual(portfolio.rows);
});

test("put in the list under another name, the rows follow", () => {
  const result = after(null, "社内S0C", { fields: newTeam("第二SOC", "inHouse"), fate: "stays", into: "" });
  expect([result.teams.at(-1)?.name, result.rows[2]?.team]).toEqual(["第二SOC", "第二SOC"]);
});

test("rows are counted once a name; names that are not listed letter by letter are found with the nearest one", () => {
  expect(Object.fromEntries(rowsByName(portfolio))).toEqual({
    社内SOC: 2,
    社内S0C: 1,
    "Z-MSSP": 1,
    '=HYPERLINK("x")': 1,
  });
  expect(unlistedNames(portfolio)).toEqual([
    { name: "社内ＳＯＣ", rows: 1, place: "team", near: "社内SOC" },
    { name: "社内S0C", rows: 1, place: "team", near: "社内SOC" },
    { name: '=HYPERLINK("x")', rows: 1, place: "outsourcer", near: null },
  ]);
});

describe("two spellings of one name, both listed", () => {
  const twice: Portfolio = {
    ...portfolio,
    teams: [newTeam("SOC", "inHouse"), newTeam("ＳＯＣ", "inHouse")],
    rows: [
      { ...blankRow, code: "A-1", team: "SOC" },
      { ...blankRow, code: "A-2", team: "ＳＯＣ" },
      { ...blankRow, code: "A-3", team: "soc" },
    ],
  };
  const [first, second] = twice.teams as [Portfolio["teams"][0], Portfolio["teams"][0]];

  test("each has the rows that are spelt so; what is spelt as neither belongs to the first", () => {
    expect(Object.fromEntries(rowsByName(twice))).toEqual({ SOC: 2, ＳＯＣ: 1 });
  });

  test("one is merged into the other, and only its own rows change", () => {
    const { teams, rows } = applyEdits(
      twice,
      teamEdits(twice, 1, "ＳＯＣ", { fields: second, fate: "merged", into: "SOC" }),
    );
    expect([teams.map(({ name }) => name), rows.map(({ team }) => team)]).toEqual([
      ["SOC", ""],
      ["SOC", "SOC", "soc"],
    ]);
  });

  test("a target that is typed in another way goes to the listed spelling, and nothing is listed once more", () => {
    const { teams, rows } = applyEdits(
      portfolio,
      teamEdits(portfolio, 1, "Z-MSSP", { fields: mssp, fate: "merged", into: "社内ｓｏｃ" }),
    );
    expect([teams.length, rows[1]?.outsourcer]).toEqual([2, "社内SOC"]);
  });

  test("renaming the first leaves the rows of the second", () => {
    expect(
      applyEdits(
        twice,
        teamEdits(twice, 0, "SOC", { fields: { ...first, name: "監視課" }, fate: "stays", into: "" }),
      ).rows.map(({ team }) => team),
    ).toEqual(["監視課", "ＳＯＣ", "監視課"]);
  });
});

test("another spelling that is put in the list takes along only what is spelt so", () => {
  const result = after(null, "社内ＳＯＣ", { fields: newTeam("第二SOC", "inHouse"), fate: "stays", into: "" });
  expect(teamsOf(result).slice(0, 2)).toEqual([
    ["社内SOC", ""],
    ["第二SOC", "Z-MSSP"],
  ]);
});

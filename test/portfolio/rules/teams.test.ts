import { daysAfter } from "../../../src/portfolio/calendarDate";
import { findingSentence } from "../../../src/locale/findings";
import { applyEdits } from "../../../src/portfolio/edits";
import type { Team } from "../../../src/portfolio/portfolio";
import type { Row } from "../../../src/portfolio/row";
import { findingsOf, onlyFinding, portfolio, row, team, today } from "../support";

const listed = [team("社内CSIRT"), team("In-house SOC"), team("Ａ社")];

describe("name-variant", () => {
  test.each(["社内 CSIRT", "社内ＣＳＩＲＴ", "社内CSIRT ", "社内csirt", "社内CSIRT　"])("%j is 社内CSIRT", (name) => {
    expect(onlyFinding(portfolio({ rows: [row({ team: name })], teams: listed }), "name-variant")).toMatchObject({
      row: 0,
      field: "team",
      facts: { name, listed: "社内CSIRT" },
      fix: [{ kind: "cell", row: 0, field: "team", value: "社内CSIRT" }],
    });
    expect(findingsOf(portfolio({ rows: [row({ team: name })], teams: listed }), "team-unlisted")).toEqual([]);
  });

  test.each<[string, string | null]>([
    ["In-house SOC ", "a space at the end"],
    ["In-house\u00a0SOC", "a no-break space"],
    ["\u3000In-house  SOC", "a space at the beginning, a full-width space, several spaces in a row"],
    ["In-house SOC\u200b", "a character that shows nothing"],
    ["in-house SOC", null],
  ])("%j: what nobody sees is said", (name, difference) => {
    const { facts } = onlyFinding(portfolio({ rows: [row({ team: name })], teams: listed }), "name-variant");
    expect(facts).toEqual({
      name,
      listed: "In-house SOC",
      ...(difference === null ? {} : { difference: expect.objectContaining({ en: difference }) as unknown }),
    });
    expect(findingSentence("name-variant", facts, "en")).toContain(difference ?? "only in spelling");
  });

  test("an outsourcer's too, and every cell is a finding", () => {
    const rows = [row({ outsourcer: "A社" }), row({ team: "in-house soc", outsourcer: "a社" })];
    expect(
      findingsOf(portfolio({ rows, teams: listed }), "name-variant").map(({ row: at, field }) => [at, field]),
    ).toEqual([
      [0, "outsourcer"],
      [1, "team"],
      [1, "outsourcer"],
    ]);
  });

  test.each(["社内CSIRT", "", "  ", "社内CSIRT2", "別のチーム"])("silent for %j", (name) => {
    expect(findingsOf(portfolio({ rows: [row({ team: name })], teams: listed }), "name-variant")).toEqual([]);
  });
});

describe("team-unlisted", () => {
  test("once a name, at its first cell, with how often it is used", () => {
    const rows = [
      row({ team: "海外IT" }),
      row({ team: "社内CSIRT" }),
      row({ team: "海外 IT", outsourcer: "B社" }),
      row({ outsourcer: "B社" }),
    ];
    expect(
      findingsOf(portfolio({ rows, teams: listed }), "team-unlisted").map(({ row: at, field, facts }) => [
        at,
        field,
        facts,
      ]),
    ).toEqual([
      [0, "team", { name: "海外IT", count: 2 }],
      [2, "outsourcer", { name: "B社", count: 2 }],
    ]);
  });

  test.each<[Partial<Row>, Team["kind"]]>([
    [{ team: "新チーム" }, "inHouse"],
    [{ outsourcer: "新チーム" }, "outsourcer"],
  ])("%j is added as %s", (over, kind) => {
    expect(onlyFinding(portfolio({ rows: [row(over)], teams: listed }), "team-unlisted").fix).toEqual([
      { kind: "addTeam", team: team("新チーム", { kind }) },
    ]);
  });

  test("it is listed without the spaces around it, and its cells lose them", () => {
    const of = portfolio({
      rows: [row({ team: " SOC " }), row({ code: "A-2", team: "SOC" }), row({ code: "A-3", team: "SOC\u00a0" })],
      teams: listed,
    });
    const after = applyEdits(of, onlyFinding(of, "team-unlisted").fix ?? []);
    expect([after.teams.at(-1)?.name, after.rows.map((one) => one.team)]).toEqual(["SOC", ["SOC", "SOC", "SOC"]]);
    expect(findingsOf(after, "name-variant")).toEqual([]);
  });

  test("silent for listed and blank names", () => {
    expect(
      findingsOf(
        portfolio({ rows: [row(), row({ team: "社内CSIRT", outsourcer: "Ａ社" }), row({ team: " " })], teams: listed }),
        "team-unlisted",
      ),
    ).toEqual([]);
  });
});

test.each<[boolean, number]>([
  [true, -1],
  [true, 0],
  [true, 90],
  [false, 91],
])("contract-ending: %s with notice in %i days", (expected, days) => {
  const found = findingsOf(
    portfolio({ teams: [team("青空", { noticeBy: daysAfter(today, days) })] }),
    "contract-ending",
  );
  expect(found.map(({ facts }) => facts)).toEqual(
    expected ? [{ name: "青空", date: daysAfter(today, days), days }] : [],
  );
});

test("contract-ending is silent without a notice date, or with one that cannot be read", () => {
  const teams = [team("青空", { contractEnd: today }), team("白樺", { noticeBy: { unread: "年末" } })];
  expect(findingsOf(portfolio({ teams }), "contract-ending")).toEqual([]);
});

import { checkWorkbook, findingCell, isReadOnly, type RuleId } from "../../src/workbook/checkWorkbook";
import { setField } from "../../src/portfolio/edits";
import { snapshotOf, type RawWorkbook } from "../../src/workbook/snapshot";
import { planWrites } from "../../src/workbook/writePlan";
import { portfolio, row, team, today } from "../portfolio/support";
import { carriedOut, rawMatrix, rawOfPortfolio, snapshotOfPortfolio } from "./support";

const three = portfolio({
  rows: [
    row({ level: "basic" }),
    row({ code: "B-1", name: "リアルタイム監視" }),
    row({ code: "D-1", name: "インシデント報告受付" }),
  ],
});
const only = (raw: RawWorkbook, rule: RuleId) =>
  checkWorkbook(snapshotOf(raw), today).filter((finding) => finding.rule === rule);

/** The gap of some rows as a value, as pasting leaves it. */
function overwritten(positions: readonly number[], value: number | string): RawWorkbook {
  const raw = rawOfPortfolio(three);
  const column = snapshotOf(raw).layout.parts.gap!;
  const put = (rows: RawWorkbook["matrix"]["values"]) =>
    rows.map((cells, index) => (positions.includes(index - 1) ? cells.with(column, value) : cells));
  return { ...raw, matrix: { ...raw.matrix, values: put(raw.matrix.values), formulas: put(raw.matrix.formulas) } };
}

describe("formula-overwritten", () => {
  test("silent on a sheet as it was made", () => {
    expect(only(rawOfPortfolio(three), "formula-overwritten")).toEqual([]);
  });

  test.each<[string, number[], number | string]>([
    ["a number", [1], 2],
    ["a blank", [0, 2], ""],
    ["a text that looks like the formula", [2], "=1"],
    ["all of them", [0, 1, 2], 0],
  ])("fires for %s, and the fix brings the formula back", (_, positions, value) => {
    const raw = overwritten(positions, value);
    const found = only(raw, "formula-overwritten");
    expect(found.map((finding) => finding.row)).toEqual(positions);
    const plan = planWrites(
      snapshotOf(raw),
      found.flatMap(({ fix }) => fix ?? []),
    );
    expect(plan.cells.length).toBe(positions.length);
    const mended = carriedOut(raw, plan);
    expect(only(mended, "formula-overwritten")).toEqual([]);
    expect(mended.matrix.formulas).toEqual(rawOfPortfolio(three).matrix.formulas);
  });

  test("a user's own sheet whose gaps are numbers is not broken", () => {
    expect(only(rawMatrix(["コード", "推奨レベル", "ギャップ"], [["A-1", "必須", 2]]), "formula-overwritten")).toEqual(
      [],
    );
  });

  test("the formula names no table, so that it holds in one that was renamed", () => {
    const raw = overwritten([1], 2);
    const renamed: RawWorkbook = { ...raw, matrix: { ...raw.matrix, name: "Portfolio2026" } };
    const [write] = planWrites(
      snapshotOf(renamed),
      only(renamed, "formula-overwritten").flatMap(({ fix }) => fix ?? []),
    ).cells;
    const added = planWrites(snapshotOf(renamed), [{ kind: "addRows", rows: [row({ code: "C-1" })] }]);
    for (const cells of [write?.after, added.appends]) {
      expect(JSON.stringify(cells)).toContain("[@[あるべき姿 To-Be]]-[@[現状 As-Is]]");
      expect(JSON.stringify(cells)).not.toContain("CdcMatrix");
    }
  });
});

describe("the version of the sheets", () => {
  const of = (version: number) => ({ ...three, settings: { ...three.settings, schemaVersion: version } });

  test("this version is silent", () => {
    expect(checkWorkbook(snapshotOfPortfolio(three), today).filter(({ rule }) => rule.startsWith("schema"))).toEqual(
      [],
    );
    expect(isReadOnly(snapshotOfPortfolio(three))).toBe(false);
  });

  test("an older one is told and can be written", () => {
    expect(only(rawOfPortfolio(of(0)), "schema-old")).toMatchObject([
      { severity: "warning", facts: { version: 0 }, row: null },
    ]);
    expect(isReadOnly(snapshotOfPortfolio(of(0)))).toBe(false);
  });

  test("a newer one is told and only read: nothing is offered to be fixed", () => {
    const newer = { ...of(2), rows: [...three.rows, row({ code: "J-1", name: "保守" })] };
    expect(only(rawOfPortfolio(newer), "schema-newer")).toMatchObject([{ severity: "error", facts: { version: 2 } }]);
    expect(isReadOnly(snapshotOfPortfolio(newer))).toBe(true);
    expect(checkWorkbook(snapshotOfPortfolio(newer), today).filter(({ fix }) => fix !== null)).toEqual([]);
    expect(
      checkWorkbook(snapshotOfPortfolio({ ...newer, settings: three.settings }), today).some(({ fix }) => fix !== null),
    ).toBe(true);
  });
});

describe("a fix that the sheet has no place for is none", () => {
  const raw = rawMatrix(
    ["Code", "Level", "As-Is", "Team"],
    [
      ["A-1", "Unnecessary", 3, ""],
      ["J-1", "", "", "SOC"],
      ["A-2", "", "３", ""],
    ],
  );
  const fixable = (of: RawWorkbook, rule: RuleId) => only(of, rule).map(({ fix }) => fix !== null);

  test("notes, teams and settings are not there", () => {
    expect(fixable(raw, "unnecessary-filled")).toEqual([false]);
    expect(fixable(raw, "code-unknown")).toEqual([false]);
    expect(fixable(raw, "team-unlisted")).toEqual([false]);
  });

  test("what is there can be mended", () => {
    expect(fixable(raw, "score-invalid")).toEqual([true]);
    expect(
      fixable(
        rawOfPortfolio(
          portfolio({ rows: [row({ level: "unnecessary", asIs: 3 }), row({ code: "J-1", name: "", team: "SOC" })] }),
        ),
        "unnecessary-filled",
      ),
    ).toEqual([true]);
  });
});

describe("where a finding is", () => {
  const snapshot = snapshotOf(
    rawMatrix(
      ["メモ", "Level", "Code", "As-Is", "Gap"],
      [
        ["", "", "", "", ""],
        ["x", "?", "A-1", 3, 1],
      ],
    ),
  );
  const at = (rule: RuleId) =>
    checkWorkbook(snapshot, today)
      .filter((finding) => finding.rule === rule)
      .map((finding) => findingCell(finding, snapshot));

  test("the cell of its field; rows that say nothing count", () => {
    expect(at("level-unknown")).toEqual(["C5"]);
  });

  test("the row's code where its column is not there", () => {
    expect(at("score-half")).toEqual(["D5"]);
  });

  test("nowhere where it is about no row", () => {
    expect(at("services-missing")).toEqual([null]);
  });

  test("a gap's is the gap", () => {
    const broken = snapshotOf(overwritten([1], 2));
    const [finding] = checkWorkbook(broken, today).filter(({ rule }) => rule === "formula-overwritten");
    expect(finding && findingCell(finding, broken)).toBe("K7");
  });
});

test("an edited cell's finding goes, and comes back with the cell", () => {
  const raw = rawOfPortfolio(portfolio({ rows: [row({ allocation: "insource" })], teams: [team("SOC")] }));
  expect(only(raw, "team-missing")).toHaveLength(1);
  const filled = carriedOut(raw, planWrites(snapshotOf(raw), [setField(0, "team", "SOC")]));
  expect(only(filled, "team-missing")).toEqual([]);
  expect(
    only(carriedOut(filled, planWrites(snapshotOf(filled), [setField(0, "team", "")])), "team-missing"),
  ).toHaveLength(1);
});

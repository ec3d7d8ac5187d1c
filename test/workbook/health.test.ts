import { previewOf, planWrites } from "../../src/workbook/writePlan";
import { colourKey, healthFindings, type FoundDress, type Inspection } from "../../src/workbook/health";
import { expectedDress } from "../../src/workbook/expectedDress";
import { lists } from "../../src/workbook/lists";
import { teamNamesName } from "../../src/workbook/expectedNames";
import { portfolio, row } from "../portfolio/support";
import { snapshotOfPortfolio } from "./support";

const snapshot = snapshotOfPortfolio(portfolio({ rows: [row({ code: "A-1" }), row({ code: "A-2" })] }));
const names = new Map(
  [...lists.map(({ name }) => name), teamNamesName, "CdcOrganisation", "CdcCycle", "CdcClassification"].map((name) => [
    name,
    "=Sheet1!$A$1",
  ]),
);

/** What a look at a workbook as it was made finds. */
function whole(change: Partial<Inspection> = {}): Inspection {
  const dresses = expectedDress(snapshot).map(({ validation, numberFormat }): FoundDress => ({
    ruleType: validation ? "List" : "",
    rule: validation ? JSON.stringify(validation.rule) : "",
    alerts: validation !== null,
    prompts: validation !== null,
    numberFormats: numberFormat === null ? [] : [numberFormat],
  }));
  return {
    dresses,
    colours: expectedDress(snapshot).flatMap(({ colours }) => colours.map(({ format }) => format.formula)),
    names,
    merged: [],
    hidden: [],
    ...change,
  };
}

const rules = (inspection: Inspection) => healthFindings(snapshot, inspection).map(({ rule }) => rule);

test("a whole one has no findings", () => {
  expect(rules(whole())).toEqual([]);
});

test.each<[string, Partial<Inspection>, string[]]>([
  ["merged cells", { merged: ["A6:A7", "C6:D6"] }, ["cells-merged"]],
  ["hidden rows", { hidden: [1] }, ["rows-hidden"]],
  ["a name without a target", { names: new Map([...names, ["CdcLevels", "=#REF!$E$5:$E$9"]]) }, ["names-broken"]],
  [
    "colours whose cells were sorted elsewhere are there",
    { colours: whole().colours.map((formula) => formula.replace(/(\$[A-Z]+)\d+/g, "$117")) },
    [],
  ],
])("%s", (_, change, found) => {
  expect(rules(whole(change))).toEqual(found);
});

test("a formula is the same wherever its first cell is, and another column's is another", () => {
  expect(colourKey('=OR($E6="不要", $E6="Unnecessary")')).toBe(colourKey('=OR($E$101="不要",$E$101="Unnecessary")'));
  expect(colourKey("=$E6>=2")).not.toBe(colourKey("=$F6>=2"));
});

test("a preview says what the column has afterwards, each column once", () => {
  const edit = { kind: "restoreColumn", what: "list", table: "matrix", part: "level" } as const;
  const plan = planWrites(snapshot, [
    edit,
    edit,
    { kind: "restoreColumn", what: "format", table: "matrix", part: "gap" },
    { kind: "restoreNames", names: ["CdcScores", "CdcCycle"] },
  ]);
  expect(plan).toMatchObject({ cells: [], appends: [] });
  expect(previewOf(snapshot, plan).map(({ header, address, after }) => [header, address, after])).toEqual([
    [
      "推奨レベル",
      "E6:E7",
      "不要 / ベーシック（必須） / スタンダード（標準） / アドバンスド（推奨） / オプション（任意）",
    ],
    ["ギャップ", "K6:K7", expect.stringMatching(/^\[>=2\].* · 2 以上のギャップは赤 · 0 以下のギャップは緑$/)],
    ["CdcScores", "CdcScores", "1 / 2 / 3 / 4 / 5 / 評価対象外"],
    ["CdcCycle", "CdcCycle", expect.stringMatching(/!\$C\$\d+$/)],
  ]);
});

import { createExcelWorkbook } from "../../src/excel/excelWorkbook";
import type { PortfolioWorkbook } from "../../src/excel/portfolioWorkbook";
import type { Edit } from "../../src/portfolio/edits";
import { cellAddress } from "../../src/workbook/address";
import { openExcel, type OpenExcel } from "../support/excel";
import { freshPortfolio, snapshotOf, value } from "./support";

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel({ locale: "ja-jp", requirementSets: { ExcelApi: "1.15" } });
});
afterAll(() => excel.close());

type Act = (body: Excel.Range, context: Excel.RequestContext) => void;

async function inMatrix(act: Act): Promise<void> {
  await Excel.run(async (context) => {
    act(context.workbook.tables.getItem("CdcMatrix").getDataBodyRange(), context);
    await context.sync();
  });
}

async function inspected(workbook: PortfolioWorkbook) {
  return value(await workbook.inspect(await snapshotOf(workbook)));
}

const said = (findings: Awaited<ReturnType<typeof inspected>>) =>
  findings.map(
    ({ rule, facts }) => `${rule} ${facts["column"] ?? facts["names"] ?? facts["cells"] ?? facts["count"] ?? ""}`,
  );

let workbook: PortfolioWorkbook;
/** A matrix with all its column groups and one team, as it was made. */
beforeEach(async () => {
  await excel.workbench.newBook();
  workbook = createExcelWorkbook();
  const rows = freshPortfolio("ja").rows.slice(0, 6);
  value(
    await workbook.create({
      portfolio: freshPortfolio("ja", { rows }),
      groups: ["decision", "assessment", "plan", "analysis"],
    }),
  );
});

test("a matrix as it was made has lost nothing, and two requests tell", async () => {
  const snapshot = await snapshotOf(workbook);
  excel.workbench.traffic.reset();
  expect(value(await workbook.inspect(snapshot))).toEqual([]);
  expect(excel.workbench.traffic().requests).toBe(2);
});

/** Columns as offsets: E level, F allocation, I As-Is, K gap, P decidedOn. */
const losses: readonly [what: string, lose: Act, found: readonly string[]][] = [
  [
    "a list cleared from a column",
    (body) => {
      body.getColumn(4).dataValidation.clear();
    },
    ["list-broken 推奨レベル"],
  ],
  [
    "a list cleared from one cell, as pasting does",
    (body) => {
      body.getCell(2, 8).dataValidation.clear();
    },
    ["list-broken 現状 As-Is"],
  ],
  [
    "two rules in one column",
    (body) => {
      body.getCell(1, 4).dataValidation.rule = { wholeNumber: { formula1: 1, operator: "GreaterThan" } };
    },
    ["list-broken 推奨レベル"],
  ],
  [
    "a date column without its rule",
    (body) => {
      body.getColumn(15).dataValidation.clear();
    },
    ["list-broken 判断日"],
  ],
  [
    "dates in the general format",
    (body) => {
      body.getCell(3, 15).numberFormat = [["General"]];
    },
    ["format-missing 判断日"],
  ],
  [
    "scores in the text format",
    (body) => {
      body.getCell(0, 8).numberFormat = [["@"]];
    },
    ["format-missing 現状 As-Is"],
  ],
  [
    "no colours at all",
    (body) => {
      body.conditionalFormats.clearAll();
    },
    ["format-missing 推奨レベル", "format-missing サービス割り当て", "format-missing ギャップ"],
  ],
  [
    "a name deleted",
    (_, context) => {
      context.workbook.names.getItem("CdcLevels").delete();
    },
    ["names-broken CdcLevels"],
  ],
  [
    "the sheet of the lists deleted",
    (_, context) => {
      context.workbook.worksheets.getItem("選択肢").delete();
    },
    [
      "names-broken CdcLevels, CdcAllocations, CdcScores, CdcReasons, CdcStatuses, CdcImprovements, CdcProcesses, CdcDomains, CdcTeamKinds, CdcRoles, CdcCombinedRules, CdcLevelWordings, CdcLanguages, CdcPatterns, CdcStaffingLevels",
    ],
  ],
  [
    "names of settings and teams pointing nowhere",
    (_, context) => {
      context.workbook.names.getItem("CdcCycle").formula = "=#REF!";
      context.workbook.names.getItem("CdcTeamNames").delete();
    },
    ["names-broken CdcTeamNames, CdcCycle"],
  ],
];

test.each(losses)("%s is found, and the fix brings it back as it was", async (_, lose, found) => {
  const before = await excel.workbench.describe();
  await inMatrix(lose);
  const findings = await inspected(workbook);
  expect(said(findings)).toEqual(found);
  const snapshot = await snapshotOf(workbook);
  excel.workbench.traffic.reset();
  value(
    await workbook.apply(
      snapshot,
      findings.flatMap(({ fix }): readonly Edit[] => fix ?? []),
    ),
  );
  expect(excel.workbench.traffic().requests).toBe(4);
  expect(await inspected(workbook)).toEqual([]);
  const after = await excel.workbench.describe();
  expect(after.sheets.map(({ name, blocks }) => [name, name === "選択肢" ? null : blocks]).sort()).toEqual(
    before.sheets.map(({ name, blocks }) => [name, name === "選択肢" ? null : blocks]).sort(),
  );
});

test("a column and its list's name, both lost, come back in one fix", async () => {
  await inMatrix((body, context) => {
    body.getColumn(4).dataValidation.clear();
    context.workbook.names.getItem("CdcLevels").delete();
  });
  const [finding] = (await inspected(workbook)).filter(({ rule }) => rule === "list-broken");
  value(await workbook.apply(await snapshotOf(workbook), finding?.fix ?? []));
  expect(await inspected(workbook)).toEqual([]);
});

test("what somebody decided is no loss: another rule or date format on a whole column, columns of their own, rules elsewhere", async () => {
  await inMatrix((body, context) => {
    body.getColumn(6).dataValidation.rule = { list: { inCellDropDown: true, source: "SOC,CSIRT" } };
    body.getColumn(15).numberFormat = Array.from({ length: 6 }, () => ["yyyy/m/d"]);
    const table = context.workbook.tables.getItem("CdcMatrix");
    table.columns.add(undefined, [["メモ"], ["a"], ["b"], ["c"], ["d"], ["e"], ["f"]]);
    context.workbook.worksheets.getItem("サービスマトリクス").getRange("A100").dataValidation.rule = {
      wholeNumber: { formula1: 1, operator: "GreaterThan" },
    };
  });
  expect(await inspected(workbook)).toEqual([]);
});

test("spaces around what a cell says are found in every column, once a cell, and go in one step with nothing else", async () => {
  const {
    layout: { parts },
    matrix,
  } = await snapshotOf(workbook);
  const untidy: readonly (readonly [row: number, part: keyof typeof parts, text: string])[] = [
    [0, "name", "リスクマネジメント　"],
    [1, "code", " A-2"],
    [2, "level", "ベーシック "],
    [2, "allocation", "　インソース"],
    [3, "scope", "本社　"],
    [4, "asIs", "'３"],
  ];
  const address = (row: number, part: keyof typeof parts) =>
    `${matrix.sheet}!${cellAddress(matrix.area.row + 1 + row, matrix.area.column + (parts[part] ?? 0))}`;
  for (const [row, part, text] of untidy) await excel.workbench.edit(address(row, part), [[text]]);
  const seen = await snapshotOf(workbook);
  const found = value(await workbook.inspect(seen));
  expect(found.map(({ rule, row, field }) => `${rule} ${row} ${field}`).sort()).toEqual([
    "stray-spaces 0 name",
    "stray-spaces 1 code",
    "stray-spaces 2 allocation",
    "stray-spaces 2 level",
    "stray-spaces 3 scope",
  ]);
  value(
    await workbook.apply(
      seen,
      found.flatMap(({ fix }) => fix ?? []),
    ),
  );
  const now = await Promise.all(untidy.map(([row, part]) => excel.workbench.cells(address(row, part))));
  expect(now.flat(2)).toEqual(["リスクマネジメント", "A-2", "ベーシック", "インソース", "本社", "３"]);
  expect(value(await workbook.inspect(await snapshotOf(workbook)))).toEqual([]);
});

test("a rule on other cells stays when a column is restored", async () => {
  await inMatrix((body, context) => {
    body.getColumn(4).dataValidation.clear();
    context.workbook.worksheets.getItem("サービスマトリクス").getRange("E100").dataValidation.rule = {
      wholeNumber: { formula1: 1, operator: "GreaterThan" },
    };
  });
  value(
    await workbook.apply(
      await snapshotOf(workbook),
      (await inspected(workbook)).flatMap(({ fix }) => fix ?? []),
    ),
  );
  const type = await Excel.run(async (context) => {
    const rule = context.workbook.worksheets.getItem("サービスマトリクス").getRange("E100").dataValidation;
    rule.load("type");
    await context.sync();
    return rule.type;
  });
  expect(type).toBe("WholeNumber");
});

test("hidden rows are told", async () => {
  await inMatrix((body) => {
    body.getRow(1).rowHidden = true;
    body.getRow(4).rowHidden = true;
  });
  expect(said(await inspected(workbook))).toEqual(["rows-hidden 2"]);
});

test("a matrix without settings is somebody's own: what is not there is not missed, what is half there is", async () => {
  await inMatrix((body, context) => {
    context.workbook.worksheets.getItem("設定").delete();
    body.getColumn(4).dataValidation.clear();
    body.getCell(1, 5).dataValidation.clear();
    body.conditionalFormats.clearAll();
  });
  expect(said(await inspected(workbook))).toEqual(["list-broken サービス割り当て"]);
});

import { services } from "../../src/framework/services";
import { createExcelWorkbook } from "../../src/excel/excelWorkbook";
import type { PortfolioWorkbook } from "../../src/excel/portfolioWorkbook";
import type { Finding } from "../../src/portfolio/finding";
import { findingCell, type RuleId } from "../../src/workbook/checkWorkbook";
import { mappingFrom } from "../../src/workbook/recognition/recognise";
import { planWrites, previewOf } from "../../src/workbook/writePlan";
import { openExcel, type OpenExcel } from "../support/excel";
import { snapshotOf, stateOf, value } from "./support";

/** What checks find and mend on a sheet of somebody's own. */

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel({ locale: "ja-jp" });
});
afterAll(() => excel.close());

const ledger = [
  ["台帳", "", "", "", "", "", "", "", ""],
  ["コード", "サービス", "推奨レベル", "サービス割り当て", "担当", "委託先", "現状", "あるべき姿", "ギャップ"],
  ["A-1", "リスクマネジメント", "ベーシック", "インソース", "SOC", "", "'３", 4, "=H3-G3"],
  ["A-2", "リスクアセスメント　", "ベーシック", "インソース", "SOC　", "", "' 2", 4, "=H4-G4"],
  ["A-3", "ポリシーの企画立案", "ベーシック", "アウトソース", "", "Z-MSSP", 2, 4, 2],
  ["A-3", "ポリシーの企画立案", "ベーシック", "アウトソース", "", "ｚ-ＭＳＳＰ", "３点", 4, "=H6-G6"],
  ["A-4", "ポリシー管理", "", "", "", "", "", "", ""],
  ["A-5", "事業継続性", "ベーシック", "インソース", "SOC", "", 3, 4, "=H8-G8"],
  ["A-6", "事業影響度分析", "ベーシック", "アウトソース", "", "Z-MSSP", 3, 4, "=H9-G9"],
];

async function connectedLedger(): Promise<PortfolioWorkbook> {
  await excel.workbench.newBook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:I9").formulas = ledger;
    sheet.getRange("D5:D6").merge();
    sheet.getRange("G3").numberFormat = [["@"]];
    sheet.getRange("8:8").rowHidden = true;
    await context.sync();
  });
  const workbook = createExcelWorkbook();
  const { recognition, cells } = value(await workbook.lookAt(null));
  if (recognition.verdict !== "matrix") throw new Error(recognition.verdict);
  value(await workbook.connect(mappingFrom(cells.sheet, recognition.found)));
  return workbook;
}

async function allFindings(workbook: PortfolioWorkbook): Promise<readonly Finding<RuleId>[]> {
  const { snapshot, findings } = await stateOf(workbook);
  return snapshot ? [...findings, ...value(await workbook.inspect(snapshot))] : [];
}

const mended = [
  "formula-overwritten",
  "name-variant",
  "number-as-text",
  "stray-spaces",
  "format-missing",
] as const satisfies readonly RuleId[];
const told = [
  "row-duplicate",
  "services-missing",
  "cells-merged",
  "rows-hidden",
  "team-unlisted",
] as const satisfies readonly RuleId[];

test("each finding says its cell; what is chosen to be mended is shown first, written in one step, and nothing else changes", async () => {
  const workbook = await connectedLedger();
  const snapshot = await snapshotOf(workbook);
  const findings = await allFindings(workbook);
  const of = (rules: readonly RuleId[]) => findings.filter(({ rule }) => rules.includes(rule));
  const line = (finding: Finding<RuleId>) =>
    `${finding.rule} ${findingCell(finding, snapshot) ?? finding.facts["cells"] ?? finding.facts["rows"] ?? finding.facts["count"]}`;
  expect(of(told).map(line)).toEqual([
    "row-duplicate A6",
    "services-missing 58",
    "cells-merged D5:D6",
    "rows-hidden 8",
  ]);
  const fixes = of(mended).filter(({ fix }) => fix !== null);
  expect(fixes.map(line).sort()).toEqual([
    "format-missing G2",
    "formula-overwritten I5",
    "name-variant E4",
    "name-variant F6",
    "number-as-text G3",
    "number-as-text G4",
    "stray-spaces B4",
    "stray-spaces E4",
  ]);
  const edits = fixes.flatMap(({ fix }) => fix ?? []);
  const shown = previewOf(snapshot, planWrites(snapshot, edits));
  expect(shown.map(({ address, after }) => `${address} ${after}`).sort()).toEqual([
    "B4 リスクアセスメント",
    "E4 SOC",
    "F6 Z-MSSP",
    "G3 3",
    "G3 General",
    "G4 2",
    "I5 =H5-G5",
  ]);
  const before = await excel.workbench.cells("Sheet1!A1:I9");
  value(await workbook.apply(snapshot, edits));
  const after = await excel.workbench.cells("Sheet1!A1:I9");
  expect(
    after.flatMap((row, r) =>
      row.flatMap((cell, c) => (cell === before[r]![c] ? [] : [`${"ABCDEFGHI"[c]}${r + 1} ${String(cell)}`])),
    ),
  ).toEqual(["G3 3", "I3 1", "B4 リスクアセスメント", "E4 SOC", "G4 2", "F6 Z-MSSP"]);
  expect(
    (await allFindings(workbook)).filter(
      ({ rule, fix }) => fix !== null && (mended as readonly RuleId[]).includes(rule),
    ),
  ).toEqual([]);
  expect((await snapshotOf(workbook)).portfolio.rows.map(({ asIs }) => asIs)).toEqual(
    snapshot.portfolio.rows.map(({ asIs }) => asIs),
  );
  await excel.workbench.undo();
  expect(await excel.workbench.cells("Sheet1!A1:I9")).toEqual(before);
});

test("where scores are formatted as text, their cells alone are mended: a subtotal and a person's own formats stay", async () => {
  const workbook = await connectedLedger();
  const formats = (set?: readonly string[]) =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("G3:G11");
      if (set) range.numberFormat = set.map((format) => [format]);
      else range.load("numberFormat");
      await context.sync();
      return set ?? range.numberFormat.flat().map(String);
    });
  await excel.workbench.edit("Sheet1!A10", [["小計"]]);
  await excel.workbench.edit("Sheet1!A11:C11", [
    ["A-7", services.find(({ code }) => code === "A-7")!.name.ja, "ベーシック"],
  ]);
  await formats(["@", "@", "General", "0.0", "@", "General", "General", "@", "@"]);
  const seen = await snapshotOf(workbook);
  const edits = (await allFindings(workbook)).flatMap(({ rule, fix }) =>
    rule === "format-missing" ? (fix ?? []) : [],
  );
  expect(previewOf(seen, planWrites(seen, edits)).map(({ address, after }) => `${address} ${after}`)).toEqual([
    "G3:G4 General",
    "G7 General",
    "G11 General",
  ]);
  // What a person formats before it is mended, and rows that move, are seen.
  await formats(["@", "0.00", "General", "0.0", "@", "General", "General", "@", "@"]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("3:3").insert("Down");
    await context.sync();
  });
  value(await workbook.apply(seen, edits));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("3:3").delete("Up");
    await context.sync();
  });
  expect(await formats()).toEqual([
    "General",
    "0.00",
    "General",
    "0.0",
    "General",
    "General",
    "General",
    "@",
    "General",
  ]);
  expect((await allFindings(workbook)).filter(({ rule }) => rule === "format-missing")).toEqual([]);
});

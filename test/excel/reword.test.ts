import { createExcelWorkbook } from "../../src/excel/excelWorkbook";
import type { PortfolioWorkbook } from "../../src/excel/portfolioWorkbook";
import { calendarDate } from "../../src/portfolio/calendarDate";
import { samplePortfolio } from "../../src/workbook/sample";
import { groups } from "../../src/workbook/columns";
import type { WorkbookDescription } from "../../src/workbook/description";
import { openExcel, type OpenExcel } from "../support/excel";
import { between } from "./between";
import { freshPortfolio, snapshotOf, value } from "./support";

let excel: OpenExcel;
beforeAll(async () => { excel = await openExcel({ locale: "ja-jp" }); });
afterAll(() => excel.close());
beforeEach(() => { excel.workbench.newBook(); });

const today = calendarDate("2026-11-23")!;

async function sample(): Promise<PortfolioWorkbook> {
  const workbook = createExcelWorkbook();
  value(await workbook.create({ portfolio: samplePortfolio("ja", today), groups }));
  return workbook;
}

const contents = () => excel.workbench.describe();
/** Cells, rules and formats by sheet; sheets keep their names, which is no part of the wording. */
const inside = ({ sheets }: WorkbookDescription): unknown[] => sheets.map((sheet) => ({ ...sheet, name: "", page: undefined }));

test("otherwise and back: the cells are as they were, and the portfolio is the same all the way", async () => {
  const workbook = await sample();
  const [before, { portfolio }] = [await contents(), await snapshotOf(workbook)];
  for (const to of [{ language: "en", levels: "name" }, { language: "ja", levels: "priority" }, { language: "en", levels: "both" }] as const) {
    value(await workbook.reword(to));
    const now = (await snapshotOf(workbook)).portfolio;
    const sameNames = now.rows.map((row, index) => ({ ...row, name: portfolio.rows[index]?.name }));
    expect({ ...now, rows: sameNames, settings: { ...now.settings, sheetLanguage: "ja", levelWording: "both" } }).toEqual(portfolio);
  }
  value(await workbook.reword({ language: "ja", levels: "both" }));
  expect(inside(await contents())).toEqual(inside(before));
});

test("a matrix in English is what one made in English is, dropdowns and their sentences included", async () => {
  const make = async (language: "ja" | "en") => {
    const workbook = createExcelWorkbook();
    value(await workbook.create({ portfolio: freshPortfolio(language), groups }));
    return workbook;
  };
  const reworded = await make("ja");
  excel.workbench.traffic.reset();
  value(await reworded.reword({ language: "en", levels: "both" }));
  expect(excel.workbench.traffic().requests).toBeLessThanOrEqual(3);
  const there = inside(await contents());
  excel.workbench.newBook();
  await make("en");
  expect(there).toEqual(inside(await contents()));
});

test("own columns, own names and cells that cannot be read stay; a header that is taken is refused before anything is written", async () => {
  const workbook = await sample();
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("CdcMatrix");
    table.columns.add(-1, [["備考（独自）"], ...Array<string[]>(67).fill(["インソース"])]);
    table.getDataBodyRange().getCell(0, 2).values = [["わが社のリスク管理"]];
    table.getDataBodyRange().getCell(1, 4).values = [["たぶん必要"]];
    await context.sync();
  });
  value(await workbook.reword({ language: "en", levels: "name" }));
  const [headers = [], first = [], second = []] = await excel.workbench.cells("CdcMatrix");
  expect([headers.at(-1), first.at(-1), first[2], second[4]]).toEqual(["備考（独自）", "インソース", "わが社のリスク管理", "たぶん必要"]);
  expect(second[5]).toMatch(/^[A-Z]/);

  await Excel.run(async (context) => {
    context.workbook.tables.getItem("CdcMatrix").columns.getItem("備考（独自）").getHeaderRowRange().values = [["担当"]];
    await context.sync();
  });
  const before = await contents();
  const refused = await workbook.reword({ language: "ja", levels: "both" });
  expect(refused.ok ? null : refused.failure.id).toBe("headerTaken");
  expect(await contents()).toEqual(before);
});

test("what a colleague sorts or writes between the look and the write stays as it is, and everything else too", async () => {
  const workbook = await sample();
  for (const meanwhile of [
    async () => { await excel.workbench.coauthor(() => excel.workbench.edit("サービスマトリクス!F8", "併用")); },
    async () => {
      await Excel.run(async (context) => {
        context.workbook.tables.getItem("CdcMatrix").sort.apply([{ key: 4, ascending: false }]);
        await context.sync();
      });
    },
  ]) {
    let left: WorkbookDescription | undefined;
    const outcome = await between(2, async () => {
      await meanwhile();
      left = await contents();
    }, () => workbook.reword({ language: "en", levels: "both" }));
    expect(outcome.ok ? null : outcome.failure).toMatchObject({ id: "changedMeanwhile", aftermath: "nothing" });
    expect(inside(await contents())).toEqual(inside(left!));
  }
});

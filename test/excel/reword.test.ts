import { createExcelWorkbook } from "../../src/excel/excelWorkbook";
import type { PortfolioWorkbook } from "../../src/excel/portfolioWorkbook";
import { calendarDate } from "../../src/portfolio/calendarDate";
import { samplePortfolio } from "../../src/workbook/sample";
import { groups } from "../../src/workbook/columns";
import type { WorkbookDescription } from "../../src/workbook/description";
import type { RequestBody } from "../../src/workbench/host/wire";
import { openExcel, type OpenExcel } from "../support/excel";
import { between } from "./between";
import { freshPortfolio, snapshotOf, stateOf, value } from "./support";

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel({ locale: "ja-jp" });
});
afterAll(() => excel.close());
beforeEach(() => {
  excel.workbench.newBook();
});

const today = calendarDate("2026-11-23")!;

async function sample(): Promise<PortfolioWorkbook> {
  const workbook = createExcelWorkbook();
  value(await workbook.create({ portfolio: samplePortfolio("ja", today), groups }));
  return workbook;
}

const contents = () => excel.workbench.describe();
/** Cells, rules and formats by sheet; sheets keep their names, which is no part of the wording. */
const inside = ({ sheets }: WorkbookDescription): unknown[] =>
  sheets.map((sheet) => ({ ...sheet, name: "", page: undefined }));

test("otherwise and back: the cells are as they were, and the portfolio is the same all the way", async () => {
  const workbook = await sample();
  const [before, { portfolio }] = [await contents(), await snapshotOf(workbook)];
  for (const to of [
    { language: "en", levels: "name" },
    { language: "ja", levels: "priority" },
    { language: "en", levels: "both" },
  ] as const) {
    value(await workbook.reword(to));
    const now = (await snapshotOf(workbook)).portfolio;
    const sameNames = now.rows.map((row, index) => ({ ...row, name: portfolio.rows[index]?.name }));
    expect({
      ...now,
      rows: sameNames,
      settings: { ...now.settings, sheetLanguage: "ja", levelWording: "both" },
    }).toEqual(portfolio);
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
  expect([headers.at(-1), first.at(-1), first[2], second[4]]).toEqual([
    "備考（独自）",
    "インソース",
    "わが社のリスク管理",
    "たぶん必要",
  ]);
  expect(second[5]).toMatch(/^[A-Z]/);

  for (const taken of ["担当", "SERVICE ", "備考"]) {
    await Excel.run(async (context) => {
      context.workbook.tables
        .getItem("CdcMatrix")
        .columns.getItemAt(-1 + (await snapshotOf(workbook)).matrix.headers.length)
        .getHeaderRowRange().values = [[taken]];
      await context.sync();
    });
    const before = await contents();
    const refused = await workbook.reword({ language: taken.startsWith("S") ? "en" : "ja", levels: "both" });
    expect([taken, refused.ok ? null : refused.failure.id]).toEqual([taken, "headerTaken"]);
    expect(await contents()).toEqual(before);
  }
});

test("what a colleague sorts or writes between the look and the write stays as it is, and everything else too", async () => {
  const workbook = await sample();
  for (const meanwhile of [
    async () => {
      await excel.workbench.coauthor(() => excel.workbench.edit("サービスマトリクス!F8", "併用"));
    },
    async () => {
      await Excel.run(async (context) => {
        context.workbook.tables.getItem("CdcMatrix").sort.apply([{ key: 4, ascending: false }]);
        await context.sync();
      });
    },
  ]) {
    let left: WorkbookDescription | undefined;
    const outcome = await between(
      2,
      async () => {
        await meanwhile();
        left = await contents();
      },
      () => workbook.reword({ language: "en", levels: "both" }),
    );
    expect(outcome.ok ? null : outcome.failure).toMatchObject({ id: "changedMeanwhile", aftermath: "nothing" });
    expect(inside(await contents())).toEqual(inside(left!));
  }
});

test("a list whose name is lost stops nothing: its dropdown stays as it is, and is put back afterwards", async () => {
  const workbook = await sample();
  await Excel.run(async (context) => {
    context.workbook.names.getItem("CdcLevels").delete();
    await context.sync();
  });
  value(await workbook.reword({ language: "en", levels: "name" }));
  const now = await snapshotOf(workbook);
  expect([now.matrix.headers[4], now.portfolio.rows[0]?.level]).toEqual(["Level", "basic"]);
  const found = value(await workbook.inspect(now));
  expect(found.map(({ rule }) => rule)).toContain("names-broken");
  value(
    await workbook.apply(
      now,
      found.flatMap(({ fix }) => fix ?? []),
    ),
  );
  expect(value(await workbook.inspect(await snapshotOf(workbook)))).toEqual([]);
});

test("what stopped half-way is ended even where Excel takes no dropdown any more", async () => {
  const workbook = await sample();
  const sent = jest.spyOn(excel.host, "request");
  value(await workbook.reword({ language: "en", levels: "name" }));
  const { Actions } = JSON.parse(
    sent.mock.calls.map(([text]) => text).reduce((a, b) => (b.length > a.length ? b : a)),
  ) as RequestBody;
  sent.mockRestore();
  value(await workbook.reword({ language: "ja", levels: "both" }));
  const dropdown = Actions.findLastIndex(({ Name }) => Name === "Rule");
  // Cells and marker come before it: a request without dropdowns does not get as far.
  excel.workbench.faults(
    ...Array.from({ length: 20 }, (_, n) => ({ at: n + 1, kind: "fail" as const, action: dropdown })),
  );
  const stopped = await workbook.reword({ language: "en", levels: "name" });
  expect(stopped.ok ? null : stopped.failure.aftermath).toBe("half");
  const again = createExcelWorkbook();
  value(await again.settleUnfinished("finish"));
  excel.workbench.faults.clear();
  const now = await stateOf(again);
  expect([now.unfinished, now.snapshot?.matrix.headers[4]]).toEqual([null, "Level"]);
});

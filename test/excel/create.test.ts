import { createExcelWorkbook } from "../../src/excel/excelWorkbook";
import { languages } from "../../src/locale/language";
import { columnsOf } from "../../src/workbook/columns";
import { openExcel, type OpenExcel } from "../support/excel";
import { between } from "./between";
import { everyGroup, freshPortfolio, snapshotOf, stateOf, value, withMatrix } from "./support";

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel({ locale: "ja-jp" });
});
beforeEach(async () => {
  await excel.workbench.newBook();
});
afterAll(() => excel.close());

async function sheetNames(): Promise<string[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
}

describe.each(languages)("a new matrix (%s)", (language) => {
  test("holds every service, and reads back as the portfolio that was written", async () => {
    const workbook = createExcelWorkbook();
    const portfolio = freshPortfolio(language);
    const created = value(await workbook.create({ portfolio, groups: everyGroup }));
    expect(created.rows).toBe(portfolio.rows.length);
    const snapshot = await snapshotOf(workbook);
    expect(snapshot.portfolio).toEqual(portfolio);
    expect(snapshot.matrix.sheet).toBe(created.sheet);
    expect(snapshot.matrix.headers).toHaveLength(columnsOf(everyGroup).length);
  });

  test("takes at most three round trips and 200 KB", async () => {
    const workbook = createExcelWorkbook();
    excel.workbench.traffic.reset();
    value(await workbook.create({ portfolio: freshPortfolio(language), groups: everyGroup }));
    const { requests, bytesSent } = excel.workbench.traffic();
    expect(requests).toBeLessThanOrEqual(3);
    expect(bytesSent).toBeLessThanOrEqual(200_000);
  });
});

test("figures and gaps are native formulas that calculate", async () => {
  const workbook = await withMatrix("ja");
  const { matrix, layout } = await snapshotOf(workbook);
  const row = matrix.area.row + 2;
  const letter = (part: "asIs" | "toBe" | "gap") => String.fromCharCode(65 + (layout.parts[part] ?? 0));
  await excel.workbench.edit(`${matrix.sheet}!${letter("asIs")}${row}:${letter("toBe")}${row}`, [[2, 4]]);
  expect(await excel.workbench.cells(`${matrix.sheet}!${letter("gap")}${row}`)).toEqual([[2]]);
  const [[figures]] = (await excel.workbench.cells(`${matrix.sheet}!A3`)) as [[string]];
  expect(figures).toContain("ギャップ2以上 1/1");
  expect(figures).toContain("平均ギャップ 2.0 (n=1)");
});

test("reading is one round trip", async () => {
  const workbook = await withMatrix();
  excel.workbench.traffic.reset();
  await stateOf(workbook);
  expect(excel.workbench.traffic().requests).toBe(1);
});

test("where a sheet of that name exists, another name is taken and the sheet is left alone", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("サービスマトリクス").getRange("A1").values = [["mine"]];
    await context.sync();
  });
  const created = value(await createExcelWorkbook().create({ portfolio: freshPortfolio("ja"), groups: [] }));
  expect(created.sheet).toBe("サービスマトリクス (2)");
  expect(await excel.workbench.cells("サービスマトリクス!A1")).toEqual([["mine"]]);
});

test("a second matrix is refused, and nothing is written", async () => {
  const workbook = await withMatrix();
  const before = await sheetNames();
  expect(await workbook.create({ portfolio: freshPortfolio("ja"), groups: [] })).toMatchObject({
    ok: false,
    failure: { id: "matrixExists", aftermath: "nothing" },
  });
  expect(await sheetNames()).toEqual(before);
});

test("what an earlier matrix left behind is said, not run into", async () => {
  const workbook = await withMatrix();
  const { matrix } = await snapshotOf(workbook);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(matrix.sheet).delete();
    await context.sync();
  });
  expect(await workbook.create({ portfolio: freshPortfolio("ja"), groups: [] })).toMatchObject({
    ok: false,
    failure: { id: "leftovers" },
  });
});

test("a protected workbook is said before anything is tried", async () => {
  await Excel.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  const before = await sheetNames();
  expect(await createExcelWorkbook().create({ portfolio: freshPortfolio("ja"), groups: [] })).toMatchObject({
    ok: false,
    failure: { id: "workbookProtected" },
  });
  expect(await sheetNames()).toEqual(before);
});

test("an Excel without outlines and undo makes the matrix all the same", async () => {
  excel.workbench.requirementSets({ ExcelApi: "1.9" });
  try {
    const workbook = createExcelWorkbook();
    expect(workbook.canUndo).toBe(false);
    value(await workbook.create({ portfolio: freshPortfolio("en"), groups: everyGroup }));
    expect((await snapshotOf(workbook)).portfolio).toEqual(freshPortfolio("en"));
  } finally {
    excel.workbench.requirementSets({ ExcelApi: "1.15" });
  }
});

describe("between looking and writing", () => {
  test("a sheet that somebody else puts there under one of our names stays, and nothing of ours", async () => {
    const before = await sheetNames();
    const outcome = await between(
      2,
      async () => {
        await Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.add("担当・委託先");
          sheet.getRange("B2").values = [["somebody's own"]];
          await context.sync();
        });
      },
      () => createExcelWorkbook().create({ portfolio: freshPortfolio("ja"), groups: [] }),
    );
    expect(outcome).toMatchObject({ ok: false, failure: { id: "changedMeanwhile", aftermath: "nothing" } });
    expect(await sheetNames()).toEqual([...before, "担当・委託先"]);
    expect(await excel.workbench.cells("担当・委託先!B2")).toEqual([["somebody's own"]]);
  });

  test("a matrix that another window creates stays whole", async () => {
    const outcome = await between(
      2,
      () => withMatrix(),
      () => createExcelWorkbook().create({ portfolio: freshPortfolio("ja"), groups: [] }),
    );
    expect(outcome).toMatchObject({ ok: false, failure: { aftermath: "nothing" } });
    const { snapshot, unfinished } = await stateOf(createExcelWorkbook());
    expect(snapshot?.portfolio).toEqual(freshPortfolio("ja"));
    expect(unfinished).toBeNull();
  });
});

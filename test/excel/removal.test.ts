import { openExcel, type OpenExcel } from "../support/excel";
import { setSetting } from "../../src/portfolio/edits";
import { cellAddress } from "../../src/workbook/address";
import { snapshotOf, stateOf, value, withMatrix } from "./support";

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel({ locale: "ja-jp" });
});
beforeEach(async () => {
  await excel.workbench.newBook();
});
afterAll(() => excel.close());

async function sheetsAndNames(): Promise<{ sheets: string[]; names: string[] }> {
  return Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load("items/name");
    names.load("items/name");
    await context.sync();
    return { sheets: worksheets.items.map(({ name }) => name), names: names.items.map(({ name }) => name) };
  });
}

test("everything goes, and the workbook is as it was before", async () => {
  const before = await sheetsAndNames();
  const workbook = await withMatrix();
  const ours = (await sheetsAndNames()).sheets.filter((name) => !before.sheets.includes(name));
  expect(ours).toEqual(expect.arrayContaining(["サービスマトリクス", "担当・委託先", "選択肢", "設定"]));
  const plan = value(await workbook.planRemoval("everything"));
  const deleted = plan.sheets.filter((sheet) => sheet.deleted).map(({ name }) => name);
  expect(deleted.sort()).toEqual(ours.sort());
  expect(plan.sheets.map(({ name }) => name).sort()).toEqual(ours);
  value(await workbook.remove("everything"));
  expect(await sheetsAndNames()).toEqual(before);
  expect((await stateOf(workbook)).snapshot).toBeNull();
});

test("keeping the data leaves two plain tables with their values and no dropdowns", async () => {
  const workbook = await withMatrix();
  const before = await snapshotOf(workbook);
  const title = await excel.workbench.cells(`${before.matrix.sheet}!A1`);
  value(await workbook.remove("keepData"));
  const { sheets, names } = await sheetsAndNames();
  expect(sheets).toEqual(expect.arrayContaining(["サービスマトリクス", "担当・委託先"]));
  expect(sheets).not.toEqual(expect.arrayContaining(["設定"]));
  expect(names).toEqual([]);
  expect(await excel.workbench.cells(`${before.matrix.sheet}!A1`)).toEqual(title);
  const after = await snapshotOf(workbook);
  expect(after.matrix.values).toEqual(before.matrix.values);
});

test("a sheet with somebody's own cells stays, whatever is chosen", async () => {
  const workbook = await withMatrix();
  const { matrix, settings } = await snapshotOf(workbook);
  const below = matrix.area.row + matrix.area.rows + 3;
  await excel.workbench.edit(`${matrix.sheet}!C${below}`, [["my own note"]]);
  const plan = value(await workbook.planRemoval("everything"));
  expect(plan.sheets.find(({ name }) => name === matrix.sheet)).toMatchObject({ deleted: false, holdsOwnCells: true });
  value(await workbook.remove("everything"));
  expect(await excel.workbench.cells(`${matrix.sheet}!C${below}`)).toEqual([["my own note"]]);
  expect((await sheetsAndNames()).sheets).not.toContain(settings?.sheet);
});

test("a column of one's own in the matrix keeps the sheet", async () => {
  const workbook = await withMatrix();
  const { matrix } = await snapshotOf(workbook);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem(matrix.name).columns.add(undefined, [["予算"], ...matrix.values.map(() => [100])]);
    await context.sync();
  });
  expect(
    value(await workbook.planRemoval("everything")).sheets.find(({ name }) => name === matrix.sheet),
  ).toMatchObject({ deleted: false });
});

test("where nothing else would be left, an empty sheet is put there first", async () => {
  const {
    sheets: [first],
  } = await sheetsAndNames();
  const workbook = await withMatrix();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(first ?? "").delete();
    await context.sync();
  });
  value(await workbook.remove("everything"));
  expect((await sheetsAndNames()).sheets).toHaveLength(1);
});

test("a title that stays shows its text, whatever an organisation calls itself", async () => {
  const workbook = await withMatrix();
  const before = await snapshotOf(workbook);
  value(await workbook.apply(before, [setSetting("organisation", "=1+1")]));
  const title = `${before.matrix.sheet}!A1`;
  const shown = await excel.workbench.cells(title);
  expect(String(shown[0]?.[0])).toMatch(/^=1\+1 /);
  value(await workbook.remove("keepData"));
  expect(await excel.workbench.cells(title)).toEqual(shown);
});

test("cells to the left of the matrix stay as they are, and the titles are found beside them", async () => {
  const workbook = await withMatrix();
  const { matrix } = await snapshotOf(workbook);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(matrix.sheet);
    sheet.getRange("A:A").insert("Right");
    sheet.getRange("A1:A2").formulas = [["=1+2"], ["mine"]];
    await context.sync();
  });
  const title = await excel.workbench.cells(`${matrix.sheet}!B1`);
  value(await workbook.remove("keepData"));
  const formulas = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(matrix.sheet).getRange("A1:B2");
    range.load("formulas");
    await context.sync();
    return range.formulas as unknown[][];
  });
  expect(formulas.map(([left]) => left)).toEqual(["=1+2", "mine"]);
  expect(formulas[0]?.[1]).toBe(title[0]?.[0]);
});

test("a note between the titles and the teams keeps their sheet", async () => {
  const workbook = await withMatrix();
  const { teams } = await snapshotOf(workbook);
  await excel.workbench.edit(`${teams?.sheet ?? ""}!A3`, [["mine"]]);
  expect(
    value(await workbook.planRemoval("everything")).sheets.find(({ name }) => name === teams?.sheet),
  ).toMatchObject({ deleted: false, holdsOwnCells: true });
});

test("an input rule in a column of one's own stays", async () => {
  const workbook = await withMatrix();
  const { matrix, layout } = await snapshotOf(workbook);
  const type = (column: number) =>
    Excel.run(async (context) => {
      const { dataValidation } = context.workbook.worksheets
        .getItem(matrix.sheet)
        .getRange(cellAddress(matrix.area.row + 1, column));
      dataValidation.load("type");
      await context.sync();
      return dataValidation.type as string;
    });
  await Excel.run(async (context) => {
    const column = context.workbook.tables
      .getItem(matrix.name)
      .columns.add(undefined, [["予算"], ...matrix.values.map(() => [1])]);
    column.getDataBodyRange().dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
    await context.sync();
  });
  value(await workbook.remove("keepData"));
  expect([await type(layout.width), await type(layout.parts.level ?? 0)]).toEqual(["WholeNumber", "None"]);
});

test.each(["workbook", "sheet"] as const)("a protected %s is said before anything is taken away", async (what) => {
  const workbook = await withMatrix();
  const before = await sheetsAndNames();
  const { matrix } = await snapshotOf(workbook);
  await Excel.run(async (context) => {
    (what === "workbook" ? context.workbook : context.workbook.worksheets.getItem(matrix.sheet)).protection.protect();
    await context.sync();
  });
  expect(await workbook.remove("keepData")).toMatchObject({
    ok: false,
    failure: { id: `${what}Protected`, aftermath: "nothing" },
  });
  expect(await sheetsAndNames()).toEqual(before);
  expect((await stateOf(workbook)).unfinished).toBeNull();
});

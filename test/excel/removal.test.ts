import { openExcel, type OpenExcel } from "../support/excel";
import { snapshotOf, stateOf, value, withMatrix } from "./support";

let excel: OpenExcel;
beforeAll(async () => { excel = await openExcel({ locale: "ja-jp" }); });
beforeEach(async () => { await excel.workbench.newBook(); });
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
  const plan = value(await workbook.planRemoval("everything"));
  expect(plan.sheets.map(({ deleted }) => deleted)).toEqual([true, true, true, true]);
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
  expect(value(await workbook.planRemoval("everything")).sheets.find(({ name }) => name === matrix.sheet)).toMatchObject({ deleted: false });
});

test("where nothing else would be left, an empty sheet is put there first", async () => {
  const { sheets: [first] } = await sheetsAndNames();
  const workbook = await withMatrix();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(first ?? "").delete();
    await context.sync();
  });
  value(await workbook.remove("everything"));
  expect((await sheetsAndNames()).sheets).toHaveLength(1);
});

import { createExcelWorkbook } from "../../src/excel/excelWorkbook";
import type { WorkbookChange } from "../../src/excel/portfolioWorkbook";
import { openExcel, type OpenExcel } from "../support/excel";
import { atRest } from "../support/quiet";
import { snapshotOf, withMatrix } from "./support";

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel({ locale: "ja-jp" });
});
beforeEach(async () => {
  await excel.workbench.newBook();
});
afterAll(() => excel.close());

const settled = () => atRest(excel.workbench);

async function watching(act: (sheet: string) => Promise<void>): Promise<WorkbookChange[]> {
  const workbook = await withMatrix();
  const { matrix } = await snapshotOf(workbook);
  const changes: WorkbookChange[] = [];
  const stop = await workbook.watch((change) => changes.push(change));
  await act(matrix.sheet);
  await settled();
  await stop();
  return changes;
}

test("an edit in the matrix is told, as local", async () => {
  const changes = await watching((sheet) => excel.workbench.edit(`${sheet}!E6`, [["不要"]]));
  expect(changes.filter(({ kind }) => kind === "data")).toEqual([{ kind: "data", source: "local" }]);
});

test("a co-author's edit is told apart", async () => {
  const changes = await watching((sheet) =>
    excel.workbench.coauthor(() => excel.workbench.edit(`${sheet}!E6`, [["不要"]])),
  );
  expect(changes).toContainEqual({ kind: "data", source: "remote" });
});

test("work on another sheet is nobody's business", async () => {
  const changes = await watching(() => excel.workbench.edit("Sheet1!A1", [["x"]]));
  expect(changes.filter(({ kind }) => kind === "data")).toEqual([]);
});

test("a selection says where", async () => {
  const changes = await watching((sheet) => excel.workbench.select(`${sheet}!E8`));
  expect(changes).toContainEqual(
    expect.objectContaining({ kind: "selection", sheet: "サービスマトリクス", address: "E8" }),
  );
});

test("what is selected already is told at once", async () => {
  await excel.workbench.select("Sheet1!B2:C3");
  const workbook = createExcelWorkbook();
  const changes: WorkbookChange[] = [];
  const stop = await workbook.watch((change) => changes.push(change));
  expect(changes).toHaveLength(1);
  await settled();
  await stop();
  expect(changes).toEqual([{ kind: "selection", source: "local", sheet: "Sheet1", address: "B2:C3" }]);
});

test("a deleted sheet is told", async () => {
  const changes = await watching(async (sheet) => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).delete();
      await context.sync();
    });
  });
  expect(changes.some(({ kind }) => kind === "sheets")).toBe(true);
});

test("nothing is told after watching has stopped", async () => {
  const workbook = await withMatrix();
  const { matrix } = await snapshotOf(workbook);
  const changes: WorkbookChange[] = [];
  await (
    await workbook.watch((change) => changes.push(change))
  )();
  changes.length = 0;
  await excel.workbench.edit(`${matrix.sheet}!E6`, [["不要"]]);
  await settled();
  expect(changes).toEqual([]);
});

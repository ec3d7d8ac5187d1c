import type { PortfolioWorkbook } from "../../src/excel/portfolioWorkbook";
import { openExcel, type OpenExcel } from "../support/excel";
import { stateOf, value, withMatrix } from "./support";

let excel: OpenExcel;
let workbook: PortfolioWorkbook;
beforeAll(async () => {
  excel = await openExcel({ locale: "ja-jp" });
  workbook = await withMatrix();
});
beforeEach(async () => {
  await excel.workbench.edit(
    "Sheet1!A1:D9",
    [...Array(9)].map(() => ["", "", "", ""]),
  );
  await excel.workbench.select("Sheet1!B3");
  excel.workbench.faults.clear();
});
afterAll(() => excel.close());

const formula = "=1+1";
const plain = { formula, spills: false, replacing: null };
const cell = async () => (await excel.workbench.cells("Sheet1!B3"))[0]?.[0];

test("goes into the active cell with one checking read and one write, which Undo takes back", async () => {
  excel.workbench.traffic.reset();
  expect(value(await workbook.insertFormula(plain))).toEqual({ kind: "inserted", sheet: "Sheet1", address: "B3" });
  expect(excel.workbench.traffic().requests).toBe(2);
  expect(await cell()).toBe(2);
  await excel.workbench.undo();
  expect(await cell()).toBe("");
});

test("the first cell of a selection, of several areas too", async () => {
  await excel.workbench.select("Sheet1!B3:C4,Sheet1!D9");
  expect(value(await workbook.insertFormula(plain))).toMatchObject({ kind: "inserted" });
});

test.each([
  ["a text", "mine"],
  ["a number", 5],
  ["a formula", "=2*3"],
  ["a formula that shows nothing", '=""'],
])("%s stays until it is named as it was shown", async (_, held) => {
  await excel.workbench.edit("Sheet1!B3", held);
  const seen = value(await workbook.insertFormula(plain));
  expect(seen).toMatchObject({ kind: "occupied", sheet: "Sheet1", address: "B3", formula: String(held) });
  if (seen.kind !== "occupied") throw new Error(seen.kind);
  await excel.workbench.edit("Sheet1!B3", "changed");
  expect(value(await workbook.insertFormula({ ...plain, replacing: seen }))).toMatchObject({
    kind: "occupied",
    shows: "changed",
  });
  await excel.workbench.edit("Sheet1!B3", held);
  await excel.workbench.select("Sheet1!C3");
  await excel.workbench.edit("Sheet1!C3", held);
  expect(value(await workbook.insertFormula({ ...plain, replacing: seen }))).toMatchObject({
    kind: "occupied",
    address: "C3",
  });
  await excel.workbench.select("Sheet1!B3");
  expect(value(await workbook.insertFormula({ ...plain, replacing: seen }))).toMatchObject({ kind: "inserted" });
  expect(await cell()).toBe(2);
});

test("a cell that another formula spills into counts as taken", async () => {
  await excel.workbench.edit("Sheet1!B2", "=SEQUENCE(3)");
  expect(value(await workbook.insertFormula(plain))).toMatchObject({ kind: "occupied", shows: "2" });
});

test("in a table one value goes, a table does not; in the add-in's own tables nothing does", async () => {
  await excel.workbench.edit("Sheet1!B2", "Header");
  await Excel.run(async (context) => {
    context.workbook.tables.add("Sheet1!B2:B4", true).name = "Own";
    await context.sync();
  });
  expect(value(await workbook.insertFormula({ ...plain, spills: true }))).toEqual({
    kind: "inTable",
    sheet: "Sheet1",
    address: "B3",
  });
  expect(await cell()).toBe("");
  expect(value(await workbook.insertFormula(plain))).toMatchObject({ kind: "inserted" });
  await excel.workbench.select("サービスマトリクス!E6");
  expect(value(await workbook.insertFormula(plain))).toMatchObject({ kind: "inOurTable" });
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Own").convertToRange();
    await context.sync();
  });
});

test("a write that is refused leaves the cell; one whose answer is lost has written it", async () => {
  excel.workbench.faults({ at: 2, kind: "refuse" });
  expect(await workbook.insertFormula(plain)).toMatchObject({
    ok: false,
    failure: { id: "connection", aftermath: "nothing" },
  });
  excel.workbench.faults.clear();
  expect(await cell()).toBe("");
  excel.workbench.faults({ at: 2, kind: "lose" });
  expect(value(await workbook.insertFormula(plain))).toMatchObject({ kind: "inserted" });
  excel.workbench.faults.clear();
  expect(await cell()).toBe(2);
});

test("manual calculation is read with the rest, in one request, and ended when it is asked for", async () => {
  const mode = (set: "Manual" | "Automatic") =>
    Excel.run(async (context) => {
      context.workbook.application.calculationMode = set;
      await context.sync();
    });
  expect(await stateOf(workbook)).toMatchObject({ manualCalculation: false });
  await mode("Manual");
  excel.workbench.traffic.reset();
  expect(await stateOf(workbook)).toMatchObject({ manualCalculation: true });
  expect(excel.workbench.traffic().requests).toBe(1);
  value(await workbook.calculateAutomatically());
  expect(await stateOf(workbook)).toMatchObject({ manualCalculation: false });
});

import { SetRangeValuesCommand } from "@univerjs/sheets";
import { onSheet } from "../support/batch";
import { openExcel, type OpenExcel } from "../support/excel";

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());
beforeEach(async () => {
  await excel.workbench.newBook();
  await onSheet((sheet) => {
    sheet.getRange("A1:C3").values = [["Item", "Price", "Count"], ["Pen", 2, 3], ["Cup", 5, 1]];
    sheet.tables.add("A1:C3", true).name = "Goods";
  });
});

/** Types into a cell as the grid's own editor does, past the host. */
function type(row: number, column: number, text: string): void {
  const { book } = excel.host;
  const cell = text.startsWith("=") ? { f: text } : { v: text };
  book.command(SetRangeValuesCommand.id, { unitId: book.unitId, subUnitId: book.workbook.getActiveSheet().getSheetId(), range: { startRow: row, startColumn: column, endRow: row, endColumn: column }, value: cell });
}
const table = (): Promise<string> =>
  onSheet((sheet) => {
    const range = sheet.tables.getItem("Goods").getRange().load("address");
    return () => range.address;
  });

test("a structured formula calculates, fills its column and reads as it was typed", async () => {
  type(0, 3, "Sum");
  type(1, 3, "=[@Price]*[@Count]");
  expect(await excel.workbench.cells("D1:D3")).toEqual([["Sum"], [6], [5]]);
  const formulas = await onSheet((sheet) => {
    const range = sheet.getRange("D2:D3").load("formulas");
    return () => range.formulas.flat();
  });
  expect(formulas).toEqual(["=[@Price]*[@Count]", "=[@Price]*[@Count]"]);
});

test("a column that is not there stays an error", async () => {
  type(5, 5, "=SUM(Goods[Weight])");
  expect((await excel.workbench.cells("F6"))[0]?.[0]).toMatch(/^#/);
});

test("a row typed below becomes part of the table, and one undo takes all of it back", async () => {
  type(3, 0, "Bag");
  expect(await table()).toBe("Sheet1!A1:C4");
  await excel.workbench.undo();
  expect(await table()).toBe("Sheet1!A1:C3");
  expect(await excel.workbench.cells("A4")).toEqual([[""]]);
  await excel.workbench.redo();
  expect(await table()).toBe("Sheet1!A1:C4");
});

test("a header typed over renames its column, formulas follow", async () => {
  await excel.workbench.formula("F1", "=SUM(Goods[Price])");
  type(0, 1, "Cost");
  expect(await excel.workbench.cells("F1")).toEqual([[7]]);
  const formula = await onSheet((sheet) => {
    const range = sheet.getRange("F1").load("formulas");
    return () => range.formulas[0]?.[0] as string;
  });
  expect(formula).toBe("=SUM(Goods[Cost])");
});

test("handlers hear of the cell that was typed", async () => {
  const heard: string[] = [];
  await onSheet((sheet) => {
    sheet.onChanged.add(async ({ address }) => {
      heard.push(address);
    });
  });
  type(1, 1, "9");
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(heard).toEqual(["B2"]);
});

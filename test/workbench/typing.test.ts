import { SetRangeValuesCommand } from "@univerjs/sheets";
import { onSheet } from "../support/batch";
import { openExcel, type OpenExcel } from "../support/excel";
import { atRest } from "../support/quiet";

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());
beforeEach(async () => {
  await excel.workbench.newBook();
  await onSheet((sheet) => {
    sheet.getRange("A1:C3").values = [
      ["Item", "Price", "Count"],
      ["Pen", 2, 3],
      ["Cup", 5, 1],
    ];
    sheet.tables.add("A1:C3", true).name = "Goods";
  });
});

/** Types into a cell as the grid's own editor does, past the host. */
function type(row: number, column: number, text: string): void {
  const { book } = excel.host;
  const cell = text.startsWith("=") ? { f: text } : { v: text };
  book.command(SetRangeValuesCommand.id, {
    unitId: book.unitId,
    subUnitId: book.workbook.getActiveSheet().getSheetId(),
    range: { startRow: row, startColumn: column, endRow: row, endColumn: column },
    value: cell,
  });
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
  await atRest(excel.workbench);
  expect(heard).toEqual(["B2"]);
});

describe("on a protected sheet", () => {
  const refused = jest.fn();
  beforeEach(async () => {
    refused.mockClear();
    excel.host.onRefused = refused;
    await onSheet((sheet) => {
      sheet.getRange("A5:B5").format.protection.locked = false;
      sheet.protection.protect({ allowFormatCells: true });
    });
  });

  const done = (id: string, params: object = {}): boolean => {
    const { book } = excel.host;
    try {
      book.command(id, { unitId: book.unitId, subUnitId: book.workbook.getActiveSheet().getSheetId(), ...params });
      return true;
    } catch {
      return false;
    }
  };

  test("a locked cell refuses what is typed, and says so; an unlocked one takes it", async () => {
    expect(() => {
      type(1, 1, "9");
    }).toThrow();
    expect(refused).toHaveBeenCalledTimes(1);
    type(4, 0, "9");
    expect(refused).toHaveBeenCalledTimes(1);
    expect(await excel.workbench.cells("B2")).toEqual([[2]]);
    expect(await excel.workbench.cells("A5")).toEqual([[9]]);
  });

  test.each([
    ["deleting the contents of locked cells", "A2:B3", "sheet.command.clear-selection-content", false],
    ["deleting those of unlocked ones", "A5:B5", "sheet.command.clear-selection-content", true],
    ["some of them locked", "A4:B5", "sheet.command.clear-selection-content", false],
    ["inserting a row", "A5", "sheet.command.insert-row-before", false],
  ])("%s", async (_, selected, command, allowed) => {
    await excel.workbench.select(selected);
    expect(done(command)).toBe(allowed);
    expect(refused).toHaveBeenCalledTimes(allowed ? 0 : 1);
  });

  test("requests have their own guard, and undo takes back what was allowed", async () => {
    type(4, 0, "9");
    expect(await excel.workbench.undo()).toBe(true);
    expect(await excel.workbench.cells("A5")).toEqual([[""]]);
    await onSheet((sheet) => {
      sheet.protection.unprotect();
    });
    type(1, 1, "9");
    expect(await excel.workbench.cells("B2")).toEqual([[9]]);
    expect(refused).not.toHaveBeenCalled();
  });
});

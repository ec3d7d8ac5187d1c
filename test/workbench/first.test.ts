import { openExcel, type OpenExcel } from "../support/excel";

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());
beforeEach(() => excel.workbench.newBook());

test("a sheet, values, a table and formulas through the real client", async () => {
  const read = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Matrix");
    sheet.getRange("A1:D3").values = [
      ["Code", "As Is", "ToBe", "Gap"],
      ["A-1", 3, 5, null],
      ["A-2", 2, 4, null],
    ];
    const table = sheet.tables.add("A1:D3", true);
    table.name = "CdcMatrix";
    sheet.getRange("D2").values = [["=[@ToBe]-[@[As Is]]"]];
    sheet.getRange("F1").formulas = [["=SUM(CdcMatrix[ToBe])-SUM(cdcmatrix[as is])"]];
    const range = sheet.getRange("A1:F3");
    range.load("values, formulas, address, text, valueTypes");
    context.workbook.worksheets.load("items/name");
    await context.sync();
    return {
      values: range.values,
      formulas: range.formulas,
      address: range.address,
      names: context.workbook.worksheets.items.map((s) => s.name),
    };
  });
  expect(read).toEqual({
    address: "Matrix!A1:F3",
    names: ["Sheet1", "Matrix"],
    values: [
      ["Code", "As Is", "ToBe", "Gap", "", 4],
      ["A-1", 3, 5, 2, "", ""],
      ["A-2", 2, 4, 2, "", ""],
    ],
    formulas: [
      ["Code", "As Is", "ToBe", "Gap", "", "=SUM(CdcMatrix[ToBe])-SUM(CdcMatrix[As Is])"],
      ["A-1", 3, 5, "=[@ToBe]-[@[As Is]]", "", ""],
      ["A-2", 2, 4, "=[@ToBe]-[@[As Is]]", "", ""],
    ],
  });
});

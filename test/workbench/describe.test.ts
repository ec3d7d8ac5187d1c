import { matrixWorkbook } from "../../src/workbook/newMatrix";
import type { WorkbookDescription } from "../../src/workbook/description";
import { freeSheetNames } from "../../src/workbook/sheets/frame";
import type { HostDescription } from "../../src/workbench/host/description/beyond";
import { rectanglesOf } from "../../src/workbench/host/description/rectangles";
import { everyGroup, freshPortfolio } from "../excel/support";
import { openExcel, type OpenExcel } from "../support/excel";
import { paced } from "../support/pace";

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());
beforeEach(() => excel.workbench.newBook());

/** A workbook with one of everything that a description can say. */
const everything: WorkbookDescription = {
  sheets: [
    {
      name: "Matrix 1",
      blocks: [
        {
          at: "A1",
          rows: [
            ["Code", "Score", "Target", "Gap"],
            ["A-1", 3, 5, { formula: "=[@Target]-[@Score]", value: 2 }],
            ["=A-2", 2, null, { formula: "=[@Target]-[@Score]", value: -2 }],
            ["Sum", null, null, null],
          ],
        },
        {
          at: "F6",
          rows: [[true, false, { error: "#N/A" }, { formula: '=IF(1=1,"","x")', value: "" }, "123", "'x", " space "]],
        },
      ],
      tables: [
        {
          name: "Scores",
          address: "A1:D4",
          style: "TableStyleLight9",
          totals: true,
          filterButtons: false,
          bandedRows: false,
          calculatedColumns: { Gap: "=[@Target]-[@Score]" },
        },
      ],
      formats: [
        { address: "H:I", format: { fill: "#EEEEEE" } },
        { address: "9:9", format: { font: { italic: true } } },
        {
          address: "A1:D1",
          format: {
            font: { bold: true, color: "#FFFFFF" },
            fill: "#1F4E79",
            align: "center",
            verticalAlign: "center",
            wrap: true,
          },
        },
        {
          address: "B2:C3",
          format: {
            numberFormat: "0.0",
            locked: false,
            borders: {
              top: { style: "thin", color: "#808080" },
              bottom: { style: "thin", color: "#808080" },
              left: { style: "thin", color: "#808080" },
              right: { style: "thin", color: "#808080" },
              insideHorizontal: { style: "thin", color: "#808080" },
              insideVertical: { style: "thin", color: "#808080" },
            },
          },
        },
        {
          address: "D2:D3",
          format: { align: "left", indent: 1, font: { name: "Arial", size: 9, underline: true, strikethrough: true } },
        },
      ],
      conditionalFormats: [
        {
          address: "D2:D3",
          type: "formula",
          formula: "=$D2>1",
          format: { fill: "#FFC7CE", font: { color: "#9C0006", bold: true } },
          stopIfTrue: true,
        },
        { address: "B2:B3", type: "colorScale", colors: ["#F8696B", "#FFEB84", "#63BE7B"] },
        { address: "C2:C3", type: "dataBar", color: "#638EC6" },
      ],
      validations: [
        {
          address: "A2:A3",
          rule: { type: "list", source: "=Codes" },
          allowBlank: true,
          alert: { style: "stop", title: "Code", message: "One of the list." },
          prompt: { title: "Code", message: "Choose." },
        },
        {
          address: "B2:C3",
          rule: { type: "wholeNumber", comparison: "between", formula1: "=1", formula2: "=5" },
          allowBlank: false,
        },
        { address: "G2:G9", rule: { type: "custom", formula: "=LEN(G2)<9" }, allowBlank: true },
      ],
      columns: [
        { from: "A", to: "A", width: 12 },
        { from: "B", to: "C", width: 8.5, outline: 1 },
        { from: "E", to: "E", hidden: true },
      ],
      rows: [
        { from: 1, to: 1, height: 30 },
        { from: 6, to: 7, outline: 2 },
        { from: 8, to: 8, hidden: true },
      ],
      merges: ["F8:G9"],
      notes: [{ at: "A1", text: "First\nsecond" }],
      freeze: { rows: 1, columns: 2 },
      page: {
        orientation: "landscape",
        paper: "a4",
        fitToWidth: true,
        titleRows: "1:2",
        printArea: "A1:D4",
        header: "&LLeft&CMiddle",
        footer: "&RPage &P",
      },
      tabColor: "#1F4E79",
      showGridlines: false,
      protected: true,
    },
    { name: "Lists", blocks: [{ at: "A1", rows: [["A-1"], ["A-2"]] }], visibility: "hidden" },
    { name: "Deep", blocks: [], visibility: "veryHidden" },
  ],
  names: [
    { name: "Codes", refersTo: "=Lists!$A$1:$A$2", comment: "All codes" },
    { name: "Rate", refersTo: "=0.5", hidden: true },
  ],
  active: "Matrix 1",
};

/** Equal in value, whatever the order of keys. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** What a file keeps. */
const said = (described: HostDescription): unknown => plain({ ...described, beyond: undefined });

test("a described workbook is described again as it was", async () => {
  expect(await excel.workbench.restore(everything)).toEqual([]);
  const { beyond, ...described } = await excel.workbench.describe();
  expect(plain(described)).toEqual(plain(everything));
  expect(Object.keys(beyond?.kept ?? {})).toEqual(['sheet:sheet "Matrix 1":page', 'sheet:sheet "Matrix 1":protection']);
  expect(excel.workbench.canUndo).toBe(false);
});

test("its formulas calculate", async () => {
  await excel.workbench.restore(everything);
  expect(await excel.workbench.cells("'Matrix 1'!D2:D3")).toEqual([[2], [-2]]);
});

test("describing twice, and describing what was restored from it, gives the same text", async () => {
  await excel.workbench.restore(everything);
  const first = JSON.stringify(await excel.workbench.describe());
  expect(JSON.stringify(await excel.workbench.describe())).toBe(first);
  await excel.workbench.restore(JSON.parse(first) as WorkbookDescription);
  expect(JSON.stringify(await excel.workbench.describe())).toBe(first);
});

test.each(["ja", "en"] as const)("a new matrix (%s) survives restoring, saving and opening", async (language) => {
  const portfolio = freshPortfolio(language);
  expect(await excel.workbench.restore(matrixWorkbook(portfolio, everyGroup, freeSheetNames([], language)))).toEqual(
    [],
  );
  const before = await excel.workbench.describe();
  const bytes = await excel.workbench.save();
  expect(await excel.workbench.open(bytes)).toEqual([]);
  expect(said(await excel.workbench.describe())).toEqual(said(before));
});

test("a file with everything comes back", async () => {
  await excel.workbench.restore(everything);
  const before = await excel.workbench.describe();
  await excel.workbench.open(await excel.workbench.save());
  expect(said(await excel.workbench.describe())).toEqual(said(before));
});

test("what is no workbook is refused, and the open one stays", async () => {
  await excel.workbench.edit("Sheet1!A1", "kept");
  await expect(excel.workbench.open(new Uint8Array([1, 2, 3]))).rejects.toThrow("notAZip");
  expect(await excel.workbench.cells("Sheet1!A1")).toEqual([["kept"]]);
});

test("what the client does is described, and undone is as before", async () => {
  const before = JSON.stringify(await excel.workbench.describe());
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B2").values = [
      ["Code", "Score"],
      ["A-1", 3],
    ];
    sheet.tables.add("A1:B2", true).name = "Scores";
    context.workbook.names.add("First", sheet.getRange("A1"));
    sheet.getRange("A1:B1").format.font.bold = true;
    sheet.getRange("B2:B9").dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 5, operator: "Between" } };
    sheet.getRange("B2:B9").conditionalFormats.add("Custom").custom.rule.formula = "=B2>3";
    sheet.getRange("B:B").format.columnWidth = 99;
    sheet.getRange("B:B").group("ByColumns");
    sheet.freezePanes.freezeRows(1);
    sheet.pageLayout.orientation = "Landscape";
    sheet.tabColor = "#FF0000";
    sheet.showGridlines = false;
    await context.sync();
  });
  const after = await excel.workbench.describe();
  expect(after.sheets[0]).toMatchObject({
    tables: [{ name: "Scores", address: "A1:B2" }],
    formats: [{ address: "A1:B1", format: { font: { bold: true } } }],
    validations: [
      { address: "B2:B9", rule: { type: "wholeNumber", comparison: "between", formula1: "=1", formula2: "=5" } },
    ],
    conditionalFormats: [{ address: "B2:B9", type: "formula", formula: "=B2>3" }],
    columns: [{ from: "B", to: "B", width: 18.14, outline: 1 }],
    freeze: { rows: 1, columns: 0 },
    page: { orientation: "landscape" },
    tabColor: "#FF0000",
    showGridlines: false,
  });
  expect(after.names).toEqual([{ name: "First", refersTo: "=Sheet1!$A$1" }]);
  expect(await excel.workbench.undo()).toBe(true);
  expect(JSON.stringify(await excel.workbench.describe())).toBe(before);
});

test("rules that were put on piece by piece are described as one", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    for (const address of ["A5:B9", "A1:A4", "B1:B4"])
      sheet.getRange(address).dataValidation.rule = { custom: { formula: `=LEN(${address.slice(0, 2)})<9` } };
    await context.sync();
  });
  expect((await excel.workbench.describe()).sheets[0]?.validations).toEqual([
    { address: "A1:B9", rule: { type: "custom", formula: "=LEN(A1)<9" }, allowBlank: true },
  ]);
});

test("rectangles of the same cells are the same, however they were cut", () => {
  const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });
  expect(rectanglesOf([area(0, 0, 1, 1), area(2, 0, 3, 1)])).toEqual([area(0, 0, 3, 1)]);
  expect(rectanglesOf([area(0, 0, 3, 0), area(0, 1, 3, 1)])).toEqual([area(0, 0, 3, 1)]);
  expect(rectanglesOf([area(0, 0, 2, 2), area(1, 1, 3, 3)])).toEqual([
    area(0, 0, 0, 2),
    area(1, 0, 2, 3),
    area(3, 1, 3, 3),
  ]);
  expect(rectanglesOf([area(5, 5, 5, 5), area(1, 1, 1, 1)])).toEqual([area(1, 1, 1, 1), area(5, 5, 5, 5)]);
});

test("64 rows and 25 columns are described the same again, and how soon is noted", async () => {
  await excel.workbench.restore(matrixWorkbook(freshPortfolio("ja"), everyGroup, freeSheetNames([], "ja")));
  const first = await excel.workbench.describe();
  const start = performance.now();
  expect(await excel.workbench.describe()).toEqual(first);
  paced("describing 64 rows and 25 columns", performance.now() - start, 500);
});

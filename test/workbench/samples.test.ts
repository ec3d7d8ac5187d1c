import { openExcel, type OpenExcel } from "../support/excel";
import { atRest } from "../support/quiet";

// More ordinary code, one sample a subject, as Microsoft's documentation of the Excel API has it: nothing in it knows of the stand-in.

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());

type Sample = (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<unknown>;

const products = [
  ["Product", "Quantity", "Unit Price", "Total Price"],
  ["Almonds", 2, 7.5, "=C3 * D3"],
  ["Coffee", 1, 34.5, "=C4 * D4"],
  ["Chocolate", 5, 9.5, "=C5 * D5"],
  ["", "", "Total", "=SUM(E3:E5)"],
];

async function sampleData(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  const range = sheet.getRange("B2:E6");
  range.formulas = products;
  range.format.autofitColumns();
  await context.sync();
}

async function queue(
  context: Excel.RequestContext,
  cells: readonly (readonly unknown[])[],
  at = "A1",
): Promise<Excel.Range> {
  const range = context.workbook.worksheets
    .getActiveWorksheet()
    .getRange(at)
    .getResizedRange(cells.length - 1, (cells[0]?.length ?? 1) - 1);
  range.values = cells.map((row) => [...row]);
  await context.sync();
  return range;
}

const temperatures = [
  ["Category", "Jan", "Feb", "Mar"],
  ["Avg High", 40, 38, 44],
  ["Avg Low", 34, 33, 38],
  ["Record High", 61, 69, 79],
  ["Record Low", 0, 2, 9],
];

const samples: readonly (readonly [what: string, sample: Sample, expected: unknown])[] = [
  [
    "formulas, values and texts of a range",
    async (context, sheet) => {
      await sampleData(context, sheet);
      sheet.getRange("E3:E6").numberFormat = [["$0.00"], ["$0.00"], ["$0.00"], ["$0.00"]];
      const range = sheet.getRange("E3:E6").load("formulas, values, text");
      await context.sync();
      return [range.formulas[3], range.values.flat(), range.text[0]];
    },
    [["=SUM(E3:E5)"], [15, 34.5, 47.5, 97], ["$15.00"]],
  ],
  [
    "the used range of a sheet and of an empty one",
    async (context, sheet) => {
      await sampleData(context, sheet);
      const used = sheet.getUsedRange().load("address");
      const none = context.workbook.worksheets.add("Blank").getUsedRangeOrNullObject(true).load("address");
      await context.sync();
      return [used.address, none.isNullObject];
    },
    ["Sheet1!B2:E6", true],
  ],
  [
    "the surrounding region, the last cell, an entire column",
    async (context, sheet) => {
      await sampleData(context, sheet);
      const region = sheet.getRange("C4").getSurroundingRegion().load("address");
      const last = sheet.getRange("B2:E6").getLastCell().load("address");
      const column = sheet.getRange("C4").getEntireColumn().load("address");
      await context.sync();
      return [region.address, last.address, column.address];
    },
    ["Sheet1!B2:E6", "Sheet1!E6", "Sheet1!C:C"],
  ],
  [
    "inserting a range moves what stands below",
    async (context, sheet) => {
      await sampleData(context, sheet);
      sheet.getRange("B4:E4").insert("Down");
      await context.sync();
      const moved = sheet.getRange("B4:B5").load("values");
      const sum = sheet.getRange("E7").load("formulas");
      await context.sync();
      return [moved.values.flat(), sum.formulas.flat()];
    },
    [["", "Coffee"], ["=SUM(E3:E6)"]],
  ],
  [
    "deleting a range moves what stands below up",
    async (context, sheet) => {
      await sampleData(context, sheet);
      sheet.getRange("B4:E4").delete(Excel.DeleteShiftDirection.up);
      await context.sync();
      const range = sheet.getRange("B4:E5").load("values");
      await context.sync();
      return range.values.map((row) => row[0] as string);
    },
    ["Chocolate", ""],
  ],
  [
    "clearing contents keeps the format",
    async (context, sheet) => {
      await sampleData(context, sheet);
      const range = sheet.getRange("E2:E5");
      range.format.fill.color = "#FF0000";
      range.clear("Contents");
      range.load("values, format/fill/color");
      await context.sync();
      return [range.values.flat(), range.format.fill.color];
    },
    [["", "", "", ""], "#FF0000"],
  ],
  [
    "copying with formats, values only, and transposed",
    async (context, sheet) => {
      await sampleData(context, sheet);
      sheet.getRange("G1").copyFrom("B2:E6");
      sheet.getRange("G10").copyFrom("E3:E6", Excel.RangeCopyType.values);
      sheet.getRange("G20").copyFrom("B2:E2", Excel.RangeCopyType.all, false, true);
      await context.sync();
      const [all, values, turned] = ["J2", "G13", "G20:G23"].map((address) => sheet.getRange(address).load("formulas"));
      await context.sync();
      return [all?.formulas, values?.formulas.flat(), turned?.formulas.flat()];
    },
    [[["=H2 * I2"]], [97], ["Product", "Quantity", "Unit Price", "Total Price"]],
  ],
  [
    "a moved range keeps what its formulas mean",
    async (context, sheet) => {
      await sampleData(context, sheet);
      sheet.getRange("E3:E6").moveTo("G3");
      await context.sync();
      const [moved, left] = ["G3", "E3"].map((address) => sheet.getRange(address).load("formulas"));
      await context.sync();
      return [moved?.formulas.flat(), left?.formulas.flat()];
    },
    [["=C3 * D3"], [""]],
  ],
  [
    "special cells: formulas, constants, blanks",
    async (context, sheet) => {
      await sampleData(context, sheet);
      const formulas = sheet.getUsedRange().getSpecialCells("Formulas").load("address");
      const numbers = sheet.getUsedRange().getSpecialCells("Constants", "Numbers").load("address");
      const blanks = sheet.getUsedRange().getSpecialCellsOrNullObject("Blanks").load("address");
      await context.sync();
      return [formulas.address, numbers.address, blanks.address];
    },
    ["Sheet1!E3:E6", "Sheet1!C3:D5", "Sheet1!B6:C6"],
  ],
  [
    "several areas are formatted at once",
    async (context, sheet) => {
      const areas = sheet.getRanges("D3:D5, G3:G5");
      areas.format.fill.color = "pink";
      areas.load("areaCount, cellCount, format/fill/color");
      await context.sync();
      return [areas.areaCount, areas.cellCount, areas.format.fill.color];
    },
    [2, 6, "#FFC0CB"],
  ],
  [
    "find within a range, from an end",
    async (context, sheet) => {
      await sampleData(context, sheet);
      const found = sheet
        .getRange("B2:E6")
        .find("Co", { completeMatch: false, matchCase: true, searchDirection: Excel.SearchDirection.forward })
        .load("address");
      const none = sheet.getRange("B2:E6").findOrNullObject("Tea", { completeMatch: true });
      none.load("address");
      await context.sync();
      return [found.address, none.isNullObject];
    },
    ["Sheet1!B4", true],
  ],
  [
    "duplicates in one column go",
    async (context) => {
      const range = await queue(context, [
        ["P", 1],
        ["Q", 2],
        ["P", 3],
        ["R", 4],
        ["Q", 5],
      ]);
      const result = range.removeDuplicates([0], false).load();
      await context.sync();
      range.load("values");
      await context.sync();
      return [result.removed, result.uniqueRemaining, range.values[2]];
    },
    [2, 3, ["R", 4]],
  ],
  [
    "a range is sorted by two keys",
    async (context) => {
      const range = await queue(context, [
        ["N", "A"],
        ["b", 2],
        ["a", 2],
        ["c", 1],
      ]);
      range.sort.apply(
        [
          { key: 1, ascending: false },
          { key: 0, ascending: true },
        ],
        false,
        true,
      );
      range.load("values");
      await context.sync();
      return range.values.map(([name]) => name as string);
    },
    ["N", "a", "b", "c"],
  ],
  [
    "a table gets a calculated column and a row",
    async (context, sheet) => {
      await queue(context, [
        ["Item", "Price"],
        ["Pen", 2],
        ["Cup", 5],
      ]);
      const table = sheet.tables.add("A1:B3", true);
      table.columns.add(undefined, [["Double"], ["=[@Price]*2"], ["=[@Price]*2"]]);
      table.rows.add(undefined, [["Bag", 10, "=[@Price]*2"]]);
      const body = table.getDataBodyRange().load("values");
      await context.sync();
      return body.values;
    },
    [
      ["Pen", 2, 4],
      ["Cup", 5, 10],
      ["Bag", 10, 20],
    ],
  ],
  [
    "a table's totals, style and name",
    async (context, sheet) => {
      await queue(context, [
        ["Item", "Price"],
        ["Pen", 2],
        ["Cup", 5],
      ]);
      const table = sheet.tables.add("A1:B3", true);
      table.set({ name: "Goods", style: "TableStyleMedium9", showTotals: true, showBandedColumns: true });
      table.load("name, style, showTotals, showBandedColumns");
      const totals = table.getTotalRowRange().load("values");
      await context.sync();
      return [table.name, table.style, table.showTotals, table.showBandedColumns, totals.values.flat()];
    },
    ["Goods", "TableStyleMedium9", true, true, ["Total", 7]],
  ],
  [
    "a table is filtered by a value and by a top percentage, and shown whole again",
    async (context, sheet) => {
      await queue(context, [
        ["Item", "Price"],
        ["Pen", 2],
        ["Cup", 5],
        ["Bag", 9],
        ["Hat", 9],
      ]);
      const table = sheet.tables.add("A1:B5", true);
      table.columns.getItem("Price").filter.apply({
        filterOn: Excel.FilterOn.custom,
        criterion1: ">4",
        criterion2: "<9",
        operator: Excel.FilterOperator.and,
      });
      const some = table.getDataBodyRange().getVisibleView().load("values");
      await context.sync();
      table.clearFilters();
      const all = table.getDataBodyRange().getVisibleView().load("rowCount");
      await context.sync();
      return [some.values, all.rowCount];
    },
    [[["Cup", 5]], 4],
  ],
  [
    "a table becomes a range",
    async (context, sheet) => {
      await queue(context, [["Item"], ["Pen"]]);
      const range = sheet.tables.add("A1:A2", true).convertToRange().load("address");
      const tables = sheet.tables.load("items");
      await context.sync();
      return [range.address, tables.items.length];
    },
    ["Sheet1!A1:A2", 0],
  ],
  [
    "colour scale, data bar, icon set, top and bottom, text, preset, cell value and formula as conditional formats",
    async (context, sheet) => {
      const range = await queue(context, temperatures);
      const scale = sheet.getRange("B2:D5").conditionalFormats.add(Excel.ConditionalFormatType.colorScale);
      scale.colorScale.criteria = {
        minimum: { formula: undefined as never, type: "LowestValue", color: "blue" },
        midpoint: { formula: "50", type: "Percent", color: "yellow" },
        maximum: { formula: undefined as never, type: "HighestValue", color: "red" },
      };
      range.conditionalFormats.add(Excel.ConditionalFormatType.dataBar).dataBar.barDirection =
        Excel.ConditionalDataBarDirection.leftToRight;
      const icons = range.conditionalFormats.add(Excel.ConditionalFormatType.iconSet).iconSet;
      icons.style = Excel.IconSet.threeTriangles;
      icons.criteria = [
        {} as Excel.ConditionalIconCriterion,
        { type: "Number", operator: "GreaterThanOrEqual", formula: "=700" },
        { type: "Number", operator: "GreaterThanOrEqual", formula: "=1000" },
      ];
      const top = range.conditionalFormats.add(Excel.ConditionalFormatType.topBottom).topBottom;
      top.format.fill.color = "green";
      top.rule = { rank: 1, type: "TopItems" };
      const text = range.conditionalFormats.add(Excel.ConditionalFormatType.containsText).textComparison;
      text.format.font.color = "#FF0000";
      text.rule = { operator: Excel.ConditionalTextOperator.contains, text: "Record" };
      const preset = range.conditionalFormats.add(Excel.ConditionalFormatType.presetCriteria).preset;
      preset.format.font.color = "white";
      preset.rule = { criterion: Excel.ConditionalFormatPresetCriterion.oneStdDevAboveAverage };
      const cell = range.conditionalFormats.add(Excel.ConditionalFormatType.cellValue).cellValue;
      cell.format.font.color = "red";
      cell.rule = { formula1: "=0", operator: "LessThan" };
      const custom = range.conditionalFormats.add(Excel.ConditionalFormatType.custom).custom;
      custom.rule.formula = "=IF(B2>50,TRUE)";
      custom.format.font.color = "green";
      await context.sync();
      const formats = range.conditionalFormats.load("items/type, items/priority");
      await context.sync();
      return formats.items.map(({ type }) => type as string).sort();
    },
    ["CellValue", "ColorScale", "ContainsText", "Custom", "DataBar", "IconSet", "PresetCriteria", "TopBottom"],
  ],
  [
    "data validation: whole numbers, list of a range, date, text length, custom, with alert and prompt",
    async (context, sheet) => {
      await queue(context, [["Yes"], ["No"]], "F1");
      const rules: readonly [string, Excel.DataValidationRule][] = [
        ["A1", { wholeNumber: { formula1: 1, formula2: 100, operator: "Between" } }],
        ["A2", { list: { inCellDropDown: true, source: sheet.getRange("F1:F2") } }],
        ["A3", { date: { formula1: "2024-01-01", operator: "GreaterThan" } }],
        ["A4", { textLength: { formula1: 3, operator: "LessThanOrEqualTo" } }],
        ["A5", { custom: { formula: "=NOT(ISBLANK(A5))" } }],
        ["A6", { decimal: { formula1: 0, operator: "GreaterThan" } }],
        ["A7", { time: { formula1: "8:00", operator: "GreaterThan" } }],
      ];
      for (const [address, rule] of rules) {
        const { dataValidation } = sheet.getRange(address);
        dataValidation.rule = rule;
        dataValidation.prompt = { message: "Please enter it.", showPrompt: true, title: "Hint" };
        dataValidation.errorAlert = { message: "Sorry", showAlert: true, style: "Warning", title: "Wrong" };
      }
      const read = rules.map(([address]) => sheet.getRange(address).dataValidation.load("type, rule, errorAlert"));
      await context.sync();
      return read.map(({ type }) => type as string);
    },
    ["WholeNumber", "List", "Date", "TextLength", "Custom", "Decimal", "Time"],
  ],
  [
    "names: a range, a formula, a constant, and one that is not there",
    async (context, sheet) => {
      await queue(context, [[1], [2], [3]]);
      context.workbook.names.add("Numbers", sheet.getRange("A1:A3"), "some numbers");
      context.workbook.names.add("TotalOf", "=SUM(Numbers)*2");
      context.workbook.names.add("Rate", 0.25 as never);
      sheet.getRange("C1").formulas = [["=TotalOf*Rate"]];
      const names = context.workbook.names.load("items/name, items/type, items/value");
      const result = sheet.getRange("C1").load("values");
      const none = context.workbook.names.getItemOrNullObject("Nobody").load("name");
      await context.sync();
      return [names.items.map(({ name }) => name), result.values.flat(), none.isNullObject];
    },
    [["Numbers", "Rate", "TotalOf"], [3], true],
  ],
  [
    "comments: one, a reply, resolved, deleted",
    async (context) => {
      const comment = context.workbook.comments.add("Sheet1!A2", "To do: add data.");
      await context.sync();
      comment.replies.add("Thanks for the reminder!");
      comment.resolved = true;
      await context.sync();
      const read = context.workbook.comments
        .getItemByCell("Sheet1!A2")
        .load("content, resolved, replies/items/content");
      await context.sync();
      const seen = [read.content, read.resolved, read.replies.items.map(({ content }) => content)];
      read.delete();
      const count = context.workbook.comments.getCount();
      await context.sync();
      return [...seen, count.value];
    },
    ["To do: add data.", true, ["Thanks for the reminder!"], 0],
  ],
  [
    "panes are frozen and let go",
    async (context, sheet) => {
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B2"));
      const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      sheet.freezePanes.unfreeze();
      const none = sheet.freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      return [frozen.address, none.isNullObject];
    },
    ["Sheet1!A1:B2", true],
  ],
  [
    "a protected sheet refuses, an unprotected one takes",
    async (context, sheet) => {
      sheet.protection.protect({ allowFormatCells: true }, "secret");
      await context.sync();
      sheet.getRange("A1").values = [[1]];
      const refused = await context.sync().then(
        () => "",
        (error: OfficeExtension.Error) => error.code,
      );
      sheet.protection.unprotect("secret");
      sheet.getRange("A1").values = [[2]];
      sheet.protection.load("protected");
      await context.sync();
      return [refused, sheet.protection.protected];
    },
    ["AccessDenied", false],
  ],
  [
    "custom XML is added, read and queried",
    async (context) => {
      const part = context.workbook.customXmlParts
        .add("<Reviewers xmlns='http://schemas.contoso.com/review/1.0'><Reviewer>Juan</Reviewer></Reviewers>")
        .load("id");
      const xml = part.getXml();
      await context.sync();
      const found = context.workbook.customXmlParts
        .getByNamespace("http://schemas.contoso.com/review/1.0")
        .getOnlyItemOrNullObject()
        .load("id");
      await context.sync();
      return [/Juan/.test(xml.value), found.id === part.id];
    },
    [true, true],
  ],
  [
    "a sheet is shown, hidden, coloured, moved and found by its neighbours",
    async (context, sheet) => {
      const second = context.workbook.worksheets.add("Second");
      const third = context.workbook.worksheets.add("Third");
      third.set({ tabColor: "#FF0000", position: 0, visibility: "Hidden" });
      const next = sheet.getNext().load("name");
      const visible = context.workbook.worksheets.getCount(true);
      second.load("position");
      await context.sync();
      return [next.name, visible.value, second.position];
    },
    ["Second", 2, 2],
  ],
  [
    "links: to a page, to a cell",
    async (context, sheet) => {
      sheet.getRange("A1").hyperlink = {
        textToDisplay: "Contoso",
        screenTip: "Go",
        address: "https://www.contoso.com",
      };
      sheet.getRange("A2").hyperlink = { documentReference: "Sheet1!B2", textToDisplay: "Down" };
      const [page, cell] = ["A1", "A2"].map((address) => sheet.getRange(address).load("hyperlink, values"));
      await context.sync();
      return [page?.hyperlink.address, page?.values[0]?.[0] as unknown, cell?.hyperlink.documentReference];
    },
    ["https://www.contoso.com", "Contoso", "Sheet1!B2"],
  ],
  [
    "borders, font, alignment and merged cells",
    async (context, sheet) => {
      const range = sheet.getRange("A1:B2");
      range.merge(false);
      range.format.borders.getItem("EdgeBottom").set({ style: "Double", color: "#0000FF" });
      range.format.set({
        horizontalAlignment: "Center",
        wrapText: true,
        rowHeight: 30,
        font: { name: "Arial", size: 14, italic: true, underline: "Single" },
      });
      range.load(
        "format/horizontalAlignment, format/wrapText, format/rowHeight, format/font/name, format/font/underline",
      );
      const line = range.format.borders.getItem("EdgeBottom").load("style");
      await context.sync();
      return [
        range.format.horizontalAlignment,
        range.format.wrapText,
        range.format.rowHeight,
        range.format.font.name,
        range.format.font.underline,
        line.style,
      ];
    },
    ["Center", true, 30, "Arial", "Single", "Double"],
  ],
  [
    "rows and columns are grouped and hidden",
    async (context, sheet) => {
      await sampleData(context, sheet);
      sheet.getRange("3:5").group(Excel.GroupOption.byRows);
      sheet.getRange("C:D").columnHidden = true;
      const hidden = sheet.getRange("C1").load("columnHidden");
      const some = sheet.getRange("B1:D1").load("columnHidden");
      await context.sync();
      return [hidden.columnHidden, some.columnHidden];
    },
    [true, null],
  ],
  [
    "dynamic arrays spill, and say where to",
    async (context, sheet) => {
      await queue(context, [["b"], ["a"], ["c"]]);
      sheet.getRange("C1").formulas = [["=SORT(A1:A3)"]];
      const spilled = sheet.getRange("C1").getSpillingToRange().load("address, values");
      await context.sync();
      return [spilled.address, spilled.values.flat()];
    },
    ["Sheet1!C1:C3", ["a", "b", "c"]],
  ],
  [
    "autofill continues a series, replaceAll counts",
    async (context, sheet) => {
      await queue(context, [[1], [2]]);
      sheet.getRange("A1:A2").autoFill("A1:A6", Excel.AutoFillType.fillSeries);
      await context.sync();
      const series = sheet.getRange("A1:A6").load("values");
      const count = sheet.replaceAll("6", "60", { completeMatch: true });
      await context.sync();
      return [series.values.flat(), count.value];
    },
    [[1, 2, 3, 4, 5, 6], 1],
  ],
  [
    "R1C1 formulas, value types, and null leaves a cell alone",
    async (context, sheet) => {
      await queue(context, [[1, 2]]);
      sheet.getRange("C1").formulasR1C1 = [["=RC[-2]+RC[-1]"]];
      sheet.getRange("A1:B1").values = [[null, 5]];
      const range = sheet.getRange("A1:D1").load("values, formulas, valueTypes");
      await context.sync();
      return [range.values.flat(), range.formulas[0]?.[2] as unknown, range.valueTypes.flat()];
    },
    [[1, 5, 6, ""], "=A1+B1", ["Double", "Double", "Double", "Empty"]],
  ],
  [
    "an event of one cell tells what it was",
    async (context, sheet) => {
      const heard: unknown[] = [];
      await queue(context, [[1]]);
      const handler = sheet.onChanged.add(async ({ address, changeType, details }) => {
        heard.push([address, changeType, details.valueBefore, details.valueAfter]);
      });
      await context.sync();
      sheet.getRange("A1").values = [[2]];
      await context.sync();
      await atRest(excel.workbench);
      handler.remove();
      await context.sync();
      return heard;
    },
    [["A1", "RangeEdited", 1, 2]],
  ],
];

test.each(samples)("%s", async (_, sample, expected) => {
  excel.workbench.newBook();
  expect(await Excel.run((context) => sample(context, context.workbook.worksheets.getItem("Sheet1")))).toEqual(
    expected,
  );
});

import { openExcel, type OpenExcel } from "../support/excel";
import { atRest } from "../support/quiet";

// Ordinary add-in code, as tutorials and samples for the Excel API have it: nothing in it knows of the stand-in.

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());
beforeEach(() => excel.workbench.newBook());

const expenses = [
  ["1/1/2024", "The Phone Company", "Communications", 120],
  ["1/2/2024", "Northwind Electric Cars", "Transportation", 142],
  ["1/5/2024", "Best For You Organics Company", "Groceries", 27],
  ["1/10/2024", "Coho Vineyard", "Restaurant", 33],
];

async function expenseTable(context: Excel.RequestContext): Promise<Excel.Table> {
  context.workbook.worksheets.getItemOrNullObject("Expenses").delete();
  const sheet = context.workbook.worksheets.add("Expenses");
  const table = sheet.tables.add("A1:D1", true);
  table.name = "ExpensesTable";
  table.getHeaderRowRange().values = [["Date", "Merchant", "Category", "Amount"]];
  table.rows.add(undefined, expenses);
  table.columns.getItemAt(3).getRange().numberFormat = [["$#,##0.00"]];
  if (Office.context.requirements.isSetSupported("ExcelApi", "1.2")) {
    sheet.getUsedRange().format.autofitColumns();
    sheet.getUsedRange().format.autofitRows();
  }
  sheet.activate();
  await context.sync();
  return table;
}

test("a table of expenses: made, sorted, filtered, totalled", async () => {
  const seen = await Excel.run(async (context) => {
    const table = await expenseTable(context);
    table.sort.apply([{ key: 3, ascending: false }]);
    await context.sync();
    const body = table.getDataBodyRange().load("values");
    await context.sync();
    const sorted = body.values.map((row) => row[3] as number);

    table.columns.getItem("Category").filter.applyValuesFilter(["Groceries", "Restaurant"]);
    await context.sync();
    const visible = table.getDataBodyRange().getVisibleView().load("values");
    await context.sync();
    table.clearFilters();
    table.showTotals = true;
    const totals = table.getTotalRowRange().load("values");
    await context.sync();
    return { sorted, visible: visible.values.map((row) => row[2] as string), total: totals.values[0]?.[3] as number };
  });
  expect(seen).toEqual({ sorted: [142, 120, 33, 27], visible: ["Restaurant", "Groceries"], total: 322 });
});

test("run twice, the second time over the first", async () => {
  for (let run = 0; run < 2; run += 1) await Excel.run(expenseTable);
  expect(await excel.workbench.cells("Expenses!A2")).toEqual([[45292]]);
});

test("a report from json: headers, formats, a computed column, print set-up", async () => {
  const sales = { Frames: [5000, 7000, 6544], Saddles: [400, 323, 276], Brakes: [12000, 8766, 8456] };
  const result = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const rows = Object.entries(sales).map(([name, quarters]) => [name, ...quarters]);
    const header = sheet.getRange("B2:E2");
    header.values = [["Product", "Qtr1", "Qtr2", "Qtr3"]];
    header.format.font.bold = true;
    header.format.fill.color = "#4472C4";
    header.format.font.color = "white";
    const data = sheet.getRange("B3").getResizedRange(rows.length - 1, 3);
    data.values = rows;
    data.getOffsetRange(0, 1).getResizedRange(0, -1).numberFormat = [["#,##0"]] as never;
    const sum = sheet.getRange("F2:F5");
    sum.formulas = [["Total"], ["=SUM(C3:E3)"], ["=SUM(C4:E4)"], ["=SUM(C5:E5)"]];
    const borders = sheet.getRange("B2:F5").format.borders;
    for (const edge of [
      "InsideHorizontal",
      "InsideVertical",
      "EdgeBottom",
      "EdgeLeft",
      "EdgeRight",
      "EdgeTop",
    ] as const)
      borders.getItem(edge).style = "Continuous";
    sheet.pageLayout.orientation = Excel.PageOrientation.landscape;
    sheet.freezePanes.freezeRows(2);
    await context.sync();
    const used = sheet.getUsedRange();
    used.load(["address", "values", "text"]);
    await context.sync();
    return { address: used.address, totals: used.values.map((row) => row.at(-1) as number), text: used.text[1]?.[1] };
  });
  expect(result).toEqual({ address: "Sheet1!B2:F5", totals: ["Total", 18544, 999, 29222], text: "5,000" });
});

test("find and mark, replace, remove duplicates", async () => {
  const result = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:A5").values = [["complete"], ["open"], ["Complete"], ["open"], ["waiting"]];
    await context.sync();
    const found = sheet.findAllOrNullObject("complete", { completeMatch: true, matchCase: false });
    found.load("address");
    await context.sync();
    if (!found.isNullObject) found.format.fill.color = "green";
    const count = sheet.getRange("A1:A5").replaceAll("waiting", "open", {});
    await context.sync();
    const removed = sheet.getRange("A1:A5").removeDuplicates([0], false);
    removed.load();
    await context.sync();
    return [found.address, count.value, removed.removed, removed.uniqueRemaining];
  });
  expect(result).toEqual(["Sheet1!A1,Sheet1!A3", 1, 3, 2]);
});

test("a handler that marks large values, as a tutorial has it", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.onChanged.add(async (event) => {
      await Excel.run(async (inner) => {
        const range = inner.workbook.worksheets.getItem(event.worksheetId).getRange(event.address).load("values");
        await inner.sync();
        if (Number(range.values[0]?.[0]) > 100) range.format.fill.color = "yellow";
        await inner.sync();
      });
    });
    await context.sync();
  });
  await excel.workbench.edit("A1", 150);
  await excel.workbench.edit("A2", 50);
  await atRest(excel.workbench);
  const colors = await Excel.run(async (context) => {
    const cells = ["A1", "A2"].map((address) =>
      context.workbook.worksheets.getActiveWorksheet().getRange(address).load("format/fill/color"),
    );
    await context.sync();
    return cells.map((cell) => cell.format.fill.color);
  });
  expect(colors).toEqual(["#FFFF00", "#FFFFFF"]);
});

test("errors are caught as the documentation shows", async () => {
  const code = await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("No such sheet").getRange("A1").load("values");
    await context.sync();
    return "";
  }).catch((error: unknown) =>
    error instanceof OfficeExtension.Error ? `${error.code} ${String(error.debugInfo.errorLocation)}` : "other",
  );
  expect(code).toBe("ItemNotFound WorksheetCollection.getItem");
});

test("settings of the document, through the common API and Excel's", async () => {
  await Excel.run(async (context) => {
    context.workbook.settings.add("theme", { name: "dark", level: 2 });
    await context.sync();
  });
  const value = await Excel.run(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject("theme").load("value");
    const none = context.workbook.settings.getItemOrNullObject("other").load("value");
    await context.sync();
    return [setting.value as unknown, none.isNullObject];
  });
  expect(value).toEqual([{ name: "dark", level: 2 }, true]);
});

import { codeOf, onSheet } from "../support/batch";
import { openExcel, type OpenExcel } from "../support/excel";

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());
beforeEach(() => excel.workbench.newBook());

const cells = (address: string): Promise<unknown[][]> => excel.workbench.cells(address);
const rows = [
  ["Item", "Price", "Count"],
  ["Pen", 2, 3],
  ["Cup", 5, 1],
  ["Bag", 9, 2],
];

/** A table "Goods" at A1:C4. */
const goods = (): Promise<void> =>
  onSheet((sheet) => {
    sheet.getRange("A1:C4").values = rows;
    sheet.tables.add("A1:C4", true).name = "Goods";
  });
const table = (sheet: Excel.Worksheet): Excel.Table => sheet.tables.getItem("Goods");
const address = (part: (table: Excel.Table) => Excel.Range): Promise<string> =>
  onSheet((sheet) => {
    const range = part(table(sheet));
    range.load("address");
    return () => range.address.replace("Sheet1!", "");
  });

describe("adding", () => {
  test("with headers, and what a new table is like", async () => {
    await goods();
    const found = await onSheet((sheet) => {
      const one = table(sheet);
      one.load();
      return () => one.toJSON();
    });
    expect(found).toMatchObject({
      id: expect.stringMatching(/^\{[0-9A-F-]{36}\}$/),
      name: "Goods",
      showHeaders: true,
      showTotals: false,
      showBandedRows: true,
      showBandedColumns: false,
      showFilterButton: true,
      highlightFirstColumn: false,
      highlightLastColumn: false,
      style: "TableStyleMedium2",
    });
  });

  test("names are Table1, Table2 unless given", async () => {
    const names = await onSheet((sheet) => {
      const made = [sheet.tables.add("A1:B2", true), sheet.tables.add("D1:E2", true)];
      for (const one of made) one.load("name");
      return () => made.map((one) => one.name);
    });
    expect(names).toEqual(["Table1", "Table2"]);
  });

  // Blank and repeated headers are completed, and headers become text.
  test("headers are completed", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A1:D1").values = [["Name", "", "name", 2024]];
      sheet.tables.add("A1:D3", true);
    });
    expect(await cells("A1:D1")).toEqual([["Name", "Column2", "name2", "2024"]]);
  });

  // https://learn.microsoft.com/javascript/api/excel/excel.tablecollection#excel-excel-tablecollection-add-member(1)
  test("without headers the data moves down and gets some", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange("A3").values = [["below"]];
      sheet.tables.add("A1:B2", false);
    });
    expect(await cells("A1:B4")).toEqual([
      ["Column1", "Column2"],
      [1, 2],
      [3, 4],
      ["below", ""],
    ]);
  });

  test("a header row alone gets an empty row", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A1:B1").values = [["a", "b"]];
      sheet.tables.add("A1:B1", true).name = "Goods";
    });
    expect(await address((one) => one.getRange())).toBe("A1:B2");
  });

  test.each<[string, (sheet: Excel.Worksheet) => void, string]>([
    [
      "overlapping another table",
      (sheet) => {
        sheet.tables.add("C4:D9", true);
      },
      "InvalidArgument",
    ],
    [
      "a table that is there already",
      (sheet) => {
        sheet.tables.add("F1:F2", true).name = "goods";
      },
      "ItemAlreadyExists",
    ],
    [
      "a name with a space",
      (sheet) => {
        table(sheet).name = "My goods";
      },
      "InvalidArgument",
    ],
    [
      "a name that is a cell",
      (sheet) => {
        table(sheet).name = "AB12";
      },
      "InvalidArgument",
    ],
    [
      "a name that is a letter of R1C1",
      (sheet) => {
        table(sheet).name = "R";
      },
      "InvalidArgument",
    ],
    [
      "a name that begins with a digit",
      (sheet) => {
        table(sheet).name = "1st";
      },
      "InvalidArgument",
    ],
    [
      "no name",
      (sheet) => {
        table(sheet).name = "";
      },
      "InvalidArgument",
    ],
    [
      "a table that is not there",
      (sheet) => {
        sheet.tables.getItem("Nothing").load("name");
      },
      "ItemNotFound",
    ],
    [
      "a column that is not there",
      (sheet) => {
        table(sheet).columns.getItem("Weight").load("name");
      },
      "ItemNotFound",
    ],
    [
      "no such style",
      (sheet) => {
        table(sheet).style = "TableStyleMedium99";
      },
      "InvalidArgument",
    ],
    [
      "a row that is not there",
      (sheet) => {
        table(sheet).rows.deleteRowsAt(3, 1);
      },
      "InvalidArgument",
    ],
    [
      "a row of the wrong width",
      (sheet) => {
        table(sheet).rows.add(undefined, [["Hat", 1]]);
      },
      "InvalidArgument",
    ],
    [
      "a column of the wrong height",
      (sheet) => {
        table(sheet).columns.add(undefined, [["Sum"], [1]]);
      },
      "InvalidArgument",
    ],
    [
      "a totals row that is not shown",
      (sheet) => {
        table(sheet).getTotalRowRange().load("address");
      },
      "ItemNotFound",
    ],
  ])("%s is refused", async (_, batch, code) => {
    await goods();
    expect(await codeOf(batch)).toBe(code);
  });

  test("a name in another script, with underscore and dot", async () => {
    await goods();
    await onSheet((sheet) => {
      table(sheet).name = "在庫_2.一覧";
    });
    await onSheet((sheet) => {
      sheet.getRange("E1").formulas = [["=SUM(在庫_2.一覧[Price])"]];
    });
    expect(await cells("E1")).toEqual([[16]]);
  });
});

describe("parts", () => {
  beforeEach(goods);

  test.each<[string, (table: Excel.Table) => Excel.Range, string]>([
    ["all of it", (one) => one.getRange(), "A1:C4"],
    ["its headers", (one) => one.getHeaderRowRange(), "A1:C1"],
    ["its data", (one) => one.getDataBodyRange(), "A2:C4"],
    ["a column", (one) => one.columns.getItem("price").getRange(), "B1:B4"],
    ["a column by place", (one) => one.columns.getItemAt(2).getDataBodyRange(), "C2:C4"],
    ["a column's header", (one) => one.columns.getItem("Item").getHeaderRowRange(), "A1"],
    ["a row", (one) => one.rows.getItemAt(1).getRange(), "A3:C3"],
  ])("%s", async (_, part, expected) => {
    expect(await address(part)).toBe(expected);
  });

  test("columns and rows with their values", async () => {
    const found = await onSheet((sheet) => {
      const one = table(sheet);
      one.columns.load("items/name,items/index,items/id,items/values,count");
      one.rows.load("items/index,items/values,count");
      return () => [
        one.columns.count,
        one.columns.items.map(({ name, index, values }) => [name, index, values.length]),
        one.rows.count,
        one.rows.items.map(({ index, values }) => [index, values[0]]),
      ];
    });
    expect(found).toEqual([
      3,
      [
        ["Item", 0, 4],
        ["Price", 1, 4],
        ["Count", 2, 4],
      ],
      3,
      [
        [0, ["Pen", 2, 3]],
        [1, ["Cup", 5, 1]],
        [2, ["Bag", 9, 2]],
      ],
    ]);
  });

  test("the workbook's tables, across sheets", async () => {
    const found = await onSheet((_, context) => {
      const second = context.workbook.worksheets.add("Second");
      second.tables.add("A1:A2", true).name = "Other";
      context.workbook.tables.load("items/name,items/worksheet/name");
      return () => context.workbook.tables.items.map((one) => [one.name, one.worksheet.name]);
    });
    expect(found).toEqual([
      ["Goods", "Sheet1"],
      ["Other", "Second"],
    ]);
  });

  test("tables of a range", async () => {
    const found = await onSheet((sheet) => {
      const touched = sheet.getRange("C4:D5").getTables();
      const whole = sheet.getRange("C4:D5").getTables(true);
      touched.load("items/name");
      whole.load("items/name");
      return () => [touched.items.map(({ name }) => name), whole.items.length];
    });
    expect(found).toEqual([["Goods"], 0]);
  });
});

describe("rows", () => {
  beforeEach(goods);

  test("at the end, in between, and many", async () => {
    await onSheet((sheet) => {
      table(sheet).rows.add(undefined, [["Hat", 7, 4]]);
      table(sheet).rows.add(0, [["Ink", 1, 1]]);
      table(sheet).rows.add(2, [
        ["Jar", 2, 2],
        ["Key", 3, 3],
      ]);
    });
    expect((await cells("Goods")).map(([item]) => item)).toEqual([
      "Item",
      "Ink",
      "Pen",
      "Jar",
      "Key",
      "Cup",
      "Bag",
      "Hat",
    ]);
    expect(await address((one) => one.getRange())).toBe("A1:C8");
  });

  test("what is below moves down", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A5:D5").values = [["below", "", "", "beside"]];
    });
    await onSheet((sheet) => {
      table(sheet).delete();
    });
    await goods();
    await onSheet((sheet) => {
      sheet.getRange("A6").values = [["far"]];
    });
    await onSheet((sheet) => {
      table(sheet).rows.add(undefined, [
        ["a", 1, 1],
        ["b", 2, 2],
        ["c", 3, 3],
      ]);
    });
    expect((await cells("A5:A9")).map(([item]) => item).filter((item) => item === "far")).toHaveLength(1);
    expect((await cells("Goods")).map(([item]) => item).slice(-3)).toEqual(["a", "b", "c"]);
  });

  test("deleted one by one, several, and by place", async () => {
    await onSheet((sheet) => {
      table(sheet).rows.getItemAt(1).delete();
    });
    expect((await cells("Goods")).map(([item]) => item)).toEqual(["Item", "Pen", "Bag"]);
    await onSheet((sheet) => {
      table(sheet).rows.add(undefined, [
        ["Hat", 7, 4],
        ["Ink", 1, 1],
      ]);
    });
    await onSheet((sheet) => {
      table(sheet).rows.deleteRows([0, 2]);
    });
    expect((await cells("Goods")).map(([item]) => item)).toEqual(["Item", "Bag", "Ink"]);
  });

  test("a table keeps one row", async () => {
    await onSheet((sheet) => {
      table(sheet).rows.deleteRowsAt(0, 3);
    });
    expect(await cells("Goods")).toEqual([rows[0], ["", "", ""]]);
  });

  test("values of a row", async () => {
    await onSheet((sheet) => {
      table(sheet).rows.getItemAt(0).values = [["Nib", 1, 9]];
    });
    expect((await cells("Goods"))[1]).toEqual(["Nib", 1, 9]);
  });
});

describe("columns", () => {
  beforeEach(goods);

  test("at the end and in between, named or not", async () => {
    await onSheet((sheet) => {
      table(sheet).columns.add(undefined, [
        ["Sum"],
        ["=[@Price]*[@Count]"],
        ["=[@Price]*[@Count]"],
        ["=[@Price]*[@Count]"],
      ]);
      table(sheet).columns.add(1, undefined, "Colour");
      table(sheet).columns.add();
    });
    expect((await cells("Goods"))[0]).toEqual(["Item", "Colour", "Price", "Count", "Sum", "Column1"]);
    expect((await cells("Goods")).slice(1).map((row) => row[4])).toEqual([6, 5, 18]);
  });

  test("renamed: formulas follow, and the header cell", async () => {
    await onSheet((sheet) => {
      sheet.getRange("E1").formulas = [["=SUM(Goods[Price])"]];
    });
    await onSheet((sheet) => {
      table(sheet).columns.getItem("Price").name = "Cost";
    });
    expect(await cells("B1")).toEqual([["Cost"]]);
    const formula = await onSheet((sheet) => {
      const cell = sheet.getRange("E1");
      cell.load("formulas,values");
      return () => [cell.formulas[0]?.[0], cell.values[0]?.[0]];
    });
    expect(formula).toEqual(["=SUM(Goods[Cost])", 16]);
  });

  test("a header typed over renames its column", async () => {
    await excel.workbench.edit("B1", "Cost");
    await onSheet((sheet) => {
      sheet.getRange("E1").formulas = [["=SUM(Goods[Cost])"]];
    });
    expect(await cells("E1")).toEqual([[16]]);
    await excel.workbench.edit("B1", "item");
    expect(await cells("A1:C1")).toEqual([["Item", "item2", "Count"]]);
  });

  test("deleted; formulas that meant it are errors", async () => {
    await onSheet((sheet) => {
      sheet.getRange("F1").formulas = [["=SUM(Goods[Price])"]];
    });
    await onSheet((sheet) => {
      table(sheet).columns.getItem("Price").delete();
    });
    expect((await cells("Goods"))[0]).toEqual(["Item", "Count"]);
    expect(await cells("E1")).toEqual([["#REF!"]]);
  });

  test("the last one stays", async () => {
    await onSheet((sheet) => {
      table(sheet).columns.getItemAt(2).delete();
      table(sheet).columns.getItemAt(1).delete();
    });
    expect(
      await codeOf((sheet) => {
        table(sheet).columns.getItemAt(0).delete();
      }),
    ).toBe("InvalidOperation");
  });

  // A formula that is entered into one cell of an empty column fills it:
  // https://support.microsoft.com/office/use-calculated-columns-in-an-excel-table-873fbac6-7110-4300-8f6f-aafa2ea11ce8
  test("calculated columns fill, and new rows carry them", async () => {
    await onSheet((sheet) => {
      table(sheet).columns.add(undefined, undefined, "Sum");
    });
    await excel.workbench.formula("D3", "=[@Price]*[@Count]");
    expect((await cells("D2:D4")).flat()).toEqual([6, 5, 18]);
    await onSheet((sheet) => {
      table(sheet).rows.add(undefined, [["Hat", 7, 4, null as never]]);
    });
    expect(await cells("D5")).toEqual([[28]]);
    const formulas = await onSheet((sheet) => {
      const range = sheet.getRange("D2:D5");
      range.load("formulas");
      return () => range.formulas.flat();
    });
    expect(new Set(formulas)).toEqual(new Set(["=[@Price]*[@Count]"]));
  });

  test("names with brackets, quotes and other signs", async () => {
    await onSheet((sheet) => {
      table(sheet).columns.getItem("Price").name = "Price [€], net (#1)";
    });
    await excel.workbench.formula("E1", "=SUM(Goods[Price '[€'], net ('#1)])");
    await excel.workbench.formula("E2", "=MAX(Goods[[Price '[€'], net ('#1)]:[Count]])");
    expect(await cells("E1:E2")).toEqual([[16], [9]]);
  });
});

describe("growing by itself", () => {
  beforeEach(goods);

  // https://support.microsoft.com/office/resize-a-table-by-adding-or-removing-rows-and-columns-e65ae4bb-e44b-43f4-ad8b-7d68784f1165
  test("a row typed below, a column typed beside", async () => {
    await excel.workbench.edit("A5:B5", [["Hat", 7]]);
    expect(await address((one) => one.getRange())).toBe("A1:C5");
    await excel.workbench.edit("D1", "Note");
    expect(await address((one) => one.getRange())).toBe("A1:D5");
    await excel.workbench.edit("F1", "apart");
    await excel.workbench.edit("A7", "apart");
    expect(await address((one) => one.getRange())).toBe("A1:D5");
  });

  test("not over a totals row", async () => {
    await onSheet((sheet) => {
      table(sheet).showTotals = true;
    });
    await excel.workbench.edit("A6", "below");
    expect(await address((one) => one.getRange())).toBe("A1:C5");
  });
});

describe("totals, headers, size", () => {
  beforeEach(goods);

  test("a totals row, and without again", async () => {
    await onSheet((sheet) => {
      table(sheet).showTotals = true;
    });
    expect(await cells("A5:C5")).toEqual([["Total", "", 6]]);
    expect(await address((one) => one.getTotalRowRange())).toBe("A5:C5");
    expect(await address((one) => one.getDataBodyRange())).toBe("A2:C4");
    await excel.workbench.formula("E1", "=Goods[[#Totals],[Count]]");
    expect(await cells("E1")).toEqual([[6]]);
    await onSheet((sheet) => {
      table(sheet).showTotals = false;
    });
    expect(await cells("A5:C5")).toEqual([["", "", ""]]);
  });

  test("headers hidden and shown", async () => {
    await onSheet((sheet) => {
      table(sheet).showHeaders = false;
    });
    expect(await cells("A1:C1")).toEqual([["", "", ""]]);
    expect(await address((one) => one.getRange())).toBe("A2:C4");
    await onSheet((sheet) => {
      table(sheet).showHeaders = true;
    });
    expect(await cells("Goods")).toEqual(rows);
  });

  test("resized", async () => {
    await onSheet((sheet) => {
      table(sheet).resize("A1:D6");
    });
    expect((await cells("Goods"))[0]).toEqual(["Item", "Price", "Count", "Column1"]);
    await onSheet((sheet) => {
      table(sheet).resize("A1:B3");
    });
    expect(await cells("Goods")).toEqual([
      ["Item", "Price"],
      ["Pen", 2],
      ["Cup", 5],
    ]);
    expect(await cells("C1")).toEqual([["Count"]]);
  });

  // https://learn.microsoft.com/javascript/api/excel/excel.table#excel-excel-table-resize-member(1)
  test.each([
    ["another header row", "A2:C6"],
    ["elsewhere", "F1:H4"],
    ["no data", "A1:C1"],
  ])("%s is refused", async (_, to) => {
    expect(
      await codeOf((sheet) => {
        table(sheet).resize(to);
      }),
    ).toBe("InvalidArgument");
  });

  test("looks", async () => {
    const looks = {
      style: "TableStyleLight9",
      showBandedColumns: true,
      showBandedRows: false,
      highlightFirstColumn: true,
      highlightLastColumn: true,
      showFilterButton: false,
    };
    await onSheet((sheet) => {
      table(sheet).set(looks);
    });
    const found = await onSheet((sheet) => {
      const one = table(sheet);
      one.load();
      return () => one.toJSON();
    });
    expect(found).toMatchObject(looks);
  });
});

describe("order", () => {
  beforeEach(goods);
  const items = async (): Promise<unknown[]> => (await cells("Goods")).slice(1).map(([item]) => item);

  test("sorted by one column and by several", async () => {
    await onSheet((sheet) => {
      table(sheet).sort.apply([{ key: 1, ascending: false }]);
    });
    expect(await items()).toEqual(["Bag", "Cup", "Pen"]);
    await onSheet((sheet) => {
      table(sheet).rows.add(undefined, [["Cup", 1, 1]]);
    });
    await onSheet((sheet) => {
      table(sheet).sort.apply([
        { key: 0, ascending: true },
        { key: 1, ascending: true },
      ]);
    });
    expect((await cells("Goods")).slice(1).map((row) => row.slice(0, 2))).toEqual([
      ["Bag", 9],
      ["Cup", 1],
      ["Cup", 5],
      ["Pen", 2],
    ]);
    const fields = await onSheet((sheet) => {
      const { sort } = table(sheet);
      sort.load("fields,matchCase");
      return () => [sort.fields.length, sort.matchCase];
    });
    expect(fields).toEqual([2, false]);
  });

  test("formulas go with their rows", async () => {
    await onSheet((sheet) => {
      table(sheet).columns.add(undefined, [["Sum"], ["=[@Price]*[@Count]"], ["=B3*C3"], ["=[@Price]*[@Count]"]]);
    });
    await onSheet((sheet) => {
      table(sheet).sort.apply([{ key: 0 }]);
    });
    expect((await cells("Goods")).slice(1)).toEqual([
      ["Bag", 9, 2, 18],
      ["Cup", 5, 1, 5],
      ["Pen", 2, 3, 6],
    ]);
  });

  test("numbers, text, truths, errors and blanks in Excel's order", async () => {
    await onSheet((sheet) => {
      sheet.getRange("H1:H7").values = [["x"], [true], ["b"], [""], [10], ["=1/0"], [2]];
      sheet.getRange("H1:H7").sort.apply([{ key: 0, ascending: true }], false, true);
    });
    expect((await cells("H1:H7")).flat()).toEqual(["x", 2, 10, "b", true, "#DIV/0!", ""]);
  });

  test.each<[string, () => Excel.SortField[]]>([
    ["a column beyond", () => [{ key: 3 }]],
    ["no columns", () => []],
  ])("%s is refused", async (_, fields) => {
    expect(
      await codeOf((sheet) => {
        table(sheet).sort.apply(fields());
      }),
    ).toBe("InvalidArgument");
  });
});

describe("filters", () => {
  beforeEach(goods);
  const shown = (): Promise<unknown[]> =>
    onSheet((sheet) => {
      const view = table(sheet).getDataBodyRange().getVisibleView();
      view.load("values");
      return () => view.values.map(([item]) => item as unknown);
    });

  test.each<[string, (filter: Excel.Filter) => void, unknown[]]>([
    ["values", (filter) => filter.applyValuesFilter(["2", "9"]), ["Pen", "Bag"]],
    ["a comparison", (filter) => filter.applyCustomFilter(">=5"), ["Cup", "Bag"]],
    ["two comparisons", (filter) => filter.applyCustomFilter(">2", "<9", "And"), ["Cup"]],
    ["the largest", (filter) => filter.applyTopItemsFilter(1), ["Bag"]],
    ["the smallest two", (filter) => filter.applyBottomItemsFilter(2), ["Pen", "Cup"]],
    ["above the mean", (filter) => filter.applyDynamicFilter("AboveAverage"), ["Bag"]],
  ])("%s", async (_, apply, expected) => {
    await onSheet((sheet) => apply(table(sheet).columns.getItem("Price").filter));
    expect(await shown()).toEqual(expected);
    await onSheet((sheet) => table(sheet).clearFilters());
    expect(await shown()).toEqual(["Pen", "Cup", "Bag"]);
  });

  test("text with wildcards, two columns together, one cleared", async () => {
    await onSheet((sheet) => {
      table(sheet).columns.getItem("Item").filter.applyCustomFilter("*p*");
      table(sheet).columns.getItem("Price").filter.applyCustomFilter("<5");
    });
    expect(await shown()).toEqual(["Pen"]);
    await onSheet((sheet) => {
      table(sheet).columns.getItem("Price").filter.clear();
    });
    expect(await shown()).toEqual(["Pen", "Cup"]);
    const criteria = await onSheet((sheet) => {
      const { filter } = table(sheet).columns.getItem("Item");
      filter.load("criteria");
      return () => filter.criteria;
    });
    expect(criteria).toMatchObject({ filterOn: "Custom", criterion1: "*p*" });
  });
});

describe("without a table again", () => {
  beforeEach(goods);

  test("converted to a range: cells and formulas stay", async () => {
    await excel.workbench.formula("E1", "=SUM(Goods[Price])");
    const left = await onSheet((sheet) => {
      const range = table(sheet).convertToRange();
      range.load("address");
      sheet.tables.load("count");
      return () => [range.address, sheet.tables.count];
    });
    expect(left).toEqual(["Sheet1!A1:C4", 0]);
    expect(await cells("E1")).toEqual([[16]]);
    expect(await cells("A1:C4")).toEqual(rows);
  });

  test("deleted: cells are empty, formulas are errors", async () => {
    await excel.workbench.formula("E1", "=SUM(Goods[Price])");
    await onSheet((sheet) => {
      table(sheet).delete();
    });
    expect(await cells("A1:C1")).toEqual([["", "", ""]]);
    expect(await cells("E1")).toEqual([["#REF!"]]);
  });

  test("renamed: formulas follow", async () => {
    await excel.workbench.formula("E1", "=SUM(Goods[Price])+ROWS(goods)");
    await onSheet((sheet) => {
      table(sheet).name = "Wares";
    });
    const formula = await onSheet((sheet) => {
      const cell = sheet.getRange("E1");
      cell.load("formulas,values");
      return () => [cell.formulas[0]?.[0], cell.values[0]?.[0]];
    });
    expect(formula).toEqual(["=SUM(Wares[Price])+ROWS(Wares)", 19]);
  });

  test("undone step by step", async () => {
    await onSheet((sheet) => {
      table(sheet).rows.add(undefined, [["Hat", 7, 4]]);
    });
    await onSheet((sheet) => {
      table(sheet).columns.getItem("Price").delete();
    });
    await onSheet((sheet) => {
      table(sheet).delete();
    });
    await excel.workbench.undo();
    expect((await cells("Goods"))[0]).toEqual(["Item", "Count"]);
    await excel.workbench.undo();
    expect((await cells("Goods"))[4]).toEqual(["Hat", 7, 4]);
    await excel.workbench.undo();
    expect(await cells("Goods")).toEqual(rows);
    await excel.workbench.redo();
    expect((await cells("Goods"))[4]).toEqual(["Hat", 7, 4]);
  });
});

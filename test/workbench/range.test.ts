import { codeOf, loaded, onSheet } from "../support/batch";
import { openExcel, type OpenExcel } from "../support/excel";

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());
beforeEach(() => excel.workbench.newBook());

const put = (address: string, values: unknown): Promise<void> =>
  onSheet((sheet) => {
    sheet.getRange(address).values = values as never;
  });
const cells = (address: string): Promise<unknown[][]> => excel.workbench.cells(address);

describe("values", () => {
  // https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member
  test.each([
    [1.5, 1.5, "Double"],
    ["12", 12, "Double"],
    ["text", "text", "String"],
    [true, true, "Boolean"],
    ["true", true, "Boolean"],
    ["'12", "12", "String"],
    ["'=1+1", "=1+1", "String"],
    ["=1+1", 2, "Double"],
    ["=1/0", "#DIV/0!", "Error"],
    ["#N/A", "#N/A", "Error"],
    ["12%", 0.12, "Double"],
    ["2024-01-05", 45296, "Double"],
    ["+1+1", 2, "Double"],
    ["-2*3", -6, "Double"],
    ["A-1", "A-1", "String"],
    ["", "", "Empty"],
    [" spaces ", " spaces ", "String"],
    ["😀", "😀", "String"],
    ["=cmd|' /C calc'!A0", undefined, undefined],
  ])("%p is read as %p", async (written, value, type) => {
    if (value === undefined) {
      expect(
        await codeOf((sheet) => {
          sheet.getRange("A1").values = [[written]];
        }),
      ).toMatch(/^(InvalidArgument|)$/);
      return;
    }
    await put("A1", [[written]]);
    const range = await loaded("A1", "values", "valueTypes");
    expect([range.values, range.valueTypes]).toEqual([[[value]], [[type]]]);
  });

  test("null leaves a cell as it is, one value fills a range", async () => {
    await put("A1:B2", 7);
    await put("A1:B2", [
      [null, 1],
      [2, null],
    ]);
    expect(await cells("A1:B2")).toEqual([
      [7, 1],
      [2, 7],
    ]);
  });

  test("a text format keeps what is typed", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A1").numberFormat = [["@"]];
      sheet.getRange("A1").values = [["001"]];
    });
    expect(await cells("A1")).toEqual([["001"]]);
  });

  test("more cells than the client sends at once are put together again", async () => {
    const rows = Array.from({ length: 640 }, (_, row) => Array.from({ length: 12 }, (__, column) => row * 12 + column));
    await put("A1:L640", rows);
    expect(await cells("A1:L640")).toEqual(rows);
  });

  test("text shows what the cell shows", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A1:D1").values = [[0.5, 45296, 1234.5, true]];
      sheet.getRange("A1:C1").numberFormat = [["0%", "yyyy/mm/dd", "#,##0.00"]];
    });
    expect((await loaded("A1:D1", "text")).text).toEqual([["50%", "2024/01/05", "1,234.50", "TRUE"]]);
  });
});

describe("what is refused", () => {
  const longest = "x".repeat(32_767);
  test.each<[string, (sheet: Excel.Worksheet) => void, string]>([
    [
      "too few rows",
      (sheet) => {
        sheet.getRange("A1:A2").values = [[1]];
      },
      "InvalidArgument",
    ],
    [
      "ragged rows",
      (sheet) => {
        sheet.getRange("A1:B2").values = [[1, 2], [3]];
      },
      "InvalidArgument",
    ],
    [
      "too many columns",
      (sheet) => {
        sheet.getRange("A1").values = [[1, 2]];
      },
      "InvalidArgument",
    ],
    [
      "an object as a value",
      (sheet) => {
        sheet.getRange("A1").values = [[{}]] as never;
      },
      "InvalidArgument",
    ],
    [
      "null for a property: https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values",
      (sheet) => {
        sheet.getRange("A1").values = null as never;
      },
      "InvalidArgument",
    ],
    [
      "null for a colour",
      (sheet) => {
        sheet.getRange("A1").format.fill.color = null as never;
      },
      "InvalidArgument",
    ],
    [
      "a formula that is none",
      (sheet) => {
        sheet.getRange("A1").formulas = [["=SUM("]];
      },
      "InvalidArgument",
    ],
    [
      "text of more than 32,767 characters",
      (sheet) => {
        sheet.getRange("A1").values = [[`${longest}x`]];
      },
      "InvalidArgument",
    ],
    [
      "an address that is none",
      (sheet) => {
        sheet.getRange("A1:").values = [[1]];
      },
      "InvalidArgument",
    ],
    [
      "a sheet that is not there",
      (sheet) => {
        sheet.getRange("Nowhere!A1").values = [[1]];
      },
      "ItemNotFound",
    ],
    [
      "above the first row",
      (sheet) => {
        sheet.getRange("A1").getOffsetRange(-1, 0).values = [[1]];
      },
      "InvalidArgument",
    ],
    [
      "values of a whole column",
      (sheet) => {
        sheet.getRange("A:A").values = [[1]] as never;
      },
      "InvalidArgument",
    ],
    [
      "ranges that do not meet",
      (sheet) => {
        sheet.getRange("A1").getIntersection("B2").load("address");
      },
      "ItemNotFound",
    ],
    [
      "a word that is no alignment",
      (sheet) => {
        sheet.getRange("A1").format.horizontalAlignment = "Middle" as never;
      },
      "InvalidArgument",
    ],
    [
      "a colour that is none",
      (sheet) => {
        sheet.getRange("A1").format.font.color = "reddish";
      },
      "InvalidArgument",
    ],
    [
      "a line between the rows of one row",
      (sheet) => {
        sheet.getRange("A1:C1").format.borders.getItem("InsideHorizontal").style = "Continuous";
      },
      "InvalidArgument",
    ],
  ])("%s", async (_, batch, code) => {
    expect(await codeOf(batch)).toBe(code);
  });

  test("text of 32,767 characters is taken", async () => {
    await put("A1", [[longest]]);
    expect(await cells("A1")).toEqual([[longest]]);
  });

  test("an unknown member answers ApiNotFound and names it", async () => {
    await expect(
      onSheet((sheet) => {
        sheet.shapes.load("items");
      }),
    ).rejects.toMatchObject({ code: "ApiNotFound", message: expect.stringContaining("Worksheet.Shapes") });
  });

  test("what ran before the failing action stays done", async () => {
    expect(
      await codeOf((sheet) => {
        sheet.getRange("A1").values = [["done"]];
        sheet.getRange("A2").values = [[1, 2]];
        sheet.getRange("A3").values = [["never"]];
      }),
    ).toBe("InvalidArgument");
    expect(await cells("A1:A3")).toEqual([["done"], [""], [""]]);
  });

  // https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins
  test("a request of more than 5 MB", async () => {
    expect(
      await codeOf((sheet) => {
        sheet.getRange("A1:A200").values = Array.from({ length: 200 }, () => ["x".repeat(30_000)]);
      }),
    ).toBe("RequestPayloadSizeLimitExceeded");
  });
});

describe("addresses", () => {
  const of = (make: (sheet: Excel.Worksheet) => Excel.Range): Promise<string> =>
    onSheet((sheet) => {
      const range = make(sheet);
      range.load("address");
      return () => range.address.replace("Sheet1!", "");
    });
  test.each<[string, (sheet: Excel.Worksheet) => Excel.Range, string]>([
    ["a cell", (sheet) => sheet.getRange("$B$2"), "B2"],
    ["columns", (sheet) => sheet.getRange("B:C"), "B:C"],
    ["rows", (sheet) => sheet.getRange("2:3"), "2:3"],
    ["by numbers", (sheet) => sheet.getRangeByIndexes(1, 2, 3, 4), "C2:F4"],
    ["getCell", (sheet) => sheet.getRange("B2:D4").getCell(1, 2), "D3"],
    ["getCell beyond", (sheet) => sheet.getRange("B2").getCell(2, 0), "B4"],
    ["getRow", (sheet) => sheet.getRange("B2:D4").getRow(1), "B3:D3"],
    ["getColumn", (sheet) => sheet.getRange("B2:D4").getColumn(0), "B2:B4"],
    ["getLastCell", (sheet) => sheet.getRange("B2:D4").getLastCell(), "D4"],
    ["getEntireRow", (sheet) => sheet.getRange("B2:D4").getEntireRow(), "2:4"],
    ["getEntireColumn", (sheet) => sheet.getRange("B2:D4").getEntireColumn(), "B:D"],
    ["getOffsetRange", (sheet) => sheet.getRange("B2:C3").getOffsetRange(2, -1), "A4:B5"],
    ["getResizedRange", (sheet) => sheet.getRange("B2:C3").getResizedRange(2, 1), "B2:D5"],
    ["getResizedRange smaller", (sheet) => sheet.getRange("B2:C3").getResizedRange(-1, 0), "B2:C2"],
    ["getAbsoluteResizedRange", (sheet) => sheet.getRange("B2:C3").getAbsoluteResizedRange(1, 5), "B2:F2"],
    ["getBoundingRect", (sheet) => sheet.getRange("B2").getBoundingRect("D5"), "B2:D5"],
    ["getIntersection", (sheet) => sheet.getRange("A1:C3").getIntersection("B2:E9"), "B2:C3"],
    ["getRowsAbove", (sheet) => sheet.getRange("B5:C6").getRowsAbove(2), "B3:C4"],
    ["getRowsBelow", (sheet) => sheet.getRange("B5:C6").getRowsBelow(), "B7:C7"],
    ["getColumnsAfter", (sheet) => sheet.getRange("B5:C6").getColumnsAfter(3), "D5:F6"],
    ["getColumnsBefore", (sheet) => sheet.getRange("B5:C6").getColumnsBefore(), "A5:A6"],
    ["used range of an empty sheet", (sheet) => sheet.getUsedRange(), "A1"],
  ])("%s", async (_, make, address) => {
    expect(await of(make)).toBe(address);
  });

  test("a sheet's name is quoted where it has to be", async () => {
    const address = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.add("My sheet").getRange("A1");
      range.load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe("'My sheet'!A1");
  });

  test("null objects are null, and nothing happens on them", async () => {
    const [isNull, missing] = await onSheet((sheet, context) => {
      const used = sheet.getUsedRangeOrNullObject();
      const other = context.workbook.worksheets.getItemOrNullObject("Nowhere");
      other.delete();
      used.load("address");
      other.load("name");
      return () => [used.isNullObject, other.isNullObject];
    });
    expect([isNull, missing]).toEqual([true, true]);
  });

  test("the used range counts formats unless only values are asked for", async () => {
    await onSheet((sheet) => {
      sheet.getRange("B2").values = [[1]];
      sheet.getRange("D5").format.fill.color = "yellow";
    });
    expect(await of((sheet) => sheet.getUsedRange())).toBe("B2:D5");
    expect(await of((sheet) => sheet.getUsedRange(true))).toBe("B2");
  });

  test("edges and regions", async () => {
    await put("A1:B3", [
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    await put("A6", [[9]]);
    expect(await of((sheet) => sheet.getRange("A1").getRangeEdge("Down"))).toBe("A3");
    expect(await of((sheet) => sheet.getRange("A3").getRangeEdge("Down"))).toBe("A6");
    expect(await of((sheet) => sheet.getRange("A1").getExtendedRange("Right"))).toBe("A1:B1");
    expect(await of((sheet) => sheet.getRange("B2").getSurroundingRegion())).toBe("A1:B3");
  });
});

describe("formulas", () => {
  test("are given back as they were written, in capitals, with R1C1 beside", async () => {
    await put("A1:A2", [[1], [2]]);
    await onSheet((sheet) => {
      sheet.getRange("B2").formulas = [["=sum(a1:a2)*$a$1"]];
    });
    const range = await loaded("B2", "formulas", "formulasR1C1", "values");
    expect([range.formulas, range.formulasR1C1, range.values]).toEqual([
      [["=SUM(A1:A2)*$A$1"]],
      [["=SUM(R[-1]C[-1]:RC[-1])*R1C1"]],
      [[3]],
    ]);
  });

  test("R1C1 is read", async () => {
    await put("A1:A2", [[4], [5]]);
    await onSheet((sheet) => {
      sheet.getRange("B1:B2").formulasR1C1 = [["=RC[-1]*2"], ["=RC[-1]*2"]];
    });
    expect((await loaded("B1:B2", "formulas")).formulas).toEqual([["=A1*2"], ["=A2*2"]]);
    expect(await cells("B1:B2")).toEqual([[8], [10]]);
  });

  test("follow inserted and deleted rows, on other sheets too", async () => {
    await put("A1:A3", [[1], [2], [3]]);
    await Excel.run(async (context) => {
      const other = context.workbook.worksheets.add("Other");
      other.getRange("A1").formulas = [["=SUM(Sheet1!A1:A3)"]];
      await context.sync();
      context.workbook.worksheets.getItem("Sheet1").getRange("2:2").insert("Down");
      await context.sync();
      const cell = other.getRange("A1");
      cell.load("formulas");
      await context.sync();
      expect(cell.formulas).toEqual([["=SUM(Sheet1!A1:A4)"]]);
      context.workbook.worksheets.getItem("Sheet1").getRange("1:1").delete("Up");
      await context.sync();
      cell.load("formulas, values");
      await context.sync();
      expect([cell.formulas, cell.values]).toEqual([[["=SUM(Sheet1!A1:A3)"]], [[5]]]);
    });
  });

  test("spill", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A1").formulas = [["=SEQUENCE(2,2)"]];
    });
    const found = await onSheet((sheet) => {
      const spill = sheet.getRange("A1").getSpillingToRange();
      const parent = sheet.getRange("B2").getSpillParent();
      const cell = sheet.getRange("B2");
      [spill, parent].forEach((one) => one.load("address"));
      cell.load("values, hasSpill");
      return () => [spill.address, parent.address, cell.values, cell.hasSpill];
    });
    expect(found).toEqual(["Sheet1!A1:B2", "Sheet1!A1", [[4]], true]);
  });
});

describe("rows, columns and cells", () => {
  test("cells put in move others down or to the right", async () => {
    await put("A1:B2", [
      [1, 2],
      [3, 4],
    ]);
    await onSheet((sheet) => {
      sheet.getRange("A1").insert("Down").values = [["new"]];
    });
    expect(await cells("A1:B3")).toEqual([
      ["new", 2],
      [1, 4],
      [3, ""],
    ]);
    await onSheet((sheet) => {
      sheet.getRange("B1").delete("Left");
    });
    expect(await cells("A1:B3")).toEqual([
      ["new", ""],
      [1, 4],
      [3, ""],
    ]);
  });

  test("a range that is kept moves with its cells", async () => {
    await put("A1:A2", [["a"], ["b"]]);
    const value = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const kept = sheet.getRange("A2");
      kept.load("values");
      await context.sync();
      sheet.getRange("1:1").insert("Down");
      await context.sync();
      kept.load("address, values");
      await context.sync();
      return [kept.address, kept.values];
    });
    expect(value).toEqual(["Sheet1!A3", [["b"]]]);
  });

  test("hidden rows and columns", async () => {
    await onSheet((sheet) => {
      sheet.getRange("2:3").rowHidden = true;
      sheet.getRange("B:B").columnHidden = true;
    });
    const found = await onSheet((sheet) => {
      const [rows, mixed, column] = [sheet.getRange("A2:A3"), sheet.getRange("A1:A3"), sheet.getRange("B1")];
      [rows, mixed, column].forEach((one) => one.load("rowHidden, columnHidden"));
      return () => [rows.rowHidden, mixed.rowHidden, column.columnHidden];
    });
    expect(found).toEqual([true, null, true]);
  });

  test("groups hide and show their lines", async () => {
    await onSheet((sheet) => {
      sheet.getRange("2:4").group("ByRows");
      sheet.getRange("2:4").hideGroupDetails("ByRows");
    });
    expect((await loaded("A2:A4", "rowHidden")).rowHidden).toBe(true);
    await onSheet((sheet) => {
      sheet.showOutlineLevels(2, 0);
    });
    expect((await loaded("A2:A4", "rowHidden")).rowHidden).toBe(false);
    expect(
      await codeOf((sheet) => {
        sheet.getRange("9:9").ungroup("ByRows");
      }),
    ).toBe("InvalidArgument");
  });
});

describe("contents", () => {
  test("clear takes contents, formats, or both", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A1:C1").values = [[1, 2, 3]];
      sheet.getRange("A1:C1").format.font.bold = true;
      sheet.getRange("A1").clear("Contents");
      sheet.getRange("B1").clear("Formats");
      sheet.getRange("C1").clear();
    });
    const bold = await onSheet((sheet) => {
      const all = ["A1", "B1", "C1"].map((address) => sheet.getRange(address));
      all.forEach((one) => one.load("format/font/bold"));
      return () => all.map((one) => one.format.font.bold);
    });
    expect(await cells("A1:C1")).toEqual([["", 2, ""]]);
    expect(bold).toEqual([true, false, false]);
  });

  test("copies move relative addresses; values alone, formats alone, transposed", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A1:B1").values = [[2, "=A1*10"]];
      sheet.getRange("A1").format.fill.color = "#FF0000";
      sheet.getRange("A2:B3").copyFrom("A1:B1");
      sheet.getRange("D1").copyFrom("A1:B1", "Values");
      sheet.getRange("F1").copyFrom("A1", "Formats");
      sheet.getRange("G1").copyFrom("A1:B1", "Values", false, true);
    });
    expect((await loaded("A1:B3", "formulas")).formulas).toEqual([
      [2, "=A1*10"],
      [2, "=A2*10"],
      [2, "=A3*10"],
    ]);
    expect((await loaded("D1:H2", "formulas")).formulas).toEqual([
      [2, 20, "", 2, ""],
      ["", "", "", 20, ""],
    ]);
    const fill = await onSheet((sheet) => {
      const cell = sheet.getRange("F1");
      cell.load("format/fill/color");
      return () => cell.format.fill.color;
    });
    expect(fill).toBe("#FF0000");
  });

  test("moveTo leaves nothing behind", async () => {
    await put("A1:A2", [[1], ["=A1+1"]]);
    await onSheet((sheet) => {
      sheet.getRange("A1:A2").moveTo("C1");
    });
    expect(await cells("A1:C2")).toEqual([
      ["", "", 1],
      ["", "", ""].map((_, at) => (at === 2 ? expect.anything() : "")),
    ]);
  });

  test("autoFill continues a run", async () => {
    await put("A1:A2", [[1], [3]]);
    await put("B1", [["A-1"]]);
    await put("C1", [["=A1*2"]]);
    await onSheet((sheet) => {
      sheet.getRange("A1:A2").autoFill("A1:A4");
      sheet.getRange("B1").autoFill("B1:B3");
      sheet.getRange("C1").autoFill("C1:C4");
    });
    expect(await cells("A1:C4")).toEqual([
      [1, "A-1", 2],
      [3, "A-2", 6],
      [5, "A-3", 10],
      [7, "", 14],
    ]);
  });

  test("find and replace", async () => {
    await put("A1:A4", [["Apple"], ["pineapple"], ["pear"], ['="app"&"le"']]);
    const found = await onSheet((sheet) => {
      const any = sheet.getRange("A:A").find("apple", {});
      const whole = sheet.getRange("A1:A4").find("apple", { completeMatch: true, matchCase: true });
      const none = sheet.getRange("A:A").findOrNullObject("plum", {});
      const all = sheet.findAll("apple", {});
      const replaced = sheet.getRange("A1:A3").replaceAll("apple", "plum", {});
      [any, whole, none].forEach((one) => one.load("address"));
      all.load("address");
      return () => [any.address, whole.address, none.isNullObject, all.address, replaced.value];
    });
    expect(found).toEqual(["Sheet1!A1", "Sheet1!A4", true, "Sheet1!A1:A2,Sheet1!A4", 2]);
    expect(await cells("A1:A3")).toEqual([["plum"], ["pineplum"], ["pear"]]);
  });

  test("sort puts numbers before text and blanks last, and formulas keep their meaning", async () => {
    await put("A1:B5", [
      ["b", "=A1&1"],
      [2, "=A2&1"],
      ["", "=A3&1"],
      [1, "=A4&1"],
      ["a", "=A5&1"],
    ]);
    await onSheet((sheet) => {
      sheet.getRange("A1:B5").sort.apply([{ key: 0, ascending: true }]);
    });
    expect(await cells("A1:B5")).toEqual([
      [1, "11"],
      [2, "21"],
      ["a", "a1"],
      ["b", "b1"],
      ["", "1"],
    ]);
    await onSheet((sheet) => {
      sheet.getRange("A1:B5").sort.apply([{ key: 0, ascending: false }], false, true);
    });
    expect(await cells("A1:A5")).toEqual([[1], ["b"], ["a"], [2], [""]]);
  });

  test("removeDuplicates counts what it took", async () => {
    await put("A1:B4", [
      ["k", "v"],
      ["x", 1],
      ["X", 2],
      ["y", 3],
    ]);
    const counted = await onSheet((sheet) => {
      const result = sheet.getRange("A1:B4").removeDuplicates([0], true);
      result.load();
      return () => [result.removed, result.uniqueRemaining];
    });
    expect(counted).toEqual([1, 2]);
    expect(await cells("A1:B4")).toEqual([
      ["k", "v"],
      ["x", 1],
      ["y", 3],
      ["", ""],
    ]);
  });

  test("merged cells keep the first cell's content", async () => {
    await put("A1:B2", [
      [1, 2],
      [3, 4],
    ]);
    await onSheet((sheet) => {
      sheet.getRange("A1:B2").merge();
    });
    expect(await cells("A1:B2")).toEqual([
      [1, ""],
      ["", ""],
    ]);
    const merged = await onSheet((sheet) => {
      const areas = sheet.getRange("A1:D4").getMergedAreasOrNullObject();
      areas.load("address");
      return () => areas.address;
    });
    expect(merged).toBe("Sheet1!A1:B2");
    await onSheet((sheet) => {
      sheet.getRange("A1").unmerge();
    });
    expect(
      await onSheet((sheet) => {
        const areas = sheet.getRange("A1:D4").getMergedAreasOrNullObject();
        areas.load("address");
        return () => areas.isNullObject;
      }),
    ).toBe(true);
  });

  test("special cells", async () => {
    await put("A1:A4", [[1], ["x"], ["=1+1"], [""]]);
    await put("B4", [["end"]]);
    const found = await onSheet((sheet) => {
      const formulas = sheet.getRange("A1:A4").getSpecialCells("Formulas");
      const texts = sheet.getRange("A1:B4").getSpecialCells("Constants", "Text");
      const blanks = sheet.getRange("A1:A4").getSpecialCellsOrNullObject("Blanks");
      [formulas, texts, blanks].forEach((one) => one.load("address"));
      return () => [formulas.address, texts.address, blanks.address];
    });
    expect(found).toEqual(["Sheet1!A3", "Sheet1!A2,Sheet1!B4", "Sheet1!A4"]);
  });
});

import { openExcel, type OpenExcel } from "../support/excel";

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());
beforeEach(() => excel.workbench.newBook());

/** Runs a batch and tells the code it failed with; "" where it did not. */
async function code(batch: (context: Excel.RequestContext) => void): Promise<string> {
  try {
    await Excel.run(async (context) => {
      batch(context);
      await context.sync();
    });
    return "";
  } catch (error) {
    return error instanceof OfficeExtension.Error ? error.code : String(error);
  }
}

const first = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("Sheet1");

async function protectedSheet(options?: Excel.WorksheetProtectionOptions): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = first(context);
    sheet.getRange("A1:B3").values = [
      ["Code", "Score"],
      ["A-1", 3],
      ["A-2", 4],
    ];
    const table = sheet.tables.add("A1:B3", true);
    table.name = "Scores";
    sheet.getRange("B2:B3").format.protection.locked = false;
    sheet.getRange("D1:D4").format.protection.locked = false;
    sheet.protection.protect(options);
    await context.sync();
  });
}

describe("worksheet.protection", () => {
  test("protected and options are read back; a second protect fails, unprotect frees", async () => {
    // https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotection#excel-excel-worksheetprotection-protect-member(1)
    const before = await Excel.run(async (context) => {
      const { protection } = first(context);
      protection.load("protected");
      await context.sync();
      return protection.protected;
    });
    await protectedSheet({ allowSort: true, selectionMode: "Unlocked" });
    const [isProtected, options] = await Excel.run(async (context) => {
      const { protection } = first(context);
      protection.load();
      await context.sync();
      return [protection.protected, protection.options];
    });
    expect([before, isProtected]).toEqual([false, true]);
    expect(options).toMatchObject({
      allowSort: true,
      allowFormatCells: false,
      allowInsertRows: false,
      selectionMode: "Unlocked",
    });
    expect(
      await code((context) => {
        first(context).protection.protect();
      }),
    ).toBe("AccessDenied");
    expect(
      await code((context) => {
        first(context).protection.unprotect();
        first(context).getRange("A9").values = [[1]];
      }),
    ).toBe("");
  });

  test("a password is needed again", async () => {
    await Excel.run(async (context) => {
      first(context).protection.protect({}, "secret");
      await context.sync();
    });
    expect(
      await code((context) => {
        first(context).protection.unprotect();
      }),
    ).toBe("AccessDenied");
    expect(
      await code((context) => {
        first(context).protection.unprotect("Secret");
      }),
    ).toBe("AccessDenied");
    expect(
      await code((context) => {
        first(context).protection.unprotect("secret");
      }),
    ).toBe("");
  });

  test("an unknown option is refused", async () => {
    expect(
      await code((context) => {
        first(context).protection.protect({ allowEverything: true } as Excel.WorksheetProtectionOptions);
      }),
    ).toBe("InvalidArgument");
  });

  // What each permission covers: https://support.microsoft.com/office/protect-a-worksheet-3179efdb-1285-4d49-a9c3-f4ca36276de6
  // The error: https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling#error-messages
  const refused: readonly (readonly [string, (sheet: Excel.Worksheet) => void, Excel.WorksheetProtectionOptions?])[] = [
    [
      "a value in a locked cell",
      (sheet) => {
        sheet.getRange("A2").values = [["B-1"]];
      },
    ],
    [
      "values in cells of which one is locked",
      (sheet) => {
        sheet.getRange("A2:B2").values = [["B-1", 1]];
      },
    ],
    [
      "a formula far away",
      (sheet) => {
        sheet.getRange("ZZ5000").formulas = [["=1"]];
      },
    ],
    [
      "clearing a locked cell",
      (sheet) => {
        sheet.getRange("A2").clear("Contents");
      },
    ],
    [
      "clearing the format of an unlocked cell",
      (sheet) => {
        sheet.getRange("B2").clear();
      },
    ],
    [
      "a number format",
      (sheet) => {
        sheet.getRange("B2").numberFormat = [["0.0"]];
      },
    ],
    [
      "a fill",
      (sheet) => {
        sheet.getRange("B2").format.fill.color = "#FF0000";
      },
    ],
    [
      "a font",
      (sheet) => {
        sheet.getRange("B2").format.font.bold = true;
      },
    ],
    [
      "a border",
      (sheet) => {
        sheet.getRange("B2").format.borders.getItem("EdgeTop").style = "Continuous";
      },
    ],
    [
      "unlocking a cell, formats allowed or not",
      (sheet) => {
        sheet.getRange("A2").format.protection.locked = false;
      },
      { allowFormatCells: true },
    ],
    [
      "a column width",
      (sheet) => {
        sheet.getRange("B:B").format.columnWidth = 99;
      },
      { allowFormatCells: true },
    ],
    [
      "a row height",
      (sheet) => {
        sheet.getRange("2:2").format.rowHeight = 30;
      },
      { allowFormatCells: true },
    ],
    [
      "hiding a column",
      (sheet) => {
        sheet.getRange("B:B").columnHidden = true;
      },
    ],
    [
      "inserting a row",
      (sheet) => {
        sheet.getRange("9:9").insert("Down");
      },
    ],
    [
      "inserting cells, rows allowed or not",
      (sheet) => {
        sheet.getRange("G9").insert("Down");
      },
      { allowInsertRows: true },
    ],
    [
      "deleting a row with locked cells",
      (sheet) => {
        sheet.getRange("9:9").delete("Up");
      },
      { allowDeleteRows: true },
    ],
    [
      "inserting a row into a table, rows allowed or not",
      (sheet) => {
        sheet.getRange("3:3").insert("Down");
      },
      { allowInsertRows: true },
    ],
    [
      "opening groups",
      (sheet) => {
        sheet.showOutlineLevels(1, 0);
      },
    ],
    [
      "pasting over locked cells",
      (sheet) => {
        sheet.getRange("B2").copyFrom("D1:D3", "Values");
      },
    ],
    [
      "filling locked cells",
      (sheet) => {
        sheet.getRange("D1").autoFill("D1:D6");
      },
    ],
    [
      "a link in a locked cell",
      (sheet) => {
        sheet.getRange("A2").hyperlink = { address: "https://example.com" };
      },
    ],
    [
      "sorting",
      (sheet) => {
        sheet.tables.getItem("Scores").sort.apply([{ key: 1 }]);
      },
    ],
    [
      "filtering",
      (sheet) => {
        sheet.tables.getItem("Scores").columns.getItem("Score").filter.applyValuesFilter(["3"]);
      },
    ],
    [
      "a new row of a table",
      (sheet) => {
        sheet.tables.getItem("Scores").rows.add(undefined, [["A-3", 5]]);
      },
    ],
    [
      "a new column of a table",
      (sheet) => {
        sheet.tables.getItem("Scores").columns.add();
      },
    ],
    [
      "merging",
      (sheet) => {
        sheet.getRange("D1:D2").merge();
      },
    ],
    [
      "validation of an unlocked cell",
      (sheet) => {
        sheet.getRange("B2").dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 5, operator: "Between" } };
      },
    ],
    [
      "a conditional format",
      (sheet) => {
        sheet.getRange("B2:B3").conditionalFormats.add("Custom");
      },
    ],
    [
      "a new table",
      (sheet) => {
        sheet.tables.add("D1:D3", true);
      },
    ],
    [
      "another name for a table",
      (sheet) => {
        sheet.tables.getItem("Scores").name = "Other";
      },
    ],
    [
      "a larger table",
      (sheet) => {
        sheet.tables.getItem("Scores").resize("A1:B4");
      },
    ],
    [
      "taking a table away",
      (sheet) => {
        sheet.tables.getItem("Scores").convertToRange();
      },
    ],
  ];
  test.each(refused.map(([name, change, options = {}]) => [name, change, options] as const))(
    "%s is refused",
    async (_, change, options) => {
      await protectedSheet(options);
      const before = await excel.workbench.cells("Sheet1!A1:D4");
      expect(
        await code((context) => {
          change(first(context));
        }),
      ).toBe("AccessDenied");
      expect(await excel.workbench.cells("Sheet1!A1:D4")).toEqual(before);
    },
  );

  const permitted: readonly (readonly [string, (sheet: Excel.Worksheet) => void, Excel.WorksheetProtectionOptions?])[] =
    [
      [
        "a value in an unlocked cell",
        (sheet) => {
          sheet.getRange("B2:B3").values = [[5], [5]];
        },
      ],
      [
        "clearing an unlocked cell",
        (sheet) => {
          sheet.getRange("B2").clear("Contents");
        },
      ],
      [
        "a fill",
        (sheet) => {
          sheet.getRange("A1").format.fill.color = "#FF0000";
        },
        { allowFormatCells: true },
      ],
      [
        "a conditional format",
        (sheet) => {
          sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=A1=1";
        },
        { allowFormatCells: true },
      ],
      [
        "a column width",
        (sheet) => {
          sheet.getRange("B:B").format.columnWidth = 99;
        },
        { allowFormatColumns: true },
      ],
      [
        "inserting a row",
        (sheet) => {
          sheet.getRange("9:9").insert("Down");
        },
        { allowInsertRows: true },
      ],
      [
        "filtering",
        (sheet) => {
          sheet.tables.getItem("Scores").columns.getItem("Score").filter.applyValuesFilter(["3"]);
        },
        { allowAutoFilter: true },
      ],
      [
        "pasting over unlocked cells",
        (sheet) => {
          sheet.getRange("B2").copyFrom("D1:D2", "Values");
        },
      ],
      [
        "reading",
        (sheet) => {
          sheet.getUsedRange().load("values");
          sheet.getRange("A2").getCell(0, 0).load("format/fill/color");
        },
      ],
      [
        "another name for the sheet",
        (sheet) => {
          sheet.name = "Other";
        },
      ],
      [
        "another sheet's cells",
        (sheet) => {
          sheet.context.workbook.worksheets.add("Free").getRange("A1").values = [[1]];
        },
      ],
    ];
  test.each(permitted.map(([name, change, options = {}]) => [name, change, options] as const))(
    "%s is allowed where the options say so",
    async (_, change, options) => {
      await protectedSheet(options);
      expect(
        await code((context) => {
          change(first(context));
        }),
      ).toBe("");
    },
  );

  test("a table of a protected sheet does not grow", async () => {
    // https://support.microsoft.com/office/overview-of-excel-tables-7ab0bb7d-3a9e-4b56-a3c9-6c94334e492c
    await protectedSheet();
    await Excel.run(async (context) => {
      const sheet = first(context);
      sheet.protection.unprotect();
      sheet.getRange("A4:B4").format.protection.locked = false;
      sheet.protection.protect();
      sheet.getRange("A4:B4").values = [["A-3", 5]];
      const range = sheet.tables.getItem("Scores").getRange();
      range.load("address");
      await context.sync();
      expect(range.address).toBe("Sheet1!A1:B3");
    });
  });

  test("protecting empties the undo stack", async () => {
    // https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities
    await excel.workbench.edit("Sheet1!A1", "x");
    expect(excel.workbench.canUndo).toBe(true);
    await Excel.run(async (context) => {
      first(context).protection.protect();
      await context.sync();
    });
    expect(excel.workbench.canUndo).toBe(false);
  });

  test("a person cannot type into a locked cell either", async () => {
    await protectedSheet();
    await expect(excel.workbench.edit("Sheet1!A2", "B-1")).rejects.toThrow("cannot perform");
    await excel.workbench.edit("Sheet1!B2", 1);
    expect(await excel.workbench.cells("Sheet1!A2:B2")).toEqual([["A-1", 1]]);
  });
});

describe("workbook.protection", () => {
  test("protected is read; sheets are neither added, deleted, renamed, moved nor hidden; cells stay free", async () => {
    await Excel.run(async (context) => {
      const { protection, worksheets } = context.workbook;
      worksheets.add("Second");
      protection.load("protected");
      await context.sync();
      expect(protection.protected).toBe(false);
      protection.protect("secret");
      protection.load("protected");
      await context.sync();
      expect(protection.protected).toBe(true);
    });
    const changes: readonly ((context: Excel.RequestContext) => void)[] = [
      (context) => {
        context.workbook.worksheets.add("Third");
      },
      (context) => {
        first(context).delete();
      },
      (context) => {
        first(context).name = "Other";
      },
      (context) => {
        first(context).position = 1;
      },
      (context) => {
        first(context).visibility = "Hidden";
      },
      (context) => {
        context.workbook.protection.unprotect();
      },
      (context) => {
        context.workbook.protection.protect();
      },
    ];
    for (const change of changes) expect(await code(change)).toBe("AccessDenied");
    expect(
      await code((context) => {
        first(context).getRange("A1").values = [["free"]];
      }),
    ).toBe("");
    expect(
      await code((context) => {
        context.workbook.protection.unprotect("secret");
        first(context).name = "Other";
      }),
    ).toBe("");
  });
});

import { codeOf, onSheet } from "../support/batch";
import { openExcel, type OpenExcel } from "../support/excel";

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());
beforeEach(() => excel.workbench.newBook());

/** Changes a format in one batch and reads it back in another. */
async function readBack<R>(
  address: string,
  change: (range: Excel.Range) => void,
  names: string,
  read: (range: Excel.Range) => R,
): Promise<R> {
  await onSheet((sheet) => change(sheet.getRange(address)));
  return onSheet((sheet) => {
    const range = sheet.getRange(address);
    range.load(names);
    return () => read(range);
  });
}

describe("fonts", () => {
  test("a new cell's font", async () => {
    const font = await onSheet((sheet) => {
      const { font } = sheet.getRange("A1").format;
      font.load();
      return () => font.toJSON();
    });
    expect(font).toMatchObject({
      bold: false,
      color: "#000000",
      italic: false,
      name: expect.any(String),
      size: 11,
      strikethrough: false,
      subscript: false,
      superscript: false,
      underline: "None",
    });
  });

  test.each<[keyof Excel.RangeFont, unknown, unknown]>([
    ["bold", true, true],
    ["italic", true, true],
    ["strikethrough", true, true],
    ["subscript", true, true],
    ["superscript", true, true],
    ["size", 14.5, 14.5],
    ["name", "Meiryo UI", "Meiryo UI"],
    ["underline", "Single", "Single"],
    ["underline", "Double", "Double"],
    ["color", "#1f4E79", "#1F4E79"],
    // Named HTML colours are allowed: https://learn.microsoft.com/javascript/api/excel/excel.rangefont#excel-excel-rangefont-color-member
    ["color", "orange", "#FFA500"],
  ])("%s = %p", async (name, value, expected) => {
    const found = await readBack(
      "B2:C3",
      (range) => range.format.font.set({ [name]: value }),
      "format/font",
      (range) => range.format.font[name],
    );
    expect(found).toEqual(expected);
  });

  test.each<[keyof Excel.RangeFont, unknown]>([
    ["size", 0],
    ["size", 410],
    ["underline", "Wavy"],
    ["color", "#12345"],
    ["bold", "yes"],
  ])("%s = %p is refused", async (name, value) => {
    expect(await codeOf((sheet) => sheet.getRange("A1").format.font.set({ [name]: value }))).toBe("InvalidArgument");
  });

  // https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values#null-property-values-in-the-response
  test("what cells do not have in common is null", async () => {
    const font = await readBack(
      "A1:B1",
      (range) => {
        range.getCell(0, 0).format.font.set({ color: "#FF0000", bold: true });
        range.getCell(0, 1).format.font.color = "#00FF00";
      },
      "format/font",
      ({ format }) => [format.font.color, format.font.bold, format.font.italic],
    );
    expect(font).toEqual([null, null, false]);
  });
});

describe("fills", () => {
  test("a colour, and none", async () => {
    expect(
      await readBack(
        "A1:B2",
        (range) => {
          range.format.fill.color = "#FFEB9C";
        },
        "format/fill/color",
        (range) => range.format.fill.color,
      ),
    ).toBe("#FFEB9C");
    expect(
      await readBack(
        "A1",
        (range) => range.format.fill.clear(),
        "format/fill/color",
        (range) => range.format.fill.color,
      ),
    ).toBe("#FFFFFF");
    expect(
      await readBack(
        "A1:B2",
        () => undefined,
        "format/fill/color",
        (range) => range.format.fill.color,
      ),
    ).toBe(null);
  });

  test("of a whole column and row, cells added later included", async () => {
    await onSheet((sheet) => {
      sheet.getRange("C:C").format.fill.color = "#111111";
      sheet.getRange("5:5").format.fill.color = "#222222";
    });
    const found = await onSheet((sheet) => {
      const cells = ["C900", "C5", "Z5", "A1"].map((address) => sheet.getRange(address));
      for (const cell of cells) cell.load("format/fill/color");
      return () => cells.map((cell) => cell.format.fill.color);
    });
    expect(found).toEqual(["#111111", "#222222", "#222222", "#FFFFFF"]);
  });
});

describe("alignment", () => {
  test.each<[string, unknown]>([
    ...["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"].map(
      (word): [string, unknown] => ["horizontalAlignment", word],
    ),
    ...["Top", "Center", "Bottom", "Justify", "Distributed"].map((word): [string, unknown] => [
      "verticalAlignment",
      word,
    ]),
    ["wrapText", true],
    ["indentLevel", 3],
    ["textOrientation", 45],
    ["textOrientation", 180],
    ["shrinkToFit", true],
    ["readingOrder", "RightToLeft"],
  ])("%s = %p", async (name, value) => {
    const found = await readBack(
      "A1:B2",
      (range) => range.format.set({ [name]: value }),
      `format/${name}`,
      (range) => range.format[name as "wrapText"],
    );
    expect(found).toEqual(value);
  });

  test("adjustIndent moves it, never below none", async () => {
    expect(
      await readBack(
        "A1",
        (range) => range.format.adjustIndent(2),
        "format/indentLevel",
        (range) => range.format.indentLevel,
      ),
    ).toBe(2);
    expect(
      await readBack(
        "A1",
        (range) => range.format.adjustIndent(-5),
        "format/indentLevel",
        (range) => range.format.indentLevel,
      ),
    ).toBe(0);
  });

  test.each<[string, unknown]>([
    ["indentLevel", 251],
    ["indentLevel", -1],
    ["textOrientation", 91],
    ["horizontalAlignment", "center-ish"],
  ])("%s = %p is refused", async (name, value) => {
    expect(await codeOf((sheet) => sheet.getRange("A1").format.set({ [name]: value }))).toBe("InvalidArgument");
  });
});

describe("borders", () => {
  const lines = (address: string, edge: Excel.BorderIndex | string): Promise<unknown> =>
    onSheet((sheet) => {
      const border = sheet.getRange(address).format.borders.getItem(edge as Excel.BorderIndex);
      border.load("style,weight,color");
      return () => [border.style, border.weight, border.color];
    });

  test("each edge by itself", async () => {
    await onSheet((sheet) => {
      const { borders } = sheet.getRange("B2:D4").format;
      for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const)
        borders.getItem(edge).set({ style: "Continuous", weight: "Medium", color: "#808080" });
      borders.getItem("InsideHorizontal").style = "Dash";
      borders.getItem("InsideVertical").style = "Dot";
    });
    expect(await lines("B2:D4", "EdgeTop")).toEqual(["Continuous", "Medium", "#808080"]);
    expect(await lines("B2:D4", "InsideHorizontal")).toEqual(["Dash", "Thin", "#000000"]);
    expect(await lines("B2:D4", "InsideVertical")).toEqual(["Dot", "Thin", "#000000"]);
    expect(await lines("C3", "EdgeTop")).toEqual(["Dash", "Thin", "#000000"]);
    expect(await lines("B1", "EdgeBottom")).toEqual(["Continuous", "Medium", "#808080"]);
    expect(await lines("C3", "DiagonalDown")).toEqual(["None", "Thin", "#000000"]);
  });

  test("taken away again", async () => {
    await onSheet((sheet) => {
      sheet.getRange("B2").format.borders.getItem("EdgeBottom").style = "Double";
    });
    expect(await lines("B3", "EdgeTop")).toEqual(["Double", "Thick", "#000000"]);
    await onSheet((sheet) => {
      sheet.getRange("B3").format.borders.getItem("EdgeTop").style = "None";
    });
    expect(((await lines("B2", "EdgeBottom")) as unknown[])[0]).toBe("None");
  });

  test("all eight of the collection", async () => {
    const found = await onSheet((sheet) => {
      const { borders } = sheet.getRange("A1").format;
      borders.load("items/sideIndex,items/style,count");
      return () => [borders.count, borders.items.map((border) => border.sideIndex)];
    });
    expect(found).toEqual([
      8,
      [
        "EdgeTop",
        "EdgeBottom",
        "EdgeLeft",
        "EdgeRight",
        "InsideVertical",
        "InsideHorizontal",
        "DiagonalDown",
        "DiagonalUp",
      ],
    ]);
  });
});

describe("sizes", () => {
  test("column width and row height in points", async () => {
    const found = await readBack(
      "B2:C3",
      (range) => range.format.set({ columnWidth: 90, rowHeight: 30 }),
      "format/columnWidth,format/rowHeight,width,height",
      (range) => [range.format.columnWidth, range.format.rowHeight, range.width, range.height],
    );
    expect(found).toEqual([90, 30, 180, 60]);
  });

  test("different widths are null", async () => {
    expect(
      await readBack(
        "A:B",
        (range) => {
          range.getColumn(0).format.columnWidth = 30;
        },
        "format/columnWidth",
        (range) => range.format.columnWidth,
      ),
    ).toBeNull();
  });

  test("a column fits what it shows", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A1:B1").values = [["x", "a rather long sentence that needs its room"]];
    });
    const [narrow, wide] = await onSheet((sheet) => {
      const columns = [sheet.getRange("A:A"), sheet.getRange("B:B")];
      for (const column of columns) {
        column.format.autofitColumns();
        column.load("format/columnWidth");
      }
      return () => columns.map((column) => column.format.columnWidth);
    });
    expect(narrow).toBeLessThan(30);
    expect(wide).toBeGreaterThan(150);
  });

  test("a row fits wrapped lines", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A1").values = [["one\ntwo\nthree"]];
      sheet.getRange("A1").format.wrapText = true;
    });
    const height = await onSheet((sheet) => {
      const range = sheet.getRange("1:1");
      range.format.autofitRows();
      range.load("format/rowHeight");
      return () => range.format.rowHeight;
    });
    expect(height).toBeGreaterThan(40);
  });

  test("standard sizes", async () => {
    expect(
      await readBack(
        "A1",
        (range) => {
          range.format.columnWidth = 200;
          range.format.rowHeight = 99;
          range.format.useStandardWidth = true;
          range.format.useStandardHeight = true;
        },
        "format/useStandardWidth,format/useStandardHeight",
        (range) => [range.format.useStandardWidth, range.format.useStandardHeight],
      ),
    ).toEqual([true, true]);
  });

  test.each([
    ["columnWidth", -1],
    ["rowHeight", 410],
  ])("%s = %p is refused", async (name, value) => {
    expect(await codeOf((sheet) => sheet.getRange("A1").format.set({ [name]: value }))).toBe("InvalidArgument");
  });

  test("hidden rows and columns, and how many are", async () => {
    const found = await readBack(
      "B2:C3",
      (range) => {
        range.columnHidden = true;
        range.getRow(0).rowHidden = true;
      },
      "columnHidden,rowHidden,hidden",
      (range) => [range.columnHidden, range.rowHidden, range.hidden],
    );
    expect(found).toEqual([true, null, true]);
    expect(
      await readBack(
        "A:D",
        (range) => {
          range.columnHidden = false;
        },
        "columnHidden",
        (range) => range.columnHidden,
      ),
    ).toBe(false);
  });
});

describe("number formats", () => {
  test("each cell its own", async () => {
    const formats = [
      ["0.00", "yyyy-mm-dd"],
      ["@", "General"],
    ];
    expect(
      await readBack(
        "A1:B2",
        (range) => {
          range.numberFormat = formats;
        },
        "numberFormat,numberFormatCategories",
        (range) => [range.numberFormat, range.numberFormatCategories],
      ),
    ).toEqual([
      formats,
      [
        ["Number", "Date"],
        ["Text", "General"],
      ],
    ]);
  });

  test("one for all", async () => {
    expect(
      await readBack(
        "A1:B1",
        (range) => {
          range.numberFormat = "0%" as never;
        },
        "numberFormat",
        (range) => range.numberFormat,
      ),
    ).toEqual([["0%", "0%"]]);
  });
});

describe("locks, and several cells at once", () => {
  test("cells are locked and show their formulas, until they are told not to", async () => {
    expect(
      await readBack(
        "A1",
        () => undefined,
        "format/protection",
        ({ format }) => [format.protection.locked, format.protection.formulaHidden],
      ),
    ).toEqual([true, false]);
    expect(
      await readBack(
        "A1:B2",
        (range) => {
          range.getCell(0, 0).format.protection.set({ locked: false, formulaHidden: true });
        },
        "format/protection",
        ({ format }) => [format.protection.locked, format.protection.formulaHidden],
      ),
    ).toEqual([null, null]);
  });

  test("areas", async () => {
    await onSheet((sheet) => {
      const areas = sheet.getRanges("A1:B2, D4");
      areas.format.fill.color = "#ABCDEF";
      areas.format.font.bold = true;
    });
    const found = await onSheet((sheet) => {
      const areas = sheet.getRanges("A1:B2,D4");
      areas.load("address,areaCount,cellCount,isEntireColumn,format/fill/color");
      const wider = sheet.getRanges("A1:B2,D4:D5");
      wider.load("format/fill/color");
      return () => [
        areas.address,
        areas.areaCount,
        areas.cellCount,
        areas.isEntireColumn,
        areas.format.fill.color,
        wider.format.fill.color,
      ];
    });
    expect(found).toEqual(["Sheet1!A1:B2,Sheet1!D4", 2, 5, false, "#ABCDEF", null]);
  });

  // https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-get-set-properties (cell properties)
  test("cell properties", async () => {
    await onSheet((sheet) => {
      sheet
        .getRange("A1:B1")
        .setCellProperties([
          [
            { format: { fill: { color: "#FF0000" }, font: { bold: true } } },
            { format: { font: { italic: true, color: "#0000FF" } } },
          ],
        ]);
      sheet.getRange("A1:B1").setColumnProperties([{ format: { columnWidth: 33 } }, { columnHidden: true }]);
      sheet.getRange("A1:A2").setRowProperties([{ format: { rowHeight: 33 } }, {}]);
    });
    const found = await onSheet((sheet) => {
      const cells = sheet.getRange("A1:B1").getCellProperties({
        address: true,
        format: { fill: { color: true }, font: { bold: true, italic: true, color: true } },
      });
      const columns = sheet
        .getRange("A1:B1")
        .getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
      const rows = sheet.getRange("A1:A2").getRowProperties({ format: { rowHeight: true } });
      return () => [cells.value, columns.value, rows.value];
    });
    expect(found).toMatchObject([
      [
        [
          { address: "Sheet1!A1", format: { fill: { color: "#FF0000" }, font: { bold: true, italic: false } } },
          { format: { fill: { color: "#FFFFFF" }, font: { bold: false, italic: true, color: "#0000FF" } } },
        ],
      ],
      [{ columnHidden: false, format: { columnWidth: 33 } }, { columnHidden: true }],
      [{ format: { rowHeight: 33 } }, {}],
    ]);
  });

  test("formats leave with clear(Formats), contents stay", async () => {
    await onSheet((sheet) => {
      const range = sheet.getRange("A1");
      range.values = [[1]];
      range.numberFormat = [["0.0"]];
      range.format.fill.color = "#FF0000";
      range.clear("Formats");
    });
    const found = await readBack(
      "A1",
      () => undefined,
      "values,numberFormat,format/fill/color",
      (range) => [range.values, range.numberFormat, range.format.fill.color],
    );
    expect(found).toEqual([[[1]], [["General"]], "#FFFFFF"]);
  });
});

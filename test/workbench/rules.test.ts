import { codeOf, onSheet } from "../support/batch";
import { openExcel, type OpenExcel } from "../support/excel";

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());
beforeEach(() => excel.workbench.newBook());

describe("data validation", () => {
  const set = (address: string, rule: Excel.DataValidationRule): Promise<void> =>
    onSheet((sheet) => {
      sheet.getRange(address).dataValidation.rule = rule;
    });
  const read = (address: string): Promise<Record<string, unknown>> =>
    onSheet((sheet) => {
      const { dataValidation } = sheet.getRange(address);
      dataValidation.load();
      return () => dataValidation.toJSON() as Record<string, unknown>;
    });

  test("of a new cell", async () => {
    expect(await read("A1")).toMatchObject({
      type: "None",
      ignoreBlanks: true,
      valid: true,
      errorAlert: { message: "", showAlert: true, style: "Stop", title: "" },
      prompt: { message: "", showPrompt: true, title: "" },
    });
  });

  // https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-data-validation
  test.each<[string, Excel.DataValidationRule]>([
    ["WholeNumber", { wholeNumber: { formula1: 1, formula2: 5, operator: "Between" } }],
    ["WholeNumber", { wholeNumber: { formula1: 0, operator: "GreaterThan" } }],
    ["Decimal", { decimal: { formula1: 0.5, operator: "LessThanOrEqualTo" } }],
    ["TextLength", { textLength: { formula1: 10, operator: "LessThan" } }],
    ["Date", { date: { formula1: "2024-01-01", operator: "GreaterThan" } }],
    ["Time", { time: { formula1: "08:00", formula2: "17:00", operator: "Between" } }],
    ["List", { list: { inCellDropDown: true, source: "yes,no" } }],
    ["List", { list: { inCellDropDown: false, source: "=$C$1:$C$3" } }],
    ["Custom", { custom: { formula: "=LEN(A1)<5" } }],
  ])("%s %j", async (type, rule) => {
    await set("A1:B3", rule);
    expect(await read("A1:B3")).toMatchObject({ type, rule });
    expect(await read("B2")).toMatchObject({ type });
    expect(await read("C1")).toMatchObject({ type: "None" });
  });

  test("a range as the source of a list", async () => {
    await onSheet((sheet) => {
      sheet.getRange("C1:C2").values = [["a"], ["b"]];
      sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("C1:C2") } };
    });
    expect(await read("A1")).toMatchObject({ rule: { list: { source: "=Sheet1!$C$1:$C$2" } } });
  });

  test.each<[string, Excel.DataValidationRule]>([
    ["a list of more than 255 characters", { list: { inCellDropDown: true, source: "x,".repeat(128) } }],
    ["an empty list", { list: { inCellDropDown: true, source: "" } }],
    ["a structured reference", { list: { inCellDropDown: true, source: "=Goods[Item]" } }],
    ["a structured reference in a formula", { custom: { formula: "=COUNTIF(Goods[Item],A1)=1" } }],
    ["a formula that is none", { custom: { formula: "=LEN(" } }],
    ["no second bound", { wholeNumber: { formula1: 1, operator: "Between" } }],
    ["two kinds", { wholeNumber: { formula1: 1, operator: "EqualTo" }, decimal: { formula1: 1, operator: "EqualTo" } }],
    ["no such operator", { wholeNumber: { formula1: 1, operator: "About" as never } }],
    ["a sheet that is not there", { list: { inCellDropDown: true, source: "=Nowhere!$A$1:$A$3" } }],
  ])("%s is refused", async (_, rule) => {
    expect(
      await codeOf((sheet) => {
        sheet.getRange("A1").dataValidation.rule = rule;
      }),
    ).toBe("InvalidArgument");
    expect(await read("A1")).toMatchObject({ type: "None" });
  });

  test("a list of 255 characters, and a name", async () => {
    await set("A1", { list: { inCellDropDown: true, source: `${"x,".repeat(127)}x` } });
    await onSheet((sheet, { workbook }) => {
      sheet.getRange("C1:C2").values = [["a"], ["b"]];
      workbook.names.add("Choices", sheet.getRange("C1:C2"));
      sheet.getRange("A2").dataValidation.rule = { list: { inCellDropDown: true, source: "=Choices" } };
    });
    expect(await read("A2")).toMatchObject({ rule: { list: { source: "=Choices" } } });
    expect(
      await codeOf((sheet) => {
        sheet.getRange("A3").dataValidation.rule = { list: { inCellDropDown: true, source: "=Unknown" } };
      }),
    ).not.toBe("");
  });

  test("alert, prompt and blanks", async () => {
    const errorAlert = { message: "From 1 to 5.", showAlert: true, style: "Warning" as const, title: "Score" };
    const prompt = { message: "A score.", showPrompt: true, title: "Score" };
    await set("A1:A3", { wholeNumber: { formula1: 1, formula2: 5, operator: "Between" } });
    await onSheet((sheet) => {
      sheet.getRange("A1:A3").dataValidation.set({ errorAlert, prompt, ignoreBlanks: false });
    });
    expect(await read("A2")).toMatchObject({ errorAlert, prompt, ignoreBlanks: false, type: "WholeNumber" });
  });

  // https://learn.microsoft.com/javascript/api/excel/excel.datavalidationtype
  test("different rules, and rules on some of the cells", async () => {
    await set("A1", { wholeNumber: { formula1: 1, operator: "GreaterThan" } });
    await set("A2", { wholeNumber: { formula1: 2, operator: "GreaterThan" } });
    await set("A3", { list: { inCellDropDown: true, source: "a,b" } });
    expect(await read("A1:A2")).toMatchObject({ type: "Inconsistent", rule: null });
    expect(await read("A1:A3")).toMatchObject({ type: "Inconsistent", rule: null });
    expect(await read("A3:A4")).toMatchObject({ type: "MixedCriteria", rule: null });
  });

  test("the same rule, set twice side by side, is one", async () => {
    const rule = { custom: { formula: "=LEN(A1)<5" } };
    await set("A1:A2", rule);
    await set("A3:A4", { custom: { formula: "=LEN(A3)<5" } });
    expect(await read("A1:A4")).toMatchObject({ type: "Custom", rule });
  });

  test("cleared on its own cells only", async () => {
    await set("A1:A5", { list: { inCellDropDown: true, source: "a,b" } });
    await onSheet((sheet) => sheet.getRange("A2:A3").dataValidation.clear());
    const types = await Promise.all(["A1", "A2", "A3", "A4"].map(async (address) => (await read(address)).type));
    expect(types).toEqual(["List", "None", "None", "List"]);
  });

  test("which cells break it; nothing written by the API is refused for it", async () => {
    await set("A1:A4", { wholeNumber: { formula1: 1, formula2: 5, operator: "Between" } });
    await onSheet((sheet) => {
      sheet.getRange("A1:A4").values = [[1], [9], ["x"], [5]];
    });
    const found = await onSheet((sheet) => {
      const { dataValidation } = sheet.getRange("A1:A4");
      dataValidation.load("valid");
      const invalid = dataValidation.getInvalidCellsOrNullObject();
      invalid.load("address");
      const fine = sheet.getRange("A1").dataValidation;
      fine.load("valid");
      const none = sheet.getRange("A1").dataValidation.getInvalidCellsOrNullObject();
      none.load("address");
      return () => [dataValidation.valid, invalid.address, fine.valid, none.isNullObject];
    });
    expect(found).toEqual([null, "Sheet1!A2:A3", true, true]);
  });

  test("it moves with its cells, and is undone", async () => {
    await set("A2:A3", { list: { inCellDropDown: true, source: "a,b" } });
    await onSheet((sheet) => {
      sheet.getRange("1:1").insert("Down");
    });
    expect([(await read("A2")).type, (await read("A3:A4")).type]).toEqual(["None", "List"]);
    await excel.workbench.undo();
    await excel.workbench.undo();
    expect((await read("A2:A3")).type).toBe("None");
  });
});

describe("conditional formats", () => {
  const add = <T extends Excel.ConditionalFormatType>(
    address: string,
    type: `${T}`,
    fill: (format: Excel.ConditionalFormat) => void,
  ): Promise<void> =>
    onSheet((sheet) => fill(sheet.getRange(address).conditionalFormats.add(type as Excel.ConditionalFormatType)));
  const count = (address: string): Promise<number> =>
    onSheet((sheet) => {
      const found = sheet.getRange(address).conditionalFormats.getCount();
      return () => found.value;
    });

  test("a formula", async () => {
    await add("A1:A5", "Custom", (format) => {
      format.custom.rule.formula = "=$A1>3";
      format.custom.format.fill.color = "#FFC7CE";
      format.custom.format.font.color = "#9C0006";
      format.custom.format.font.bold = true;
      format.stopIfTrue = true;
    });
    const found = await onSheet((sheet) => {
      const format = sheet.getRange("A1").conditionalFormats.getItemAt(0);
      format.load("type,priority,stopIfTrue,id");
      const { rule, format: look } = format.custom;
      rule.load("formula");
      look.fill.load("color");
      look.font.load("color,bold");
      const range = format.getRange();
      range.load("address");
      return () => [
        format.type,
        format.priority,
        format.stopIfTrue,
        rule.formula,
        look.fill.color,
        look.font.color,
        look.font.bold,
        range.address,
      ];
    });
    expect(found).toEqual(["Custom", 0, true, "=$A1>3", "#FFC7CE", "#9C0006", true, "Sheet1!A1:A5"]);
  });

  test("a value", async () => {
    await add("A1:A5", "CellValue", (format) => {
      format.cellValue.format.font.color = "#FF0000";
      format.cellValue.rule = { formula1: "=1", formula2: "=3", operator: "Between" };
    });
    const rule = await onSheet((sheet) => {
      const { cellValue } = sheet.getRange("A1").conditionalFormats.getItemAt(0);
      cellValue.load("rule");
      return () => cellValue.rule;
    });
    expect(rule).toEqual({ formula1: "=1", formula2: "=3", operator: "Between" });
  });

  test("a colour scale", async () => {
    const criteria = {
      minimum: { type: "LowestValue" as const, color: "#F8696B" },
      midpoint: { type: "Percentile" as const, formula: "50", color: "#FFEB84" },
      maximum: { type: "HighestValue" as const, color: "#63BE7B" },
    };
    await add("A1:A5", "ColorScale", (format) => {
      format.colorScale.criteria = criteria;
    });
    const found = await onSheet((sheet) => {
      const { colorScale } = sheet.getRange("A1").conditionalFormats.getItemAt(0);
      colorScale.load("criteria,threeColorScale");
      return () => [colorScale.criteria, colorScale.threeColorScale];
    });
    expect(found).toMatchObject([criteria, true]);
  });

  test("bars, icons, text, the largest, presets", async () => {
    await add("A1:A5", "DataBar", (format) => {
      format.dataBar.positiveFormat.fillColor = "#638EC6";
      format.dataBar.barDirection = "LeftToRight";
    });
    await add("A1:A5", "IconSet", (format) => {
      format.iconSet.style = "ThreeTrafficLights1";
    });
    await add("A1:A5", "ContainsText", (format) => {
      format.textComparison.rule = { operator: "Contains", text: "late" };
      format.textComparison.format.font.color = "#FF0000";
    });
    await add("A1:A5", "TopBottom", (format) => {
      format.topBottom.rule = { rank: 1, type: "TopItems" };
      format.topBottom.format.fill.color = "#00FF00";
    });
    await add("A1:A5", "PresetCriteria", (format) => {
      format.preset.rule = { criterion: "DuplicateValues" };
      format.preset.format.font.bold = true;
    });
    const found = await onSheet((sheet) => {
      const formats = sheet.getRange("A1:A5").conditionalFormats;
      formats.load("items/type,items/priority");
      return () => formats.items.map(({ type, priority }) => `${priority}:${type}`);
    });
    // Each new one comes first.
    expect(found.map((text) => text.split(":")[1]).toSorted()).toEqual([
      "ContainsText",
      "DataBar",
      "IconSet",
      "PresetCriteria",
      "TopBottom",
    ]);
    expect(found.map((text) => Number(text.split(":")[0])).toSorted()).toEqual([0, 1, 2, 3, 4]);
  });

  test.each<[string, (format: Excel.ConditionalFormat) => void]>([
    [
      "a structured reference",
      (format) => {
        format.custom.rule.formula = "=Goods[@Price]>3";
      },
    ],
    [
      "a formula that is none",
      (format) => {
        format.custom.rule.formula = "=LEN(";
      },
    ],
  ])("%s is refused", async (_, fill) => {
    expect(await codeOf((sheet) => fill(sheet.getRange("A1").conditionalFormats.add("Custom")))).toBe(
      "InvalidArgument",
    );
  });

  test("another kind than it is", async () => {
    await add("A1", "Custom", (format) => {
      format.custom.rule.formula = "=TRUE";
    });
    const found = await onSheet((sheet) => {
      const other = sheet.getRange("A1").conditionalFormats.getItemAt(0).cellValueOrNullObject;
      other.load("rule");
      return () => other.isNullObject;
    });
    expect(found).toBe(true);
  });

  test("one deleted, part cleared, all cleared", async () => {
    await add("A1:A5", "Custom", (format) => {
      format.custom.rule.formula = "=TRUE";
    });
    await add("A1:A5", "Custom", (format) => {
      format.custom.rule.formula = "=FALSE";
    });
    await onSheet((sheet) => sheet.getRange("A1:A5").conditionalFormats.getItemAt(0).delete());
    expect(await count("A1:A5")).toBe(1);
    await onSheet((sheet) => sheet.getRange("A2:A3").conditionalFormats.clearAll());
    expect([await count("A2"), await count("A1"), await count("A5")]).toEqual([0, 1, 1]);
    await onSheet((sheet) => sheet.getRange().conditionalFormats.clearAll());
    expect(await count("A1:A5")).toBe(0);
  });

  test("it is no format of the cell, and is undone", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A1").values = [[9]];
    });
    await add("A1", "Custom", (format) => {
      format.custom.rule.formula = "=$A1>3";
      format.custom.format.fill.color = "#FF0000";
    });
    const color = await onSheet((sheet) => {
      const { fill } = sheet.getRange("A1").format;
      fill.load("color");
      return () => fill.color;
    });
    expect(color).toBe("#FFFFFF");
    await excel.workbench.undo();
    expect(await count("A1")).toBe(0);
  });
});

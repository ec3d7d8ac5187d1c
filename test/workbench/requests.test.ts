import { codeOf, onSheet } from "../support/batch";
import { openExcel, type OpenExcel } from "../support/excel";
import { atRest } from "../support/quiet";

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());
beforeEach(() => excel.workbench.newBook());

const cells = (address: string): Promise<unknown[][]> => excel.workbench.cells(address);
const write = (address: string, value: unknown): Promise<void> =>
  onSheet((sheet) => {
    sheet.getRange(address).values = [[value]];
  });

describe("load", () => {
  beforeEach(() =>
    onSheet((_, { workbook }) => {
      for (const name of ["Two", "Three", "Four"]) workbook.worksheets.add(name);
    }),
  );

  test("only what was asked for can be read", async () => {
    await expect(
      onSheet((sheet) => {
        sheet.load("name");
        return () => sheet.position;
      }),
    ).rejects.toMatchObject({ code: "PropertyNotLoaded" });
  });

  test.each<[string, unknown, string[]]>([
    ["$top", { select: "name", top: 2 }, ["Sheet1", "Two"]],
    ["$skip", { select: "name", skip: 2 }, ["Three", "Four"]],
    ["$top and $skip", { select: "name", top: 1, skip: 1 }, ["Two"]],
    ["names with commas", "name,position", ["Sheet1", "Two", "Three", "Four"]],
    ["a list of names", ["items/name"], ["Sheet1", "Two", "Three", "Four"]],
    ["an object", { name: true }, ["Sheet1", "Two", "Three", "Four"]],
    ["with $all", { $all: true, $top: 1 }, ["Sheet1"]],
  ])("%s", async (_, option, names) => {
    const found = await onSheet((__, { workbook }) => {
      workbook.worksheets.load(option as string);
      return () => workbook.worksheets.items.map(({ name }) => name);
    });
    expect(found).toEqual(names);
  });

  test("parts of parts", async () => {
    const found = await onSheet((_, { workbook }) => {
      const { worksheets } = workbook;
      worksheets.getItem("Two").tables.add("A1:B2", true);
      worksheets.load("items/name,items/tables/items/name,items/freezePanes");
      return () => worksheets.items.map((sheet) => sheet.tables.items.map(({ name }) => name));
    });
    expect(found).toEqual([[], ["Table1"], [], []]);
  });

  test("an unknown name is refused and named", async () => {
    await expect(
      onSheet((sheet) => {
        sheet.load("flavour");
      }),
    ).rejects.toMatchObject({ message: expect.stringContaining("Worksheet.Flavour") });
  });

  test("a tracked range follows its cells", async () => {
    const address = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const range = sheet.getRange("B2:C3");
      range.track();
      await context.sync();
      sheet.getRange("1:1").insert("Down");
      sheet.getRange("A:A").delete("Left");
      range.load("address");
      await context.sync();
      range.untrack();
      await context.sync();
      return range.address;
    });
    expect(address).toBe("Sheet1!A3:B4");
  });

  test("set with an object, and from another object", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1").set({ values: [[3]], format: { font: { bold: true }, fill: { color: "#FF0000" } } });
      const source = sheet.getRange("A1");
      source.load("values,numberFormat");
      await context.sync();
      sheet.getRange("B1").set({ values: source.values });
    });
    expect(await cells("A1:B1")).toEqual([[3, 3]]);
  });
});

describe("undo", () => {
  test("one request is one step, whatever is in it", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A1:B2").values = [
        ["a", "b"],
        [1, 2],
      ];
      sheet.tables.add("A1:B2", true).name = "Goods";
      sheet.getRange("A1").format.fill.color = "#FF0000";
      sheet.getRange("A:A").format.columnWidth = 99;
      sheet.getRange("A2").dataValidation.rule = { list: { inCellDropDown: true, source: "1,2" } };
      sheet.getRange("B2").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
      sheet.freezePanes.freezeRows(1);
      sheet.getRange("4:6").group("ByRows");
    });
    const before = await excel.workbench.describe();
    expect(await excel.workbench.undo()).toBe(true);
    expect(excel.workbench.canUndo).toBe(false);
    expect(await cells("A1:B2")).toEqual([
      ["", ""],
      ["", ""],
    ]);
    const state = await excel.workbench.describe();
    expect(state.sheets).toMatchObject([{ name: "Sheet1", blocks: [] }]);
    expect(state.sheets[0]?.tables ?? []).toEqual([]);
    expect(await excel.workbench.redo()).toBe(true);
    expect(JSON.stringify(await excel.workbench.describe())).toBe(JSON.stringify(before));
  });

  test("requests are taken back one after another", async () => {
    for (const value of [1, 2, 3]) await write("A1", value);
    await excel.workbench.undo();
    expect(await cells("A1")).toEqual([[2]]);
    await excel.workbench.undo();
    await excel.workbench.redo();
    expect(await cells("A1")).toEqual([[2]]);
  });

  test("reading is no step", async () => {
    await write("A1", 1);
    await onSheet((sheet) => {
      sheet.getUsedRange().load("values");
      sheet.load("name");
    });
    await excel.workbench.undo();
    expect(await cells("A1")).toEqual([[""]]);
  });

  // https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities
  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    [
      "renaming a sheet",
      (sheet) => {
        sheet.name = "Other";
      },
    ],
    [
      "hiding a sheet",
      (sheet) => {
        sheet.getNext().visibility = "Hidden";
      },
    ],
    [
      "moving a sheet",
      (sheet) => {
        sheet.position = 1;
      },
    ],
    [
      "deleting a sheet",
      (sheet) => {
        sheet.getNext().delete();
      },
    ],
    [
      "protecting a sheet",
      (sheet) => {
        sheet.protection.protect();
      },
    ],
  ])("%s empties the steps", async (_, batch) => {
    await onSheet((__, { workbook }) => {
      workbook.worksheets.add("Second");
    });
    await write("A1", 1);
    expect(excel.workbench.canUndo).toBe(true);
    await onSheet((sheet) => batch(sheet));
    expect(excel.workbench.canUndo).toBe(false);
  });

  test("what a person typed is a step of its own", async () => {
    await write("A1", 1);
    await excel.workbench.edit("A1", 2);
    await excel.workbench.undo();
    expect(await cells("A1")).toEqual([[1]]);
  });
});

describe("faults", () => {
  const batch = (): Promise<string> =>
    codeOf((sheet) => {
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A2").values = [[2]];
    });

  test("a refused request does nothing", async () => {
    excel.workbench.faults({ at: 1, kind: "refuse" });
    expect(await batch()).not.toBe("");
    expect(await cells("A1:A2")).toEqual([[""], [""]]);
    expect(await batch()).toBe("");
  });

  test("one that fails at an action keeps what ran before, with the code that was given", async () => {
    const done: number[] = [];
    for (let action = 0; action < 60; action += 1) {
      await excel.workbench.newBook();
      excel.workbench.faults({ at: 1, kind: "fail", action, code: "AccessDenied" });
      const code = await batch();
      if (code === "") break;
      expect(code).toBe("AccessDenied");
      done.push((await cells("A1:A2")).flat().filter((value) => value !== "").length);
    }
    expect(done.length).toBeGreaterThan(4);
    expect(done).toEqual(done.toSorted());
    expect(new Set(done)).toEqual(new Set([0, 1]));
  });

  test("one whose answer is lost was done", async () => {
    excel.workbench.faults({ at: 1, kind: "lose" });
    expect(await batch()).not.toBe("");
    expect(await cells("A1:A2")).toEqual([[1], [2]]);
  });

  test("the second of several requests, and none any more", async () => {
    excel.workbench.faults({ at: 2, kind: "refuse" });
    expect([await batch(), await batch(), await batch()].map((code) => code === "")).toEqual([true, false, true]);
    excel.workbench.faults({ at: 1, kind: "refuse" });
    excel.workbench.faults.clear();
    expect(await batch()).toBe("");
  });
});

describe("a cell that is being edited", () => {
  // https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
  test("requests fail, unless they were told to wait", async () => {
    excel.workbench.editing(true);
    expect(
      await codeOf((sheet) => {
        sheet.getRange("A1").values = [[1]];
      }),
    ).toBe("InvalidOperationInCellEditMode");
    let isDone = false;
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").values = [[2]];
      await context.sync();
      isDone = true;
    });
    await atRest(excel.workbench);
    expect(isDone).toBe(false);
    excel.workbench.editing(false);
    await waiting;
    expect(await cells("A1")).toEqual([[2]]);
  });
});

describe("traffic", () => {
  test("a request a sync, with its bytes and actions", async () => {
    excel.workbench.traffic.reset();
    await write("A1", "x".repeat(1000));
    const { requests, bytesSent, bytesReceived, actions } = excel.workbench.traffic();
    expect([requests, actions.length]).toEqual([1, 1]);
    expect(bytesSent).toBeGreaterThan(1000);
    expect(bytesReceived).toBeGreaterThan(0);
    await onSheet((sheet) => {
      sheet.load("name");
    });
    expect(excel.workbench.traffic().requests).toBe(2);
  });
});

describe("requirement sets", () => {
  test("switched while the client runs", () => {
    const { requirements } = excel.Office.context;
    expect(requirements.isSetSupported("ExcelApi", "1.15")).toBe(true);
    excel.workbench.requirementSets({ ExcelApi: "1.9" });
    expect([
      requirements.isSetSupported("ExcelApi", "1.9"),
      requirements.isSetSupported("ExcelApi", "1.10"),
      requirements.isSetSupported("SharedRuntime", "1.1"),
    ]).toEqual([true, false, true]);
    excel.workbench.requirementSets({ ExcelApi: "1.15" });
    expect(requirements.isSetSupported("ExcelApi", "1.15")).toBe(true);
  });
});

describe("application", () => {
  test("manual calculation waits to be asked", async () => {
    await onSheet((_, { application }) => {
      application.calculationMode = "Manual";
    });
    await onSheet((sheet) => {
      sheet.getRange("A1:A2").formulas = [["=1+1"], ["=A1*2"]];
    });
    expect(await cells("A2")).toEqual([[""]]);
    await onSheet((_, { application }) => application.calculate("Full"));
    expect(await cells("A1:A2")).toEqual([[2], [4]]);
    await onSheet((_, { application }) => {
      application.calculationMode = "Automatic";
    });
    await write("A1", 5);
    expect(await cells("A2")).toEqual([[10]]);
  });

  test("words of the locale", async () => {
    const culture = await onSheet((_, { application }) => {
      application.cultureInfo.load("name");
      application.load("decimalSeparator");
      return () => [application.cultureInfo.name, application.decimalSeparator];
    });
    expect(culture).toEqual(["en-US", "."]);
  });
});

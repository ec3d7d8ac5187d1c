import { codeOf, onSheet } from "../support/batch";
import { openExcel, type OpenExcel } from "../support/excel";

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());
beforeEach(() => excel.workbench.newBook());

/** The sheets in order, each with its visibility. */
const order = (): Promise<string[]> =>
  onSheet((_, context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/position,items/visibility");
    return () =>
      worksheets.items.map(
        ({ name, position, visibility }) => `${position}:${name}${visibility === "Visible" ? "" : `(${visibility})`}`,
      );
  });
const three = (): Promise<void> =>
  onSheet((_, { workbook }) => {
    workbook.worksheets.add("Second");
    workbook.worksheets.add("Third");
  });

describe("adding and naming", () => {
  test("at the end, and not activated", async () => {
    await onSheet((_, { workbook }) => {
      workbook.worksheets.add();
    });
    expect(await order()).toEqual(["0:Sheet1", "1:Sheet2"]);
    const active = await onSheet((_, { workbook }) => {
      const sheet = workbook.worksheets.getActiveWorksheet();
      sheet.load("name");
      return () => sheet.name;
    });
    expect(active).toBe("Sheet1");
  });

  // https://support.microsoft.com/office/rename-a-worksheet-3f1f7148-ee83-404d-8ef0-9ff99fbad1f9
  test.each(["x".repeat(32), "a/b", "a\\b", "a?b", "a*b", "a[b", "a]b", "a:b", "'a", "a'", ""])(
    "the name %p is refused",
    async (name) => {
      expect(
        await codeOf((sheet) => {
          sheet.name = name;
        }),
      ).toBe("InvalidArgument");
      expect(await order()).toEqual(["0:Sheet1"]);
    },
  );

  test("a name that is there, capitals not counting", async () => {
    await three();
    expect(
      await codeOf((sheet) => {
        sheet.name = "SECOND";
      }),
    ).toBe("ItemAlreadyExists");
    expect(
      await codeOf((_, { workbook }) => {
        workbook.worksheets.add("third");
      }),
    ).toBe("ItemAlreadyExists");
  });

  test("31 characters, spaces, an apostrophe within, another script", async () => {
    for (const name of ["x".repeat(31), "It's here", "サービス一覧（案）"]) {
      await onSheet((sheet) => {
        sheet.name = name;
      });
      await excel.workbench.edit("A1", 5);
      await excel.workbench.formula("B1", `='${name.replaceAll("'", "''")}'!A1*2`);
      expect(await excel.workbench.cells("B1")).toEqual([[10]]);
    }
  });

  test("renamed: formulas follow", async () => {
    await three();
    await excel.workbench.edit("Second!A1", 4);
    await excel.workbench.formula("Sheet1!A1", "=Second!A1*2");
    await onSheet((_, { workbook }) => {
      workbook.worksheets.getItem("Second").name = "New name";
    });
    const formula = await onSheet((sheet) => {
      const cell = sheet.getRange("A1");
      cell.load("formulas,values");
      return () => [cell.formulas[0]?.[0], cell.values[0]?.[0]];
    });
    expect(formula).toEqual(["='New name'!A1*2", 8]);
  });

  test("found by name whatever its capitals, and by id", async () => {
    await three();
    const id = await onSheet((_, { workbook }) => {
      const sheet = workbook.worksheets.getItem("sECOND");
      sheet.load("id");
      return () => sheet.id;
    });
    const name = await onSheet((_, { workbook }) => {
      const sheet = workbook.worksheets.getItem(id);
      sheet.load("name");
      return () => sheet.name;
    });
    expect(name).toBe("Second");
    expect(
      await codeOf((_, { workbook }) => {
        workbook.worksheets.getItem("Fourth").load("name");
      }),
    ).toBe("ItemNotFound");
  });
});

describe("order and visibility", () => {
  beforeEach(three);

  test("moved", async () => {
    await onSheet((_, { workbook }) => {
      workbook.worksheets.getItem("Third").position = 0;
    });
    expect(await order()).toEqual(["0:Third", "1:Sheet1", "2:Second"]);
    expect(
      await codeOf((sheet) => {
        sheet.position = 3;
      }),
    ).toBe("InvalidArgument");
    expect(
      await codeOf((sheet) => {
        sheet.position = -1;
      }),
    ).toBe("InvalidArgument");
  });

  test("neighbours, first and last, hidden ones passed over when asked", async () => {
    await onSheet((_, { workbook }) => {
      workbook.worksheets.getItem("Second").visibility = "Hidden";
    });
    const found = await onSheet((sheet, { workbook }) => {
      const sheets = [
        sheet.getNext(),
        sheet.getNext(true),
        workbook.worksheets.getLast(),
        workbook.worksheets.getItem("Third").getPrevious(true),
        sheet.getPreviousOrNullObject(),
      ];
      for (const one of sheets) one.load("name");
      const count = workbook.worksheets.getCount();
      const visible = workbook.worksheets.getCount(true);
      return () => [...sheets.map((one) => (one.isNullObject ? null : one.name)), count.value, visible.value];
    });
    expect(found).toEqual(["Second", "Third", "Third", "Sheet1", null, 3, 2]);
  });

  test("hidden, very hidden, visible", async () => {
    await onSheet((_, { workbook }) => {
      workbook.worksheets.getItem("Second").visibility = "Hidden";
      workbook.worksheets.getItem("Third").visibility = "VeryHidden";
    });
    expect(await order()).toEqual(["0:Sheet1", "1:Second(Hidden)", "2:Third(VeryHidden)"]);
    expect(
      await codeOf((sheet) => {
        sheet.visibility = "Hidden";
      }),
    ).toBe("InvalidOperation");
    expect(
      await codeOf((sheet) => {
        sheet.delete();
      }),
    ).toBe("InvalidOperation");
    expect(
      await codeOf((_, { workbook }) => {
        workbook.worksheets.getItem("Second").activate();
      }),
    ).toBe("InvalidOperation");
  });

  test("the active sheet deleted or hidden: another one is active", async () => {
    const active = (): Promise<string> =>
      onSheet((_, { workbook }) => {
        const sheet = workbook.worksheets.getActiveWorksheet();
        sheet.load("name");
        return () => sheet.name;
      });
    await onSheet((_, { workbook }) => {
      workbook.worksheets.getItem("Second").activate();
    });
    expect(await active()).toBe("Second");
    await onSheet((_, { workbook }) => {
      workbook.worksheets.getItem("Second").delete();
    });
    expect(["Sheet1", "Third"]).toContain(await active());
  });

  test("deleted: formulas are errors, names and tables go", async () => {
    await onSheet((sheet, { workbook }) => {
      const second = workbook.worksheets.getItem("Second");
      second.getRange("A1").values = [[1]];
      second.tables.add("C1:D2", true).name = "Gone";
      sheet.getRange("A1").formulas = [["=Second!A1"]];
    });
    await onSheet((_, { workbook }) => {
      workbook.worksheets.getItem("Second").delete();
    });
    expect(await excel.workbench.cells("Sheet1!A1")).toEqual([["#REF!"]]);
    const left = await onSheet((_, { workbook }) => {
      workbook.tables.load("items/name");
      return () => workbook.tables.items.length;
    });
    expect(left).toBe(0);
  });

  test("tab colour and gridlines", async () => {
    await onSheet((sheet) => {
      sheet.set({ tabColor: "#1F4E79", showGridlines: false });
    });
    const found = (): Promise<unknown> =>
      onSheet((sheet) => {
        sheet.load("tabColor,showGridlines");
        return () => [sheet.tabColor, sheet.showGridlines];
      });
    expect(await found()).toEqual(["#1F4E79", false]);
    await onSheet((sheet) => {
      sheet.tabColor = "";
    });
    expect(await found()).toEqual(["", false]);
    expect(
      await codeOf((sheet) => {
        sheet.tabColor = "blueish";
      }),
    ).toBe("InvalidArgument");
  });
});

describe("frozen panes", () => {
  const frozen = (freeze: (panes: Excel.WorksheetFreezePanes) => void): Promise<string | null> =>
    onSheet(async (sheet, context) => {
      freeze(sheet.freezePanes);
      await context.sync();
      const range = sheet.freezePanes.getLocationOrNullObject();
      range.load("address");
      return () => (range.isNullObject ? null : range.address);
    });

  test.each<[string, (panes: Excel.WorksheetFreezePanes) => void, string | null]>([
    ["nothing", () => undefined, null],
    ["rows", (panes) => panes.freezeRows(2), "Sheet1!1:2"],
    ["columns", (panes) => panes.freezeColumns(1), "Sheet1!A:A"],
    ["both", (panes) => panes.freezeAt("A1:B3"), "Sheet1!A1:B3"],
    [
      "taken away",
      (panes) => {
        panes.freezeRows(1);
        panes.unfreeze();
      },
      null,
    ],
  ])("%s", async (_, freeze, expected) => {
    expect(await frozen(freeze)).toBe(expected);
  });
});

describe("selection", () => {
  test("a range, the active cell, several areas", async () => {
    await onSheet((sheet, { workbook }) => {
      workbook.worksheets.add("Second");
      sheet.getRange("B2:C4").select();
    });
    const selected = (): Promise<unknown> =>
      onSheet((_, { workbook }) => {
        const range = workbook.getSelectedRange();
        const cell = workbook.getActiveCell();
        range.load("address");
        cell.load("address");
        return () => [range.address, cell.address];
      });
    expect(await selected()).toEqual(["Sheet1!B2:C4", "Sheet1!B2"]);
    await onSheet((_, { workbook }) => {
      workbook.worksheets.getItem("Second").getRange("D4").select();
    });
    expect(await selected()).toEqual(["Second!D4", "Second!D4"]);
    await excel.workbench.select("Sheet1!A1,Sheet1!C3:C4");
    expect(
      await codeOf((_, { workbook }) => {
        workbook.getSelectedRange().load("address");
      }),
    ).toBe("InvalidSelection");
    const areas = await onSheet((_, { workbook }) => {
      const all = workbook.getSelectedRanges();
      all.load("address,areaCount");
      return () => [all.address, all.areaCount];
    });
    expect(areas).toEqual(["Sheet1!A1,Sheet1!C3:C4", 2]);
  });
});

describe("filter of a sheet", () => {
  test("applied, read, cleared, removed", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A1:B4").values = [
        ["Item", "Price"],
        ["Pen", 2],
        ["Cup", 5],
        ["Bag", 9],
      ];
      sheet.autoFilter.apply("A1:B4", 1, { filterOn: "Custom", criterion1: ">2" });
    });
    const shown = (): Promise<unknown> =>
      onSheet((sheet) => {
        const view = sheet.getRange("A2:A4").getVisibleView();
        view.load("values");
        sheet.autoFilter.load("enabled,isDataFiltered");
        const range = sheet.autoFilter.getRangeOrNullObject();
        range.load("address");
        return () => [
          view.values.flat(),
          sheet.autoFilter.enabled,
          sheet.autoFilter.isDataFiltered,
          range.isNullObject ? null : range.address,
        ];
      });
    expect(await shown()).toEqual([["Cup", "Bag"], true, true, "Sheet1!A1:B4"]);
    await onSheet((sheet) => sheet.autoFilter.clearCriteria());
    expect(await shown()).toEqual([["Pen", "Cup", "Bag"], true, false, "Sheet1!A1:B4"]);
    await onSheet((sheet) => sheet.autoFilter.remove());
    expect(await shown()).toEqual([["Pen", "Cup", "Bag"], false, false, null]);
  });
});

describe("names", () => {
  const named = (name: string): Promise<unknown> =>
    onSheet((_, { workbook }) => {
      const item = workbook.names.getItem(name);
      item.load("name,formula,type,value,visible,comment,scope");
      return () => [item.name, item.formula, item.type, item.value, item.visible, item.comment, item.scope];
    });

  test("a range, a formula, a constant", async () => {
    await onSheet((sheet, { workbook }) => {
      workbook.names.add("Prices", sheet.getRange("B2:B4"), "All prices");
      workbook.names.add("Rate", "=0.25");
      workbook.names.add("Label", '="net"');
      workbook.names.add("Double", "=Sheet1!$B$2*2");
    });
    expect(await named("prices")).toEqual([
      "Prices",
      "=Sheet1!$B$2:$B$4",
      "Range",
      "Sheet1!$B$2:$B$4",
      true,
      "All prices",
      "Workbook",
    ]);
    expect(await named("Rate")).toEqual(["Rate", "=0.25", "Double", 0.25, true, "", "Workbook"]);
    expect(await named("Label")).toEqual(["Label", '="net"', "String", "net", true, "", "Workbook"]);
    await excel.workbench.edit("B2:B4", [[1], [2], [3]]);
    await excel.workbench.formula("C1", "=SUM(Prices)*Rate");
    await excel.workbench.formula("C2", "=Double");
    expect(await excel.workbench.cells("C1:C2")).toEqual([[1.5], [2]]);
    const address = await onSheet((_, { workbook }) => {
      const range = workbook.names.getItem("Prices").getRange();
      range.load("address");
      return () => range.address;
    });
    expect(address).toBe("Sheet1!B2:B4");
  });

  // https://support.microsoft.com/office/names-in-formulas-fc2935f9-115d-4bef-a370-3aa8bb4c91f1
  test.each<[string, string]>([
    ["1st", "InvalidArgument"],
    ["two words", "InvalidArgument"],
    ["A1", "InvalidArgument"],
    ["R1C1", "InvalidArgument"],
    ["r", "InvalidArgument"],
    ["x".repeat(256), "InvalidArgument"],
    ["", "InvalidArgument"],
    ["taken", "ItemAlreadyExists"],
    ["goods", "ItemAlreadyExists"],
  ])("the name %p", async (name, code) => {
    await onSheet((sheet, { workbook }) => {
      workbook.names.add("Taken", sheet.getRange("A1"));
      sheet.tables.add("F1:G2", true).name = "Goods";
    });
    expect(
      await codeOf((sheet, { workbook }) => {
        workbook.names.add(name, sheet.getRange("A1"));
      }),
    ).toBe(code);
  });

  test("of a sheet, beside the workbook's", async () => {
    await onSheet((sheet, { workbook }) => {
      workbook.names.add("Base", sheet.getRange("A1"));
      workbook.worksheets.add("Second").names.add("Base", "=Second!$B$1");
    });
    const found = await onSheet((_, { workbook }) => {
      const local = workbook.worksheets.getItem("Second").names.getItem("Base");
      local.load("formula,scope");
      const sheet = local.worksheet;
      sheet.load("name");
      workbook.names.load("items/name");
      return () => [local.formula, local.scope, sheet.name, workbook.names.items.length];
    });
    expect(found).toEqual(["=Second!$B$1", "Worksheet", "Second", 1]);
  });

  test("changed, hidden, deleted, missing", async () => {
    await onSheet((sheet, { workbook }) => {
      const item = workbook.names.add("Cells", sheet.getRange("A1"));
      item.visible = false;
      item.comment = "Note";
      item.formula = "=Sheet1!$A$1:$A$3";
    });
    expect(await named("Cells")).toEqual([
      "Cells",
      "=Sheet1!$A$1:$A$3",
      "Range",
      "Sheet1!$A$1:$A$3",
      false,
      "Note",
      "Workbook",
    ]);
    await onSheet((_, { workbook }) => {
      workbook.names.getItem("Cells").delete();
    });
    expect(
      await codeOf((_, { workbook }) => {
        workbook.names.getItem("Cells").load("name");
      }),
    ).toBe("ItemNotFound");
    const isNull = await onSheet((_, { workbook }) => {
      const item = workbook.names.getItemOrNullObject("Cells");
      item.load("name");
      return () => item.isNullObject;
    });
    expect(isNull).toBe(true);
  });

  test("they follow inserted and deleted rows", async () => {
    await onSheet((sheet, { workbook }) => {
      workbook.names.add("Cells", sheet.getRange("A3:A5"));
    });
    await onSheet((sheet) => {
      sheet.getRange("1:2").insert("Down");
    });
    expect(((await named("Cells")) as unknown[])[1]).toBe("=Sheet1!$A$5:$A$7");
    await onSheet((sheet) => {
      sheet.getRange("5:5").delete("Up");
    });
    expect(((await named("Cells")) as unknown[])[1]).toBe("=Sheet1!$A$5:$A$6");
    await onSheet((sheet) => {
      sheet.getRange("5:6").delete("Up");
    });
    expect(String(((await named("Cells")) as unknown[])[1])).toContain("#REF!");
  });

  test("formulas follow a name that comes, changes and goes, however it is spelled", async () => {
    await excel.workbench.edit("A1:A3", [[1], [2], [4]]);
    await excel.workbench.formula("C1", "=SUM(cells)");
    expect(await excel.workbench.cells("C1")).toEqual([["#NAME?"]]);
    await onSheet((sheet, { workbook }) => {
      workbook.names.add("Cells", sheet.getRange("A1:A2"));
      workbook.names.add("Twice", "=SUM(Cells)*2");
      sheet.getRange("C2").formulas = [["=Twice"]];
    });
    expect(await excel.workbench.cells("C1:C2")).toEqual([[3], [6]]);
    await onSheet((_, { workbook }) => {
      workbook.names.getItem("Cells").formula = "=Sheet1!$A$1:$A$3";
    });
    expect(await excel.workbench.cells("C1:C2")).toEqual([[7], [14]]);
    await onSheet((_, { workbook }) => {
      workbook.names.getItem("Cells").delete();
    });
    expect(await excel.workbench.cells("C1:C2")).toEqual([["#NAME?"], ["#NAME?"]]);
  });

  test("of the workbook that is open now, not of the one before", async () => {
    for (const value of [1, 2]) {
      await excel.workbench.newBook();
      await onSheet((_, { workbook }) => {
        workbook.names.add("Rate", `=${value}`);
      });
      await excel.workbench.formula("A1", "=Rate*10");
      expect(await excel.workbench.cells("A1")).toEqual([[value * 10]]);
    }
  });

  test("a deleted sheet's names go, others refer to nothing", async () => {
    await three();
    await onSheet((_, { workbook }) => {
      workbook.names.add("There", "=Second!$A$1");
      workbook.worksheets.getItem("Second").names.add("Own", "=Second!$A$2");
    });
    await onSheet((_, { workbook }) => {
      workbook.worksheets.getItem("Second").delete();
    });
    expect(((await named("There")) as unknown[]).slice(1, 3)).toEqual(["=#REF!", "Error"]);
  });
});

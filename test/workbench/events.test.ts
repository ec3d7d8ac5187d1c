import { onSheet } from "../support/batch";
import { openExcel, type OpenExcel } from "../support/excel";
import { atRest } from "../support/quiet";

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());
beforeEach(() => excel.workbench.newBook());

type Heard = Record<string, unknown> & { readonly type: string };

/** Registers handlers, and gives what they were told since it was last asked, each time it is called. */
async function heard(
  register: (sheet: Excel.Worksheet, context: Excel.RequestContext, handler: (args: object) => Promise<void>) => void,
): Promise<() => Promise<Heard[]>> {
  const events: Heard[] = [];
  const handler = async (args: object): Promise<void> => {
    events.push(args as Heard);
  };
  await onSheet((sheet, context) => register(sheet, context, handler));
  return async () => {
    await atRest(excel.workbench);
    return events.splice(0);
  };
}
const typed = (): Promise<void> => excel.workbench.edit("A1", 5);

describe("changes", () => {
  test("by a person, with what was there before", async () => {
    const now = await heard((sheet, _, handler) => {
      sheet.onChanged.add(handler as never);
    });
    await typed();
    await excel.workbench.edit("A1", "x");
    expect(await now()).toMatchObject([
      {
        type: "WorksheetChanged",
        changeType: "RangeEdited",
        source: "Local",
        address: "A1",
        details: { valueBefore: "", valueAfter: 5, valueTypeBefore: "Empty", valueTypeAfter: "Double" },
      },
      { details: { valueBefore: 5, valueAfter: "x", valueTypeAfter: "String" } },
    ]);
  });

  test("by the add-in, by undo, by somebody else", async () => {
    const now = await heard((sheet, _, handler) => {
      sheet.onChanged.add(handler as never);
    });
    await onSheet((sheet) => {
      sheet.getRange("B2:C3").values = [
        [1, 2],
        [3, 4],
      ];
    });
    expect(await now()).toMatchObject([{ address: "B2:C3", source: "Local" }]);
    await excel.workbench.undo();
    expect(await now()).toMatchObject([{ address: "B2:C3", source: "Local" }]);
    await excel.workbench.coauthor(() => excel.workbench.edit("D4", 1));
    expect(await now()).toMatchObject([{ address: "D4", source: "Remote" }]);
  });

  test("of the whole workbook, the other sheet too", async () => {
    const now = await heard((_, { workbook }, handler) => {
      workbook.worksheets.add("Second");
      workbook.worksheets.onChanged.add(handler as never);
    });
    await excel.workbench.edit("Second!B2", 1);
    const [event] = await now();
    const name = await onSheet((_, { workbook }) => {
      const sheet = workbook.worksheets.getItem(String(event?.worksheetId));
      sheet.load("name");
      return () => sheet.name;
    });
    expect([event?.address, name]).toEqual(["B2", "Second"]);
  });

  test("the range of an event", async () => {
    const addresses: string[] = [];
    await onSheet((sheet) => {
      sheet.onChanged.add(async (args) => {
        await Excel.run(async (context) => {
          const range = args.getRange(context);
          range.load("address,values");
          await context.sync();
          addresses.push(`${range.address}=${JSON.stringify(range.values)}`);
        });
      });
    });
    await excel.workbench.edit("B2", 7);
    await atRest(excel.workbench);
    expect(addresses).toEqual(["Sheet1!B2=[[7]]"]);
  });

  test.each<[string, (sheet: Excel.Worksheet) => void, string, string]>([
    [
      "rows put in",
      (sheet) => {
        sheet.getRange("2:3").insert("Down");
      },
      "RowInserted",
      "2:3",
    ],
    [
      "rows taken out",
      (sheet) => {
        sheet.getRange("2:3").delete("Up");
      },
      "RowDeleted",
      "2:3",
    ],
    [
      "columns put in",
      (sheet) => {
        sheet.getRange("B:B").insert("Right");
      },
      "ColumnInserted",
      "B:B",
    ],
    [
      "columns taken out",
      (sheet) => {
        sheet.getRange("B:B").delete("Left");
      },
      "ColumnDeleted",
      "B:B",
    ],
    [
      "cells put in",
      (sheet) => {
        sheet.getRange("B2").insert("Down");
      },
      "CellInserted",
      "B2",
    ],
    [
      "cells taken out",
      (sheet) => {
        sheet.getRange("B2").delete("Left");
      },
      "CellDeleted",
      "B2",
    ],
  ])("%s", async (_, batch, changeType, address) => {
    await typed();
    const now = await heard((sheet, __, handler) => {
      sheet.onChanged.add(handler as never);
    });
    await onSheet((sheet) => batch(sheet));
    expect(await now()).toMatchObject([{ changeType, address }]);
  });

  // https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-onchanged-member
  test("what formulas give is no change, but a calculation", async () => {
    await onSheet((sheet) => {
      sheet.getRange("B1").formulas = [["=A1*2"]];
    });
    const changed = await heard((sheet, _, handler) => {
      sheet.onChanged.add(handler as never);
    });
    const calculated = await heard((sheet, _, handler) => {
      sheet.onCalculated.add(handler as never);
    });
    await typed();
    expect((await changed()).map(({ address }) => address)).toEqual(["A1"]);
    expect((await calculated()).length).toBeGreaterThan(0);
  });

  test("formats, hidden rows, sorting", async () => {
    await excel.workbench.edit("A1:A3", [[3], [1], [2]]);
    const now = await heard((sheet, _, handler) => {
      sheet.onFormatChanged.add(handler as never);
      sheet.onRowHiddenChanged.add(handler as never);
      sheet.onRowSorted.add(handler as never);
    });
    await onSheet((sheet) => {
      sheet.getRange("B2").format.fill.color = "#FF0000";
    });
    await onSheet((sheet) => {
      sheet.getRange("5:6").rowHidden = true;
    });
    await onSheet((sheet) => {
      sheet.getRange("A1:A3").sort.apply([{ key: 0 }]);
    });
    const types = (await now()).map(({ type, address }) => `${type} ${String(address)}`);
    expect(types).toEqual(
      expect.arrayContaining([
        "WorksheetFormatChanged B2",
        "WorksheetRowHiddenChanged 5:6",
        "WorksheetRowSorted A1:A3",
      ]),
    );
  });
});

describe("tables", () => {
  beforeEach(() =>
    onSheet((sheet) => {
      sheet.getRange("A1:B3").values = [
        ["Item", "Price"],
        ["Pen", 2],
        ["Cup", 5],
      ];
      sheet.tables.add("A1:B3", true).name = "Goods";
    }),
  );

  test("their own changes only", async () => {
    const now = await heard((sheet, _, handler) => {
      sheet.tables.getItem("Goods").onChanged.add(handler as never);
    });
    await excel.workbench.edit("D9", 1);
    expect(await now()).toEqual([]);
    await excel.workbench.edit("B2:C2", [[3, "beside"]]);
    expect((await now()).map(({ type, address, changeType }) => [type, address, changeType])).toContainEqual([
      "TableChanged",
      "B2",
      "RangeEdited",
    ]);
  });

  test("added, deleted", async () => {
    const now = await heard((_, { workbook }, handler) => {
      workbook.tables.onAdded.add(handler as never);
      workbook.tables.onDeleted.add(handler as never);
    });
    await onSheet((sheet) => {
      sheet.tables.add("F1:G2", true).name = "More";
    });
    expect(await now()).toMatchObject([{ type: "TableAdded", source: "Local" }]);
    await onSheet((sheet) => {
      sheet.tables.getItem("More").delete();
    });
    expect(await now()).toMatchObject([{ type: "TableDeleted" }]);
  });

  test("selection within and outside", async () => {
    const now = await heard((sheet, _, handler) => {
      sheet.tables.getItem("Goods").onSelectionChanged.add(handler as never);
    });
    await excel.workbench.select("B2");
    expect(await now()).toMatchObject([{ type: "TableSelectionChanged", address: "B2", isInsideTable: true }]);
    await excel.workbench.select("F9");
    expect(await now()).toMatchObject([{ isInsideTable: false }]);
  });
});

describe("sheets", () => {
  test("added, activated, renamed, hidden, deleted", async () => {
    const now = await heard((_, { workbook: { worksheets } }, handler) => {
      worksheets.onAdded.add(handler as never);
      worksheets.onDeleted.add(handler as never);
      worksheets.onActivated.add(handler as never);
      worksheets.onDeactivated.add(handler as never);
      worksheets.onNameChanged.add(handler as never);
      worksheets.onVisibilityChanged.add(handler as never);
    });
    const types = async (): Promise<string[]> => (await now()).map(({ type }) => type);
    await onSheet((_, { workbook }) => {
      workbook.worksheets.add("Second");
    });
    expect(await types()).toEqual(["WorksheetAdded"]);
    await onSheet((_, { workbook }) => {
      workbook.worksheets.getItem("Second").activate();
    });
    expect(await types()).toEqual(["WorksheetDeactivated", "WorksheetActivated"]);
    await onSheet((_, { workbook }) => {
      workbook.worksheets.getItem("Second").name = "Renamed";
    });
    expect(await now()).toMatchObject([{ type: "WorksheetNameChanged", nameBefore: "Second", nameAfter: "Renamed" }]);
    await onSheet((sheet) => {
      sheet.visibility = "Hidden";
    });
    expect(await types()).toContain("WorksheetVisibilityChanged");
    await onSheet((sheet) => {
      sheet.visibility = "Visible";
    });
    await types();
    await onSheet((_, { workbook }) => {
      workbook.worksheets.getItem("Renamed").delete();
    });
    expect(await types()).toContain("WorksheetDeleted");
  });

  test("selection, of the sheet and of the document", async () => {
    const now = await heard((sheet, _, handler) => {
      sheet.onSelectionChanged.add(handler as never);
    });
    let documents = 0;
    const handler = (): void => {
      documents += 1;
    };
    await new Promise<void>((resolve) =>
      excel.Office.context.document.addHandlerAsync(excel.Office.EventType.DocumentSelectionChanged, handler, () =>
        resolve(),
      ),
    );
    await excel.workbench.select("C3:D4");
    expect(await now()).toMatchObject([{ type: "WorksheetSelectionChanged", address: "C3:D4" }]);
    expect(documents).toBe(1);
  });
});

describe("handlers", () => {
  test("removed ones hear nothing", async () => {
    const events: unknown[] = [];
    const result = await onSheet((sheet) => {
      const added = sheet.onChanged.add(async (args) => {
        events.push(args);
      });
      return () => added;
    });
    await typed();
    await atRest(excel.workbench);
    await Excel.run(result.context, async (context) => {
      result.remove();
      await context.sync();
    });
    await excel.workbench.edit("A1", 6);
    await atRest(excel.workbench);
    expect(events).toHaveLength(1);
  });

  // https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-events#enable-and-disable-events
  test("events switched off are not told later", async () => {
    const now = await heard((sheet, _, handler) => {
      sheet.onChanged.add(handler as never);
    });
    await onSheet((_, context) => {
      context.runtime.enableEvents = false;
    });
    await typed();
    await onSheet((_, context) => {
      context.runtime.enableEvents = true;
    });
    expect(await now()).toEqual([]);
    await excel.workbench.edit("A2", 1);
    expect(await now()).toHaveLength(1);
  });

  test("a failing request still tells what it did", async () => {
    const now = await heard((sheet, _, handler) => {
      sheet.onChanged.add(handler as never);
    });
    excel.workbench.faults({ at: 1, kind: "lose" });
    await expect(
      onSheet((sheet) => {
        sheet.getRange("A1").values = [[1]];
      }),
    ).rejects.toThrow();
    expect(await now()).toMatchObject([{ address: "A1" }]);
  });
});

import { readFileSync } from "node:fs";
import { createExcelWorkbook } from "../../src/excel/excelWorkbook";
import type { Outcome } from "../../src/excel/outcome";
import type { PortfolioWorkbook } from "../../src/excel/portfolioWorkbook";
import { calendarDate } from "../../src/portfolio/calendarDate";
import { setField } from "../../src/portfolio/edits";
import { columnLetters } from "../../src/workbook/address";
import { addedColumns } from "../../src/workbook/recognition/addedColumns";
import { withPart } from "../../src/workbook/recognition/mapping";
import { mappingFrom } from "../../src/workbook/recognition/recognise";
import { settingKeys } from "../../src/workbook/settingsTable";
import { openExcel, type OpenExcel } from "../support/excel";
import { snapshotOf, stateOf, value } from "./support";

/** What is put on a sheet of somebody's own on request, and taken away again. */

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel({ locale: "ja-jp" });
});
afterAll(() => excel.close());

const contents = async () => ({ ...(await excel.workbench.describe()), beyond: undefined });

async function connected(
  name: string,
): Promise<{ workbook: PortfolioWorkbook; before: Awaited<ReturnType<typeof contents>>; sheet: string }> {
  await excel.workbench.open(readFileSync(`test/corpus/develop/${name}.xlsx`));
  const before = await contents();
  const workbook = createExcelWorkbook();
  const { recognition, cells } = value(await workbook.lookAt(null));
  if (recognition.verdict !== "matrix") throw new Error(recognition.verdict);
  value(await workbook.connect(mappingFrom(cells.sheet, recognition.found)));
  return { workbook, before, sheet: cells.sheet };
}

const offersIn = async (workbook: PortfolioWorkbook) => value(await workbook.offers(await snapshotOf(workbook)));

test("dropdowns and colours are put on and taken away; a column that has a rule, or names beside its allocations, is left alone", async () => {
  const { workbook, before, sheet } = await connected("free-allocations");
  const onSheet = () => contents().then(({ sheets }) => sheets.find(({ name }) => name === sheet)!);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange("C4:C27").dataValidation.rule = {
      textLength: { formula1: 1, operator: "GreaterThan" },
    };
    await context.sync();
  });
  const own = await contents();
  const values = await excel.workbench.cells(`${sheet}!A1:F27`);
  const offers = await offersIn(workbook);
  expect(offers).toMatchObject({ ownRules: ["推奨レベル"], freeTexts: ["サービス割り当て"] });
  expect(value(await workbook.putOn(sheet))).toEqual({ lists: false, colours: false });
  expect(offers.lists.flatMap((edit) => (edit.kind === "restoreColumn" ? [edit.part] : []))).toEqual(["asIs", "toBe"]);

  value(await workbook.apply(await snapshotOf(workbook), offers.lists));
  expect((await onSheet()).validations).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        address: "E4:F27",
        rule: { type: "list", source: "=CdcScores" },
        alert: { style: "information", title: "一覧にない値です", message: "このまま使うこともできます。" },
      }),
    ]),
  );
  expect(await excel.workbench.cells("CdcScores")).toHaveLength(6);
  value(await workbook.apply(await snapshotOf(workbook), (await offersIn(workbook)).colours));
  expect((await onSheet()).conditionalFormats).toHaveLength(2);
  expect(await offersIn(workbook)).toMatchObject({ lists: [], colours: [] });
  expect(value(await workbook.putOn(sheet))).toEqual({ lists: true, colours: true });
  expect(await excel.workbench.cells(`${sheet}!A1:F27`)).toEqual(values);

  value(await workbook.disconnect({ colours: true, columns: false }));
  expect(await contents()).toEqual({ ...before, sheets: own.sheets.filter(({ name }) => name === sheet) });
});

test("columns are put beside the table, read and written like any other, stay or go", async () => {
  const { workbook, before, sheet } = await connected("fig8");
  const add = async () => {
    const { connection } = await stateOf(workbook);
    const { cells } = value(await workbook.lookAt(sheet));
    const columns = addedColumns(cells, connection!.mapping!, ["team", "notes"], "ja");
    expect(columns.map(({ column }) => column)).toEqual([5, 6]);
    excel.workbench.traffic.reset();
    value(await workbook.addColumns(connection!.mapping!, columns));
  };
  await add();
  expect(excel.workbench.traffic().requests).toBeLessThanOrEqual(4);
  expect(await stateOf(workbook)).toMatchObject({
    connection: {
      changes: [],
      lost: null,
      mapping: {
        added: [
          { part: "team", dressed: true },
          { part: "notes", dressed: true },
        ],
      },
    },
  });
  value(await workbook.apply(await snapshotOf(workbook), [setField(0, "notes", "=1+1")]));
  expect(await excel.workbench.cells(`${sheet}!F1:G3`)).toEqual([
    ["担当", "備考"],
    ["", ""],
    ["", "=1+1"],
  ]);
  expect(value(await workbook.planRemoval("everything")).columns).toEqual([
    { header: "担当", cell: "F1" },
    { header: "備考", cell: "G1" },
  ]);
  value(await workbook.disconnect({ colours: true, columns: true }));
  expect(await contents()).toEqual(before);
});

test("a day put into a column that was added shows as one, and the cells are as they were when it goes", async () => {
  const { workbook, before, sheet } = await connected("fig8");
  const { connection } = await stateOf(workbook);
  const { cells } = value(await workbook.lookAt(sheet));
  value(await workbook.addColumns(connection!.mapping!, addedColumns(cells, connection!.mapping!, ["reviewBy"], "ja")));
  const seen = await snapshotOf(workbook);
  value(await workbook.apply(seen, [setField(0, "reviewBy", calendarDate("2027-04-01")!)]));
  expect((await snapshotOf(workbook)).portfolio.rows[0]?.reviewBy).toBe("2027-04-01");
  const shown = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange("F3").load("text");
    await context.sync();
    return range.text;
  });
  expect(shown).toEqual([["2027-04-01"]]);
  value(await workbook.disconnect({ colours: true, columns: true }));
  expect(await contents()).toEqual(before);
});

test("a column that only says something where a cell is selected keeps that, and gets no dropdown", async () => {
  const { workbook, sheet } = await connected("fig8");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange("B3:B5").dataValidation.prompt = {
      title: "",
      message: "3つから選んでください",
      showPrompt: true,
    };
    await context.sync();
  });
  const before = await contents();
  const offers = await offersIn(workbook);
  expect(offers.ownRules).toHaveLength(1);
  value(await workbook.apply(await snapshotOf(workbook), offers.lists));
  value(await workbook.disconnect({ colours: true, columns: false }));
  expect((await contents()).sheets.find(({ name }) => name === sheet)).toEqual(
    before.sheets.find(({ name }) => name === sheet),
  );
});

describe("what was put on goes, wherever it has got to meanwhile", () => {
  const change = (act: (sheet: Excel.Worksheet) => void) =>
    Excel.run(async (context) => {
      act(context.workbook.worksheets.getActiveWorksheet());
      await context.sync();
    });
  const mappingCell = (context: Excel.RequestContext) =>
    context.workbook.tables.getItem("CdcSettings").getDataBodyRange().getCell(settingKeys.indexOf("connection"), 2);
  /** What of ours is left in the workbook. */
  const left = async () => {
    const { sheets, names } = await contents();
    return [
      sheets.length,
      (names ?? []).length,
      sheets.flatMap(({ validations = [] }) => validations).length,
      sheets.flatMap(({ conditionalFormats = [] }) => conditionalFormats).length,
    ];
  };

  it.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["nothing happened", () => undefined],
    [
      "a service was added below",
      (sheet) => {
        sheet.getRange("A6:E6").values = [["リアルタイム監視", "ベーシック", "インソース", 2, 3]];
      },
    ],
    [
      "one cell lost its rule",
      (sheet) => {
        sheet.getRange("B4").dataValidation.clear();
      },
    ],
    [
      "the last service was taken out",
      (sheet) => {
        sheet.getRange("A5").clear("Contents");
      },
    ],
    [
      "a column came before them",
      (sheet) => {
        sheet.getRange("B:B").insert("Right");
      },
    ],
    [
      "the headers were rewritten",
      (sheet) => {
        sheet.getRange("A1:E2").values = [
          ["a", "b", "c", "d", "e"],
          ["f", "g", "h", "i", "j"],
        ];
      },
    ],
  ])("%s", async (_, act) => {
    for (const leave of ["disconnect", "everything", "keepData"] as const) {
      const { workbook } = await connected("fig8");
      const offers = await offersIn(workbook);
      value(await workbook.apply(await snapshotOf(workbook), [...offers.lists, ...offers.colours]));
      await change((sheet) => {
        act(sheet);
        sheet.getRange("H1").dataValidation.rule = { textLength: { formula1: 1, operator: "GreaterThan" } };
      });
      const outcome: Outcome<unknown> =
        leave === "disconnect"
          ? await workbook.disconnect({ colours: true, columns: false })
          : await workbook.remove(leave);
      value(outcome);
      expect([leave, await left()]).toEqual([leave, [1, 0, 1, 0]]);
    }
  });

  type Leave = (workbook: PortfolioWorkbook) => Promise<Outcome<unknown>>;
  const [disconnect, remove]: Leave[] = [
    (workbook) => workbook.disconnect(),
    (workbook) => workbook.remove("everything"),
  ];

  it.each<[string, (context: Excel.RequestContext) => void, Leave[]]>([
    [
      "the settings were deleted by hand",
      (context) => {
        context.workbook.tables.getItem("CdcSettings").worksheet.delete();
      },
      [remove!],
    ],
    [
      "the settings no longer say which sheet it is",
      (context) => {
        mappingCell(context).values = [[""]];
      },
      [remove!],
    ],
    [
      "the settings say it wrongly",
      (context) => {
        mappingCell(context).values = [["{"]];
      },
      [disconnect!, remove!],
    ],
    [
      "a hidden sheet has one as well",
      (context) => {
        const copy = context.workbook.worksheets.add("copy");
        copy.getRange("D3:D5").dataValidation.rule = { list: { inCellDropDown: true, source: "=CdcScores" } };
        copy.visibility = "VeryHidden";
      },
      [disconnect!, remove!],
    ],
  ])("no dropdown is left without its list: %s", async (_, act, ways) => {
    for (const leave of ways) {
      const { workbook } = await connected("fig8");
      value(await workbook.apply(await snapshotOf(workbook), (await offersIn(workbook)).lists));
      await Excel.run(async (context) => {
        context.workbook.worksheets.add("empty");
        const own = context.workbook.worksheets.add("own");
        own.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "=B1:B3" } };
        act(context);
        await context.sync();
      });
      const before = (await contents()).sheets.filter(({ name }) => name === "own" || name === "empty");
      value(await leave(workbook));
      const { sheets, names } = await contents();
      expect([names ?? [], sheets.flatMap(({ validations = [] }) => validations).length]).toEqual([[], 1]);
      expect(sheets.filter(({ name }) => name === "own" || name === "empty")).toEqual(before);
    }
  });

  test("a protected sheet with nothing of ours is left as it is; what is on one cannot go, and nothing has gone", async () => {
    const bare = await connected("fig8");
    await change((sheet) => {
      sheet.protection.protect();
    });
    value(await bare.workbook.disconnect({ colours: true, columns: false }));
    expect((await left())[0]).toBe(1);

    const { workbook } = await connected("fig8");
    const offers = await offersIn(workbook);
    value(await workbook.apply(await snapshotOf(workbook), [...offers.lists, ...offers.colours]));
    await change((sheet) => {
      sheet.getRange("B4").dataValidation.clear();
      sheet.protection.protect();
    });
    const before = await left();
    expect(await workbook.disconnect({ colours: true, columns: false })).toMatchObject({
      ok: false,
      failure: { id: "sheetProtected" },
    });
    expect(await left()).toEqual(before);
    await change((sheet) => {
      sheet.protection.unprotect();
    });
    value(await workbook.disconnect({ colours: true, columns: false }));
    expect(await left()).toEqual([1, 0, 0, 0]);
  });

  test("where removing or disconnecting is refused, nothing is taken from the sheet before", async () => {
    const { workbook } = await connected("fig8");
    const offers = await offersIn(workbook);
    value(await workbook.apply(await snapshotOf(workbook), [...offers.lists, ...offers.colours]));
    const before = await left();
    const protect = (on: boolean) =>
      Excel.run(async (context) => {
        if (on) context.workbook.protection.protect();
        else context.workbook.protection.unprotect();
        await context.sync();
      });
    await protect(true);
    expect(await workbook.remove("everything")).toMatchObject({ ok: false, failure: { id: "workbookProtected" } });
    expect(await workbook.disconnect({ colours: true, columns: true })).toMatchObject({
      ok: false,
      failure: { id: "workbookProtected", aftermath: "nothing" },
    });
    expect(await left()).toEqual(before);
    await protect(false);
    value(await workbook.remove("everything"));
    expect(await left()).toEqual([1, 0, 0, 0]);
  });

  test("a column of somebody's own that slid into the place of an added one stays, and so does one that was given its part, or renamed", async () => {
    const add = async () => {
      const opened = await connected("fig8");
      const { connection } = await stateOf(opened.workbook);
      const { cells } = value(await opened.workbook.lookAt(opened.sheet));
      value(
        await opened.workbook.addColumns(
          connection!.mapping!,
          addedColumns(cells, connection!.mapping!, ["notes"], "ja"),
        ),
      );
      return opened;
    };
    const own = [["予算"], [""], [100], [200], [300]];
    const slid = await add();
    await change((sheet) => {
      sheet.getRange("G1:G5").values = own;
      sheet.getRange("F:F").delete("Left");
    });
    value(await slid.workbook.disconnect({ colours: true, columns: true }));
    expect(await excel.workbench.cells(`${slid.sheet}!F1:F5`)).toEqual(own);

    const given = await add();
    await change((sheet) => {
      sheet.getRange("G1:G5").values = own;
    });
    const { connection } = await stateOf(given.workbook);
    value(await given.workbook.connect(withPart(connection!.mapping!, 6, "予算", "notes")));
    value(await given.workbook.disconnect({ colours: true, columns: true }));
    expect(await excel.workbench.cells(`${given.sheet}!F1:G1`)).toEqual([["備考", "予算"]]);

    const renamed = await add();
    await change((sheet) => {
      sheet.getRange("F1").values = [["ひとこと"]];
      sheet.getRange("F3").values = [["これは残す"]];
    });
    value(await renamed.workbook.disconnect({ colours: true, columns: true }));
    expect(await excel.workbench.cells(`${renamed.sheet}!F1:F3`)).toEqual([["ひとこと"], [""], ["これは残す"]]);
  });

  it.each<[string, (sheet: Excel.Worksheet) => void, number]>([
    [
      "one that stood beside the added one, which was deleted",
      (sheet) => {
        sheet.getRange("G:G").delete("Left");
      },
      5,
    ],
    [
      "one that changed places with it",
      (sheet) => {
        sheet.getRange("G1:G5").moveTo("H1");
        sheet.getRange("F1:F5").moveTo("G1");
        sheet.getRange("H1:H5").moveTo("F1");
      },
      6,
    ],
    [
      "one that was made elsewhere after the added one had gone",
      (sheet) => {
        sheet.getRange("G:G").delete("Left");
        sheet.getRange("F1:F5").moveTo("J1");
      },
      9,
    ],
  ])("a column of somebody's own with the header of an added one stays: %s", async (_, act, column) => {
    const own = [["備考"], [""], ["わたしのもの"], [""], [""]];
    const cells = (sheet: string) =>
      excel.workbench.cells(`${sheet}!${columnLetters(column)}1:${columnLetters(column)}5`);
    for (const kept of [false, true]) {
      const { workbook, sheet } = await connected("fig8");
      await change((opened) => {
        opened.getRange("F1:F5").values = own;
      });
      const { connection: before } = await stateOf(workbook);
      value(await workbook.addColumns(before!.mapping!, [{ part: "notes", column: 6, header: "備考" }]));
      await change(act);
      const { connection } = await stateOf(workbook);
      // Where the added one went it is lost; where both are there nobody knows which is which.
      expect(
        [...connection!.unsure, ...connection!.changes.filter(({ is }) => is === "lost")].map(({ part }) => part),
      ).toEqual(["notes"]);
      if (kept) value(await workbook.connect(connection!.mapping!));
      value(await workbook.disconnect({ colours: true, columns: true }));
      expect(await cells(sheet)).toEqual(own);
    }
  });

  test("an added column goes wherever the whole table has gone", async () => {
    const { workbook, sheet } = await connected("fig8");
    const { connection } = await stateOf(workbook);
    value(await workbook.addColumns(connection!.mapping!, [{ part: "notes", column: 5, header: "備考" }]));
    await change((opened) => {
      opened.getRange("B:C").insert("Right");
      opened.getRange("A:A").insert("Right");
    });
    value(await workbook.disconnect({ colours: true, columns: true }));
    expect(await excel.workbench.cells(`${sheet}!I1:I5`)).toEqual([[""], [""], [""], [""], [""]]);
  });

  test("a table of somebody's own that has grown over added columns is as it was, and so is what stands beside it", async () => {
    const headers = ["コード", "サービス", "推奨レベル", "現状", "あるべき姿"];
    await excel.workbench.newBook();
    await change((sheet) => {
      sheet.name = "表";
      sheet.getRange("A1:E3").values = [
        headers,
        ["A-1", "リスクマネジメント", "ベーシック", 2, 4],
        ["A-2", "リスクアセスメント", "ベーシック", 1, 3],
      ];
      sheet.tables.add("A1:E3", true);
      sheet.getRange("J2").values = [["わたしのもの"]];
    });
    const before = await contents();
    const workbook = createExcelWorkbook();
    const { recognition, cells } = value(await workbook.lookAt(null));
    if (recognition.verdict !== "matrix") throw new Error(recognition.verdict);
    value(await workbook.connect(mappingFrom(cells.sheet, recognition.found)));
    const { connection } = await stateOf(workbook);
    value(
      await workbook.addColumns(
        connection!.mapping!,
        addedColumns(cells, connection!.mapping!, ["team", "notes"], "ja"),
      ),
    );
    await change((sheet) => {
      sheet.tables.getItemAt(0).resize("A1:G3");
    });
    value(await workbook.apply(await snapshotOf(workbook), [setField(1, "notes", "これも消える")]));
    value(await workbook.disconnect({ colours: true, columns: true }));
    expect(await contents()).toEqual(before);
  });

  test("a look that was there before is there afterwards; columns are put into nothing but empty ones", async () => {
    const { workbook, sheet } = await connected("fig8");
    await change((own) => {
      own.getRange("F1").format.borders.getItem("EdgeBottom").style = "Continuous";
      own.getRange("F40").values = [["わたしのもの"]];
    });
    const before = await contents();
    const { connection } = await stateOf(workbook);
    const columns = [{ part: "notes", column: 5, header: "備考" }] as const;
    expect(await workbook.addColumns(connection!.mapping!, columns)).toMatchObject({
      ok: false,
      failure: { id: "changedMeanwhile" },
    });
    expect(await contents()).toEqual(before);
    await change((own) => {
      own.getRange("F40").clear("Contents");
    });
    value(await workbook.addColumns(connection!.mapping!, columns));
    value(await workbook.disconnect({ colours: true, columns: true }));
    expect((await contents()).sheets.find(({ name }) => name === sheet)?.formats).toEqual(
      before.sheets.find(({ name }) => name === sheet)?.formats,
    );
  });
});

test("columns are not put where the headers no longer are", async () => {
  const { workbook, sheet } = await connected("fig8");
  const { connection } = await stateOf(workbook);
  const columns = [{ part: "notes", column: 5, header: "備考" }] as const;
  for (const act of [
    (own: Excel.Worksheet) => {
      own.getRange("1:2").insert("Down");
    },
    (own: Excel.Worksheet) => {
      own.getRange("1:2").delete("Up");
      own.getRange("A:A").insert("Right");
    },
  ]) {
    await Excel.run(async (context) => {
      act(context.workbook.worksheets.getItem(sheet));
      await context.sync();
    });
    const before = await contents();
    expect(await workbook.addColumns(connection!.mapping!, columns)).toMatchObject({
      ok: false,
      failure: { id: "changedMeanwhile" },
    });
    expect(await contents()).toEqual(before);
  }
});

test("nothing is left of columns and dropdowns that a protected sheet refuses", async () => {
  const { workbook, sheet } = await connected("fig8");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).protection.protect();
    await context.sync();
  });
  const before = await contents();
  const { connection } = await stateOf(workbook);
  const refused = { ok: false, failure: { id: "sheetProtected", aftermath: "nothing" } };
  expect(await workbook.addColumns(connection!.mapping!, [{ part: "notes", column: 5, header: "備考" }])).toMatchObject(
    refused,
  );
  expect(await workbook.apply(await snapshotOf(workbook), (await offersIn(workbook)).lists)).toMatchObject(refused);
  expect(await contents()).toEqual(before);
});

test("a sheet is copied as it is, beside itself, under a name that is free", async () => {
  const { workbook, sheet } = await connected("merged-categories");
  const described = async (name: string) => ({
    ...(await contents()).sheets.find((one) => one.name === name)!,
    name: "",
  });
  const { blocks, formats, merges, columns } = await described(sheet);
  expect(value(await workbook.copySheet(sheet))).toBe(`${sheet} (2)`);
  expect(await described(`${sheet} (2)`)).toMatchObject({ blocks, formats, merges });
  expect((await described(`${sheet} (2)`)).columns?.length ?? 0).toBeGreaterThanOrEqual(columns?.length ?? 0);
  expect(value(await workbook.copySheet(sheet))).toBe(`${sheet} (3)`);
  expect(await stateOf(workbook)).toMatchObject({ activeSheet: sheet, connection: { sheet, lost: null } });
});

test("a sheet that is in use over whole rows is copied too, under a name that no character is torn for", async () => {
  const workbook = createExcelWorkbook();
  excel.workbench.newBook();
  const name = `${"x".repeat(26)}😀😀`;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.name = name;
    sheet.getRange("A1:C1").values = [["コード", "サービス", "現状"]];
    sheet.getRange("B:B").format.columnWidth = 200;
    sheet.getRange("XFD1").values = [["x"]];
    await context.sync();
  });
  expect(value(await workbook.copySheet(name))).toBe(`${"x".repeat(26)} (2)`);
  const [own, copy] = (await contents()).sheets;
  expect(await excel.workbench.cells(`${copy!.name}!A1:C1`)).toEqual([["コード", "サービス", "現状"]]);
  expect(copy!.columns).toEqual(expect.arrayContaining(own!.columns as unknown[]));
});

import { readFileSync } from "node:fs";
import { createExcelWorkbook } from "../../src/excel/excelWorkbook";
import { forgetSheet } from "../../src/excel/knownSheet";
import type { PortfolioWorkbook } from "../../src/excel/portfolioWorkbook";
import { services } from "../../src/framework/services";
import { setField } from "../../src/portfolio/edits";
import { headersOver, headerText } from "../../src/workbook/recognition/headers";
import { mappingFrom } from "../../src/workbook/recognition/recognise";
import type { Mapping } from "../../src/workbook/recognition/mapping";
import { corpus } from "../corpus/corpus";
import { openExcel, type OpenExcel } from "../support/excel";
import { snapshotOf, stateOf, value } from "./support";

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel({ locale: "ja-jp" });
});
afterAll(() => excel.close());

async function open(name: string): Promise<PortfolioWorkbook> {
  const file = corpus().find((one) => one.name === name);
  if (!file) throw new Error(`no ${name}`);
  await excel.workbench.open(readFileSync(file.path));
  return createExcelWorkbook();
}

async function mappingOn(workbook: PortfolioWorkbook, sheet: string | null): Promise<Mapping> {
  const { recognition, cells } = value(await workbook.lookAt(sheet));
  if (recognition.verdict !== "matrix") throw new Error(`${cells.sheet}: ${recognition.verdict}`);
  return mappingFrom(cells.sheet, recognition.found);
}

async function connected(name: string): Promise<PortfolioWorkbook> {
  const workbook = await open(name);
  value(await workbook.connect(await mappingOn(workbook, null)));
  return workbook;
}

async function requestsOf(act: () => Promise<unknown>): Promise<number> {
  excel.workbench.traffic.reset();
  await act();
  return excel.workbench.traffic().requests;
}

describe("a sheet of somebody's own", () => {
  it("is looked at in three requests, read in one, and edited in two", async () => {
    const workbook = await open("fig8");
    expect(await requestsOf(async () => value(await workbook.lookAt(null)))).toBeLessThanOrEqual(3);
    value(await workbook.connect(await mappingOn(workbook, null)));
    const seen = await snapshotOf(workbook);
    expect(await requestsOf(() => snapshotOf(workbook))).toBe(1);
    expect(await requestsOf(async () => value(await workbook.apply(seen, [setField(0, "asIs", 2)])))).toBe(2);
  });

  it("has the hidden rows that it has, whatever it is called", async () => {
    const workbook = await open("fig8");
    const hide = async (name: string) => {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.name = name;
        sheet.getRange("4:4").rowHidden = true;
        await context.sync();
      });
      return value(await workbook.lookAt(name)).cells.hiddenRows;
    };
    expect([await hide("Plain"), await hide("FY4, draft"), await hide("1, a4")]).toEqual([[3], [3], [3]]);
  });

  it("is one of several where its cells alone are selected, however far down; one cell and several areas are none", async () => {
    const workbook = await open("below");
    const { activeSheet } = await stateOf(workbook);
    const select = (address: string) => workbook.select(activeSheet, address);
    expect(value(await workbook.lookAt(null)).recognition.verdict).toBe("ask");
    value(await select("A52:E75"));
    const { recognition, cells, selection } = value(await workbook.lookAtSelection());
    if (recognition.verdict !== "matrix") throw new Error(recognition.verdict);
    expect([selection, recognition.found.area.row, recognition.found.rows.length]).toEqual(["A52:E75", 52, 22]);
    value(await workbook.connect(mappingFrom(cells.sheet, recognition.found)));
    expect((await snapshotOf(workbook)).matrix.area.row).toBe(52);
    // Notes put above it do not lose it.
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(activeSheet).getRange("50:60").insert("Down");
      await context.sync();
    });
    expect((await snapshotOf(workbook)).matrix.area.row).toBe(63);
    for (const address of ["B3", "XA1:XC9"]) {
      value(await select(address));
      expect(value(await workbook.lookAtSelection()).recognition.verdict).toBe("none");
    }
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRanges("A1:B3,D5:E9").select();
      await context.sync();
    }).catch(() => undefined);
    expect(value(await workbook.lookAtSelection()).recognition.verdict).toBe("none");
  });

  it("can have more merged cells than Excel tells in one answer", async () => {
    await excel.workbench.newBook();
    const rows = services.flatMap(({ code, name }) => [
      [code, name.ja, "ベーシック", "SOC", "x", "x", "x", "x", "x", 2, 4],
      [...Array<string>(9).fill(""), "", ""],
    ]);
    await excel.workbench.edit(`A1:K${rows.length + 1}`, [
      ["コード", "サービス", "推奨レベル", "担当", "a", "b", "c", "d", "e", "現状", "あるべき姿"],
      ...rows,
    ]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      for (let row = 2; row <= rows.length; row += 2)
        for (const letter of "ABCDEFGHIJ") sheet.getRange(`${letter}${row}:${letter}${row + 1}`).merge();
      await context.sync();
    });
    const workbook = createExcelWorkbook();
    const { cells } = value(await workbook.lookAt(null));
    expect(cells.merges).toHaveLength(10 * services.length);
    value(await workbook.connect(await mappingOn(workbook, null)));
    for (const score of [3, 5] as const) {
      const seen = await snapshotOf(workbook);
      expect(value(await workbook.inspect(seen)).filter(({ rule }) => rule === "cells-merged")).toHaveLength(1);
      value(await workbook.apply(seen, [setField(0, "asIs", score)]));
      expect((await snapshotOf(workbook)).portfolio.rows.slice(0, 3).map(({ asIs }) => asIs)).toEqual([score, 2, 2]);
    }
  });

  it("is found again after a column was inserted, and after it was renamed; says so where it was deleted", async () => {
    const workbook = await connected("fig8");
    const { activeSheet, snapshot } = await stateOf(workbook);
    const change = (act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void, name: string) =>
      Excel.run(async (context) => {
        act(context.workbook.worksheets.getItem(name), context);
        await context.sync();
      });
    await change((sheet) => {
      sheet.getRange("A:A").insert("Right");
    }, activeSheet);
    const moved = await stateOf(workbook);
    expect(moved.connection?.changes.map(({ is }) => is)).toContain("moved");
    expect(moved.snapshot?.portfolio.rows).toEqual(snapshot?.portfolio.rows);
    await change((sheet) => {
      sheet.name = "Other";
    }, activeSheet);
    expect((await stateOf(workbook)).connection).toMatchObject({ sheet: "Other", lost: null });
    await change((sheet) => {
      sheet.delete();
    }, "Other");
    expect(await stateOf(workbook)).toMatchObject({ snapshot: null, connection: { lost: "sheet" } });
  });

  it("is protected: what is hidden on it is not asked for, and nothing is said of it", async () => {
    const workbook = await connected("fig8");
    const { activeSheet, snapshot } = await stateOf(workbook);
    const hide = (act: (sheet: Excel.Worksheet) => void) =>
      Excel.run(async (context) => {
        act(context.workbook.worksheets.getItem(activeSheet));
        await context.sync();
      });
    const said = async () => [
      value(await workbook.lookAt(null)).cells.hiddenRows,
      value(await workbook.inspect(snapshot!)).map(({ rule }) => rule),
    ];
    await hide((sheet) => {
      sheet.getRange("4:4").rowHidden = true;
    });
    expect(await said()).toEqual([[3], ["rows-hidden"]]);
    await hide((sheet) => {
      sheet.protection.protect();
    });
    expect(await said()).toEqual([[], []]);
  });

  it("is left where what the settings say of it cannot be read any more", async () => {
    const workbook = await connected("fig8");
    await Excel.run(async (context) => {
      const settings = context.workbook.tables.getItem("CdcSettings").getDataBodyRange().load("values");
      await context.sync();
      const row = settings.values.findIndex((cells) => cells.some((cell) => String(cell).startsWith("{")));
      settings.getCell(
        row,
        settings.values[row]!.findIndex((cell) => String(cell).startsWith("{")),
      ).values = [["{"]];
      await context.sync();
    });
    expect(await stateOf(workbook)).toMatchObject({ connection: { sheet: "", lost: "mapping" } });
    value(await workbook.disconnect({ colours: true, columns: true }));
    expect((await stateOf(workbook)).connection).toBeNull();
  });

  it("is found by its headers where it was renamed while nobody looked; a copy of it is not taken for it", async () => {
    const workbook = await connected("fig8");
    const { activeSheet, snapshot } = await stateOf(workbook);
    const rename = (from: string, to: string) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(from).name = to;
        await context.sync();
      });
    forgetSheet();
    await rename(activeSheet, "Renamed");
    const { connection } = await stateOf(workbook);
    expect(connection).toMatchObject({ sheet: "Renamed", renamed: true, lost: null, changes: [] });
    expect((await snapshotOf(workbook)).portfolio.rows).toEqual(snapshot?.portfolio.rows);
    expect(await requestsOf(() => snapshotOf(workbook))).toBe(1);
    value(await workbook.apply(await snapshotOf(workbook), [setField(0, "asIs", 2)]));
    value(await workbook.connect(connection!.mapping!));
    expect((await stateOf(workbook)).connection).toMatchObject({ sheet: "Renamed", renamed: false });
    await rename("Renamed", activeSheet);
    expect((await stateOf(workbook)).connection).toMatchObject({ sheet: activeSheet, renamed: true });
    await rename(activeSheet, "Renamed");
    value(await workbook.connect({ ...connection!.mapping!, sheet: activeSheet }));
    forgetSheet();
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("Copy").getRange("A1").copyFrom("Renamed!A1:E5");
      await context.sync();
    });
    expect(await stateOf(workbook)).toMatchObject({ snapshot: null, connection: { lost: "sheet" } });
  });

  it.each<[string, (sheet: Excel.Worksheet) => void]>([
    [
      "was deleted",
      (sheet) => {
        sheet.delete();
      },
    ],
    [
      "was renamed while nobody looked",
      (sheet) => {
        sheet.name = "Renamed";
      },
    ],
  ])("is left where it %s", async (_, act) => {
    for (const leave of ["disconnect", "remove"] as const) {
      const workbook = await connected("fig8");
      const { activeSheet } = await stateOf(workbook);
      await Excel.run(async (context) => {
        context.workbook.worksheets.add("Other");
        act(context.workbook.worksheets.getItem(activeSheet));
        await context.sync();
      });
      forgetSheet();
      expect(value(await workbook.planRemoval("everything")).sheets).toMatchObject([{ deleted: true }]);
      value<unknown>(leave === "disconnect" ? await workbook.disconnect() : await workbook.remove("everything"));
      expect(await stateOf(workbook)).toMatchObject({ snapshot: null, connection: null });
    }
  });

  it("finds its row again where rows moved since it was read", async () => {
    const workbook = await connected("one-row-header");
    const { snapshot, activeSheet } = await stateOf(workbook);
    if (!snapshot) throw new Error("not connected");
    await Excel.run(async (context) => {
      context.workbook.worksheets
        .getItem(activeSheet)
        .getRange(`${snapshot.matrix.area.row + 2}:${snapshot.matrix.area.row + 2}`)
        .insert("Down");
      await context.sync();
    });
    value(await workbook.apply(snapshot, [setField(0, "asIs", 2)]));
    expect((await snapshotOf(workbook)).portfolio.rows.map(({ asIs }) => asIs)).toEqual(
      snapshot.portfolio.rows.map(({ asIs }, index) => (index === 0 ? 2 : asIs)),
    );
  });
});

describe("a cell that says something of several services, or of several things", () => {
  const own = async (
    lines: (string | number)[][],
    act: (sheet: Excel.Worksheet) => void = () => undefined,
  ): Promise<PortfolioWorkbook> => {
    excel.workbench.newBook();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const width = lines[0]!.length;
      sheet.getRange("A1").getResizedRange(lines.length - 1, width - 1).values = lines;
      act(sheet);
      await context.sync();
    });
    const workbook = createExcelWorkbook();
    value(await workbook.connect(await mappingOn(workbook, null)));
    return workbook;
  };
  const headers = ["コード", "サービス", "推奨レベル", "サービス割り当て", "担当", "現状", "あるべき姿"];
  const line = (code: string, name: string, team: string, score: number | string) => [
    code,
    name,
    "ベーシック",
    "インソース",
    team,
    score,
    4,
  ];

  it("is changed for all of them together or not at all where it is merged", async () => {
    const workbook = await own(
      [
        headers,
        line("A-1", "リスクマネジメント", "SOC", 2),
        line("A-2", "リスクアセスメント", "", ""),
        line("A-3", "ポリシーの企画立案", "CSIRT", 3),
      ],
      (sheet) => {
        sheet.getRange("E2:E3").merge();
        sheet.getRange("F2:F3").merge();
      },
    );
    const seen = await snapshotOf(workbook);
    expect(seen.portfolio.rows.map(({ team, asIs }) => [team, asIs])).toEqual([
      ["SOC", 2],
      ["SOC", 2],
      ["CSIRT", 3],
    ]);
    for (const row of [0, 1])
      expect(await workbook.apply(seen, [setField(row, "asIs", 5)])).toMatchObject({
        ok: false,
        failure: { id: "mergedCell" },
      });
    expect(await workbook.apply(seen, [setField(0, "asIs", 5), setField(1, "asIs", 1)])).toMatchObject({
      ok: false,
      failure: { id: "mergedCell" },
    });
    expect((await snapshotOf(workbook)).portfolio).toEqual(seen.portfolio);
    value(
      await workbook.apply(seen, [
        setField(0, "asIs", 5),
        setField(1, "asIs", 5),
        setField(0, "team", "CDC"),
        setField(1, "team", "CDC"),
      ]),
    );
    expect((await snapshotOf(workbook)).portfolio.rows.map(({ team, asIs }) => [team, asIs])).toEqual([
      ["CDC", 5],
      ["CDC", 5],
      ["CSIRT", 3],
    ]);
  });

  it("says a name beside its allocation so that it is read back, or says that it cannot", async () => {
    const texts = ["インソース(SOC)", "併用(SOC／A社)", "アウトソース(A社)", "インソース(CSIRT)＋アウトソース(B社)"];
    const names = ["リスクマネジメント", "リスクアセスメント", "ポリシーの企画立案", "ポリシー管理"];
    const ask = () =>
      own([
        ["コード", "サービス", "推奨レベル", "サービス割り当て", "現状", "あるべき姿"],
        ...texts.map((text, at) => [`A-${at + 1}`, names[at]!, "ベーシック", text, 2, 4]),
      ]);
    let said = 0;
    for (const name of ["IT部", "SOC／IT部", "SOC、CSIRT", "a\nb", "=1+1", "1/2", "(", "x".repeat(210)]) {
      const workbook = await ask();
      for (const [row] of texts.entries()) {
        const seen = await snapshotOf(workbook);
        const outcome = await workbook.apply(seen, [setField(row, "team", name)]);
        const now = (await snapshotOf(workbook)).portfolio.rows;
        if (outcome.ok) said += 1;
        else expect(outcome.failure.id).toBe("cannotSay");
        expect(now).toEqual(
          outcome.ok
            ? seen.portfolio.rows.map((one, index) => (index === row ? { ...one, team: name } : one))
            : seen.portfolio.rows,
        );
      }
    }
    expect(said).toBeGreaterThan(20);
  });

  it("loses a name from its own cell and from the allocation's together: it would come back from there", async () => {
    const at = (allocation: string) => ["A-1", "リスクマネジメント", "ベーシック", allocation, "CSIRT", 2, 4];
    for (const [allocation, left] of [
      ["インソース（SOC）", "インソース"],
      ["併用（SOC／A社）", "併用（A社）"],
      ["インソース", "インソース"],
    ] as const) {
      const workbook = await own([headers, at(allocation)]);
      const seen = await snapshotOf(workbook);
      value(await workbook.apply(seen, [setField(0, "team", "")]));
      const now = await snapshotOf(workbook);
      expect(now.portfolio.rows).toEqual([{ ...seen.portfolio.rows[0], team: "" }]);
      expect(now.matrix.values[0]?.slice(3, 5)).toEqual([left, ""]);
    }
  });

  it.each(["-", "ー", " ", "―　"])("is blank where it is to say %j, which would be read as nothing", async (text) => {
    const workbook = await own([
      [...headers, "備考"],
      [...line("A-1", "リスクマネジメント", "SOC", 2), "メモ"],
      [...line("A-2", "リスクアセスメント", "", 2), "メモ"],
      ["A-3", "ポリシーの企画立案", "ベーシック", "インソース（SOC）", "", 2, 4, ""],
    ]);
    const seen = await snapshotOf(workbook);
    value(
      await workbook.apply(
        seen,
        [0, 1, 2].flatMap((row) => [setField(row, "team", text), setField(row, "notes", text)]),
      ),
    );
    const now = await snapshotOf(workbook);
    expect(now.portfolio.rows).toEqual(seen.portfolio.rows.map((row) => ({ ...row, team: "", notes: "" })));
    expect(now.matrix.values.map((cells) => [cells[3], cells[4], cells[7]])).toEqual([
      ["インソース", "", ""],
      ["インソース", "", ""],
      ["インソース", "", ""],
    ]);
  });

  it("is the allocation alone, without what stands before names, where there are none", async () => {
    const texts = [
      "インソース：SOC",
      "インソース\nSOC",
      "インソース(SOC)＋アウトソース：A社",
      "SOC：内製",
      "インソース（SOC）",
    ];
    for (const text of texts) {
      const workbook = await own([
        ["コード", "サービス", "推奨レベル", "サービス割り当て", "現状", "あるべき姿"],
        ["A-1", "リスクマネジメント", "ベーシック", text, 2, 4],
      ]);
      value(
        await workbook.apply(await snapshotOf(workbook), [
          setField(0, "allocation", "unassigned"),
          setField(0, "team", ""),
          setField(0, "outsourcer", ""),
        ]),
      );
      expect((await snapshotOf(workbook)).matrix.values[0]?.[3]).toBe("未割り当て");
    }
  });

  it("is left to the formula that fills it together with others", async () => {
    const lines = ["リスクマネジメント", "リスクアセスメント", "ポリシーの企画立案", "ポリシー管理"].map(
      (name, index) => line(`A-${index + 1}`, name, "SOC", ""),
    );
    const workbook = await own([headers, ...lines], (sheet) => {
      sheet.getRange("F2").formulas = [["=SEQUENCE(3)"]];
    });
    const seen = await snapshotOf(workbook);
    expect(seen.portfolio.rows.map(({ asIs }) => asIs)).toEqual([1, 2, 3, null]);
    for (const rows of [[0], [1], [2, 3]]) {
      expect(
        await requestsOf(async () =>
          expect(
            await workbook.apply(
              seen,
              rows.map((row) => setField(row, "asIs", 5)),
            ),
          ).toMatchObject({ ok: false, failure: { id: "spilledCell" } }),
        ),
      ).toBe(1);
    }
    expect((await snapshotOf(workbook)).matrix.formulas).toEqual(seen.matrix.formulas);
    expect(
      await requestsOf(async () => value(await workbook.apply(seen, [setField(3, "asIs", 5), setField(1, "toBe", 5)]))),
    ).toBe(2);
    expect((await snapshotOf(workbook)).portfolio.rows.map(({ asIs, toBe }) => [asIs, toBe])).toEqual([
      [1, 4],
      [2, 5],
      [3, 4],
      [5, 4],
    ]);
  });

  it("is found again after its settings were formatted as text, and with headers as long as a page", async () => {
    const workbook = await own([
      [...headers, "x".repeat(20_000), "y".repeat(20_000)],
      [...line("A-1", "リスクマネジメント", "SOC", 2), "", ""],
    ]);
    const { connection } = await stateOf(workbook);
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("CdcSettings").getDataBodyRange().numberFormat = [["@"]];
      await context.sync();
    });
    value(await workbook.connect(connection!.mapping!));
    expect((await stateOf(workbook)).connection).toMatchObject({ lost: null, changes: [] });
  });

  it("is not taken for an older sheet with the same headers where it was deleted", async () => {
    const lines = [headers, line("A-1", "リスクマネジメント", "SOC", 2)];
    const workbook = await own(lines);
    const { activeSheet } = await stateOf(workbook);
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets
        .add("2024年度")
        .getRange("A1")
        .getResizedRange(lines.length - 1, headers.length - 1).values = lines;
      await context.sync();
    });
    value(await workbook.connect(await mappingOn(workbook, activeSheet)));
    expect((await stateOf(workbook)).connection).toMatchObject({ sheet: activeSheet, lost: null });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(activeSheet).delete();
      await context.sync();
    });
    expect((await stateOf(workbook)).connection).toMatchObject({ sheet: activeSheet, lost: "sheet" });
  });

  it.each<[string, string[][]]>([
    ["of its own", [[...headers.slice(0, 5), `現状${"x".repeat(300)}`, "あるべき姿"]]],
    ["of its band", [["", "", "", "", "", "y".repeat(300), ""], headers]],
  ])("is written under a header that is kept cut: the length %s", async (_, top) => {
    excel.workbench.newBook();
    await Excel.run(async (context) => {
      const lines = [...top, line("A-1", "リスクマネジメント", "SOC", 2), line("A-2", "リスクアセスメント", "SOC", 3)];
      context.workbook.worksheets
        .getActiveWorksheet()
        .getRange("A1")
        .getResizedRange(lines.length - 1, 6).values = lines;
      await context.sync();
    });
    const workbook = createExcelWorkbook();
    const { cells } = value(await workbook.lookAt(null));
    const headerRows = top.map((__, row) => row);
    const { columns } = headersOver(
      cells,
      headerRows,
      headers.map((__, column) => column),
    );
    const parts = ["code", "name", "level", "allocation", "team", "asIs", "toBe"] as const;
    value(
      await workbook.connect({
        sheet: cells.sheet,
        headerRows,
        kind: "services",
        columns: columns.map((one, at) => ({ part: parts[at]!, column: one.column, header: headerText(one) })),
      }),
    );
    value(await workbook.apply(await snapshotOf(workbook), [setField(1, "asIs", 5), setField(1, "toBe", 5)]));
    expect((await snapshotOf(workbook)).portfolio.rows.map(({ asIs, toBe }) => [asIs, toBe])).toEqual([
      [2, 4],
      [5, 5],
    ]);
  });

  it("is connected anew where its settings are another table than the one that was known", async () => {
    const lines = [headers, line("A-1", "リスクマネジメント", "SOC", 2)];
    await stateOf(await own(lines));
    const workbook = await own(lines);
    value(await workbook.connect(await mappingOn(workbook, null)));
    expect((await stateOf(workbook)).connection).toMatchObject({ lost: null, changes: [] });
  });
});

describe("one of two matrices with the same headers", () => {
  const change = (name: string, act: (sheet: Excel.Worksheet) => void) =>
    Excel.run(async (context) => {
      act(context.workbook.worksheets.getItem(name));
      await context.sync();
    });
  const scoresOf = async (workbook: PortfolioWorkbook) =>
    (await snapshotOf(workbook)).portfolio.rows.map(({ code, asIs, toBe }) => [code, asIs, toBe]);

  it.each<[string, string, (sheet: Excel.Worksheet) => void]>([
    [
      "one-below",
      "a row is added to the one above",
      (sheet) => {
        sheet.getRange("10:10").insert("Down");
      },
    ],
    [
      "one-below",
      "the one above is deleted",
      (sheet) => {
        sheet.getRange("1:31").delete("Up");
      },
    ],
    [
      "one-below",
      "many rows of notes come above both",
      (sheet) => {
        sheet.getRange("1:40").insert("Down");
      },
    ],
    [
      "side-by-side",
      "a column is inserted left of both",
      (sheet) => {
        sheet.getRange("A:A").insert("Right");
      },
    ],
    [
      "side-by-side",
      "as many columns as to the other are inserted",
      (sheet) => {
        sheet.getRange("A:G").insert("Right");
      },
    ],
    [
      "side-by-side",
      "the first is deleted",
      (sheet) => {
        sheet.getRange("B:H").delete("Left");
      },
    ],
    [
      "side-by-side",
      "a column is inserted within it",
      (sheet) => {
        sheet.getRange("K:K").insert("Right");
      },
    ],
  ])("stays the one that was connected: %s, %s", async (name, _, act) => {
    const workbook = await open(name);
    const { recognition, cells } = value(await workbook.lookAt(null));
    if (recognition.verdict !== "ask") throw new Error(recognition.verdict);
    value(await workbook.connect(mappingFrom(cells.sheet, recognition.candidates[1]!)));
    const before = await scoresOf(workbook);
    await change(cells.sheet, act);
    expect(await scoresOf(workbook)).toEqual(before);
  });

  it.each<[string, (sheet: Excel.Worksheet) => void]>([
    [
      "two columns are inserted within it",
      (sheet) => {
        sheet.getRange("K:L").insert("Right");
      },
    ],
    [
      "a column is inserted before each of its last two",
      (sheet) => {
        sheet.getRange("M:M").insert("Right");
        sheet.getRange("L:L").insert("Right");
      },
    ],
    [
      "a column is inserted left of both",
      (sheet) => {
        sheet.getRange("A:A").insert("Right");
      },
    ],
  ])("stays that one without a title too: %s", async (_, act) => {
    const workbook = await open("side-by-side");
    await change("2社", (sheet) => {
      sheet.getRange("1:2").clear("Contents");
    });
    const { recognition, cells } = value(await workbook.lookAt(null));
    if (recognition.verdict !== "ask") throw new Error(recognition.verdict);
    const mapping = mappingFrom(cells.sheet, recognition.candidates[1]!);
    expect(mapping.title).toBeUndefined();
    value(await workbook.connect(mapping));
    const before = await scoresOf(workbook);
    await change(cells.sheet, act);
    expect(await scoresOf(workbook)).toEqual(before);
  });
});

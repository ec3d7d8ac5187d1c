import { readFileSync } from "node:fs";
import { createExcelWorkbook } from "../../src/excel/excelWorkbook";
import { forgetSheet } from "../../src/excel/knownSheet";
import type { PortfolioWorkbook } from "../../src/excel/portfolioWorkbook";
import { setField } from "../../src/portfolio/edits";
import { mappingFrom } from "../../src/workbook/recognition/recognise";
import type { Mapping } from "../../src/workbook/recognition/mapping";
import { corpus } from "../corpus/corpus";
import { openExcel, type OpenExcel } from "../support/excel";
import { snapshotOf, stateOf, value } from "./support";

let excel: OpenExcel;
beforeAll(async () => { excel = await openExcel({ locale: "ja-jp" }); });
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

  it("is found again after a column was inserted, and after it was renamed; says so where it was deleted", async () => {
    const workbook = await connected("fig8");
    const { activeSheet, snapshot } = await stateOf(workbook);
    const change = (act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void, name: string) => Excel.run(async (context) => {
      act(context.workbook.worksheets.getItem(name), context);
      await context.sync();
    });
    await change((sheet) => { sheet.getRange("A:A").insert("Right"); }, activeSheet);
    const moved = await stateOf(workbook);
    expect(moved.connection?.changes.map(({ is }) => is)).toContain("moved");
    expect(moved.snapshot?.portfolio.rows).toEqual(snapshot?.portfolio.rows);
    await change((sheet) => { sheet.name = "Other"; }, activeSheet);
    expect((await stateOf(workbook)).connection).toMatchObject({ sheet: "Other", lost: null });
    await change((sheet) => { sheet.delete(); }, "Other");
    expect(await stateOf(workbook)).toMatchObject({ snapshot: null, connection: { lost: "sheet" } });
  });

  it("is found by its headers where it was renamed while nobody looked; a copy of it is not taken for it", async () => {
    const workbook = await connected("fig8");
    const { activeSheet, snapshot } = await stateOf(workbook);
    const rename = (from: string, to: string) => Excel.run(async (context) => {
      context.workbook.worksheets.getItem(from).name = to;
      await context.sync();
    });
    forgetSheet();
    await rename(activeSheet, "Renamed");
    expect(await stateOf(workbook)).toMatchObject({ connection: { sheet: "Renamed", lost: null, changes: [] } });
    expect((await snapshotOf(workbook)).portfolio.rows).toEqual(snapshot?.portfolio.rows);
    expect(await requestsOf(() => snapshotOf(workbook))).toBe(1);
    value(await workbook.apply(await snapshotOf(workbook), [setField(0, "asIs", 2)]));
    forgetSheet();
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("Copy").getRange("A1").copyFrom("Renamed!A1:E5");
      await context.sync();
    });
    expect(await stateOf(workbook)).toMatchObject({ snapshot: null, connection: { lost: "sheet" } });
  });

  it("finds its row again where rows moved since it was read", async () => {
    const workbook = await connected("one-row-header");
    const { snapshot, activeSheet } = await stateOf(workbook);
    if (!snapshot) throw new Error("not connected");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(activeSheet).getRange(`${snapshot.matrix.area.row + 2}:${snapshot.matrix.area.row + 2}`).insert("Down");
      await context.sync();
    });
    value(await workbook.apply(snapshot, [setField(0, "asIs", 2)]));
    expect((await snapshotOf(workbook)).portfolio.rows.map(({ asIs }) => asIs)).toEqual(snapshot.portfolio.rows.map(({ asIs }, index) => (index === 0 ? 2 : asIs)));
  });
});

describe("one of two matrices with the same headers", () => {
  const change = (name: string, act: (sheet: Excel.Worksheet) => void) => Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem(name));
    await context.sync();
  });
  const scoresOf = async (workbook: PortfolioWorkbook) => (await snapshotOf(workbook)).portfolio.rows.map(({ code, asIs, toBe }) => [code, asIs, toBe]);

  it.each<[string, string, (sheet: Excel.Worksheet) => void]>([
    ["one-below", "a row is added to the one above", (sheet) => { sheet.getRange("10:10").insert("Down"); }],
    ["one-below", "the one above is deleted", (sheet) => { sheet.getRange("1:31").delete("Up"); }],
    ["one-below", "many rows of notes come above both", (sheet) => { sheet.getRange("1:40").insert("Down"); }],
    ["side-by-side", "a column is inserted left of both", (sheet) => { sheet.getRange("A:A").insert("Right"); }],
    ["side-by-side", "as many columns as to the other are inserted", (sheet) => { sheet.getRange("A:G").insert("Right"); }],
    ["side-by-side", "the first is deleted", (sheet) => { sheet.getRange("B:H").delete("Left"); }],
    ["side-by-side", "a column is inserted within it", (sheet) => { sheet.getRange("K:K").insert("Right"); }],
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
    ["two columns are inserted within it", (sheet) => { sheet.getRange("K:L").insert("Right"); }],
    ["a column is inserted before each of its last two", (sheet) => { sheet.getRange("M:M").insert("Right"); sheet.getRange("L:L").insert("Right"); }],
    ["a column is inserted left of both", (sheet) => { sheet.getRange("A:A").insert("Right"); }],
  ])("stays that one without a title too: %s", async (_, act) => {
    const workbook = await open("side-by-side");
    await change("2社", (sheet) => { sheet.getRange("1:2").clear("Contents"); });
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

import { openExcel, type OpenExcel } from "../../support/excel";
import { atRest } from "../../support/quiet";
// After Univer and before React.
import "../support/dom";
import { act, cleanup, configure } from "@testing-library/react";
import userEvent, { PointerEventsCheckLevel } from "@testing-library/user-event";
import { createExcelWorkbook } from "../../../src/excel/excelWorkbook";
import { serviceWord } from "../../../src/locale/service";
import { groups } from "../../../src/workbook/columns";
import { allRows } from "../../../src/workbook/newMatrix";
import { defaultSettings } from "../../../src/workbook/settingsTable";
import { announced, closePane, openPane, screen, waitFor, type OpenPane } from "../support/pane";
import { paced } from "../../support/pace";

/** The page through the unmodified Office.js client to the stand-in's cells and back. */

// jsdom works out an element's style from every rule there is: seconds a query on a page of this size.
configure({ defaultHidden: true });

let excel: OpenExcel;
let pane: OpenPane | null = null;

const sheet = "サービスマトリクス";
const tell = (word: Parameters<typeof serviceWord>[0], facts?: Parameters<typeof serviceWord>[2]) =>
  serviceWord(word, "ja", facts);
const title = () => screen.getByRole("heading", { level: 2 }).textContent ?? "";
const radio = (name: RegExp) => screen.getByRole<HTMLInputElement>("radio", { name });

/** Row of the sheet, and the columns by their headers. */
const rowOf = (code: string): number => allRows("ja").findIndex((row) => row.code === code) + 6;
async function cell(code: string, header: string): Promise<string> {
  const [headers = []] = await excel.workbench.cells("CdcMatrix");
  return `${sheet}!${String.fromCharCode(65 + headers.indexOf(header))}${rowOf(code)}`;
}
const value = async (code: string, header: string): Promise<unknown> =>
  (await excel.workbench.cells(await cell(code, header)))[0]?.[0];

/** The service page on an empty Japanese matrix of all services and columns; A-1 is in row 6. */
async function openPage(): Promise<OpenPane> {
  const workbook = createExcelWorkbook();
  const created = await workbook.create({
    portfolio: { settings: defaultSettings("ja"), teams: [], rows: allRows("ja") },
    groups,
  });
  if (!created.ok) throw new Error(created.failure.detail);
  pane = {
    ...(await openPane(workbook)),
    user: userEvent.setup({ document, pointerEventsCheck: PointerEventsCheckLevel.Never }),
  };
  await pane.user.click(screen.getByRole("button", { name: "サービス" }));
  await screen.findByRole("navigation", { name: tell("nav.label") });
  return pane;
}

async function select(address: string): Promise<void> {
  await act(async () => {
    await excel.workbench.select(address);
    await atRest(excel.workbench);
  });
}

/** Waits until everything that was asked for is written and shown. */
const settle = () => act(() => atRest(excel.workbench));

beforeAll(async () => {
  excel = await openExcel({ locale: "ja-jp" });
});
beforeEach(async () => {
  window.getComputedStyle = ((element: HTMLElement) => element.style) as typeof window.getComputedStyle;
  globalThis.getComputedStyle = window.getComputedStyle;
  excel.workbench.newBook();
});
afterEach(async () => {
  if (pane) await closePane(pane);
  pane = null;
  cleanup();
  localStorage.clear();
});
afterAll(() => excel.close());

test("any cell of a row: the card is there, without a request of its own", async () => {
  await openPage();
  await select(`${sheet}!A2`);
  await select(`${sheet}!H${rowOf("D-4")}`);
  await waitFor(() => expect(title()).toBe("D-4 インシデント対応・封じ込め"));
  excel.workbench.traffic.reset();
  const begun = performance.now();
  await select(`${sheet}!C${rowOf("B-2")}`);
  await waitFor(() => expect(title()).toBe("B-2 イベントデータ保管"), { interval: 5 });
  const took = performance.now() - begun;
  await settle();
  expect(excel.workbench.traffic().requests).toBe(0);
  paced("from a selection to its card, in jsdom", took, 500);
});

test("selecting rapidly through all rows leaves the last one shown", async () => {
  await openPage();
  await act(async () => {
    for (const { code } of allRows("ja")) void excel.workbench.select(`${sheet}!B${rowOf(code)}`);
    await atRest(excel.workbench);
  });
  await waitFor(() => expect(title()).toMatch(/^I-7/));
});

test("a choice is in the cell, as one step that Undo takes back, and the card follows", async () => {
  const { user } = await openPage();
  await select(`${sheet}!B${rowOf("A-1")}`);
  await user.selectOptions(screen.getByRole("combobox", { name: "推奨レベル" }), "basic");
  await settle();
  expect(await value("A-1", "推奨レベル")).toBe("ベーシック（必須）");
  await user.click(screen.getByRole("radio", { name: "インソース" }));
  await user.click(radio(/^現状 As-Is 2 /));
  await user.click(radio(/^あるべき姿 To-Be 4 /));
  await settle();
  expect(await value("A-1", "ギャップ")).toBe(2);
  expect(screen.getByText(tell("score.gap", { gap: 2, asIs: 2, toBe: 4 }))).toBeTruthy();
  await act(() => excel.workbench.undo());
  expect(await value("A-1", "あるべき姿 To-Be")).toBe("");
  await waitFor(() => expect(radio(/^あるべき姿 To-Be まだ/).checked).toBe(true));
  expect(await value("A-1", "現状 As-Is")).toBe(2);
});

test("an edit is two requests of the workbook, and the read that shows it", async () => {
  const { user } = await openPage();
  await select(`${sheet}!B${rowOf("A-1")}`);
  await user.click(screen.getByRole("radio", { name: "インソース" }));
  await settle();
  excel.workbench.traffic.reset();
  await user.click(radio(/^現状 As-Is 3 /));
  await settle();
  expect(await value("A-1", "現状 As-Is")).toBe(3);
  await settle();
  // One more read where the announcement of the edit arrives after the read that followed it.
  expect(excel.workbench.traffic().requests).toBeLessThanOrEqual(4);
});

test("combined: two parts and As-Is in one step of Undo", async () => {
  const { user } = await openPage();
  await select(`${sheet}!B${rowOf("B-1")}`);
  await user.click(screen.getByRole("radio", { name: "併用" }));
  await user.click(radio(/^内製スコア 2 /));
  await user.click(radio(/^委託スコア 4 /));
  await settle();
  expect([
    await value("B-1", "内製スコア"),
    await value("B-1", "委託スコア"),
    await value("B-1", "現状 As-Is"),
  ]).toEqual([2, 4, 4]);
  await act(() => excel.workbench.undo());
  expect([
    await value("B-1", "内製スコア"),
    await value("B-1", "委託スコア"),
    await value("B-1", "現状 As-Is"),
  ]).toEqual([2, "", ""]);
});

test("rapid choices: the last one stands", async () => {
  const { user } = await openPage();
  await select(`${sheet}!B${rowOf("A-1")}`);
  act(() => radio(/^現状 As-Is まだ/).focus());
  await user.keyboard("1234524");
  await user.click(radio(/^あるべき姿 To-Be 5/));
  await settle();
  expect([await value("A-1", "現状 As-Is"), await value("A-1", "あるべき姿 To-Be")]).toEqual([4, 5]);
});

test.each([
  "=1+1",
  "+81 3",
  "-",
  "@SUM",
  "'quoted'",
  "“A”, 'B'; C\tD",
  "💥".repeat(60),
  "x".repeat(255),
  "2026-11-23",
  "TRUE",
])("the team name %s stays that text in the cell", async (name) => {
  const { user } = await openPage();
  await select(`${sheet}!B${rowOf("A-1")}`);
  await user.click(screen.getByRole("combobox", { name: "担当" }));
  await user.paste(name);
  await user.keyboard("{Enter}");
  await settle();
  expect(await value("A-1", "担当")).toBe(name.trim());
  expect(screen.getByRole<HTMLInputElement>("combobox", { name: "担当" }).value).toBe(name.trim());
});

test("typing in the sheet shows in the card, and takes nothing from what is being typed there", async () => {
  const { user } = await openPage();
  await select(`${sheet}!B${rowOf("A-1")}`);
  await user.type(screen.getByRole("combobox", { name: "担当" }), "社内");
  const at = await cell("A-1", "委託先");
  const begun = performance.now();
  await act(() => excel.workbench.edit(at, "青空"));
  await waitFor(() => expect(screen.getByRole<HTMLInputElement>("combobox", { name: "委託先" }).value).toBe("青空"), {
    interval: 10,
  });
  paced("from the sheet to the card, in jsdom", performance.now() - begun, 1000);
  expect(screen.getByRole<HTMLInputElement>("combobox", { name: "担当" }).value).toBe("社内");
  await user.type(screen.getByRole("combobox", { name: "担当" }), "SOC{Enter}");
  await settle();
  expect([await value("A-1", "担当"), await value("A-1", "委託先")]).toEqual(["社内SOC", "青空"]);
});

test("a co-author writes into the same cell meanwhile: nothing is written over, and nothing typed is lost", async () => {
  const { user } = await openPage();
  await select(`${sheet}!B${rowOf("A-1")}`);
  await user.type(screen.getByRole("combobox", { name: "担当" }), "社内SOC");
  const at = await cell("A-1", "担当");
  await act(() => excel.workbench.coauthor(() => excel.workbench.edit(at, "情シス")));
  await user.keyboard("{Enter}");
  await settle();
  expect(await value("A-1", "担当")).toBe("情シス");
  expect(screen.getByRole<HTMLInputElement>("combobox", { name: "担当" }).value).toBe("社内SOC");
  await user.click(screen.getByRole("button", { name: tell("kept.write") }));
  await settle();
  expect(await value("A-1", "担当")).toBe("社内SOC");
});

test("the row is deleted while its card is open", async () => {
  const { user } = await openPage();
  await select(`${sheet}!B${rowOf("A-2")}`);
  await user.type(screen.getByRole("combobox", { name: "担当" }), "社内SOC");
  await act(() =>
    excel.workbench.coauthor(() =>
      excel.Excel.run(async (context) => {
        context.workbook.tables.getItem("CdcMatrix").rows.getItemAt(1).delete();
        await context.sync();
      }),
    ),
  );
  await waitFor(() => expect(title()).toBe(tell("row.gone", { row: "A-2 リスクアセスメント" })));
  expect(announced()).toContain("社内SOC");
  await settle();
  expect((await excel.workbench.cells("CdcMatrix")).flat()).not.toContain("社内SOC");
});

test("a protected sheet: it says so and keeps what was typed; written once the protection is off", async () => {
  const { user } = await openPage();
  await select(`${sheet}!B${rowOf("A-1")}`);
  const protect = (on: boolean) =>
    excel.Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem(sheet);
      if (on) protection.protect();
      else protection.unprotect();
      await context.sync();
    });
  await protect(true);
  await user.type(screen.getByRole("combobox", { name: "担当" }), "社内SOC{Enter}");
  await settle();
  expect(announced()).toContain("シートが保護されています。");
  expect(screen.getByRole<HTMLInputElement>("combobox", { name: "担当" }).value).toBe("社内SOC");
  await protect(false);
  await user.click(screen.getByRole("button", { name: tell("kept.write") }));
  await settle();
  expect(await value("A-1", "担当")).toBe("社内SOC");
});

test("a request that fails: what was chosen is kept and can be written again", async () => {
  const { user } = await openPage();
  await select(`${sheet}!B${rowOf("A-1")}`);
  await settle();
  excel.workbench.faults({ at: 1, kind: "refuse", code: "ServiceNotAvailable" });
  await user.click(radio(/^現状 As-Is 3/));
  await settle();
  excel.workbench.faults.clear();
  expect(await value("A-1", "現状 As-Is")).toBe("");
  expect(announced()).toContain(tell("kept.failed", { text: "3" }));
  await user.click(screen.getByRole("button", { name: tell("kept.write") }));
  await settle();
  expect(await value("A-1", "現状 As-Is")).toBe(3);
});

test("a date is that day in the cell, whatever its format", async () => {
  const { user } = await openPage();
  await select(`${sheet}!B${rowOf("A-1")}`);
  await user.click(screen.getByRole("button", { name: /^判断記録/ }));
  const date = screen.getByLabelText<HTMLInputElement>("判断日");
  await user.type(date, "2026-11-23");
  await user.tab();
  await settle();
  expect(await value("A-1", "判断日")).toBe(46349);
  expect(date.value).toBe("2026-11-23");
});

test("a cell with a formula says so, and writing replaces it", async () => {
  const { user } = await openPage();
  await select(`${sheet}!B${rowOf("A-1")}`);
  await act(async () => excel.workbench.formula(await cell("A-1", "担当"), '="社内"&"SOC"'));
  await waitFor(() => expect(screen.getByRole<HTMLInputElement>("combobox", { name: "担当" }).value).toBe("社内SOC"));
  expect(screen.getByText(tell("formula"))).toBeTruthy();
  await user.type(screen.getByRole("combobox", { name: "担当" }), "2{Enter}");
  await settle();
  expect(await value("A-1", "担当")).toBe("社内SOC2");
  expect(screen.queryByText(tell("formula"))).toBeNull();
});

test("the rows are sorted while the card is open: it keeps its service, and writes into its row", async () => {
  const { user } = await openPage();
  await select(`${sheet}!B${rowOf("A-2")}`);
  await user.type(screen.getByRole("combobox", { name: "担当" }), "社内SOC");
  const [, ...rows] = await excel.workbench.cells("CdcMatrix");
  const codes = rows.slice(0, 13).map((row) => [row[1], row[2]]);
  await act(() => excel.workbench.edit(`${sheet}!B6:C18`, [...codes].reverse()));
  await waitFor(() => expect(screen.queryByText(tell("row.moved", { cell: "17 行目" }))).toBeTruthy());
  expect(title()).toMatch(/^A-2/);
  await user.keyboard("{Enter}");
  await settle();
  expect((await excel.workbench.cells(`${sheet}!B17:G17`))[0]).toEqual(expect.arrayContaining(["A-2", "社内SOC"]));
  expect((await excel.workbench.cells(`${sheet}!G7`))[0]).toEqual([""]);
});

test("from row to row by keyboard: the sheet's selection goes along", async () => {
  const { user } = await openPage();
  await select(`${sheet}!I${rowOf("A-1")}`);
  await user.keyboard("{Alt>}{ArrowDown}{ArrowDown}{ArrowDown}{/Alt}");
  expect(title()).toMatch(/^A-4/);
  await settle();
  const selected = await excel.Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("address");
    await context.sync();
    return range.address;
  });
  expect(selected).toContain(`I${rowOf("A-4")}`);
  expect(title()).toMatch(/^A-4/);
});

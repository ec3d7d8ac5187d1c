import { openExcel, type OpenExcel } from "../support/excel";
import { atRest } from "../support/quiet";
// After Univer and before React.
import "./support/dom";
import { act, cleanup } from "@testing-library/react";
import { requestCommand } from "../../src/commands/requests";
import { createExcelWorkbook } from "../../src/excel/excelWorkbook";
import type { PortfolioWorkbook } from "../../src/excel/portfolioWorkbook";
import { groups } from "../../src/workbook/columns";
import { allRows } from "../../src/workbook/newMatrix";
import { defaultSettings } from "../../src/workbook/settingsTable";
import {
  announced,
  closePane,
  complaints,
  findingRow,
  openPane,
  screen,
  waitFor,
  within,
  type OpenPane,
} from "./support/pane";

/** What a person does, from the pane through the unmodified Office.js client to the stand-in's cells and back. */

let excel: OpenExcel;
let pane: OpenPane | null = null;
/** Reads that the pane asked for. */
let reads = 0;
/** Reads wait for this. */
let held: Promise<void> = Promise.resolve();

const sheet = "サービスマトリクス";
const asIs = (row: number) => `${sheet}!I${row}`;

function counted(workbook: PortfolioWorkbook): PortfolioWorkbook {
  return {
    ...workbook,
    read: async () => {
      reads += 1;
      await held;
      return workbook.read();
    },
  };
}

async function open(): Promise<OpenPane> {
  held = Promise.resolve();
  pane = await openPane(counted(createExcelWorkbook()));
  reads = 0;
  return pane;
}

/** A pane on a workbook with an empty Japanese matrix of all services and columns; A-1 is in row 6. */
async function openMatrix(): Promise<OpenPane> {
  const created = await createExcelWorkbook().create({
    portfolio: { settings: defaultSettings("ja"), teams: [], rows: allRows("ja") },
    groups,
  });
  if (!created.ok) throw new Error(created.failure.detail);
  return open();
}

const shownFinding = (part: RegExp) => waitFor(() => expect(screen.queryByText(part)).toBeTruthy());
const goneFinding = (part: RegExp) => waitFor(() => expect(screen.queryByText(part)).toBeNull());
const saidSoon = (part: string) => waitFor(() => expect(announced()).toContain(part));

/** The sheets and the names that the workbook has. */
async function sheetNames(): Promise<readonly string[]> {
  return excel.Excel.run(async (context) => {
    context.workbook.worksheets.load("items/name");
    context.workbook.names.load("items/name");
    await context.sync();
    return [...context.workbook.worksheets.items, ...context.workbook.names.items].map(({ name }) => name);
  });
}

/** Edits cells as a person does. */
async function type(address: string, values: readonly (readonly unknown[])[]): Promise<void> {
  await act(() => excel.workbench.edit(address, values));
}

beforeAll(async () => {
  excel = await openExcel({ locale: "ja-jp" });
});
beforeEach(async () => {
  await excel.workbench.newBook();
});
afterEach(async () => {
  if (pane) await closePane(pane);
  pane = null;
  cleanup();
  localStorage.clear();
});
afterAll(() => excel.close());

test("a matrix is made with one form: 64 rows, the chosen columns, the names", async () => {
  const { user } = await open();
  await user.click(screen.getByRole("button", { name: "マトリクスを作成" }));
  await screen.findByRole("heading", { name: "マトリクスを作成" });
  expect(await complaints()).toEqual([]);
  await user.click(screen.getByRole("checkbox", { name: /判断記録/ }));
  await user.type(screen.getByRole("textbox", { name: /組織名/ }), "山田商事");
  await user.type(screen.getByRole("textbox", { name: /サイクル/ }), "2026年度下期");
  await user.click(screen.getByRole("button", { name: "64 行で作成" }));
  await screen.findByText("まだ何も記入されていません");
  expect(announced()).toContain(`「${sheet}」に 64 行を書き込みました。`);
  const cells = await excel.workbench.cells("CdcMatrix");
  expect(cells).toHaveLength(65);
  expect(cells[0]).toContain("あるべき姿 To-Be");
  expect(cells[0]).not.toContain("判断理由");
  expect(screen.getByRole("heading", { level: 1 }).textContent).toContain("山田商事");
  expect(screen.getByRole("heading", { level: 1 }).textContent).toContain("2026年度下期");
});

test("to start with, A, B, D and I; or the chosen categories; in the other language", async () => {
  const { user } = await open();
  await user.click(screen.getByRole("button", { name: "マトリクスを作成" }));
  await user.click(await screen.findByRole("radio", { name: /A・B・D と I/ }));
  expect(screen.getByRole("button", { name: "31 行で作成" })).toBeTruthy();
  await user.click(screen.getByRole("radio", { name: "カテゴリーを選ぶ" }));
  for (const name of [/^A /, /^B /, /^D /, /^I /]) await user.click(screen.getByRole("checkbox", { name }));
  expect(screen.getByRole("button", { name: "0 行で作成" }).getAttribute("aria-disabled")).toBe("true");
  expect(screen.getByText("カテゴリーを一つ以上選んでください。")).toBeTruthy();
  await user.click(screen.getByRole("checkbox", { name: /^H / }));
  await user.click(screen.getByRole("radio", { name: "English" }));
  await user.click(screen.getByRole("button", { name: /行で作成/ }));
  await saidSoon("2 行を書き込みました。");
  const [headers = [], ...rows] = await excel.workbench.cells("CdcMatrix");
  expect(headers).toContain("To-Be");
  expect(rows.map((row) => row[headers.indexOf("Code")])).toEqual(["H-1", "H-2"]);
});

test("the sample is a filled matrix of a fictitious organisation, with findings", async () => {
  const { user } = await open();
  await user.click(screen.getByRole("button", { name: "サンプルデータで試す" }));
  await screen.findByText(/（架空）/, { selector: "h1" });
  expect(findingRow(/スコア「３」/)).toBeTruthy();
  expect(screen.getByText("目標到達")).toBeTruthy();
});

test("an edit in the sheet is followed, with one read", async () => {
  await openMatrix();
  await type(asIs(6), [["３"]]);
  await shownFinding(/スコア「３」/);
  await act(() => atRest(excel.workbench));
  expect(reads).toBe(1);
});

test("a burst of edits is read together: how often exactly, reader.test.ts says", async () => {
  await openMatrix();
  await act(async () => {
    for (let row = 6; row < 14; row += 1) await excel.workbench.edit(asIs(row), [["３"]]);
  });
  await waitFor(() => expect(screen.queryByRole("region", { name: /読み取れないスコア/ })?.textContent).toMatch(/8/));
  expect(reads).toBeLessThan(8);
});

test("a finding says its cell, and choosing it selects the cell", async () => {
  const { user } = await openMatrix();
  await type(asIs(9), [["３"]]);
  await shownFinding(/スコア「３」/);
  const row = findingRow(/スコア「３」/);
  expect(row.textContent).toContain("A-4");
  expect(row.textContent).toContain("I9");
  await user.click(within(row).getByRole("button", { name: /スコア「３」/ }));
  const selectedRange = async () => {
    const selected = await excel.Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("address");
      await context.sync();
      return range.address;
    });
    return selected;
  };
  await waitFor(async () => expect(await selectedRange()).toContain("I9"));
});

test("Fix shows before and after in the row, then writes; Undo takes it back and the finding is there again", async () => {
  const { user } = await openMatrix();
  await type(asIs(9), [["３"]]);
  await shownFinding(/スコア「３」/);
  await user.click(within(findingRow(/スコア「３」/)).getByRole("button", { name: /直す/ }));
  const preview = screen.getByRole("group", { name: "書き換える内容" });
  expect(preview.querySelector("del")?.textContent).toBe("３");
  expect(preview.querySelector("ins")?.textContent).toBe("3");
  expect(await excel.workbench.cells(asIs(9))).toEqual([["３"]]);
  await user.click(within(preview).getByRole("button", { name: "書き換える" }));
  await saidSoon("1 個のセルに書き込みました。");
  expect(await excel.workbench.cells(asIs(9))).toEqual([[3]]);
  await goneFinding(/スコア「３」/);
  await act(() => excel.workbench.undo());
  await shownFinding(/スコア「３」/);
  expect(announced()).not.toContain("書き込みました");
});

test("Fix all lists every cell first, then writes them all", async () => {
  const { user } = await openMatrix();
  await type(`${sheet}!I6:I8`, [["３"], ["4点"], ["Lv5"]]);
  await user.click(await screen.findByRole("button", { name: /まとめて直す（3）/ }));
  await screen.findByText("3 か所を書き換えます。");
  expect(screen.getAllByRole("insertion").map(({ textContent }) => textContent)).toEqual(["3", "4", "5"]);
  expect(await excel.workbench.cells(`${sheet}!I6:I8`)).toEqual([["３"], ["4点"], ["Lv5"]]);
  await user.click(screen.getByRole("button", { name: "すべて書き換える" }));
  await saidSoon("3 個のセルに書き込みました。");
  expect(await excel.workbench.cells(`${sheet}!I6:I8`)).toEqual([[3], [4], [5]]);
});

test("an overwritten formula is found, and put back", async () => {
  const { user } = await openMatrix();
  await type(`${sheet}!I6:K6`, [[2, 4, 9]]);
  await shownFinding(/ギャップの数式/);
  const row = findingRow("ギャップの数式が上書きされています。");
  expect(row.textContent).toContain("K6");
  await user.click(within(row).getByRole("button", { name: /直す/ }));
  await user.click(screen.getByRole("button", { name: "書き換える" }));
  await saidSoon("1 個のセルに書き込みました。");
  expect(await excel.workbench.cells(`${sheet}!K6`)).toEqual([[2]]);
});

test("the selection's findings are marked, without a read", async () => {
  await openMatrix();
  await type(`${sheet}!I6:I7`, [["３"], ["４"]]);
  await shownFinding(/スコア「４」/);
  const before = reads;
  await act(() => excel.workbench.select(`${sheet}!C7`));
  await waitFor(() => expect(within(findingRow(/スコア「４」/)).queryByText(/選択中の行/)).toBeTruthy());
  expect(within(findingRow(/スコア「３」/)).queryByText(/選択中の行/)).toBeNull();
  expect(reads).toBe(before);
});

test("a co-author's change is followed and said", async () => {
  await openMatrix();
  await act(() => excel.workbench.coauthor(() => excel.workbench.edit(asIs(6), [["３"]])));
  await shownFinding(/スコア「３」/);
  expect(announced()).toContain("共同編集者が変更しました。");
});

test("a protected sheet: the sentence says so, and nothing has changed", async () => {
  const { user } = await openMatrix();
  await type(asIs(9), [["３"]]);
  await shownFinding(/スコア「３」/);
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).protection.protect();
    await context.sync();
  });
  await user.click(within(findingRow(/スコア「３」/)).getByRole("button", { name: /直す/ }));
  await user.click(screen.getByRole("button", { name: "書き換える" }));
  await saidSoon("シートが保護されています。");
  expect(announced()).toContain("ブックは変わっていません。");
  expect(await excel.workbench.cells(asIs(9))).toEqual([["３"]]);
});

test("a matrix whose sheet is deleted while the pane is open leads back to the first run", async () => {
  await openMatrix();
  await act(() =>
    excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).delete();
      await context.sync();
    }),
  );
  await screen.findByRole("button", { name: "マトリクスを作成" });
});

test("creating is refused where the workbook is protected, and can be done when it no longer is", async () => {
  const { user } = await open();
  await excel.Excel.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  await user.click(screen.getByRole("button", { name: "マトリクスを作成" }));
  await user.click(await screen.findByRole("button", { name: "64 行で作成" }));
  await saidSoon("ブックの構成が保護されています。");
  expect(announced()).toContain("ブックは変わっていません。");
  await excel.Excel.run(async (context) => {
    context.workbook.protection.unprotect();
    await context.sync();
  });
  await user.click(screen.getByRole("button", { name: "64 行で作成" }));
  await screen.findByText("まだ何も記入されていません");
});

test("a creation that breaks off and cannot be taken back is said, offered, and taken back", async () => {
  const { user } = await open();
  await user.click(screen.getByRole("button", { name: "マトリクスを作成" }));
  const create = await screen.findByRole("button", { name: "64 行で作成" });
  // The checking read passes; the write fails half-way, and taking it back is refused.
  excel.workbench.faults({ at: 2, kind: "fail", action: 60 }, { at: 3, kind: "refuse" });
  await user.click(create);
  await screen.findByText("マトリクスの作成が途中で止まっています。");
  excel.workbench.faults.clear();
  expect(announced()).toContain("マトリクスを作成できませんでした。");
  expect(announced()).toContain("一部だけが書き込まれています。");
  expect(screen.getByText(/次のシートを削除します: サービスマトリクス/)).toBeTruthy();
  expect(await complaints()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "前の状態に戻す" }));
  await saidSoon("途中だった操作の前の状態に戻しました。");
  await goneFinding(/途中で止まっています/);
  expect(await sheetNames()).toEqual(["Sheet1"]);
});

test("while a cell is being edited a fix waits for the entry to end, and then is written", async () => {
  const { user } = await openMatrix();
  await type(asIs(9), [["３"]]);
  await shownFinding(/スコア「３」/);
  await user.click(within(findingRow(/スコア「３」/)).getByRole("button", { name: /直す/ }));
  excel.workbench.editing(true);
  await user.click(screen.getByRole("button", { name: "書き換える" }));
  await screen.findByText("書き込んでいます…");
  await act(async () => excel.workbench.editing(false));
  await saidSoon("1 個のセルに書き込みました。");
  expect(await excel.workbench.cells(asIs(9))).toEqual([[3]]);
});

test("a cell that somebody changed while the fix was on the screen is not written over", async () => {
  const { user } = await openMatrix();
  await type(asIs(9), [["３"]]);
  await shownFinding(/スコア「３」/);
  await user.click(within(findingRow(/スコア「３」/)).getByRole("button", { name: /直す/ }));
  // The click is quicker than the read that the change asks for.
  let goOn: () => void = () => undefined;
  held = new Promise((resolve) => {
    goOn = resolve;
  });
  await act(() => excel.workbench.coauthor(() => excel.workbench.edit(asIs(9), [[5]])));
  await user.click(screen.getByRole("button", { name: "書き換える" }));
  await act(async () => goOn());
  await saidSoon("確認している間に、シートの内容が変わりました。");
  expect(await excel.workbench.cells(asIs(9))).toEqual([[5]]);
});

test("removing everything leaves the workbook as it was before", async () => {
  const { user } = await openMatrix();
  await user.click(screen.getByRole("button", { name: "メニュー" }));
  await user.click(await screen.findByRole("menuitem", { name: /取り除く/ }));
  await user.click(await screen.findByRole("radio", { name: /シートごとすべて/ }));
  await screen.findAllByText("削除します");
  await user.click(screen.getByRole("button", { name: "取り除く…" }));
  await user.click(screen.getByRole("button", { name: "取り除く" }));
  await screen.findByRole("button", { name: "マトリクスを作成" });
  expect(await sheetNames()).toEqual(["Sheet1"]);
});

test("the ribbon's buttons: create opens the form, or says that there is a matrix; check checks", async () => {
  const { user } = await open();
  act(() => requestCommand("checkMatrix"));
  expect(announced()).toContain("まだサービスマトリクスがありません。");
  act(() => requestCommand("createMatrix"));
  await user.click(await screen.findByRole("button", { name: "64 行で作成" }));
  await screen.findByText("まだ何も記入されていません");
  act(() => requestCommand("createMatrix"));
  expect(announced()).toContain("すでにサービスマトリクスがあります。");
  act(() => requestCommand("checkMatrix"));
  await saidSoon("チェックしました。指摘は 0 件です。");
});

test("what the ribbon asked for before the pane was there is done when it is", async () => {
  requestCommand("createMatrix");
  await open();
  expect(await screen.findByRole("heading", { name: "マトリクスを作成" })).toBeTruthy();
});

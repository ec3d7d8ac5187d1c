import { openExcel, type OpenExcel } from "../../support/excel";
// After Univer and before React.
import "../support/dom";
import { act, cleanup, configure } from "@testing-library/react";
import userEvent, { PointerEventsCheckLevel } from "@testing-library/user-event";
import { createExcelWorkbook } from "../../../src/excel/excelWorkbook";
import { teamsWord } from "../../../src/locale/teams";
import { samplePortfolio } from "../../../src/workbook/sample";
import { groups } from "../../../src/workbook/columns";
import { today } from "../support/memoryWorkbook";
import { closePane, complaints, openPane, screen, waitFor, within, type OpenPane } from "../support/pane";

/** The teams page through the unmodified Office.js client to the stand-in's cells and back. */

// jsdom works out an element's style from every rule there is: seconds a query on a page of this size.
configure({ defaultHidden: true });

let excel: OpenExcel;
let pane: OpenPane | null = null;

const tell = (word: Parameters<typeof teamsWord>[0], facts?: Parameters<typeof teamsWord>[2]) =>
  teamsWord(word, "ja", facts);
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const settled = () => waitFor(() => expect(pane?.session.state().busy).toBeNull());

async function column(table: string, header: string): Promise<readonly unknown[]> {
  const [headers = [], ...rows] = await excel.workbench.cells(table);
  return rows.map((row) => row[headers.indexOf(header)]);
}

async function openPage(): Promise<OpenPane> {
  const workbook = createExcelWorkbook();
  const created = await workbook.create({ portfolio: samplePortfolio("ja", today), groups });
  if (!created.ok) throw new Error(created.failure.detail);
  const opened = await openPane(workbook, { page: "teams" });
  pane = { ...opened, user: userEvent.setup({ document, pointerEventsCheck: PointerEventsCheckLevel.Never }) };
  await screen.findByRole("heading", { name: tell("listed", { count: 7 }) });
  return pane;
}

async function open(name: RegExp): Promise<void> {
  await pane!.user.click(button(name));
  await screen.findByRole("heading", { name: "書き換える内容" }).catch(() => screen.findByRole("status"));
}

beforeAll(async () => {
  excel = await openExcel({ locale: "ja-jp" });
});
beforeEach(() => {
  const inlineStyle = ((element: HTMLElement) => element.style) as typeof window.getComputedStyle;
  window.getComputedStyle = inlineStyle;
  globalThis.getComputedStyle = inlineStyle;
  excel.workbench.newBook();
});
afterEach(async () => {
  if (pane) await closePane(pane);
  pane = null;
  cleanup();
  localStorage.clear();
});
afterAll(() => excel.close());

test("a new name, however strange, is written as text in the list and in the matrix, in two requests, and taken back in one step", async () => {
  const { user } = await openPage();
  const before = await excel.workbench.cells("CdcMatrix");
  const strange = `=cmd|'/C calc'!A0, "東" 🛡️${"長".repeat(220)}`;
  await open(/^社内SOC/);
  await user.clear(screen.getByRole("textbox", { name: "名称" }));
  await user.paste(strange);
  await user.clear(screen.getByRole("textbox", { name: "人数" }));
  await user.paste("よにん");
  expect(screen.getByText(tell("refused.noNumber"))).toBeTruthy();
  await user.clear(screen.getByRole("textbox", { name: "人数" }));
  await user.paste("１２");
  excel.workbench.traffic.reset();
  await user.click(button(tell("write")));
  await settled();
  expect(excel.workbench.traffic().requests).toBeLessThanOrEqual(3);
  expect(await column("CdcTeams", "名称")).toContain(strange);
  expect((await column("CdcTeams", "人数"))[1]).toBe(12);
  const named = (await column("CdcMatrix", "担当")).filter((name) => name === strange).length;
  expect(named).toBe(
    before
      .slice(1)
      .filter((row) => ["社内SOC", "社内 SOC"].includes(String(row[6]).normalize("NFKC").replace(/\s+/g, " "))).length,
  );
  await act(() => excel.workbench.undo());
  expect(await excel.workbench.cells("CdcMatrix")).toEqual(before);
});

test("a spelling that is not listed is merged into the one that is near; a team that is used is not removed", async () => {
  const { user } = await openPage();
  const unlisted = () => within(screen.getByRole("region", { name: /^一覧にない名前/ })).getAllByRole("button");
  await user.click(unlisted()[0]!);
  expect(await screen.findByRole<HTMLInputElement>("combobox", { name: tell("into.merged") })).toHaveProperty(
    "value",
    "社内SOC",
  );
  await user.click(button(tell("write")));
  await settled();
  await waitFor(() => expect(unlisted()).toHaveLength(1));
  expect(await column("CdcMatrix", "担当")).not.toContain("社内 SOC");

  await open(/^青空/);
  await user.click(screen.getByRole("radio", { name: /^一覧から外す/ }));
  expect(screen.getByText(/件のサービスで使われています/)).toBeTruthy();
  expect(button(tell("write"))).toHaveProperty("ariaDisabled", "true");
  await user.click(screen.getByRole("radio", { name: /^再編した/ }));
  await user.type(screen.getByRole("combobox", { name: tell("into.reorganised") }), "新しい委託先");
  await user.click(button(tell("write")));
  await settled();
  expect(await column("CdcTeams", "名称")).toContain("新しい委託先");
  expect((await column("CdcTeams", "後継"))[5]).toBe("新しい委託先");
  expect(await column("CdcMatrix", "委託先")).not.toContain("青空セキュリティ（架空）");
});

test("what a colleague removes meanwhile is not written over, and said; nothing is amiss for assistive technology", async () => {
  const { user } = await openPage();
  await open(/^白樺/);
  await user.clear(screen.getByRole("textbox", { name: "連絡先" }));
  await user.paste("new@example.net");
  expect(await complaints()).toEqual([]);
  await act(() => excel.workbench.coauthor(() => excel.workbench.edit("担当・委託先!A11", "別の会社")));
  await screen.findByText(tell("gone"));
  expect(screen.getByRole<HTMLInputElement>("textbox", { name: "連絡先" }).value).toBe("new@example.net");
  expect(button(tell("write"))).toHaveProperty("ariaDisabled", "true");
});

test("two listed spellings are two teams, and one goes into the other; what a failed write was to bring stays typed", async () => {
  const { user } = await openPage();
  await act(() => excel.workbench.edit("担当・委託先!A11", "社内ＳＯＣ"));
  await screen.findByRole("button", { name: /^社内ＳＯＣ/ });
  await open(/^社内ＳＯＣ/);
  await user.click(screen.getByRole("radio", { name: /^同じもの/ }));
  const into = screen.getByRole<HTMLInputElement>("combobox", { name: tell("into.merged") });
  await user.clear(into);
  await user.type(into, "社内SOC");
  excel.workbench.faults({ at: 2, kind: "refuse", code: "ServiceNotAvailable" });
  await user.click(button(tell("write")));
  await waitFor(() => expect(pane?.session.state().problem).not.toBeNull());
  await settled();
  excel.workbench.faults.clear();
  expect(screen.getByRole<HTMLInputElement>("combobox", { name: tell("into.merged") }).value).toBe("社内SOC");
  expect(await column("CdcTeams", "名称")).toContain("社内ＳＯＣ");
  await user.click(button(tell("write")));
  await settled();
  await waitFor(async () => expect(await column("CdcTeams", "名称")).not.toContain("社内ＳＯＣ"));
  expect(await column("CdcTeams", "名称")).toContain("社内SOC");
});

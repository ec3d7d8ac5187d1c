/** @jest-environment jsdom */
import { cleanup, configure } from "@testing-library/react";
import userEvent, { PointerEventsCheckLevel } from "@testing-library/user-event";
import { failed } from "../../../src/excel/outcome";
import { settingsWord } from "../../../src/locale/settings";
import { allRows } from "../../../src/workbook/newMatrix";
import { defaultSettings } from "../../../src/workbook/settingsTable";
import { MemoryWorkbook } from "../support/memoryWorkbook";
import { announced, closePane, complaints, openPane, screen, waitFor, type OpenPane } from "../support/pane";

/** The settings page on a matrix in memory; what wording the sheets otherwise writes is test/excel/reword.test.ts. */

configure({ defaultHidden: true });

let pane: OpenPane | null = null;
const tell = (word: Parameters<typeof settingsWord>[0]) => settingsWord(word, "ja");
const button = (name: string) => screen.getAllByRole("button", { name }).at(-1)!;
const box = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name });

async function open(): Promise<OpenPane & { readonly workbook: MemoryWorkbook }> {
  Object.defineProperty(globalThis, "Office", { configurable: true, value: { context: { displayLanguage: "ja-JP" } } });
  const workbook = new MemoryWorkbook({ settings: defaultSettings("ja"), teams: [], rows: allRows("ja") });
  pane = {
    ...(await openPane(workbook, { page: "settings" })),
    user: userEvent.setup({ document, pointerEventsCheck: PointerEventsCheckLevel.Never }),
  };
  await screen.findByRole("heading", { name: tell("organisation") });
  return { ...pane, workbook };
}

const settings = () => pane!.session.state().workbook!.snapshot!.portfolio.settings;

afterEach(async () => {
  if (pane) await closePane(pane);
  pane = null;
  cleanup();
  localStorage.clear();
});

test("what was changed is written in one go; what is no value is said, and what a failed write was to bring stays typed", async () => {
  const { user, workbook } = await open();
  expect(button(tell("write")).getAttribute("aria-disabled")).toBe("true");
  await user.type(box("組織名"), '=山田"商事');
  await user.type(box("24時間1席あたりの人数"), "ろく");
  expect(screen.getByText(tell("refused"))).toBeTruthy();
  expect(button(tell("write")).getAttribute("aria-disabled")).toBe("true");
  await user.clear(box("24時間1席あたりの人数"));
  await user.type(box("24時間1席あたりの人数"), "５.５");
  await user.selectOptions(screen.getByRole("combobox", { name: "要員モデル" }), "2");
  workbook.failures.set("apply", failed("sheetProtected").failure);
  await user.click(button(tell("write")));
  await waitFor(() => expect(pane?.session.state().problem).not.toBeNull());
  expect([box("組織名").value, settings().organisation]).toEqual(['=山田"商事', ""]);
  await user.click(button(tell("write")));
  await waitFor(() =>
    expect(settings()).toMatchObject({ organisation: '=山田"商事', shiftFactor: 5.5, staffingModel: 2, cycle: "" }),
  );
  expect(workbook.calls.filter((call) => call === "apply")).toHaveLength(2);
  await user.type(box("サイクル"), "2027");
  await user.click(button(tell("discard")));
  expect(box("サイクル").value).toBe("");
  expect(await complaints()).toEqual([]);
}, 60_000);

test("the wording is shown before it is written; the pane's language is chosen apart from it", async () => {
  const { user, workbook } = await open();
  await user.selectOptions(screen.getByRole("combobox", { name: "シートの言語" }), "en");
  workbook.failures.set("reword", failed("sheetProtected").failure);
  await user.click(button(tell("reword")));
  await screen.findByRole("heading", { name: tell("reword.title") });
  await waitFor(() => expect(pane?.session.state().problem).not.toBeNull());
  // Nothing was found out: that no cell changes would be untrue.
  expect(announced()).not.toContain(tell("reword.nothing"));
  await user.click(button("もう一度"));
  await waitFor(() => expect(announced()).toContain(tell("reword.nothing")));
  expect(workbook.calls.filter((call) => call === "reword")).toHaveLength(2);
  expect(button(tell("write")).getAttribute("aria-disabled")).toBe("true");
  await user.click(button("やめる"));
  await user.selectOptions(screen.getByRole("combobox", { name: tell("pane") }), "en");
  await screen.findByRole("heading", { name: "Settings" });
  expect(settings().sheetLanguage).toBe("ja");
});

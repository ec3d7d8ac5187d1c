/** @jest-environment jsdom */
import { act, fireEvent } from "@testing-library/react";
import project from "../../package.json";
import { helpEn } from "../../src/locale/help.en";
import { helpJa } from "../../src/locale/help.ja";
import { keysEn } from "../../src/locale/keys.en";
import { keysJa } from "../../src/locale/keys.ja";
import { paneWord } from "../../src/locale/pane";
import { pages } from "../../src/taskpane/pages/pages";
import { keyLines, shortcuts } from "../../src/taskpane/shortcuts";
import { terms } from "../../src/taskpane/tasks/help/terms";
import { samplePortfolio } from "../../src/workbook/sample";
import { MemoryWorkbook, today } from "./support/memoryWorkbook";
import { closePane, openPane, screen, within, type OpenPane } from "./support/pane";

let pane: OpenPane | null = null;
const open = async (workbook: MemoryWorkbook, language: "ja" | "en" = "en", page: "check" | "functions" = "check") => {
  document.documentElement.lang = language;
  localStorage.setItem("cdc-portfolio.language", language);
  pane = await openPane(workbook, { page });
  return pane;
};
afterEach(async () => {
  if (pane) await closePane(pane);
  pane = null;
  localStorage.clear();
});

const tabs = () => within(screen.getByRole("navigation", { name: "Pages" })).getAllByRole("button");
const here = () => tabs().find((tab) => tab.getAttribute("aria-current") === "page");

test.each(["ja", "en"] as const)("%s: every page, word, key and the source", async (language) => {
  const { user } = await open(new MemoryWorkbook(samplePortfolio(language, today)), language);
  await user.click(screen.getByRole("button", { name: paneWord("help", language) }));
  await screen.findByText(project.version);
  const names = [...document.querySelectorAll("dt")].map(({ textContent }) => textContent);
  for (const { title } of pages) expect(names).toContain(paneWord(title, language));
  for (const { name } of terms) expect(names).toContain(name(language, (word) => paneWord(word, language)));
  expect(new Set(terms.map(({ name }) => name(language, (word) => paneWord(word, language)))).size).toBe(terms.length);
  for (const { sign } of Object.values(shortcuts)) expect(names.join()).toContain(`Alt+${sign}`);
  for (const said of [/ISOG-J.*X\.1060/, /MIT/]) expect(screen.getAllByText(said)).toBeTruthy();
});

test("before there is a matrix too; Escape goes back to the button", async () => {
  const { user } = await open(new MemoryWorkbook());
  const button = screen.getByRole("button", { name: "Help" });
  await user.click(button);
  expect(document.activeElement).toBe(await screen.findByRole("heading", { name: "Help" }));
  await user.keyboard("{Escape}");
  expect(document.activeElement).toBe(button);
  expect(screen.getByRole("button", { name: "Create matrix" })).toBeTruthy();
});

test("it lies over a task, which is as it was when one comes back; another task takes its place", async () => {
  const { user } = await open(new MemoryWorkbook());
  await user.click(screen.getByRole("button", { name: "Create matrix" }));
  await user.type(await screen.findByRole("textbox", { name: /Organisation/ }), "Half written");
  await user.click(screen.getByRole("button", { name: "Help" }));
  await screen.findByRole("heading", { name: "Help" });
  await user.keyboard("{Escape}");
  expect(screen.getByRole<HTMLInputElement>("textbox", { name: /Organisation/ }).value).toBe("Half written");
  await user.click(screen.getByRole("button", { name: "Help" }));
  await user.click(screen.getByRole("button", { name: "Menu" }));
  await user.click(screen.getByRole("menuitem", { name: /Remove/ }));
  await screen.findByRole("heading", { name: /Remove/ });
  expect(screen.queryByRole("heading", { name: "Help" })).toBeNull();
});

test("Alt and an arrow turn the pages, round the ends, and from a page of the menu too; the focus is on the tab", async () => {
  await open(new MemoryWorkbook(samplePortfolio("en", today)));
  const turn = (key: string) =>
    act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { code: key, key, altKey: true }));
  const order = tabs().map(({ textContent }) => textContent);
  for (let step = 0; step < order.length; step += 1) {
    const at = order.indexOf(here()?.textContent ?? "");
    await turn("ArrowRight");
    expect(here()?.textContent).toBe(order[(at + 1) % order.length]);
    expect(document.activeElement).toBe(here());
  }
  await turn("ArrowLeft");
  expect(here()?.textContent).toBe(order[order.indexOf("Check1") - 1]);
});

test("in text, with other keys, and while text is composed, the pages stay", async () => {
  const { user } = await open(new MemoryWorkbook(samplePortfolio("en", today)));
  await user.click(tabs().find(({ textContent }) => textContent === "Service")!);
  const searching = await screen.findByRole("searchbox");
  for (const [target, more] of [
    [searching, {}],
    [document.body, { ctrlKey: true }],
    [document.body, { shiftKey: true }],
    [document.body, { isComposing: true }],
  ] as const) {
    fireEvent.keyDown(target, { code: "ArrowRight", key: "ArrowRight", altKey: true, ...more });
    expect(here()?.textContent).toBe("Service");
  }
});

test("no shortcut is a letter or a digit, none is there twice, and every line of keys is in the list once", () => {
  const codes = Object.values(shortcuts).map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.filter((code) => /^(Key|Digit|F\d)/.test(code))).toEqual([]);
  expect(
    Object.values(keyLines)
      .flat()
      .map(({ word }) => word)
      .sort(),
  ).toEqual(Object.keys(keysJa).sort());
});

test.each([
  ["help", helpJa, helpEn],
  ["keys", keysJa, keysEn],
] as const)("%s is said in either language, politely in Japanese", (_, ja, en) => {
  const own = /[぀-ヿ一-鿿]/;
  for (const [word, sentence] of Object.entries(ja)) {
    if (word === "licence.text") continue;
    expect([word, own.test(sentence), own.test(en[word as keyof typeof en])]).toEqual([word, true, false]);
    for (const one of sentence.split("。").slice(0, -1)) expect(one).toMatch(/(です|ます|ません|ました)$/);
  }
});

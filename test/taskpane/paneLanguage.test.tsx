/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render } from "@testing-library/react";
import { languageAtStart, paneWords, probableLanguage } from "../../src/taskpane/host/paneWords";
import { remember, remembered } from "../../src/taskpane/host/remembered";
import { languages } from "../../src/locale/language";
import { NoWords } from "../../src/taskpane/NoWords";
import { samplePortfolio } from "../../src/workbook/sample";
import { MemoryWorkbook, today } from "./support/memoryWorkbook";
import { announced, closePane, complaints, openPane, screen, type OpenPane } from "./support/pane";

let open: OpenPane | null = null;

beforeEach(() => {
  Object.defineProperty(globalThis, "Office", { configurable: true, value: { context: { displayLanguage: "en-US" } } });
});
afterEach(async () => {
  if (open) await closePane(open);
  open = null;
  cleanup();
  jest.restoreAllMocks();
  localStorage.clear();
});

async function chooseJapanese({ user }: OpenPane): Promise<void> {
  await user.click(screen.getByRole("button", { name: "Menu" }));
  await user.click(screen.getByRole("menuitemradio", { name: "日本語" }));
}

test("the pane begins in the language that was chosen, else in Excel's; what is fetched first is what it will be", () => {
  expect(languageAtStart()).toBe("en");
  expect(probableLanguage()).toBe("en");
  remember("language", "ja");
  expect(languageAtStart()).toBe("ja");
  expect(probableLanguage()).toBe("ja");
});

test("words that do not arrive are said in the language that is there, and can be asked for again", async () => {
  open = await openPane(new MemoryWorkbook(samplePortfolio("en", today)));
  jest.spyOn(paneWords.ja, "now").mockReturnValue(undefined);
  jest.spyOn(paneWords.ja, "load").mockResolvedValue(undefined);
  await chooseJapanese(open);
  expect(screen.getAllByText("The pane’s language could not be changed.").length).toBeGreaterThan(0);
  expect(announced()).toContain("The pane’s language could not be changed. The connection");
  expect(document.documentElement.lang).toBe("en");
  expect(remembered("language", languages)).toBeNull();
  expect(await complaints()).toEqual([]);
  jest.restoreAllMocks();
  await open.user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("button", { name: "メニュー" })).toBeTruthy();
  expect(document.documentElement.lang).toBe("ja");
  expect(document.title).toBe("CDC ポートフォリオ");
  expect(remembered("language", languages)).toBe("ja");
  expect(announced()).not.toContain("The pane");
});

test("the last choice counts, however late the words of an earlier one arrive", async () => {
  open = await openPane(new MemoryWorkbook(samplePortfolio("en", today)));
  const words = await paneWords.ja.load();
  let arrive: (found: typeof words) => void = () => undefined;
  jest.spyOn(paneWords.ja, "now").mockReturnValue(undefined);
  jest.spyOn(paneWords.ja, "load").mockReturnValue(new Promise((resolve) => (arrive = resolve)));
  await chooseJapanese(open);
  expect(document.documentElement.lang).toBe("en");
  await open.user.click(screen.getByRole("button", { name: "Menu" }));
  await open.user.click(screen.getByRole("menuitemradio", { name: "English" }));
  await act(async () => arrive(words));
  expect(document.documentElement.lang).toBe("en");
  expect(remembered("language", languages)).toBe("en");
});

test.each(languages)("%s: without any words the pane says so, and asks again", async (language) => {
  const again = jest.fn();
  document.documentElement.lang = language;
  document.title = "CDC Portfolio";
  render(<NoWords language={language} again={again} />);
  expect(screen.getByRole("alert").textContent).toMatch(language === "ja" ? /もう一度/ : /try again/);
  fireEvent.click(screen.getByRole("button"));
  expect(again).toHaveBeenCalledTimes(1);
  expect(await complaints()).toEqual([]);
});

/** @jest-environment jsdom */
import { act, cleanup } from "@testing-library/react";
import { done, type FailureId } from "../../src/excel/outcome";
import { paneEn } from "../../src/locale/pane.en";
import { paneJa } from "../../src/locale/pane.ja";
import { languages, type Language } from "../../src/locale/language";
import { blankRow } from "../../src/portfolio/row";
import { allRows } from "../../src/workbook/newMatrix";
import { samplePortfolio } from "../../src/workbook/sample";
import { defaultSettings } from "../../src/workbook/settingsTable";
import type { Portfolio } from "../../src/portfolio/portfolio";
import type { Operation } from "../../src/taskpane/session/paneState";
import { MemoryWorkbook, today } from "./support/memoryWorkbook";
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

/** States that are quicker said than brought about in Excel. What Excel does is tested in pane.test.tsx, on the stand-in. */

const say = { ja: paneJa, en: paneEn } as const;
let open: OpenPane | null = null;

function speak(language: Language): void {
  Object.defineProperty(globalThis, "Office", {
    configurable: true,
    value: { context: { displayLanguage: language === "ja" ? "ja-JP" : "en-US" } },
  });
}

async function show(workbook: MemoryWorkbook, options?: { read?: boolean }): Promise<OpenPane> {
  open = await openPane(workbook, options);
  return open;
}

beforeEach(() => speak("en"));
afterEach(async () => {
  if (open) await closePane(open);
  open = null;
  cleanup();
  localStorage.clear();
});

const fresh = (language: Language): Portfolio => ({
  settings: defaultSettings(language),
  teams: [],
  rows: allRows(language),
});

describe.each(languages)("in %s", (language) => {
  beforeEach(() => speak(language));

  test("first run: two sentences, two ways to begin, the sheets that are added", async () => {
    await show(new MemoryWorkbook());
    expect(screen.getByRole("button", { name: say[language]["firstRun.create"] })).toBeTruthy();
    expect(screen.getByRole("button", { name: say[language]["firstRun.sample"] })).toBeTruthy();
    expect(screen.getByText(new RegExp(`^.*64.*$`))).toBeTruthy();
    expect(screen.getAllByRole("definition")).toHaveLength(4);
    expect(document.documentElement.lang).toBe(language);
    expect(await complaints()).toEqual([]);
  });

  test("the form of a new matrix is cancelled as every other task is", async () => {
    const workbook = new MemoryWorkbook();
    const { user } = await show(workbook);
    await user.click(screen.getByRole("button", { name: say[language]["firstRun.create"] }));
    await user.click(await screen.findByRole("button", { name: say[language].cancel }));
    expect(document.activeElement).toBe(screen.getByRole("button", { name: say[language]["firstRun.create"] }));
    expect(workbook.calls).not.toContain("create");
  });

  test("nothing filled in: no findings, and not called well", async () => {
    await show(new MemoryWorkbook(fresh(language)));
    expect(screen.getByText(say[language]["findings.blank"])).toBeTruthy();
    expect(screen.queryByText(say[language]["findings.none"])).toBeNull();
    expect(await complaints()).toEqual([]);
  });

  test("no findings: all is well", async () => {
    const rows = allRows(language).map((row, index) => ({
      ...row,
      level: "optional" as const,
      allocation: "unassigned" as const,
      asIs: 1 as const,
      toBe: ((index % 5) + 1) as 1 | 2 | 3 | 4 | 5,
    }));
    await show(new MemoryWorkbook({ ...fresh(language), rows }));
    expect(screen.getByText(say[language]["findings.none"])).toBeTruthy();
    expect(await complaints()).toEqual([]);
  });

  test("the sample: organisation, cycle, figures, findings", async () => {
    await show(new MemoryWorkbook(samplePortfolio(language, today)));
    const { organisation, cycle } = samplePortfolio(language, today).settings;
    expect(screen.getByRole("heading", { level: 1 }).textContent).toContain(organisation);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toContain(cycle);
    expect(screen.getAllByRole("button", { name: new RegExp(say[language]["findings.fix"]) }).length).toBeGreaterThan(
      2,
    );
    expect(await complaints()).toEqual([]);
  });

  test("read-only: it is said, and nothing offers to write", async () => {
    const sample = samplePortfolio(language, today);
    await show(new MemoryWorkbook({ ...sample, settings: { ...sample.settings, schemaVersion: 99 } }));
    expect(screen.getByText(say[language]["readOnly"])).toBeTruthy();
    expect(screen.queryByRole("button", { name: new RegExp(`^${say[language]["findings.fix"]}`) })).toBeNull();
    expect(await complaints()).toEqual([]);
  });

  const ids: readonly FailureId[] = [
    "matrixExists",
    "leftovers",
    "noMatrix",
    "sheetProtected",
    "workbookProtected",
    "editing",
    "changedMeanwhile",
    "rowMoved",
    "readOnly",
    "tooLarge",
    "notSupported",
    "connection",
    "unfinished",
    "unknown",
  ];
  test("each failure says what happened, why, what was left, and what to do", async () => {
    const workbook = new MemoryWorkbook();
    const { session } = await show(workbook);
    for (const id of ids) {
      workbook.failures.set("settle", { id, aftermath: "nothing", detail: "" });
      await act(() => session.settle("finish"));
      for (const word of ["failed.settle", `why.${id}`, `do.${id}`, "failed.nothing"] as const)
        expect(announced()).toContain(say[language][word]);
    }
  });

  test("a failure's details are folded away, and copied with one click", async () => {
    const workbook = new MemoryWorkbook(samplePortfolio(language, today));
    const { session, user } = await show(workbook);
    workbook.failures.set("apply", { id: "unknown", aftermath: "nothing", detail: "Code at Place" });
    await act(() => session.apply([]));
    const words = say[language];
    const details = screen.getByText(words["failed.details"]);
    expect(details.closest("details")?.open).toBe(false);
    await user.click(details);
    expect(screen.getByText(/Code at Place/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: words["failed.copy"] }));
    expect(await navigator.clipboard.readText()).toContain("Code at Place");
    expect(screen.getByText(words["failed.copied"])).toBeTruthy();
    expect(await complaints()).toEqual([]);
  });

  test.each(["create", "edit", "remove"] as const)(
    "unfinished %s: finish or take back, nothing else is written meanwhile",
    async (operation) => {
      const workbook = new MemoryWorkbook(samplePortfolio(language, today));
      workbook.unfinished = { operation, choices: ["finish", "takeBack"], sheets: ["Sheet one"] };
      const { user } = await show(workbook);
      const words = say[language];
      expect(screen.getByText(words[`unfinished.${operation}`])).toBeTruthy();
      expect(screen.getByText(/Sheet one/)).toBeTruthy();
      const fix = within(findingRow(/B-3/)).getByRole("button", { name: new RegExp(words["findings.fix"]) });
      await user.click(fix);
      expect(screen.getByRole("button", { name: words["fix.run"] }).getAttribute("aria-disabled")).toBe("true");
      expect(await complaints()).toEqual([]);
      await user.click(screen.getByRole("button", { name: words["unfinished.takeBack"] }));
      await waitFor(() => expect(workbook.calls).toContain("takeBack"));
      await waitFor(() => expect(announced()).toContain(words["notice.takenBack"]));
      expect(screen.queryByText(words[`unfinished.${operation}`])).toBeNull();
    },
  );
});

test("loading: nothing for half a second, then a spinner with a word", async () => {
  jest.useFakeTimers();
  try {
    const workbook = new MemoryWorkbook();
    workbook.gate = () => new Promise(() => undefined);
    await show(workbook, { read: false });
    await act(() => jest.advanceTimersByTimeAsync(450));
    expect(screen.queryByText("Loading…")).toBeNull();
    await act(() => jest.advanceTimersByTimeAsync(100));
    expect(screen.getByText("Loading…")).toBeTruthy();
  } finally {
    jest.useRealTimers();
  }
});

test("a write that takes more than half a second says that it is under way", async () => {
  const workbook = new MemoryWorkbook(samplePortfolio("en", today));
  const { session } = await show(workbook);
  jest.useFakeTimers();
  try {
    workbook.gate = () => new Promise(() => undefined);
    void act(() => void session.apply([]));
    await act(() => jest.advanceTimersByTimeAsync(400));
    expect(screen.queryByText("Writing…")).toBeNull();
    await act(() => jest.advanceTimersByTimeAsync(200));
    expect(screen.getByText("Writing…")).toBeTruthy();
  } finally {
    jest.useRealTimers();
  }
});

test("a read that failed can be tried again, and then all is as it should be", async () => {
  const workbook = new MemoryWorkbook(samplePortfolio("en", today));
  workbook.failures.set("read", { id: "connection", aftermath: "nothing", detail: "" });
  const { user } = await show(workbook);
  expect(announced()).toContain("The sheet could not be read.");
  // A read leaves nothing behind, so nothing is said of it.
  expect(announced()).not.toContain("has not changed");
  expect(screen.queryByText("Details")).toBeNull();
  expect(await complaints()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Try again" }));
  await waitFor(() => expect(screen.getByRole("heading", { name: "Findings" })).toBeTruthy());
  expect(screen.queryByText(/could not be read/)).toBeNull();
});

test("a half that was left behind is said", async () => {
  const workbook = new MemoryWorkbook(samplePortfolio("en", today));
  const { session } = await show(workbook);
  workbook.failures.set("apply", { id: "connection", aftermath: "half", detail: "" });
  await act(() => session.apply([]));
  expect(announced()).toContain("A part of it has been written.");
  expect(announced()).not.toContain("has not changed");
});

test("where the clipboard is blocked the details are selected instead", async () => {
  const workbook = new MemoryWorkbook(samplePortfolio("en", today));
  const { session, user } = await show(workbook);
  workbook.failures.set("apply", { id: "unknown", aftermath: "nothing", detail: "Code at Place" });
  await act(() => session.apply([]));
  jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("blocked"));
  await user.click(screen.getByText("Details"));
  await user.click(screen.getByRole("button", { name: "Copy" }));
  expect(await screen.findByText("Selected: press Ctrl+C")).toBeTruthy();
  expect(getSelection()?.toString()).toContain("Code at Place");
});

describe("thousands of findings", () => {
  const many = (): Portfolio => ({
    ...fresh("en"),
    rows: Array.from({ length: 30 }, (_, scope) =>
      allRows("en").map((row) => ({
        ...row,
        scope: `S${scope}`,
        level: "basic" as const,
        allocation: "insource" as const,
        team: "CSIRT",
        asIs: { unread: "３" },
        toBe: 3 as const,
      })),
    ).flat(),
  });

  test("fifty of a group at first, fifty more each time", async () => {
    const { user } = await show(new MemoryWorkbook(many()));
    const rows = () => within(screen.getByRole("region", { name: /Unreadable score/ })).getAllByRole("listitem").length;
    expect(rows()).toBe(50);
    await user.click(screen.getByRole("button", { name: "Show 50 more" }));
    expect(rows()).toBe(100);
    expect(screen.getByRole("button", { name: "Errors 1920" })).toBeTruthy();
  });

  test("Fix all shows the whole list, in steps, and writes all of it", async () => {
    const workbook = new MemoryWorkbook(many());
    const { user } = await show(workbook);
    await user.click(screen.getByRole("button", { name: "Unreadable score: Fix 1920" }));
    await screen.findByText("Cells to write: 1920.");
    await user.click(screen.getByRole("button", { name: "Write all of it" }));
    await waitFor(() => expect(announced()).toContain("Cells written: 1920."));
    expect(screen.queryByRole("region", { name: /Unreadable score/ })).toBeNull();
  });
});

test("what is merely not filled in is folded away and counted; what is wrong is not", async () => {
  const { user } = await show(new MemoryWorkbook(samplePortfolio("en", today)));
  const group = screen.getByRole("region", { name: /Reason missing/ });
  const toggle = within(group).getByRole("button", { name: /Reason missing/ });
  expect(toggle.getAttribute("aria-expanded")).toBe("false");
  expect(within(group).queryAllByRole("listitem")).toHaveLength(0);
  await user.click(toggle);
  expect(within(group).getAllByRole("listitem")).toHaveLength(1);
  expect(
    within(screen.getByRole("region", { name: /Depends on persons/ })).getAllByRole("listitem").length,
  ).toBeGreaterThan(5);
});

test("Check again leads to what it found from any page, and asks no one to go where they are", async () => {
  const { user } = await show(new MemoryWorkbook(samplePortfolio("en", today)));
  const check = async () => {
    await user.click(screen.getByRole("button", { name: "Menu" }));
    await user.click(await screen.findByRole("menuitem", { name: "Check again" }));
    await screen.findAllByText(/^Checked\. Findings: \d+\./);
  };
  await check();
  expect(screen.queryByRole("button", { name: "Show the findings" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Guide" }));
  await check();
  expect(await complaints()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Show the findings" }));
  expect(screen.getByRole("heading", { name: "Findings" })).toBeTruthy();
  expect(document.activeElement?.tagName).toBe("MAIN");
  expect(screen.queryByText(/^Checked\./)).toBeNull();
});

test("a fix that adds an own code says which setting it changes", async () => {
  const portfolio = {
    ...fresh("en"),
    rows: [...allRows("en").slice(0, 2), { ...blankRow, code: "X-1", name: "Our own" }],
  };
  const { user } = await show(new MemoryWorkbook(portfolio));
  await user.click(within(findingRow(/no code “X-1”/)).getByRole("button", { name: /^Fix/ }));
  const preview = screen.getByRole("group", { name: "What will be written" });
  expect(preview.textContent).toMatch(/Settings · Codes of own servicesC\d+/);
  expect(preview.querySelector("ins")?.textContent).toBe("X-1");
});

test("workbook names that point nowhere are spoken of by the lists that they are of", async () => {
  const workbook = new MemoryWorkbook(samplePortfolio("en", today));
  const names = ["CdcLevels", "CdcOrganisation"];
  workbook.health = [
    {
      rule: "names-broken",
      severity: "warning",
      row: null,
      field: null,
      facts: { count: 2, names: names.join(", ") },
      fix: [{ kind: "restoreNames", names }],
    },
  ];
  const { user } = await show(workbook);
  await user.click(within(findingRow(/point nowhere/)).getByRole("button", { name: /^Fix/ }));
  const [list, name] = within(screen.getByRole("group", { name: "What will be written" })).getAllByRole("listitem");
  expect(list?.textContent).toMatch(/^The list “Level” is set up for dropdowns: .* \/ /);
  expect(name?.textContent).toMatch(/^The workbook name CdcOrganisation refers to =.*Settings.*\$C\$\d+ again\.$/);
});

test("the filter shows one severity, and says so when its last finding is mended", async () => {
  const workbook = new MemoryWorkbook(samplePortfolio("en", today));
  const { user } = await show(workbook);
  const chip = screen.getByRole("button", { name: "Errors 1" });
  await user.click(chip);
  expect(chip.getAttribute("aria-pressed")).toBe("true");
  expect(screen.queryByRole("region", { name: /Depends on persons/ })).toBeNull();
  await user.click(within(findingRow(/B-3/)).getByRole("button", { name: /^Fix/ }));
  await user.click(screen.getByRole("button", { name: "Write it" }));
  await screen.findByText("Nothing of this kind.");
  await user.click(screen.getByRole("button", { name: /^All/ }));
  expect(screen.getByRole("region", { name: /Depends on persons/ })).toBeTruthy();
});

test("where Undo takes back nothing it is said before anything is written", async () => {
  const workbook = new MemoryWorkbook(samplePortfolio("en", today));
  workbook.canUndo = false;
  const { user } = await show(workbook);
  await user.click(within(findingRow(/B-3/)).getByRole("button", { name: /^Fix/ }));
  expect(screen.getByText(paneEn["fix.noUndo"])).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Write it" }));
  await waitFor(() => expect(announced()).toContain("Cells written: 1."));
  expect(announced()).not.toContain("Undo");
});

test("the focus does not get lost with the finding that was mended", async () => {
  const { user } = await show(new MemoryWorkbook(samplePortfolio("en", today)));
  await user.click(within(findingRow(/B-3/)).getByRole("button", { name: /^Fix/ }));
  await user.click(screen.getByRole("button", { name: "Write it" }));
  await waitFor(() => expect(screen.queryByText(/neither a score/)).toBeNull());
  expect(document.activeElement?.textContent).toBe("Findings");
});

test("leaving a fix puts the focus back on its button", async () => {
  const { user } = await show(new MemoryWorkbook(samplePortfolio("en", today)));
  const fix = within(findingRow(/B-3/)).getByRole("button", { name: /^Fix/ });
  await user.click(fix);
  await user.tab();
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("button", { name: "Write it" })).toBeNull();
  expect(document.activeElement).toBe(fix);
});

test("a task has the focus on its title, Escape leaves it, and the focus is where it was", async () => {
  const { user } = await show(new MemoryWorkbook(samplePortfolio("en", today)));
  const opener = screen.getByRole("button", { name: /^Fix all/ });
  await user.click(opener);
  const title = await screen.findByRole("heading", { name: "Fix all" });
  expect(document.activeElement).toBe(title);
  expect(await complaints()).toEqual([]);
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("heading", { name: "Fix all" })).toBeNull();
  expect(document.activeElement).toBe(opener);
});

test("the menu: help, the language, remove; it gives the focus back", async () => {
  const { user } = await show(new MemoryWorkbook(samplePortfolio("en", today)));
  const button = screen.getByRole("button", { name: "Menu" });
  await user.click(button);
  const menu = await screen.findByRole("menu");
  expect(
    within(menu)
      .getAllByRole("menuitemradio")
      .map(({ textContent }) => textContent),
  ).toEqual(["As in Excel", "日本語", "English"]);
  expect(await complaints()).toEqual([]);
  await user.keyboard("{End}");
  expect(document.activeElement?.textContent).toContain("Remove");
  await user.keyboard("{ArrowDown}");
  expect(document.activeElement).toBe(within(menu).getAllByRole("menuitem")[0]);
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("menu")).toBeNull());
  expect(document.activeElement).toBe(button);
  await user.click(button);
  await user.click(await screen.findByRole("menuitem", { name: "Help" }));
  await screen.findByRole("heading", { name: "Help" });
  expect(screen.getByText(/ISOG-J/)).toBeTruthy();
  expect(screen.getByText(/MIT License/)).toBeTruthy();
  expect(await complaints()).toEqual([]);
});

test("another language is chosen in the menu and remembered", async () => {
  const first = await show(new MemoryWorkbook(samplePortfolio("en", today)));
  await first.user.click(screen.getByRole("button", { name: "Menu" }));
  await first.user.click(await screen.findByRole("menuitemradio", { name: "日本語" }));
  await screen.findByRole("heading", { name: "チェック結果" });
  expect(document.documentElement.lang).toBe("ja");
  await closePane(first);
  cleanup();
  await show(new MemoryWorkbook(samplePortfolio("en", today)));
  expect(screen.getByRole("heading", { name: "チェック結果" })).toBeTruthy();
});

test("removing shows sheet by sheet what goes, asks once more, and then is the first run again", async () => {
  const workbook = new MemoryWorkbook(samplePortfolio("en", today));
  const { user } = await show(workbook);
  await user.click(screen.getByRole("button", { name: "Menu" }));
  await user.click(await screen.findByRole("menuitem", { name: /Remove/ }));
  await screen.findByText("Workbook names that go: 31.");
  expect(screen.queryByText("is deleted")).toBeNull();
  await user.click(screen.getByRole("radio", { name: /Everything/ }));
  await waitFor(() => expect(screen.getAllByText("is deleted")).toHaveLength(2));
  expect(screen.getByText("stays: holds other content")).toBeTruthy();
  expect(await complaints()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Remove…" }));
  expect(workbook.calls).not.toContain("remove");
  expect(screen.getByText(/Undo does not bring back/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Remove" }));
  await screen.findByRole("button", { name: "Create matrix" });
  expect(workbook.calls).toContain("everything");
  expect(announced()).toContain("Removed from this workbook.");
});

test("removing says which columns stay that were added to a sheet of one's own", async () => {
  const workbook = new MemoryWorkbook(samplePortfolio("en", today));
  workbook.planRemoval = () =>
    Promise.resolve(
      done({
        sheets: [{ name: "Settings", deleted: true, holdsOwnCells: false }],
        columns: [{ header: "Notes", cell: "G3" }],
        names: 3,
      }),
    );
  const { user } = await show(workbook);
  await user.click(screen.getByRole("button", { name: "Menu" }));
  await user.click(await screen.findByRole("menuitem", { name: /Remove/ }));
  await screen.findByText("Columns that were added to your sheet stay: Notes (G3)");
});

const operations: readonly Operation[] = [
  "read",
  "inspect",
  "create",
  "apply",
  "select",
  "planRemoval",
  "remove",
  "settle",
  "watch",
];
test.each(operations)("failing to %s has a sentence in both languages", (operation) => {
  for (const language of languages) expect(say[language][`failed.${operation}`]).toMatch(/[。.]$/);
});

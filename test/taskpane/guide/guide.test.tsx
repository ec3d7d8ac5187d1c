/** @jest-environment jsdom */
import { act, cleanup, configure } from "@testing-library/react";
import userEvent, { PointerEventsCheckLevel } from "@testing-library/user-event";
import { failed } from "../../../src/excel/outcome";
import { dictionary } from "../../../src/locale/dictionary";
import { guideEn } from "../../../src/locale/guide.en";
import { guideJa } from "../../../src/locale/guide.ja";
import type { Language } from "../../../src/locale/language";
import type { Portfolio } from "../../../src/portfolio/portfolio";
import { blankRow, type Row } from "../../../src/portfolio/row";
import { cellAddress } from "../../../src/workbook/address";
import type { Group } from "../../../src/workbook/columns";
import { allRows } from "../../../src/workbook/newMatrix";
import { samplePortfolio } from "../../../src/workbook/sample";
import { defaultSettings, schemaVersion } from "../../../src/workbook/settingsTable";
import { MemoryWorkbook, today } from "../support/memoryWorkbook";
import {
  announced,
  closePane,
  complaints as axeComplaints,
  openPane,
  screen,
  waitFor,
  within,
  type OpenPane,
} from "../support/pane";
import { paced } from "../../support/pace";

/** The guide on a matrix in memory, and the tasks that it begins. */

// jsdom works out an element's style from every rule there is: seconds a query on a page of this size. Nothing here is hidden by styles.
configure({ defaultHidden: true });
const realStyle = window.getComputedStyle;
const inlineStyle = ((element: HTMLElement) => element.style) as typeof realStyle;
beforeEach(() => {
  window.getComputedStyle = inlineStyle;
});

async function complaints(): Promise<readonly string[]> {
  window.getComputedStyle = realStyle;
  const found = await axeComplaints();
  window.getComputedStyle = inlineStyle;
  return found;
}

type GuideWord = keyof typeof guideJa;
const guideWord = dictionary<GuideWord>({ ja: guideJa, en: guideEn });

let pane: OpenPane | null = null;

interface OpenGuide extends OpenPane {
  readonly workbook: MemoryWorkbook;
  readonly portfolio: () => Portfolio;
  readonly row: (code: string, scope?: string) => Row | undefined;
  /** Selects rows of the matrix by their indices, from one to another. */
  readonly select: (from: number, to: number) => void;
  readonly tell: (word: GuideWord, facts?: Readonly<Record<string, string | number>>) => string;
  readonly click: (word: GuideWord | RegExp) => Promise<void>;
  readonly choose: (label: string, value: string) => Promise<void>;
}

const fresh = (rows: readonly Row[] = allRows("en"), more: Partial<Portfolio["settings"]> = {}): Portfolio => ({
  settings: { ...defaultSettings("en"), ...more },
  teams: [],
  rows,
});

async function openGuide({
  language = "en",
  portfolio = fresh(),
  groups = ["decision", "assessment", "plan"],
  workbook = new MemoryWorkbook(portfolio, groups),
}: {
  language?: Language;
  portfolio?: Portfolio;
  groups?: readonly Group[];
  workbook?: MemoryWorkbook;
} = {}): Promise<OpenGuide> {
  Object.defineProperty(globalThis, "Office", {
    configurable: true,
    value: { context: { displayLanguage: language } },
  });
  const opened = {
    ...(await openPane(workbook, { page: "guide" })),
    user: userEvent.setup({ document, pointerEventsCheck: PointerEventsCheckLevel.Never }),
  };
  pane = opened;
  const tell = (word: GuideWord, facts?: Readonly<Record<string, string | number>>) => guideWord(word, language, facts);
  await screen.findByRole("heading", { name: tell("next.title") });
  const snapshot = () => opened.session.state().workbook!.snapshot!;
  const settled = () => waitFor(() => expect(opened.session.state().busy).toBeNull());
  return {
    ...opened,
    workbook,
    tell,
    portfolio: () => snapshot().portfolio,
    row: (code, scope = "") => snapshot().portfolio.rows.find((row) => row.code === code && row.scope === scope),
    select: (from, to) =>
      act(() => {
        const { matrix, positions } = snapshot();
        const cell = (index: number) => cellAddress(matrix.area.row + 1 + positions[index]!, matrix.area.column);
        workbook.announce({
          kind: "selection",
          source: "local",
          sheet: matrix.sheet,
          address: `${cell(from)}:${cell(to)}`,
        });
      }),
    click: async (word) => {
      await opened.user.click(
        screen.getAllByRole("button", { name: typeof word === "string" ? tell(word) : word })[0]!,
      );
      await settled();
    },
    choose: (label, value) => opened.user.selectOptions(screen.getByRole("combobox", { name: label }), value),
  };
}

const nextStep = () => within(screen.getByRole("region", { name: guideEn["next.title"] }));
const openedTask = (title: string) => screen.findByRole("heading", { name: title });

afterEach(async () => {
  if (pane) await closePane(pane);
  pane = null;
  cleanup();
  localStorage.clear();
});

describe("the pattern", () => {
  test("is asked once, written in one go, said in one line, and changed later", async () => {
    const { choose, click, portfolio, tell, workbook } = await openGuide();
    await choose(tell("pattern.now"), "1");
    await choose(tell("pattern.wanted"), "3");
    expect(screen.getByText(tell("pattern.leads", { domains: "I, II, IV" }))).toBeTruthy();
    workbook.calls.length = 0;
    await click("pattern.save");
    expect(workbook.calls.filter((call) => call === "apply")).toHaveLength(1);
    expect([portfolio().settings.patternNow, portfolio().settings.patternWanted]).toEqual([1, 3]);
    expect(await screen.findByText("1 Minimum insourcing → 3 Minimum outsourcing")).toBeTruthy();
    expect(screen.queryByRole("combobox")).toBeNull();
    await click("pattern.changeLabel");
    await choose(tell("pattern.wanted"), "4");
    await click("pattern.save");
    expect(await screen.findByText("1 Minimum insourcing → 4 Full insourcing")).toBeTruthy();
    expect(await complaints()).toEqual([]);
  });
});

describe("where one stands", () => {
  test("nothing decided: both ways to begin", async () => {
    const { tell } = await openGuide();
    expect(screen.getByText(tell("next.start"))).toBeTruthy();
    expect(screen.getAllByRole("button", { name: tell("bulk.map") })).toHaveLength(2);
    expect(screen.queryByRole("button", { name: tell("next.go") })).toBeNull();
    expect(await complaints()).toEqual([]);
  });

  test.each([
    ["catalogue", [{}, { level: "basic" }], "bulk.choose", 1],
    ["profile", [{ level: "basic" }, { level: "basic" }], "bulk.suggest", 2],
    ["portfolio", [{ allocation: "insource" }], null, 1],
  ] as const)("in the %s phase: how much is left, and one button that goes on", async (phase, rows, way, count) => {
    const { tell } = await openGuide({
      portfolio: fresh(rows.map((over, index): Row => ({ ...blankRow, code: `A-${index + 1}`, ...over }))),
    });
    const section = nextStep();
    expect(section.getByText(tell(`next.${phase}`, { count }))).toBeTruthy();
    expect(section.getAllByRole("button").map(({ textContent }) => textContent)).toEqual([
      ...(way ? [tell(way)] : []),
      tell("next.go"),
    ]);
  });

  test("what is edited in the sheet by hand counts the same", async () => {
    const { workbook, tell } = await openGuide();
    act(() => workbook.edit(0, "Level", "必須"));
    expect(await screen.findByText(tell("next.catalogue", { count: 63 }))).toBeTruthy();
  });

  test("next unfinished opens that service", async () => {
    const { click } = await openGuide({
      portfolio: fresh([
        { ...blankRow, code: "A-1", name: "x", allocation: "insource", asIs: 1, toBe: 2 },
        { ...blankRow, code: "A-2", name: "y", allocation: "insource" },
      ]),
    });
    await click("next.go");
    expect(await screen.findByRole("heading", { name: /^A-2/ })).toBeTruthy();
  });

  test("everything complete is said, and only what the sheet has columns for", async () => {
    const { tell } = await openGuide({
      portfolio: fresh([{ ...blankRow, code: "A-1", allocation: "insource", asIs: 1, toBe: 2 }]),
    });
    expect(screen.getByText(tell("next.done"))).toBeTruthy();
    expect(nextStep().queryByRole("button")).toBeNull();
  });

  test("read-only: everything is shown, nothing begins", async () => {
    const { tell } = await openGuide({ portfolio: fresh(allRows("en"), { schemaVersion: schemaVersion + 1 }) });
    for (const word of ["bulk.choose", "bulk.map", "add", "pattern.save"] as const)
      expect(
        screen.getAllByRole("button", { name: tell(word) }).map((button) => button.getAttribute("aria-disabled")),
      ).not.toContain(null);
  });

  test("6,400 rows are shown folded", async () => {
    const rows = Array.from({ length: 100 }, (_, n) =>
      allRows("en").map((row): Row => ({ ...row, scope: `Company ${n}` })),
    ).flat();
    const { click, tell } = await openGuide({ portfolio: fresh(rows) });
    const begun = performance.now();
    await click("bulk.choose");
    await openedTask(tell("bulk.choose"));
    // Folded: nine categories, whatever is in them.
    expect(screen.getAllByRole("group")).toHaveLength(10);
    paced("many rows at once, of 6,400 rows", performance.now() - begun, 4000);
  });
});

describe("many rows at once", () => {
  test("choosing services: A, B and D are ticked; every cell is shown before anything is written; one write", async () => {
    const { click, choose, workbook, portfolio, tell, user } = await openGuide();
    await click("bulk.choose");
    await openedTask(tell("bulk.choose"));
    expect(screen.getByText(tell("bulk.nothing"))).toBeTruthy();
    await choose("Level", "basic");
    expect(await screen.findByText("Cells to write: 24.")).toBeTruthy();
    expect(portfolio().rows.filter(({ level }) => level !== null)).toEqual([]);
    await user.click(screen.getByRole("checkbox", { name: /^I Active/ }));
    expect(await screen.findByText("Cells to write: 31.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: tell("targets.unfold", { title: "D Incident response" }) }));
    await user.click(screen.getByRole("checkbox", { name: /^D-7 / }));
    await screen.findByText("Cells to write: 30.");
    expect(await complaints()).toEqual([]);
    workbook.calls.length = 0;
    await click("bulk.run");
    expect(workbook.calls.filter((call) => call === "apply")).toHaveLength(1);
    const chosen = portfolio()
      .rows.filter(({ level }) => level === "basic")
      .map(({ code }) => code);
    expect(chosen).toHaveLength(30);
    expect(chosen).not.toContain("D-7");
    expect(announced()).toContain("30");
  });

  test("unnecessary asks for a reason, and is not written without one silently", async () => {
    const { click, choose, row, tell, user } = await openGuide();
    await click("bulk.choose");
    await openedTask(tell("bulk.choose"));
    await choose("Level", "unnecessary");
    expect(await screen.findByText(tell("bulk.unreasoned", { count: 24 }))).toBeTruthy();
    expect(screen.getByRole("button", { name: tell("bulk.run") }).getAttribute("aria-disabled")).toBe("true");
    await user.click(screen.getByRole("checkbox", { name: tell("bulk.reasonLater") }));
    expect(screen.getByRole("button", { name: tell("bulk.run") }).getAttribute("aria-disabled")).toBeNull();
    await choose("Reason", "noRisk");
    await waitFor(() => expect(screen.queryByText(tell("bulk.unreasoned", { count: 24 }))).toBeNull());
    await click("bulk.run");
    expect(row("A-1")).toMatchObject({ level: "unnecessary", reason: "noRisk" });
  });

  test("a sheet without a column for reasons says so, and can be written", async () => {
    const { click, choose, row, tell } = await openGuide({ groups: [] });
    await click("bulk.choose");
    await openedTask(tell("bulk.choose"));
    await choose("Level", "unnecessary");
    expect(await screen.findByText(/no “Reason” column/)).toBeTruthy();
    await click("bulk.run");
    expect(row("A-1")?.level).toBe("unnecessary");
  });

  test("what is done already: ticked one by one, with how and by whom in one go; a service without a row gets one", async () => {
    const { click, choose, row, tell, user } = await openGuide({
      portfolio: fresh(allRows("en").filter(({ code }) => code !== "B-1")),
    });
    await click("bulk.map");
    await openedTask(tell("bulk.map"));
    await user.click(screen.getByRole("checkbox", { name: /^A-1 / }));
    await user.click(screen.getByRole("checkbox", { name: /^B-1 .*adds a row/ }));
    await choose("Allocation", "insource");
    await user.type(screen.getByRole("combobox", { name: "Team" }), "=SOC, “A”");
    await click("bulk.run");
    expect(row("A-1")).toMatchObject({ allocation: "insource", team: "=SOC, “A”" });
    expect(row("B-1")).toMatchObject({ allocation: "insource", team: "=SOC, “A”" });
    expect(row("A-2")).toMatchObject({ allocation: null, team: "" });
  });

  test("suggestions by domain for the pattern wanted; another pattern can be looked at", async () => {
    const { click, choose, row, tell, portfolio } = await openGuide({
      portfolio: fresh(
        allRows("en").map((one): Row => ({ ...one, level: "standard" })),
        { patternWanted: 1 },
      ),
    });
    await click("bulk.suggest");
    await openedTask(tell("bulk.suggest"));
    const count = Number(/\d+/.exec(screen.getByText(/^Services without a suggestion/).textContent ?? ""));
    expect(screen.getByRole<HTMLSelectElement>("combobox", { name: tell("field.pattern") }).value).toBe("1");
    await choose(tell("field.pattern"), "2");
    await click("bulk.run");
    expect([row("A-1"), row("A-8"), row("B-1"), row("C-1"), row("D-4")].map((one) => one?.allocation)).toEqual([
      "insource",
      "insource",
      "combined",
      "outsource",
      null,
    ]);
    expect(portfolio().settings.patternWanted).toBe(1);
    expect(screen.getByText(tell("next.profile", { count }))).toBeTruthy();
  });

  test("targets for the rows that are selected in the sheet, and what is wrong with them is said", async () => {
    const rows = ["A-1", "A-2", "A-3", "A-4"].map((code, index): Row => ({
      ...blankRow,
      code,
      allocation: "insource",
      asIs: 2,
      level: index === 1 ? "unnecessary" : "basic",
      reason: "noRisk",
    }));
    const { click, choose, row, select, tell } = await openGuide({ portfolio: fresh(rows) });
    select(0, 2);
    await click("bulk.targets");
    await openedTask(tell("bulk.targets"));
    expect(screen.getByRole<HTMLSelectElement>("combobox", { name: tell("source") }).value).toBe("selection");
    await choose("To-Be", "4");
    await choose(tell("condition"), "any");
    expect(await screen.findByText(tell("bulk.spared", { count: 1 }))).toBeTruthy();
    await click("bulk.run");
    expect(rows.map(({ code }) => row(code)?.toBe)).toEqual([4, null, 4, null]);
  });

  test("another allocation under scores: it is said that they have to be given anew", async () => {
    const { click, choose, tell } = await openGuide({ portfolio: samplePortfolio("en", today) });
    await click("bulk.assign");
    await openedTask(tell("bulk.assign"));
    await choose(tell("condition"), "any");
    await choose(tell("source"), "A");
    await choose("Allocation", "outsource");
    expect(await screen.findByText(/^Scored services whose allocation changes: [1-9]/)).toBeTruthy();
  });

  test("a refused write is said, and what was chosen is still there", async () => {
    const { click, choose, workbook, tell } = await openGuide();
    await click("bulk.choose");
    await openedTask(tell("bulk.choose"));
    await choose("Level", "basic");
    const refused = failed("sheetProtected");
    if (!refused.ok) workbook.failures.set("apply", refused.failure);
    await click("bulk.run");
    expect(announced()).toContain("protected");
    expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "Level" }).value).toBe("basic");
  });
});

describe("rows of one's own", () => {
  test("an own service under the next own code", async () => {
    const { click, portfolio, row, tell, user } = await openGuide();
    await click("add");
    await openedTask(tell("add"));
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: /^Code/ }).value).toBe("J-1");
    await user.type(screen.getByRole("textbox", { name: /^Service/ }), "Plant monitoring");
    expect(await complaints()).toEqual([]);
    await click("add.run");
    expect(row("J-1")?.name).toBe("Plant monitoring");
    expect(portfolio().settings.ownCodes).toEqual(["J-1"]);
  });

  test("a standard code is none of one's own; a scope is", async () => {
    const { click, row, tell, user } = await openGuide();
    await click("add");
    await openedTask(tell("add"));
    const code = screen.getByRole("textbox", { name: /^Code/ });
    await user.clear(code);
    await user.type(code, "d4");
    expect(screen.getByText(tell("add.standardCode"))).toBeTruthy();
    expect(screen.getByRole("button", { name: tell("add.run") }).getAttribute("aria-disabled")).toBe("true");
    await user.click(screen.getByRole("radio", { name: new RegExp(`^${tell("add.scope")}`) }));
    await user.selectOptions(screen.getByRole("combobox", { name: /^Service/ }), "D-4");
    await user.type(screen.getByRole("textbox", { name: /^Scope/ }), "OT");
    await click("add.run");
    expect(row("D-4", "OT")?.name).toBe(row("D-4")?.name);
  });
});

test("in Japanese, nothing for axe to find in the tasks either", async () => {
  const { click, tell } = await openGuide({
    language: "ja",
    portfolio: fresh(allRows("ja"), { sheetLanguage: "ja", patternNow: 1, patternWanted: 2 }),
  });
  expect(screen.getByText("1 ミニマムインソース → 2 ハイブリッド")).toBeTruthy();
  await click("bulk.map");
  await openedTask(tell("bulk.map"));
  expect(await complaints()).toEqual([]);
});

/** @jest-environment jsdom */
import { act, cleanup, configure, fireEvent } from "@testing-library/react";
import { failed } from "../../../src/excel/outcome";
import { languages, type Language } from "../../../src/locale/language";
import { paneWord } from "../../../src/locale/pane";
import { serviceWord, type ServiceWord } from "../../../src/locale/service";
import { sheetWord } from "../../../src/locale/sheets";
import type { Portfolio } from "../../../src/portfolio/portfolio";
import { blankRow, type Row } from "../../../src/portfolio/row";
import { cellAddress } from "../../../src/workbook/address";
import type { Group } from "../../../src/workbook/columns";
import { samplePortfolio } from "../../../src/workbook/sample";
import { defaultSettings } from "../../../src/workbook/settingsTable";
import { atRest } from "../../support/quiet";
import { MemoryWorkbook, today } from "../support/memoryWorkbook";
import userEvent, { PointerEventsCheckLevel } from "@testing-library/user-event";
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

/** The page on a matrix in memory: what it shows of a row, and what it makes of what is done to it. */

// jsdom works out an element's style from every rule there is: seconds a query on a page of this size. Nothing here is hidden by styles.
configure({ defaultHidden: true });
const realStyle = window.getComputedStyle;
const inlineStyle = ((element: HTMLElement) => element.style) as typeof realStyle;
beforeEach(() => {
  window.getComputedStyle = inlineStyle;
});

/** What axe finds, which has to see what is hidden. */
async function complaints(): Promise<readonly string[]> {
  window.getComputedStyle = realStyle;
  const found = await axeComplaints();
  window.getComputedStyle = inlineStyle;
  return found;
}

let pane: OpenPane | null = null;

interface OpenPage extends OpenPane {
  readonly workbook: MemoryWorkbook;
  readonly row: (code: string) => Row;
  readonly select: (code: string, to?: string) => Promise<void>;
  readonly tell: (word: ServiceWord, facts?: Parameters<typeof serviceWord>[2]) => string;
  readonly writes: () => number;
}

async function openPage({
  language = "en",
  portfolio = samplePortfolio(language, today),
  groups = ["decision", "assessment", "plan"],
}: { language?: Language; portfolio?: Portfolio; groups?: readonly Group[] } = {}): Promise<OpenPage> {
  Object.defineProperty(globalThis, "Office", {
    configurable: true,
    value: { context: { displayLanguage: language } },
  });
  const workbook = new MemoryWorkbook(portfolio, groups);
  // Whether a style lets a click through costs as much.
  const opened = {
    ...(await openPane(workbook)),
    user: userEvent.setup({ document, pointerEventsCheck: PointerEventsCheckLevel.Never }),
  };
  pane = opened;
  await opened.user.click(screen.getByRole("button", { name: paneWord("page.service", language) }));
  await screen.findByRole("navigation", { name: serviceWord("nav.label", language) });
  const snapshot = () => opened.session.state().workbook!.snapshot!;
  const at = (code: string) => snapshot().portfolio.rows.findIndex((row) => row.code === code);
  const cell = (code: string) =>
    cellAddress(snapshot().matrix.area.row + 1 + snapshot().positions[at(code)]!, snapshot().matrix.area.column);
  return {
    ...opened,
    workbook,
    row: (code) => snapshot().portfolio.rows[at(code)]!,
    select: async (code, to) => {
      const address = to === undefined ? cell(code) : `${cell(code)}:${cell(to)}`;
      await act(async () =>
        workbook.announce({ kind: "selection", source: "local", sheet: snapshot().matrix.sheet, address }),
      );
    },
    tell: (word, facts) => serviceWord(word, language, facts),
    writes: () => workbook.calls.filter((call) => call === "apply").length,
  };
}

const title = () => screen.getByRole("heading", { level: 2 }).textContent;
const rowsOf = (...rows: Partial<Row>[]): Portfolio => ({
  settings: defaultSettings("en"),
  teams: samplePortfolio("en", today).teams,
  rows: rows.map((row) => ({ ...blankRow, ...row })),
});
const radio = (name: RegExp) => screen.getByRole<HTMLInputElement>("radio", { name });

/** Waits until everything that was asked for is written and shown. */
const settle = () => act(() => atRest());

/** Something happens in the sheet; waits until the pane has read it. */
async function inSheet(edit: () => void): Promise<void> {
  const { workbook } = pane!.session.state();
  await act(async () => edit());
  await waitFor(() => expect(pane!.session.state().workbook).not.toBe(workbook));
  await settle();
}

afterEach(async () => {
  if (pane) await closePane(pane);
  pane = null;
  cleanup();
  localStorage.clear();
});

describe.each(languages)("in %s", (language) => {
  test("with no row selected: a search over everything, and what is left to do", async () => {
    const { tell } = await openPage({ language });
    expect(screen.getByText(tell("search.select"))).toBeTruthy();
    expect(screen.getByText(tell("next.left.portfolio", { count: 3 }))).toBeTruthy();
    expect(await complaints()).toEqual([]);
  });

  test("a service: name, category, process, description, domain and what it suggests, teams, second edition", async () => {
    const { select, tell } = await openPage({ language });
    await select("B-2");
    const card = screen.getByRole("article");
    const said =
      language === "ja"
        ? [
            "B-2 イベントデータ保管",
            "B 即時分析 · 運用",
            "領域IV · 専門組織が中心",
            "一次対応、二次対応",
            "B-3 トリアージ情報収集",
          ]
        : [
            "B-2 Event data retention",
            "B Real-time analysis · Operation",
            "Domain IV · Mainly specialist",
            "First line, Second line",
            "B-3 トリアージ情報収集",
          ];
    for (const text of said) expect(card.textContent).toContain(text);
    expect(card.textContent).toContain(
      tell("suggestion", {
        domain: "IV",
        pattern: language === "ja" ? "ミニマムアウトソース" : "Minimum outsourcing",
        allocation: language === "ja" ? "インソース" : "Insource",
      }),
    );
    expect(await complaints()).toEqual([]);
  });

  test("D-4: both readings of its domain with where they stand, and no suggestion from either", async () => {
    const { select, tell } = await openPage({ language });
    await select("D-4");
    const [one, other] =
      language === "ja"
        ? ["領域III（図17）", "領域II（7.1 手順3・6）"]
        : ["Domain III (Fig. 17)", "Domain II (7.1, steps 3 and 6)"];
    expect(screen.getByRole("article").textContent).toContain(`${one}${tell("fact.or")}${other}`);
    expect(screen.queryByText(new RegExp(tell("suggestion.use")))).toBeNull();
  });

  test("every part that the sheet has a column for, and those that it has none for in one line", async () => {
    const { select, user, tell } = await openPage({ language, groups: ["decision", "assessment", "plan"] });
    await select("A-1");
    const folded = screen
      .getAllByRole("button")
      .filter((button) => button.getAttribute("aria-expanded") === "false" && button.closest("h3"));
    for (const fold of folded) await user.click(fold);
    const card = screen.getByRole("article");
    for (const part of [
      "level",
      "team",
      "outsourcer",
      "reason",
      "rationale",
      "evidence",
      "approvedBy",
      "decidedOn",
      "reviewBy",
      "status",
      "assessor",
      "assessedOn",
      "basis",
      "inHouseScore",
      "outsourcedScore",
      "previous",
      "allocationToBe",
      "improvement",
      "notes",
      "code",
      "name",
      "scope",
    ] as const) {
      expect([
        part,
        within(card).queryAllByLabelText(new RegExp(`^${sheetWord(`header.${part}`, language)}`)).length > 0,
      ]).toEqual([part, true]);
    }
    const absent = (["supporting", "process", "domain"] as const)
      .map((part) => sheetWord(`header.${part}`, language))
      .join(language === "ja" ? "、" : ", ");
    expect(card.textContent).toContain(tell("columns.absent", { columns: absent }));
    for (const part of ["supporting", "process", "domain"] as const)
      expect(within(card).queryAllByLabelText(sheetWord(`header.${part}`, language))).toEqual([]);
    expect(await complaints()).toEqual([]);
  }, 60_000);

  test("several rows: how many, which, and a way to each", async () => {
    const { select, user, tell } = await openPage({ language });
    await select("A-1", "A-4");
    expect(title()).toBe(tell("many.title", { count: 4 }));
    expect(await complaints()).toEqual([]);
    await user.click(screen.getByRole("button", { name: /^A-3/ }));
    expect(title()).toMatch(/^A-3/);
  });
});

describe("scores", () => {
  test("the rubric is that of the allocation; a click writes; the step shows as a gap", async () => {
    const { select, user, row, tell } = await openPage();
    await select("A-1");
    expect(screen.getByText(tell("rubric.of.insource"))).toBeTruthy();
    expect(radio(/^As-Is 3 Not written down; somebody else can cover part/).checked).toBe(true);
    expect(radio(/^To-Be 5 Written down, and approved/).checked).toBe(true);
    await user.click(radio(/^As-Is 2 /));
    expect(screen.getByText(tell("score.gap", { gap: 3, asIs: 2, toBe: 5 }))).toBeTruthy();
    await settle();
    expect(row("A-1").asIs).toBe(2);
    await user.click(radio(/^To-Be Not yet/));
    await settle();
    expect(row("A-1").toBe).toBeNull();
  });

  test("digits and Delete score without the mouse", async () => {
    const { select, user, row, writes } = await openPage();
    await select("A-1");
    act(() => radio(/^As-Is 3/).focus());
    await user.keyboard("5");
    expect(document.activeElement).toBe(radio(/^As-Is 5/));
    await settle();
    expect(row("A-1").asIs).toBe(5);
    await user.keyboard("{Delete}");
    await settle();
    expect(row("A-1").asIs).toBeNull();
    expect(writes()).toBe(2);
  });

  test("outsourced: the other rubric", async () => {
    const { select, tell } = await openPage();
    await select("D-1");
    expect(screen.getByText(tell("rubric.of.outsource"))).toBeTruthy();
    expect(radio(/^As-Is 4 Service and results understood; the results fall short/).checked).toBe(true);
  });

  test("combined: both parts are asked and kept, and As-Is follows the setting in the same step", async () => {
    const { select, user, row, writes, tell } = await openPage();
    await select("B-2");
    expect(screen.queryByRole("radio", { name: /^As-Is/ })).toBeNull();
    expect(
      screen.getByText(tell("score.derived", { score: 4, rule: tell("rule.higher"), inHouse: 3, outsourced: 4 })),
    ).toBeTruthy();
    await user.click(radio(/^In-house score 5 /));
    await settle();
    expect(row("B-2")).toMatchObject({ inHouseScore: 5, outsourcedScore: 4, asIs: 5 });
    expect(writes()).toBe(1);
  });

  test("combined with one part missing: As-Is can be chosen, and what would settle it is said", async () => {
    const { select, row, tell, user } = await openPage({
      portfolio: rowsOf({ code: "B-2", allocation: "combined", inHouseScore: 3, asIs: 2 }),
    });
    await select("B-2");
    expect(screen.getByText(tell("score.derivedLater", { rule: tell("rule.higher") }))).toBeTruthy();
    await user.selectOptions(screen.getByRole("combobox", { name: "As-Is" }), "4");
    await settle();
    expect(row("B-2").asIs).toBe(4);
  });

  test.each([
    ["blank", null],
    ["unassigned", "unassigned"],
  ] as const)("%s: no rubric applies, that is said, and it can be scored", async (id, allocation) => {
    const { select, user, row, tell } = await openPage({
      portfolio: rowsOf({ code: "A-1", level: "basic", allocation }),
    });
    await select("A-1");
    expect(screen.getByText(tell(`rubric.none.${id}`))).toBeTruthy();
    await user.click(radio(/^As-Is 2 ?$/));
    await settle();
    expect(row("A-1").asIs).toBe(2);
  });

  test("a change of allocation says that the scales differ, until it is scored anew", async () => {
    const { select, user, tell, row } = await openPage();
    await select("A-1");
    const note = tell("rubric.changed", { from: "Insource", to: "Outsource" });
    await user.click(screen.getByRole("radio", { name: "Outsource" }));
    expect(screen.getByText(note)).toBeTruthy();
    await settle();
    expect(row("A-1").allocation).toBe("outsource");
    expect(screen.getByText(note)).toBeTruthy();
    expect(screen.getByText(tell("rubric.of.outsource"))).toBeTruthy();
    await user.click(radio(/^As-Is 2 /));
    expect(screen.queryByText(note)).toBeNull();
  });

  test("a change made in the sheet says so too; another row does not", async () => {
    const { select, tell, workbook } = await openPage();
    await select("A-1");
    await inSheet(() => workbook.edit(0, "Allocation", "Outsource"));
    const note = tell("rubric.changed", { from: "Insource", to: "Outsource" });
    expect(screen.getByText(note)).toBeTruthy();
    await select("D-1");
    expect(screen.queryByText(note)).toBeNull();
  });

  test("a planned change of allocation: two rubrics, no gap", async () => {
    const { select, tell } = await openPage();
    await select("G-3");
    expect(screen.getByText(tell("rubric.planned", { from: "Outsource", to: "Combined" }))).toBeTruthy();
    expect(screen.queryByText(/^Gap/)).toBeNull();
    expect(radio(/^As-Is 3 Only one of the two/).checked).toBe(true);
  });

  test("a score that could not be read stands as it is and can be replaced", async () => {
    const { select, user, row, tell } = await openPage();
    await select("B-3");
    expect(screen.getByText(new RegExp(tell("unread", { text: "3 pts" })))).toBeTruthy();
    expect(screen.getAllByRole<HTMLInputElement>("radio", { name: /^As-Is/ }).some(({ checked }) => checked)).toBe(
      false,
    );
    await user.click(radio(/^As-Is 3 /));
    await settle();
    expect(row("B-3").asIs).toBe(3);
    expect(screen.queryByText(new RegExp(tell("unread", { text: "3 pts" })))).toBeNull();
  });

  test.each([
    ["As-Is", "As-Is"],
    ["To-Be", "To-Be"],
  ])("that %s holds a formula is said before a score takes its place", async (header, said) => {
    const { select, workbook, tell } = await openPage();
    await select("A-1");
    expect(screen.queryByText(new RegExp(tell("formula")))).toBeNull();
    await inSheet(() => workbook.edit(0, header, 3, "local", "=1+2"));
    expect(screen.getByText(`${said}: ${tell("formula")}`)).toBeTruthy();
    expect(screen.getByRole("group", { name: tell("scores") }).getAttribute("aria-describedby")).toBe(
      screen.getByText(`${said}: ${tell("formula")}`).parentElement!.id,
    );
    expect(await complaints()).toEqual([]);
  });

  test("of a combined service the parts' formulas are said, and that of the As-Is which is written with them", async () => {
    const portfolio = rowsOf({
      code: "A-1",
      level: "optional",
      allocation: "combined",
      inHouseScore: 3,
      outsourcedScore: 2,
      asIs: 3,
    });
    const { select, workbook, tell } = await openPage({ portfolio });
    await select("A-1");
    for (const header of ["In-house score", "Outsourced score", "As-Is"]) {
      await inSheet(() => workbook.edit(0, header, 3, "local", "=1+2"));
      expect(screen.getByText(`${header}: ${tell("formula")}`)).toBeTruthy();
    }
  });

  test("an allocation that could not be read is not called blank", async () => {
    const { select, workbook, tell } = await openPage();
    await select("A-1");
    await inSheet(() => workbook.edit(0, "Allocation", "MSSP Foo"));
    expect(screen.getByText(tell("rubric.none.unread"))).toBeTruthy();
    expect(screen.queryByText(tell("rubric.none.blank"))).toBeNull();
  });
});

test("that a cell was written is said no longer when Undo has made it another", async () => {
  const { select, user, workbook, tell } = await openPage({
    portfolio: rowsOf({ code: "A-1", level: "optional", allocation: "insource", asIs: 2, toBe: 4 }),
  });
  await select("A-1");
  await user.click(radio(/^As-Is 3 /));
  await settle();
  const written = new RegExp(tell("saved", { cell: "" }));
  expect(screen.getAllByText(written)).not.toEqual([]);
  await inSheet(() => workbook.edit(0, "As-Is", 2));
  expect(screen.queryByText(written)).toBeNull();
});

describe("decisions", () => {
  test("excluded asks for its reason, and is not left without a word", async () => {
    const { select, user, row, tell } = await openPage();
    await select("A-1");
    await user.click(radio(/^As-Is Excluded/));
    expect(screen.getByText(tell("decision.why.excluded"))).toBeTruthy();
    const reason = screen.getByRole("combobox", { name: /^Reason.*missing/ });
    expect(reason.hasAttribute("required")).toBe(true);
    await settle();
    await select("A-2");
    expect(announced()).toContain(tell("decision.left", { row: "A-1 Risk management" }));
    await user.click(screen.getByRole("button", { name: tell("decision.back") }));
    expect(title()).toMatch(/^A-1/);
    await user.selectOptions(screen.getByRole("combobox", { name: /^Reason/ }), "accepted");
    await settle();
    expect(row("A-1").reason).toBe("accepted");
    expect(screen.queryByText(tell("decision.why.excluded"))).toBeNull();
    await select("A-2");
    expect(announced()).not.toContain(tell("decision.left", { row: "A-1 Risk management" }));
  });

  test("unnecessary asks for it too, and needs no allocation and no scores", async () => {
    const { select, user, tell } = await openPage();
    await select("G-13");
    expect(screen.getByText(tell("decision.why.unnecessary"))).toBeTruthy();
    expect(screen.queryByRole("radio", { name: /^As-Is/ })).toBeNull();
    await user.click(screen.getByRole("button", { name: /Allocation, Scores/ }));
    expect(screen.getByRole("radio", { name: /^As-Is 5/ })).toBeTruthy();
  });

  test("unnecessary, yet filled: what is there stays in sight", async () => {
    const { select } = await openPage({
      portfolio: rowsOf({ code: "A-1", level: "unnecessary", allocation: "insource", asIs: 3, reason: "noRisk" }),
    });
    await select("A-1");
    expect(radio(/^As-Is 3/).checked).toBe(true);
  });

  test("a sheet without the column says that the reason cannot be recorded", async () => {
    const { select, tell } = await openPage({ portfolio: rowsOf({ code: "A-1", level: "unnecessary" }), groups: [] });
    await select("A-1");
    expect(screen.getByText(tell("decision.noColumn", { column: "Reason" }))).toBeTruthy();
  });
});

describe("names", () => {
  const listed = (name: string) => within(screen.getByRole("listbox", { name })).getAllByRole("option");
  const box = () => screen.getByRole<HTMLInputElement>("combobox", { name: "Team" });

  test("a listed team is chosen with the keyboard", async () => {
    const { select, user, row } = await openPage();
    await select("A-1");
    await user.click(box());
    await user.keyboard("{Control>}a{/Control}soc");
    expect(listed("Team").map(({ textContent }) => textContent)).toEqual(["In-house SOCIn-house"]);
    expect(await complaints()).toEqual([]);
    await user.keyboard("{ArrowDown}");
    expect(box().getAttribute("aria-activedescendant")).toBe(listed("Team")[0]?.id);
    await user.keyboard("{Enter}");
    await settle();
    expect(row("A-1").team).toBe("In-house SOC");
    expect(box().getAttribute("aria-expanded")).toBe("false");
  });

  test("any other name is taken as it is typed, even where a listed one begins like it", async () => {
    const { select, user, row } = await openPage();
    await select("A-1");
    await user.clear(box());
    await user.type(box(), "In-house{Enter}");
    await settle();
    expect(row("A-1").team).toBe("In-house");
  });

  test.each(["=1+1", "“A”, 'B'; C", "💥 team", "x".repeat(255)])("%s is a name like any other", async (name) => {
    const { select, user, row } = await openPage();
    await select("A-1");
    await user.clear(box());
    await user.click(box());
    await user.paste(name);
    await user.tab();
    await settle();
    expect(row("A-1").team).toBe(name);
  });

  test("Escape closes the list first, then takes back what was typed", async () => {
    const { select, user, row, writes } = await openPage();
    await select("A-1");
    await user.type(box(), "x");
    await user.keyboard("{ArrowDown}{Escape}");
    expect(box().value).toBe("In-house CSIRTx");
    await user.keyboard("{Escape}");
    expect(box().value).toBe("In-house CSIRT");
    await user.tab();
    await settle();
    expect(row("A-1").team).toBe("In-house CSIRT");
    expect(writes()).toBe(0);
  });

  test("the list opens by its button and is chosen from with the mouse", async () => {
    const { select, user, row, tell } = await openPage();
    await select("A-1");
    await user.click(screen.getByRole("button", { name: `Outsourcer: ${tell("team.list")}` }));
    const options = listed("Outsourcer");
    expect(options[0]?.textContent).toContain("Aozora");
    await user.click(options[0]!);
    await settle();
    expect(row("A-1").outsourcer).toBe("Aozora Security (fictitious)");
  });
});

describe("texts and dates", () => {
  async function openSection(user: OpenPage["user"], name: RegExp): Promise<void> {
    await user.click(screen.getByRole("button", { name }));
  }

  test("Enter writes, Alt+Enter begins a new line, Escape takes back", async () => {
    const { select, user, row } = await openPage();
    await select("A-2");
    await openSection(user, /^Plan/);
    const notes = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Notes" });
    await user.type(notes, "one");
    await user.keyboard("{Alt>}{Enter}{/Alt}two{Enter}");
    await settle();
    expect(row("A-2").notes).toBe("one\ntwo");
    await user.type(notes, "three{Escape}");
    expect(notes.value).toBe("one\ntwo");
  });

  test("Enter and Escape that belong to the input method do nothing here", async () => {
    const { select, user, writes } = await openPage();
    await select("A-2");
    await openSection(user, /^Plan/);
    const notes = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Notes" });
    await user.type(notes, "にほん");
    fireEvent.keyDown(notes, { key: "Enter", isComposing: true });
    fireEvent.keyDown(notes, { key: "Escape", keyCode: 229 });
    await settle();
    expect(notes.value).toBe("にほん");
    expect(writes()).toBe(0);
  });

  test("leaving the field writes; what the sheet says by then is shown elsewhere, not here", async () => {
    const { select, user, row, workbook } = await openPage();
    await select("A-1");
    await openSection(user, /^Plan/);
    const notes = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Notes" });
    await user.clear(notes);
    await user.type(notes, "mine");
    await inSheet(() => workbook.edit(0, "Level", "Optional"));
    expect(notes.value).toBe("mine");
    expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "Level" }).value).toBe("optional");
    await user.tab();
    await settle();
    expect(row("A-1")).toMatchObject({ notes: "mine", level: "optional" });
  });

  test("the cell was changed meanwhile: it says so, keeps what was typed, and writes it when told", async () => {
    const { select, user, row, workbook, tell } = await openPage();
    await select("A-1");
    await openSection(user, /^Plan/);
    const notes = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Notes" });
    await user.clear(notes);
    await user.type(notes, "mine");
    await inSheet(() => workbook.edit(0, "Notes", "theirs", "remote"));
    await user.tab();
    await settle();
    expect(row("A-1").notes).toBe("theirs");
    expect(announced()).toContain(tell("kept.changed", { text: "mine", now: "theirs" }));
    expect(notes.value).toBe("mine");
    expect(await complaints()).toEqual([]);
    await user.click(screen.getByRole("button", { name: tell("kept.write") }));
    await settle();
    expect(row("A-1").notes).toBe("mine");
  });

  test("a protected sheet: the pane says why, the card keeps what was typed", async () => {
    const { select, user, row, workbook, tell } = await openPage();
    await select("A-1");
    await openSection(user, /^Plan/);
    workbook.failures.set("apply", failed("sheetProtected").failure);
    const notes = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Notes" });
    await user.clear(notes);
    await user.type(notes, "mine{Enter}");
    await settle();
    expect(announced()).toContain(paneWord("why.sheetProtected", "en"));
    expect(announced()).toContain(tell("kept.failed", { text: "mine" }));
    expect(screen.getByRole("article").textContent).toContain(paneWord("why.sheetProtected", "en"));
    expect(notes.value).toBe("mine");
    await user.click(screen.getByRole("button", { name: tell("kept.drop") }));
    expect(notes.value).toBe(row("A-1").notes);
  });

  test("a day is a day of the calendar; what is picked is written at once", async () => {
    const { select, user, row } = await openPage();
    await select("A-1");
    await openSection(user, /^Decision record/);
    const date = screen.getByLabelText<HTMLInputElement>("Decided on");
    expect(date.type).toBe("date");
    fireEvent.pointerDown(date);
    fireEvent.change(date, { target: { value: "2026-02-28" } });
    await settle();
    expect(row("A-1").decidedOn).toBe("2026-02-28");
    fireEvent.keyDown(date, { key: "Backspace" });
    fireEvent.change(date, { target: { value: "" } });
    await settle();
    expect(row("A-1").decidedOn).toBe("2026-02-28");
    fireEvent.blur(date);
    await settle();
    expect(row("A-1").decidedOn).toBeNull();
  });

  test("a date that could not be read is shown beside the field, and stays until another is given", async () => {
    const { select, user, tell, row } = await openPage({
      portfolio: rowsOf({ code: "A-1", level: "basic", reviewBy: { unread: "next week" } }),
    });
    await select("A-1");
    await openSection(user, /^Decision record/);
    expect(screen.getByText(tell("unread.typed", { text: "next week" }))).toBeTruthy();
    await user.click(screen.getByLabelText("Review by"));
    await user.tab();
    await settle();
    expect(row("A-1").reviewBy).toEqual({ unread: "next week" });
  });
});

describe("rows of other kinds", () => {
  test("an own service shows without the framework's facts", async () => {
    const { select, tell } = await openPage();
    await select("J-1");
    expect(title()).toBe("J-1 Supplier security checks");
    expect(screen.getByText(tell("fact.own"))).toBeTruthy();
    expect(screen.queryByText(tell("fact.v21"))).toBeNull();
    expect(await complaints()).toEqual([]);
  });

  test.each([
    ["X-9", "fact.unknownCode"],
    ["", "fact.noCode"],
  ] as const)("a row with the code %j says %s", async (code, word) => {
    const { tell, workbook, session } = await openPage({
      portfolio: rowsOf({ code, name: "Something", level: "basic" }),
    });
    const { matrix } = session.state().workbook!.snapshot!;
    await act(async () =>
      workbook.announce({
        kind: "selection",
        source: "local",
        sheet: matrix.sheet,
        address: cellAddress(matrix.area.row + 1, 0),
      }),
    );
    expect(screen.getByText(tell(word))).toBeTruthy();
  });

  test("unread level and allocation stand as they are and can be replaced", async () => {
    const { select, user, tell, row } = await openPage({
      portfolio: rowsOf({ code: "A-1", level: { unread: "High" }, allocation: { unread: "CSIRT" } }),
    });
    await select("A-1");
    expect(screen.getByText(tell("unread", { text: "High" }))).toBeTruthy();
    expect(screen.getByText(tell("unread", { text: "CSIRT" }))).toBeTruthy();
    await user.selectOptions(screen.getByRole("combobox", { name: "Level" }), "standard");
    await user.click(screen.getByRole("radio", { name: "Combined" }));
    await settle();
    expect(row("A-1")).toMatchObject({ level: "standard", allocation: "combined" });
  });

  test("process and domain of the sheet stand beside the textbook's, and can be set", async () => {
    const base = rowsOf({ code: "A-1", level: "basic", process: "response", domain: "IV", supporting: "Legal" });
    const { select, user, row, tell } = await openPage({ portfolio: base, groups: ["analysis"] });
    await select("A-1");
    expect(screen.getByRole("article").textContent).toContain(
      `Strategic management (${tell("fact.inSheet", { text: "Response" })})`,
    );
    expect(screen.getByRole("article").textContent).toContain(
      `Domain I · In-house (${tell("fact.inSheet", { text: "Domain IV" })})`,
    );
    await user.click(screen.getByRole("button", { name: tell("section.row") }));
    await user.selectOptions(screen.getByRole("combobox", { name: "Domain" }), "I");
    await settle();
    expect(row("A-1").domain).toBe("I");
  });

  test("nothing left unfinished: it is said, and there is no next", async () => {
    const { tell, select } = await openPage({
      portfolio: rowsOf({ code: "A-1", level: "basic", allocation: "insource", asIs: 3, toBe: 4 }),
    });
    expect(screen.getByText(tell("next.none"))).toBeTruthy();
    await select("A-1");
    expect(screen.getByRole("button", { name: tell("next.button") }).getAttribute("aria-disabled")).toBe("true");
  });

  test("levels are worded as the sheet words them", async () => {
    const base = rowsOf({ code: "A-1", level: "advanced" });
    const { select } = await openPage({
      portfolio: { ...base, settings: { ...base.settings, levelWording: "priority" } },
    });
    await select("A-1");
    expect(
      within(screen.getByRole("combobox", { name: "Level" }))
        .getAllByRole("option")
        .map(({ textContent }) => textContent),
    ).toEqual(["(blank)", "Unnecessary", "Mandatory", "Standard", "Recommended", "Optional"]);
  });

  test("read-only: everything is shown, nothing can be changed", async () => {
    const sample = samplePortfolio("en", today);
    const { select, user, workbook } = await openPage({
      portfolio: { ...sample, settings: { ...sample.settings, schemaVersion: 99 } },
    });
    await select("A-1");
    expect(radio(/^As-Is 3/).disabled).toBe(true);
    await user.type(screen.getByRole("combobox", { name: "Team" }), "x");
    await user.tab();
    await settle();
    expect(workbook.calls).not.toContain("apply");
    expect(await complaints()).toEqual([]);
  });
});

describe("from row to row", () => {
  test("by keyboard, wherever the focus is; what was typed is written first", async () => {
    const { select, user, row, workbook, session } = await openPage();
    await select("A-1");
    await user.clear(screen.getByRole("combobox", { name: "Team" }));
    await user.type(screen.getByRole("combobox", { name: "Team" }), "Typed");
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(title()).toMatch(/^A-2/);
    await user.keyboard("{Alt>}{ArrowDown}{ArrowDown}{ArrowUp}{/Alt}");
    expect(title()).toMatch(/^A-3/);
    await settle();
    expect(row("A-1").team).toBe("Typed");
    expect(row("A-2").team).not.toBe("Typed");
    const { matrix } = session.state().workbook!.snapshot!;
    expect(workbook.calls.filter((call) => call.startsWith(`${matrix.sheet}!`)).at(-1)).toBe(
      `${matrix.sheet}!A${matrix.area.row + 4}`,
    );
    expect(title()).toMatch(/^A-3/);
  });

  test("the next unfinished one, with the focus on what it lacks", async () => {
    const { select, user } = await openPage();
    await select("A-1");
    await user.keyboard("{Alt>}{PageDown}{/Alt}");
    expect(title()).toMatch(/^B-3/);
    expect(document.activeElement?.getAttribute("aria-label")).toMatch(/^As-Is/);
    await user.click(screen.getByRole("button", { name: "Next unfinished" }));
    expect(title()).toMatch(/^I-3/);
  });

  test("by buttons, which end at the ends", async () => {
    const { select, user } = await openPage();
    await select("A-1");
    expect(screen.getByRole("button", { name: "Previous row" }).getAttribute("aria-disabled")).toBe("true");
    await user.click(screen.getByRole("button", { name: "Next row" }));
    expect(title()).toMatch(/^A-2/);
    expect(screen.getByRole("img", { name: "Row 2 of 67" })).toBeTruthy();
  });

  test("by the services that are named together", async () => {
    const { select, user } = await openPage();
    await select("D-1");
    await user.click(screen.getByRole("button", { name: /^B-4 / }));
    expect(title()).toMatch(/^B-4/);
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 2 }));
  });

  test("by the search, from the keyboard alone, in either language", async () => {
    const { user } = await openPage();
    await user.type(screen.getByRole("searchbox"), "封じ込め{Enter}");
    expect(title()).toMatch(/^D-4/);
    await user.click(screen.getByRole("button", { name: "Find a service" }));
    expect(document.activeElement).toBe(screen.getByRole("searchbox"));
    await user.keyboard("{Escape}");
    expect(title()).toMatch(/^D-4/);
    await user.click(screen.getByRole("button", { name: "Find a service" }));
    await user.keyboard("analysis{ArrowDown}{ArrowDown}{Enter}");
    expect(screen.getByRole("article")).toBeTruthy();
    expect(title()).not.toMatch(/^D-4/);
  });

  test("while a task lies over the page the keys do nothing to it", async () => {
    const { select, user, tell } = await openPage();
    await select("A-1");
    await user.click(screen.getByRole("button", { name: "Help" }));
    await screen.findByRole("heading", { name: "Help" });
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    await user.keyboard("{Escape}");
    expect(screen.getByRole("navigation", { name: tell("nav.label") })).toBeTruthy();
    expect(title()).toMatch(/^A-1/);
  });

  test("rapid clicks through all rows leave the last one shown", async () => {
    const { select, session } = await openPage();
    const { rows } = session.state().workbook!.snapshot!.portfolio;
    for (const { code } of rows) await select(code);
    expect(title()).toMatch(/^J-1/);
  });

  test("a row that goes while its card is open: it is said, what was typed is kept, no other row takes its place", async () => {
    const { select, user, tell, workbook, session } = await openPage({
      portfolio: rowsOf(...["A-1", "A-2", "A-3"].map((code) => ({ code, name: code, level: "basic" as const }))),
    });
    await select("A-2");
    await user.type(screen.getByRole("combobox", { name: "Team" }), "Typed");
    const { matrix } = session.state().workbook!.snapshot!;
    const gone = matrix.values[2]!;
    await inSheet(() => {
      for (const [column, header] of matrix.headers.entries()) {
        workbook.edit(1, header, gone[column] ?? "");
        workbook.edit(2, header, "");
      }
    });
    expect(title()).toBe(tell("row.gone", { row: "A-2 A-2" }));
    expect(announced()).toContain("Typed");
    expect(await complaints()).toEqual([]);
    await user.click(screen.getByRole("button", { name: tell("row.follow") }));
    expect(title()).toBe("A-3 A-3");
    expect(screen.getByRole<HTMLInputElement>("combobox", { name: "Team" }).value).toBe("");
  });

  test("what is being typed survives a visit to another page", async () => {
    const { select, user, row, workbook, tell } = await openPage();
    await select("A-1");
    workbook.failures.set("apply", failed("editing").failure);
    await user.clear(screen.getByRole("combobox", { name: "Team" }));
    await user.type(screen.getByRole("combobox", { name: "Team" }), "Typed");
    await user.click(screen.getByRole("button", { name: /^Check/ }));
    await settle();
    await user.click(screen.getByRole("button", { name: "Service" }));
    expect(screen.getByRole<HTMLInputElement>("combobox", { name: "Team" }).value).toBe("Typed");
    await user.click(screen.getByRole("button", { name: tell("kept.write") }));
    await waitFor(() => expect(row("A-1").team).toBe("Typed"));
  });
});

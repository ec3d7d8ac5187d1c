import { act, cleanup, configure } from "@testing-library/react";
import type { Language } from "../../../src/locale/language";
import { serviceWord, type ServiceWord } from "../../../src/locale/service";
import type { Portfolio } from "../../../src/portfolio/portfolio";
import { blankRow, type Row } from "../../../src/portfolio/row";
import { cellAddress } from "../../../src/workbook/address";
import type { Group } from "../../../src/workbook/columns";
import { samplePortfolio } from "../../../src/workbook/sample";
import { defaultSettings } from "../../../src/workbook/settingsTable";
import { atRest } from "../../support/quiet";
import { MemoryWorkbook, today } from "../support/memoryWorkbook";
import userEvent, { PointerEventsCheckLevel } from "@testing-library/user-event";
import { closePane, complaints as axeComplaints, openPane, screen, waitFor, type OpenPane } from "../support/pane";

/** The page on a matrix in memory, open in every test of the card: what it shows of a row, and what it makes of what is done to it. */

// jsdom works out an element's style from every rule there is: seconds a query on a page of this size. Nothing here is hidden by styles.
configure({ defaultHidden: true });
const realStyle = window.getComputedStyle;
const inlineStyle = ((element: HTMLElement) => element.style) as typeof realStyle;
beforeEach(() => {
  window.getComputedStyle = inlineStyle;
});

/** What axe finds, which has to see what is hidden. */
export async function complaints(): Promise<readonly string[]> {
  window.getComputedStyle = realStyle;
  const found = await axeComplaints();
  window.getComputedStyle = inlineStyle;
  return found;
}

let pane: OpenPane | null = null;

export interface OpenPage extends OpenPane {
  readonly workbook: MemoryWorkbook;
  readonly row: (code: string) => Row;
  readonly select: (code: string, to?: string) => Promise<void>;
  readonly tell: (word: ServiceWord, facts?: Parameters<typeof serviceWord>[2]) => string;
  readonly writes: () => number;
}

export async function openPage({
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
    ...(await openPane(workbook, { page: "service" })),
    user: userEvent.setup({ document, pointerEventsCheck: PointerEventsCheckLevel.Never }),
  };
  pane = opened;
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

export const title = () => screen.getByRole("heading", { level: 2 }).textContent;
export const rowsOf = (...rows: Partial<Row>[]): Portfolio => ({
  settings: defaultSettings("en"),
  teams: samplePortfolio("en", today).teams,
  rows: rows.map((row) => ({ ...blankRow, ...row })),
});
export const radio = (name: RegExp) => screen.getByRole<HTMLInputElement>("radio", { name });

/** Waits until everything that was asked for is written and shown. */
export const settle = () => act(() => atRest());

/** Something happens in the sheet; waits until the pane has read it. */
export async function inSheet(edit: () => void): Promise<void> {
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

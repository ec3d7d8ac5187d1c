import { act, configure, render, screen, waitFor, within, type RenderResult } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import axe from "axe-core";
import type { PortfolioWorkbook } from "../../../src/excel/portfolioWorkbook";
import { App } from "../../../src/taskpane/App";
import { languageAtStart, paneWords } from "../../../src/taskpane/host/paneWords";
import { remember } from "../../../src/taskpane/host/remembered";
import type { PageId } from "../../../src/taskpane/pages/page";
import { createPaneSession, type PaneSession } from "../../../src/taskpane/session/paneSession";

/** A machine that does other things at the same time needs patience. */
configure({ asyncUtilTimeout: 15_000 });

export interface OpenPane extends RenderResult {
  readonly session: PaneSession;
  readonly user: UserEvent;
}

/**
 * The pane on a workbook, in the page that dom.ts or jest's jsdom environment made, where the person left off at `page`.
 * `read` waits for the first read.
 */
export async function openPane(
  workbook: PortfolioWorkbook,
  { read = true, page = "check" }: { readonly read?: boolean; readonly page?: PageId } = {},
): Promise<OpenPane> {
  remember("page", page);
  await paneWords[languageAtStart()].load();
  const session = createPaneSession(workbook);
  const result = render(<App session={session} />);
  if (read) await act(() => session.start());
  else void session.start();
  const user = userEvent.setup({ document });
  return { ...result, session, user };
}

export async function closePane({ session, unmount }: OpenPane): Promise<void> {
  unmount();
  await session.stop();
}

/** What axe finds in the page. Colours and layout are the browser tests' matter: jsdom has neither. */
export async function complaints(): Promise<readonly string[]> {
  const { violations } = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

/** What a screen reader is told, politely or at once. */
export function announced(): string {
  return [...screen.queryAllByRole("status"), ...screen.queryAllByRole("alert")]
    .map(({ textContent }) => textContent)
    .join(" ");
}

/** The row of a finding, by a part of its sentence or its service. */
export function findingRow(part: string | RegExp): HTMLElement {
  const section = screen.getByRole("region", { name: /^(チェック結果|Findings)$/ });
  const text = within(section).getAllByText(part)[0];
  const row = text?.closest<HTMLElement>("li, section[aria-label]");
  if (!row) throw new Error(`no finding with ${String(part)}`);
  return row;
}

export { screen, waitFor, within };

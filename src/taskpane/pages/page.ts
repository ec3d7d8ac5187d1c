import type { ComponentType } from "react";
import type { WorkbookState } from "../../excel/portfolioWorkbook";
import type { PaneWord } from "../../locale/pane";
import type { MatrixSnapshot } from "../../workbook/snapshot";
import type { OpenTask } from "../hooks/useTask";
import type { LoadPage } from "./LaterPage";

export const pageIds = ["guide", "service", "check", "overview", "teams", "functions", "settings"] as const;
export type PageId = (typeof pageIds)[number];

/** The workbook as a page gets it: there is a matrix. */
export type MatrixState = WorkbookState & { readonly snapshot: MatrixSnapshot };

export interface PageProps {
  readonly workbook: MatrixState;
  readonly openTask: OpenTask;
  readonly openPage: (id: PageId) => void;
}

/** One page of the pane. */
export interface Page {
  readonly id: PageId;
  readonly title: PaneWord;
  /** What is needed every day has a tab, the rest stands in the menu; a page from the menu is shown under its title. */
  readonly place: "tab" | "menu";
  /** A number behind the title; none where it is 0. */
  readonly badge?: (workbook: MatrixState) => number;
  /** What comes with the pane, and what is fetched when it is opened. */
  readonly view: { readonly now: ComponentType<PageProps> } | { readonly later: LoadPage<PageProps> };
}

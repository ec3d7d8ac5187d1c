import type { ComponentType } from "react";
import type { WorkbookState } from "../../excel/portfolioWorkbook";
import type { PaneWord } from "../../locale/pane";
import type { MatrixSnapshot } from "../../workbook/snapshot";
import type { OpenTask } from "../hooks/useTask";

/** The workbook as a page gets it: there is a matrix. */
export type MatrixState = WorkbookState & { readonly snapshot: MatrixSnapshot };

export interface PageProps {
  readonly workbook: MatrixState;
  readonly openTask: OpenTask;
}

/** One page of the pane. */
export interface Page {
  readonly id: string;
  readonly title: PaneWord;
  /** A number behind the title; none where it is 0. */
  readonly badge?: (workbook: MatrixState) => number;
  /** The first page comes with the pane, the others when they are opened. */
  readonly view: { readonly now: ComponentType<PageProps> } | { readonly later: () => Promise<{ readonly Page: ComponentType<PageProps> }> };
}

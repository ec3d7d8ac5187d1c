import type { OwnFilter } from "../../excel/filterMatrix";
import type { Failure } from "../../excel/outcome";
import type { WorkbookState } from "../../excel/portfolioWorkbook";
import type { Facts } from "../../locale/fillIn";
import type { Text } from "../../locale/language";
import type { PaneWord } from "../../locale/pane";

/** What the pane asked of the workbook. */
export type Operation =
  | "read"
  | "inspect"
  | "create"
  | "apply"
  | "select"
  | "planRemoval"
  | "remove"
  | "settle"
  | "watch"
  | "insert"
  | "calculate"
  | "lookAt"
  | "connect"
  | "disconnect"
  | "copySheet"
  | "reword"
  | "filter";

/** An operation that did not work. */
export interface Problem {
  readonly operation: Operation;
  readonly failure: Failure;
  /** Tells it from an equal one before it. */
  readonly turn: number;
}

/** What was done, or what there is to know, as the pane says it. */
export interface Notice {
  readonly tone: "done" | "told";
  readonly word: PaneWord;
  readonly facts: Facts;
  /** Whether Excel's Undo takes it back, as far as Excel says. */
  readonly undo: boolean;
  /** Tells it from an equal one before it. */
  readonly turn: number;
}

/** Where the selection is. */
export interface Place {
  readonly sheet: string;
  readonly address: string;
}

/** What the sheet shows since the pane has filtered it. */
export interface ShownOnly {
  /** As the chip says it. */
  readonly name: Text;
  readonly own: OwnFilter;
}

/** Everything that the pane shows of the open workbook. Immutable: what changes is another object. */
export interface PaneState {
  /** From the last read that succeeded; null before the first. */
  readonly workbook: WorkbookState | null;
  readonly problem: Problem | null;
  readonly notice: Notice | null;
  /** A write that is under way. */
  readonly busy: Operation | null;
  /** How far something is that takes many requests and can be stopped, 0 … 1; null where nothing does. */
  readonly progress: number | null;
  /** When a co-author last changed something, in milliseconds since 1970; null where the last change was made here. */
  readonly remoteAt: number | null;
  readonly selection: Place | null;
  /** The sheet that was brought to the front last, by its id; null where the pane has seen none. */
  readonly front: string | null;
  /** The filter that the pane has put on the sheet. */
  readonly filter: ShownOnly | null;
}

export const firstState: PaneState = {
  workbook: null,
  problem: null,
  notice: null,
  busy: null,
  progress: null,
  remoteAt: null,
  selection: null,
  front: null,
  filter: null,
};

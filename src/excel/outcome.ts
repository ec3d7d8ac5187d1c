/** Why something was not done, as the pane says it. Sentences are in locale/. */
export type FailureId =
  | "matrixExists"
  | "leftovers"
  | "noMatrix"
  | "sheetProtected"
  | "workbookProtected"
  | "editing"
  | "changedMeanwhile"
  | "rowMoved"
  | "readOnly"
  | "tooLarge"
  | "notSupported"
  | "connection"
  | "unfinished"
  | "sheetGone"
  | "mergedCell"
  | "spilledCell"
  | "cannotSay"
  | "headerTaken"
  | "stopped"
  | "unknown";

/** What a failed operation left behind: nothing, a marked half that can be finished or taken back, or a part that the same operation ends when it is done again. */
export type Aftermath = "nothing" | "half" | "part";

export interface Failure {
  readonly id: FailureId;
  readonly aftermath: Aftermath;
  /** For the details underneath: Excel's code and where it came from. Never cell contents. */
  readonly detail: string;
}

/** What an operation came to. A failure that a user can cause is a value, not an exception. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function failed(
  id: FailureId,
  detail = "",
  aftermath: Aftermath = "nothing",
): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure: { id, aftermath, detail } };
}

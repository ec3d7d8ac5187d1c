/** What a person chose on this machine: how the pane looks, never what is in a workbook. */
export type Remembered = "language" | "page";

const keyOf = (what: Remembered) => `cdc-portfolio.${what}`;

/** What was remembered, if it is one of `known`; null where nothing was chosen or nothing can be remembered. */
export function remembered<T extends string>(what: Remembered, known: readonly T[]): T | null {
  try {
    const found = localStorage.getItem(keyOf(what));
    return known.find((one) => one === found) ?? null;
  } catch {
    return null;
  }
}

/** Remembers a choice, or forgets it. Where storage is blocked the choice lasts as long as the pane. */
export function remember(what: Remembered, chosen: string | null): void {
  try {
    if (chosen === null) localStorage.removeItem(keyOf(what));
    else localStorage.setItem(keyOf(what), chosen);
  } catch {
    // Storage is blocked in some web views; nothing depends on it.
  }
}

import type { KeysWord } from "../locale/keys";

/**
 * What the pane does on Alt and a key. No letters and no digits: with Alt they open Excel's ribbon on Windows, and type signs on
 * a Mac. Not in text: there a Mac moves by words with these.
 */
export const shortcuts = {
  previousPage: { code: "ArrowLeft", sign: "←", inText: false },
  nextPage: { code: "ArrowRight", sign: "→", inText: false },
  previousRow: { code: "ArrowUp", sign: "↑", inText: true },
  nextRow: { code: "ArrowDown", sign: "↓", inText: true },
  nextUnfinished: { code: "PageDown", sign: "Page Down", inText: true },
  search: { code: "Home", sign: "Home", inText: true },
} as const satisfies Readonly<
  Record<string, { readonly code: string; readonly sign: string; readonly inText: boolean }>
>;

export type ShortcutId = keyof typeof shortcuts;

/** A shortcut as a person reads it. */
export const shownKeys = (id: ShortcutId): string => `Alt+${shortcuts[id].sign}`;

/** A shortcut as `aria-keyshortcuts` has it. */
export const ariaKeys = (id: ShortcutId): string => `Alt+${shortcuts[id].code}`;

interface KeyLine {
  /** Each of them does it. */
  readonly keys: readonly string[];
  readonly word: KeysWord;
}

/** Everything that a key does besides Tab, Space and Enter on a button: anywhere in the pane, and on the service page. */
export const keyLines = {
  pane: [
    { keys: ["F6"], word: "excel" },
    { keys: [shownKeys("previousPage"), shownKeys("nextPage")], word: "pages" },
    { keys: ["Esc"], word: "leave" },
    { keys: ["↑", "↓", "Home", "End"], word: "menu" },
    { keys: ["Enter"], word: "jump" },
  ],
  service: [
    { keys: [shownKeys("previousRow"), shownKeys("nextRow")], word: "rows" },
    { keys: [shownKeys("nextUnfinished")], word: "unfinished" },
    { keys: [shownKeys("search")], word: "search" },
    { keys: ["1", "2", "3", "4", "5"], word: "scores" },
    { keys: ["Delete"], word: "clear" },
    { keys: ["Enter"], word: "enter" },
    { keys: ["Alt+Enter"], word: "newLine" },
    { keys: ["Esc"], word: "escape" },
  ],
} as const satisfies Readonly<Record<string, readonly KeyLine[]>>;

export type KeyPlace = keyof typeof keyLines;

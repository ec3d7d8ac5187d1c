import type { keysJa } from "./keys.ja";

/** What keys do, in English. */
export const keysEn = {
  excel: "from the sheet to the pane and back (Excel’s own key; Ctrl+F6 on the web)",
  pages: "previous and next page (outside text)",
  leave: "leave a menu or a task",
  menu: "move within the menu",
  jump: "from a finding to its cell",
  rows: "previous and next row",
  unfinished: "next unfinished",
  search: "find a service",
  scores: "score (in a column of scores)",
  clear: "make a score blank",
  enter: "write what was typed",
  newLine: "new line while typing",
  escape: "drop what was typed",
} as const satisfies Record<keyof typeof keysJa, string>;

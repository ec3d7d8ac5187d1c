import type { importFileJa } from "./importFile.ja";

/** The words of the task that imports a portfolio from a file, in English. {…} are facts. */
export const importFileEn = {
  title: "Import from a workbook file",
  what: "Reads the portfolio in a file and makes a new matrix of it in this workbook. Only values of cells are read; the file does not change, and nothing of it is sent anywhere.",
  file: "Excel workbook (.xlsx)",
  choose: "Choose a file…",
  another: "Choose another file…",
  drop: "You can also drop it onto this pane.",
  oneOnly: "Files are imported one at a time.",
  reading: "Reading “{name}”…",
  refused: "“{name}” could not be read.",
  none: "No portfolio was found in “{name}”.",
  sheetSays: "“{sheet}”: {reason}",
  found: "Read from the sheet “{sheet}” of “{name}”.",
  choosePart: "Table to import",
  several: "{count} portfolios were found. Choose the one to import.",
  candidate: "{sheet} {found}",
  create: "Create matrix (rows: {count})",
  createHint: "New sheets are added to this workbook. The sheets you have stay as they are.",
  hasMatrix: "This workbook has a portfolio already. To import one, open this add-in in another workbook.",
} as const satisfies Record<keyof typeof importFileJa, string>;

import type { settingsJa } from "./settings.ja";

/** The words of the settings page. */
export const settingsEn: Readonly<Record<keyof typeof settingsJa, string>> = {
  noTable: "This workbook has no settings sheet, so settings cannot be kept.",
  organisation: "Organisation and cycle",
  patterns: "Patterns and staffing",
  none: "(undecided)",
  write: "Write",
  discard: "Discard",
  refused: "Give a number above 0.",
  pane: "Language of this pane",
  sheets: "Wording of the sheets",
  sheetsHint:
    "Headers, lists, listed values and the framework's names change. What was written, and your own columns, stay.",
  sheetsForeign: "A connected sheet keeps its own words.",
  reword: "Change…",
  "reword.title": "Change the wording of the sheets",
  "reword.to": "{language}; levels as “{levels}”.",
  "reword.formulas":
    "Formulas of your own that compare words such as “Insource” have to be changed by you. Sheets keep their names.",
  "reword.looking": "Looking for the cells that change…",
  "reword.nothing": "No cell changes.",
};

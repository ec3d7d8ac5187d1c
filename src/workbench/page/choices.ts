import { languageOf, type Language } from "../../locale/language";
import { clientRequirementSets, type OfficeTheme, type RequirementSets } from "../host/bridge";
import type { Word } from "./words";

export type Theme = "light" | "dark";
export type SetsName = "minimum" | "2021" | "365";

/** How the stand-in shows itself to the person and to the add-in. */
export interface Choices {
  readonly language: Language;
  readonly theme: Theme;
  readonly sets: SetsName;
}

/** What each Excel says it can do: https://learn.microsoft.com/javascript/api/requirement-sets/excel/excel-api-requirement-sets */
export const requirementSets: Readonly<Record<SetsName, RequirementSets>> = {
  minimum: { ...clientRequirementSets, ExcelApi: "1.9", SharedRuntime: "1.1", CustomFunctionsRuntime: "1.3" },
  "2021": { ...clientRequirementSets, ExcelApi: "1.14", SharedRuntime: "1.1", CustomFunctionsRuntime: "1.3" },
  // Newer Excels know more than the packaged client has members for; the stand-in does not claim what cannot be called.
  // One request is one undo step, which newer Excels announce so.
  "365": { ...clientRequirementSets, ExcelUndoApiAll: "1.0" },
};

export const setsNames: readonly (readonly [SetsName, Word])[] = [
  ["minimum", "setsMinimum"],
  ["2021", "sets2021"],
  ["365", "sets365"],
];

/** The colours that Excel gives add-ins. */
export const officeThemes: Readonly<Record<Theme, OfficeTheme>> = {
  light: {
    bodyBackgroundColor: "#FFFFFF",
    bodyForegroundColor: "#252423",
    controlBackgroundColor: "#F3F2F1",
    controlForegroundColor: "#252423",
  },
  dark: {
    bodyBackgroundColor: "#1F1F1F",
    bodyForegroundColor: "#FFFFFF",
    controlBackgroundColor: "#262626",
    controlForegroundColor: "#FFFFFF",
  },
};

/** Reads `?lang=ja|en&theme=light|dark&sets=minimum|2021|2024|365`; what is missing follows the browser, and the newest Excel. */
export function choicesFrom(
  search: string,
  browser: { readonly language: string; readonly prefersDark: boolean },
): Choices {
  const asked = new URLSearchParams(search);
  const theme = asked.get("theme");
  const sets = asked.get("sets");
  return {
    language: languageOf(asked.get("lang") ?? browser.language),
    theme: theme === "dark" || (theme !== "light" && browser.prefersDark) ? "dark" : "light",
    sets: sets === "minimum" || sets === "2021" ? sets : "365",
  };
}

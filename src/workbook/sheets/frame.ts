import { sheetWord } from "../../locale/sheets";
import type { Language } from "../../locale/language";
import { columnLetters } from "../address";
import type { ColumnDescription, RangeFormat, RowDescription, Validation } from "../description";
import { listName, type ListId } from "../lists";

/** The sheets of a portfolio, by what they hold. */
export const sheetIds = ["matrix", "teams", "lists", "settings"] as const;
export type SheetId = (typeof sheetIds)[number];
export type SheetNames = Readonly<Record<SheetId, string>>;

/** Names that the open workbook has free: the sheet's own, else with (2), (3) … behind it. Excel compares without case. */
export function freeSheetNames(taken: readonly string[], language: Language): SheetNames {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const free = (name: string) => {
    for (let n = 1; ; n += 1) {
      const candidate = n === 1 ? name : `${name} (${n})`;
      if (!used.has(candidate.toLowerCase())) return candidate;
    }
  };
  return {
    matrix: free(sheetWord("sheet.matrix", language)),
    teams: free(sheetWord("sheet.teams", language)),
    lists: free(sheetWord("sheet.lists", language)),
    settings: free(sheetWord("sheet.settings", language)),
  };
}

/** The first row has room for the title. */
export const titleRow: RowDescription = { from: 1, to: 1, height: 26 };

export function widthsOf(widths: readonly number[]): ColumnDescription[] {
  return widths.map((width, index) => ({ from: columnLetters(index), to: columnLetters(index), width }));
}

export function titleFormats(title: RangeFormat["format"], hint: RangeFormat["format"]): RangeFormat[] {
  return [
    { address: "A1", format: title },
    { address: "A2", format: hint },
  ];
}

/** A dropdown from a list that knows every value it may hold. */
export function listValidation(address: string, list: ListId, language: Language): Validation {
  return {
    address,
    rule: { type: "list", source: `=${listName(list)}` },
    alert: {
      style: "stop",
      title: sheetWord("alert.list.title", language),
      message: sheetWord("alert.list.message", language),
    },
    ...(list === "scores"
      ? {
          prompt: {
            title: sheetWord("prompt.score.title", language),
            message: sheetWord("prompt.score.message", language),
          },
        }
      : {}),
  };
}

/** A dropdown of team names that lets others pass: the list of teams grows while one writes. */
export function nameValidation(address: string, language: Language): Validation {
  return {
    address,
    rule: { type: "list", source: "=CdcTeamNames" },
    alert: {
      style: "information",
      title: sheetWord("alert.team.title", language),
      message: sheetWord("alert.team.message", language),
    },
  };
}

export function dateValidation(address: string, language: Language): Validation {
  return {
    address,
    rule: { type: "date", comparison: "greaterOrEqual", formula1: "=DATE(1990,1,1)" },
    alert: {
      style: "stop",
      title: sheetWord("alert.date.title", language),
      message: sheetWord("alert.date.message", language),
    },
  };
}

export function numberValidation(address: string, language: Language): Validation {
  return {
    address,
    rule: { type: "decimal", comparison: "greaterOrEqual", formula1: "=0" },
    alert: {
      style: "stop",
      title: sheetWord("alert.number.title", language),
      message: sheetWord("alert.number.message", language),
    },
  };
}

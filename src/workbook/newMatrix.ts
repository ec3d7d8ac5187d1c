import { services } from "../framework/services";
import { sheetWord } from "../locale/sheets";
import type { Language } from "../locale/language";
import type { Portfolio } from "../portfolio/portfolio";
import { newRows } from "../portfolio/newRows";
import type { Row } from "../portfolio/row";
import type { Group } from "./columns";
import type { WorkbookDescription } from "./description";
import type { Wording } from "./lists";
import type { SheetNames } from "./sheets/frame";
import type { DateSystem } from "./serialDate";
import { listNames, listsSheet } from "./sheets/listsSheet";
import { matrixSheet } from "./sheets/matrixSheet";
import { settingNames, settingsSheet } from "./sheets/settingsSheet";
import { teamsSheet } from "./sheets/teamsSheet";
import { teamsTableName } from "./teamsTable";

/** How the listed values of a portfolio are worded in its sheets, in a workbook of that date system. */
export function wordingOf({ settings }: Pick<Portfolio, "settings">, dates: DateSystem = 1900): Wording {
  return { language: settings.sheetLanguage, levels: settings.levelWording, dates };
}

/** Rows for every service of the framework. */
export function allRows(language: Language): Row[] {
  return newRows(services, language);
}

/** Everything that a portfolio looks like in a workbook of its own, or added to one that is open, whose date system `dates` says. */
export function matrixWorkbook(
  portfolio: Portfolio,
  chosen: readonly Group[],
  names: SheetNames,
  dates: DateSystem = 1900,
): WorkbookDescription {
  const wording = wordingOf(portfolio, dates);
  return {
    sheets: [
      matrixSheet(names.matrix, portfolio.rows, chosen, wording),
      teamsSheet(names.teams, portfolio.teams, wording),
      listsSheet(names.lists, wording),
      settingsSheet(names.settings, portfolio.settings, wording),
    ],
    names: [
      ...listNames(names.lists, wording),
      { name: "CdcTeamNames", refersTo: `=${teamsTableName}[${sheetWord("team.name", wording.language)}]` },
      ...settingNames(names.settings),
    ],
    active: names.matrix,
    ...(dates === 1904 ? { uses1904Dates: true } : {}),
  };
}

import { allocations } from "../framework/allocations";
import { domains } from "../framework/domains";
import { levelLabel, levels, type LevelWording } from "../framework/levels";
import { patterns } from "../framework/patterns";
import { processes } from "../framework/processes";
import { operationalRoles, roleName } from "../framework/roles";
import { excludedName, scoreNumbers } from "../framework/scores";
import { staffingLevels } from "../framework/staffingLevels";
import { languages, type Language } from "../locale/language";
import { sheetWord } from "../locale/sheets";
import { combinedRules, improvements, levelWordings, reasons, statuses, teamKinds } from "../portfolio/vocabularies";
import type { DateSystem } from "./serialDate";

export type ListId =
  | "levels"
  | "allocations"
  | "scores"
  | "reasons"
  | "statuses"
  | "improvements"
  | "processes"
  | "domains"
  | "teamKinds"
  | "roles"
  | "combinedRules"
  | "levelWordings"
  | "languages"
  | "patterns"
  | "staffingLevels";

/** How listed values are worded in a workbook. */
export interface Wording {
  readonly language: Language;
  readonly levels: LevelWording;
  /** The date system of the workbook; 1900 where nothing is said. */
  readonly dates?: DateSystem;
}

export interface List {
  readonly id: ListId;
  /** The workbook name that the dropdowns refer to. */
  readonly name: string;
  readonly items: (wording: Wording) => readonly (string | number)[];
}

/** The lists behind the dropdowns, in the order of their columns on the sheet. */
export const lists: readonly List[] = [
  { id: "levels", name: "CdcLevels", items: (to) => levels.map(({ id }) => levelLabel(id, to.levels, to.language)) },
  { id: "allocations", name: "CdcAllocations", items: (to) => allocations.map(({ name }) => name[to.language]) },
  { id: "scores", name: "CdcScores", items: (to) => [...scoreNumbers, excludedName[to.language]] },
  { id: "reasons", name: "CdcReasons", items: (to) => reasons.map((id) => sheetWord(`reason.${id}`, to.language)) },
  { id: "statuses", name: "CdcStatuses", items: (to) => statuses.map((id) => sheetWord(`status.${id}`, to.language)) },
  {
    id: "improvements",
    name: "CdcImprovements",
    items: (to) => improvements.map((id) => sheetWord(`improvement.${id}`, to.language)),
  },
  { id: "processes", name: "CdcProcesses", items: (to) => processes.map(({ name }) => name[to.language]) },
  { id: "domains", name: "CdcDomains", items: () => domains.map(({ id }) => id) },
  {
    id: "teamKinds",
    name: "CdcTeamKinds",
    items: (to) => teamKinds.map((id) => sheetWord(`teamKind.${id}`, to.language)),
  },
  { id: "roles", name: "CdcRoles", items: (to) => operationalRoles.map((id) => roleName(id)[to.language]) },
  {
    id: "combinedRules",
    name: "CdcCombinedRules",
    items: (to) => combinedRules.map((id) => sheetWord(`combinedRule.${id}`, to.language)),
  },
  {
    id: "levelWordings",
    name: "CdcLevelWordings",
    items: (to) => levelWordings.map((id) => sheetWord(`levelWording.${id}`, to.language)),
  },
  {
    id: "languages",
    name: "CdcLanguages",
    items: (to) => languages.map((id) => sheetWord(`language.${id}`, to.language)),
  },
  { id: "patterns", name: "CdcPatterns", items: (to) => patterns.map(({ id, name }) => `${id} ${name[to.language]}`) },
  { id: "staffingLevels", name: "CdcStaffingLevels", items: () => staffingLevels.map((level) => `Level ${level}`) },
];

const byId = new Map(lists.map((list) => [list.id, list]));

/** The workbook name of a list. */
export function listName(id: ListId): string {
  return byId.get(id)?.name ?? "";
}

import { services } from "../../src/framework/services";
import { calendarDate, type CalendarDate } from "../../src/portfolio/calendarDate";
import { checkPortfolio, type PortfolioRuleId } from "../../src/portfolio/check";
import type { Finding } from "../../src/portfolio/finding";
import type { Portfolio, Settings, Team } from "../../src/portfolio/portfolio";
import { blankRow, type Row } from "../../src/portfolio/row";

export function day(text: string): CalendarDate {
  const date = calendarDate(text);
  if (!date) throw new Error(`${text} is no day`);
  return date;
}

export const today = day("2026-11-23");

export const settings: Settings = {
  schemaVersion: 1,
  edition: "textbook-3.1",
  organisation: "",
  cycle: "",
  classification: "",
  sheetLanguage: "ja",
  levelWording: "both",
  combinedScore: "higher",
  patternNow: null,
  patternWanted: null,
  staffingModel: null,
  shiftFactor: null,
  ownCodes: [],
};

const blankTeam: Team = {
  name: "",
  kind: null,
  role: null,
  people: null,
  able: null,
  contact: "",
  contractEnd: null,
  noticeBy: null,
  checksReports: "",
  successor: "",
};

export function team(name: string, more: Partial<Team> = {}): Team {
  return { ...blankTeam, name, ...more };
}

/** A row that no rule has anything to say about, except for what is put over it. */
export function row(over: Partial<Row> = {}): Row {
  return { ...blankRow, code: "A-1", name: "リスクマネジメント", ...over };
}

export interface Parts {
  readonly rows?: readonly Row[];
  readonly teams?: readonly Team[];
  readonly settings?: Partial<Settings>;
}

export function portfolio({ rows = [], teams = [], settings: over = {} }: Parts = {}): Portfolio {
  return { rows, teams, settings: { ...settings, ...over } };
}

/** A row for every service, with nothing decided on any. */
export function everyService(over: Partial<Row> = {}): Row[] {
  return services.map(({ code, name }) => row({ code, name: name.ja, ...over }));
}

export function findingsOf(of: Portfolio, rule: PortfolioRuleId, on: CalendarDate = today): Finding<PortfolioRuleId>[] {
  return checkPortfolio(of, on).filter((finding) => finding.rule === rule);
}

/** The rule's finding, where it has exactly one. */
export function onlyFinding(of: Portfolio, rule: PortfolioRuleId): Finding<PortfolioRuleId> {
  const [finding, ...more] = findingsOf(of, rule);
  if (!finding || more.length > 0) throw new Error(`${rule}: ${finding ? more.length + 1 : 0} findings, not one`);
  return finding;
}

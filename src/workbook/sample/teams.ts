import type { RoleId } from "../../framework/roles";
import type { Language, Text } from "../../locale/language";
import { daysAfter, type CalendarDate } from "../../portfolio/calendarDate";
import type { Team } from "../../portfolio/portfolio";
import type { TeamKind } from "../../portfolio/vocabularies";

/** The sample's teams by what they are called in its data. */
export type SampleTeamId = "csirt" | "soc" | "it" | "planning" | "group" | "aozora" | "shirakaba";

interface SampleTeam {
  readonly id: SampleTeamId;
  readonly name: Text;
  readonly kind: TeamKind;
  readonly role: RoleId | null;
  readonly people: number | null;
  readonly able: number | null;
  readonly contact: string;
  /** Days from today. */
  readonly contract?: { readonly end: number; readonly notice: number };
  readonly checksReports?: SampleTeamId;
  readonly successor?: Text;
}

const sampleTeams: readonly SampleTeam[] = [
  {
    id: "csirt",
    name: { ja: "社内CSIRT", en: "In-house CSIRT" },
    kind: "inHouse",
    role: "incidentResponse",
    people: 4,
    able: 3,
    contact: "csirt@example.com",
  },
  {
    id: "soc",
    name: { ja: "社内SOC", en: "In-house SOC" },
    kind: "inHouse",
    role: "firstLine",
    people: 5,
    able: 3,
    contact: "soc@example.com",
  },
  {
    id: "it",
    name: { ja: "社内情シス部門", en: "IT department" },
    kind: "inHouse",
    role: "systems",
    people: 8,
    able: 6,
    contact: "it@example.com",
  },
  {
    id: "planning",
    name: { ja: "経営企画部", en: "Corporate planning" },
    kind: "inHouse",
    role: null,
    people: 2,
    able: 2,
    contact: "planning@example.com",
  },
  {
    id: "group",
    name: { ja: "グループ本社CDC（架空）", en: "Group CDC (fictitious)" },
    kind: "groupCompany",
    role: "incidentResponse",
    people: null,
    able: null,
    contact: "cdc@example.org",
  },
  {
    id: "aozora",
    name: { ja: "青空セキュリティ（架空）", en: "Aozora Security (fictitious)" },
    kind: "outsourcer",
    role: "secondLine",
    people: null,
    able: null,
    contact: "desk@example.net",
    // The notice date is near on purpose: it is one of the findings that the sample shows.
    contract: { end: 150, notice: 60 },
    checksReports: "csirt",
  },
  {
    id: "shirakaba",
    name: { ja: "白樺診断（架空）", en: "Shirakaba Assessment (fictitious)" },
    kind: "outsourcer",
    role: "vulnerability",
    people: null,
    able: null,
    contact: "info@example.net",
    contract: { end: 420, notice: 330 },
    checksReports: "it",
    successor: { ja: "毎年入札", en: "Tendered every year" },
  },
];

const names = new Map(sampleTeams.map(({ id, name }) => [id, name]));

/** The name of a sample team; "" for none. */
export function sampleTeamName(id: SampleTeamId | undefined, language: Language): string {
  return (id === undefined ? undefined : names.get(id)?.[language]) ?? "";
}

/** The sample's teams, with contracts that end some time after `today`. */
export function teamsOfSample(language: Language, today: CalendarDate): Team[] {
  return sampleTeams.map(({ name, kind, role, people, able, contact, contract, checksReports, successor }) => ({
    name: name[language],
    kind,
    role,
    people,
    able,
    contact,
    contractEnd: contract ? daysAfter(today, contract.end) : null,
    noticeBy: contract ? daysAfter(today, contract.notice) : null,
    checksReports: sampleTeamName(checksReports, language),
    successor: successor?.[language] ?? "",
  }));
}

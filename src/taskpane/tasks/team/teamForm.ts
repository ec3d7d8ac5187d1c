import { calendarDate } from "../../../portfolio/calendarDate";
import { isUnread, type Entry } from "../../../portfolio/entry";
import type { Portfolio, Team } from "../../../portfolio/portfolio";
import { listedSpelling, sameName, teamFields, type Fate, type TeamWish } from "../../../portfolio/teamChange";
import { teamKinds } from "../../../portfolio/vocabularies";
import { operationalRoles } from "../../../framework/roles";

export type TeamField = keyof Team;

/** What the inputs hold: ids of lists, days as 2026-11-23, everything else as typed. */
export type TeamTexts = Readonly<Record<TeamField, string>>;

export interface TeamForm {
  readonly texts: TeamTexts;
  readonly fate: Fate;
  readonly into: string;
}

/** What keeps a form from being written, and the field at which it is said. */
export type Refusal = "noName" | "listed" | "noNumber" | "noInto" | "itself" | "inUse";

/** A name may be as long as what a list can offer. */
export const nameLimit = 255;

const asText = (value: Entry<string | number>): string =>
  value === null ? "" : isUnread(value) ? value.unread : String(value);

/** A team as the inputs show it. */
export function textsOf(team: Team): TeamTexts {
  return Object.fromEntries(teamFields.map((field) => [field, asText(team[field])])) as Record<TeamField, string>;
}

/** A head-count as it was typed, full width or half; undefined where it is none. */
function headCount(text: string): number | null | undefined {
  const said = text.normalize("NFKC").trim();
  if (said === "") return null;
  return /^\d+(\.\d+)?$/.test(said) ? Number(said) : undefined;
}

function listed<T extends string>(ids: readonly T[], text: string): Entry<T> {
  return ids.find((id) => id === text) ?? (text === "" ? null : { unread: text });
}

function dayOf(text: string): Team["contractEnd"] {
  return text === "" ? null : (calendarDate(text) ?? { unread: text });
}

const headCounts = ["people", "able"] as const;

/** The team that the inputs say; what was not touched is as it was read, be it unreadable. */
export function teamOf(texts: TeamTexts, seen: Team): Team {
  const before = textsOf(seen);
  const kept = Object.fromEntries(
    teamFields.filter((field) => texts[field] === before[field]).map((field) => [field, seen[field]]),
  );
  const typed: Team = {
    name: texts.name.trim(),
    kind: listed(teamKinds, texts.kind),
    role: listed(operationalRoles, texts.role),
    people: headCount(texts.people) ?? null,
    able: headCount(texts.able) ?? null,
    contact: texts.contact.trim(),
    contractEnd: dayOf(texts.contractEnd),
    noticeBy: dayOf(texts.noticeBy),
    checksReports: texts.checksReports.trim(),
    successor: texts.successor.trim(),
  };
  return { ...typed, ...kept };
}

export function wishOf({ texts, fate, into }: TeamForm, seen: Team): TeamWish {
  return { fields: teamOf(texts, seen), fate, into: into.trim() };
}

/**
 * Why a form cannot be written yet, by the field at which that is said; empty where it can.
 * @param index the team in `portfolio.teams`; null for one that is not listed
 * @param rows how many services name it
 */
export function refusals(
  { texts, fate, into }: TeamForm,
  seen: Team,
  { teams }: Portfolio,
  index: number | null,
  rows: number,
): Readonly<Partial<Record<TeamField | "into", Refusal>>> {
  const before = textsOf(seen);
  const name = texts.name.trim();
  const taken = teams.some((team, at) => at !== index && sameName(team.name, name));
  const found: Partial<Record<TeamField | "into", Refusal>> = {};
  if (fate === "stays" || fate === "reorganised") {
    if (name === "") found.name = "noName";
    else if (taken && (index === null || name !== before.name)) found.name = "listed";
    for (const field of headCounts)
      if (texts[field] !== before[field] && headCount(texts[field]) === undefined) found[field] = "noNumber";
  }
  if (fate === "reorganised" || fate === "merged") {
    if (into.trim() === "") found.into = "noInto";
    else if ((index !== null ? listedSpelling(teams)(into.trim()) : into.trim()) === seen.name) found.into = "itself";
  }
  if (fate === "removed" && rows > 0 && !teams.some((team, at) => at !== index && team.name === seen.name))
    found.into = "inUse";
  return found;
}

import { editDistance } from "../framework/editDistance";
import { fold } from "../framework/fold";
import { setField, setTeamField, type Edit } from "./edits";
import { sameEntry } from "./entry";
import { isErrorText } from "./errorText";
import type { Portfolio, Team } from "./portfolio";
import { newTeam } from "./rules/teams";

const places = ["team", "outsourcer"] as const;

export const teamFields = [
  "name",
  "kind",
  "role",
  "people",
  "able",
  "contact",
  "contractEnd",
  "noticeBy",
  "checksReports",
  "successor",
] as const satisfies readonly (keyof Team)[];

/**
 * What becomes of a team. Reorganised: its services go to a successor, and it stays in the list with the successor's name.
 * Merged: it was another spelling of one, which has its services from now on. Removed: it leaves the list, and no service names it.
 */
export const fates = ["stays", "reorganised", "merged", "removed"] as const;
export type Fate = (typeof fates)[number];

/** Whether two names are one however they are typed: width, case and spaces do not count. */
export function sameName(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

/** The spelling that a name stands for: itself where it is listed, else the first listed name that is spelt alike, else itself. */
export function listedSpelling(teams: readonly Team[]): (name: string) => string {
  const exact = new Set(teams.map(({ name }) => name));
  const alike = new Map([...teams].reverse().map(({ name }) => [fold(name), name]));
  return (name) => (exact.has(name) ? name : (alike.get(fold(name)) ?? name));
}

/** How many rows name a team, as the one who does it or to whom it goes, by its listed spelling. */
export function rowsByName({ rows, teams }: Portfolio): ReadonlyMap<string, number> {
  const spelt = listedSpelling(teams);
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const name of new Set(places.map((place) => spelt(row[place]))))
      if (name !== "") counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** Every mention of a team becomes another name: in the rows, and as the successor of other teams. What is kept of earlier cycles stays. */
function renameMentions({ rows, teams }: Portfolio, mentions: (name: string) => boolean, to: string): Edit[] {
  const changes = (name: string) => name !== "" && name !== to && mentions(name);
  return [
    ...rows.flatMap((row, index) =>
      places.flatMap((place) => (changes(row[place]) ? [setField(index, place, to)] : [])),
    ),
    ...teams.flatMap((team, index) => (changes(team.successor) ? [setTeamField(index, "successor", to)] : [])),
  ];
}

/** A team's cells that become those of another. */
function fieldEdits(team: Team, index: number, wanted: Team): Edit[] {
  return teamFields
    .filter((field) => !sameEntry(team[field], wanted[field]))
    .map((field) => setTeamField(index, field, wanted[field]));
}

/** What a row of the list holds that no team has any more. */
const noTeam: Team = { ...newTeam("", "inHouse"), kind: null };

/** What a person wants of a team: its fields, and what becomes of it. */
export interface TeamWish {
  readonly fields: Team;
  readonly fate: Fate;
  /** The successor, or the name that it is another spelling of; for "reorganised" and "merged". */
  readonly into: string;
}

/**
 * The edits of a wish.
 * A listed team takes along every mention of it, however it was typed; a name that is not listed only those that are spelt so.
 * @param index the team in `portfolio.teams`; null for one that is not listed yet
 * @param name what the matrix calls it now; "" where nothing does
 */
export function teamEdits(
  portfolio: Portfolio,
  index: number | null,
  name: string,
  { fields, fate, into }: TeamWish,
): Edit[] {
  const { teams } = portfolio;
  const team = index === null ? undefined : teams[index];
  const spelt = listedSpelling(teams);
  const renamed = (to: string) =>
    to === name
      ? []
      : renameMentions(portfolio, team ? (mention) => spelt(mention) === name : (mention) => mention === name, to);
  if (fate === "reorganised" || fate === "merged") {
    const to = spelt(into);
    const successor: Edit[] = teams.some((one) => one.name === to)
      ? []
      : [{ kind: "addTeam", team: newTeam(to, team && typeof team.kind === "string" ? team.kind : "inHouse") }];
    const own =
      index === null || !team ? [] : fieldEdits(team, index, fate === "merged" ? noTeam : { ...fields, successor: to });
    return [...renamed(to), ...own, ...successor];
  }
  if (index === null || !team) return [{ kind: "addTeam", team: fields }, ...renamed(fields.name)];
  return fate === "removed"
    ? fieldEdits(team, index, noTeam)
    : [...renamed(fields.name), ...fieldEdits(team, index, fields)];
}

/** A name that rows use and the list does not have. */
export interface UnlistedName {
  readonly name: string;
  readonly rows: number;
  readonly place: (typeof places)[number];
  /** The listed name that comes nearest; null where none is near. */
  readonly near: string | null;
}

/** Farther than this share of the longer name, it is another name and no slip of the pen. */
const farthest = 0.4;

function nearestTeam(teams: readonly Team[], name: string): string | null {
  const wanted = fold(name);
  const ranked = teams
    .map((team) => {
      const known = fold(team.name);
      return { name: team.name, distance: editDistance(wanted, known) / Math.max(wanted.length, known.length, 1) };
    })
    .filter(({ distance }) => distance <= farthest);
  return ranked.sort((a, b) => a.distance - b.distance)[0]?.name ?? null;
}

/** Names in the matrix that are not listed letter by letter, each once, in the order of the rows. */
export function unlistedNames({ rows, teams }: Portfolio): UnlistedName[] {
  const exact = new Set(teams.map(({ name }) => name));
  const found = new Map<string, { rows: number; place: UnlistedName["place"] }>();
  for (const row of rows) {
    for (const place of places) {
      const name = row[place];
      if (name.trim() === "" || exact.has(name) || isErrorText(name)) continue;
      const seen = found.get(name);
      if (seen) seen.rows += 1;
      else found.set(name, { rows: 1, place });
    }
  }
  return [...found].map(([name, seen]) => ({ name, ...seen, near: nearestTeam(teams, name) }));
}

import { editDistance } from "../framework/editDistance";
import { fold } from "../framework/fold";
import { setField, setTeamField, type Edit } from "./edits";
import { sameEntry } from "./entry";
import { isErrorText } from "./errorText";
import type { Portfolio, Team } from "./portfolio";
import type { Row } from "./row";
import { newTeam } from "./rules/teams";

const places = ["team", "outsourcer"] as const;

export const teamFields = ["name", "kind", "role", "people", "able", "contact", "contractEnd", "noticeBy", "checksReports", "successor"] as const satisfies readonly (keyof Team)[];

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

/** How many rows name a team, as the one who does it or to whom it goes, by the name in its folded form. */
export function rowsByName(rows: readonly Row[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const name of new Set(places.map((place) => fold(row[place])))) if (name !== "") counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** Every mention of a name becomes another: in the rows, and as the successor of other teams. What is kept of earlier cycles stays. */
export function renameMentions({ rows, teams }: Portfolio, from: string, to: string): Edit[] {
  return [
    ...rows.flatMap((row, index) => places.flatMap((place) => (row[place] !== to && sameName(row[place], from) ? [setField(index, place, to)] : []))),
    ...teams.flatMap((team, index) => (team.successor !== "" && team.successor !== to && sameName(team.successor, from) ? [setTeamField(index, "successor", to)] : [])),
  ];
}

/** A team's new name, in the list and wherever the matrix names it. */
export function renameTeam(portfolio: Portfolio, team: number, name: string): Edit[] {
  const old = portfolio.teams[team]?.name;
  if (old === undefined || old === name) return [];
  return [setTeamField(team, "name", name), ...renameMentions(portfolio, old, name)];
}

/** A team's cells that become those of another. */
function fieldEdits(team: Team, index: number, wanted: Team): Edit[] {
  return teamFields.filter((field) => !sameEntry(team[field], wanted[field])).map((field) => setTeamField(index, field, wanted[field]));
}

/** What a person wants of a team: its fields, and what becomes of it. */
export interface TeamWish {
  readonly fields: Team;
  readonly fate: Fate;
  /** The successor, or the name that it is another spelling of; for "reorganised" and "merged". */
  readonly into: string;
}

/**
 * The edits of a wish.
 * @param index the team in `portfolio.teams`; null for one that is not listed yet
 * @param name what the matrix calls it now; "" where nothing does
 */
export function teamEdits(portfolio: Portfolio, index: number | null, name: string, { fields, fate, into }: TeamWish): Edit[] {
  const team = index === null ? undefined : portfolio.teams[index];
  const moved = fate === "reorganised" || fate === "merged";
  const listed = portfolio.teams.some((one) => sameName(one.name, into));
  const successor: Edit[] = moved && !listed ? [{ kind: "addTeam", team: newTeam(into, team && typeof team.kind === "string" ? team.kind : "inHouse") }] : [];
  const mentions = moved ? renameMentions(portfolio, name, into) : [];
  if (index === null || !team) {
    if (moved) return [...mentions, ...successor];
    return [{ kind: "addTeam", team: fields }, ...(name === "" || name === fields.name ? [] : renameMentions(portfolio, name, fields.name))];
  }
  if (fate === "removed" || fate === "merged") return [...mentions, ...fieldEdits(team, index, { ...newTeam("", "inHouse"), kind: null }), ...successor];
  if (fate === "reorganised") return [...mentions, ...fieldEdits(team, index, { ...fields, successor: into }), ...successor];
  return [...renameTeam(portfolio, index, fields.name), ...fieldEdits({ ...team, name: fields.name }, index, fields)];
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
  const ranked = teams.map((team) => {
    const known = fold(team.name);
    return { name: team.name, distance: editDistance(wanted, known) / Math.max(wanted.length, known.length, 1) };
  }).filter(({ distance }) => distance <= farthest);
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

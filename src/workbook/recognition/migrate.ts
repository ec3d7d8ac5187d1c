import { allocationFacts } from "../../framework/allocations";
import { servicesOfV21Code, type V21Match } from "../../framework/lookup";
import { services, type Service } from "../../framework/services";
import type { V21Role } from "../../framework/v21Roles";
import { excludedName, type Score } from "../../framework/scores";
import { recognitionWord } from "../../locale/recognition";
import type { Language } from "../../locale/language";
import { setField, type Edit } from "../../portfolio/edits";
import { isUnread, type Entry } from "../../portfolio/entry";
import { newRows } from "../../portfolio/newRows";
import type { Portfolio } from "../../portfolio/portfolio";
import { blankRow, type Field, type Row } from "../../portfolio/row";
import type { Part } from "../columns";
import { defaultSettings } from "../settingsTable";
import { foreignSnapshot, noSurroundings, type Surroundings } from "./foreignSnapshot";
import type { Mapping } from "./mapping";
import { readingReport, type ReadingReport } from "./report";
import type { SheetCells } from "./sheetCells";

/** What a role of the second edition said, offered to a service that it became (Table 7). */
export interface Candidate {
  readonly role: V21Role;
  /** The old row: its scores, and who did it. */
  readonly old: Row;
  /** How many services its role became. */
  readonly shared: number;
}

/**
 * "new": the second edition had no such role; "absent": its old roles are not on the sheet; "unambiguous": one role that became this
 * service alone; "several": a person weighs them.
 */
export type Standing = "new" | "absent" | "unambiguous" | "several";

export interface MigratedService {
  /** Index in the portfolio's rows. */
  readonly row: number;
  readonly service: Service;
  readonly standing: Standing;
  readonly candidates: readonly Candidate[];
}

/** A portfolio of all services with no score yet, and what the old sheet offers for each. */
export interface Migration {
  readonly portfolio: Portfolio;
  readonly services: readonly MigratedService[];
  /** Old rows that are no role of the second edition. */
  readonly unmatched: readonly Row[];
  readonly report: ReadingReport;
}

interface OldRow {
  readonly row: Row;
  readonly match: V21Match | undefined;
}

/** The old rows by their scopes, in the sheet's order; spaces around a scope make no other. A sheet without rows has one scope all the same. */
function byScope(old: readonly OldRow[]): ReadonlyMap<string, readonly OldRow[]> {
  const groups = new Map<string, OldRow[]>(old.length > 0 ? [] : [["", []]]);
  for (const one of old) {
    const scope = one.row.scope.trim();
    const group = groups.get(scope);
    if (group) group.push(one);
    else groups.set(scope, [one]);
  }
  return groups;
}

function candidatesOf(service: Service, old: readonly OldRow[]): Candidate[] {
  return old.flatMap(({ row, match }) =>
    match && service.v21Roles.some(({ code }) => code === match.role.code)
      ? [{ role: match.role, old: row, shared: match.services.length }]
      : [],
  );
}

function standingOf(service: Service, candidates: readonly Candidate[]): Standing {
  if (service.v21Roles.length === 0) return "new";
  const [only, more] = candidates;
  if (!only) return "absent";
  return !more && service.v21Roles.length === 1 && only.shared === 1 ? "unambiguous" : "several";
}

function scoreWord(score: Entry<Score>, language: Language): string {
  return score === null
    ? recognitionWord("migrate.noScore", language)
    : score === "excluded"
      ? excludedName[language]
      : isUnread(score)
        ? score.unread
        : String(score);
}

/** Who did an old role: its allocation and the names beside it; "" where nothing says. */
export function whoDid({ allocation, team, outsourcer }: Row, language: Language): string {
  const word =
    allocation === null ? "" : isUnread(allocation) ? allocation.unread : allocationFacts(allocation).name[language];
  return [word, team, outsourcer]
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .join(" / ");
}

/** A line of the notes for each old role: what it was, who did it and what it scored; and what stood in its notes. */
function notesOf(candidates: readonly Candidate[], language: Language): string {
  return candidates
    .map(({ role, old }) => {
      const [who, { asIs, toBe, notes }] = [whoDid(old, language), old];
      const line = recognitionWord(who === "" ? "migrate.note" : "migrate.noteWho", language, {
        code: role.code,
        role: role.ja,
        who,
        asIs: scoreWord(asIs, language),
        toBe: scoreWord(toBe, language),
      });
      return notes === "" ? line : `${line} ${notes}`;
    })
    .join("\n");
}

/** From a sheet of the second edition's roles: every service of today, As-Is and To-Be blank, with its old roles and scores in the notes. */
export function migrate(
  cells: SheetCells,
  mapping: Mapping,
  language: Language,
  surroundings: Surroundings = noSurroundings,
): Migration {
  const { snapshot, dataRows } = foreignSnapshot(cells, mapping, surroundings);
  const old = snapshot.portfolio.rows.map((row, index): OldRow => {
    const roles = dataRows.rows[index]?.roles ?? [];
    return { row, match: roles.find(({ role }) => role.code === row.code) ?? roles[0] ?? servicesOfV21Code(row.code) };
  });
  const blank = newRows(services, language);
  const migrated = [...byScope(old)].flatMap(([scope, rows]) =>
    services.map((service, index) => {
      const candidates = candidatesOf(service, rows);
      return {
        row: { ...(blank[index] ?? blankRow), scope, notes: notesOf(candidates, language) },
        service,
        candidates,
        standing: standingOf(service, candidates),
      };
    }),
  );
  return {
    portfolio: {
      settings: { ...defaultSettings(language), organisation: snapshot.portfolio.settings.organisation },
      teams: snapshot.portfolio.teams,
      rows: migrated.map(({ row }) => row),
    },
    services: migrated.map(({ service, candidates, standing }, row) => ({ row, service, candidates, standing })),
    unmatched: old.flatMap(({ row, match }) => (match ? [] : [row])),
    report: readingReport(snapshot),
  };
}

/** What a confirmed candidate gives its service; the rest of the old row stays in the notes. */
const taken = ["allocation", "team", "outsourcer", "asIs", "toBe"] as const satisfies readonly Field[];

/** The parts of an old sheet that a migration brings along, into fields or notes, or finds anew. */
export const migratedParts: readonly Part[] = [...taken, "code", "name", "category", "scope", "gap", "notes"];

/** The edits by which a person takes an old role's scores, and who does it, for a service. What could not be read is not taken. */
export function confirm({ row }: MigratedService, { old }: Candidate): Edit[] {
  return taken.flatMap((field) => {
    const value = old[field];
    return value === null || value === "" || isUnread(value) ? [] : [setField(row, field, value)];
  });
}

/** The edits that take every candidate about which there is no doubt. */
export function confirmUnambiguous({ services: all }: Migration): Edit[] {
  return all.flatMap((one) =>
    one.standing === "unambiguous" ? one.candidates.flatMap((candidate) => confirm(one, candidate)) : [],
  );
}

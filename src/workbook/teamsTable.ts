import { fold } from "../framework/fold";
import { roleName, roleRead } from "../framework/roles";
import { languages, type Language } from "../locale/language";
import { cellWord } from "../locale/cells";
import { isUnread, type Entry } from "../portfolio/entry";
import type { Team } from "../portfolio/portfolio";
import { teamKinds } from "../portfolio/vocabularies";
import { isBlank, textOf, type ReadCell } from "./cellText";
import type { CellValue } from "./description";
import { dateCodec, listed, textCodec, worded, type Codec } from "./fieldCodecs";
import { headerIndex } from "./layout";
import type { ListId, Wording } from "./lists";
import type { DateSystem } from "./serialDate";

export const teamsTableName = "CdcTeams";

type TeamField = keyof Team;

export interface TeamColumn {
  readonly field: TeamField;
  readonly kind: "text" | "list" | "date" | "number";
  readonly list?: ListId;
  /** In characters of the standard font. */
  readonly width: number;
}

/** The columns of the teams table, in the order of the sheet. */
export const teamColumns: readonly TeamColumn[] = [
  { field: "name", kind: "text", width: 30 },
  { field: "kind", kind: "list", width: 16, list: "teamKinds" },
  { field: "role", kind: "list", width: 36, list: "roles" },
  { field: "people", kind: "number", width: 10 },
  { field: "able", kind: "number", width: 18 },
  { field: "contact", kind: "text", width: 24 },
  { field: "contractEnd", kind: "date", width: 15 },
  { field: "noticeBy", kind: "date", width: 15 },
  { field: "checksReports", kind: "text", width: 18 },
  { field: "successor", kind: "text", width: 18 },
];

const headCount: Codec<Entry<number>> = {
  read: (cell) => (isBlank(cell) ? null : typeof cell === "number" && cell >= 0 ? cell : { unread: textOf(cell) }),
  write: (value) => (isUnread(value) ? value.unread : value),
};

const codecs: { readonly [F in TeamField]: Codec<Team[F]> } = {
  name: textCodec,
  kind: worded(teamKinds, (id) => `teamKind.${id}`),
  role: listed(roleRead, (id, { language }) => roleName(id)[language]),
  people: headCount,
  able: headCount,
  contact: textCodec,
  contractEnd: dateCodec,
  noticeBy: dateCodec,
  checksReports: textCodec,
  successor: textCodec,
};

/** Which column of a teams table holds which field, as offsets from its first column. */
export type TeamLayout = Readonly<Partial<Record<TeamField, number>>>;

export function teamHeaders(language: Language): string[] {
  return teamColumns.map(({ field }) => cellWord(`team.${field}`, language));
}

const fieldByHeader = headerIndex(
  teamColumns.map(({ field }) => field),
  (field) => languages.map((language) => cellWord(`team.${field}`, language)),
);

export function teamLayoutOf(headers: readonly string[]): TeamLayout {
  const layout: Partial<Record<TeamField, number>> = {};
  for (const [index, header] of headers.entries()) {
    const field = fieldByHeader.get(fold(header));
    if (field !== undefined) layout[field] ??= index;
  }
  return layout;
}

export interface TeamsReading {
  readonly teams: readonly Team[];
  /** Offset of each team's row in the body. */
  readonly positions: readonly number[];
}

/** Reads the body of a teams table; a row without a name is no team. */
export function readTeams(
  layout: TeamLayout,
  body: readonly (readonly ReadCell[])[],
  dates: DateSystem = 1900,
): TeamsReading {
  const all = body.map((cells): Team => {
    const read = <F extends TeamField>(field: F): Team[F] => {
      const column = layout[field];
      return codecs[field].read(column === undefined ? null : cells[column], dates);
    };
    return {
      name: read("name"),
      kind: read("kind"),
      role: read("role"),
      people: read("people"),
      able: read("able"),
      contact: read("contact"),
      contractEnd: read("contractEnd"),
      noticeBy: read("noticeBy"),
      checksReports: read("checksReports"),
      successor: read("successor"),
    };
  });
  const positions = all.flatMap(({ name }, position) => (name.trim() === "" ? [] : [position]));
  return { teams: all.filter(({ name }) => name.trim() !== ""), positions };
}

export function teamCell<F extends TeamField>(team: Team, field: F, wording: Wording): CellValue {
  return codecs[field].write(team[field], wording);
}

/** A team as the cells of a table row of that layout; columns of the user's own stay empty. */
export function teamCells(team: Team, layout: TeamLayout, width: number, wording: Wording): CellValue[] {
  const cells: CellValue[] = Array<CellValue>(width).fill(null);
  for (const { field } of teamColumns) {
    const column = layout[field];
    if (column !== undefined) cells[column] = teamCell(team, field, wording);
  }
  return cells;
}

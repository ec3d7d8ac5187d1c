import { serviceByCode, services, type Service } from "../../framework/services";
import type { Portfolio, Team } from "../../portfolio/portfolio";
import { rowKey, type Row } from "../../portfolio/row";
import { newTeam } from "../../portfolio/rules/teams";
import type { TeamKind } from "../../portfolio/vocabularies";
import type { Part } from "../columns";
import type { RecognisedColumn } from "./columnParts";
import type { DataRows } from "./dataRows";
import { foreignSnapshot, noSurroundings, type Surroundings } from "./foreignSnapshot";
import type { Mapping } from "./mapping";
import { readingReport, type ReadingReport } from "./report";
import type { FoundMatrix } from "./recognise";
import { cellIn, saysNothing, type SheetCells } from "./sheetCells";

/** A portfolio that was made from somebody's sheet, which stays as it is. */
export interface Conversion {
  readonly portfolio: Portfolio;
  readonly report: ReadingReport;
  /** Standard services that have no row there. None is invented. */
  readonly missing: readonly Service[];
  /** Codes and scopes that stand there more than once: rows of the portfolio. */
  readonly duplicates: readonly number[];
  /** The rows of the sheet that it was made of, in the portfolio's order, and those that were passed over. */
  readonly dataRows: DataRows;
}

/** Codes of services that the framework does not have. */
function ownCodesIn(rows: readonly Row[]): string[] {
  return [...new Set(rows.flatMap(({ code }) => (code === "" || serviceByCode(code) ? [] : [code])))];
}

/** Every name that runs or manages a service, once. Who is named as an outsourcer is one, unless a row names them as a team too. */
function teamsIn(rows: readonly Row[]): Team[] {
  const kinds = new Map<string, TeamKind>();
  for (const { team, outsourcer } of rows) {
    if (team.trim() !== "") kinds.set(team, "inHouse");
    if (outsourcer.trim() !== "" && !kinds.has(outsourcer)) kinds.set(outsourcer, "outsourcer");
  }
  return [...kinds].map(([name, kind]) => newTeam(name, kind));
}

/** The same portfolio with every name of its rows in its list of teams. */
export function withTeamsOfRows(portfolio: Portfolio): Portfolio {
  const { teams, rows } = portfolio;
  const listed = new Set(teams.map(({ name }) => name));
  return { ...portfolio, teams: [...teams, ...teamsIn(rows).filter(({ name }) => !listed.has(name))] };
}

function duplicatesIn(rows: readonly Row[]): number[] {
  const seen = new Set<string>();
  return rows.flatMap((row, index) => {
    const again = row.code !== "" && seen.has(rowKey(row));
    seen.add(rowKey(row));
    return again ? [index] : [];
  });
}

/** Columns of a found matrix that say something and that a new matrix has no place for. `parts`: those that come along; all of ours by default. */
export function columnsLeft(
  cells: SheetCells,
  { columns, rows }: Pick<FoundMatrix, "columns" | "rows">,
  mapping: Mapping,
  parts?: readonly Part[],
): readonly RecognisedColumn[] {
  const taken = new Set(
    mapping.columns.flatMap(({ part, column }) => (parts?.includes(part) === false ? [] : [column])),
  );
  return columns.filter(
    ({ column }) => !taken.has(column) && rows.some(({ row }) => !saysNothing(cellIn(cells, row, column))),
  );
}

/** A new portfolio from a recognised sheet, with everything that was read differently from how it is written. */
export function convert(cells: SheetCells, mapping: Mapping, surroundings: Surroundings = noSurroundings): Conversion {
  const { snapshot, dataRows } = foreignSnapshot(cells, mapping, surroundings);
  const { rows, settings, teams } = snapshot.portfolio;
  const present = new Set(rows.map(({ code }) => code));
  return {
    portfolio: withTeamsOfRows({
      settings: { ...settings, ownCodes: [...new Set([...settings.ownCodes, ...ownCodesIn(rows)])] },
      teams,
      rows,
    }),
    report: readingReport(snapshot),
    missing: services.filter(({ code }) => !present.has(code)),
    duplicates: duplicatesIn(rows),
    dataRows,
  };
}

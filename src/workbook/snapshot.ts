import { languages, type Language } from "../locale/language";
import { cellWord } from "../locale/cells";
import type { Portfolio } from "../portfolio/portfolio";
import { areaOf } from "./address";
import { textOf, type ReadCell } from "./cellText";
import { ownDialect, type Dialect } from "./dialect";
import { layoutOf, type MatrixLayout } from "./layout";
import type { DateSystem } from "./serialDate";
import type { TableSnapshot } from "./tableSnapshot";
import { readSettings, type SettingsReading } from "./settingsTable";
import { readTeams, teamLayoutOf, type TeamLayout } from "./teamsTable";

/** A table as it was read: header row first. Errors are their text; formulas are values where a cell has none. */
export interface RawTable {
  readonly name: string;
  readonly sheet: string;
  /** Of the whole table, with or without the sheet's name; a totals row is in it, and not in the cells. */
  readonly address: string;
  readonly values: readonly (readonly ReadCell[])[];
  readonly formulas: readonly (readonly ReadCell[])[];
  /** The cells of the header row, where its headers are others. */
  readonly headerCells?: readonly ReadCell[];
}

export interface RawWorkbook {
  readonly matrix: RawTable;
  readonly teams: RawTable | null;
  readonly settings: RawTable | null;
  readonly dates: DateSystem;
}

/** A portfolio and the cells it was read from: everything that checks, figures and edits need to know of the workbook. */
export interface MatrixSnapshot {
  readonly portfolio: Portfolio;
  readonly matrix: TableSnapshot;
  readonly layout: MatrixLayout;
  /** Offset in the matrix's body of each row of the portfolio. */
  readonly positions: readonly number[];
  readonly teams:
    | (TableSnapshot & {
        readonly layout: TeamLayout;
        /** Offset in the body of each team of the portfolio. */ readonly positions: readonly number[];
      })
    | null;
  readonly settings: (TableSnapshot & { readonly reading: SettingsReading }) | null;
  readonly dates: DateSystem;
  /** How its cells are read and written. */
  readonly dialect: Dialect;
}

/** A sheet that is no matrix of ours, as it was recognised: see recognition/foreignSnapshot.ts. */
export interface Connected {
  readonly layout: MatrixLayout;
  readonly dialect: Dialect;
  /** What its headers are in. */
  readonly language: Language;
}

function tableSnapshot(raw: RawTable): TableSnapshot {
  const area = areaOf(raw.address) ?? { row: 0, column: 0, columns: raw.values[0]?.length ?? 0 };
  const [headers = [], ...values] = raw.values;
  return {
    name: raw.name,
    sheet: raw.sheet,
    area: { ...area, rows: raw.values.length },
    headers: headers.map(textOf),
    headerCells: (raw.headerCells ?? headers).map(textOf),
    values,
    formulas: raw.formulas.slice(1),
  };
}

/** The language that most headers are in, for a sheet without settings. */
function languageOfHeaders(headers: readonly string[], { parts }: MatrixLayout): Language {
  const count = (language: Language) =>
    Object.entries(parts).filter(
      ([part, column]) => headers[column] === cellWord(`header.${part as keyof typeof parts}`, language),
    ).length;
  return languages.reduce((best, language) => (count(language) > count(best) ? language : best));
}

/** Reads what was loaded; `connected` where the matrix is not one of ours. Never throws, whatever the cells hold. */
export function snapshotOf(raw: RawWorkbook, connected?: Connected): MatrixSnapshot {
  const matrix = tableSnapshot(raw.matrix);
  const layout = connected?.layout ?? layoutOf(matrix.headers);
  const dialect = connected?.dialect ?? ownDialect;
  const { rows, positions } = dialect.read(layout, matrix, raw.dates);
  const teams = raw.teams && tableSnapshot(raw.teams);
  const teamLayout = teamLayoutOf(teams?.headers ?? []);
  const teamsReading = readTeams(teamLayout, teams?.values ?? [], raw.dates);
  const settings = raw.settings && tableSnapshot(raw.settings);
  const reading = readSettings(
    settings?.headers ?? [],
    settings?.values ?? [],
    connected?.language ?? languageOfHeaders(matrix.headers, layout),
  );
  return {
    portfolio: { settings: reading.settings, teams: teamsReading.teams, rows },
    matrix,
    layout,
    positions,
    teams: teams && { ...teams, layout: teamLayout, positions: teamsReading.positions },
    settings: settings && { ...settings, reading },
    dates: raw.dates,
    dialect,
  };
}

/** A formula, told from a text that looks like one: a formula's value is not its own text. */
export function isFormula(formula: ReadCell | undefined, value: ReadCell | undefined): formula is string {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}

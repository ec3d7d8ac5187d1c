import type { Language } from "../locale/language";
import { sheetWord } from "../locale/sheets";
import type { DressedTable } from "../portfolio/edits";
import { columnLetters, type Area } from "./address";
import { columns, type Part } from "./columns";
import type { Validation } from "./description";
import { settingKeys, settingList } from "./settingsTable";
import { listValidation } from "./sheets/frame";
import { columnFormat, conditionalFormats, validationOf, type PartFormat } from "./sheets/matrixSheet";
import { teamValidation } from "./sheets/teamsSheet";
import { dateFormat } from "./sheets/styles";
import type { MatrixSnapshot } from "./snapshot";
import type { TableSnapshot } from "./tableSnapshot";
import { teamColumns } from "./teamsTable";
import { wordingIn } from "./wordingIn";

/** What a column of one of our tables, or a value of the settings, has in a workbook as it was made. */
export interface ExpectedDress {
  readonly table: DressedTable;
  /** A part of the matrix, a field of a team, or a key of the settings. */
  readonly part: string;
  /** As the sheet calls it. */
  readonly header: string;
  /** Within the table's body: offsets of its first row and of its column, and its rows. */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly validation: Validation | null;
  readonly numberFormat: string | null;
  readonly colours: readonly PartFormat[];
}

/** The area on its sheet. */
export function dressArea(
  { row, column, rows }: Pick<ExpectedDress, "row" | "column" | "rows">,
  { area }: TableSnapshot,
): Area {
  return { row: area.row + 1 + row, column: area.column + column, rows, columns: 1 };
}

/** A connected sheet may say things in its own words: its rules tell, let them pass, and say so. */
function lenient(validation: Validation | null, language: Language): Validation | null {
  return validation?.alert?.style === "stop"
    ? {
        ...validation,
        alert: { ...validation.alert, style: "information", message: sheetWord("alert.own.message", language) },
      }
    : validation;
}

function matrixDress(snapshot: MatrixSnapshot): ExpectedDress[] {
  const { matrix, layout, dialect } = snapshot;
  const { area } = matrix;
  const letter = (column: number) => columnLetters(area.column + column);
  const place = {
    letters: new Map(Object.entries(layout.parts).map(([part, column]) => [part as Part, letter(column)])),
    left: letter(0),
    right: letter(layout.width - 1),
    first: area.row + 2,
    last: area.row + 1 + matrix.values.length,
  };
  const colours = conditionalFormats(place);
  const wording = wordingIn(snapshot);
  return columns.flatMap((column): ExpectedDress[] => {
    const at = layout.parts[column.part];
    if (at === undefined) return [];
    const validation = validationOf(column, "", wording);
    return [
      {
        table: "matrix",
        part: column.part,
        header: matrix.headers[at] ?? "",
        row: 0,
        column: at,
        rows: matrix.values.length,
        validation: dialect.foreign ? lenient(validation, wording.language) : validation,
        // A score typed into a cell of text is a text.
        numberFormat: columnFormat(column)?.numberFormat ?? (column.kind === "score" ? "General" : null),
        colours: colours.filter(({ part }) => part === column.part),
      },
    ];
  });
}

function teamsDress({ teams, portfolio }: MatrixSnapshot): ExpectedDress[] {
  if (!teams) return [];
  return teamColumns.flatMap((column): ExpectedDress[] => {
    const at = teams.layout[column.field];
    if (at === undefined) return [];
    const numberFormat = column.kind === "date" ? dateFormat : column.kind === "number" ? "General" : null;
    return [
      {
        table: "teams",
        part: column.field,
        header: teams.headers[at] ?? "",
        row: 0,
        column: at,
        rows: teams.values.length,
        validation: teamValidation(column, "", portfolio.settings.sheetLanguage),
        numberFormat,
        colours: [],
      },
    ];
  });
}

function settingsDress({ settings, portfolio }: MatrixSnapshot): ExpectedDress[] {
  if (!settings) return [];
  const { positions, valueColumn, keyColumn } = settings.reading;
  return settingKeys.flatMap((key): ExpectedDress[] => {
    const [row, list] = [positions.get(key), settingList(key)];
    if (row === undefined || list === undefined) return [];
    const label = String(settings.values[row]?.[0] ?? "");
    return [
      {
        table: "settings",
        part: key,
        header: label || String(settings.values[row]?.[keyColumn] ?? ""),
        row,
        column: valueColumn,
        rows: 1,
        validation: listValidation("", list, portfolio.settings.sheetLanguage),
        numberFormat: null,
        colours: [],
      },
    ];
  });
}

/** Everything that our tables have besides their values. Columns of a person's own are not in it. */
export function expectedDress(snapshot: MatrixSnapshot): ExpectedDress[] {
  return [...matrixDress(snapshot), ...teamsDress(snapshot), ...settingsDress(snapshot)].filter(
    ({ rows, validation, numberFormat, colours }) =>
      rows > 0 && (validation !== null || numberFormat !== null || colours.length > 0),
  );
}

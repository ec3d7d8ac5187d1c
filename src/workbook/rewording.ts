import { fold } from "../framework/fold";
import { serviceByCode } from "../framework/services";
import { languages } from "../locale/language";
import { sheetWord } from "../locale/sheets";
import { isUnread } from "../portfolio/entry";
import type { Field, Row } from "../portfolio/row";
import { levelWordings } from "../portfolio/vocabularies";
import { cellAddress, columnIndex } from "./address";
import { isBlank, textOf, type ReadCell } from "./cellText";
import { columns, groups, type Part } from "./columns";
import type { Cell, SheetDescription } from "./description";
import { fieldCell } from "./fieldCodecs";
import { gapFormula } from "./gapFormula";
import { lists, type Wording } from "./lists";
import { categoryCell } from "./rowCells";
import { settingCell, settingKeys, settingList, type SettingKey } from "./settingsTable";
import { listsSheet } from "./sheets/listsSheet";
import { matrixSheet } from "./sheets/matrixSheet";
import { settingsSheet } from "./sheets/settingsSheet";
import { teamsSheet } from "./sheets/teamsSheet";
import { isFormula, type MatrixSnapshot } from "./snapshot";
import type { TableSnapshot } from "./tableSnapshot";
import { teamCell, teamColumns } from "./teamsTable";
import { wordingIn } from "./wordingIn";
import { cellAt, cellOf } from "./writePlan";
import type { PlannedChange } from "./plannedChange";

/** How sheets are to be worded: their language and the wording of the levels. */
export type Rewording = Pick<Wording, "language" | "levels">;

/** Cells around our tables as they were read, with the place of the first, zero-based. */
export interface SheetCells {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly ReadCell[])[];
  readonly formulas: readonly (readonly ReadCell[])[];
}

/** What stands above our tables, and the sheet of the lists; null where it is gone. */
export interface Surroundings {
  readonly titles: readonly SheetCells[];
  readonly lists: SheetCells | null;
}

/** One cell of a sheet, zero-based, that says the same in other words. */
export interface CellChange {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Headers are written before what names columns by them. */
  readonly kind: "header" | "cell";
  /** What the column is called; "" outside a table. */
  readonly header: string;
  readonly before: Cell;
  readonly after: Cell;
}

export interface RewordingPlan {
  /** Headers first: formulas name columns by them. */
  readonly changes: readonly CellChange[];
  /** A header that a column of the person's own has already; then nothing can be written. */
  readonly clash: string | null;
}

const same = (a: Cell, b: Cell): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Every sheet that we make, as it would be without rows, in one wording. */
function described(wording: Wording, { portfolio }: MatrixSnapshot): SheetDescription[] {
  return [
    matrixSheet("", [], groups, wording),
    teamsSheet("", [], wording),
    listsSheet("", wording),
    settingsSheet("", portfolio.settings, wording),
  ];
}

const keyOf = (cell: Cell): string | null =>
  typeof cell === "string"
    ? cell
    : cell !== null && typeof cell === "object" && "formula" in cell
      ? cell.formula
      : null;

/** The texts and formulas of our sheets in every wording, and what each is in the wanted one. */
function dictionary(snapshot: MatrixSnapshot, to: Wording): ReadonlyMap<string, Cell> {
  const wanted = described(to, snapshot);
  const words = new Map<string, Cell>();
  for (const language of languages) {
    for (const levels of levelWordings) {
      described({ ...to, language, levels }, snapshot).forEach(({ blocks }, sheet) =>
        blocks.forEach(({ rows }, block) =>
          rows.forEach((cells, row) =>
            cells.forEach((cell, column) => {
              const [key, after] = [keyOf(cell), wanted[sheet]?.blocks[block]?.rows[row]?.[column]];
              if (key !== null && after !== undefined && after !== null && !words.has(key)) words.set(key, after);
            }),
          ),
        ),
      );
    }
  }
  return words;
}

function* around(cells: SheetCells | null, words: ReadonlyMap<string, Cell>): Iterable<CellChange> {
  if (!cells) return;
  const { sheet, values, formulas } = cells;
  for (const [row, line] of values.entries()) {
    for (const [column, value] of line.entries()) {
      const before = cellOf(value, formulas[row]?.[column]);
      const key = keyOf(before);
      const after = key === null ? undefined : words.get(key);
      if (after !== undefined && !same(before, after))
        yield { sheet, row: cells.row + row, column: cells.column + column, kind: "cell", header: "", before, after };
    }
  }
}

function headerChange({ sheet, area, headers }: TableSnapshot, column: number, word: string): CellChange[] {
  const before = headers[column] ?? "";
  return before === word
    ? []
    : [{ sheet, row: area.row, column: area.column + column, kind: "header", header: before, before, after: word }];
}

function bodyChange(table: TableSnapshot, row: number, column: number, after: Cell): CellChange[] {
  const before = cellAt(table, row, column);
  return same(before, after)
    ? []
    : [
        {
          sheet: table.sheet,
          row: table.area.row + 1 + row,
          column: table.area.column + column,
          kind: "cell",
          header: table.headers[column] ?? "",
          before,
          after,
        },
      ];
}

/** The headers of a table after the change. */
function headersAfter({ headers, area }: TableSnapshot, changes: readonly CellChange[]): string[] {
  return headers.map((header, column) => {
    const change = changes.find((one) => one.row === area.row && one.column === area.column + column);
    return typeof change?.after === "string" ? change.after : header;
  });
}

/** What a cell of a part says in the other wording; undefined where it is data and stays, as what cannot be read. */
function partCell(part: Part, row: Row, text: string, to: Wording): Cell | undefined {
  if (part === "gap") return undefined;
  if (part === "category")
    return languages.some((language) => categoryCell(row.code, { ...to, language }) === text)
      ? categoryCell(row.code, to)
      : undefined;
  if (part === "name") {
    const name = serviceByCode(row.code)?.name;
    return name && languages.some((language) => name[language] === text) ? name[to.language] : undefined;
  }
  const field: Field = part;
  const value = row[field];
  return value === null || isUnread(value) ? undefined : fieldCell(field, value, to);
}

function matrixChanges({ matrix, layout, positions, portfolio }: MatrixSnapshot, to: Wording): CellChange[] {
  const own = columns.flatMap(({ part, list }) => {
    const column = layout.parts[part];
    return column === undefined
      ? []
      : [{ part, column, worded: list !== undefined || part === "category" || part === "name" }];
  });
  const headers = own.flatMap(({ part, column }) =>
    headerChange(matrix, column, sheetWord(`header.${part}`, to.language)),
  );
  const formula = {
    before: gapFormula(matrix.headers, layout),
    after: gapFormula(headersAfter(matrix, headers), layout),
  };
  const body = portfolio.rows.flatMap((row, index) =>
    own.flatMap(({ part, column, worded }): CellChange[] => {
      const position = positions[index];
      if (position === undefined) return [];
      const [value, written] = [matrix.values[position]?.[column], matrix.formulas[position]?.[column]];
      if (isFormula(written, value))
        return part === "gap" && written === formula.before
          ? bodyChange(matrix, position, column, { formula: formula.after })
          : [];
      const after = worded && !isBlank(value) ? partCell(part, row, textOf(value), to) : undefined;
      return after === undefined ? [] : bodyChange(matrix, position, column, after);
    }),
  );
  return [...headers, ...body];
}

function teamChanges({ teams, portfolio }: MatrixSnapshot, to: Wording): CellChange[] {
  if (!teams) return [];
  const own = teamColumns.flatMap(({ field, list }) => {
    const column = teams.layout[field];
    return column === undefined ? [] : [{ field, column, worded: list !== undefined }];
  });
  const headers = own.flatMap(({ field, column }) =>
    headerChange(teams, column, sheetWord(`team.${field}`, to.language)),
  );
  const body = portfolio.teams.flatMap((team, index) =>
    own.flatMap(({ field, column, worded }) => {
      const [position, value] = [teams.positions[index], team[field]];
      return worded && position !== undefined && value !== null && !isUnread(value)
        ? bodyChange(teams, position, column, teamCell(team, field, to))
        : [];
    }),
  );
  return [...headers, ...body];
}

const rewritten: readonly SettingKey[] = ["sheetLanguage", "levelWording"];

function settingChanges(
  { settings, portfolio }: MatrixSnapshot,
  to: Wording,
  words: ReadonlyMap<string, Cell>,
): CellChange[] {
  if (!settings) return [];
  const { positions, keyColumn, valueColumn } = settings.reading;
  const after = { ...portfolio.settings, sheetLanguage: to.language, levelWording: to.levels };
  const headers = settings.headers.flatMap((header, column) => {
    const word = column === keyColumn || column === valueColumn || words.has(header) ? words.get(header) : undefined;
    return typeof word === "string" ? headerChange(settings, column, word) : [];
  });
  const body = settings.values.flatMap((line, row) =>
    line.flatMap((value, column) => {
      const word =
        column !== keyColumn && column !== valueColumn && typeof value === "string" ? words.get(value) : undefined;
      return word === undefined ? [] : bodyChange(settings, row, column, word);
    }),
  );
  const values = settingKeys.flatMap((key) => {
    const row = positions.get(key);
    if (row === undefined || key === "connection" || key === "unfinished" || settingList(key) === undefined) return [];
    const blank = isBlank(settings.values[row]?.[valueColumn]);
    return blank && !rewritten.includes(key)
      ? []
      : bodyChange(settings, row, valueColumn, settingCell(key, after, to.language));
  });
  return [...headers, ...body, ...values];
}

/** The lists of the sheet and the rubrics beside them: what else stands there is the person's. */
export function ownPart(cells: SheetCells): SheetCells {
  const width = columnIndex("E") + lists.length - cells.column;
  return {
    ...cells,
    values: cells.values.map((line) => line.slice(0, width)),
    formulas: cells.formulas.map((line) => line.slice(0, width)),
  };
}

/**
 * Every cell of our sheets that says the same in another language or wording: headers, titles, lists, listed values, the names of the
 * framework's services and categories. What people wrote, cells that cannot be read, and their own columns stay. Reads any mixture of
 * wordings, so that a second try comes to the same.
 */
export function planRewording(
  snapshot: MatrixSnapshot,
  { titles, lists: listed }: Surroundings,
  wanted: Rewording,
): RewordingPlan {
  const to: Wording = { ...wordingIn(snapshot), ...wanted };
  const words = dictionary(snapshot, to);
  const tables = [...matrixChanges(snapshot, to), ...teamChanges(snapshot, to), ...settingChanges(snapshot, to, words)];
  const clash =
    [snapshot.matrix, snapshot.teams, snapshot.settings].flatMap((table) => {
      const after = table
        ? headersAfter(
            table,
            tables.filter(({ sheet }) => sheet === table.sheet),
          )
        : [];
      const folded = after.map((header) => fold(header));
      return after.filter((_, index) => folded.indexOf(folded[index] ?? "") !== index);
    })[0] ?? null;
  const rest = [...titles.flatMap((cells) => [...around(cells, words)]), ...around(listed && ownPart(listed), words)];
  return {
    changes: [
      ...tables.filter(({ kind }) => kind === "header"),
      ...tables.filter(({ kind }) => kind === "cell"),
      ...rest,
    ],
    clash,
  };
}

function words(cell: Cell): string {
  if (cell === null) return "";
  return typeof cell === "object" ? ("formula" in cell ? cell.formula : cell.error) : String(cell);
}

/** The changes as lines of a preview. */
export function rewordingPreview(changes: readonly CellChange[]): PlannedChange[] {
  return changes.map(({ sheet, row, column, header, before, after }) => ({
    sheet,
    address: cellAddress(row, column),
    of: "",
    header: header || words(before),
    before: words(before),
    after: words(after),
  }));
}

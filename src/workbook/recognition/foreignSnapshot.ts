import type { Language } from "../../locale/language";
import { areaAddress, type Area } from "../address";
import { textOf, type ReadCell } from "../cellText";
import type { Part } from "../columns";
import type { MatrixLayout } from "../layout";
import { snapshotOf, type MatrixSnapshot, type RawTable, type RawWorkbook } from "../snapshot";
import { allocationTextRead } from "./allocationText";
import { dataRowsOf, type DataRow, type DataRows } from "./dataRows";
import { foreignDialect } from "./foreignDialect";
import { namingOf } from "./identity";
import { levelWordingOf } from "./lenient";
import type { Mapping } from "./mapping";
import { plainText, saysNothing, type SheetCells } from "./sheetCells";

/** What a connected sheet's workbook has besides: our own tables, where there are any. */
export type Surroundings = Pick<RawWorkbook, "teams" | "settings" | "dates">;

export const noSurroundings: Surroundings = { teams: null, settings: null, dates: 1900 };

/** From the last header row to the last service, and from the first mapped column to the last. */
function areaOf({ headerRows, columns }: Mapping, rows: readonly DataRow[]): Area {
  const top = headerRows.at(-1) ?? 0;
  const [left, right] = columns.reduce(
    ([low, high], { column }) => [Math.min(low, column), Math.max(high, column)],
    [Infinity, 0],
  );
  return {
    row: top,
    column: columns.length ? left : 0,
    rows: (rows.at(-1)?.row ?? top) - top + 1,
    columns: columns.length ? right - left + 1 : 0,
  };
}

type Grid = readonly (readonly ReadCell[])[];

function cut(grid: Grid, { row, column }: SheetCells, area: Area): ReadCell[][] {
  return Array.from({ length: area.rows }, (_, down) =>
    Array.from(
      { length: area.columns },
      (__, right) => grid[area.row + down - row]?.[area.column + right - column] ?? null,
    ),
  );
}

/** Cells that are merged with the one above them say what that one says. */
function filledDown(values: ReadCell[][], merges: readonly Area[], area: Area): void {
  for (const { row, column, rows } of merges) {
    const [top, at] = [row - area.row, column - area.column];
    const value = values[top]?.[at];
    if (top < 1 || value === undefined || saysNothing(value)) continue;
    for (const line of values.slice(top + 1, top + rows)) line[at] = value;
  }
}

function rawTable(cells: SheetCells, mapping: Mapping, area: Area): RawTable {
  const [headerCells = []] = cut(cells.values, cells, { ...area, rows: 1 });
  const headers = [...headerCells];
  for (const { column, header } of mapping.columns) headers[column - area.column] = header;
  const values = cut(cells.values, cells, area);
  filledDown(values, cells.merges ?? [], area);
  const formulas = cells.formulas ? cut(cells.formulas, cells, area) : values;
  return {
    name: "",
    sheet: cells.sheet,
    address: areaAddress(area),
    values: [headers, ...values.slice(1)],
    formulas: [headers, ...formulas.slice(1)],
    headerCells,
  };
}

/**
 * Which column holds which part. Names that stand in the cell of the allocation, and a code that stands in the name's, have that
 * cell for their column too.
 */
function layoutOf({ columns }: Mapping, area: Area, { values }: RawTable): MatrixLayout {
  const parts: Partial<Record<Part, number>> = Object.fromEntries(
    columns.map(({ part, column }) => [part, column - area.column]),
  );
  const some = (column: number | undefined, is: (cell: ReadCell | undefined) => boolean) =>
    column !== undefined && values.some((row, index) => index > 0 && is(row[column]));
  const { allocation, name, code } = parts;
  const share = (part: Part, column: number | undefined, is: (cell: ReadCell | undefined) => boolean) => {
    if (parts[part] === undefined && column !== undefined && some(column, is)) parts[part] = column;
  };
  // Where a cell says なし, a name has its place as well.
  const names = (cell: ReadCell | undefined) =>
    !saysNothing(cell) && allocationTextRead(plainText(cell)).style.form !== "alone";
  // Where nothing stands yet, names have no other place to go to.
  const holdsNames = !some(allocation, (cell) => !saysNothing(cell)) ? () => true : names;
  share("team", allocation, holdsNames);
  share("outsourcer", allocation, holdsNames);
  share("code", name, (cell) => namingOf(plainText(cell)).code !== "");
  share("name", code, (cell) => namingOf(plainText(cell)).code !== "" && namingOf(plainText(cell)).name !== "");
  return { parts, width: area.columns };
}

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** What a sheet is written in: the language of its levels, else of its headers. */
export function languageOf({ columns }: Mapping, levels: readonly ReadCell[] = []): Language {
  const byHeaders = columns.filter(({ header }) => japanese.test(header)).length * 2 >= columns.length ? "ja" : "en";
  return levelWordingOf(levels)?.language ?? byHeaders;
}

/** A connected sheet as everything else in the product knows a matrix, and the rows it was made of. */
export interface ForeignSnapshot {
  readonly snapshot: MatrixSnapshot;
  readonly dataRows: DataRows;
}

/**
 * Reads a sheet by its mapping. The matrix has no name, since it is no table of ours; its area begins with the last header row.
 * Never throws, whatever the cells hold.
 */
export function foreignSnapshot(
  cells: SheetCells,
  mapping: Mapping,
  surroundings: Surroundings = noSurroundings,
): ForeignSnapshot {
  const dataRows = dataRowsOf(cells, mapping);
  const area = areaOf(mapping, dataRows.rows);
  const raw = rawTable(cells, mapping, area);
  const layout = layoutOf(mapping, area, raw);
  const level = layout.parts.level;
  const language = languageOf(mapping, level === undefined ? [] : raw.values.slice(1).map((row) => textOf(row[level])));
  const dialect = foreignDialect(dataRows.rows, area.row + 1);
  return { snapshot: snapshotOf({ matrix: raw, ...surroundings }, { layout, dialect, language }), dataRows };
}

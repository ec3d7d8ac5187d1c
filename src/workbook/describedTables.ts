import { areaOf, type Area } from "./address";
import { textOf, type ReadCell } from "./cellText";
import type { Cell, SheetDescription, TableDescription, WorkbookDescription } from "./description";
import { matrixTableName, isMatrixLayout, layoutOf } from "./layout";
import { settingsTableName } from "./settingsTable";
import type { RawTable, RawWorkbook } from "./snapshot";
import { teamsTableName } from "./teamsTable";

/** What a cell shows: a formula what it last gave, an error its text. */
export function valueOf(cell: Cell): ReadCell {
  if (typeof cell !== "object" || cell === null) return cell;
  return "error" in cell ? cell.error : valueOf(cell.value ?? null);
}

export function formulaOf(cell: Cell): ReadCell {
  return typeof cell === "object" && cell !== null && "formula" in cell ? cell.formula : valueOf(cell);
}

/** The cells of an area, whichever blocks they stand in; null where nothing stands. */
export function cellsOf({ blocks }: SheetDescription, area: Area): Cell[][] {
  const cells = Array.from({ length: area.rows }, () => Array<Cell>(area.columns).fill(null));
  for (const { at, rows } of blocks) {
    const corner = areaOf(at);
    if (!corner) continue;
    const [down, right] = [corner.row - area.row, corner.column - area.column];
    for (let row = Math.max(0, -down); row < rows.length && row + down < area.rows; row += 1) {
      const [from, to] = [rows[row] ?? [], cells[row + down] ?? []];
      for (let column = Math.max(0, -right); column < from.length && column + right < area.columns; column += 1)
        to[column + right] = from[column] ?? null;
    }
  }
  return cells;
}

interface Place {
  readonly sheet: SheetDescription;
  readonly table: TableDescription;
}

function rawTable({ sheet, table }: Place): RawTable {
  const area = areaOf(table.address) ?? { row: 0, column: 0, rows: 0, columns: 0 };
  // A totals row is no row of the table's body.
  const cells = cellsOf(sheet, { ...area, rows: area.rows - (table.totals ? 1 : 0) });
  return {
    name: table.name,
    sheet: sheet.name,
    address: table.address,
    values: cells.map((row) => row.map(valueOf)),
    formulas: cells.map((row) => row.map(formulaOf)),
  };
}

/**
 * The tables of a portfolio in a described workbook, such as one that was read from a file: by name, the matrix else by its
 * headers. Null where there is no matrix.
 */
export function rawOf({ sheets, uses1904Dates = false }: WorkbookDescription): RawWorkbook | null {
  const places: Place[] = sheets.flatMap((sheet) => (sheet.tables ?? []).map((table) => ({ sheet, table })));
  const named = (name: string) => places.find(({ table }) => table.name === name);
  const looksLikeOne = ({ sheet, table }: Place) => {
    const area = areaOf(table.address);
    return (
      area !== undefined &&
      isMatrixLayout(layoutOf((cellsOf(sheet, { ...area, rows: 1 })[0] ?? []).map((cell) => textOf(valueOf(cell)))))
    );
  };
  const matrix = named(matrixTableName) ?? places.find(looksLikeOne);
  const [teams, settings] = [named(teamsTableName), named(settingsTableName)];
  return matrix
    ? {
        matrix: rawTable(matrix),
        teams: teams ? rawTable(teams) : null,
        settings: settings ? rawTable(settings) : null,
        dates: uses1904Dates ? 1904 : 1900,
      }
    : null;
}

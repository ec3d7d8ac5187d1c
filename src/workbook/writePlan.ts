import { applyEdits, changedCells, type Edit } from "../portfolio/edits";
import type { Field, Row } from "../portfolio/row";
import { cellAddress } from "./address";
import type { ReadCell } from "./cellText";
import type { Part } from "./columns";
import type { Cell } from "./description";
import { fieldCell } from "./fieldCodecs";
import { gapFormula } from "./gapFormula";
import type { Wording } from "./lists";
import { rowCells } from "./rowCells";
import { settingCell } from "./settingsTable";
import { isFormula, type MatrixSnapshot, type TableSnapshot } from "./snapshot";
import { teamCells } from "./teamsTable";

export type TableId = "matrix" | "teams" | "settings";

/** One cell that is written, and what stood there when it was read. */
export interface CellWrite {
  readonly table: TableId;
  /** Offset in the table's body. */
  readonly row: number;
  readonly column: number;
  readonly before: Cell;
  readonly after: Cell;
}

/** What a list of edits comes to in cells: the smallest set of writes, and rows to put under a table. */
export interface WritePlan {
  readonly cells: readonly CellWrite[];
  readonly appends: readonly { readonly table: "matrix" | "teams"; readonly rows: readonly (readonly Cell[])[] }[];
}

/** What a write would put back: the formula where there is one, else the value. */
export function cellAt(table: TableSnapshot, row: number, column: number): Cell {
  const value = table.values[row]?.[column] ?? null;
  const formula = table.formulas[row]?.[column];
  return isFormula(formula, value) ? { formula } : value === "" ? null : value;
}

function write(table: TableId, of: TableSnapshot, row: number, column: number, after: Cell): CellWrite {
  return { table, row, column, before: cellAt(of, row, column), after };
}

function valueCell<F extends Field>(field: F, value: Row[Field], wording: Wording): Cell {
  return fieldCell(field, value as Row[F], wording);
}

function wordingIn({ portfolio, dates }: MatrixSnapshot): Wording {
  return { language: portfolio.settings.sheetLanguage, levels: portfolio.settings.levelWording, dates };
}

/** Only cells whose meaning changes are written: what stays the same keeps its spelling, its formula, its format. */
export function planWrites(snapshot: MatrixSnapshot, edits: readonly Edit[]): WritePlan {
  const { portfolio, matrix, layout, positions, teams, settings } = snapshot;
  const wording = wordingIn(snapshot);
  const after = applyEdits(portfolio, edits);
  const cells: CellWrite[] = changedCells(portfolio, after).flatMap(({ row, field, value }) => {
    const [position, column] = [positions[row], layout.parts[field]];
    return position === undefined || column === undefined ? [] : [write("matrix", matrix, position, column, valueCell(field, value, wording))];
  });
  const { gap } = layout.parts;
  for (const edit of edits) {
    const position = edit.kind === "restoreGap" ? positions[edit.row] : undefined;
    if (position !== undefined && gap !== undefined) cells.push(write("matrix", matrix, position, gap, { formula: gapFormula(matrix.headers, layout, matrix.name) }));
  }
  const ownCodes = settings?.reading.positions.get("ownCodes");
  if (settings && ownCodes !== undefined && after.settings.ownCodes.length > portfolio.settings.ownCodes.length) {
    cells.push(write("settings", settings, ownCodes, settings.reading.valueColumn, settingCell("ownCodes", after.settings, wording.language)));
  }
  const newRows = after.rows.slice(portfolio.rows.length).map((row) => rowCells(row, matrix.headers, layout, wording));
  const newTeams = teams ? after.teams.slice(portfolio.teams.length).map((team) => teamCells(team, teams.layout, teams.headers.length, wording)) : [];
  return {
    cells,
    appends: [...(newRows.length ? [{ table: "matrix" as const, rows: newRows }] : []), ...(newTeams.length ? [{ table: "teams" as const, rows: newTeams }] : [])],
  };
}

export function isEmptyPlan({ cells, appends }: WritePlan): boolean {
  return cells.length === 0 && appends.length === 0;
}

/** A line of a preview: where, what it is called there, before and after as texts. A new row has no before. */
export interface PlannedChange {
  readonly sheet: string;
  readonly address: string;
  /** The code of the row in the matrix, or the header's name elsewhere. */
  readonly of: string;
  readonly header: string;
  readonly before: string;
  readonly after: string;
}

function cellWords(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "object") return "formula" in cell ? cell.formula : cell.error;
  return String(cell satisfies ReadCell);
}

/** What a plan will do, line by line, before it is done. */
export function previewOf(snapshot: MatrixSnapshot, plan: WritePlan): PlannedChange[] {
  const rowCode = new Map(snapshot.positions.map((position, index) => [position, snapshot.portfolio.rows[index]?.code ?? ""]));
  const tables = { matrix: snapshot.matrix, teams: snapshot.teams, settings: snapshot.settings };
  const changes = plan.cells.flatMap(({ table, row, column, before, after }): PlannedChange[] => {
    const of = tables[table];
    if (!of) return [];
    return [{
      sheet: of.sheet,
      address: cellAddress(of.area.row + 1 + row, of.area.column + column),
      of: table === "matrix" ? (rowCode.get(row) ?? "") : "",
      header: of.headers[column] ?? "",
      before: cellWords(before),
      after: cellWords(after),
    }];
  });
  const added = plan.appends.flatMap(({ table, rows }): PlannedChange[] => {
    const of = tables[table];
    if (!of) return [];
    const first: Part = "code";
    const column = table === "matrix" ? (snapshot.layout.parts[first] ?? 0) : (snapshot.teams?.layout.name ?? 0);
    return rows.map((cells, index) => ({
      sheet: of.sheet,
      address: cellAddress(of.area.row + 1 + of.values.length + index, of.area.column),
      of: cellWords(cells[column] ?? null),
      header: "",
      before: "",
      after: cells.filter((cell) => cell !== null && typeof cell !== "object").map(cellWords).join(" · "),
    }));
  });
  return [...changes, ...added];
}

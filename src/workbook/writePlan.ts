import { applyEdits, changedCells, type Edit } from "../portfolio/edits";
import { sameEntry } from "../portfolio/entry";
import type { Portfolio, Settings, Team } from "../portfolio/portfolio";
import type { Field } from "../portfolio/row";
import { looksTheSame, withMarks } from "../portfolio/unseen";
import { cellAddress } from "./address";
import { isBlank, type ReadCell } from "./cellText";
import type { Part } from "./columns";
import type { Cell } from "./description";
import { gapFormula } from "./gapFormula";
import type { Wording } from "./lists";
import { categoryCell, rowCells } from "./rowCells";
import { settingCell } from "./settingsTable";
import type { PlannedChange } from "./plannedChange";
import { restorationPreview, restorationsOf, restoredNames, type Restoration } from "./restorations";
import { isFormula, type MatrixSnapshot } from "./snapshot";
import type { TableSnapshot } from "./tableSnapshot";
import { ownCell, tidied } from "./spelling";
import { teamCell, teamCells, teamColumns } from "./teamsTable";
import { wordingIn } from "./wordingIn";

export type TableId = "matrix" | "teams" | "settings";

/** One cell that is written, and what stood there when it was read. */
export interface CellWrite {
  readonly table: TableId;
  /** Offset in the table's body. */
  readonly row: number;
  readonly column: number;
  readonly before: Cell;
  readonly after: Cell;
  /** No cell of that sheet can say what is wanted; `after` is as before. */
  readonly unsayable?: true;
}

/** What a list of edits comes to in cells: the smallest set of writes, and rows to put under a table. */
export interface WritePlan {
  readonly cells: readonly CellWrite[];
  readonly appends: readonly { readonly table: "matrix" | "teams"; readonly rows: readonly (readonly Cell[])[] }[];
  /** What columns have again besides their values. */
  readonly restorations: readonly Restoration[];
  /** Workbook names that point somewhere again. */
  readonly names: readonly string[];
}

/** A cell as it was read, so that writing it again changes nothing: the formula where there is one, else the value. */
export function cellOf(value: ReadCell | undefined, formula: ReadCell | undefined): Cell {
  return isFormula(formula, value) ? { formula } : value === "" || value === undefined ? null : value;
}

export function cellAt(table: TableSnapshot, row: number, column: number): Cell {
  return cellOf(table.values[row]?.[column], table.formulas[row]?.[column]);
}

function write(table: TableId, of: TableSnapshot, row: number, column: number, after: Cell): CellWrite {
  return { table, row, column, before: cellAt(of, row, column), after };
}

function settingWrites({ portfolio, settings }: MatrixSnapshot, after: Settings, wording: Wording): CellWrite[] {
  if (!settings) return [];
  const { positions, valueColumn } = settings.reading;
  return (Object.keys(after) as (keyof Settings)[]).flatMap((key) => {
    const position = positions.get(key);
    const changed = String(portfolio.settings[key]) !== String(after[key]);
    return changed && position !== undefined
      ? [write("settings", settings, position, valueColumn, settingCell(key, after, wording.language))]
      : [];
  });
}

function teamWrites({ portfolio, teams }: MatrixSnapshot, after: readonly Team[], wording: Wording): CellWrite[] {
  if (!teams) return [];
  return portfolio.teams.flatMap((old, index) => {
    const [team, position] = [after[index], teams.positions[index]];
    if (!team || team === old || position === undefined) return [];
    return teamColumns.flatMap(({ field }) => {
      const column = teams.layout[field];
      return column === undefined || sameEntry(old[field], team[field])
        ? []
        : [write("teams", teams, position, column, teamCell(team, field, wording))];
    });
  });
}

function rowWrites(
  { portfolio, matrix, layout, positions, dialect }: MatrixSnapshot,
  after: Portfolio,
  wording: Wording,
): CellWrite[] {
  const changed = new Map<number, Field[]>();
  for (const { row, field } of changedCells(portfolio, after)) changed.set(row, [...(changed.get(row) ?? []), field]);
  return [...changed].flatMap(([index, fields]) => {
    const [position, row] = [positions[index], after.rows[index]];
    if (position === undefined || !row) return [];
    return dialect
      .write({ fields, row, position, matrix, layout, wording })
      .map(({ column, cell, ...about }) => ({ ...write("matrix", matrix, position, column, cell), ...about }));
  });
}

/** A category that is blank follows a code that is put in; what a person wrote there stays. */
function categoryWrites(
  { portfolio, matrix, layout, positions, dialect }: MatrixSnapshot,
  after: Portfolio,
  wording: Wording,
): CellWrite[] {
  const { category } = layout.parts;
  if (category === undefined || dialect.foreign) return [];
  return portfolio.rows.flatMap((old, index) => {
    const [code, position] = [after.rows[index]?.code ?? old.code, positions[index]];
    if (code === old.code || position === undefined || cellAt(matrix, position, category) !== null) return [];
    const cell = categoryCell(code, wording);
    return cell === null ? [] : [write("matrix", matrix, position, category, cell)];
  });
}

/** Only cells whose meaning changes are written: what stays the same keeps its spelling, its formula, its format. */
export function planWrites(snapshot: MatrixSnapshot, edits: readonly Edit[]): WritePlan {
  const { portfolio, matrix, layout, positions, teams, dialect } = snapshot;
  const wording = wordingIn(snapshot);
  const after = applyEdits(portfolio, edits);
  const cells = [...rowWrites(snapshot, after, wording), ...categoryWrites(snapshot, after, wording)];
  const { gap } = layout.parts;
  for (const edit of edits) {
    const position = edit.kind === "restoreGap" ? positions[edit.row] : undefined;
    const formula =
      position === undefined
        ? null
        : dialect.foreignGap
          ? dialect.foreignGap(matrix, layout, position)
          : gapFormula(matrix.headers, layout);
    if (position !== undefined && gap !== undefined && formula !== null)
      cells.push(write("matrix", matrix, position, gap, { formula }));
  }
  const written = new Set(cells.map(({ row, column }) => `${row}/${column}`));
  for (const edit of edits) {
    const own = edit.kind === "respell" ? ownCell(snapshot, edit.row, edit.field) : null;
    if (own && edit.kind === "respell" && !written.has(`${own.position}/${own.column}`))
      cells.push(write("matrix", matrix, own.position, own.column, tidied(edit.field, own.cell)));
  }
  cells.push(...settingWrites(snapshot, after.settings, wording), ...teamWrites(snapshot, after.teams, wording));
  const newRows = dialect.foreign
    ? []
    : after.rows.slice(portfolio.rows.length).map((row) => rowCells(row, matrix.headers, layout, wording));
  const newTeams = teams
    ? after.teams
        .slice(portfolio.teams.length)
        .map((team) => teamCells(team, teams.layout, teams.headers.length, wording))
    : [];
  const matrixPlaces = place("matrix", matrix, newRows);
  const teamPlaces = place("teams", teams, newTeams);
  return {
    cells: [...cells, ...matrixPlaces.cells, ...teamPlaces.cells],
    appends: [...matrixPlaces.appends, ...teamPlaces.appends],
    restorations: restorationsOf(snapshot, edits),
    names: restoredNames(edits),
  };
}

/** New rows go into rows that are empty first: a new table has one, and a table with a hole in it reads badly. */
function place(
  id: "matrix" | "teams",
  table: TableSnapshot | null,
  rows: readonly (readonly Cell[])[],
): Pick<WritePlan, "cells" | "appends"> {
  if (!table || rows.length === 0) return { cells: [], appends: [] };
  const empty = table.values
    .flatMap((values, position) => (values.every((value) => isBlank(value)) ? [position] : []))
    .slice(0, rows.length);
  const rest = rows.slice(empty.length);
  return {
    cells: empty.flatMap((position, index) =>
      (rows[index] ?? []).flatMap((cell, column) => (cell === null ? [] : [write(id, table, position, column, cell)])),
    ),
    appends: rest.length ? [{ table: id, rows: rest }] : [],
  };
}

export function isEmptyPlan({ cells, appends, restorations, names }: WritePlan): boolean {
  return cells.length === 0 && appends.length === 0 && restorations.length === 0 && names.length === 0;
}

/** Cells that a plan writes to or dresses again, and what else it changes that is no new row. */
export function countChanged({ cells, restorations, names }: WritePlan): number {
  return cells.length + restorations.reduce((sum, { dress }) => sum + dress.rows, 0) + names.length;
}

function cellWords(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "object") return "formula" in cell ? cell.formula : cell.error;
  return String(cell satisfies ReadCell);
}

/** A cell before and after, as texts of which one sees that they differ: a number kept as text has Excel's apostrophe, and odd spaces are marked. */
function shownWords(before: Cell, after: Cell): Pick<PlannedChange, "before" | "after"> {
  const [was, is] = [cellWords(before), cellWords(after)];
  if (was === is && typeof before === "string") return { before: `'${was}`, after: is };
  return looksTheSame(was, is) ? { before: withMarks(was), after: withMarks(is) } : { before: was, after: is };
}

/** What a plan will do, line by line, before it is done. */
export function previewOf(snapshot: MatrixSnapshot, plan: WritePlan): PlannedChange[] {
  const rowCode = new Map(
    snapshot.positions.map((position, index) => [position, snapshot.portfolio.rows[index]?.code ?? ""]),
  );
  const tables = { matrix: snapshot.matrix, teams: snapshot.teams, settings: snapshot.settings };
  const changes = plan.cells.flatMap(({ table, row, column, before, after }): PlannedChange[] => {
    const of = tables[table];
    if (!of) return [];
    return [
      {
        sheet: of.sheet,
        address: cellAddress(of.area.row + 1 + row, of.area.column + column),
        of: table === "matrix" ? (rowCode.get(row) ?? "") : "",
        header: of.headers[column] ?? "",
        ...shownWords(before, after),
      },
    ];
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
      after: cells
        .filter((cell) => cell !== null && typeof cell !== "object")
        .map(cellWords)
        .join(" · "),
    }));
  });
  return [...changes, ...restorationPreview(snapshot, plan.restorations, plan.names), ...added];
}

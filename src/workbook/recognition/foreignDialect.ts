import { allocations, type Allocation } from "../../framework/allocations";
import type { Score } from "../../framework/scores";
import type { CalendarDate } from "../../portfolio/calendarDate";
import { isUnread, sameEntry } from "../../portfolio/entry";
import { blankRow, fields, type Field, type Row } from "../../portfolio/row";
import { textOf, type ReadCell } from "../cellText";
import type { CellValue } from "../description";
import type { Dialect, RowChange, WrittenCell } from "../dialect";
import { fieldCodecs } from "../fieldCodecs";
import type { MatrixLayout } from "../layout";
import type { Wording } from "../lists";
import type { MatrixReading } from "../matrixReading";
import type { DateSystem } from "../serialDate";
import { isFormula } from "../snapshot";
import type { TableSnapshot } from "../tableSnapshot";
import { allocationText } from "./allocationCompose";
import { allocationTextRead, type AllocationReading, type AllocationStyle } from "./allocationText";
import type { DataRow } from "./dataRows";
import { namingOf } from "./identity";
import { dateInStyle, lenientReaders, levelWordingOf, scoreInStyle } from "./lenient";
import { plainText, saysNothing } from "./sheetCells";

/** The dialect of a sheet that somebody else made: read as its people write, written as they would have. */

const assignedIn = (cell: ReadCell | undefined): AllocationReading | null => (saysNothing(cell) ? null : allocationTextRead(plainText(cell)));

/** Whether a field stands in the cell of the allocation: it has no column of its own, or nothing in it. */
function standsWithAllocation(field: "team" | "outsourcer", { parts }: MatrixLayout, cells: readonly ReadCell[]): boolean {
  const own = parts[field];
  if (parts.allocation === undefined) return false;
  if (own === undefined || own === parts.allocation) return true;
  return saysNothing(cells[own]) && (assignedIn(cells[parts.allocation])?.[field] ?? "") !== "";
}

function readField<F extends Field>(field: F, cell: ReadCell | undefined, dates: DateSystem): Row[F] {
  return lenientReaders[field](cell, dates);
}

type Draft = { -readonly [F in Field]: Row[F] };

function take<F extends Field>(row: Draft, field: F, cell: ReadCell | undefined, dates: DateSystem): void {
  row[field] = readField(field, cell, dates);
}

function readRow({ code, name }: DataRow, layout: MatrixLayout, cells: readonly ReadCell[], dates: DateSystem): Row {
  const row: Draft = { ...blankRow };
  for (const field of fields) {
    const column = layout.parts[field];
    if (column !== undefined) take(row, field, cells[column], dates);
  }
  const { allocation } = layout.parts;
  const assigned = allocation === undefined ? null : assignedIn(cells[allocation]);
  for (const field of ["team", "outsourcer"] as const) {
    if (standsWithAllocation(field, layout, cells)) row[field] = assigned?.[field] ?? "";
  }
  return Object.assign(row, { code, name });
}

/** Cells of a column, from the row outwards: how the neighbours say it is how it is said. */
function column({ values }: TableSnapshot, at: number): readonly ReadCell[] {
  return values.flatMap((row) => (saysNothing(row[at]) ? [] : [row[at] ?? null]));
}

/** The texts of a list by how often they come, the commonest first. */
function commonest(cells: readonly ReadCell[]): readonly ReadCell[] {
  const counts = new Map<ReadCell, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([cell]) => cell);
}

const scoreFields = new Set<Field>(["asIs", "toBe", "inHouseScore", "outsourcedScore", "previous"]);

/** A value as the sheet says it elsewhere in the column; undefined where it nowhere does. */
function saidElsewhere(field: Field, value: Row[Field], cells: readonly ReadCell[], dates: DateSystem): ReadCell | undefined {
  return cells.find((cell) => sameEntry(readField(field, cell, dates), value));
}

function scoreCell(field: Field, value: Score, before: ReadCell, cells: readonly ReadCell[], wording: Wording): CellValue {
  const isScore = (cell: ReadCell) => typeof readField(field, cell, 1900) === "number";
  const like = [before, ...cells].find(isScore);
  const inStyle = like === undefined ? undefined : scoreInStyle(value, like);
  return inStyle ?? saidElsewhere(field, value, cells, 1900) ?? fieldCodecs.asIs.write(value, wording);
}

function write<F extends Field>(field: F, value: Row[F], wording: Wording): CellValue {
  return fieldCodecs[field].write(value, wording);
}

/** A field that has a cell of its own, in the style of its column. */
function fieldCellLike(field: Field, row: Row, before: ReadCell, table: TableSnapshot, at: number, wording: Wording): CellValue {
  const value = row[field];
  const dates = wording.dates ?? 1900;
  if (value === null || value === "") return null;
  if (isUnread(value)) return value.unread;
  const cells = commonest(column(table, at));
  if (scoreFields.has(field)) return scoreCell(field, value as Score, before, cells, wording);
  const like = [before, ...cells].find((cell) => typeof cell === "string" && !isUnread(readField(field, cell, dates)));
  if (field === "decidedOn" || field === "reviewBy" || field === "assessedOn") {
    return (typeof before === "number" || typeof like !== "string" ? undefined : dateInStyle(value as CalendarDate, like)) ?? write(field, row[field], wording);
  }
  if (fieldCodecs[field].write === fieldCodecs.name.write) return write(field, row[field], wording);
  const said = saidElsewhere(field, value, cells, dates);
  return said !== undefined && said !== null ? said : write(field, row[field], field === "level" ? { ...wording, ...levelWordingOf(cells) } : wording);
}

/** The cell of the allocation, with the names that stand in it, as the sheet writes such cells; undefined where no cell can say it. */
function allocationCell(field: "allocation" | "allocationToBe", row: Row, before: ReadCell, change: RowChange, at: number): CellValue | undefined {
  const own = change.matrix.values[change.position] ?? [];
  const name = (who: "team" | "outsourcer") => (field === "allocation" && standsWithAllocation(who, change.layout, own) ? row[who] : "");
  const readings = [before, ...commonest(column(change.matrix, at))].flatMap((cell) => assignedIn(cell) ?? []);
  const words = new Map<Allocation, string>();
  for (const { allocation, style } of readings) {
    if (allocation !== null && !isUnread(allocation) && style.word !== "" && style.form !== "prefix" && style.form !== "pair" && !words.has(allocation)) words.set(allocation, style.word);
  }
  const known = (id: Allocation) => words.get(id) ?? allocations.find((one) => one.id === id)?.name[change.wording.language] ?? id;
  const styles = readings.map(({ style }): AllocationStyle => style);
  const text = allocationText({ allocation: row[field], team: name("team"), outsourcer: name("outsourcer") }, { language: change.wording.language, word: known, styles });
  return text === null ? undefined : text === "" ? null : text;
}

/** A code and a name that stand in one cell: what changes is replaced, what stands around it stays. */
function namingCell({ code, name }: Row, before: ReadCell, shared: boolean): CellValue {
  if (!shared) return name === "" ? null : name;
  const text = textOf(before).trim();
  const old = namingOf(text);
  if (old.code === "") return name === "" ? null : name;
  if (old.name === "") return old.code === code ? text : text.replace(/[A-Za-zＡ-Ｚａ-ｚ]\s*[-‐‑‒–—―−－ー._]?\s*[\d０-９]+/u, code);
  const front = text.slice(0, text.length - old.name.length);
  return (old.code === code ? front : front.replace(/[A-Za-zＡ-Ｚａ-ｚ]\s*[-‐‑‒–—―−－ー._]?\s*[\d０-９]+/u, code)) + name;
}

/** Which cell says a field. */
function columnOf(field: Field, layout: MatrixLayout, cells: readonly ReadCell[]): number | undefined {
  return (field === "team" || field === "outsourcer") && standsWithAllocation(field, layout, cells) ? layout.parts.allocation : layout.parts[field];
}

function changedCell(field: Field, change: RowChange, at: number, before: ReadCell): CellValue | undefined {
  const { row, layout, matrix, wording } = change;
  const { parts } = layout;
  if (at === parts.allocation) return allocationCell("allocation", row, before, change, at);
  if (field === "allocationToBe") return allocationCell("allocationToBe", row, before, change, at);
  if (at === parts.name || at === parts.code) {
    if (parts.name === parts.code) return namingCell(row, before, true);
    return namingCell({ ...row, name: field === "code" ? row.code : row.name }, before, false);
  }
  return fieldCellLike(field, row, before, matrix, at, wording);
}

function writeRow(change: RowChange): readonly WrittenCell[] {
  const cells = change.matrix.values[change.position] ?? [];
  const written = new Map<number, CellValue | undefined>();
  for (const field of change.fields) {
    const at = columnOf(field, change.layout, cells);
    if (at === undefined) continue;
    written.set(at, changedCell(field, change, at, cells[at] ?? null));
  }
  return [...written].flatMap(([at, cell]): WrittenCell[] => (cell === undefined ? [{ column: at, cell: cells[at] ?? null, unsayable: true }] : cell === (cells[at] ?? null) ? [] : [{ column: at, cell }]));
}

/** The nearest formula of the column, moved to another row: references to its own row become references to that one. */
function neighbourFormula({ formulas, values, area }: TableSnapshot, at: number, position: number): string | null {
  const places = formulas.flatMap((row, index) => (index !== position && isFormula(row[at], values[index]?.[at]) ? [index] : []));
  const nearest = places.reduce<number | null>((best, index) => (best === null || Math.abs(index - position) < Math.abs(best - position) ? index : best), null);
  if (nearest === null) return null;
  const [from, to] = [area.row + 2 + nearest, area.row + 2 + position];
  // Texts and names of sheets keep their numbers.
  return String(formulas[nearest]?.[at]).replace(/"[^"]*"|'[^']*'|(?<![A-Za-z0-9_.$])(\$?[A-Z]{1,3})(\d+)(?![A-Za-z0-9_(])/g, (whole: string, letters?: string, digits?: string) =>
    letters !== undefined && Number(digits) === from ? `${letters}${to}` : whole);
}

/**
 * The dialect of a sheet whose rows are known.
 * @param rows what dataRowsOf found
 * @param first the sheet's row of the first row of the body, from 0
 */
export function foreignDialect(rows: readonly DataRow[], first: number): Dialect {
  return {
    foreign: true,
    read: (layout, { values }, dates): MatrixReading => ({
      rows: rows.map((row) => readRow(row, layout, values[row.row - first] ?? [], dates)),
      positions: rows.map(({ row }) => row - first),
    }),
    write: writeRow,
    foreignGap: (matrix, { parts }, position) => (parts.gap === undefined ? null : neighbourFormula(matrix, parts.gap, position)),
  };
}

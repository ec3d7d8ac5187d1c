import { allocations, type Allocation } from "../../framework/allocations";
import type { Score } from "../../framework/scores";
import type { CalendarDate } from "../../portfolio/calendarDate";
import { isUnread } from "../../portfolio/entry";
import { blankRow, fields, type Field, type Row } from "../../portfolio/row";
import { textOf, type ReadCell } from "../cellText";
import type { CellValue } from "../description";
import type { Dialect, RowChange, WrittenCell } from "../dialect";
import { fieldCodecs } from "../fieldCodecs";
import type { MatrixLayout } from "../layout";
import type { Wording } from "../lists";
import type { MatrixReading } from "../matrixReading";
import type { DateSystem } from "../serialDate";
import type { TableSnapshot } from "../tableSnapshot";
import { allocationText } from "./allocationCompose";
import {
  allocationManners,
  assignedIn,
  fieldManner,
  levelManner,
  nearestFormulas,
  readField,
  saidWord,
  type FieldManner,
} from "./columnManner";
import type { DataRow } from "./dataRows";
import { namingOf } from "./identity";
import { dateInStyle, scoreInStyle } from "./lenient";
import { saysNothing } from "./sheetCells";

/** The dialect of a sheet that somebody else made: read as its people write, written as they would have. */

/** Whether a field stands in the cell of the allocation: it has no column of its own, or nothing in it. */
function standsWithAllocation(
  field: "team" | "outsourcer",
  { parts }: MatrixLayout,
  cells: readonly ReadCell[],
): boolean {
  const own = parts[field];
  if (parts.allocation === undefined) return false;
  if (own === undefined || own === parts.allocation) return true;
  return saysNothing(cells[own]) && (assignedIn(cells[parts.allocation])?.[field] ?? "") !== "";
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

const scoreFields = new Set<Field>(["asIs", "toBe", "inHouseScore", "outsourcedScore", "previous"]);

function scoreCell(
  field: Field,
  value: Score,
  before: ReadCell,
  { score, said }: FieldManner,
  wording: Wording,
): CellValue {
  const like = typeof readField(field, before, 1900) === "number" ? before : score;
  const inStyle = like === undefined ? undefined : scoreInStyle(value, like);
  return inStyle ?? said.get(value) ?? fieldCodecs.asIs.write(value, wording);
}

function write<F extends Field>(field: F, value: Row[F], wording: Wording): CellValue {
  return fieldCodecs[field].write(value, wording);
}

/** A field that has a cell of its own, in the style of its column. */
function fieldCellLike(
  field: Field,
  row: Row,
  before: ReadCell,
  table: TableSnapshot,
  at: number,
  wording: Wording,
): CellValue {
  const value = row[field];
  const dates = wording.dates ?? 1900;
  if (value === null || value === "") return null;
  if (isUnread(value)) return value.unread;
  if (fieldCodecs[field].write === fieldCodecs.name.write) return write(field, row[field], wording);
  const manner = fieldManner(table, at, field, dates);
  if (scoreFields.has(field)) return scoreCell(field, value as Score, before, manner, wording);
  if (field === "decidedOn" || field === "reviewBy" || field === "assessedOn") {
    // A blank cell says no style: without its neighbours' a day would be a number in it.
    const like =
      typeof before === "string" && !saysNothing(before) && !isUnread(readField(field, before, dates))
        ? before
        : manner.text;
    return (
      (typeof before === "number" || like === undefined ? undefined : dateInStyle(value as CalendarDate, like)) ??
      write(field, row[field], wording)
    );
  }
  return (
    manner.said.get(value) ??
    write(field, row[field], field === "level" ? { ...wording, ...levelManner(table, at) } : wording)
  );
}

/** The cell of the allocation, with the names that stand in it, as the sheet writes such cells; undefined where no cell can say it. */
function allocationCell(
  field: "allocation" | "allocationToBe",
  row: Row,
  before: ReadCell,
  change: RowChange,
  at: number,
): CellValue | undefined {
  const cells = change.matrix.values[change.position] ?? [];
  const name = (who: "team" | "outsourcer") =>
    field === "allocation" && standsWithAllocation(who, change.layout, cells) ? row[who] : "";
  const own = assignedIn(before);
  const { words, styles } = allocationManners(change.matrix, at);
  const ownWord = new Map(own ? saidWord(own) : []);
  const known = (id: Allocation) =>
    ownWord.get(id) ?? words.get(id) ?? allocations.find((one) => one.id === id)?.name[change.wording.language] ?? id;
  const text = allocationText(
    { allocation: row[field], team: name("team"), outsourcer: name("outsourcer") },
    { language: change.wording.language, word: known, styles: own ? [own.style, ...styles] : styles },
  );
  return text === null ? undefined : text === "" ? null : text;
}

/** A code and a name that stand in one cell: what changes is replaced, what stands around it stays. */
function namingCell({ code, name }: Row, before: ReadCell, shared: boolean): CellValue {
  if (!shared) return name === "" ? null : name;
  const text = textOf(before).trim();
  const old = namingOf(text);
  if (old.code === "") return name === "" ? null : name;
  if (old.name === "")
    return old.code === code ? text : text.replace(/[A-Za-zＡ-Ｚａ-ｚ]\s*[-‐‑‒–—―−－ー._]?\s*[\d０-９]+/u, code);
  const front = text.slice(0, text.length - old.name.length);
  return (
    (old.code === code ? front : front.replace(/[A-Za-zＡ-Ｚａ-ｚ]\s*[-‐‑‒–—―−－ー._]?\s*[\d０-９]+/u, code)) + name
  );
}

/** Which cells say a field: a name that goes from a cell of its own would come back from the allocation's, where it has another. */
function columnsOf(field: Field, { row, layout }: RowChange, cells: readonly ReadCell[]): readonly number[] {
  const { allocation, [field]: own } = layout.parts;
  if (field !== "team" && field !== "outsourcer") return own === undefined ? [] : [own];
  const hidden = row[field] === "" && allocation !== undefined && (assignedIn(cells[allocation])?.[field] ?? "") !== "";
  const stands = standsWithAllocation(field, layout, cells);
  return [
    ...(stands || own === undefined ? [] : [own]),
    ...(allocation !== undefined && (stands || hidden) ? [allocation] : []),
  ];
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

/** A lone dash, or spaces, would be read as nothing: that is what is written. */
function asRead({ fields: changed, row, ...about }: RowChange): RowChange {
  const nothing = changed.filter((field) => typeof row[field] === "string" && saysNothing(row[field]));
  return { ...about, fields: changed, row: Object.assign({ ...row }, ...nothing.map((field) => ({ [field]: "" }))) };
}

function writeRow(asked: RowChange): readonly WrittenCell[] {
  const change = asRead(asked);
  const cells = change.matrix.values[change.position] ?? [];
  const written = new Map<number, CellValue | undefined>();
  for (const field of change.fields) {
    for (const at of columnsOf(field, change, cells))
      written.set(at, changedCell(field, change, at, cells[at] ?? null));
  }
  return [...written].flatMap(([at, cell]): WrittenCell[] =>
    cell === undefined
      ? [{ column: at, cell: cells[at] ?? null, unsayable: true }]
      : cell === (cells[at] ?? null)
        ? []
        : [{ column: at, cell }],
  );
}

/** The nearest formula of the column, moved to another row: references to its own row become references to that one. */
function neighbourFormula(table: TableSnapshot, at: number, position: number): string | null {
  const { formulas, area } = table;
  const nearest = nearestFormulas(table, at)[position] ?? null;
  if (nearest === null) return null;
  const [from, to] = [area.row + 2 + nearest, area.row + 2 + position];
  // Texts and names of sheets keep their numbers.
  return String(formulas[nearest]?.[at]).replace(
    /"[^"]*"|'[^']*'|(?<![A-Za-z0-9_.$])(\$?[A-Z]{1,3})(\d+)(?![A-Za-z0-9_(])/g,
    (whole: string, letters?: string, digits?: string) =>
      letters !== undefined && Number(digits) === from ? `${letters}${to}` : whole,
  );
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
    foreignGap: (matrix, { parts }, position) =>
      parts.gap === undefined ? null : neighbourFormula(matrix, parts.gap, position),
  };
}

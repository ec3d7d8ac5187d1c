import { fold } from "../../framework/fold";
import type { Part } from "../columns";
import { headerText, headersOver, type HeaderColumn } from "./headers";
import type { MappedColumn, Mapping } from "./mapping";
import { searchedRows } from "./recognise";
import { cellIn, widthOf, type SheetCells } from "./sheetCells";
import { titleOver } from "./titles";
import { isBlank } from "../cellText";

/** What has become of a mapped column since its mapping was kept. */
export interface ColumnChange {
  readonly part: Part;
  readonly is: "moved" | "renamed" | "lost";
  readonly before: MappedColumn;
  readonly now: MappedColumn | null;
}

/** A mapping as the sheet is now, and what differs; null where its headers are no longer there. */
export interface Reconnection {
  readonly mapping: Mapping;
  readonly changes: readonly ColumnChange[];
}

interface Match {
  readonly rows: readonly number[];
  readonly columns: readonly HeaderColumn[];
  readonly found: number;
}

const isSame = (a: string, b: string) => fold(a) === fold(b);

/** The headers in these rows, and how many of the mapping's are among them. */
function matchAt(cells: SheetCells, mapping: Mapping, top: number): Match {
  const [first = 0] = mapping.headerRows;
  const rows = mapping.headerRows.map((row) => row - first + top);
  const within = Array.from({ length: widthOf(cells) }, (_, index) => cells.column + index);
  const { columns } = headersOver(cells, rows, within);
  const texts = new Set(columns.map((column) => fold(headerText(column))));
  return { rows, columns, found: mapping.columns.filter(({ header }) => texts.has(fold(header))).length };
}

/** Whether the text that told this matrix from others of the same headers stands over it. */
function isTitled(cells: SheetCells, { title = "", columns: mapped }: Mapping, { rows, columns }: Match): boolean {
  const headers = new Set(mapped.map(({ header }) => fold(header)));
  return title === "" || isSame(titleOver(cells, rows, columns.filter((column) => headers.has(fold(headerText(column))))), title);
}

/**
 * Where the headers are now: where they were, or, where less than half of them are there, in the row that has most of them. Of several
 * such rows the one under the same title, else the nearest.
 */
function bestMatch(cells: SheetCells, mapping: Mapping): Match {
  const [was = 0] = mapping.headerRows;
  const here = matchAt(cells, mapping, was);
  const isHere = here.found * 2 > mapping.columns.length;
  if (isHere && isTitled(cells, mapping, here)) return here;
  let all: Match[] = [];
  // A table that was selected may stand anywhere: as far below as notes may have been put above it since.
  for (let row = cells.row; row < Math.min(Math.max(cells.row, was) + searchedRows, cells.row + cells.values.length); row += 1) {
    const match = matchAt(cells, mapping, row);
    const best = all[0]?.found ?? 1;
    if (match.found > best) all = [match];
    else if (match.found === best) all.push(match);
  }
  const titled = all.filter((match) => isTitled(cells, mapping, match));
  if (isHere && titled.length === 0) return here;
  const distance = ({ rows: [row = 0] }: Match) => Math.abs(row - was);
  return nearest(titled.length > 0 ? titled : all, distance) ?? here;
}

type ByHeader = ReadonlyMap<string, readonly HeaderColumn[]>;

function nearest<T>(all: readonly T[], distance: (one: T) => number): T | undefined {
  return all.reduce<T | undefined>((near, next) => (near !== undefined && distance(near) <= distance(next) ? near : next), undefined);
}

/**
 * How far the columns have gone to the right: where most headers stand as they did beside each other, columns put in between them or
 * not, and the least has moved; under the same title, where the same headers stand more than once.
 */
function shiftOf(cells: SheetCells, { columns: mapped, title = "" }: Mapping, rows: readonly number[], byHeader: ByHeader): number {
  const places = mapped.map(({ header, column }) => (byHeader.get(fold(header)) ?? []).map((one) => one.column - column));
  const all = [...new Set(places.flat())];
  const titled = title === "" ? [] : all.filter((shift) => isSame(titleOver(cells, rows, mapped.map(({ column }) => ({ column: column + shift }))), title));
  const strayed = (shift: number) => places.reduce((sum, shifts) => sum + Math.min(...shifts.map((one) => Math.abs(one - shift)), widthOf(cells)), Math.abs(shift));
  return nearest(titled.length > 0 ? titled : all, strayed) ?? 0;
}

/**
 * Finds the columns of a kept mapping again after columns were moved, inserted or deleted, or headers renamed. A column whose header
 * is gone is the one that stands where it must have come to, if that one says something new there.
 */
export function reconnect(cells: SheetCells, mapping: Mapping): Reconnection | null {
  const { rows, columns, found } = bestMatch(cells, mapping);
  if (found === 0) return null;
  const taken = new Set<number>();
  const byHeader = new Map<Part, HeaderColumn>();
  const same = new Map<string, readonly HeaderColumn[]>();
  for (const column of columns) same.set(fold(headerText(column)), [...(same.get(fold(headerText(column))) ?? []), column]);
  const by = shiftOf(cells, mapping, rows, same);
  for (const mapped of mapping.columns) {
    const free = (same.get(fold(mapped.header)) ?? []).filter((one) => !taken.has(one.column));
    const column = nearest(free, (one) => Math.abs(one.column - mapped.column - by));
    if (!column) continue;
    taken.add(column.column);
    byHeader.set(mapped.part, column);
  }
  const renamed = (mapped: MappedColumn): HeaderColumn | undefined => {
    const left = mapping.columns.filter(({ part, column }) => byHeader.has(part) && column < mapped.column).sort((a, b) => b.column - a.column)[0];
    const shift = left ? (byHeader.get(left.part)?.column ?? left.column) - left.column : 0;
    return columns.find((one) => one.column === mapped.column + shift && !taken.has(one.column) && !isBlank(cellIn(cells, rows.at(-1) ?? 0, one.column)));
  };
  const now = mapping.columns.map((before) => {
    const column = byHeader.get(before.part) ?? renamed(before);
    if (column) taken.add(column.column);
    return { before, now: column ? { part: before.part, column: column.column, header: headerText(column) } : null };
  });
  const changes = now.flatMap(({ before, now: after }): ColumnChange[] => {
    const is = !after ? "lost" : !isSame(after.header, before.header) ? "renamed" : after.column !== before.column ? "moved" : null;
    return is === null ? [] : [{ part: before.part, is, before, now: after }];
  });
  return { mapping: { ...mapping, sheet: cells.sheet, headerRows: rows, columns: now.flatMap(({ now: after }) => after ?? []) }, changes };
}

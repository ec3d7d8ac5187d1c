import type { Allocation } from "../../framework/allocations";
import { isUnread } from "../../portfolio/entry";
import type { Field, Row } from "../../portfolio/row";
import type { ReadCell } from "../cellText";
import type { DateSystem } from "../serialDate";
import { isFormula } from "../snapshot";
import type { TableSnapshot } from "../tableSnapshot";
import { allocationTextRead, type AllocationReading, type AllocationStyle } from "./allocationText";
import { lenientReaders, levelWordingOf } from "./lenient";
import { plainText, saysNothing } from "./sheetCells";

/** How a column says things, so that what is put into one of its cells is said in the same way. */

/** What is asked of a table for each cell that is written is found out once: a field may be written in every row. */
function oncePerTable<A extends readonly (string | number)[], T>(
  find: (table: TableSnapshot, ...about: A) => T,
): (table: TableSnapshot, ...about: A) => T {
  const known = new WeakMap<TableSnapshot, Map<string, { readonly found: T }>>();
  return (table, ...about) => {
    const ofTable = known.get(table) ?? new Map<string, { readonly found: T }>();
    known.set(table, ofTable);
    const key = about.join("/");
    const one = ofTable.get(key) ?? { found: find(table, ...about) };
    ofTable.set(key, one);
    return one.found;
  };
}

export function readField<F extends Field>(field: F, cell: ReadCell | undefined, dates: DateSystem): Row[F] {
  return lenientReaders[field](cell, dates);
}

export const assignedIn = (cell: ReadCell | undefined): AllocationReading | null =>
  saysNothing(cell) ? null : allocationTextRead(plainText(cell));

/** The different cells of a column by how often they come, the commonest first. */
const commonest = oncePerTable(({ values }, at: number): readonly ReadCell[] => {
  const counts = new Map<ReadCell, number>();
  for (const row of values) {
    const cell = row[at] ?? null;
    if (!saysNothing(cell)) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([cell]) => cell);
});

/** Of entries with one key the first. */
function firsts<K, V>(entries: readonly (readonly [K, V])[]): ReadonlyMap<K, V> {
  const first = new Map<K, V>();
  for (const [key, value] of entries) if (!first.has(key)) first.set(key, value);
  return first;
}

/** How a column says a field; of several ways the commonest. */
export interface FieldManner {
  /** A text that is read; undefined where none is. */
  readonly text: string | undefined;
  /** A cell that is read as a number. */
  readonly score: ReadCell | undefined;
  /** Which cell says a value. */
  readonly said: ReadonlyMap<Row[Field], ReadCell>;
}

export const fieldManner = oncePerTable((table, at: number, field: Field, dates: DateSystem): FieldManner => {
  const read = commonest(table, at)
    .map((cell) => [readField(field, cell, dates), cell] as const)
    .filter(([value]) => !isUnread(value));
  return {
    text: read.map(([, cell]) => cell).find((cell) => typeof cell === "string"),
    score: read.find(([value]) => typeof value === "number")?.[1],
    said: firsts(read),
  };
});

/** The vocabulary in which a column says levels; undefined where it says none. */
export const levelManner = oncePerTable((table, at: number) => levelWordingOf(commonest(table, at)));

/** The word with which a cell says an allocation, by itself or before names. */
export function saidWord({
  allocation,
  style: { form, word },
}: AllocationReading): readonly (readonly [Allocation, string])[] {
  return allocation !== null && !isUnread(allocation) && word !== "" && form !== "prefix" && form !== "pair"
    ? [[allocation, word]]
    : [];
}

/** How a column says allocations, the commonest first. */
export interface AllocationManners {
  readonly words: ReadonlyMap<Allocation, string>;
  /** Each once, whatever its word. */
  readonly styles: readonly AllocationStyle[];
}

export const allocationManners = oncePerTable((table, at: number): AllocationManners => {
  const readings = commonest(table, at).flatMap((cell) => assignedIn(cell) ?? []);
  const styles = firsts(
    readings.map(({ style }) => [[style.form, style.open, style.close, style.join].join("\u001f"), style] as const),
  );
  return { words: firsts(readings.flatMap(saidWord)), styles: [...styles.values()] };
});

/** For each row of a column the nearest other one that has a formula, of two the upper; null where there is none. */
export const nearestFormulas = oncePerTable(({ formulas, values }, at: number): readonly (number | null)[] => {
  const places = formulas.flatMap((row, index) => (isFormula(row[at], values[index]?.[at]) ? [index] : []));
  let next = 0;
  return formulas.map((_, row) => {
    while ((places[next] ?? Infinity) < row) next += 1;
    const [above, below] = [places[next - 1], places[places[next] === row ? next + 1 : next]];
    return above !== undefined && (below === undefined || row - above <= below - row) ? above : (below ?? null);
  });
});

import { fold } from "../../framework/fold";
import type { Part } from "../columns";
import { fitOf, type Fit } from "./columnParts";
import { headerJoin, headerText, headersOver, othersBeside, type HeaderColumn } from "./headers";
import { keptText, withOthers, type MappedColumn, type Mapping } from "./mapping";
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
  return { rows, columns, found: mapping.columns.filter((one) => isHeaded(one) && texts.has(fold(one.header))).length };
}

/** Whether a column was mapped by its header, not by its cells alone. */
const isHeaded = ({ header }: MappedColumn) => fold(header) !== "";

/** Whether the text that told this matrix from others of the same headers stands over it. */
function isTitled(cells: SheetCells, { title = "", columns: mapped }: Mapping, { rows, columns }: Match): boolean {
  const headers = new Set(mapped.map(({ header }) => fold(header)));
  return (
    title === "" ||
    isSame(
      titleOver(
        cells,
        rows,
        columns.filter((column) => headers.has(fold(headerText(column)))),
      ),
      title,
    )
  );
}

/**
 * Where the headers are now: where they were, or, where less than half of them are there, in the row that has most of them. Of several
 * such rows the one under the same title, else the nearest.
 */
function bestMatch(cells: SheetCells, mapping: Mapping): Match {
  const [was = 0] = mapping.headerRows;
  const here = matchAt(cells, mapping, was);
  const isHere = here.found * 2 > mapping.columns.filter(isHeaded).length;
  if (isHere && isTitled(cells, mapping, here)) return here;
  let all: Match[] = [];
  // A table that was selected may stand anywhere: as far below as notes may have been put above it since.
  for (
    let row = cells.row;
    row < Math.min(Math.max(cells.row, was) + searchedRows, cells.row + cells.values.length);
    row += 1
  ) {
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
  return all.reduce<T | undefined>(
    (near, next) => (near !== undefined && distance(near) <= distance(next) ? near : next),
    undefined,
  );
}

/** Whether the text that told this matrix from others stands over its columns, so far to the right. */
function isUnderTitle(
  cells: SheetCells,
  rows: readonly number[],
  mapped: readonly MappedColumn[],
  title: string,
  shift: number,
): boolean {
  return (
    title !== "" &&
    isSame(
      titleOver(
        cells,
        rows,
        mapped.map(({ column, header }) => ({ column: column + shift, header })),
      ),
      title,
    )
  );
}

/**
 * How far the columns have gone to the right: where most headers stand as they did beside each other, columns put in between them or
 * not, and the least has moved; under the same title, where the same headers stand more than once.
 */
function shiftOf(
  cells: SheetCells,
  { columns: mapped, title = "" }: Mapping,
  rows: readonly number[],
  byHeader: ByHeader,
): number {
  const places = mapped
    .filter(isHeaded)
    .map(({ header, column }) => (byHeader.get(fold(header)) ?? []).map((one) => one.column - column));
  const all = [...new Set(places.flat())];
  const titled = all.filter((shift) => isUnderTitle(cells, rows, mapped, title, shift));
  const strayed = (shift: number) =>
    places.reduce(
      (sum, shifts) => sum + Math.min(...shifts.map((one) => Math.abs(one - shift)), widthOf(cells)),
      Math.abs(shift),
    );
  return nearest(titled.length > 0 ? titled : all, strayed) ?? 0;
}

/** Whether a header leaves no doubt that its column is something else. */
function saysOther({ meaning }: HeaderColumn, part: Part): boolean {
  return (
    meaning !== null &&
    (meaning.certainty === "own" || meaning.certainty === "synonym") &&
    !meaning.parts.includes(part)
  );
}

/** Where mapped columns that were found stood, and where they stand. */
type Standing = readonly (readonly [was: number, is: number])[];

const lowest = (header: string) => header.split(headerJoin).at(-1) ?? header;

/** The column of a header that has lost its band, or come under its neighbour's, where there is but one. */
function withoutBand(mapped: MappedColumn, free: readonly HeaderColumn[], mapping: Mapping): HeaderColumn | undefined {
  const known = new Set(["", ...mapping.columns.flatMap(({ header }) => header.split(headerJoin))].map(fold));
  const same = free.filter(
    (one) => isSame(one.header, lowest(mapped.header)) && known.has(fold(one.band)) && !saysOther(one, mapped.part),
  );
  return same.length === 1 ? same[0] : undefined;
}

/** The columns on both sides that were found, and where a column between them is, where they stand as far apart as they did. */
function neighbours({ column }: MappedColumn, found: Standing) {
  const left = nearest(
    found.filter(([was]) => was < column),
    ([was]) => column - was,
  );
  const right = nearest(
    found.filter(([was]) => was > column),
    ([was]) => was - column,
  );
  return {
    left,
    right,
    place: left && right && right[0] - left[0] === right[1] - left[1] ? column - left[0] + left[1] : null,
  };
}

/**
 * The column whose header was renamed: the one that stands as far from its neighbours on both sides as it did. Where columns were
 * deleted or put in between them, or it was the last, whatever stands there may be another: then its new header has to say so.
 */
function renamedTo(mapped: MappedColumn, free: readonly HeaderColumn[], found: Standing): HeaderColumn | undefined {
  const { left, right, place } = neighbours(mapped, found);
  const inPlace = free.find(({ column }) => column === place);
  if (inPlace) return saysOther(inPlace, mapped.part) ? undefined : inPlace;
  const between = free.filter(
    ({ column, meaning }) =>
      column > (left?.[1] ?? -1) && column < (right?.[1] ?? Infinity) && meaning?.parts.includes(mapped.part),
  );
  return between.length === 1 ? between[0] : undefined;
}

/**
 * The column without a header that stands where one stood. Where cells can tell its part they have to; where they do not, another
 * whose cells do, if there is but one. By its place alone only where all other columns have gone equally far.
 */
function unheaded(
  { column, part }: MappedColumn,
  blank: readonly HeaderColumn[],
  standing: Standing,
  fitAs: FitAs,
): HeaderColumn | undefined {
  const shifts = new Set(standing.map(([was, is]) => is - was));
  const [by = 0] = shifts;
  const here = shifts.size === 1 ? blank.find((one) => one.column === column + by) : undefined;
  const [fit, says] = [
    here && fitAs(part, here),
    ({ readable, filled }: Fit) => readable > 0 && readable * 2 >= filled,
  ];
  if (here && (!fit || says(fit))) return here;
  const fitting = blank.filter((one) => {
    const its = fitAs(part, one);
    return its !== null && says(its);
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** How many cells of a column can be read as a part; null where anything can. */
type FitAs = (part: Part, column: HeaderColumn) => Fit | null;

/** So many rows tell what a column is. */
const telling = 1_000;

function fitBelow(cells: SheetCells, rows: readonly number[]): FitAs {
  const from = (rows.at(-1) ?? 0) + 1 - cells.row;
  const body = cells.values.slice(from, from + telling);
  return (part, { column }) =>
    fitOf(
      part,
      body.map((row) => row[column - cells.column] ?? null),
    );
}

/** The headers of which there are fewer than there were: which column of that name is left nobody knows. */
function fewer({ columns: mapped, others }: Mapping, columns: readonly HeaderColumn[]): ReadonlySet<string> {
  const keyOf = (header: string) => fold(keptText(header));
  const count = (keys: readonly string[]) =>
    keys.reduce((counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1), new Map<string, number>());
  const [before, now] = [
    count([...mapped.map(({ header }) => header), ...(others ?? [])].map(keyOf)),
    count(columns.map((column) => keyOf(headerText(column)))),
  ];
  return new Set(
    [...before].flatMap(([key, times]) => (key !== "" && times > 1 && (now.get(key) ?? 0) < times ? [key] : [])),
  );
}

/** Which column plays each part now; a part that is lost has none. */
function placesOf(cells: SheetCells, mapping: Mapping, { rows, columns }: Match): ReadonlyMap<Part, HeaderColumn> {
  const same = new Map<string, HeaderColumn[]>();
  for (const column of columns) {
    const key = fold(headerText(column));
    same.set(key, [...(same.get(key) ?? []), column]);
  }
  const by = shiftOf(cells, mapping, rows, same);
  const places = new Map<Part, HeaderColumn>();
  const taken = new Set<HeaderColumn>();
  const take = (
    is: (mapped: MappedColumn) => boolean,
    among: readonly HeaderColumn[],
    find: (mapped: MappedColumn, free: readonly HeaderColumn[]) => HeaderColumn | undefined,
  ) => {
    for (const mapped of mapping.columns.filter((one) => !places.has(one.part) && is(one))) {
      const column = find(
        mapped,
        among.filter((one) => !taken.has(one)),
      );
      if (!column) continue;
      taken.add(column);
      places.set(mapped.part, column);
    }
  };
  const own = new Set((mapping.others ?? []).map(fold));
  const doubtful = isUnderTitle(cells, rows, mapping.columns, mapping.title ?? "", by)
    ? new Set<string>()
    : fewer(mapping, columns);
  const isDoubtful = ({ header }: MappedColumn) => doubtful.has(fold(keptText(header)));
  const isCertain = (mapped: MappedColumn) => isHeaded(mapped) && !isDoubtful(mapped);
  const isSaid = ({ column }: HeaderColumn) => rows.some((row) => !isBlank(cellIn(cells, row, column)));
  const headed = columns.filter((column) => isSaid(column) && !own.has(fold(keptText(headerText(column)))));
  const fitAs = fitBelow(cells, rows);
  const isContradicted = ({ part }: MappedColumn, column: HeaderColumn) => {
    const { readable = 0, filled = 0 } = fitAs(part, column) ?? {};
    return readable * 2 < filled;
  };
  const named = (mapped: MappedColumn, free: readonly HeaderColumn[]) =>
    (same.get(fold(mapped.header)) ?? []).filter((one) => free.includes(one));

  take(isCertain, columns, (mapped, free) =>
    nearest(named(mapped, free), (one) => Math.abs(one.column - mapped.column - by)),
  );
  take(isHeaded, headed, (mapped, free) => withoutBand(mapped, free, mapping));
  const standing = mapping.columns.flatMap(({ part, column }) => {
    const now = places.get(part);
    return now ? [[column, now.column] as const] : [];
  });
  take(isDoubtful, columns, (mapped, free) =>
    named(mapped, free).find(({ column }) => column === neighbours(mapped, standing).place),
  );
  take(isCertain, headed, (mapped, free) =>
    renamedTo(
      mapped,
      free.filter((column) => !isContradicted(mapped, column)),
      standing,
    ),
  );
  take(
    (mapped) => !isHeaded(mapped),
    columns.filter((column) => headerText(column) === ""),
    (mapped, free) => unheaded(mapped, free, standing, fitAs),
  );
  return places;
}

/**
 * Finds the columns of a kept mapping again after columns were moved, inserted or deleted, or headers renamed. What may be another
 * column is lost: a person says where it is.
 */
export function reconnect(cells: SheetCells, mapping: Mapping): Reconnection | null {
  const match = bestMatch(cells, mapping);
  const { rows } = match;
  if (match.found === 0) return null;
  const places = placesOf(cells, mapping, match);
  // What stands over them was over another matrix: this one is not there any more.
  const placed = [...places.values()].filter((column) => headerText(column) !== "");
  if (mapping.otherTitles?.some((title) => isSame(keptText(titleOver(cells, rows, placed)), title))) return null;
  const now = mapping.columns.map((before) => {
    const column = places.get(before.part);
    return { before, now: column ? { part: before.part, column: column.column, header: headerText(column) } : null };
  });
  const changes = now.flatMap(({ before, now: after }): ColumnChange[] => {
    const is = !after
      ? "lost"
      : !isSame(after.header, before.header)
        ? "renamed"
        : after.column !== before.column
          ? "moved"
          : null;
    return is === null ? [] : [{ part: before.part, is, before, now: after }];
  });
  const found = now.flatMap(({ now: after }) => after ?? []);
  return {
    mapping: withOthers({ ...mapping, sheet: cells.sheet, headerRows: rows, columns: found }, () =>
      othersBeside(
        cells,
        rows,
        found.map(({ column }) => column),
      ),
    ),
    changes,
  };
}

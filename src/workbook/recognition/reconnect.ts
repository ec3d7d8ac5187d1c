import { fold } from "../../framework/fold";
import type { Part } from "../columns";
import { headerText, headersOver, type HeaderColumn } from "./headers";
import type { MappedColumn, Mapping } from "./mapping";
import { searchedRows } from "./recognise";
import { cellIn, widthOf, type SheetCells } from "./sheetCells";
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

/** Where the headers are now: where they were, or, where less than half of them are there, in the row that has most of them. */
function bestMatch(cells: SheetCells, mapping: Mapping): Match {
  const [was = 0] = mapping.headerRows;
  const here = matchAt(cells, mapping, was);
  if (here.found * 2 > mapping.columns.length) return here;
  let best = here;
  for (let row = cells.row; row < Math.min(searchedRows, cells.row + cells.values.length); row += 1) {
    const match = matchAt(cells, mapping, row);
    if (match.found > best.found) best = match;
  }
  return best;
}

/** The column of a header: where it was, if it still says so; else the only other one, or the first of them that is free. */
function columnWith({ header, column }: MappedColumn, columns: readonly HeaderColumn[], taken: ReadonlySet<number>): HeaderColumn | undefined {
  const same = columns.filter((one) => isSame(headerText(one), header) && !taken.has(one.column));
  return same.find((one) => one.column === column) ?? same[0];
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
  for (const mapped of mapping.columns) {
    const column = columnWith(mapped, columns, taken);
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

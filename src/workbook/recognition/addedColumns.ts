import { fold } from "../../framework/fold";
import { cellWord } from "../../locale/cells";
import { languages, type Language } from "../../locale/language";
import { isBlank, textOf } from "../cellText";
import type { Part } from "../columns";
import type { AddedColumn, MappedColumn, Mapping } from "./mapping";
import type { ColumnChange, Reconnection } from "./reconnect";
import { cellIn, widthOf, type SheetCells } from "./sheetCells";

/**
 * Where new columns go: right beside the last mapped column where nothing at all stands in as many columns there, else beyond
 * everything on the sheet. Their headers stand in the first row of headers.
 */
export function addedColumns(
  cells: SheetCells,
  mapping: Mapping,
  parts: readonly Part[],
  language: Language,
): readonly MappedColumn[] {
  const beside = mapping.columns.reduce((last, { column }) => Math.max(last, column), 0) + 1;
  const isFree = parts.every((_, index) =>
    cells.values.every((__, row) => isBlank(cellIn(cells, cells.row + row, beside + index))),
  );
  const from = isFree ? beside : Math.max(beside, cells.column + widthOf(cells));
  return parts.map((part, index) => ({ part, column: from + index, header: cellWord(`header.${part}`, language) }));
}

/** The mapping with columns that were added on request. */
export function withAdded(mapping: Mapping, columns: readonly MappedColumn[], dressed: boolean): Mapping {
  const before = (mapping.added ?? []).filter((one) => columns.every(({ part }) => part !== one.part));
  return {
    ...mapping,
    columns: [...mapping.columns, ...columns],
    added: [...before, ...columns.map(({ part }) => ({ part, dressed }))],
  };
}

/** The columns that were added on request and are so still: one whose header somebody has changed is theirs. */
export function addedIn({ columns, added = [] }: Mapping): readonly (MappedColumn & AddedColumn)[] {
  return added.flatMap((one) => {
    const column = columns.find(
      ({ part, header }) =>
        part === one.part && languages.some((language) => header === cellWord(`header.${part}`, language)),
    );
    return column ? [{ ...column, ...one }] : [];
  });
}

/** Whether the same header stands over another column as well. */
function isTwice(cells: SheetCells, { headerRows }: Mapping, { column, header }: MappedColumn): boolean {
  return headerRows.some((row) =>
    cells.values[row - cells.row]?.some(
      (cell, index) => cells.column + index !== column && fold(textOf(cell)) === fold(header),
    ),
  );
}

/** Whether a column has gone as far as the nearest one that was there before it: a column of the person's own stood elsewhere. */
function isBesideAsBefore(
  { columns, added = [] }: Mapping,
  changes: readonly ColumnChange[],
  column: MappedColumn,
): boolean {
  const was = (one: MappedColumn) => changes.find(({ part }) => part === one.part)?.before.column ?? one.column;
  const far = (one: MappedColumn) => Math.abs(was(one) - was(column));
  const [beside] = columns
    .filter(({ part }) => added.every((one) => one.part !== part))
    .sort((one, other) => far(one) - far(other));
  return beside !== undefined && beside.column - was(beside) === column.column - was(column);
}

/** What was found again of a mapping, where of the added columns only those count as such that can be no others. */
export interface SurelyAdded {
  readonly mapping: Mapping;
  /** Columns that may be the person's own by now: they stand elsewhere than an added one, or beside another of their header. */
  readonly unsure: readonly MappedColumn[];
}

/** The mapping in which only some of the added columns count as such. */
function withOnlyAdded({ added = [], ...mapping }: Mapping, columns: readonly MappedColumn[]): Mapping {
  const left = added.filter(({ part }) => columns.some((one) => one.part === part));
  return { ...mapping, ...(left.length > 0 ? { added: left } : {}) };
}

/** Tells the added columns that are so without doubt. The others are the person's own from now on, as one is that comes after a lost one. */
export function surelyAdded(cells: SheetCells, { mapping, changes }: Reconnection): SurelyAdded {
  const all = addedIn(mapping);
  const sure = all.filter((column) => !isTwice(cells, mapping, column) && isBesideAsBefore(mapping, changes, column));
  return { mapping: withOnlyAdded(mapping, sure), unsure: all.filter((column) => !sure.includes(column)) };
}

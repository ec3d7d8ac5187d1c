import { cellWord } from "../../locale/cells";
import { languages, type Language } from "../../locale/language";
import { isBlank } from "../cellText";
import type { Part } from "../columns";
import type { AddedColumn, MappedColumn, Mapping } from "./mapping";
import { cellIn, widthOf, type SheetCells } from "./sheetCells";

/**
 * Where new columns go: right beside the last mapped column where nothing at all stands in as many columns there, else beyond
 * everything on the sheet. Their headers stand in the first row of headers.
 */
export function addedColumns(cells: SheetCells, mapping: Mapping, parts: readonly Part[], language: Language): readonly MappedColumn[] {
  const beside = mapping.columns.reduce((last, { column }) => Math.max(last, column), 0) + 1;
  const isFree = parts.every((_, index) => cells.values.every((__, row) => isBlank(cellIn(cells, cells.row + row, beside + index))));
  const from = isFree ? beside : Math.max(beside, cells.column + widthOf(cells));
  return parts.map((part, index) => ({ part, column: from + index, header: cellWord(`header.${part}`, language) }));
}

/** The mapping with columns that were added on request. */
export function withAdded(mapping: Mapping, columns: readonly MappedColumn[], dressed: boolean): Mapping {
  const before = (mapping.added ?? []).filter((one) => columns.every(({ part }) => part !== one.part));
  return { ...mapping, columns: [...mapping.columns, ...columns], added: [...before, ...columns.map(({ part }) => ({ part, dressed }))] };
}

/** The columns that were added on request and are so still: one whose header somebody has changed is theirs. */
export function addedIn({ columns, added = [] }: Mapping): readonly (MappedColumn & AddedColumn)[] {
  return added.flatMap((one) => {
    const column = columns.find(({ part, header }) => part === one.part && languages.some((language) => header === cellWord(`header.${part}`, language)));
    return column ? [{ ...column, ...one }] : [];
  });
}

import { areaWidth } from "../address";
import type { Book } from "../book";
import type { Shift } from "../shift";
import { headersMade, type Table } from "./tables";

/** A column of a table: the id it keeps for life, and its name. */
export interface ShapedColumn {
  readonly id: string;
  readonly name: string;
}

export const tableColumns = (table: Table): readonly ShapedColumn[] =>
  table.columns.map((name, at) => ({ id: table.columnIds[at] ?? "", name }));

/** An id that no column of the table has, nor had, as far as ids rise. */
export function nextColumnId(table: Table): number {
  return Math.max(0, ...table.columnIds.map(Number).filter(Number.isFinite)) + 1;
}

/** A table's columns after columns of the sheet were put in or taken out. */
export function tableColumnsWith(book: Book, table: Table, { area, kind, direction }: Shift): readonly ShapedColumn[] {
  const columns = tableColumns(table);
  if (direction === "Down" || direction === "Up") return columns;
  const from = area.left - table.area.left;
  const count = areaWidth(area);
  if (kind === "delete") return columns.filter((_, at) => at < from || at >= from + count);
  if (from <= 0 || from >= columns.length) return columns;
  const names = headersMade(book, Array<string>(count).fill(""), table.columns);
  const id = nextColumnId(table);
  return [
    ...columns.slice(0, from),
    ...names.map((name, at) => ({ id: String(id + at), name })),
    ...columns.slice(from),
  ];
}

import type { Area } from "../address";
import { textOf } from "../cellText";
import { mergeAt } from "./headers";
import { headerRead } from "./headerWords";
import { cellIn, type SheetCells } from "./sheetCells";

/** Where a matrix is. */
interface Place {
  readonly area: Area;
  readonly headerRows: readonly number[];
  readonly columns: readonly { readonly column: number; readonly header: string }[];
}

/** A title stands so many rows above its table at most. */
const titleRows = 3;

const covers = ({ area }: Place, row: number, column: number) =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

function textIn(cells: SheetCells, row: number, column: number): string {
  const { row: top = row, column: left = column } = mergeAt(cells, row, column) ?? {};
  return textOf(cellIn(cells, top, left)).trim();
}

/** Words of headers say what columns are, not whose they are. */
const isHeader = (text: string) => headerRead(text).some(({ certainty }) => certainty !== "hint");

/** The text that stands over these headers, in some of their columns; "" where there is none. `isOther`: cells of another matrix, where it ends. */
export function titleOver(
  cells: SheetCells,
  [top = 0, last = top]: readonly number[],
  columns: readonly { readonly column: number }[],
  isOther: (row: number, column: number) => boolean = () => false,
): string {
  for (let row = last - 1; row >= Math.max(cells.row, top - titleRows); row -= 1) {
    for (const { column } of columns) {
      if (isOther(row, column)) return "";
      const text = textIn(cells, row, column);
      if (text !== "" && !isHeader(text)) return text;
    }
  }
  return "";
}

/**
 * What tells one of several matrices on a sheet from the others: the text over the columns that it has for itself, such as the name of a
 * company; else the first of their headers, where the others share the rest; "" where nothing does.
 */
export function titleOf(cells: SheetCells, one: Place, all: readonly Place[]): string {
  const others = all.filter((other) => other !== one);
  const isShared = ({ column }: { readonly column: number }) =>
    others.some((other) => covers(other, one.area.row, column) && other.columns.some((its) => its.column === column));
  const own = one.columns.filter((column) => column.header !== "" && !isShared(column));
  const over = titleOver(cells, one.headerRows, own, (row, column) =>
    others.some((other) => other.area.row < one.area.row && covers(other, row, column)),
  );
  return over === "" && own.length < one.columns.length ? (own[0]?.header ?? "") : over;
}

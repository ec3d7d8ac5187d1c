import {
  BooleanNumber,
  type IColumnData,
  type IObjectArrayPrimitiveType,
  type IRange,
  type IRowData,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import {
  SetColDataMutation,
  SetColDataMutationFactory,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowDataMutation,
  SetRowDataMutationFactory,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetColWidthMutationFactory,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowHeightMutationFactory,
  SetWorksheetRowIsAutoHeightMutation,
  SetWorksheetRowIsAutoHeightMutationFactory,
} from "@univerjs/sheets";
import type { Area } from "../address";
import type { Book } from "../book";
import { areaInGrid, sheetGrown } from "./size";

/** Excel's API measures in points, Univer in pixels of 96 dpi. */
export const pointsOf = (pixels: number): number => Math.round(pixels * 0.75 * 100) / 100;
export const pixelsOf = (points: number): number => points / 0.75;

const target = (book: Book, sheetId: string): { unitId: string; subUnitId: string } => ({
  unitId: book.unitId,
  subUnitId: sheetId,
});

/** The columns, or rows, of an area as Univer wants them; the grid grows to them. */
function lines(book: Book, sheetId: string, area: Area): IRange {
  sheetGrown(book, sheetId, area);
  const { top, left, bottom, right } = areaInGrid(book, sheetId, area);
  return { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
}

export function columnWidth(book: Book, sheetId: string, column: number): number {
  return book.sheet(sheetId).getColumnManager().getColumnWidth(column);
}

export function rowHeight(book: Book, sheetId: string, row: number): number {
  return book.sheet(sheetId).getRowManager().getRowHeight(row);
}

/** Sets the width of the columns an area touches, in pixels. */
export function columnsWidth(
  book: Book,
  sheetId: string,
  area: Area,
  pixels: number | Readonly<Record<number, number>>,
): void {
  const params = {
    ...target(book, sheetId),
    ranges: [lines(book, sheetId, area)],
    colWidth: typeof pixels === "number" ? pixels : { ...pixels },
  };
  const undo = SetWorksheetColWidthMutationFactory(params, book.sheet(sheetId));
  book.mutate(
    [{ id: SetWorksheetColWidthMutation.id, params }],
    [{ id: SetWorksheetColWidthMutation.id, params: undo }],
  );
}

/** Sets the height of the rows an area touches, in pixels; they no longer follow their text. */
export function rowsHeight(
  book: Book,
  sheetId: string,
  area: Area,
  pixels: number | Readonly<Record<number, number>>,
): void {
  const ranges = [lines(book, sheetId, area)];
  const height = { ...target(book, sheetId), ranges, rowHeight: typeof pixels === "number" ? pixels : { ...pixels } };
  const auto = { ...target(book, sheetId), ranges, autoHeightInfo: BooleanNumber.FALSE };
  const sheet = book.sheet(sheetId);
  const undo = [
    { id: SetWorksheetRowHeightMutation.id, params: SetWorksheetRowHeightMutationFactory(height, sheet) },
    { id: SetWorksheetRowIsAutoHeightMutation.id, params: SetWorksheetRowIsAutoHeightMutationFactory(auto, sheet) },
  ];
  book.mutate(
    [
      { id: SetWorksheetRowHeightMutation.id, params: height },
      { id: SetWorksheetRowIsAutoHeightMutation.id, params: auto },
    ],
    undo,
  );
}

export function columnIsHidden(book: Book, sheetId: string, column: number): boolean {
  return book.sheet(sheetId).getColumnManager().getColumn(column)?.hd === BooleanNumber.TRUE;
}

/** True where a person or the API hid the row; rows that a filter leaves out are not hidden in this sense. */
export function rowIsHidden(book: Book, sheetId: string, row: number): boolean {
  return book.sheet(sheetId).getRowManager().getRow(row)?.hd === BooleanNumber.TRUE;
}

/** Contiguous stretches of the lines that have to change. */
function stretches(from: number, to: number, changes: (line: number) => boolean): (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (let line = from; line <= to; line += 1) {
    if (!changes(line)) continue;
    const last = found.at(-1);
    if (last && last[1] === line - 1) last[1] = line;
    else found.push([line, line]);
  }
  return found;
}

export function columnsHide(book: Book, sheetId: string, area: Area, hidden: boolean): void {
  const { startColumn, endColumn } = lines(book, sheetId, area);
  const rows = book.sheet(sheetId).getRowCount() - 1;
  const ranges = stretches(startColumn, endColumn, (column) => columnIsHidden(book, sheetId, column) !== hidden).map(
    ([first, last]) => ({ startRow: 0, endRow: rows, startColumn: first, endColumn: last }),
  );
  if (ranges.length === 0) return;
  const [now, back] = hidden
    ? [SetColHiddenMutation.id, SetColVisibleMutation.id]
    : [SetColVisibleMutation.id, SetColHiddenMutation.id];
  book.mutate(
    [{ id: now, params: { ...target(book, sheetId), ranges } }],
    [{ id: back, params: { ...target(book, sheetId), ranges } }],
  );
}

export function rowsHide(book: Book, sheetId: string, area: Area, hidden: boolean): void {
  const { startRow, endRow } = lines(book, sheetId, area);
  const columns = book.sheet(sheetId).getColumnCount() - 1;
  const ranges = stretches(startRow, endRow, (row) => rowIsHidden(book, sheetId, row) !== hidden).map(
    ([first, last]) => ({ startRow: first, endRow: last, startColumn: 0, endColumn: columns }),
  );
  if (ranges.length === 0) return;
  const [now, back] = hidden
    ? [SetRowHiddenMutation.id, SetRowVisibleMutation.id]
    : [SetRowVisibleMutation.id, SetRowHiddenMutation.id];
  book.mutate(
    [{ id: now, params: { ...target(book, sheetId), ranges } }],
    [{ id: back, params: { ...target(book, sheetId), ranges } }],
  );
}

type LineData = { s?: Nullable<IStyleData | string>; custom?: Nullable<Record<string, unknown>> };

/** Gives columns a format of their own, which cells without one show. */
export function columnsData(book: Book, sheetId: string, area: Area, make: (column: number) => LineData): void {
  const { startColumn, endColumn } = lines(book, sheetId, area);
  const columnData: IObjectArrayPrimitiveType<Nullable<IColumnData>> = {};
  for (let column = startColumn; column <= endColumn; column += 1) columnData[column] = make(column) as IColumnData;
  const params = { ...target(book, sheetId), columnData };
  book.mutate(
    [{ id: SetColDataMutation.id, params }],
    [{ id: SetColDataMutation.id, params: SetColDataMutationFactory(params, book.sheet(sheetId)) }],
  );
}

export function rowsData(book: Book, sheetId: string, area: Area, make: (row: number) => LineData): void {
  const { startRow, endRow } = lines(book, sheetId, area);
  const rowData: IObjectArrayPrimitiveType<Nullable<IRowData>> = {};
  for (let row = startRow; row <= endRow; row += 1) rowData[row] = make(row) as IRowData;
  const params = { ...target(book, sheetId), rowData };
  book.mutate(
    [{ id: SetRowDataMutation.id, params }],
    [{ id: SetRowDataMutation.id, params: SetRowDataMutationFactory(params, book.sheet(sheetId)) }],
  );
}

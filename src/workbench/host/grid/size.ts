import { SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } from "@univerjs/sheets";
import { areaIsWholeColumns, areaIsWholeRows, type Area } from "../address";
import type { Book } from "../book";

/** Every sheet of Excel has all its cells; Univer's begin small and grow when something is put or meant beyond their edge. */
export function sheetGrown(book: Book, sheetId: string, area: Area): void {
  const sheet = book.sheet(sheetId);
  const target = { unitId: book.unitId, subUnitId: sheetId };
  if (!areaIsWholeColumns(area) && area.bottom >= sheet.getRowCount())
    book.quietly(SetWorksheetRowCountMutation.id, { ...target, rowCount: area.bottom + 101 });
  if (!areaIsWholeRows(area) && area.right >= sheet.getColumnCount())
    book.quietly(SetWorksheetColumnCountMutation.id, { ...target, columnCount: area.right + 11 });
}

/** The part of an area that exists in the grid; whole columns and rows end where the grid ends. */
export function areaInGrid(book: Book, sheetId: string, area: Area): Area {
  const sheet = book.sheet(sheetId);
  return {
    top: area.top,
    left: area.left,
    bottom: Math.min(area.bottom, sheet.getRowCount() - 1),
    right: Math.min(area.right, sheet.getColumnCount() - 1),
  };
}

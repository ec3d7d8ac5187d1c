import type { IRange } from "@univerjs/core";
import { SetSelectionsOperation, SheetsSelectionsService } from "@univerjs/sheets";
import { areaIsWholeColumns, areaIsWholeRows, sheetColumns, sheetRows, type Area } from "../address";
import type { Book } from "../book";
import { sheetActivate } from "./sheets";
import { areaInGrid, sheetGrown } from "./size";

/** What is selected in the grid. */
export interface Selection {
  readonly sheetId: string;
  readonly areas: readonly Area[];
}

const home: Area = { top: 0, left: 0, bottom: 0, right: 0 };

/** The grid's whole columns and rows end where the grid ends; Excel's go to the end of the sheet. */
function areaOf(book: Book, sheetId: string, { startRow, startColumn, endRow, endColumn }: IRange): Area {
  const sheet = book.sheet(sheetId);
  const columns = startRow === 0 && endRow >= sheet.getRowCount() - 1;
  const rows = startColumn === 0 && endColumn >= sheet.getColumnCount() - 1;
  return {
    top: Math.max(0, startRow || 0),
    left: Math.max(0, startColumn || 0),
    bottom: columns ? sheetRows - 1 : endRow,
    right: rows ? sheetColumns - 1 : endColumn,
  };
}

/** The selection of a sheet, of the one in front unless another is named; its first cell where nothing was ever selected. */
export function selectionNow(book: Book, sheetId = book.workbook.getActiveSheet().getSheetId()): Selection {
  const held = book.injector
    .get(SheetsSelectionsService)
    .getWorkbookSelections(book.unitId)
    .getSelectionsOfWorksheet(sheetId);
  return { sheetId, areas: held.length > 0 ? held.map(({ range }) => areaOf(book, sheetId, range)) : [home] };
}

/** Selects areas of a sheet and puts it in front, as Range.select does. */
export function cellsSelect(book: Book, sheetId: string, areas: readonly Area[]): void {
  if (book.workbook.getActiveSheet().getSheetId() !== sheetId) sheetActivate(book, sheetId);
  const selections = areas.map((area, at) => {
    sheetGrown(
      book,
      sheetId,
      areaIsWholeColumns(area) || areaIsWholeRows(area) ? { ...area, bottom: area.top, right: area.left } : area,
    );
    const { top, left, bottom, right } = areaInGrid(book, sheetId, area);
    const range = { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
    const first = {
      actualRow: top,
      actualColumn: left,
      startRow: top,
      startColumn: left,
      endRow: top,
      endColumn: left,
      isMerged: false,
      isMergedMainCell: false,
    };
    return { range, primary: at === areas.length - 1 ? first : null, style: null };
  });
  book.quietly(SetSelectionsOperation.id, { unitId: book.unitId, subUnitId: sheetId, selections });
}

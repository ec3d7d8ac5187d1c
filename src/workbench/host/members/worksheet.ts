import { areaOfSheet, areaOnSheet } from "../address";
import { color, integer, isMissing, text, truth, word } from "../arguments";
import { invalidArgument, itemNotFound } from "../errors";
import { pointsOf } from "../grid/dimensions";
import { outlineLevels } from "../grid/outline";
import { sheetDemand } from "../grid/protection";
import { cellsFound, cellsReplace, searchRead } from "../grid/search";
import {
  sheetActivate,
  sheetAdd,
  sheetDelete,
  sheetFound,
  sheetMove,
  sheetRename,
  sheets,
  sheetSetGridlines,
  sheetSetTabColor,
  sheetShow,
  sheetShowsGridlines,
  sheetsVisible,
  sheetTabColor,
  sheetVisibility,
  standardRowHeight,
  type Visibility,
} from "../grid/sheets";
import { areasJoined } from "../grid/special";
import { usedArea } from "../grid/used";
import { objects, type ApiObject, type Maker } from "../model";
import { rangeFound, RangeRef } from "../rangeRef";
import type { Session } from "../session";
import { areasObject } from "./areas";
import { autoFilter } from "./autoFilter";
import { registrations, sheetEvents } from "./events";
import { freezePanes } from "./freezePanes";
import { structureGuard, worksheetGuard } from "./guards";
import { namesOf } from "./names";
import { commentsOf } from "./comments";
import { pageLayout } from "./pageLayout";
import { sheetProperties } from "./properties";
import { worksheetProtection } from "./protection";
import { rangeObject } from "./range";
import { tablesOf } from "./tables";

export interface SheetRef {
  readonly id: string;
}

const visibilities: readonly Visibility[] = ["Visible", "Hidden", "VeryHidden"];

function neighbour(sheet: SheetRef, step: 1 | -1, visibleOnly: unknown, { book }: Session): ApiObject {
  const all = visibleOnly === true ? sheetsVisible(book) : sheets(book);
  const order = sheets(book);
  const here = order.findIndex((one) => one.getSheetId() === sheet.id);
  const beyond = all.filter((one) => (order.indexOf(one) - here) * step > 0);
  const found = step === 1 ? beyond[0] : beyond.at(-1);
  if (!found) throw itemNotFound("worksheet");
  return worksheet({ id: found.getSheetId() });
}

export const worksheet: Maker<SheetRef> = objects<SheetRef>({
  name: "Worksheet",
  guard: worksheetGuard,
  // Which calls empty the undo stack: https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities
  clearsUndo: ["Name", "Position", "Visibility", "Delete", "Copy"],
  calculated: ["GetUsedRange", "GetUsedRangeOrNullObject", "FindAll", "FindAllOrNullObject", "ReplaceAll"],
  identity: ({ id }) => ({ Id: id }),
  read: {
    Id: ({ id }, { book }) => book.sheet(id).getSheetId(),
    Name: ({ id }, { book }) => book.sheet(id).getName(),
    Position: ({ id }, { book }) => sheets(book).indexOf(book.sheet(id)),
    Visibility: ({ id }, { book }) => sheetVisibility(book, id),
    TabColor: ({ id }, { book }) => sheetTabColor(book, id),
    ShowGridlines: ({ id }, { book }) => sheetShowsGridlines(book, id),
    ShowHeadings: ({ id }, { book }) => book.kept<boolean>(`sheet:${book.sheet(id).getSheetId()}:headings`) ?? true,
    StandardHeight: () => pointsOf(standardRowHeight),
  },
  write: {
    Name: ({ id }, value, { book }) => sheetRename(book, id, value),
    Position: ({ id }, value, { book }) => sheetMove(book, id, value),
    Visibility: ({ id }, value, { book }) => sheetShow(book, id, word(value, visibilities, "visibility")),
    TabColor: ({ id }, value, { book }) => sheetSetTabColor(book, id, value === "" ? "" : color(value)),
    // The client reads ShowGridlines and writes Gridlines.
    Gridlines: ({ id }, value, { book }) => sheetSetGridlines(book, id, truth(value)),
    // Kept, not drawn: the grid always shows its headings.
    Headings: ({ id }, value, { book }) =>
      book.keep(`sheet:${book.sheet(id).getSheetId()}:headings`, truth(value) ? undefined : false),
  },
  parts: {
    Tables: ({ id }) => tablesOf({ sheetId: id }),
    Names: ({ id }) => namesOf({ sheetId: id }),
    Protection: (sheet) => worksheetProtection(sheet),
    PageLayout: ({ id }) => pageLayout({ sheetId: id }),
    Comments: ({ id }) => commentsOf({ sheetId: id }),
    FreezePanes: ({ id }) => freezePanes(id),
    AutoFilter: ({ id }) => autoFilter({ sheetId: id }),
    CustomProperties: ({ id }) => sheetProperties(id),
  },
  calls: {
    ...registrations(sheetEvents),
    Activate: ({ id }, _, { book }) => sheetActivate(book, id),
    Delete: ({ id }, _, { book }) => sheetDelete(book, id),
    GetNext: (sheet, [visibleOnly], session) => neighbour(sheet, 1, visibleOnly, session),
    GetPrevious: (sheet, [visibleOnly], session) => neighbour(sheet, -1, visibleOnly, session),
    _GetSheetById: (_, [id], { book }) => worksheet({ id: sheetFound(book, id).getSheetId() }),
    _GetAnotherWorksheetById: (_, [id], { book }) => worksheet({ id: sheetFound(book, id).getSheetId() }),
    GetRange: ({ id }, [address], { book }) =>
      rangeObject(
        isMissing(address)
          ? new RangeRef(book.sheet(id).getSheetId(), areaOfSheet)
          : rangeFound(book, text(address, "address"), book.sheet(id).getSheetId()),
      ),
    GetCell: ({ id }, [row, column]) => {
      const area = { top: integer(row), left: integer(column), bottom: integer(row), right: integer(column) };
      return rangeObject(new RangeRef(id, areaOnSheet(area)));
    },
    GetRangeByIndexes: ({ id }, [row, column, rows, columns]) => {
      const [top, left] = [integer(row), integer(column)];
      return rangeObject(
        new RangeRef(
          id,
          areaOnSheet({ top, left, bottom: top + integer(rows) - 1, right: left + integer(columns) - 1 }),
        ),
      );
    },
    GetRanges: ({ id }, [address], { book }) => {
      const found = isMissing(address)
        ? [new RangeRef(id, areaOfSheet)]
        : text(address, "address")
            .split(",")
            .map((part) => rangeFound(book, part, id));
      if (found.some(({ sheetId }) => sheetId !== id)) throw invalidArgument("areas of one sheet");
      return areasObject({ sheetId: id, areas: found.map(({ area }) => area) });
    },
    FindAll: ({ id }, [what, criteria], { book }) => {
      const cells = cellsFound(book, id, areaOfSheet, searchRead(what, criteria));
      if (cells.length === 0) throw itemNotFound("text");
      return areasObject({ sheetId: id, areas: areasJoined(cells) });
    },
    ReplaceAll: ({ id }, [what, replacement, criteria], { book }) => {
      sheetDemand(book, id);
      return cellsReplace(book, id, areaOfSheet, searchRead(what, criteria), text(replacement, "replacement"));
    },
    ShowOutlineLevels: ({ id }, [rows, columns], { book }) => {
      outlineLevels(book, id, true, integer(rows));
      outlineLevels(book, id, false, integer(columns));
    },
    Calculate: (_, __, { book }) => book.calculation.settle(true),
    GetUsedRange: ({ id }, [valuesOnly], { book }) =>
      rangeObject(
        new RangeRef(id, usedArea(book, id, valuesOnly === true) ?? { top: 0, left: 0, bottom: 0, right: 0 }),
      ),
    GetUsedRangeOrNullObject: ({ id }, [valuesOnly], { book }) => {
      const area = usedArea(book, id, valuesOnly === true);
      if (!area) throw itemNotFound();
      return rangeObject(new RangeRef(id, area));
    },
  },
});

export const worksheets: Maker<null> = objects<null>({
  name: "WorksheetCollection",
  guard: structureGuard,
  items: (_, { book }) => sheets(book).map((sheet) => worksheet({ id: sheet.getSheetId() })),
  item: (_, key, { book }) => worksheet({ id: sheetFound(book, key).getSheetId() }),
  calls: {
    ...registrations({ ...sheetEvents, AddedEvent: "worksheetAdded", DeletedEvent: "worksheetDeleted" }),
    Add: (_, [name], { book }) => worksheet({ id: sheetAdd(book, name) }),
    GetActiveWorksheet: (_, __, { book }) => worksheet({ id: book.workbook.getActiveSheet().getSheetId() }),
    GetCount: (_, [visibleOnly], { book }) => (visibleOnly === true ? sheetsVisible(book) : sheets(book)).length,
    GetFirst: (_, [visibleOnly], { book }) => firstOf(visibleOnly === true ? sheetsVisible(book) : sheets(book), 0),
    GetLast: (_, [visibleOnly], { book }) => firstOf(visibleOnly === true ? sheetsVisible(book) : sheets(book), -1),
  },
});

function firstOf(all: ReturnType<typeof sheets>, at: 0 | -1): ApiObject {
  const found = all.at(at);
  if (!found) throw itemNotFound("worksheet");
  return worksheet({ id: found.getSheetId() });
}

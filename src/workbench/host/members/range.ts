import { areaCells, areaHeight, areaIsWholeColumns, areaIsWholeRows, areaOnSheet, areasBound, areasIntersect, areaWidth, sheetColumns, sheetRows, type Area } from "../address";
import { integer, optional } from "../arguments";
import type { Book } from "../book";
import { ApiError, invalidArgument, itemNotFound } from "../errors";
import { areaMap, CellReader } from "../grid/cells";
import { formulaShown } from "../grid/formulas";
import { tableLookup } from "../grid/tables";
import { usedArea } from "../grid/used";
import { cellsEnter } from "../grid/write";
import { objects, type ApiObject, type Maker } from "../model";
import { rangeAddress, rangeArgument, RangeRef } from "../rangeRef";
import type { Session } from "../session";
import { cellScalar, cellText, cellValueType } from "../values";
import { worksheet } from "./worksheet";

/** Most cells that one read or write may move: https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins */
const mostCells = 5_000_000;

function bounded({ area }: RangeRef): Area {
  if (areaIsWholeColumns(area) || areaIsWholeRows(area) || areaCells(area) > mostCells) throw new ApiError("RangeExceedsLimit");
  return area;
}

/** A value for every cell; null for ranges without end, as Excel answers for them. */
function everyCell<V>(range: RangeRef, { book }: Session, each: (reader: CellReader, row: number, column: number) => V): V[][] | null {
  if (areaIsWholeColumns(range.area) || areaIsWholeRows(range.area)) return null;
  const reader = new CellReader(book, range.sheetId);
  return areaMap(bounded(range), (row, column) => each(reader, row, column));
}

function formulas(range: RangeRef, session: Session): unknown {
  const lookup = tableLookup(session.book);
  return everyCell(range, session, (reader, row, column) => formulaShown(reader, lookup, row, column) ?? cellScalar(reader.cell(row, column)));
}

/** A neighbour of a range by rows or columns: getRowsAbove(2) and the like. */
function beside(range: RangeRef, count: number, make: (area: Area, count: number) => Area): ApiObject {
  if (count === 0) throw invalidArgument("count");
  return rangeObject(range.on(make(range.area, count)));
}

export const rangeObject: Maker<RangeRef> = objects<RangeRef>({
  name: "Range",
  keepable: true,
  calculated: ["Values", "Text", "ValueTypes", "Formulas", "FormulasLocal", "GetUsedRange", "GetUsedRangeOrNullObject"],
  read: {
    Address: (range, { book }) => rangeAddress(book, range),
    AddressLocal: (range, { book }) => rangeAddress(book, range),
    CellCount: ({ area }) => (areaCells(area) > 2 ** 31 - 1 ? -1 : areaCells(area)),
    RowIndex: ({ area }) => area.top,
    ColumnIndex: ({ area }) => area.left,
    RowCount: ({ area }) => areaHeight(area),
    ColumnCount: ({ area }) => areaWidth(area),
    IsEntireColumn: ({ area }) => areaIsWholeColumns(area),
    IsEntireRow: ({ area }) => areaIsWholeRows(area),
    Values: (range, session) => everyCell(range, session, (reader, row, column) => cellScalar(reader.cell(row, column))),
    Text: (range, session) => everyCell(range, session, (reader, row, column) => cellText(reader.cell(row, column), reader.numberFormat(row, column))),
    ValueTypes: (range, session) => everyCell(range, session, (reader, row, column) => cellValueType(reader.cell(row, column))),
    Formulas: formulas,
    FormulasLocal: formulas,
    NumberFormat: (range, session) => everyCell(range, session, (reader, row, column) => reader.numberFormat(row, column)),
  },
  write: {
    Values: (range, value, { book }) => cellsEnter(book, range.sheetId, range.area, value),
    Formulas: (range, value, { book }) => cellsEnter(book, range.sheetId, range.area, value),
    FormulasLocal: (range, value, { book }) => cellsEnter(book, range.sheetId, range.area, value),
  },
  parts: {
    Worksheet: (range) => worksheet({ id: range.sheetId }),
  },
  calls: {
    _ValidateArraySize: ({ area }, [rows, columns]) => {
      if (rows !== areaHeight(area) || columns !== areaWidth(area)) throw invalidArgument(`the values are not ${areaHeight(area)} rows of ${areaWidth(area)} columns`);
    },
    GetCell: (range, [row, column]) => {
      const top = range.area.top + integer(row);
      const left = range.area.left + integer(column);
      return rangeObject(range.on({ top, left, bottom: top, right: left }));
    },
    GetRow: (range, [row]) => {
      const top = range.area.top + integer(row);
      return rangeObject(range.on({ ...range.area, top, bottom: top }));
    },
    GetColumn: (range, [column]) => {
      const left = range.area.left + integer(column);
      return rangeObject(range.on({ ...range.area, left, right: left }));
    },
    GetLastRow: (range) => rangeObject(range.on({ ...range.area, top: range.area.bottom })),
    GetLastColumn: (range) => rangeObject(range.on({ ...range.area, left: range.area.right })),
    GetLastCell: (range) => rangeObject(range.on({ ...range.area, top: range.area.bottom, left: range.area.right })),
    GetEntireRow: (range) => rangeObject(range.on({ ...range.area, left: 0, right: sheetColumns - 1 })),
    GetEntireColumn: (range) => rangeObject(range.on({ ...range.area, top: 0, bottom: sheetRows - 1 })),
    GetOffsetRange: (range, [rows, columns]) => {
      const { top, left, bottom, right } = range.area;
      const [down, over] = [integer(rows), integer(columns)];
      return rangeObject(range.on({ top: top + down, bottom: bottom + down, left: left + over, right: right + over }));
    },
    GetResizedRange: (range, [rows, columns]) => rangeObject(range.on({ ...range.area, bottom: range.area.bottom + integer(rows), right: range.area.right + integer(columns) })),
    GetAbsoluteResizedRange: (range, [rows, columns]) => rangeObject(range.on({ ...range.area, bottom: range.area.top + integer(rows) - 1, right: range.area.left + integer(columns) - 1 })),
    GetRowsAbove: (range, [count]) => beside(range, optional(count, integer, 1), (area, n) => (n > 0 ? { ...area, top: area.top - n, bottom: area.top - 1 } : { ...area, bottom: area.top - n - 1 })),
    GetRowsBelow: (range, [count]) => beside(range, optional(count, integer, 1), (area, n) => (n > 0 ? { ...area, top: area.bottom + 1, bottom: area.bottom + n } : { ...area, top: area.bottom + n + 1 })),
    GetColumnsBefore: (range, [count]) => beside(range, optional(count, integer, 1), (area, n) => (n > 0 ? { ...area, left: area.left - n, right: area.left - 1 } : { ...area, right: area.left - n - 1 })),
    GetColumnsAfter: (range, [count]) => beside(range, optional(count, integer, 1), (area, n) => (n > 0 ? { ...area, left: area.right + 1, right: area.right + n } : { ...area, left: area.right + n + 1 })),
    GetBoundingRect: (range, [other], { book }) => rangeObject(range.on(areasBound(range.area, sameSheet(book, range, other).area))),
    GetIntersection: (range, [other], { book }) => {
      const both = areasIntersect(range.area, sameSheet(book, range, other).area);
      if (!both) throw itemNotFound("intersection");
      return rangeObject(range.on(both));
    },
    GetUsedRange: (range, [valuesOnly], { book }) => {
      const area = usedArea(book, range.sheetId, valuesOnly === true, range.area);
      // An empty sheet answers with its first cell: https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-getusedrange-member(1)
      return rangeObject(range.on(area ?? { ...range.area, bottom: range.area.top, right: range.area.left }));
    },
    GetUsedRangeOrNullObject: (range, [valuesOnly], { book }) => {
      const area = usedArea(book, range.sheetId, valuesOnly === true, range.area);
      if (!area) throw itemNotFound();
      return rangeObject(range.on(area));
    },
  },
});

/** Another range as an argument; Excel refuses one on another sheet. */
function sameSheet(book: Book, range: RangeRef, value: unknown): RangeRef {
  const other = rangeArgument(book, value, range.sheetId);
  if (other.sheetId !== range.sheetId) throw new ApiError("InvalidArgument");
  areaOnSheet(other.area);
  return other;
}

import {
  areaCells,
  areaHeight,
  areaIsWholeColumns,
  areaIsWholeRows,
  areaOnSheet,
  areasBound,
  areasIntersect,
  areaWidth,
  sheetColumns,
  sheetRows,
  type Area,
} from "../address";
import { integer, isMissing, optional, text, truth, word } from "../arguments";
import type { Book } from "../book";
import { ApiError, invalidArgument, itemNotFound } from "../errors";
import { formulaFromR1C1, formulaMoved, formulaToR1C1 } from "../formulaRefs";
import { areaMap, CellReader } from "../grid/cells";
import { conditionalsClear } from "../grid/conditional";
import { cellsClear, cellsCopy, cellsMerge, cellsUnmerge, mergesIn, type CopyWhat } from "../grid/content";
import {
  columnIsHidden,
  columnsHide,
  columnWidth,
  pointsOf,
  rowHeight,
  rowIsHidden,
  rowsHide,
} from "../grid/dimensions";
import { edgeOf, surroundingRegion, type Way } from "../grid/edges";
import { cellsTyped } from "../grid/enter";
import { autoFill, fillTypes } from "../grid/fill";
import { formatChange, formatCommon, numberFormatProperty, styleNameProperty } from "../grid/format";
import { formulaShown } from "../grid/formulas";
import { duplicatesRemove } from "../grid/duplicates";
import { areaSort } from "../grid/order";
import { linesGroup, linesShow } from "../grid/outline";
import { numberCategory } from "../grid/numberCategory";
import { cellsDemand } from "../grid/protection";
import { cellFind, cellsReplace, searchRead } from "../grid/search";
import { areaInGrid } from "../grid/size";
import { specialCells } from "../grid/special";
import { isSpilled, spillArea, spillParent } from "../grid/spill";
import { cellsShift } from "../grid/structure";
import { tableLookup } from "../grid/tables";
import { usedArea } from "../grid/used";
import { areaWithout, validationAssign } from "../grid/validation";
import { rectangle } from "../grid/write";
import { objects, type ApiObject, type Maker } from "../model";
import { rangeAddress, rangeArgument, RangeRef } from "../rangeRef";
import type { Session } from "../session";
import { cellScalar, cellText, cellValueType } from "../values";
import { areasObject, clearWords } from "./areas";
import { cellProperties, cellPropertiesSet, lineProperties, linePropertiesSet } from "./cellProperties";
import { conditionalFormats } from "./conditional";
import { rangeFormat, type Formatted } from "./format";
import { rangeGuard } from "./guards";
import { rangeView } from "./rangeView";
import { sortFields } from "./sortFields";
import { scopedTables } from "./tables";
import { dataValidation } from "./validation";
import { worksheet } from "./worksheet";

/** Most areas that getMergedAreas gives, documented there; with which error it fails beyond is assumed. */
const mostMerged = 512;

/** Most cells that one read or write may move: https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins */
const mostCells = 5_000_000;

function bounded({ area }: RangeRef): Area {
  if (areaIsWholeColumns(area) || areaIsWholeRows(area) || areaCells(area) > mostCells)
    throw new ApiError("RangeExceedsLimit");
  return area;
}

/** A value for every cell; null for ranges without end: https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded */
function everyCell<V>(
  range: RangeRef,
  { book }: Session,
  each: (reader: CellReader, row: number, column: number) => V,
): V[][] | null {
  if (areaIsWholeColumns(range.area) || areaIsWholeRows(range.area)) return null;
  const reader = new CellReader(book, range.sheetId);
  return areaMap(bounded(range), (row, column) => each(reader, row, column));
}

function formulas(
  range: RangeRef,
  session: Session,
  shown: (formula: string, row: number, column: number) => string = (formula) => formula,
): unknown {
  const lookup = tableLookup(session.book);
  return everyCell(range, session, (reader, row, column) => {
    const formula = formulaShown(reader, lookup, row, column);
    return formula === undefined ? cellScalar(reader.cell(row, column)) : shown(formula, row, column);
  });
}

/** Sets values or formulas. */
function enter({ sheetId, area }: RangeRef, value: unknown, session: Session): void {
  cellsTyped(session.book, sheetId, area, value);
}

function enterR1C1(range: RangeRef, value: unknown, session: Session): void {
  const at = rectangle(value, bounded(range));
  const converted = areaMap(range.area, (row, column) => {
    const given = at(row, column);
    return typeof given === "string" && given.startsWith("=") ? formulaFromR1C1(given, row, column) : given;
  });
  enter(range, converted, session);
}

/** One format may come as [[format]] for any range: https://learn.microsoft.com/office/dev/add-ins/tutorials/excel-tutorial#create-a-table */
const formatAlone = (value: unknown): unknown =>
  Array.isArray(value) && value.length === 1 && Array.isArray(value[0]) && value[0].length === 1
    ? (value[0][0] as unknown)
    : value;

function enterNumberFormat({ sheetId, area }: RangeRef, value: unknown, session: Session): void {
  const single = formatAlone(value);
  if (areaIsWholeColumns(area) || areaIsWholeRows(area)) {
    formatChange(session.book, sheetId, area, () => numberFormatProperty.set?.(single));
    return;
  }
  const at = rectangle(single, area);
  formatChange(session.book, sheetId, area, (row, column) => {
    const format = at(row, column);
    return isMissing(format) ? undefined : numberFormatProperty.set?.(format);
  });
}

/** A neighbour of a range by rows or columns: getRowsAbove(2) and the like. */
function beside(range: RangeRef, count: number, make: (area: Area, count: number) => Area): ApiObject {
  if (count === 0) throw invalidArgument("count");
  return rangeObject(range.on(make(range.area, count)));
}

/** Another range as an argument; Excel refuses one on another sheet. */
function sameSheet(book: Book, range: RangeRef, value: unknown): RangeRef {
  const other = rangeArgument(book, value, range.sheetId);
  if (other.sheetId !== range.sheetId) throw new ApiError("InvalidArgument");
  areaOnSheet(other.area);
  return other;
}

const formatted = ({ sheetId, area }: RangeRef): Formatted => ({ areas: () => [{ sheetId, area }] });
const live = (range: RangeRef): Formatted => ({ areas: () => formatted(range).areas() });

const byRows = (value: unknown): boolean => word(value, ["ByRows", "ByColumns"], "groupOption") === "ByRows";

const copyWords: readonly CopyWhat[] = ["All", "Formulas", "Values", "Formats", "Link"];

/** Whether all rows, or columns, of a range are hidden; null where some are. */
function hiddenCommon(book: Book, { sheetId, area }: RangeRef, along: "rows" | "columns"): boolean | null {
  const grid = areaInGrid(book, sheetId, area);
  const [from, to] = along === "rows" ? [area.top, grid.bottom] : [area.left, grid.right];
  const found = new Set<boolean>();
  for (let line = from; line <= Math.max(from, to); line += 1) {
    const isFiltered = along === "rows" && book.sheet(sheetId).getRowFiltered(line);
    found.add(along === "rows" ? rowIsHidden(book, sheetId, line) || isFiltered : columnIsHidden(book, sheetId, line));
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

/** Points from the sheet's edge to a line, or between two. */
function distance(book: Book, sheetId: string, along: "rows" | "columns", from: number, to: number): number {
  let pixels = 0;
  const last = along === "rows" ? book.sheet(sheetId).getRowCount() : book.sheet(sheetId).getColumnCount();
  for (let line = from; line < Math.min(to, last); line += 1) {
    if (along === "rows" ? rowIsHidden(book, sheetId, line) : columnIsHidden(book, sheetId, line)) continue;
    pixels += along === "rows" ? rowHeight(book, sheetId, line) : columnWidth(book, sheetId, line);
  }
  return pointsOf(pixels);
}

const linkFields = ["address", "documentReference", "screenTip", "textToDisplay"] as const;

const ways: readonly Way[] = ["Left", "Right", "Up", "Down"];

const rangeSort: Maker<RangeRef> = objects<RangeRef>({
  name: "RangeSort",
  calculated: ["Apply"],
  calls: {
    Apply: ({ sheetId, area }, [fields, matchCase, hasHeaders, orientation], session) => {
      cellsDemand(session.book, sheetId, area, { permission: "AllowSort", unlocked: true });
      const along = isMissing(orientation) ? "Rows" : word(orientation, ["Rows", "Columns"], "orientation");
      const grid = areaInGrid(session.book, sheetId, area);
      const headers = optional(hasHeaders, truth, false);
      const body: Area = headers
        ? along === "Rows"
          ? { ...grid, top: grid.top + 1 }
          : { ...grid, left: grid.left + 1 }
        : grid;
      areaSort(
        session.book,
        sheetId,
        body,
        sortFields(fields, along === "Rows" ? areaWidth(grid) : areaHeight(grid)),
        optional(matchCase, truth, false),
        along,
      );
    },
  },
});

const removed: Maker<{ readonly removed: number; readonly remaining: number }> = objects<{
  readonly removed: number;
  readonly remaining: number;
}>({
  name: "RemoveDuplicatesResult",
  read: { Removed: (self) => self.removed, UniqueRemaining: (self) => self.remaining },
});

/** A Range of the API. */
export const rangeObject: Maker<RangeRef> = objects<RangeRef>({
  name: "Range",
  guard: rangeGuard,
  keepable: true,
  calculated: [
    "Values",
    "Text",
    "ValueTypes",
    "Formulas",
    "FormulasLocal",
    "FormulasR1C1",
    "HasSpill",
    "GetUsedRange",
    "GetUsedRangeOrNullObject",
    "Find",
    "FindOrNullObject",
    "ReplaceAll",
    "CopyFrom",
    "GetSpecialCells",
    "GetSpecialCellsOrNullObject",
    "GetSpillParent",
    "GetSpillParentOrNullObject",
    "GetSpillingToRange",
    "GetSpillingToRangeOrNullObject",
    "RemoveDuplicates",
    "GetRangeEdge",
    "GetExtendedRange",
    "GetSurroundingRegion",
  ],
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
    Values: (range, session) =>
      everyCell(range, session, (reader, row, column) => cellScalar(reader.cell(row, column))),
    Text: (range, session) =>
      everyCell(range, session, (reader, row, column) =>
        cellText(reader.cell(row, column), reader.numberFormat(row, column)),
      ),
    ValueTypes: (range, session) =>
      everyCell(range, session, (reader, row, column) => cellValueType(reader.cell(row, column))),
    Formulas: (range, session) => formulas(range, session),
    FormulasLocal: (range, session) => formulas(range, session),
    FormulasR1C1: (range, session) => formulas(range, session, formulaToR1C1),
    NumberFormat: (range, session) =>
      everyCell(range, session, (reader, row, column) => reader.numberFormat(row, column)),
    NumberFormatLocal: (range, session) =>
      everyCell(range, session, (reader, row, column) => reader.numberFormat(row, column)),
    NumberFormatCategories: (range, session) =>
      everyCell(range, session, (reader, row, column) => numberCategory(reader.numberFormat(row, column))),
    RowHidden: (range, { book }) => hiddenCommon(book, range, "rows"),
    ColumnHidden: (range, { book }) => hiddenCommon(book, range, "columns"),
    Hidden: (range, { book }) => {
      const [rows, columns] = [hiddenCommon(book, range, "rows"), hiddenCommon(book, range, "columns")];
      return rows === true || columns === true ? true : rows === null || columns === null ? null : false;
    },
    Style: (range, { book }) => formatCommon(book, range.sheetId, range.area, styleNameProperty),
    HasSpill: ({ sheetId, area }, { book }) => isSpilled(book, sheetId, area),
    Hyperlink: ({ sheetId, area }, { book }) => new CellReader(book, sheetId).extra(area.top, area.left)?.link ?? null,
    Top: ({ sheetId, area }, { book }) => distance(book, sheetId, "rows", 0, area.top),
    Left: ({ sheetId, area }, { book }) => distance(book, sheetId, "columns", 0, area.left),
    Height: ({ sheetId, area }, { book }) => distance(book, sheetId, "rows", area.top, area.bottom + 1),
    Width: ({ sheetId, area }, { book }) => distance(book, sheetId, "columns", area.left, area.right + 1),
  },
  onlyByName: ["FormulasR1C1", "Hyperlink", "Top", "Left", "Height", "Width"],
  write: {
    Values: enter,
    Formulas: enter,
    FormulasLocal: enter,
    FormulasR1C1: enterR1C1,
    NumberFormat: enterNumberFormat,
    NumberFormatLocal: enterNumberFormat,
    RowHidden: ({ sheetId, area }, value, session) => {
      rowsHide(session.book, sheetId, area, truth(value));
    },
    ColumnHidden: ({ sheetId, area }, value, session) => {
      columnsHide(session.book, sheetId, area, truth(value));
    },
    Hyperlink: ({ sheetId, area }, value, session) => {
      if (typeof value !== "object" || value === null) throw invalidArgument("hyperlink");
      const link = Object.fromEntries(
        linkFields.flatMap((field) =>
          (value as Record<string, unknown>)[field] === undefined || (value as Record<string, unknown>)[field] === null
            ? []
            : [[field, text((value as Record<string, unknown>)[field])]],
        ),
      );
      formatChange(session.book, sheetId, area, () => ({ extra: { link } }));
      if (link.textToDisplay !== undefined)
        cellsTyped(session.book, sheetId, { ...area, bottom: area.top, right: area.left }, `'${link.textToDisplay}`);
    },
  },
  parts: {
    Worksheet: (range) => worksheet({ id: range.sheetId }),
    Format: (range) => rangeFormat(live(range)),
    DataValidation: (range) => dataValidation(live(range)),
    ConditionalFormats: (range) => conditionalFormats(live(range)),
    Sort: (range) => rangeSort(range),
  },
  calls: {
    _ValidateArraySize: ({ area }, [rows, columns]) => {
      if (rows !== areaHeight(area) || columns !== areaWidth(area))
        throw invalidArgument(`the values are not ${areaHeight(area)} rows of ${areaWidth(area)} columns`);
    },
    // --- other ranges
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
    GetResizedRange: (range, [rows, columns]) =>
      rangeObject(
        range.on({
          ...range.area,
          bottom: range.area.bottom + integer(rows),
          right: range.area.right + integer(columns),
        }),
      ),
    GetAbsoluteResizedRange: (range, [rows, columns]) =>
      rangeObject(
        range.on({
          ...range.area,
          bottom: range.area.top + integer(rows) - 1,
          right: range.area.left + integer(columns) - 1,
        }),
      ),
    GetRowsAbove: (range, [count]) =>
      beside(range, optional(count, integer, 1), (area, n) =>
        n > 0
          ? { ...area, top: area.top - n, bottom: area.top - 1 }
          : { ...area, top: area.top, bottom: area.top - n - 1 },
      ),
    GetRowsBelow: (range, [count]) =>
      beside(range, optional(count, integer, 1), (area, n) =>
        n > 0 ? { ...area, top: area.bottom + 1, bottom: area.bottom + n } : { ...area, top: area.bottom + n + 1 },
      ),
    GetColumnsBefore: (range, [count]) =>
      beside(range, optional(count, integer, 1), (area, n) =>
        n > 0 ? { ...area, left: area.left - n, right: area.left - 1 } : { ...area, right: area.left - n - 1 },
      ),
    GetColumnsAfter: (range, [count]) =>
      beside(range, optional(count, integer, 1), (area, n) =>
        n > 0 ? { ...area, left: area.right + 1, right: area.right + n } : { ...area, left: area.right + n + 1 },
      ),
    GetBoundingRect: (range, [other], { book }) =>
      rangeObject(range.on(areasBound(range.area, sameSheet(book, range, other).area))),
    GetIntersection: (range, [other], { book }) => {
      const both = areasIntersect(range.area, sameSheet(book, range, other).area);
      if (!both) throw itemNotFound("intersection");
      return rangeObject(range.on(both));
    },
    GetUsedRange: (range, [valuesOnly], { book }) => {
      const area = usedArea(book, range.sheetId, valuesOnly === true, range.area);
      // A range without anything answers with its first cell: https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-getusedrange-member(1)
      return rangeObject(range.on(area ?? { ...range.area, bottom: range.area.top, right: range.area.left }));
    },
    GetUsedRangeOrNullObject: (range, [valuesOnly], { book }) => {
      const area = usedArea(book, range.sheetId, valuesOnly === true, range.area);
      if (!area) throw itemNotFound();
      return rangeObject(range.on(area));
    },
    GetRangeEdge: (range, [direction, activeCell], { book }) => {
      const start = isMissing(activeCell) ? range.area : sameSheet(book, range, activeCell).area;
      const [row, column] = edgeOf(book, range.sheetId, start.top, start.left, word(direction, ways, "direction"));
      return rangeObject(range.on({ top: row, left: column, bottom: row, right: column }));
    },
    GetExtendedRange: (range, [direction, activeCell], { book }) => {
      const start = isMissing(activeCell) ? range.area : sameSheet(book, range, activeCell).area;
      const [row, column] = edgeOf(book, range.sheetId, start.top, start.left, word(direction, ways, "direction"));
      return rangeObject(range.on(areasBound(range.area, { top: row, left: column, bottom: row, right: column })));
    },
    GetSurroundingRegion: (range, _, { book }) =>
      rangeObject(range.on(surroundingRegion(book, range.sheetId, range.area))),
    GetMergedAreas: (range, _, { book }) => {
      const areas = mergesIn(book, range.sheetId, range.area);
      if (areas.length === 0) throw itemNotFound("merged cells");
      if (areas.length > mostMerged) throw new ApiError("GeneralException");
      return areasObject({ sheetId: range.sheetId, areas });
    },
    GetSpecialCells: (range, [type, valueType], { book }) => {
      const areas = specialCells(book, range.sheetId, range.area, type, valueType);
      if (areas.length === 0) throw itemNotFound("special cells");
      return areasObject({ sheetId: range.sheetId, areas });
    },
    GetSpillingToRange: (range, _, { book }) => {
      const area = spillArea(book, range.sheetId, range.area.top, range.area.left);
      if (areaCells(range.area) > 1) throw new ApiError("InvalidArgument");
      if (!area) throw itemNotFound("spill");
      return rangeObject(range.on(area));
    },
    GetSpillParent: (range, _, { book }) => {
      const parent = spillParent(book, range.sheetId, range.area.top, range.area.left);
      if (!parent) throw itemNotFound("spill");
      return rangeObject(range.on({ top: parent[0], left: parent[1], bottom: parent[0], right: parent[1] }));
    },
    GetTables: (range, [fullyContained]) =>
      scopedTables({ sheetId: range.sheetId, area: range.area, whole: optional(fullyContained, truth, false) }),
    GetVisibleView: (range) => rangeView(range),
    // --- contents
    Clear: (range, [what], session) => {
      const { sheetId, area } = range;
      const cleared = word(what ?? "All", clearWords, "applyTo");
      cellsClear(session.book, sheetId, area, cleared);
      if (cleared === "All" || cleared === "Formats") conditionalsClear(session.book, sheetId, area);
      if (cleared === "All") validationAssign(session.book, sheetId, area, undefined);
    },
    Insert: async (range, [shift], session) => {
      const direction = word(shift, ["Down", "Right"], "shift");
      const { sheetId, area } = range;
      await cellsShift(session.book, { sheetId, area: { ...area }, kind: "insert", direction });
      return rangeObject(range.on(area));
    },
    Delete: async (range, [shift], session) => {
      const direction = word(shift, ["Up", "Left"], "shift");
      await cellsShift(session.book, { sheetId: range.sheetId, area: { ...range.area }, kind: "delete", direction });
    },
    Merge: ({ sheetId, area }, [across], session) => {
      cellsMerge(session.book, sheetId, area, optional(across, truth, false));
    },
    Unmerge: ({ sheetId, area }, _, session) => {
      cellsUnmerge(session.book, sheetId, area);
    },
    CopyFrom: (range, [source, what, skipBlanks, transpose], session) => {
      const { book } = session;
      const from = rangeArgument(book, source, range.sheetId);
      cellsCopy(
        book,
        from,
        range,
        optional(what, (given) => word(given, copyWords, "copyType"), "All"),
        { skipBlanks: optional(skipBlanks, truth, false), transpose: optional(transpose, truth, false) },
        formulaMoved,
      );
    },
    MoveTo: (range, [destination], session) => {
      const { book } = session;
      const to = rangeArgument(book, destination, range.sheetId);
      // Cells that are moved keep what their formulas mean, so nothing is shifted in them.
      cellsCopy(
        book,
        { sheetId: range.sheetId, area: range.area },
        {
          sheetId: to.sheetId,
          area: {
            ...to.area,
            bottom: to.area.top + areaHeight(range.area) - 1,
            right: to.area.left + areaWidth(range.area) - 1,
          },
        },
        "All",
        { skipBlanks: false, transpose: false },
        (formula) => formula,
      );
      const target: Area = {
        top: to.area.top,
        left: to.area.left,
        bottom: to.area.top + areaHeight(range.area) - 1,
        right: to.area.left + areaWidth(range.area) - 1,
      };
      for (const part of range.sheetId === to.sheetId ? areaWithout(range.area, target) : [range.area])
        cellsClear(book, range.sheetId, part, "All");
    },
    AutoFill: (range, [destination, type], session) => {
      const { book } = session;
      const to = isMissing(destination) ? range : sameSheet(book, range, destination);
      autoFill(
        book,
        range.sheetId,
        range.area,
        to.area,
        optional(type, (given) => word(given, fillTypes, "autoFillType"), "FillDefault"),
      );
    },
    Find: (range, [what, criteria], { book }) => {
      const found = cellFind(book, range.sheetId, range.area, searchRead(what, criteria));
      if (!found) throw itemNotFound("text");
      return rangeObject(range.on({ top: found[0], left: found[1], bottom: found[0], right: found[1] }));
    },
    ReplaceAll: (range, [what, replacement, criteria], session) => {
      return cellsReplace(
        session.book,
        range.sheetId,
        range.area,
        searchRead(what, criteria),
        text(replacement, "replacement"),
      );
    },
    RemoveDuplicates: async (range, [columns, includesHeader], session) => {
      if (!Array.isArray(columns)) throw invalidArgument("columns");
      return removed(
        duplicatesRemove(
          session.book,
          range.sheetId,
          range.area,
          columns.map((column) => integer(column)),
          truth(includesHeader),
        ),
      );
    },
    // --- rows and columns
    Group: ({ sheetId, area }, [option], { book }) => linesGroup(book, sheetId, area, byRows(option), 1),
    Ungroup: ({ sheetId, area }, [option], { book }) => linesGroup(book, sheetId, area, byRows(option), -1),
    HideGroupDetails: ({ sheetId, area }, [option], { book }) => linesShow(book, sheetId, area, byRows(option), false),
    ShowGroupDetails: ({ sheetId, area }, [option], { book }) => linesShow(book, sheetId, area, byRows(option), true),
    GetCellProperties: (range, [options], session) => cellProperties(range, options, session),
    SetCellProperties: (range, [data], session) => cellPropertiesSet(range, data, session),
    GetRowProperties: (range, [options], session) => lineProperties(range, options, session, "rows"),
    SetRowProperties: (range, [data], session) => linePropertiesSet(range, data, session, "rows"),
    GetColumnProperties: (range, [options], session) => lineProperties(range, options, session, "columns"),
    SetColumnProperties: (range, [data], session) => linePropertiesSet(range, data, session, "columns"),
    // --- the rest
    Select: (range, _, session) => session.select(range.sheetId, [range.area]),
    Calculate: (_, __, { book }) => book.calculation.settle(true),
  },
});

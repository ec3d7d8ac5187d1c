import { areaContains, areasIntersect, areaWidth, type Area } from "../address";
import { color, integer, isMissing, optional, text, truth } from "../arguments";
import { ApiError, invalidArgument, itemNotFound } from "../errors";
import { areaMap, CellReader } from "../grid/cells";
import { cellsClear } from "../grid/content";
import { cellsTyped } from "../grid/enter";
import { criteriaRead, filterApply, noFilter, tableFilterKey, type Criteria, type FilterState } from "../grid/filter";
import { areaSort, type SortKey } from "../grid/order";
import { cellsDemand, sheetDemand } from "../grid/protection";
import { cellsShift } from "../grid/structure";
import {
  tableColumnAdd,
  tableColumnDelete,
  tableColumnName,
  tableHeaders,
  tableRowArea,
  tableRowCount,
  tableRowsAdd,
  tableRowsDelete,
  tableTotals,
} from "../grid/tableRows";
import {
  tableAdd,
  tableArea,
  tableBody,
  tableById,
  tableFound,
  tableLook,
  tableRemove,
  tableRename,
  tableResize,
  tables,
  type Table,
  type TableLook,
} from "../grid/tables";
import { isApiObject, objects, type ApiObject, type Maker } from "../model";
import { rangeArgument, RangeRef } from "../rangeRef";
import type { Session } from "../session";
import { cellScalar } from "../values";
import { autoFilter } from "./autoFilter";
import { registrations } from "./events";
import { onSheetGuard, tablePermissions } from "./guards";
import { rangeObject } from "./range";
import { sortFields } from "./sortFields";
import { worksheet } from "./worksheet";

export interface TableRef {
  readonly id: string;
}

const of = ({ id }: TableRef, { book }: Session): Table => tableById(book, id);
const rangeIn = (table: Table, area: Area): ApiObject => rangeObject(new RangeRef(table.sheetId, area));
/** The table, where its sheet lets it be changed. */
const guard = (self: TableRef, session: Session): Table => {
  const table = of(self, session);
  sheetDemand(session.book, table.sheetId);
  return table;
};

function headerArea(table: Table): Area {
  if (!table.hasHeaders) throw itemNotFound("header row");
  return { ...table.area, bottom: table.area.top };
}

function totalsArea(table: Table): Area {
  if (!table.hasTotals) throw itemNotFound("totals row");
  return { ...table.area, top: table.area.bottom + 1, bottom: table.area.bottom + 1 };
}

const look =
  (name: keyof TableLook) =>
  (self: TableRef, value: unknown, session: Session): void =>
    tableLook(session.book, guard(self, session).id, { [name]: truth(value) });

// --- rows

interface RowRef extends TableRef {
  readonly index: number;
}

const tableRow: Maker<RowRef> = objects<RowRef>({
  name: "TableRow",
  calculated: ["Values"],
  read: {
    Index: (self, session) => {
      tableRowArea(of(self, session), self.index);
      return self.index;
    },
    Values: (self, session) => {
      const table = of(self, session);
      const reader = new CellReader(session.book, table.sheetId);
      return areaMap(tableRowArea(table, self.index), (row, column) => cellScalar(reader.cell(row, column)));
    },
  },
  write: {
    Values: (self, value, session) => {
      const table = guard(self, session);
      cellsTyped(session.book, table.sheetId, tableRowArea(table, self.index), value);
    },
  },
  calls: {
    GetRange: (self, _, session) => rangeIn(of(self, session), tableRowArea(of(self, session), self.index)),
    Delete: (self, _, session) => tableRowsDelete(session.book, guard(self, session).id, [self.index]),
  },
});

/** Rows as rows.add takes them: a list of rows, or one row alone; nothing for one empty row. */
function rowsGiven(value: unknown, width: number): readonly (readonly unknown[])[] {
  if (isMissing(value)) return [Array<unknown>(width).fill("")];
  if (!Array.isArray(value)) return [[value]];
  const rows = value as readonly unknown[];
  return rows.every(Array.isArray) ? (rows as readonly (readonly unknown[])[]) : [rows];
}

const rowsOf: Maker<TableRef> = objects<TableRef>({
  name: "TableRowCollection",
  read: { Count: (self, session) => tableRowCount(of(self, session)) },
  items: (self, session) =>
    Array.from({ length: tableRowCount(of(self, session)) }, (_, index) => tableRow({ id: self.id, index })),
  calls: {
    Add: async (self, [index, values], session) => {
      const table = guard(self, session);
      const at = await tableRowsAdd(
        session.book,
        self.id,
        optional(index, (given) => integer(given, "index"), undefined),
        rowsGiven(values, table.columns.length),
      );
      return tableRow({ id: self.id, index: at });
    },
    DeleteRows: async (self, [rows], session) => {
      guard(self, session);
      if (!Array.isArray(rows)) throw invalidArgument("rows");
      const indexes = rows.map((row: unknown) => (isApiObject(row) ? (row.self as RowRef).index : integer(row, "row")));
      await tableRowsDelete(session.book, self.id, indexes);
    },
    DeleteRowsAt: async (self, [index, count], session) => {
      guard(self, session);
      const from = integer(index, "index");
      const length = optional(count, (given) => integer(given, "count"), 1);
      if (length < 1) throw invalidArgument("count");
      await tableRowsDelete(
        session.book,
        self.id,
        Array.from({ length }, (_, at) => from + at),
      );
    },
  },
});

// --- columns

interface ColumnRef extends TableRef {
  readonly column: string;
}

function placeOf(self: ColumnRef, session: Session): number {
  const at = of(self, session).columnIds.indexOf(self.column);
  if (at < 0) throw itemNotFound("column");
  return at;
}

const columnArea = (self: ColumnRef, session: Session, area: Area): Area => {
  const left = of(self, session).area.left + placeOf(self, session);
  return { ...area, left, right: left };
};

const applied = (self: ColumnRef, session: Session, criteria: Criteria | undefined): void => {
  const table = of(self, session);
  sheetDemand(session.book, table.sheetId, "AllowAutoFilter");
  const key = tableFilterKey(self.id);
  const before = session.book.kept<FilterState>(key) ?? noFilter;
  const at = table.area.left + placeOf(self, session);
  const others = Object.fromEntries(Object.entries(before.criteria).filter(([column]) => Number(column) !== at));
  filterApply(session.book, key, table.sheetId, tableBody(table), criteria ? { ...others, [at]: criteria } : others);
};

const filter: Maker<ColumnRef> = objects<ColumnRef>({
  name: "Filter",
  calculated: [
    "Apply",
    "ApplyValuesFilter",
    "ApplyCustomFilter",
    "ApplyTopItemsFilter",
    "ApplyTopPercentFilter",
    "ApplyBottomItemsFilter",
    "ApplyBottomPercentFilter",
    "ApplyDynamicFilter",
    "ApplyCellColorFilter",
    "ApplyFontColorFilter",
  ],
  read: {
    Criteria: (self, session) =>
      session.book.kept<FilterState>(tableFilterKey(self.id))?.criteria[
        of(self, session).area.left + placeOf(self, session)
      ] ?? null,
  },
  calls: {
    Apply: (self, [criteria], session) => applied(self, session, criteriaRead(criteria)),
    ApplyValuesFilter: (self, [values], session) =>
      applied(self, session, criteriaRead({ filterOn: "Values", values })),
    ApplyCustomFilter: (self, [criterion1, criterion2, operator], session) =>
      applied(self, session, criteriaRead({ filterOn: "Custom", criterion1: text(criterion1), criterion2, operator })),
    ApplyTopItemsFilter: (self, [count], session) =>
      applied(self, session, criteriaRead({ filterOn: "TopItems", criterion1: integer(count) })),
    ApplyTopPercentFilter: (self, [percent], session) =>
      applied(self, session, criteriaRead({ filterOn: "TopPercent", criterion1: integer(percent) })),
    ApplyBottomItemsFilter: (self, [count], session) =>
      applied(self, session, criteriaRead({ filterOn: "BottomItems", criterion1: integer(count) })),
    ApplyBottomPercentFilter: (self, [percent], session) =>
      applied(self, session, criteriaRead({ filterOn: "BottomPercent", criterion1: integer(percent) })),
    ApplyDynamicFilter: (self, [dynamicCriteria], session) =>
      applied(self, session, criteriaRead({ filterOn: "Dynamic", dynamicCriteria })),
    ApplyCellColorFilter: (self, [wanted], session) =>
      applied(self, session, criteriaRead({ filterOn: "CellColor", color: color(wanted) })),
    ApplyFontColorFilter: (self, [wanted], session) =>
      applied(self, session, criteriaRead({ filterOn: "FontColor", color: color(wanted) })),
    Clear: (self, _, session) => applied(self, session, undefined),
  },
});

/** A number for a column's id, as the API has it; ids that the grid gave itself are words. */
const numberOf = (id: string): number =>
  /^\d+$/.test(id) ? Number(id) : [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 2_147_483_647, 7);

const tableColumn: Maker<ColumnRef> = objects<ColumnRef>({
  name: "TableColumn",
  calculated: ["Values"],
  identity: ({ column }) => ({ Id: numberOf(column) }),
  read: {
    Id: ({ column }) => numberOf(column),
    Index: placeOf,
    Name: (self, session) => of(self, session).columns[placeOf(self, session)],
    Values: (self, session) => {
      const table = of(self, session);
      const reader = new CellReader(session.book, table.sheetId);
      return areaMap(columnArea(self, session, tableArea(table)), (row, column) =>
        cellScalar(reader.cell(row, column)),
      );
    },
  },
  write: {
    Name: (self, value, session) =>
      tableColumnName(session.book, guard(self, session).id, placeOf(self, session), text(value, "name")),
    Values: (self, value, session) => {
      const table = guard(self, session);
      cellsTyped(session.book, table.sheetId, columnArea(self, session, tableArea(table)), value);
    },
  },
  parts: { Filter: (self) => filter(self) },
  calls: {
    GetRange: (self, _, session) => rangeIn(of(self, session), columnArea(self, session, tableArea(of(self, session)))),
    GetDataBodyRange: (self, _, session) =>
      rangeIn(of(self, session), columnArea(self, session, tableBody(of(self, session)))),
    GetHeaderRowRange: (self, _, session) =>
      rangeIn(of(self, session), columnArea(self, session, headerArea(of(self, session)))),
    GetTotalRowRange: (self, _, session) =>
      rangeIn(of(self, session), columnArea(self, session, totalsArea(of(self, session)))),
    Delete: (self, _, session) => tableColumnDelete(session.book, guard(self, session).id, placeOf(self, session)),
  },
});

function columnFound(self: TableRef, key: unknown, session: Session): ApiObject {
  const table = of(self, session);
  const at =
    typeof key === "number"
      ? table.columnIds.findIndex((id) => numberOf(id) === key)
      : table.columns.findIndex((name) => name.toLowerCase() === String(key).toLowerCase());
  const column = table.columnIds[at];
  if (column === undefined) throw itemNotFound(`column ${String(key)}`);
  return tableColumn({ id: self.id, column });
}

const columnsOf: Maker<TableRef> = objects<TableRef>({
  name: "TableColumnCollection",
  read: { Count: (self, session) => of(self, session).columns.length },
  items: (self, session) => of(self, session).columnIds.map((column) => tableColumn({ id: self.id, column })),
  item: columnFound,
  calls: {
    Add: async (self, [index, values, name], session) => {
      const table = guard(self, session);
      const cells = isMissing(values) ? undefined : columnGiven(values);
      const at = await tableColumnAdd(
        session.book,
        table.id,
        optional(index, (given) => integer(given, "index"), undefined),
        cells,
        optional(name, (given) => text(given, "name"), undefined),
      );
      return tableColumn({ id: self.id, column: of(self, session).columnIds[at] ?? "" });
    },
  },
});

function columnGiven(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) return [value];
  return value.map((row: unknown) => {
    if (!Array.isArray(row)) return row;
    if (row.length !== 1) throw invalidArgument("a column is one cell wide");
    return row[0] as unknown;
  });
}

// --- sorting

interface SortState {
  readonly fields: readonly unknown[];
  readonly matchCase: boolean;
}

const sortKey = (id: string): string => `table:${id}:sort`;

function sorted(self: TableRef, fields: unknown, matchCase: boolean, session: Session): void {
  const table = of(self, session);
  cellsDemand(session.book, table.sheetId, tableBody(table), { permission: "AllowSort", unlocked: true });
  const keys: readonly SortKey[] = sortFields(fields, areaWidth(table.area));
  areaSort(session.book, table.sheetId, tableBody(table), keys, matchCase, "Rows");
  session.book.keep(sortKey(self.id), { fields: fields as readonly unknown[], matchCase } satisfies SortState);
}

const tableSort: Maker<TableRef> = objects<TableRef>({
  name: "TableSort",
  calculated: ["Apply", "Reapply"],
  read: {
    Fields: ({ id }, { book }) => book.kept<SortState>(sortKey(id))?.fields ?? [],
    MatchCase: ({ id }, { book }) => book.kept<SortState>(sortKey(id))?.matchCase ?? false,
    Method: () => "PinYin",
  },
  calls: {
    Apply: (self, [fields, matchCase], session) => sorted(self, fields, optional(matchCase, truth, false), session),
    Reapply: (self, _, session) => {
      const state = session.book.kept<SortState>(sortKey(self.id));
      if (state) sorted(self, state.fields, state.matchCase, session);
    },
    Clear: ({ id }, _, { book }) => book.keep(sortKey(id), undefined),
  },
});

// --- the table

/** Names of Excel's own table styles: https://learn.microsoft.com/javascript/api/excel/excel.table#excel-excel-table-style-member */
const styles = /^TableStyle(Light([1-9]|1\d|2[01])|Medium([1-9]|1\d|2[0-8])|Dark([1-9]|1[01]))$/;

function filtersCleared(self: TableRef, session: Session): void {
  const table = of(self, session);
  filterApply(session.book, tableFilterKey(self.id), table.sheetId, tableBody(table), {});
}

/** A Table of the API. */
export const table: Maker<TableRef> = objects<TableRef>({
  name: "Table",
  guard: onSheetGuard((self, session) => of(self, session).sheetId, tablePermissions),
  identity: ({ id }) => ({ Id: id }),
  read: {
    Id: (self, session) => of(self, session).id,
    LegacyId: (self, session) => String(tables(session.book).findIndex((one) => one.id === of(self, session).id) + 1),
    Name: (self, session) => of(self, session).name,
    Style: (self, session) => of(self, session).look.style,
    ShowHeaders: (self, session) => of(self, session).look.headers,
    ShowTotals: (self, session) => of(self, session).look.totals,
    ShowBandedRows: (self, session) => of(self, session).look.bandedRows,
    ShowBandedColumns: (self, session) => of(self, session).look.bandedColumns,
    ShowFilterButton: (self, session) => of(self, session).look.filterButton,
    HighlightFirstColumn: (self, session) => of(self, session).look.firstColumn,
    HighlightLastColumn: (self, session) => of(self, session).look.lastColumn,
  },
  write: {
    Name: (self, value, session) => tableRename(session.book, of(self, session).id, value),
    Style: (self, value, session) => {
      const name = text(value, "style");
      if (!styles.test(name)) throw invalidArgument(`style ${name}`);
      tableLook(session.book, guard(self, session).id, { style: name });
    },
    ShowHeaders: (self, value, session) => tableHeaders(session.book, guard(self, session).id, truth(value)),
    ShowTotals: (self, value, session) => tableTotals(session.book, guard(self, session).id, truth(value)),
    ShowBandedRows: look("bandedRows"),
    ShowBandedColumns: look("bandedColumns"),
    ShowFilterButton: look("filterButton"),
    HighlightFirstColumn: look("firstColumn"),
    HighlightLastColumn: look("lastColumn"),
  },
  parts: {
    Worksheet: (self, session) => worksheet({ id: of(self, session).sheetId }),
    Rows: (self) => rowsOf(self),
    Columns: (self) => columnsOf(self),
    Sort: (self) => tableSort(self),
    AutoFilter: (self) => autoFilter({ table: self.id }),
  },
  calls: {
    ...registrations({ DataChangedEvent: "tableChanged", SelectionChangedEvent: "tableSelectionChanged" }),
    GetRange: (self, _, session) => rangeIn(of(self, session), tableArea(of(self, session))),
    GetDataBodyRange: (self, _, session) => rangeIn(of(self, session), tableBody(of(self, session))),
    GetHeaderRowRange: (self, _, session) => rangeIn(of(self, session), headerArea(of(self, session))),
    GetTotalRowRange: (self, _, session) => rangeIn(of(self, session), totalsArea(of(self, session))),
    ClearFilters: (self, _, session) => filtersCleared(self, session),
    ReapplyFilters: (self, _, session) => {
      const found = of(self, session);
      const { criteria } = session.book.kept<FilterState>(tableFilterKey(self.id)) ?? noFilter;
      filterApply(session.book, tableFilterKey(self.id), found.sheetId, tableBody(found), criteria);
    },
    Resize: (self, [range], session) => {
      const found = guard(self, session);
      const to = rangeArgument(session.book, range, found.sheetId);
      if (to.sheetId !== found.sheetId) throw new ApiError("InvalidArgument");
      tableResize(session.book, self.id, to.area);
    },
    ConvertToRange: (self, _, session) => {
      const found = guard(self, session);
      filtersCleared(self, session);
      tableRemove(session.book, found);
      return rangeIn(found, tableArea(found));
    },
    Delete: (self, _, session) => {
      const found = guard(self, session);
      filtersCleared(self, session);
      tableRemove(session.book, found, "gone");
      cellsClear(session.book, found.sheetId, tableArea(found), "All");
    },
  },
});

/** All tables of the workbook, or of one sheet. */
export const tablesOf: Maker<{ readonly sheetId?: string }> = objects<{ readonly sheetId?: string }>({
  name: "TableCollection",
  guard: onSheetGuard(({ sheetId }, { book }, [address]) =>
    isMissing(address)
      ? sheetId
      : rangeArgument(book, address, sheetId ?? book.workbook.getActiveSheet().getSheetId()).sheetId,
  ),
  read: {
    Count: ({ sheetId }, { book }) =>
      tables(book).filter((one) => sheetId === undefined || one.sheetId === sheetId).length,
  },
  items: ({ sheetId }, { book }) =>
    tables(book)
      .filter((one) => sheetId === undefined || one.sheetId === sheetId)
      .map(({ id }) => table({ id })),
  item: ({ sheetId }, key, { book }) => table({ id: tableFound(book, key, sheetId).id }),
  calls: {
    ...registrations({ AddedEvent: "tableAdded", DataChangedEvent: "tableChanged", DeletedEvent: "tableDeleted" }),
    Add: async ({ sheetId }, [address, hasHeaders], session) => {
      const { book } = session;
      if (isMissing(address)) throw invalidArgument("address");
      const range = rangeArgument(book, address, sheetId ?? book.workbook.getActiveSheet().getSheetId());
      if (sheetId !== undefined && range.sheetId !== sheetId) throw new ApiError("InvalidArgument");
      if (truth(hasHeaders, "hasHeaders")) return table({ id: tableAdd(book, range.sheetId, range.area) });
      // Without headers Excel puts a header row above the data, which moves down: https://learn.microsoft.com/javascript/api/excel/excel.tablecollection#excel-excel-tablecollection-add-member(1)
      const { area } = range;
      await cellsShift(book, {
        sheetId: range.sheetId,
        area: { ...area, bottom: area.top },
        kind: "insert",
        direction: "Down",
      });
      return table({ id: tableAdd(book, range.sheetId, { ...area, bottom: area.bottom + 1 }) });
    },
  },
});

/** Tables that a range touches, or holds whole. */
export const scopedTables: Maker<{ readonly sheetId: string; readonly area: Area; readonly whole: boolean }> = objects<{
  readonly sheetId: string;
  readonly area: Area;
  readonly whole: boolean;
}>({
  name: "TableScopedCollection",
  items: ({ sheetId, area, whole }, { book }) =>
    tables(book)
      .filter(
        (one) =>
          one.sheetId === sheetId &&
          (whole ? areaContains(area, tableArea(one)) : areasIntersect(area, tableArea(one)) !== undefined),
      )
      .map(({ id }) => table({ id })),
  item: ({ sheetId, area, whole }, key, { book }) => {
    const one = tableFound(book, key, sheetId);
    if (whole ? !areaContains(area, tableArea(one)) : !areasIntersect(area, tableArea(one)))
      throw itemNotFound("table");
    return table({ id: one.id });
  },
});

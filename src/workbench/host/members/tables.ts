import { areaWidth } from "../address";
import { isMissing, text, truth } from "../arguments";
import { ApiError, invalidArgument, itemNotFound } from "../errors";
import { tableAdd, tableArea, tableBody, tableById, tableFound, tableLook, tableRemove, tableRename, tableResize, tables, type Table, type TableLook } from "../grid/tables";
import { objects, type Maker } from "../model";
import { rangeArgument, RangeRef } from "../rangeRef";
import type { Session } from "../session";
import { rangeObject } from "./range";
import { worksheet } from "./worksheet";

export interface TableRef {
  readonly id: string;
}

const of = ({ id }: TableRef, { book }: Session): Table => tableById(book, id);

const look =
  (name: keyof TableLook) =>
  (table: TableRef, value: unknown, { book }: Session): void =>
    tableLook(book, table.id, { [name]: truth(value) });

export const table: Maker<TableRef> = objects<TableRef>({
  name: "Table",
  identity: ({ id }) => ({ Id: id }),
  read: {
    Id: (self, session) => of(self, session).id,
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
    Name: ({ id }, value, { book }) => tableRename(book, id, value),
    Style: ({ id }, value, { book }) => tableLook(book, id, { style: text(value) }),
    ShowBandedRows: look("bandedRows"),
    ShowBandedColumns: look("bandedColumns"),
    ShowFilterButton: look("filterButton"),
    HighlightFirstColumn: look("firstColumn"),
    HighlightLastColumn: look("lastColumn"),
  },
  parts: {
    Worksheet: (self, session) => worksheet({ id: of(self, session).sheetId }),
  },
  calls: {
    GetRange: (self, _, session) => rangeObject(new RangeRef(of(self, session).sheetId, tableArea(of(self, session)))),
    GetDataBodyRange: (self, _, session) => rangeObject(new RangeRef(of(self, session).sheetId, tableBody(of(self, session)))),
    GetHeaderRowRange: (self, _, session) => {
      const { sheetId, area, hasHeaders } = of(self, session);
      if (!hasHeaders) throw itemNotFound("header row");
      return rangeObject(new RangeRef(sheetId, { ...area, bottom: area.top }));
    },
    GetTotalRowRange: (self, _, session) => {
      const { sheetId, area, hasTotals } = of(self, session);
      if (!hasTotals) throw itemNotFound("totals row");
      return rangeObject(new RangeRef(sheetId, { ...area, top: area.bottom + 1, bottom: area.bottom + 1 }));
    },
    Resize: (self, [range], session) => {
      const found = rangeArgument(session.book, range, of(self, session).sheetId);
      if (found.sheetId !== of(self, session).sheetId) throw new ApiError("InvalidArgument");
      tableResize(session.book, self.id, found.area);
    },
    ConvertToRange: (self, _, session) => {
      const found = of(self, session);
      tableRemove(session.book, found);
      return rangeObject(new RangeRef(found.sheetId, tableArea(found)));
    },
  },
});

export const tablesOf: Maker<{ readonly sheetId?: string }> = objects<{ readonly sheetId?: string }>({
  name: "TableCollection",
  read: { Count: ({ sheetId }, { book }) => tables(book).filter((one) => sheetId === undefined || one.sheetId === sheetId).length },
  items: ({ sheetId }, { book }) => tables(book).filter((one) => sheetId === undefined || one.sheetId === sheetId).map(({ id }) => table({ id })),
  item: ({ sheetId }, key, { book }) => table({ id: tableFound(book, key, sheetId).id }),
  calls: {
    Add: ({ sheetId }, [address, hasHeaders], { book }) => {
      if (isMissing(address)) throw invalidArgument("address");
      const range = rangeArgument(book, address, sheetId ?? book.workbook.getActiveSheet().getSheetId());
      if (sheetId !== undefined && range.sheetId !== sheetId) throw new ApiError("InvalidArgument");
      if (areaWidth(range.area) > 1000) throw new ApiError("RangeExceedsLimit");
      if (!truth(hasHeaders, "hasHeaders")) throw new ApiError("NotImplemented");
      return table({ id: tableAdd(book, range.sheetId, range.area) });
    },
  },
});

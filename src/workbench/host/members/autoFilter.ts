import { areaCells, areaIsWholeColumns, areaWidth, type Area } from "../address";
import { integer, isMissing, optional } from "../arguments";
import type { Book } from "../book";
import { invalidArgument, itemNotFound } from "../errors";
import { criteriaRead, filterApply, noFilter, sheetFilterKey, tableFilterKey, type FilterState } from "../grid/filter";
import { surroundingRegion } from "../grid/edges";
import { sheetDemand } from "../grid/protection";
import { tableArea, tableBody, tableById } from "../grid/tables";
import { usedArea } from "../grid/used";
import { objects, type Maker } from "../model";
import { rangeArgument, RangeRef } from "../rangeRef";
import type { Session } from "../session";
import { rangeObject } from "./range";

/** The filter of a sheet, or of a table. */
export type FilterRef = { readonly sheetId: string } | { readonly table: string };

const areaKey = (sheetId: string): string => `sheet:${sheetId}:filterArea`;

interface Place {
  readonly key: string;
  readonly sheetId: string;
  readonly area: Area;
  readonly body: Area;
}

function place(self: FilterRef, book: Book): Place | undefined {
  if ("table" in self) {
    const found = tableById(book, self.table);
    return { key: tableFilterKey(found.id), sheetId: found.sheetId, area: tableArea(found), body: tableBody(found) };
  }
  const area = book.kept<Area>(areaKey(self.sheetId));
  return (
    area && { key: sheetFilterKey(self.sheetId), sheetId: self.sheetId, area, body: { ...area, top: area.top + 1 } }
  );
}

const state = (self: FilterRef, book: Book): FilterState => {
  const found = place(self, book);
  return (found && book.kept<FilterState>(found.key)) ?? noFilter;
};

function apply(self: FilterRef, { book }: Session, criteria: FilterState["criteria"]): void {
  const found = place(self, book);
  if (found) filterApply(book, found.key, found.sheetId, found.body, criteria);
}

/** worksheet.autoFilter and table.autoFilter */
export const autoFilter: Maker<FilterRef> = objects<FilterRef>({
  name: "AutoFilter",
  calculated: ["Apply", "Reapply"],
  read: {
    Enabled: (self, { book }) => place(self, book) !== undefined,
    IsDataFiltered: (self, { book }) => Object.keys(state(self, book).criteria).length > 0,
    Criteria: (self, { book }) => {
      const found = place(self, book);
      const { criteria } = state(self, book);
      return found
        ? Array.from({ length: areaWidth(found.area) }, (_, at) => criteria[found.area.left + at] ?? null)
        : [];
    },
  },
  calls: {
    Apply: (self, [range, columnIndex, criteria], session) => {
      const { book } = session;
      if ("sheetId" in self) {
        const given = rangeArgument(book, range, self.sheetId);
        sheetDemand(book, self.sheetId, "AllowAutoFilter");
        const single = areaCells(given.area) === 1 ? surroundingRegion(book, self.sheetId, given.area) : given.area;
        const area = areaIsWholeColumns(single) ? (usedArea(book, self.sheetId, true, single) ?? single) : single;
        const before = place(self, book);
        if (before && JSON.stringify(before.area) !== JSON.stringify(area)) apply(self, session, {});
        book.keep(areaKey(self.sheetId), area);
      }
      if (isMissing(columnIndex)) return;
      const found = place(self, book);
      const at = integer(columnIndex, "columnIndex");
      if (!found || at < 0 || at >= areaWidth(found.area)) throw invalidArgument("columnIndex");
      const wanted = optional(criteria, criteriaRead, undefined);
      const column = found.area.left + at;
      const others = Object.fromEntries(
        Object.entries(state(self, book).criteria).filter(([key]) => Number(key) !== column),
      );
      apply(self, session, wanted ? { ...others, [column]: wanted } : others);
    },
    ClearCriteria: (self, _, session) => apply(self, session, {}),
    ClearColumnCriteria: (self, [columnIndex], session) => {
      const found = place(self, session.book);
      const column = (found?.area.left ?? 0) + integer(columnIndex, "columnIndex");
      apply(
        self,
        session,
        Object.fromEntries(
          Object.entries(state(self, session.book).criteria).filter(([key]) => Number(key) !== column),
        ),
      );
    },
    Reapply: (self, _, session) => apply(self, session, state(self, session.book).criteria),
    Remove: (self, _, session) => {
      apply(self, session, {});
      if ("sheetId" in self) session.book.keep(areaKey(self.sheetId), undefined);
    },
    GetRange: (self, _, { book }) => {
      const found = place(self, book);
      if (!found) throw itemNotFound("filter");
      return rangeObject(new RangeRef(found.sheetId, found.area));
    },
  },
});

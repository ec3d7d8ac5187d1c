import { areaAddress, sheetQuoted } from "../address";
import { CellReader } from "../grid/cells";
import { columnIsHidden, rowIsHidden } from "../grid/dimensions";
import { formulaToR1C1 } from "../formulaRefs";
import { formulaShown } from "../grid/formulas";
import { areaInGrid } from "../grid/size";
import { tableLookup } from "../grid/tables";
import { objects, type Maker } from "../model";
import { RangeRef } from "../rangeRef";
import type { Session } from "../session";
import { cellScalar, cellText, cellValueType } from "../values";
import { rangeObject } from "./range";

/** Rows and columns of a range that are shown. */
function shown(
  { sheetId, area }: RangeRef,
  { book }: Session,
): { readonly rows: readonly number[]; readonly columns: readonly number[] } {
  const grid = areaInGrid(book, sheetId, area);
  const rows: number[] = [];
  const columns: number[] = [];
  for (let row = grid.top; row <= grid.bottom; row += 1)
    if (!rowIsHidden(book, sheetId, row) && !book.sheet(sheetId).getRowFiltered(row)) rows.push(row);
  for (let column = grid.left; column <= grid.right; column += 1)
    if (!columnIsHidden(book, sheetId, column)) columns.push(column);
  return { rows, columns };
}

function every<V>(
  range: RangeRef,
  session: Session,
  each: (reader: CellReader, row: number, column: number) => V,
): V[][] {
  const { rows, columns } = shown(range, session);
  const reader = new CellReader(session.book, range.sheetId);
  return rows.map((row) => columns.map((column) => each(reader, row, column)));
}

function formulas(
  range: RangeRef,
  session: Session,
  as?: (formula: string, row: number, column: number) => string,
): unknown[][] {
  const lookup = tableLookup(session.book);
  return every(range, session, (reader, row, column) => {
    const formula = formulaShown(reader, lookup, row, column);
    if (formula === undefined) return cellScalar(reader.cell(row, column));
    return as ? as(formula, row, column) : formula;
  });
}

const rowViews: Maker<RangeRef> = objects<RangeRef>({
  name: "RangeViewCollection",
  items: (range, session) =>
    shown(range, session).rows.map((row) => rangeView(range.on({ ...range.area, top: row, bottom: row }))),
});

/** range.getVisibleView(): what a filter and hidden rows leave. */
export const rangeView: Maker<RangeRef> = objects<RangeRef>({
  name: "RangeView",
  calculated: ["Values", "Text", "Formulas", "FormulasLocal", "FormulasR1C1", "ValueTypes"],
  read: {
    Values: (range, session) => every(range, session, (reader, row, column) => cellScalar(reader.cell(row, column))),
    Text: (range, session) =>
      every(range, session, (reader, row, column) =>
        cellText(reader.cell(row, column), reader.numberFormat(row, column)),
      ),
    ValueTypes: (range, session) =>
      every(range, session, (reader, row, column) => cellValueType(reader.cell(row, column))),
    NumberFormat: (range, session) => every(range, session, (reader, row, column) => reader.numberFormat(row, column)),
    Formulas: (range, session) => formulas(range, session),
    FormulasLocal: (range, session) => formulas(range, session),
    FormulasR1C1: (range, session) => formulas(range, session, formulaToR1C1),
    CellAddresses: (range, session) =>
      every(
        range,
        session,
        (_, row, column) =>
          `${sheetQuoted(session.book.sheet(range.sheetId).getName())}!${areaAddress({ top: row, left: column, bottom: row, right: column })}`,
      ),
    RowCount: (range, session) => shown(range, session).rows.length,
    ColumnCount: (range, session) => shown(range, session).columns.length,
    Index: () => 0,
  },
  parts: { Rows: (range) => rowViews(range) },
  calls: { GetRange: (range) => rangeObject(range) },
});

import { areaAddress } from "../workbook/address";
import type { TableSnapshot } from "../workbook/tableSnapshot";

function rows(context: Excel.RequestContext, { sheet, area }: TableSnapshot, from: number, count: number): Excel.Range {
  return context.workbook.worksheets
    .getItem(sheet)
    .getRange(areaAddress({ ...area, row: area.row + from, rows: count }));
}

/** The rows under a table's headers, wherever the table is now; of a connected sheet, which is no table, where they were read. */
export function bodyRange(context: Excel.RequestContext, of: TableSnapshot): Excel.Range {
  return of.name === ""
    ? rows(context, of, 1, Math.max(1, of.area.rows - 1))
    : context.workbook.tables.getItem(of.name).getDataBodyRange();
}

/** The headers of a table; of a connected sheet the row right above its body. */
export function headerRange(context: Excel.RequestContext, of: TableSnapshot): Excel.Range {
  return of.name === "" ? rows(context, of, 0, 1) : context.workbook.tables.getItem(of.name).getHeaderRowRange();
}

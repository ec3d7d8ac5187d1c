import { areaOf } from "../workbook/address";
import type { Area } from "../workbook/address";
import type { ReadCell } from "../workbook/cellText";
import type { SheetCells } from "../workbook/recognition/sheetCells";
import type { QueueSheet, SheetRequest } from "./knownSheet";
import { supports } from "./run";

/** Queues the loading of a sheet and of `what` of its used cells; only of those within an address, where there is one. */
export function requestSheet(context: Excel.RequestContext, nameOrId: string, what: string, within?: string): SheetRequest {
  const sheet = context.workbook.worksheets.getItemOrNullObject(nameOrId);
  sheet.load("id,name");
  const whole = sheet.getUsedRangeOrNullObject(true);
  const used = within === undefined ? whole : whole.getIntersectionOrNullObject(sheet.getRange(within));
  used.load(what);
  const merged = supports("1.13") ? used.getMergedAreasOrNullObject() : null;
  merged?.load("address");
  return { sheet, used, merged };
}

/** How the sheet with this id, read by this mapping, comes with the tables the next time. */
export function queueSheet(mapping: string, sheetId: string): QueueSheet {
  return (context) => {
    const request = requestSheet(context, sheetId, "address,values,formulas");
    return (asked) => (asked === mapping && !request.sheet.isNullObject ? request : null);
  };
}

function mergesOf({ merged }: SheetRequest): Area[] {
  return merged && !merged.isNullObject ? merged.address.split(",").flatMap((address) => areaOf(address) ?? []) : [];
}

type Grid = readonly (readonly ReadCell[])[];

/** The cells of a sheet that was loaded; `values` and `formulas` where they came in parts. */
export function sheetCellsOf(request: SheetRequest, values?: Grid, formulas?: Grid): SheetCells {
  const { sheet, used } = request;
  const area = used.isNullObject ? undefined : areaOf(used.address);
  if (!area) return { sheet: sheet.name, row: 0, column: 0, values: [], formulas: [] };
  return { sheet: sheet.name, row: area.row, column: area.column, values: values ?? (used.values as Grid), formulas: formulas ?? (used.formulas as Grid), merges: mergesOf(request) };
}

import { areaOf, type Area } from "../workbook/address";
import type { ReadCell } from "../workbook/cellText";
import type { SheetCells } from "../workbook/recognition/sheetCells";
import type { QueueSheet, SheetRequest } from "./knownSheet";
import { queueMerged } from "./mergedAreas";

/** What is asked of a sheet: properties of its used cells, only of those within an address where there is one, and its merged areas. */
interface Asked {
  readonly what: string;
  readonly within?: string | undefined;
  readonly merges: boolean;
}

/** Queues the loading of a sheet. */
export function requestSheet(
  context: Excel.RequestContext,
  nameOrId: string,
  { what, within, merges }: Asked,
): SheetRequest {
  const sheet = context.workbook.worksheets.getItemOrNullObject(nameOrId);
  sheet.load("id,name");
  const whole = sheet.getUsedRangeOrNullObject(true);
  const used = within === undefined ? whole : whole.getIntersectionOrNullObject(sheet.getRange(within));
  used.load(what);
  return { sheet, used, merged: merges ? queueMerged(used) : null };
}

/** How the sheet with this id, read by this mapping, comes with the tables the next time. */
export function queueSheet(mapping: string, sheetId: string, merges: boolean): QueueSheet {
  return (context) => {
    const request = requestSheet(context, sheetId, { what: "address,values,formulas", merges });
    return (asked) => (asked === mapping && !request.sheet.isNullObject ? request : null);
  };
}

type Grid = readonly (readonly ReadCell[])[];

/** The cells of a sheet that was loaded; `values` and `formulas` where they came in parts. */
export function sheetCellsOf(
  { sheet, used }: SheetRequest,
  merges: readonly Area[],
  values?: Grid,
  formulas?: Grid,
): SheetCells {
  const area = used.isNullObject ? undefined : areaOf(used.address);
  if (!area) return { sheet: sheet.name, row: 0, column: 0, values: [], formulas: [] };
  return {
    sheet: sheet.name,
    row: area.row,
    column: area.column,
    values: values ?? (used.values as Grid),
    formulas: formulas ?? (used.formulas as Grid),
    merges,
  };
}

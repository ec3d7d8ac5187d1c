import { areaOf } from "../workbook/address";
import type { Area } from "../workbook/address";
import type { ReadCell } from "../workbook/cellText";
import type { SheetCells } from "../workbook/recognition/sheetCells";
import { supports } from "./run";

/** A sheet whose used cells are being loaded. */
export interface SheetRequest {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  /** Null where this Excel does not tell merged cells. */
  readonly merged: Excel.RangeAreas | null;
}

/** The connected sheet as it was last read: where to look first. Only a hint: the settings decide. */
let known: { readonly mapping: string; readonly sheetId: string } | null = null;

export function rememberSheet(mapping: string, sheetId: string): void {
  known = { mapping, sheetId };
}

export function forgetSheet(): void {
  known = null;
}

/** Queues the loading of a sheet and of `what` of its used cells. */
export function requestSheet(context: Excel.RequestContext, nameOrId: string, what: string): SheetRequest {
  const sheet = context.workbook.worksheets.getItemOrNullObject(nameOrId);
  sheet.load("id,name");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load(what);
  const merged = supports("1.13") ? used.getMergedAreasOrNullObject() : null;
  merged?.load("address");
  return { sheet, used, merged };
}

/** Queues the loading of the sheet that was connected when it was last read; after the sync it is given to whoever has the same mapping. */
export function queueKnownSheet(context: Excel.RequestContext): (mapping: string) => SheetRequest | null {
  const asked = known && { ...known, request: requestSheet(context, known.sheetId, "address,values,formulas") };
  return (mapping) => (asked?.mapping === mapping && !asked.request.sheet.isNullObject ? asked.request : null);
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

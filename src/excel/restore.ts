import { sheetWord } from "../locale/sheets";
import { absolute, areaAddress, quotedSheet } from "../workbook/address";
import { listOfName, tableNameTarget } from "../workbook/expectedNames";
import { expectedDress, type ExpectedDress } from "../workbook/expectedDress";
import { colourKey, type Inspection } from "../workbook/health";
import type { List } from "../workbook/lists";
import { restoredColours, type Restoration } from "../workbook/restorations";
import { freeSheetNames } from "../workbook/sheets/frame";
import { listNames, listsSheet } from "../workbook/sheets/listsSheet";
import type { MatrixSnapshot } from "../workbook/snapshot";
import { addSheets, formatConditionally, validate } from "./applyDescription";
import { cellInput } from "./cellInput";
import { dressRange } from "./inspectWorkbook";
import { remark } from "./marking";
import type { Remains } from "./remains";
import { wordingIn } from "../workbook/wordingIn";

/** A format for all cells of a column; on a sheet of somebody's own for those alone that are formatted as text by now. */
function formatColumn(
  range: Excel.Range,
  snapshot: MatrixSnapshot,
  dress: ExpectedDress,
  numberFormat: string,
  { dresses }: Inspection,
): void {
  const found =
    dresses[expectedDress(snapshot).findIndex(({ table, part }) => table === dress.table && part === dress.part)];
  const isOpen = (row: number) =>
    !snapshot.dialect.foreign || dress.table !== "matrix" || found?.numberFormats[row] === "@";
  // Where it is null a cell keeps its own.
  range.numberFormat = Array.from({ length: dress.rows }, (_, index) => [
    isOpen(dress.row + index) ? numberFormat : null,
  ]);
}

function queueRestoration(
  context: Excel.RequestContext,
  snapshot: MatrixSnapshot,
  restoration: Restoration,
  inspection: Inspection,
  found: ReadonlySet<string>,
): void {
  const { what, dress } = restoration;
  const range = dressRange(context, snapshot, dress);
  const table = snapshot[dress.table];
  if (!range || !table) return;
  if (what === "list") {
    if (dress.validation) validate(range, dress.validation);
    return;
  }
  if (what === "format" && dress.numberFormat !== null)
    formatColumn(range, snapshot, dress, dress.numberFormat, inspection);
  for (const { format } of [...restoredColours(restoration, snapshot)].reverse()) {
    if (!found.has(colourKey(format.formula)))
      formatConditionally(context.workbook.worksheets.getItem(table.sheet).getRange(format.address), format);
  }
}

function pointName(
  context: Excel.RequestContext,
  name: string,
  refersTo: string,
  { inspection: { names } }: Remains,
): void {
  if (names.has(name)) context.workbook.names.getItem(name).formula = refersTo;
  else context.workbook.names.add(name, refersTo);
}

/** A list that was lost, in the next free column of the sheet on which the others are. */
function addList(
  context: Excel.RequestContext,
  snapshot: MatrixSnapshot,
  { id, name, items }: List,
  { sheet, header }: NonNullable<Remains["lists"]>,
  column: number,
  remains: Remains,
): void {
  const wording = wordingIn(snapshot);
  const cells = [sheetWord(`list.${id}`, wording.language), ...items(wording)];
  const area = { row: header, column, rows: cells.length, columns: 1 };
  context.workbook.worksheets.getItem(sheet).getRange(areaAddress(area)).formulas = cells.map((cell) => [
    cellInput(cell),
  ]);
  pointName(
    context,
    name,
    `=${quotedSheet(sheet)}!${absolute(areaAddress({ ...area, row: header + 1, rows: cells.length - 1 }))}`,
    remains,
  );
}

/** The name of the sheet that restoring these names adds; null where it adds none. */
export function addedSheet(
  snapshot: MatrixSnapshot,
  names: readonly string[],
  { lists: left, sheets }: Remains,
): string | null {
  return left === null && names.some((name) => listOfName(name))
    ? freeSheetNames(sheets, wordingIn(snapshot).language).lists
    : null;
}

function queueNames(
  context: Excel.RequestContext,
  snapshot: MatrixSnapshot,
  names: readonly string[],
  remains: Remains,
): void {
  const added = addedSheet(snapshot, names, remains);
  if (added !== null) {
    const wording = wordingIn(snapshot);
    addSheets(context, { sheets: [listsSheet(added, wording)] }, () => {
      remark(context, { operation: "create", sheets: [added], added: true });
    });
    for (const { name, refersTo } of listNames(added, wording)) pointName(context, name, refersTo, remains);
  }
  let column = remains.lists?.freeColumn ?? 0;
  for (const name of names) {
    const list = listOfName(name);
    if (!list) pointName(context, name, tableNameTarget(snapshot, name) ?? "", remains);
    else if (remains.lists) {
      addList(context, snapshot, list, remains.lists, column, remains);
      column += 1;
    }
  }
}

/** Queues what is put back besides values: names first, since dropdowns refer to them. */
export function queueRestorations(
  context: Excel.RequestContext,
  snapshot: MatrixSnapshot,
  plan: { readonly restorations: readonly Restoration[]; readonly names: readonly string[] },
  remains: Remains,
): void {
  queueNames(
    context,
    snapshot,
    plan.names.filter((name) => listOfName(name) ?? tableNameTarget(snapshot, name)),
    remains,
  );
  const found = new Set(remains.inspection.colours.map(colourKey));
  for (const restoration of plan.restorations)
    queueRestoration(context, snapshot, restoration, remains.inspection, found);
}

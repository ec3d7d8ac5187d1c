import { areaOf } from "../workbook/address";
import { colourKey, healthFindings, type Inspection } from "../workbook/health";
import { lists } from "../workbook/lists";
import { restorationsOf, restoredColours, type Restoration } from "../workbook/restorations";
import type { MatrixSnapshot } from "../workbook/snapshot";
import { inspectWorkbook } from "./inspectWorkbook";

/** What there is in the workbook of what a restoration speaks of. */
export interface Remains {
  readonly inspection: Inspection;
  readonly sheets: readonly string[];
  /** The sheet of the lists, the row above its lists, zero-based, and the first column that is free; null where no list is left. */
  readonly lists: { readonly sheet: string; readonly header: number; readonly freeColumn: number } | null;
}

/** Reads, in two requests, what a restoration has to know. */
export async function remainsOf(context: Excel.RequestContext, snapshot: MatrixSnapshot): Promise<Remains> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/name");
  const found = lists.map(({ name }) => {
    const range = names.getItemOrNullObject(name).getRangeOrNullObject();
    range.load("rowIndex");
    range.worksheet.load("name");
    const used = range.worksheet.getUsedRange(true);
    used.load("address");
    return { range, used };
  });
  const inspection = await inspectWorkbook(context, snapshot);
  const left = found.find(({ range }) => !range.isNullObject);
  const used = left && areaOf(left.used.address);
  return {
    inspection,
    sheets: worksheets.items.map(({ name }) => name),
    lists:
      left && used
        ? { sheet: left.range.worksheet.name, header: left.range.rowIndex - 1, freeColumn: used.column + used.columns }
        : null,
  };
}

/** Whether everything that was to be restored is there. */
export function isRestored(
  snapshot: MatrixSnapshot,
  plan: { readonly restorations: readonly Restoration[]; readonly names: readonly string[] },
  inspection: Inspection,
): boolean {
  const found = new Set(inspection.colours.map(colourKey));
  if (
    plan.restorations.some((one) =>
      restoredColours(one, snapshot).some(({ format }) => !found.has(colourKey(format.formula))),
    )
  )
    return false;
  const lostOn = (seen: MatrixSnapshot) => healthFindings(seen, inspection).flatMap(({ fix }) => fix ?? []);
  // Lists and names that were to be put on a connected sheet are looked for as on one of ours; its formats are its own.
  const lost = lostOn({ ...snapshot, dialect: { ...snapshot.dialect, foreign: false } });
  const names = new Set(lost.flatMap((edit) => (edit.kind === "restoreNames" ? edit.names : [])));
  const isFormat = ({ what }: Restoration) => what === "format";
  const still = [
    ...restorationsOf(snapshot, lost).filter((one) => !isFormat(one)),
    ...restorationsOf(snapshot, lostOn(snapshot)).filter(isFormat),
  ];
  return (
    !plan.names.some((name) => names.has(name)) &&
    !plan.restorations.some(
      ({ what, dress }) =>
        what !== "colours" &&
        still.some((one) => one.what === what && one.dress.table === dress.table && one.dress.part === dress.part),
    )
  );
}

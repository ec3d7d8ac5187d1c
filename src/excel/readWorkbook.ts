import { snapshotOf, type MatrixSnapshot } from "../workbook/snapshot";
import { findRenamed, queueTables, remember, type LoadedTables } from "./loadTables";
import { markerName, markerOf, type Marker } from "./marker";

/** Everything one read of the open workbook gives. */
export interface WorkbookReading {
  readonly snapshot: MatrixSnapshot | null;
  readonly tables: LoadedTables;
  readonly marker: Marker | null;
  readonly activeSheet: string;
}

/** Reads the workbook in one request; in two more where a table was renamed since it was last seen. */
export async function readWorkbook(context: Excel.RequestContext): Promise<WorkbookReading> {
  const queued = queueTables(context);
  const markerItem = context.workbook.names.getItemOrNullObject(markerName);
  markerItem.load("formula");
  const active = context.workbook.worksheets.getActiveWorksheet();
  active.load("name");
  // There is no property for it: 1 January 1904 is day 0 only where days are counted from then.
  const dayOf1904 = context.workbook.functions.date(1904, 1, 1);
  dayOf1904.load("value");
  await context.sync();
  const first = queued.take();
  const tables = first.matrix ? first : await findRenamed(context, first, queued.others);
  remember(tables);
  const { matrix, teams, settings } = tables;
  return {
    snapshot: matrix && snapshotOf({ matrix, teams, settings, dates: dayOf1904.value === 0 ? 1904 : 1900 }),
    tables,
    marker: markerItem.isNullObject ? null : markerOf(markerItem.formula),
    activeSheet: active.name,
  };
}

import { snapshotOf, type MatrixSnapshot } from "../workbook/snapshot";
import type { DateSystem } from "../workbook/serialDate";
import { failureIdOf } from "./errors";
import { queueTables, remember, type LoadedTables } from "./loadTables";
import { markerName, markerOf, type Marker } from "./marker";
import type { Work } from "./work";

/** Everything one read of the open workbook gives. */
export interface WorkbookReading {
  readonly snapshot: MatrixSnapshot | null;
  readonly tables: LoadedTables;
  readonly marker: Marker | null;
  readonly activeSheet: string;
  readonly manualCalculation: boolean;
}

/** What a reading needs besides the tables. */
function queueSurroundings(context: Excel.RequestContext): () => Pick<WorkbookReading, "marker" | "activeSheet" | "manualCalculation"> & { readonly dates: DateSystem } {
  const markerItem = context.workbook.names.getItemOrNullObject(markerName);
  markerItem.load("formula");
  const active = context.workbook.worksheets.getActiveWorksheet();
  active.load("name");
  const { application } = context.workbook;
  application.load("calculationMode");
  const dates = queueDateSystem(context);
  return () => ({ manualCalculation: application.calculationMode === "Manual", marker: markerItem.isNullObject ? null : markerOf(markerItem.formula), activeSheet: active.name, dates: dates() });
}

/** There is no property for it: 1 January 1904 is day 0 only where days are counted from then. */
export function queueDateSystem(context: Excel.RequestContext): () => DateSystem {
  const dayOf1904 = context.workbook.functions.date(1904, 1, 1);
  dayOf1904.load("value");
  return () => (dayOf1904.value === 0 ? 1904 : 1900);
}

function readingOf(tables: LoadedTables, { dates, ...rest }: ReturnType<ReturnType<typeof queueSurroundings>>): WorkbookReading {
  remember(tables);
  const { matrix, teams, settings } = tables;
  return { snapshot: matrix && snapshotOf({ matrix, teams, settings, dates }), tables, ...rest };
}

/** Reads the workbook in one request; in more where a table was renamed since it was last seen, or is too large for one. */
export async function readWorkbook(context: Excel.RequestContext, work: Work = {}): Promise<WorkbookReading> {
  const queued = queueTables(context);
  const surroundings = queueSurroundings(context);
  try {
    await context.sync();
  } catch (error) {
    if (failureIdOf(error) !== "tooLarge") throw error;
    // Seldom needed, and every function's first answer waits for what is imported above.
    const { loadInChunks } = await import("./loadInChunks");
    const again = queueSurroundings(context);
    return readingOf(await loadInChunks(context, work), again());
  }
  const first = queued.take();
  if (first.matrix && first.teams && first.settings) return readingOf(first, surroundings());
  const { findRenamed } = await import("./findRenamed");
  return readingOf(await findRenamed(context, first, queued.others), surroundings());
}

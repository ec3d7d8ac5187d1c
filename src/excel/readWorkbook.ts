import { snapshotOf, type MatrixSnapshot } from "../workbook/snapshot";
import type { DateSystem } from "../workbook/serialDate";
import { failureIdOf } from "./errors";
import type { Connection } from "./connectedReading";
import { queueKnownSheet } from "./knownSheet";
import { queueTables, remember, type LoadedTables } from "./loadTables";
import { markerName, markerOf, type Marker } from "./marker";
import type { Work } from "./work";

/** Everything one read of the open workbook gives. */
export interface WorkbookReading {
  readonly snapshot: MatrixSnapshot | null;
  readonly tables: LoadedTables;
  /** A sheet of somebody's own that plays the matrix; null where none does. */
  readonly connection: Connection | null;
  /** Sheets that hold our tables, and the connected one: id to name. */
  readonly sheets: ReadonlyMap<string, string>;
  readonly marker: Marker | null;
  readonly activeSheet: string;
  readonly manualCalculation: boolean;
}

/** What a reading needs besides the tables. */
export function queueSurroundings(context: Excel.RequestContext): () => Pick<WorkbookReading, "marker" | "activeSheet" | "manualCalculation"> & { readonly dates: DateSystem } {
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

export type Surroundings = ReturnType<ReturnType<typeof queueSurroundings>>;

/** The sheets of the tables: id to name. */
export function sheetsOf(tables: LoadedTables): Map<string, string> {
  return new Map(Object.values(tables).flatMap((table) => (table ? [[table.sheetId, table.sheet] as const] : [])));
}

export function readingOf(tables: LoadedTables, { dates, ...rest }: Surroundings): WorkbookReading {
  remember(tables);
  const { matrix, teams, settings } = tables;
  return { snapshot: matrix && snapshotOf({ matrix, teams, settings, dates }), tables, connection: null, sheets: sheetsOf(tables), ...rest };
}

/** Reads the workbook in one request; in more where a table was renamed since it was last seen, or is too large for one. */
export async function readWorkbook(context: Excel.RequestContext, work: Work = {}): Promise<WorkbookReading> {
  const queued = queueTables(context);
  const knownSheet = queueKnownSheet(context);
  const surroundings = queueSurroundings(context);
  const isTooLarge = await context.sync().then(() => false, (error: unknown) => {
    if (failureIdOf(error) !== "tooLarge") throw error;
    return true;
  });
  const tables = isTooLarge ? null : queued.take();
  if (tables?.matrix && tables.teams && tables.settings) return readingOf(tables, surroundings());
  // Seldom needed, and every function's first answer waits for what is imported above.
  const { readInParts, readElsewhere } = await import("./readElsewhere");
  return tables ? readElsewhere(context, { tables, others: queued.others, knownSheet }, surroundings(), work) : readInParts(context, work);
}

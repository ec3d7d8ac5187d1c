import { snapshotOf, type MatrixSnapshot } from "../workbook/snapshot";
import type { DateSystem } from "../workbook/serialDate";
import { textOf } from "../workbook/cellText";
import { readSettings } from "../workbook/settingsTable";
import { failureIdOf } from "./errors";
import { queueKnownSheet, type SheetRequest } from "./connectedSheet";
import type { Connection } from "./connectedReading";
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

type Around = ReturnType<ReturnType<typeof queueSurroundings>>;

function sheetsOf(tables: LoadedTables): Map<string, string> {
  return new Map(Object.values(tables).flatMap((table) => (table ? [[table.sheetId, table.sheet] as const] : [])));
}

function readingOf(tables: LoadedTables, { dates, ...rest }: Around): WorkbookReading {
  remember(tables);
  const { matrix, teams, settings } = tables;
  return { snapshot: matrix && snapshotOf({ matrix, teams, settings, dates }), tables, connection: null, sheets: sheetsOf(tables), ...rest };
}

/** The mapping that the settings keep; "" where no sheet is connected. A matrix of ours goes before one. */
function mappingIn({ matrix, settings }: LoadedTables): string {
  return matrix || !settings ? "" : readSettings((settings.values[0] ?? []).map(textOf), settings.values.slice(1), "en").connection;
}

async function readingWithSheet(context: Excel.RequestContext, tables: LoadedTables, mapping: string, sheet: SheetRequest | null, { dates, ...rest }: Around, work: Work): Promise<WorkbookReading> {
  remember(tables);
  // What recognises sheets is not waited for where there is a matrix of ours.
  const { readConnected } = await import("./connectedReading");
  const { teams, settings } = tables;
  const { snapshot, connection, sheetId } = await readConnected(context, mapping, sheet, { teams, settings, dates }, work);
  const sheets = sheetsOf(tables);
  if (sheetId !== null) sheets.set(sheetId, connection.sheet);
  return { snapshot, tables, connection, sheets, ...rest };
}

/** Reads the workbook in one request; in more where a table was renamed since it was last seen, or is too large for one. */
export async function readWorkbook(context: Excel.RequestContext, work: Work = {}): Promise<WorkbookReading> {
  const queued = queueTables(context);
  const knownSheet = queueKnownSheet(context);
  const surroundings = queueSurroundings(context);
  try {
    await context.sync();
  } catch (error) {
    if (failureIdOf(error) !== "tooLarge") throw error;
    // Seldom needed, and every function's first answer waits for what is imported above.
    const { loadInChunks } = await import("./loadInChunks");
    const again = queueSurroundings(context);
    const tables = await loadInChunks(context, work);
    const mapping = mappingIn(tables);
    return mapping === "" ? readingOf(tables, again()) : readingWithSheet(context, tables, mapping, null, again(), work);
  }
  const first = queued.take();
  const isConnected = mappingIn(first) !== "";
  const complete = isConnected || (first.matrix && first.teams && first.settings);
  const found = complete ? first : await (await import("./findRenamed")).findRenamed(context, first, queued.others);
  // A table that only looks like a matrix of ours may be the very one that is connected.
  const tables = { ...found, matrix: first.matrix };
  const mapping = mappingIn(tables);
  return mapping === "" ? readingOf(found, surroundings()) : readingWithSheet(context, tables, mapping, knownSheet(mapping), surroundings(), work);
}

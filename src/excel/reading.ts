import type { DateSystem } from "../workbook/serialDate";
import { snapshotOf, type MatrixSnapshot } from "../workbook/snapshot";
import type { Connection } from "./connectedReading";
import { queueDateSystem } from "./dateSystem";
import { remember, type LoadedTables } from "./loadTables";
import { markerName, markerOf, type Marker } from "./marker";

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
export function queueSurroundings(
  context: Excel.RequestContext,
): () => Pick<WorkbookReading, "marker" | "activeSheet" | "manualCalculation"> & { readonly dates: DateSystem } {
  const markerItem = context.workbook.names.getItemOrNullObject(markerName);
  markerItem.load("formula");
  const active = context.workbook.worksheets.getActiveWorksheet();
  active.load("name");
  const { application } = context.workbook;
  application.load("calculationMode");
  const dates = queueDateSystem(context);
  return () => ({
    manualCalculation: application.calculationMode === "Manual",
    marker: markerItem.isNullObject ? null : markerOf(markerItem.formula),
    activeSheet: active.name,
    dates: dates(),
  });
}

export type Surroundings = ReturnType<ReturnType<typeof queueSurroundings>>;

/** The sheets of the tables: id to name. */
export function sheetsOf(tables: LoadedTables): Map<string, string> {
  return new Map(Object.values(tables).flatMap((table) => (table ? [[table.sheetId, table.sheet] as const] : [])));
}

export function readingOf(tables: LoadedTables, { dates, ...rest }: Surroundings): WorkbookReading {
  remember(tables);
  const { matrix, teams, settings } = tables;
  return {
    snapshot: matrix && snapshotOf({ matrix, teams, settings, dates }),
    tables,
    connection: null,
    sheets: sheetsOf(tables),
    ...rest,
  };
}

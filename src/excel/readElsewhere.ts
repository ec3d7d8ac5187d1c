import { textOf } from "../workbook/cellText";
import { readSettings } from "../workbook/settingsTable";
import type { SheetRequest } from "./knownSheet";
import { findRenamed } from "./findRenamed";
import type { queueKnownSheet } from "./knownSheet";
import { loadInChunks } from "./loadInChunks";
import { remember, type LoadedTables } from "./loadTables";
import { queueSurroundings, readingOf, sheetsOf, type Surroundings, type WorkbookReading } from "./reading";
import type { Work } from "./work";

/** What one request found, where that is not all of our tables. */
interface FirstLook {
  readonly tables: LoadedTables;
  readonly others: Excel.TableCollection;
  readonly knownSheet: ReturnType<typeof queueKnownSheet>;
}

/** The mapping that the settings keep; "" where no sheet is connected. A matrix of ours goes before one. */
function mappingIn({ matrix, settings }: LoadedTables): string {
  return matrix || !settings
    ? ""
    : readSettings((settings.values[0] ?? []).map(textOf), settings.values.slice(1), "en").connection;
}

async function withSheet(
  context: Excel.RequestContext,
  tables: LoadedTables,
  mapping: string,
  sheet: SheetRequest | null,
  { dates, ...rest }: Surroundings,
  work: Work,
): Promise<WorkbookReading> {
  remember(tables);
  // What recognises sheets is not waited for where none is connected.
  const { readConnected } = await import("./connectedReading");
  const { teams, settings } = tables;
  const { snapshot, connection, sheetId } = await readConnected(
    context,
    mapping,
    sheet,
    { teams, settings, dates },
    work,
  );
  const sheets = sheetsOf(tables);
  if (sheetId !== null) sheets.set(sheetId, connection.sheet);
  return { snapshot, tables, connection, sheets, ...rest };
}

/** Reads what is not under its name: tables that were renamed, or a connected sheet. */
export async function readElsewhere(
  context: Excel.RequestContext,
  { tables: first, others, knownSheet }: FirstLook,
  surroundings: Surroundings,
  work: Work,
): Promise<WorkbookReading> {
  const found = mappingIn(first) === "" ? await findRenamed(context, first, others) : first;
  // A table that only looks like a matrix of ours may be the very one that is connected.
  const tables = { ...found, matrix: first.matrix };
  const mapping = mappingIn(tables);
  return mapping === ""
    ? readingOf(found, surroundings)
    : withSheet(context, tables, mapping, knownSheet(mapping), surroundings, work);
}

/** Reads what is too large for one request. */
export async function readInParts(context: Excel.RequestContext, work: Work): Promise<WorkbookReading> {
  const surroundings = queueSurroundings(context);
  const tables = await loadInChunks(context, work);
  const mapping = mappingIn(tables);
  return mapping === ""
    ? readingOf(tables, surroundings())
    : withSheet(context, tables, mapping, null, surroundings(), work);
}

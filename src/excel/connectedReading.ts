import type { Area } from "../workbook/address";
import { textOf } from "../workbook/cellText";
import { surelyAdded } from "../workbook/recognition/addedColumns";
import { foreignSnapshot, type Surroundings } from "../workbook/recognition/foreignSnapshot";
import { keptText, mappingOf, mappingText, type MappedColumn, type Mapping } from "../workbook/recognition/mapping";
import { reconnect, type ColumnChange } from "../workbook/recognition/reconnect";
import { columnsRead, type SheetCells } from "../workbook/recognition/sheetCells";
import { hasSettings, readSettings } from "../workbook/settingsTable";
import type { MatrixSnapshot } from "../workbook/snapshot";
import { queueSheet, requestSheet, sheetCellsOf } from "./connectedSheet";
import type { SheetRequest } from "./knownSheet";
import { forgetSheet, rememberSheet } from "./knownSheet";
import { rowsInChunks } from "./loadInChunks";
import { mergedInParts, withMerges } from "./mergedAreas";
import type { Work } from "./work";

/** What the settings say of a connected sheet, and what became of it. */
export interface Connection {
  /** Its name now; as it was when it was connected where it is not there. */
  readonly sheet: string;
  /** Whether the settings know it by another name. */
  readonly renamed: boolean;
  /** As the sheet is now; null where it cannot be read by it. */
  readonly mapping: Mapping | null;
  /** Columns that were moved, renamed or lost since the mapping was kept. */
  readonly changes: readonly ColumnChange[];
  /** Columns like those that were added on request, which may be the person's own by now. */
  readonly unsure: readonly MappedColumn[];
  readonly lost: "sheet" | "headers" | "mapping" | null;
  readonly merges: readonly Area[];
  /** Whether somebody has decided something that goes with the settings when the sheet is left. */
  readonly decided: boolean;
}

export interface ConnectedReading {
  readonly connection: Connection;
  readonly snapshot: MatrixSnapshot | null;
  readonly sheetId: string | null;
}

/** What is asked of a sheet before its cells, which may be many. */
export const sizeOfSheet = "address,rowCount,columnCount";

/** Loads a sheet's used cells, however many they are: their place first, then the cells. Null where there is no such sheet. */
export async function loadSheet(
  context: Excel.RequestContext,
  request: SheetRequest,
  work: Work = {},
): Promise<SheetCells | null> {
  await context.sync();
  const { sheet, used } = request;
  if (sheet.isNullObject) return null;
  if (used.isNullObject) return sheetCellsOf(request, []);
  const { rowCount, columnCount } = used;
  let rows = 0;
  const arrived = (more: number) => {
    rows += more;
    work.signal?.throwIfAborted();
    if (more < rowCount) work.progress?.(rows / rowCount);
  };
  const { values, formulas } = await rowsInChunks(
    context,
    used,
    { rowCount, columnCount: Math.min(columnCount, columnsRead(rowCount)) },
    arrived,
  );
  return sheetCellsOf(request, request.merged?.() ?? (await mergedInParts(context, used, rowCount)), values, formulas);
}

/** The rows in which headers stood, on every sheet. */
async function headersEverywhere(context: Excel.RequestContext, { headerRows }: Mapping): Promise<SheetCells[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const requests = worksheets.items.map((sheet) => {
    const used = sheet
      .getRange(`${Math.min(...headerRows) + 1}:${Math.max(...headerRows) + 1}`)
      .getUsedRangeOrNullObject(true);
    used.load("address,values,formulas");
    return { sheet, used, merged: null };
  });
  await context.sync();
  return requests.map((request) => sheetCellsOf(request, []));
}

/** The sheets with all headers of a mapping, and just where it has them. */
export async function sheetsLike(context: Excel.RequestContext, mapping: Mapping): Promise<string[]> {
  const same = (await headersEverywhere(context, mapping)).filter(
    (cells) => cells.values.length > 0 && reconnect(cells, mapping)?.changes.length === 0,
  );
  return same.map(({ sheet }) => sheet);
}

/**
 * The name that a sheet was given while nobody looked: the only one with all headers of the mapping, and none that had them before. A
 * copy of it makes two, and a person says which.
 */
async function renamedSheet(context: Excel.RequestContext, mapping: Mapping): Promise<string | null> {
  const before = new Set(mapping.alike);
  const [only, ...more] = (await sheetsLike(context, mapping)).filter((name) => !before.has(keptText(name)));
  return more.length === 0 ? (only ?? null) : null;
}

/** A connected sheet that came with the tables, or is loaded now. */
async function connectedCells(
  context: Excel.RequestContext,
  name: string,
  ready: SheetRequest | null,
  work: Work,
): Promise<{ readonly cells: SheetCells | null; readonly request: SheetRequest }> {
  if (ready)
    return {
      cells: sheetCellsOf(
        ready,
        ready.merged?.() ?? (await mergedInParts(context, ready.used, ready.used.values.length)),
      ),
      request: ready,
    };
  return withMerges(async (merges) => {
    const request = requestSheet(context, name, { what: sizeOfSheet, merges });
    return { cells: await loadSheet(context, request, work), request };
  });
}

function isDecided({ settings }: Surroundings): boolean {
  return (
    settings !== null &&
    hasSettings(readSettings((settings.values[0] ?? []).map(textOf), settings.values.slice(1), "en").settings)
  );
}

/**
 * Reads the connected sheet by its mapping, after looking whether its headers still say what the mapping says.
 * @param text the mapping as the settings keep it
 * @param ready the sheet, where it came with the tables
 * @param kept the text as the settings have it, where the sheet was found under another name
 */
export async function readConnected(
  context: Excel.RequestContext,
  text: string,
  ready: SheetRequest | null,
  surroundings: Surroundings,
  work: Work = {},
  kept = text,
): Promise<ConnectedReading> {
  const mapping = mappingOf(text);
  const decided = isDecided(surroundings);
  const nowhere = (sheet: string, lost: "sheet" | "mapping"): ConnectedReading => ({
    connection: { sheet, renamed: false, mapping: null, changes: [], unsure: [], lost, merges: [], decided },
    snapshot: null,
    sheetId: null,
  });
  if (!mapping) return nowhere("", "mapping");
  const { cells, request } = await connectedCells(context, mapping.sheet, ready, work);
  if (!cells) {
    forgetSheet();
    const renamed = await renamedSheet(context, mapping);
    if (renamed !== null)
      return readConnected(context, mappingText({ ...mapping, sheet: renamed }), null, surroundings, work, text);
    return nowhere(mapping.sheet, "sheet");
  }
  const found = reconnect(cells, mapping);
  // What was remembered may be another sheet by now: the name in the mapping decides.
  if (!found && ready && cells.sheet !== mapping.sheet)
    return readConnected(context, text, null, surroundings, work, kept);
  const sheetId = request.sheet.id;
  rememberSheet(queueSheet(kept, sheetId, request.merged !== null));
  const about = {
    sheet: cells.sheet,
    renamed: mappingOf(kept)?.sheet !== cells.sheet,
    merges: cells.merges ?? [],
    decided,
  };
  if (!found)
    return {
      connection: { ...about, mapping: null, changes: [], unsure: [], lost: "headers" },
      snapshot: null,
      sheetId,
    };
  return {
    connection: { ...about, changes: found.changes, ...surelyAdded(cells, found), lost: null },
    snapshot: foreignSnapshot(cells, found.mapping, surroundings).snapshot,
    sheetId,
  };
}

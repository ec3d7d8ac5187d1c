import type { Area } from "../workbook/address";
import { foreignSnapshot, type Surroundings } from "../workbook/recognition/foreignSnapshot";
import { mappingOf, type Mapping } from "../workbook/recognition/mapping";
import { reconnect, type ColumnChange } from "../workbook/recognition/reconnect";
import type { SheetCells } from "../workbook/recognition/sheetCells";
import type { MatrixSnapshot } from "../workbook/snapshot";
import { queueSheet, requestSheet, sheetCellsOf, type SheetRequest } from "./connectedSheet";
import { forgetSheet, rememberSheet } from "./knownSheet";
import { rowsInChunks } from "./loadInChunks";
import type { Work } from "./work";

/** What the settings say of a connected sheet, and what became of it. */
export interface Connection {
  /** Its name now; as it was when it was connected where it is not there. */
  readonly sheet: string;
  /** As the sheet is now; null where it cannot be read by it. */
  readonly mapping: Mapping | null;
  /** Columns that were moved, renamed or lost since the mapping was kept. */
  readonly changes: readonly ColumnChange[];
  readonly lost: "sheet" | "headers" | "mapping" | null;
  readonly merges: readonly Area[];
}

export interface ConnectedReading {
  readonly connection: Connection;
  readonly snapshot: MatrixSnapshot | null;
  readonly sheetId: string | null;
}

/** Loads a sheet's used cells, however many they are: their place first, then the cells. Null where there is no such sheet. */
export async function loadSheet(context: Excel.RequestContext, request: SheetRequest, work: Work = {}): Promise<SheetCells | null> {
  await context.sync();
  if (request.sheet.isNullObject) return null;
  if (request.used.isNullObject) return sheetCellsOf(request);
  const { rowCount } = request.used;
  let rows = 0;
  const { values, formulas } = await rowsInChunks(context, request.used, (more) => {
    rows += more;
    work.signal?.throwIfAborted();
    if (more < rowCount) work.progress?.(rows / rowCount);
  });
  return sheetCellsOf(request, values, formulas);
}

const nowhere = { snapshot: null, sheetId: null };

/**
 * Reads the connected sheet by its mapping, after looking whether its headers still say what the mapping says.
 * @param text the mapping as the settings keep it
 * @param ready the sheet, where it came with the tables
 */
export async function readConnected(context: Excel.RequestContext, text: string, ready: SheetRequest | null, surroundings: Surroundings, work: Work = {}): Promise<ConnectedReading> {
  const mapping = mappingOf(text);
  if (!mapping) return { connection: { sheet: "", mapping: null, changes: [], lost: "mapping", merges: [] }, ...nowhere };
  const request = ready ?? requestSheet(context, mapping.sheet, "address,rowCount,columnCount");
  const cells = ready ? sheetCellsOf(ready) : await loadSheet(context, request, work);
  if (!cells) {
    forgetSheet();
    return { connection: { sheet: mapping.sheet, mapping: null, changes: [], lost: "sheet", merges: [] }, ...nowhere };
  }
  const found = reconnect(cells, mapping);
  // What was remembered may be another sheet by now: the name in the mapping decides.
  if (!found && ready && cells.sheet !== mapping.sheet) return readConnected(context, text, null, surroundings, work);
  const sheetId = request.sheet.id;
  rememberSheet(queueSheet(text, sheetId));
  const about = { sheet: cells.sheet, merges: cells.merges ?? [] };
  if (!found) return { connection: { ...about, mapping: null, changes: [], lost: "headers" }, snapshot: null, sheetId };
  return { connection: { ...about, ...found, lost: null }, snapshot: foreignSnapshot(cells, found.mapping, surroundings).snapshot, sheetId };
}

import type { RawTable } from "../workbook/snapshot";
import { loadedTable, requestTable, tableKey, tableNames, type LoadedTable, type LoadedTables, type TableRequest, type TableRole } from "./loadTables";
import type { Work } from "./work";

/** Cells in one request: about 2 MB of values and formulas, well under the 5 MB that Excel on the web answers at most. */
const cellsAtOnce = 60_000;

/**
 * The same for a table too large for one answer: its place first, then its rows a chunk at a time. Each chunk is a request of its
 * own, since the limit is on a request; an edit in between is told by the next event, and read again.
 */
async function inChunks(context: Excel.RequestContext, request: TableRequest, arrived: (rows: number) => void): Promise<LoadedTable | null> {
  if (request.table.isNullObject) return null;
  const { values, formulas } = await rowsInChunks(context, request.range, arrived);
  return loadedTable(request, values, formulas);
}

/** The cells of a range whose numbers of rows and columns are loaded, a request a chunk. `arrived` is told of each. */
export async function rowsInChunks(context: Excel.RequestContext, range: Excel.Range, arrived: (rows: number) => void): Promise<Pick<RawTable, "values" | "formulas">> {
  const { rowCount, columnCount } = range;
  const height = Math.max(1, Math.floor(cellsAtOnce / columnCount));
  const values: unknown[][] = [];
  const formulas: unknown[][] = [];
  for (let from = 0; from < rowCount; from += height) {
    const part = range.getCell(from, 0).getResizedRange(Math.min(height, rowCount - from) - 1, columnCount - 1);
    await loadPart(context, part);
    values.push(...part.values);
    formulas.push(...part.formulas);
    arrived(part.values.length);
  }
  return { values: values as RawTable["values"], formulas: formulas as RawTable["formulas"] };
}

async function loadPart(context: Excel.RequestContext, part: Excel.Range): Promise<void> {
  part.load("values,formulas");
  await context.sync();
}

/** Reads our tables by their names, however large they are. Tells how far it is; throws an AbortError where it is asked to stop. */
export async function loadInChunks(context: Excel.RequestContext, work: Work = {}): Promise<LoadedTables> {
  const roles = Object.keys(tableNames) as TableRole[];
  const requests = roles.map((role) => requestTable(context, tableKey(role), "address,rowCount,columnCount"));
  await context.sync();
  const whole = requests.reduce((sum, { table, range }) => sum + (table.isNullObject ? 0 : range.rowCount), 0);
  let rows = 0;
  const arrived = (more: number): void => {
    rows += more;
    work.signal?.throwIfAborted();
    work.progress?.(rows / whole);
  };
  const tables: Partial<Record<TableRole, LoadedTable | null>> = {};
  for (const [index, role] of roles.entries()) {
    const asked = requests[index];
    tables[role] = asked ? await inChunks(context, asked, arrived) : null;
  }
  return { matrix: tables.matrix ?? null, teams: tables.teams ?? null, settings: tables.settings ?? null };
}

import type { RawTable } from "../workbook/snapshot";
import { failureIdOf } from "./errors";
import {
  loadedTable,
  requestTable,
  tableKey,
  tableNames,
  type LoadedTable,
  type LoadedTables,
  type TableRequest,
  type TableRole,
} from "./loadTables";
import type { Work } from "./work";

/** Cells in one request: about 2 MB of values and formulas where texts are short. Excel on the web answers 5 MB at most; where they are long, fewer rows are asked for. */
const cellsAtOnce = 60_000;

/**
 * The same for a table too large for one answer: its place first, then its rows a chunk at a time. Each chunk is a request of its
 * own, since the limit is on a request; an edit in between is told by the next event, and read again.
 */
async function inChunks(
  context: Excel.RequestContext,
  request: TableRequest,
  arrived: (rows: number) => void,
): Promise<LoadedTable | null> {
  if (request.table.isNullObject) return null;
  const { values, formulas } = await rowsInChunks(context, request.range, request.range, arrived);
  return loadedTable(request, values, formulas);
}

/** The cells of the first rows and columns of a range, a request a chunk. `arrived` is told of each. */
export async function rowsInChunks(
  context: Excel.RequestContext,
  range: Excel.Range,
  { rowCount, columnCount }: Pick<Excel.Range, "rowCount" | "columnCount">,
  arrived: (rows: number) => void,
): Promise<Pick<RawTable, "values" | "formulas">> {
  let height = Math.max(1, Math.floor(cellsAtOnce / columnCount));
  const values: unknown[][] = [];
  const formulas: unknown[][] = [];
  while (values.length < rowCount) {
    const rows = Math.min(height, rowCount - values.length);
    const part = range.getCell(values.length, 0).getResizedRange(rows - 1, columnCount - 1);
    if (await isAnswered(context, part, rows)) {
      values.push(...part.values);
      formulas.push(...part.formulas);
      arrived(rows);
    } else height = Math.floor(rows / 2);
  }
  return { values: values as RawTable["values"], formulas: formulas as RawTable["formulas"] };
}

/** Whether the cells came: not where they are too many for one answer, and fewer rows can be asked for. */
async function isAnswered(context: Excel.RequestContext, part: Excel.Range, rows: number): Promise<boolean> {
  part.load("values,formulas");
  try {
    await context.sync();
    return true;
  } catch (error) {
    if (rows < 2 || failureIdOf(error) !== "tooLarge") throw error;
    return false;
  }
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

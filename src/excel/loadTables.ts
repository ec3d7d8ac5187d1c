import { layoutOf, isMatrixLayout } from "../workbook/layout";
import { matrixTableName } from "../workbook/gapFormula";
import { settingsTableName } from "../workbook/settingsTable";
import type { RawTable } from "../workbook/snapshot";
import { teamLayoutOf, teamsTableName } from "../workbook/teamsTable";

export type TableRole = "matrix" | "teams" | "settings";

export const tableNames: Readonly<Record<TableRole, string>> = { matrix: matrixTableName, teams: teamsTableName, settings: settingsTableName };

/** A table of ours as it was loaded: its cells, and how Excel knows it. */
export interface LoadedTable extends RawTable {
  readonly id: string;
  readonly sheetId: string;
}

export type LoadedTables = Readonly<Record<TableRole, LoadedTable | null>>;

/** The tables that were found, by role: users rename tables, and a table keeps its id. Only a hint: what is read decides. */
const knownIds = new Map<TableRole, string>();

interface Request {
  readonly table: Excel.Table;
  readonly range: Excel.Range;
  readonly sheet: Excel.Worksheet;
}

function request(context: Excel.RequestContext, nameOrId: string, what: string): Request {
  const table = context.workbook.tables.getItemOrNullObject(nameOrId);
  table.load("id,name");
  const range = table.getRange();
  range.load(what);
  const sheet = table.worksheet;
  sheet.load("id,name");
  return { table, range, sheet };
}

const wholeOf = (context: Excel.RequestContext, nameOrId: string) => request(context, nameOrId, "address,values,formulas");
const placed = (context: Excel.RequestContext, nameOrId: string) => request(context, nameOrId, "address,rowCount,columnCount");

/** Cells in one request: about 2 MB of values and formulas, well under the 5 MB that Excel on the web answers at most. */
const cellsAtOnce = 60_000;

/**
 * The same for a table too large for one answer: its place first, then its rows a chunk at a time. Each chunk is a request of its
 * own, since the limit is on a request; an edit in between is told by the next event, and read again.
 */
async function inChunks(context: Excel.RequestContext, { table, range, sheet }: Request): Promise<LoadedTable | null> {
  if (table.isNullObject) return null;
  const { rowCount, columnCount } = range;
  const height = Math.max(1, Math.floor(cellsAtOnce / columnCount));
  const values: unknown[][] = [];
  const formulas: unknown[][] = [];
  for (let from = 0; from < rowCount; from += height) {
    const part = range.getCell(from, 0).getResizedRange(Math.min(height, rowCount - from) - 1, columnCount - 1);
    await loadPart(context, part);
    values.push(...part.values);
    formulas.push(...part.formulas);
  }
  return { id: table.id, name: table.name, sheet: sheet.name, sheetId: sheet.id, address: range.address, values: values as RawTable["values"], formulas: formulas as RawTable["formulas"] };
}

async function loadPart(context: Excel.RequestContext, part: Excel.Range): Promise<void> {
  part.load("values,formulas");
  await context.sync();
}

/** Reads our tables by their names, however large they are. */
export async function loadInChunks(context: Excel.RequestContext): Promise<LoadedTables> {
  const roles = Object.keys(tableNames) as TableRole[];
  const requests = roles.map((role) => placed(context, knownIds.get(role) ?? tableNames[role]));
  await context.sync();
  const tables: Partial<Record<TableRole, LoadedTable | null>> = {};
  for (const [index, role] of roles.entries()) {
    const asked = requests[index];
    tables[role] = asked ? await inChunks(context, asked) : null;
  }
  return { matrix: tables.matrix ?? null, teams: tables.teams ?? null, settings: tables.settings ?? null };
}

function loaded({ table, range, sheet }: Request): LoadedTable | null {
  if (table.isNullObject) return null;
  return { id: table.id, name: table.name, sheet: sheet.name, sheetId: sheet.id, address: range.address, values: range.values as RawTable["values"], formulas: range.formulas as RawTable["formulas"] };
}

/** The part that a table with these headers plays. */
function roleOf(headers: readonly string[]): TableRole | null {
  const matrix = layoutOf(headers);
  if (isMatrixLayout(matrix) && matrix.parts.code !== undefined && matrix.parts.gap !== undefined) return "matrix";
  const teams = teamLayoutOf(headers);
  if (teams.name !== undefined && teams.kind !== undefined) return "teams";
  return null;
}

/** Queues the loading of our tables where they are expected; `take` reads them after the caller's sync. */
export function queueTables(context: Excel.RequestContext): { readonly take: () => LoadedTables; readonly others: Excel.TableCollection } {
  const others = context.workbook.tables;
  others.load("items/id,items/name");
  const ask = (role: TableRole) => wholeOf(context, knownIds.get(role) ?? tableNames[role]);
  const requests = { matrix: ask("matrix"), teams: ask("teams"), settings: ask("settings") };
  return {
    others,
    take: () => ({ matrix: loaded(requests.matrix), teams: loaded(requests.teams), settings: loaded(requests.settings) }),
  };
}

/** Looks for tables that are not under their name by their headers: one more request for the headers, one for the cells. */
export async function findRenamed(context: Excel.RequestContext, found: LoadedTables, others: Excel.TableCollection): Promise<LoadedTables> {
  const missing = (Object.keys(tableNames) as TableRole[]).filter((role) => found[role] === null);
  const taken = new Set(Object.values(found).map((table) => table?.id));
  const candidates = others.items.filter(({ id }) => !taken.has(id));
  missing.forEach((role) => knownIds.delete(role));
  if (missing.length === 0 || candidates.length === 0) return found;
  const headers = candidates.map((table) => {
    const range = table.getHeaderRowRange();
    range.load("values");
    return range;
  });
  await context.sync();
  const byName = (role: TableRole) => candidates.findIndex(({ name }) => name === tableNames[role]);
  const byHeaders = (role: TableRole) => headers.findIndex(({ values }) => roleOf((values[0] ?? []).map(String)) === role);
  const requests = missing.flatMap((role) => {
    const index = [byName(role), byHeaders(role)].find((candidate) => candidate >= 0);
    const id = index === undefined ? undefined : candidates[index]?.id;
    return id === undefined ? [] : [[role, wholeOf(context, id)] as const];
  });
  if (requests.length === 0) return found;
  await context.sync();
  return { ...found, ...Object.fromEntries(requests.map(([role, asked]) => [role, loaded(asked)])) };
}

/** Remembers the ids, so that the next read finds renamed tables at once. */
export function remember(tables: LoadedTables): void {
  for (const role of Object.keys(tableNames) as TableRole[]) {
    const table = tables[role];
    if (table) knownIds.set(role, table.id);
  }
}

export function forgetTables(): void {
  knownIds.clear();
}

import { matrixTableName } from "../workbook/layout";
import { settingsTableName } from "../workbook/settingsTable";
import type { RawTable } from "../workbook/snapshot";
import { teamsTableName } from "../workbook/teamsTable";
import { forgetSheet } from "./knownSheet";

export type TableRole = "matrix" | "teams" | "settings";

export const tableNames: Readonly<Record<TableRole, string>> = {
  matrix: matrixTableName,
  teams: teamsTableName,
  settings: settingsTableName,
};

/** A table of ours as it was loaded: its cells, and how Excel knows it. */
export interface LoadedTable extends RawTable {
  readonly id: string;
  readonly sheetId: string;
}

export type LoadedTables = Readonly<Record<TableRole, LoadedTable | null>>;

/** The tables that were found, by role: users rename tables, and a table keeps its id. Only a hint: what is read decides. */
const knownIds = new Map<TableRole, string>();

export interface TableRequest {
  readonly table: Excel.Table;
  readonly range: Excel.Range;
  readonly sheet: Excel.Worksheet;
}

/** Queues the loading of a table and where it is; `what` of its range. */
export function requestTable(context: Excel.RequestContext, nameOrId: string, what: string): TableRequest {
  const table = context.workbook.tables.getItemOrNullObject(nameOrId);
  table.load("id,name,showTotals");
  const range = table.getRange();
  range.load(what);
  const sheet = table.worksheet;
  sheet.load("id,name");
  return { table, range, sheet };
}

/** Queues the loading of a whole table. */
export const wholeOf = (context: Excel.RequestContext, nameOrId: string) =>
  requestTable(context, nameOrId, "address,values,formulas");

/** A table as it came; null where there is none. After the caller's sync. */
export function loaded({ table, range, sheet }: TableRequest): LoadedTable | null {
  return table.isNullObject
    ? null
    : loadedTable({ table, range, sheet }, range.values as RawTable["values"], range.formulas as RawTable["formulas"]);
}

/** A table of which every cell is there. A totals row is no row of its body. */
export function loadedTable(
  { table, range, sheet }: TableRequest,
  values: RawTable["values"],
  formulas: RawTable["formulas"],
): LoadedTable {
  const end = table.showTotals ? -1 : undefined;
  return {
    id: table.id,
    name: table.name,
    sheet: sheet.name,
    sheetId: sheet.id,
    address: range.address,
    values: values.slice(0, end),
    formulas: formulas.slice(0, end),
  };
}

/** Queues the loading of our tables where they are expected; `take` reads them after the caller's sync. */
export function queueTables(context: Excel.RequestContext): {
  readonly take: () => LoadedTables;
  readonly others: Excel.TableCollection;
} {
  const others = context.workbook.tables;
  others.load("items/id,items/name");
  const ask = (role: TableRole) => wholeOf(context, tableKey(role));
  const requests = { matrix: ask("matrix"), teams: ask("teams"), settings: ask("settings") };
  return {
    others,
    take: () => ({
      matrix: loaded(requests.matrix),
      teams: loaded(requests.teams),
      settings: loaded(requests.settings),
    }),
  };
}

/** Remembers the ids, so that the next read finds renamed tables at once. */
export function remember(tables: LoadedTables): void {
  for (const role of Object.keys(tableNames) as TableRole[]) {
    const table = tables[role];
    if (table) knownIds.set(role, table.id);
  }
}

/** The name, or the id it was last seen under. */
export function tableKey(role: TableRole): string {
  return knownIds.get(role) ?? tableNames[role];
}

export function forgetTable(role: TableRole): void {
  knownIds.delete(role);
}

export function forgetTables(): void {
  knownIds.clear();
  forgetSheet();
}

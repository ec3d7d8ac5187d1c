import { isMatrixLayout, layoutOf } from "../workbook/layout";
import { isSettingsTable } from "../workbook/sheets/settingsSheet";
import { teamLayoutOf } from "../workbook/teamsTable";
import { forgetTable, loaded, tableNames, wholeOf, type LoadedTables, type TableRole } from "./loadTables";

/** The part that a table with these headers plays. */
function roleOf(headers: readonly string[]): TableRole | null {
  const matrix = layoutOf(headers);
  if (isMatrixLayout(matrix) && matrix.parts.code !== undefined && matrix.parts.gap !== undefined) return "matrix";
  const teams = teamLayoutOf(headers);
  // A name and a kind alone are in many a table.
  if (teams.name !== undefined && teams.kind !== undefined && Object.keys(teams).length >= 4) return "teams";
  return isSettingsTable(headers) ? "settings" : null;
}

/** Tables that play no part, by id and name: where only teams or settings are missing, their headers are not read again and again. */
const strangers = new Set<string>();
const keyOf = ({ id, name }: Excel.Table) => `${id} ${name}`;

/** Looks for tables that are not under their name by their headers: one more request for the headers, one for the cells. */
export async function findRenamed(
  context: Excel.RequestContext,
  found: LoadedTables,
  others: Excel.TableCollection,
): Promise<LoadedTables> {
  const missing = (Object.keys(tableNames) as TableRole[]).filter((role) => found[role] === null);
  const taken = new Set(Object.values(found).map((table) => table?.id));
  const candidates = others.items.filter(
    (table) => !taken.has(table.id) && (found.matrix === null || !strangers.has(keyOf(table))),
  );
  missing.forEach(forgetTable);
  if (missing.length === 0 || candidates.length === 0) return found;
  const headers = candidates.map((table) => {
    const range = table.getHeaderRowRange();
    range.load("values");
    return range;
  });
  await context.sync();
  const byName = (role: TableRole) => candidates.findIndex(({ name }) => name === tableNames[role]);
  const roles = headers.map(({ values }) => roleOf((values[0] ?? []).map(String)));
  const byHeaders = (role: TableRole) => roles.indexOf(role);
  const requests = missing.flatMap((role) => {
    const index = [byName(role), byHeaders(role)].find((candidate) => candidate >= 0);
    const id = index === undefined ? undefined : candidates[index]?.id;
    return id === undefined ? [] : [[role, wholeOf(context, id)] as const];
  });
  candidates
    .filter((_, index) => !missing.some((role) => role === roles[index]))
    .forEach((table) => strangers.add(keyOf(table)));
  if (requests.length === 0) return found;
  await context.sync();
  return { ...found, ...Object.fromEntries(requests.map(([role, asked]) => [role, loaded(asked)])) };
}

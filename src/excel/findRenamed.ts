import { isMatrixLayout, layoutOf } from "../workbook/layout";
import { teamLayoutOf } from "../workbook/teamsTable";
import { forgetTable, loaded, tableNames, wholeOf, type LoadedTables, type TableRole } from "./loadTables";

/** The part that a table with these headers plays. */
function roleOf(headers: readonly string[]): TableRole | null {
  const matrix = layoutOf(headers);
  if (isMatrixLayout(matrix) && matrix.parts.code !== undefined && matrix.parts.gap !== undefined) return "matrix";
  const teams = teamLayoutOf(headers);
  if (teams.name !== undefined && teams.kind !== undefined) return "teams";
  return null;
}

/** Looks for tables that are not under their name by their headers: one more request for the headers, one for the cells. */
export async function findRenamed(context: Excel.RequestContext, found: LoadedTables, others: Excel.TableCollection): Promise<LoadedTables> {
  const missing = (Object.keys(tableNames) as TableRole[]).filter((role) => found[role] === null);
  const taken = new Set(Object.values(found).map((table) => table?.id));
  const candidates = others.items.filter(({ id }) => !taken.has(id));
  missing.forEach(forgetTable);
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

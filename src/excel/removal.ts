import { areaAddress } from "../workbook/address";
import { textOf } from "../workbook/cellText";
import { readSettings } from "../workbook/settingsTable";
import { cellInput } from "./cellInput";
import type { Connection } from "./connectedReading";
import { lookForLists } from "./dressOnSheet";
import { errorDetail, failureIdOf } from "./errors";
import { forgetTables, type LoadedTables } from "./loadTables";
import type { RemovalMode } from "./marker";
import { mark, unmark } from "./marking";
import { done, failed, type Outcome } from "./outcome";
import type { RemovalPlan } from "./portfolioWorkbook";
import { run } from "./run";
import { planOf, survey, type OwnSheet, type Survey } from "./survey";

export function planRemoval(mode: RemovalMode): Promise<Outcome<RemovalPlan>> {
  return run(async (context) => done(planOf(await survey(context, mode))));
}

const noConnection = { connection: "", positions: new Map<string, number>(), valueColumn: -1 };

/** What stays keeps its cells: titles become the text they show, dropdowns of our columns go since their lists do. */
function queueDetaching(
  context: Excel.RequestContext,
  { name, kind, columns, titles }: OwnSheet,
  tables: LoadedTables,
): void {
  const sheet = context.workbook.worksheets.getItem(name);
  for (const { address, shown } of titles) sheet.getRange(address).formulas = [[cellInput(shown)]];
  const table = kind === "lists" ? null : tables[kind];
  if (!table) return;
  const body = context.workbook.tables.getItem(table.name).getDataBodyRange();
  const { connection, positions, valueColumn } =
    kind === "settings"
      ? readSettings((tables.settings?.values[0] ?? []).map(textOf), tables.settings?.values.slice(1) ?? [], "en")
      : noConnection;
  const kept = positions.get("connection");
  if (connection !== "" && kept !== undefined) body.getCell(kept, valueColumn).values = [[""]];
  for (const column of columns) body.getColumn(column).dataValidation.clear();
}

/** Takes away what the add-in added: its sheets and names, and the dropdowns that refer to them. A sheet with a person's own cells stays, as plain cells. */
async function removeOnce(mode: RemovalMode): Promise<RemovalPlan> {
  return run(async (context) => {
    const found = await survey(context, mode);
    // Wherever they have got to, such as a copy of a sheet: without their lists they let nothing be chosen.
    const lists = await lookForLists(
      context,
      found.staying.map((name) => context.workbook.worksheets.getItem(name)),
    );
    if (!found.marker) mark(context, { operation: "remove", mode });
    if (!found.othersVisible) context.workbook.worksheets.add();
    for (const { sheet, area } of lists) sheet.getRange(areaAddress(area)).dataValidation.clear();
    for (const sheet of found.sheets.filter(({ deleted }) => !deleted)) queueDetaching(context, sheet, found.tables);
    // Names last: they are how a second try finds the lists again.
    for (const { name } of found.sheets.filter(({ deleted }) => deleted))
      context.workbook.worksheets.getItem(name).delete();
    for (const name of found.names) context.workbook.names.getItem(name).delete();
    unmark(context);
    await context.sync();
    forgetTables();
    return planOf(found);
  });
}

function isDone({ marker, names, sheets }: Survey): boolean {
  return !marker && names.length === 0 && sheets.every(({ deleted }) => !deleted);
}

/**
 * Removes; what was begun and failed is gone on with once, since deleted sheets cannot be taken back. `leave` takes from a connected sheet
 * first what refers to what goes.
 */
export async function removeFromWorkbook(
  mode: RemovalMode,
  leave?: (connection: Connection) => Promise<Outcome<unknown>>,
): Promise<Outcome<RemovalPlan>> {
  const before = await run((context) => survey(context, mode));
  if (before.forbidden) return failed(before.forbidden);
  const left = leave && before.connection ? await leave(before.connection) : done(undefined);
  if (!left.ok) return left;
  const planned = done(planOf(before));
  try {
    return done(await removeOnce(mode));
  } catch (error) {
    try {
      const now = await run((context) => survey(context, mode));
      if (isDone(now)) return planned;
      if (!now.marker) return failed(failureIdOf(error), errorDetail(error));
      await removeOnce(mode);
      return planned;
    } catch {
      return failed(failureIdOf(error), errorDetail(error), "half");
    }
  }
}

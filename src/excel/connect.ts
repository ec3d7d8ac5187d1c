import type { Language } from "../locale/language";
import type { WorkbookDescription } from "../workbook/description";
import { languageOf } from "../workbook/recognition/foreignSnapshot";
import { mappingText, type Mapping } from "../workbook/recognition/mapping";
import { defaultSettings, readSettings } from "../workbook/settingsTable";
import { freeSheetNames } from "../workbook/sheets/frame";
import { settingNames, settingsSheet } from "../workbook/sheets/settingsSheet";
import { textOf } from "../workbook/cellText";
import { cellInput } from "./cellInput";
import { addWhole } from "./createMatrix";
import { errorDetail, failureIdOf } from "./errors";
import { loaded, tableKey, tableNames, wholeOf, type LoadedTable } from "./loadTables";
import { sheetsLike } from "./connectedReading";
import { takeAway, type TakeAway } from "./offers";
import { markerName } from "./marker";
import { done, failed, type Outcome } from "./outcome";
import { readWorkbook } from "./readWorkbook";
import { removeFromWorkbook } from "./removal";
import { run } from "./run";

interface Ground {
  readonly settings: LoadedTable | null;
  readonly sheets: readonly string[];
  readonly names: readonly string[];
}

const readingOf = ({ values }: LoadedTable) => readSettings((values[0] ?? []).map(textOf), values.slice(1), "en");

/** The checking read: what is in the way, and what is there already. */
function check(): Promise<Outcome<Ground>> {
  return run(async (context) => {
    const { worksheets, names, protection, tables } = context.workbook;
    worksheets.load("items/name");
    names.load("items/name");
    protection.load("protected");
    const matrix = tables.getItemOrNullObject(tableNames.matrix);
    matrix.load("name");
    // The one that was known may have been deleted and come back by Undo as another.
    const [known, named] = [wholeOf(context, tableKey("settings")), wholeOf(context, tableNames.settings)];
    await context.sync();
    const settings = loaded(known) ?? loaded(named);
    const existing = names.items.map(({ name }) => name);
    if (existing.includes(markerName)) return failed("unfinished");
    if (!matrix.isNullObject) return failed("matrixExists");
    if (settings && readingOf(settings).unfinished !== "") return failed("unfinished");
    if (!settings && protection.protected) return failed("workbookProtected");
    return done({ settings, sheets: worksheets.items.map(({ name }) => name), names: existing });
  });
}

/** Writes the cell of the mapping: one cell, so it is written or not. */
async function keep(settings: LoadedTable, text: string): Promise<Outcome<void>> {
  const { positions, valueColumn } = readingOf(settings);
  const position = positions.get("connection");
  if (position === undefined || valueColumn < 0) return failed("leftovers");
  const cellOf = (context: Excel.RequestContext) =>
    context.workbook.tables.getItem(settings.id).getDataBodyRange().getCell(position, valueColumn);
  try {
    await run(async (context) => {
      cellOf(context).formulas = [[cellInput(text === "" ? null : text)]];
      await context.sync();
    });
    return done(undefined);
  } catch (error) {
    // The answer may be lost although it was written.
    const now = await run(async (context) => {
      const cell = cellOf(context);
      cell.load("values");
      await context.sync();
      return String(cell.values[0]?.[0] ?? "");
    }).catch(() => null);
    return now === text ? done(undefined) : failed(failureIdOf(error), errorDetail(error));
  }
}

/** The settings alone: without lists there is nothing that dropdowns could refer to. */
function settingsAlone(sheet: string, language: Language, connection: string): WorkbookDescription {
  const description = settingsSheet(sheet, defaultSettings(language), { language, levels: "both" }, connection);
  return { sheets: [{ ...description, validations: [] }], names: settingNames(sheet) };
}

/**
 * Connects a sheet: adds the settings sheet, which keeps the mapping, and nothing else; where there are settings already only their
 * cell is written. Nothing in the person's sheet changes.
 */
export async function connectSheet(mapping: Mapping): Promise<Outcome<void>> {
  const ground = await check();
  if (!ground.ok) return ground;
  const { settings, sheets, names } = ground.value;
  const like = await run((context) => sheetsLike(context, mapping));
  const text = mappingText({
    ...mapping,
    alike: like.includes(mapping.sheet) ? like.filter((name) => name !== mapping.sheet) : [],
  });
  if (settings) return keep(settings, text);
  const language = languageOf(mapping);
  const sheet = freeSheetNames(sheets, language).settings;
  const description = settingsAlone(sheet, language, text);
  const ours = new Set(description.names?.map(({ name }) => name));
  return (
    (await addWhole(
      description,
      names.filter((name) => ours.has(name)),
    )) ?? done(undefined)
  );
}

/**
 * Takes away what connecting added, and nothing else: the settings' sheet, or only their cell where they were there for more; and
 * first what was put on the sheet on request, as far as it is to go.
 */
export async function disconnectSheet(what: TakeAway = { colours: false, columns: false }): Promise<Outcome<void>> {
  const { tables, connection, snapshot } = await run(readWorkbook);
  if (!connection || !tables.settings) return done(undefined);
  let isTaken = false;
  const take = async (): Promise<Outcome<unknown>> => {
    const taken = await takeAway(connection, snapshot, what);
    isTaken = taken.ok && taken.value;
    return taken;
  };
  const { settings } = tables;
  const clear = async (): Promise<Outcome<unknown>> => {
    const taken = await take();
    return taken.ok ? keep(settings, "") : taken;
  };
  const left: Outcome<unknown> = await (
    tables.teams || tables.matrix ? clear() : removeFromWorkbook("everything", take)
  ).catch((error: unknown) => failed(failureIdOf(error), errorDetail(error)));
  if (left.ok) return done(undefined);
  return isTaken && left.failure.aftermath === "nothing" ? failed(left.failure.id, left.failure.detail, "part") : left;
}

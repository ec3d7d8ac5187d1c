import type { DateSystem } from "../workbook/serialDate";
import { listOfName } from "../workbook/expectedNames";
import { matrixTableName } from "../workbook/layout";
import type { WorkbookDescription } from "../workbook/description";
import { matrixWorkbook } from "../workbook/newMatrix";
import { freeSheetNames, type SheetNames } from "../workbook/sheets/frame";
import { addSheets, setUpPage } from "./applyDescription";
import { errorDetail, failureIdOf } from "./errors";
import { forgetTables, requestTable, tableKey, tableNames } from "./loadTables";
import { markerName, markerOf, type Marker } from "./marker";
import { mark, remark, unmark } from "./marking";
import { done, failed, type Outcome } from "./outcome";
import { ourNames } from "./ourNames";
import type { Created, NewMatrixChoice } from "./portfolioWorkbook";
import { queueDateSystem } from "./dateSystem";
import { run } from "./run";

interface Ground {
  readonly dates: DateSystem;
  readonly names: SheetNames;
  /** Names of ours that an earlier matrix left behind. */
  readonly leftNames: readonly string[];
}

/** The checking read: what is in the way, and which sheet names are free. */
async function check(choice: NewMatrixChoice): Promise<Outcome<Ground>> {
  return run(async (context) => {
    const { worksheets, tables, names, protection } = context.workbook;
    worksheets.load("items/name");
    names.load("items/name");
    protection.load("protected");
    const taken = Object.values(tableNames).map((name) => tables.getItemOrNullObject(name));
    taken.forEach((table) => table.load("name"));
    const dates = queueDateSystem(context);
    await context.sync();
    const existing = names.items.map(({ name }) => name);
    if (existing.includes(markerName)) return failed("unfinished");
    const found = taken.filter((table) => !table.isNullObject).map(({ name }) => name);
    if (found.includes(matrixTableName)) return failed("matrixExists");
    if (found.length > 0) return failed("leftovers");
    if (protection.protected) return failed("workbookProtected");
    return done({
      dates: dates(),
      names: freeSheetNames(
        worksheets.items.map(({ name }) => name),
        choice.portfolio.settings.sheetLanguage,
      ),
      leftNames: existing.filter((name) => ourNames.has(name)),
    });
  });
}

async function write(description: WorkbookDescription, leftNames: readonly string[]): Promise<void> {
  await run(async (context) => {
    const marker = { operation: "create", sheets: description.sheets.map(({ name }) => name) } as const;
    mark(context, { ...marker, added: false });
    leftNames.forEach((name) => {
      context.workbook.names.getItem(name).delete();
    });
    addSheets(context, description, () => {
      remark(context, { ...marker, added: true });
    });
    unmark(context);
    await context.sync();
  });
}

/**
 * Takes away the sheets and names that a creation was to add, whichever of them are there. Until all sheets had been added they
 * were blank and there was no name yet: what holds anything then is somebody else's.
 */
export function takeBackCreation({
  sheets: sheetNames,
  added,
}: Extract<Marker, { operation: "create" }>): Promise<void> {
  return run(async (context) => {
    const found = sheetNames.map((name) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      const used = sheet.getUsedRangeOrNullObject();
      sheet.load("name");
      used.load("address");
      return { sheet, used };
    });
    context.workbook.names.load("items/name");
    const tables = (["matrix", "settings"] as const).map((kind) => requestTable(context, tableKey(kind), "address"));
    await context.sync();
    const there = context.workbook.names.items.map(({ name }) => name);
    const [matrixStays, settingsStay] = tables.map(
      ({ table, sheet }) => !table.isNullObject && !sheetNames.includes(sheet.name),
    );
    // A sheet that was added to a matrix that stays: its names stay too, to be found as broken again. A connected sheet had no lists before.
    const goes = (name: string) => !matrixStays && (settingsStay ? listOfName(name) !== undefined : ourNames.has(name));
    if (added)
      there.filter(goes).forEach((name) => {
        context.workbook.names.getItem(name).delete();
      });
    found
      .filter(({ sheet, used }) => !sheet.isNullObject && (added || used.isNullObject))
      .forEach(({ sheet }) => {
        sheet.delete();
      });
    if (there.includes(markerName)) unmark(context);
    await context.sync();
  });
}

/** What a write that failed, or whose answer was lost, has left: the marker tells. */
async function afterFailure(sheetName: string): Promise<"nothing" | "everything" | Marker> {
  return run(async (context) => {
    const marker = context.workbook.names.getItemOrNullObject(markerName);
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
    marker.load("formula");
    sheet.load("name");
    await context.sync();
    const half = marker.isNullObject ? null : markerOf(marker.formula);
    return half ?? (sheet.isNullObject ? "nothing" : "everything");
  });
}

/** Adds sheets, whose first tells whether they are there; null where all of it is there, else what went wrong. Afterwards the workbook holds all of it, none, or a marked half. */
export async function addWhole(
  description: WorkbookDescription,
  leftNames: readonly string[],
): Promise<ReturnType<typeof failed> | null> {
  try {
    await write(description, leftNames);
    return null;
  } catch (error) {
    const failure = [failureIdOf(error), errorDetail(error)] as const;
    try {
      const after = await afterFailure(description.sheets[0]?.name ?? "");
      if (after === "everything") return null;
      if (typeof after === "object" && after.operation === "create") await takeBackCreation(after);
      return failed(...failure);
    } catch {
      return failed(...failure, "half");
    }
  }
}

/** Print set-up of the new sheets; false where Excel refuses it, for instance because there is no printer. */
async function setUpPages(description: WorkbookDescription): Promise<boolean> {
  try {
    await run(async (context) => {
      for (const { name, page } of description.sheets)
        if (page) setUpPage(context.workbook.worksheets.getItem(name), page);
      await context.sync();
    });
    return true;
  } catch {
    return false;
  }
}

/** Creates the sheets of a new matrix: one checking read, one write, and one request for the print set-up. */
export async function createMatrix(choice: NewMatrixChoice): Promise<Outcome<Created>> {
  const ground = await check(choice);
  if (!ground.ok) return ground;
  const description = matrixWorkbook(choice.portfolio, choice.groups, ground.value.names, ground.value.dates);
  const failure = await addWhole(description, ground.value.leftNames);
  if (failure) return failure;
  // Ids of tables that are gone would cost the next read two requests.
  forgetTables();
  return done({
    sheet: ground.value.names.matrix,
    rows: choice.portfolio.rows.length,
    printSetUp: await setUpPages(description),
  });
}

import { areaOf, type Area } from "../workbook/address";
import { textOf, type ReadCell } from "../workbook/cellText";
import { layoutOf } from "../workbook/layout";
import { teamLayoutOf } from "../workbook/teamsTable";
import { errorDetail, failureIdOf } from "./errors";
import { forgetTables, type LoadedTables, type TableRole } from "./loadTables";
import { mark, markerName, unmark } from "./marker";
import { done, failed, type Outcome } from "./outcome";
import { ourNames } from "./ourNames";
import type { RemovalMode, RemovalPlan } from "./portfolioWorkbook";
import { readWorkbook } from "./readWorkbook";
import { run } from "./run";

type Kind = TableRole | "lists";

/** A sheet that the add-in made, and what is to become of it. */
interface OwnSheet {
  readonly name: string;
  readonly kind: Kind;
  readonly deleted: boolean;
  readonly holdsOwnCells: boolean;
  /** Titles above the table, whose formulas speak of names that go. */
  readonly titles: { readonly address: string; readonly values: readonly (readonly ReadCell[])[] } | null;
}

interface Survey {
  readonly sheets: readonly OwnSheet[];
  readonly names: readonly string[];
  readonly tables: LoadedTables;
  /** Some other visible sheet is there: Excel keeps at least one. */
  readonly othersVisible: boolean;
}

/** Rows that a sheet of ours has above its table: titles in the first column, and the matrix's band. */
function isTitleCell(row: number, column: number, table: Area, kind: Kind): boolean {
  return row < table.row && (column === table.column || (kind === "matrix" && row === table.row - 1));
}

function hasOwnColumns(kind: Kind, headers: readonly string[]): boolean {
  const known = kind === "matrix" ? layoutOf(headers).parts : kind === "teams" ? teamLayoutOf(headers) : null;
  return known !== null && Object.keys(known).length < headers.length;
}

/** Cells beside and below the table, or columns in it, that a person put there. */
function holdsOwnCells(kind: Kind, table: Area, headers: readonly string[], used: Area, values: readonly (readonly ReadCell[])[]): boolean {
  if (hasOwnColumns(kind, headers)) return true;
  return values.some((cells, r) => cells.some((cell, c) => {
    const [row, column] = [used.row + r, used.column + c];
    const inTable = row >= table.row && row < table.row + table.rows && column >= table.column && column < table.column + table.columns;
    return textOf(cell) !== "" && !inTable && !isTitleCell(row, column, table, kind);
  }));
}

function isDeleted(kind: Kind, mode: RemovalMode, own: boolean): boolean {
  const data = kind === "matrix" || kind === "teams";
  return !own && (mode === "everything" || !data);
}

async function survey(context: Excel.RequestContext, mode: RemovalMode): Promise<Survey> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/name,items/visibility");
  names.load("items/name");
  const listed = names.getItemOrNullObject("CdcLevels").getRangeOrNullObject();
  const listsSheet = listed.worksheet;
  listsSheet.load("name");
  const { tables } = await readWorkbook(context);
  const roles: readonly TableRole[] = ["matrix", "teams", "settings"];
  const found: { kind: Kind; sheet: string; area: Area | undefined; headers: readonly string[] }[] = roles.flatMap((kind) => {
    const table = tables[kind];
    return table ? [{ kind, sheet: table.sheet, area: areaOf(table.address), headers: (table.values[0] ?? []).map(textOf) }] : [];
  });
  const lists: typeof found = listsSheet.isNullObject ? [] : [{ kind: "lists", sheet: listsSheet.name, area: undefined, headers: [] }];
  const ours = [...found, ...lists].map((sheet) => {
    const used = worksheets.getItem(sheet.sheet).getUsedRange(true);
    used.load("address,values");
    return { ...sheet, used };
  });
  await context.sync();
  const sheets = ours.map(({ kind, sheet, area, headers, used }): OwnSheet => {
    const usedArea = areaOf(used.address);
    const values = used.values as ReadCell[][];
    const own = area && usedArea ? holdsOwnCells(kind, area, headers, usedArea, values) : false;
    const titleRows = usedArea && area ? values.slice(0, Math.max(0, area.row - usedArea.row)).map((row) => row.slice(0, 1)) : [];
    return {
      name: sheet, kind, holdsOwnCells: own, deleted: isDeleted(kind, mode, own),
      titles: titleRows.length ? { address: `A1:A${titleRows.length}`, values: titleRows } : null,
    };
  });
  const going = new Set(sheets.filter(({ deleted }) => deleted).map(({ name }) => name));
  return {
    sheets, tables,
    names: names.items.map(({ name }) => name).filter((name) => ourNames.has(name)),
    othersVisible: worksheets.items.some(({ name, visibility }) => visibility === "Visible" && !going.has(name)),
  };
}

function planOf({ sheets, names }: Survey): RemovalPlan {
  return { sheets: sheets.map(({ name, deleted, holdsOwnCells: own }) => ({ name, deleted, holdsOwnCells: own })), names: names.length };
}

export function planRemoval(mode: RemovalMode): Promise<Outcome<RemovalPlan>> {
  return run(async (context) => done(planOf(await survey(context, mode))));
}

/** What stays keeps its cells: titles become the text they show, dropdowns go since their lists do. */
function queueDetaching(context: Excel.RequestContext, { name, kind, titles }: OwnSheet, tables: LoadedTables): void {
  const sheet = context.workbook.worksheets.getItem(name);
  if (titles && kind === "matrix") sheet.getRange(titles.address).values = titles.values.map(([cell]) => [cell ?? ""]);
  const table = kind === "lists" ? null : tables[kind];
  if (table) context.workbook.tables.getItem(table.name).getDataBodyRange().dataValidation.clear();
}

/** Takes away what the add-in added: names and its own sheets; sheets with a person's own cells stay, as plain cells. */
async function removeOnce(mode: RemovalMode): Promise<RemovalPlan> {
  return run(async (context) => {
    const found = await survey(context, mode);
    const marker = context.workbook.names.getItemOrNullObject(markerName);
    marker.load("name");
    await context.sync();
    if (marker.isNullObject) mark(context, { operation: "remove", mode });
    if (!found.othersVisible) context.workbook.worksheets.add();
    for (const sheet of found.sheets.filter(({ deleted }) => !deleted)) queueDetaching(context, sheet, found.tables);
    for (const name of found.names) context.workbook.names.getItem(name).delete();
    for (const { name } of found.sheets.filter(({ deleted }) => deleted)) context.workbook.worksheets.getItem(name).delete();
    unmark(context);
    await context.sync();
    forgetTables();
    return planOf(found);
  });
}

/** Whether the marker of a removal still stands. */
function isUnfinished(): Promise<boolean> {
  return run(async (context) => {
    const marker = context.workbook.names.getItemOrNullObject(markerName);
    marker.load("name");
    await context.sync();
    return !marker.isNullObject;
  });
}

/** Removes; what was begun and failed is gone on with once, since deleted sheets cannot be taken back. */
export async function removeFromWorkbook(mode: RemovalMode): Promise<Outcome<RemovalPlan>> {
  const planned = await planRemoval(mode);
  if (!planned.ok) return planned;
  try {
    return done(await removeOnce(mode));
  } catch (error) {
    try {
      if (!(await isUnfinished())) {
        const { sheets, names } = (await run((context) => survey(context, mode)));
        const gone = names.length === 0 && sheets.every(({ deleted }) => !deleted);
        return gone ? planned : failed(failureIdOf(error), errorDetail(error));
      }
      await removeOnce(mode);
      return planned;
    } catch {
      return failed(failureIdOf(error), errorDetail(error), "half");
    }
  }
}

import { areaOf, type Area } from "../workbook/address";
import { textOf, type ReadCell } from "../workbook/cellText";
import { layoutOf } from "../workbook/layout";
import { listName } from "../workbook/lists";
import { listsSheet } from "../workbook/sheets/listsSheet";
import { teamLayoutOf } from "../workbook/teamsTable";
import type { LoadedTables, TableRole } from "./loadTables";
import type { Marker } from "./marker";
import { ourNames } from "./ourNames";
import type { RemovalMode, RemovalPlan } from "./portfolioWorkbook";
import { readWorkbook } from "./readWorkbook";

type Kind = TableRole | "lists";

/** A sheet that the add-in made, and what is to become of it. */
export interface OwnSheet {
  readonly name: string;
  readonly kind: Kind;
  readonly deleted: boolean;
  readonly holdsOwnCells: boolean;
  /** Titles above the table, whose formulas speak of names that go. */
  readonly titles: { readonly address: string; readonly values: readonly (readonly ReadCell[])[] } | null;
}

/** What of the add-in's is in the workbook. */
export interface Survey {
  readonly sheets: readonly OwnSheet[];
  readonly names: readonly string[];
  readonly tables: LoadedTables;
  readonly marker: Marker | null;
  /** Some other visible sheet is there: Excel keeps at least one. */
  readonly othersVisible: boolean;
}

interface FoundSheet {
  readonly kind: Kind;
  readonly name: string;
  /** Where the add-in wrote; whatever stands elsewhere is a person's own. */
  readonly areas: readonly Area[];
  /** First row of the table's own cells, for the titles above it. */
  readonly titleRows: number;
  readonly hasOwnColumns: boolean;
}

/** The titles stand in the table's first column; the matrix has a band of headings right above its headers besides. */
function tableAreas(kind: TableRole, table: Area): Area[] {
  const titles = { row: 0, column: table.column, rows: table.row, columns: 1 };
  return kind === "matrix" ? [table, titles, { ...table, row: table.row - 1, rows: 1 }] : [table, titles];
}

function hasOwnColumns(kind: TableRole, headers: readonly string[]): boolean {
  const known = kind === "matrix" ? layoutOf(headers).parts : kind === "teams" ? teamLayoutOf(headers) : null;
  return known !== null && Object.keys(known).length < headers.length;
}

function isInside({ row, column, rows, columns }: Area, r: number, c: number): boolean {
  return r >= row && r < row + rows && c >= column && c < column + columns;
}

function holdsOwnCells({ areas, hasOwnColumns: columns }: FoundSheet, used: Area, values: readonly (readonly ReadCell[])[]): boolean {
  return columns || values.some((cells, r) => cells.some((cell, c) => textOf(cell) !== "" && !areas.some((area) => isInside(area, used.row + r, used.column + c))));
}

function isDeleted(kind: Kind, mode: RemovalMode, own: boolean): boolean {
  const holdsData = kind === "matrix" || kind === "teams";
  return !own && (mode === "everything" || !holdsData);
}

/** The lists take the same room in every wording. */
function listAreas(): Area[] {
  return listsSheet("", { language: "en", levels: "both" }).blocks.flatMap(({ at, rows }) => {
    const start = areaOf(at);
    return start ? [{ ...start, rows: rows.length, columns: rows[0]?.length ?? 0 }] : [];
  });
}

/** Looks for everything that the add-in added. `mode` decides which sheets would go. */
export async function survey(context: Excel.RequestContext, mode: RemovalMode): Promise<Survey> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/name,items/visibility");
  names.load("items/name");
  const listsSheetFound = names.getItemOrNullObject(listName("levels")).getRangeOrNullObject().worksheet;
  listsSheetFound.load("name");
  const { tables, marker } = await readWorkbook(context);
  const found: FoundSheet[] = (["matrix", "teams", "settings"] as const).flatMap((kind) => {
    const table = tables[kind];
    const area = table && areaOf(table.address);
    return area ? [{ kind, name: table.sheet, areas: tableAreas(kind, area), titleRows: area.row, hasOwnColumns: hasOwnColumns(kind, (table.values[0] ?? []).map(textOf)) }] : [];
  });
  if (!listsSheetFound.isNullObject) found.push({ kind: "lists", name: listsSheetFound.name, areas: listAreas(), titleRows: 0, hasOwnColumns: false });
  const used = found.map(({ name }) => {
    const range = worksheets.getItem(name).getUsedRange(true);
    range.load("address,values");
    return range;
  });
  await context.sync();
  const sheets = found.map((sheet, index): OwnSheet => {
    const values = (used[index]?.values ?? []) as ReadCell[][];
    const area = areaOf(used[index]?.address ?? "A1") ?? { row: 0, column: 0, rows: 0, columns: 0 };
    const own = holdsOwnCells(sheet, area, values);
    const titles = values.slice(0, Math.max(0, sheet.titleRows - area.row)).map((row) => row.slice(0, 1));
    return {
      name: sheet.name, kind: sheet.kind, holdsOwnCells: own, deleted: isDeleted(sheet.kind, mode, own),
      titles: titles.length ? { address: `A${area.row + 1}:A${area.row + titles.length}`, values: titles } : null,
    };
  });
  const going = new Set(sheets.filter(({ deleted }) => deleted).map(({ name }) => name));
  return {
    sheets, tables, marker,
    names: names.items.map(({ name }) => name).filter((name) => ourNames.has(name)),
    othersVisible: worksheets.items.some(({ name, visibility }) => visibility === "Visible" && !going.has(name)),
  };
}

export function planOf({ sheets, names }: Survey): RemovalPlan {
  return { sheets: sheets.map(({ name, deleted, holdsOwnCells: own }) => ({ name, deleted, holdsOwnCells: own })), names: names.length };
}

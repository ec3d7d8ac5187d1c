import { areaOf, cellAddress, type Area } from "../workbook/address";
import { textOf, type ReadCell } from "../workbook/cellText";
import { layoutOf } from "../workbook/layout";
import { listName } from "../workbook/lists";
import { addedIn } from "../workbook/recognition/addedColumns";
import { listsSheet } from "../workbook/sheets/listsSheet";
import { settingColumns } from "../workbook/sheets/settingsSheet";
import { isFormula } from "../workbook/snapshot";
import { teamLayoutOf } from "../workbook/teamsTable";
import type { Connection } from "./connectedReading";
import type { LoadedTables, TableRole } from "./loadTables";
import type { Marker } from "./marker";
import { ourNames } from "./ourNames";
import type { FailureId } from "./outcome";
import type { RemovalMode } from "./marker";
import type { RemovalPlan } from "./portfolioWorkbook";
import { readWorkbook } from "./readWorkbook";

type Kind = TableRole | "lists";

/** A sheet that the add-in made, and what is to become of it. */
export interface OwnSheet {
  readonly name: string;
  readonly kind: Kind;
  /** The add-in's columns of its table, as offsets from the first. */
  readonly columns: readonly number[];
  readonly deleted: boolean;
  readonly holdsOwnCells: boolean;
  /** Titles above the table whose formulas speak of names that go, and what they show. */
  readonly titles: readonly { readonly address: string; readonly shown: ReadCell }[];
}

/** What of the add-in's is in the workbook. */
export interface Survey {
  readonly sheets: readonly OwnSheet[];
  readonly names: readonly string[];
  readonly tables: LoadedTables;
  readonly marker: Marker | null;
  readonly connection: Connection | null;
  /** Every sheet that is not deleted, whoever made it. */
  readonly staying: readonly string[];
  /** Some other visible sheet is there: Excel keeps at least one. */
  readonly othersVisible: boolean;
  /** What forbids the removal: protection of the workbook, or of a sheet that stays and loses its dropdowns. */
  readonly forbidden: FailureId | null;
}

interface FoundSheet {
  readonly kind: Kind;
  readonly name: string;
  /** Where the add-in wrote; whatever stands elsewhere is a person's own. */
  readonly areas: readonly Area[];
  /** Where the titles above the table stand. */
  readonly titles: Area | null;
  readonly columns: readonly number[];
  readonly hasOwnColumns: boolean;
}

/** The titles stand above the table's first column, the matrix's right above the band over its headers, the others with a row between. */
function titlesAbove(kind: TableRole, { row, column }: Area): Area {
  return kind === "matrix"
    ? { row: row - 4, column, rows: 3, columns: 1 }
    : { row: row - 3, column, rows: 2, columns: 1 };
}

function tableAreas(kind: TableRole, table: Area): Area[] {
  const titles = titlesAbove(kind, table);
  return kind === "matrix" ? [table, titles, { ...table, row: table.row - 1, rows: 1 }] : [table, titles];
}

/** The columns of a table that are the add-in's, as offsets from its first. */
function ourColumns(kind: TableRole, headers: readonly string[]): readonly number[] {
  if (kind === "settings") return settingColumns(headers);
  return Object.values(kind === "matrix" ? layoutOf(headers).parts : teamLayoutOf(headers));
}

function isInside({ row, column, rows, columns }: Area, r: number, c: number): boolean {
  return r >= row && r < row + rows && c >= column && c < column + columns;
}

function holdsOwnCells(
  { areas, hasOwnColumns: columns }: FoundSheet,
  used: Area,
  values: readonly (readonly ReadCell[])[],
): boolean {
  return (
    columns ||
    values.some((cells, r) =>
      cells.some(
        (cell, c) => textOf(cell) !== "" && !areas.some((area) => isInside(area, used.row + r, used.column + c)),
      ),
    )
  );
}

const speaksOfOurNames = new RegExp(`\\b(?:${[...ourNames].join("|")})\\b`, "i");

function titlesOf(
  titles: Area,
  used: Area,
  values: readonly (readonly ReadCell[])[],
  formulas: readonly (readonly ReadCell[])[],
): OwnSheet["titles"] {
  const column = titles.column - used.column;
  return values.flatMap((cells, r) => {
    const formula = formulas[r]?.[column];
    const row = used.row + r;
    return isInside(titles, row, titles.column) && isFormula(formula, cells[column]) && speaksOfOurNames.test(formula)
      ? [{ address: cellAddress(row, titles.column), shown: cells[column] ?? null }]
      : [];
  });
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
  const { worksheets, names, protection } = context.workbook;
  const listsSheetFound = names.getItemOrNullObject(listName("levels")).getRangeOrNullObject().worksheet;
  listsSheetFound.load("name");
  const { tables, marker, connection } = await readWorkbook(context);
  // After the reading: where it looks for a sheet it lists all of them, and what was loaded of them before is forgotten.
  protection.load("protected");
  worksheets.load("items/name,items/visibility");
  names.load("items/name");
  const found: FoundSheet[] = (["matrix", "teams", "settings"] as const).flatMap((kind) => {
    const table = tables[kind];
    const area = table && areaOf(table.address);
    if (!area) return [];
    const columns = ourColumns(kind, (table.values[0] ?? []).map(textOf));
    return [
      {
        kind,
        name: table.sheet,
        areas: tableAreas(kind, area),
        titles: titlesAbove(kind, area),
        columns,
        hasOwnColumns: columns.length < area.columns,
      },
    ];
  });
  if (!listsSheetFound.isNullObject)
    found.push({
      kind: "lists",
      name: listsSheetFound.name,
      areas: listAreas(),
      titles: null,
      columns: [],
      hasOwnColumns: false,
    });
  const used = found.map(({ name }) => {
    const sheet = worksheets.getItem(name);
    const range = sheet.getUsedRange(true);
    range.load("address,values,formulas");
    sheet.protection.load("protected");
    return { range, protection: sheet.protection };
  });
  await context.sync();
  const sheets = found.map((sheet, index): OwnSheet => {
    const range = used[index]?.range;
    const values = (range?.values ?? []) as ReadCell[][];
    const area = areaOf(range?.address ?? "A1") ?? { row: 0, column: 0, rows: 0, columns: 0 };
    const own = holdsOwnCells(sheet, area, values);
    return {
      name: sheet.name,
      kind: sheet.kind,
      columns: sheet.columns,
      holdsOwnCells: own,
      deleted: isDeleted(sheet.kind, mode, own),
      titles: sheet.titles ? titlesOf(sheet.titles, area, values, (range?.formulas ?? []) as ReadCell[][]) : [],
    };
  });
  const going = new Set(sheets.filter(({ deleted }) => deleted).map(({ name }) => name));
  const staying = worksheets.items.filter(({ name }) => !going.has(name));
  return {
    sheets,
    tables,
    marker,
    connection,
    names: names.items.map(({ name }) => name).filter((name) => ourNames.has(name)),
    forbidden: protection.protected
      ? "workbookProtected"
      : sheets.some(
            ({ deleted, columns }, index) => !deleted && columns.length > 0 && used[index]?.protection.protected,
          )
        ? "sheetProtected"
        : null,
    staying: staying.map(({ name }) => name),
    othersVisible: staying.some(({ visibility }) => visibility === "Visible"),
  };
}

function addedTo(connection: Connection | null): RemovalPlan["columns"] {
  const mapping = connection?.mapping;
  return mapping
    ? addedIn(mapping).map(({ column, header }) => ({ header, cell: cellAddress(mapping.headerRows[0] ?? 0, column) }))
    : [];
}

export function planOf({ sheets, names, connection }: Survey): RemovalPlan {
  return {
    sheets: sheets.map(({ name, deleted, holdsOwnCells: own }) => ({ name, deleted, holdsOwnCells: own })),
    columns: addedTo(connection),
    names: names.length,
  };
}

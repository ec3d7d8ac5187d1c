import { CommandType, ICommandService, type ICellData, type IMutationInfo } from "@univerjs/core";
import { IDefinedNamesService, SetSuperTableMutation } from "@univerjs/engine-formula";
import {
  AddSheetTableMutation,
  DeleteSheetTableMutation,
  SetSheetTableMutation,
  TableManager,
  type ITableInfo,
} from "@univerjs/sheets-table";
import { areaHeight, areaRead, areasEqual, areasIntersect, areaWidth, type Area } from "../address";
import type { Book } from "../book";
import { ApiError, invalidArgument, itemNotFound } from "../errors";
import { formulaShifted } from "../formulaRefs";
import type { Shift } from "../shift";
import {
  mayBeStructured,
  structuredGone,
  structuredRenamed,
  structuredToPlain,
  tablesNamed,
  type FormulaPlace,
  type TableShape,
  type Tables,
} from "../structured";
import { cellOf, cellScalar, extraChanged, type CellExtra } from "../values";
import { CellReader, cellsHeld, Patches } from "./cells";

const columnsMutation = "workbench.mutation.table-columns";

/** What Excel knows of a table and Univer has no place for. */
export interface TableLook {
  readonly style: string;
  readonly totals: boolean;
  readonly headers: boolean;
  readonly bandedRows: boolean;
  readonly bandedColumns: boolean;
  readonly firstColumn: boolean;
  readonly lastColumn: boolean;
  readonly filterButton: boolean;
  /** Formulas that whole columns carry, by the column's id. */
  readonly calculated: Readonly<Record<string, string>>;
}

export const firstLook: TableLook = {
  style: "TableStyleMedium2",
  totals: false,
  headers: true,
  bandedRows: true,
  bandedColumns: false,
  firstColumn: false,
  lastColumn: false,
  filterButton: true,
  calculated: {},
};

export interface Table extends TableShape {
  readonly id: string;
  readonly look: TableLook;
  readonly columnIds: readonly string[];
}

/** Kept while a table has no row but the empty one that Excel shows for the first to come. */
export const insertRowKey = (id: string): string => `table:${id}:insertRow`;

const lookKey = (id: string): string => `table:${id}:look`;

const tableManager = (book: Book): TableManager => book.injector.get(TableManager);

function tableOf(book: Book, info: ITableInfo): Table {
  const look = book.kept<TableLook>(lookKey(info.id)) ?? firstLook;
  const { startRow: top, startColumn: left, endRow: bottom, endColumn: right } = info.range;
  return {
    id: info.id,
    name: info.name,
    sheetId: info.subUnitId,
    sheet: book.sheet(info.subUnitId).getName(),
    area: { top, left, bottom, right },
    hasHeaders: look.headers,
    hasTotals: look.totals,
    columns: info.columns.map((column) => column.displayName),
    columnIds: info.columns.map((column) => column.id),
    look,
  };
}

/** All tables, sheet by sheet in the order of the sheets. */
export function tables(book: Book): readonly Table[] {
  const order = book.workbook.getSheets().map((sheet) => sheet.getSheetId());
  const infos = tableManager(book)
    .getTableList(book.unitId)
    .filter((info) => order.includes(info.subUnitId));
  return infos
    .map((info) => tableOf(book, info))
    .toSorted((a, b) => order.indexOf(a.sheetId) - order.indexOf(b.sheetId));
}

export function tableById(book: Book, id: string): Table {
  const found = tables(book).find((table) => table.id === id);
  if (!found) throw itemNotFound("table");
  return found;
}

export function tableFound(book: Book, key: unknown, sheetId?: string): Table {
  const text = String(key);
  const among = tables(book).filter((table) => sheetId === undefined || table.sheetId === sheetId);
  const found =
    among.find((table) => table.name.toLowerCase() === text.toLowerCase()) ?? among.find((table) => table.id === text);
  if (!found) throw itemNotFound(`table ${text}`);
  return found;
}

/** Everything a table covers, its totals row too. */
export function tableArea(table: Table): Area {
  return table.hasTotals ? { ...table.area, bottom: table.area.bottom + 1 } : table.area;
}

export function tableBody(table: Table): Area {
  return { ...table.area, top: table.hasHeaders ? table.area.top + 1 : table.area.top };
}

export function tableAt(book: Book, sheetId: string, row: number, column: number): Table | undefined {
  return tables(book).find(
    (table) =>
      table.sheetId === sheetId &&
      areasIntersect(tableArea(table), { top: row, left: column, bottom: row, right: column }) !== undefined,
  );
}

/** Table look-ups for formulas, taken once for many formulas. */
export function tableLookup(book: Book): Tables {
  const all = tables(book);
  const named = new Map(all.map((table) => [table.name.toLowerCase(), table]));
  return {
    byName: (name) => named.get(name.toLowerCase()),
    at: ({ sheetId, row, column }) =>
      all.find(
        ({ sheetId: on, area, hasTotals }) =>
          on === sheetId &&
          row >= area.top &&
          row <= area.bottom + (hasTotals ? 1 : 0) &&
          column >= area.left &&
          column <= area.right,
      ),
  };
}

// --- names

/** The rules for table names: https://support.microsoft.com/office/rename-an-excel-table-fbf49a4f-82a3-43eb-8ba2-44d21233b114 */
export function tableNameChecked(book: Book, name: unknown, except?: string): string {
  if (typeof name !== "string" || name.length === 0 || name.length > 255) throw invalidArgument("table name");
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) throw invalidArgument(`table name ${name}`);
  if (/^[cr]$/i.test(name) || areaRead(name) !== undefined || /^r\d+c\d+$/i.test(name))
    throw invalidArgument(`table name ${name}`);
  const folded = name.toLowerCase();
  if (tables(book).some((table) => table.id !== except && table.name.toLowerCase() === folded))
    throw new ApiError("ItemAlreadyExists");
  const taken = Object.values(book.injector.get(IDefinedNamesService).getDefinedNameMap(book.unitId) ?? {});
  if (taken.some((known) => known.name.toLowerCase() === folded)) throw new ApiError("ItemAlreadyExists");
  return name;
}

function freeTableName(book: Book): string {
  const base = book.locale.startsWith("ja") ? "テーブル" : "Table";
  for (let number = 1; ; number += 1) {
    const name = `${base}${number}`;
    if (!tables(book).some((table) => table.name === name)) return name;
  }
}

const columnBase = (book: Book): string => (book.locale.startsWith("ja") ? "列" : "Column");

/** Headers as Excel makes them: text, none blank, none twice (capitals do not count). */
export function headersMade(book: Book, wanted: readonly string[], taken: readonly string[] = []): readonly string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return wanted.map((text, at) => {
    let name = text;
    if (name === "")
      for (let number = at + 1; name === "" || used.has(name.toLowerCase()); number += 1)
        name = `${columnBase(book)}${number}`;
    else for (let number = 2; used.has(name.toLowerCase()); number += 1) name = `${text}${number}`;
    used.add(name.toLowerCase());
    return name;
  });
}

// --- adding, changing, deleting

const rangeOf = (area: Area): { startRow: number; startColumn: number; endRow: number; endColumn: number } => ({
  startRow: area.top,
  startColumn: area.left,
  endRow: area.bottom,
  endColumn: area.right,
});

/** An id in the form Excel gives to tables. */
function newTableId(): string {
  return `{${crypto.randomUUID().toUpperCase()}}`;
}

function theme(style: string): string {
  const number = Number(/(\d+)$/.exec(style)?.[1] ?? 1);
  return `table-default-${(number - 1) % 6}`;
}

function overlapChecked(book: Book, sheetId: string, area: Area, except?: string): void {
  const other = tables(book).find(
    (table) => table.id !== except && table.sheetId === sheetId && areasIntersect(tableArea(table), area),
  );
  if (other) throw new ApiError("InvalidArgument", "A table can't overlap another table.");
}

/** Writes headers into their cells where they differ. */
function headersWrite(book: Book, sheetId: string, row: number, left: number, headers: readonly string[]): void {
  const reader = new CellReader(book, sheetId);
  const patches = new Patches();
  headers.forEach((header, at) => {
    const cell = reader.cell(row, left + at);
    if (cellScalar(cell) !== header || cell?.f) patches.put(row, left + at, cellOf(header));
  });
  patches.apply(book, sheetId);
}

function addMutations(
  book: Book,
  table: Pick<Table, "id" | "name" | "sheetId" | "area" | "columns" | "columnIds" | "look">,
): { readonly add: IMutationInfo; readonly remove: IMutationInfo } {
  const columns = table.columns.map((displayName, at) => ({ id: table.columnIds[at] ?? String(at + 1), displayName }));
  const shared = { unitId: book.unitId, subUnitId: table.sheetId, tableId: table.id };
  return {
    add: {
      id: AddSheetTableMutation.id,
      params: {
        ...shared,
        name: table.name,
        range: rangeOf(table.area),
        header: [...table.columns],
        options: { showHeader: true, tableStyleId: theme(table.look.style), columns },
      },
    },
    remove: { id: DeleteSheetTableMutation.id, params: shared },
  };
}

/**
 * Makes a table of an area whose first row holds the headers; headers are completed as Excel does.
 * @throws ApiError InvalidArgument where it would overlap another table.
 */
export function tableAdd(book: Book, sheetId: string, area: Area, name?: string): string {
  overlapChecked(book, sheetId, area);
  const body = areaHeight(area) === 1 ? { ...area, bottom: area.bottom + 1 } : area;
  const reader = new CellReader(book, sheetId);
  const written = Array.from({ length: areaWidth(area) }, (_, at) =>
    String(cellScalar(reader.cell(area.top, area.left + at))),
  );
  const columns = headersMade(book, written);
  headersWrite(book, sheetId, area.top, area.left, columns);
  const id = newTableId();
  const table = {
    id,
    name: name ?? freeTableName(book),
    sheetId,
    area: body,
    columns,
    columnIds: columns.map((_, at) => String(at + 1)),
    look: firstLook,
  };
  const { add, remove } = addMutations(book, table);
  book.mutate([add], [remove]);
  book.keep(lookKey(id), firstLook);
  if (areaHeight(area) === 1) book.keep(insertRowKey(id), true);
  return id;
}

/** Takes the table away and leaves its cells: formulas that meant it mean the cells then, or with "gone" nothing any more. */
export function tableRemove(book: Book, table: Table, cells: "stay" | "gone" = "stay"): void {
  formulasUnlinked(book, table, cells);
  const { add, remove } = addMutations(book, table);
  book.mutate([remove], [add]);
  book.keep(lookKey(table.id), undefined);
  if (book.kept(insertRowKey(table.id)) !== undefined) book.keep(insertRowKey(table.id), undefined);
}

export function tableLook(book: Book, id: string, change: Partial<TableLook>): void {
  const table = tableById(book, id);
  const look = { ...table.look, ...change };
  book.keep(lookKey(id), look);
  const themed = (style: string): object => ({
    unitId: book.unitId,
    subUnitId: table.sheetId,
    tableId: id,
    config: { theme: theme(style) },
  });
  if (change.style !== undefined && theme(change.style) !== theme(table.look.style)) {
    book.mutate(
      [{ id: SetSheetTableMutation.id, params: themed(change.style) }],
      [{ id: SetSheetTableMutation.id, params: themed(table.look.style) }],
    );
  }
}

export function tableRename(book: Book, id: string, name: unknown): void {
  const table = tableById(book, id);
  const checked = tableNameChecked(book, name, id);
  if (checked === table.name) return;
  formulasRelinked(book, (formula, place, lookup) =>
    structuredRenamed(formula, lookup, place, { table: table.name, newTable: checked }),
  );
  const named = (to: string): object => ({
    unitId: book.unitId,
    subUnitId: table.sheetId,
    tableId: id,
    config: { name: to },
  });
  book.mutate(
    [{ id: SetSheetTableMutation.id, params: named(checked) }],
    [{ id: SetSheetTableMutation.id, params: named(table.name) }],
  );
}

interface ColumnsParams {
  readonly unitId: string;
  readonly tableId: string;
  readonly area: Area;
  readonly columns: readonly { readonly id: string; readonly name: string }[];
}

/** Univer cannot rename a table's column, nor say which columns a resized table has: the stand-in's own mutation does both. */
export function tableCommands(book: Book): void {
  const commands = book.injector.get(ICommandService);
  if (commands.hasCommand(columnsMutation)) return;
  commands.registerCommand({
    id: columnsMutation,
    type: CommandType.MUTATION,
    handler: (accessor, params) => {
      const { unitId, tableId, area, columns } = params as ColumnsParams;
      const manager = accessor.get(TableManager);
      const table = manager.getTableById(unitId, tableId);
      if (!table) return false;
      const [known] = table.getTableInfo().columns;
      if (!known) return false;
      // First the range, which makes Univer add or drop columns as it likes; then the columns as they are to be.
      manager.updateTableRange(unitId, tableId, { newRange: rangeOf(area) });
      table.setColumns(columns.map(({ id, name }) => ({ ...known, id, displayName: name })));
      accessor.get(ICommandService).syncExecuteCommand(SetSuperTableMutation.id, {
        unitId,
        tableName: table.getDisplayName(),
        reference: {
          range: rangeOf(area),
          sheetId: table.getSubunitId(),
          titleMap: new Map(columns.map(({ name }, at) => [name, at])),
        },
      });
      return true;
    },
  });
}

type Columns = readonly { readonly id: string; readonly name: string }[];

/** A table and the shape it is to have. */
export interface TableShapeTo {
  readonly table: Table;
  readonly area: Area;
  readonly columns: Columns;
}

function shapeMutations(
  book: Book,
  { table, area, columns }: TableShapeTo,
): { readonly now: IMutationInfo; readonly back: IMutationInfo } {
  const shaped = (to: Area, having: Columns): IMutationInfo => ({
    id: columnsMutation,
    params: { unitId: book.unitId, tableId: table.id, area: to, columns: having } satisfies ColumnsParams,
  });
  return {
    now: shaped(area, columns),
    back: shaped(
      table.area,
      table.columns.map((name, at) => ({ id: table.columnIds[at] ?? "", name })),
    ),
  };
}

/** Sets tables right around a change that Univer makes to them in its own way: before it for undoing, after it for doing. */
export function tableShapes(book: Book, shapes: readonly TableShapeTo[], side: "undo" | "redo"): void {
  for (const shape of shapes) {
    const { now, back } = shapeMutations(book, shape);
    if (side === "undo") book.mutate([], [back]);
    else book.mutate([now], []);
  }
}

/** Gives a table another area and other columns, as one mutation. */
export function tableReshape(book: Book, table: Table, area: Area, columns: Columns): void {
  const { now, back } = shapeMutations(book, { table, area, columns });
  book.mutate([now], [back]);
  if (!areasEqual(area, table.area)) tableFormulasFollow(book, table.name);
}

/** A header was typed over: the column has another name, and formulas follow. Returns the header as it stands then. */
export function tableColumnRename(book: Book, id: string, at: number, name: string): string {
  const table = tableById(book, id);
  const old = table.columns[at];
  if (old === undefined) throw itemNotFound("column");
  const [fresh = name] = headersMade(
    book,
    [name],
    table.columns.filter((_, other) => other !== at),
  );
  if (fresh === old) return fresh;
  formulasRelinked(book, (formula, place, lookup) =>
    structuredRenamed(formula, lookup, place, { table: table.name, column: old, newColumn: fresh }),
  );
  tableReshape(
    book,
    table,
    table.area,
    table.columns.map((column, other) => ({ id: table.columnIds[other] ?? "", name: other === at ? fresh : column })),
  );
  return fresh;
}

/** Writes headers of a table's header row from what its cells hold now, after cells were changed there. */
export function tableHeadersFollow(book: Book, sheetId: string, area: Area): void {
  for (const table of tables(book)) {
    if (
      table.sheetId !== sheetId ||
      !table.hasHeaders ||
      !areasIntersect(area, { ...table.area, bottom: table.area.top })
    )
      continue;
    const reader = new CellReader(book, sheetId);
    table.columns.forEach((column, at) => {
      const value = String(cellScalar(reader.cell(table.area.top, table.area.left + at)));
      if (value !== column) tableColumnRename(book, table.id, at, value);
    });
    headersWrite(book, sheetId, table.area.top, table.area.left, tableById(book, table.id).columns);
  }
}

/** A table's new area: the same header row and at least one column and one row of data in common with the old one. */
export function tableResize(book: Book, id: string, area: Area): void {
  const table = tableById(book, id);
  const data = table.hasTotals ? { ...area, bottom: area.bottom - 1 } : area;
  if (area.top !== table.area.top || !areasIntersect(area, table.area) || data.bottom <= data.top)
    throw invalidArgument("a table keeps its header row and overlaps where it was");
  if (table.hasTotals && area.bottom !== tableArea(table).bottom)
    throw invalidArgument("a table with a totals row keeps its last row");
  overlapChecked(book, table.sheetId, area, id);
  const reader = new CellReader(book, table.sheetId);
  const kept = new Map(
    table.columns.map((name, at) => [table.area.left + at, { name, id: table.columnIds[at] ?? "" }]),
  );
  const places = Array.from({ length: areaWidth(data) }, (_, at) => data.left + at);
  const fresh = headersMade(
    book,
    places.filter((column) => !kept.has(column)).map((column) => String(cellScalar(reader.cell(data.top, column)))),
    [...kept.values()].map(({ name }) => name),
  );
  const nextId = Math.max(0, ...table.columnIds.map(Number).filter(Number.isFinite)) + 1;
  let added = 0;
  const columns = places.map(
    (column) => kept.get(column) ?? { name: fresh[added] ?? "", id: String(nextId + added++) },
  );
  tableReshape(book, table, data, columns);
  headersWrite(
    book,
    table.sheetId,
    data.top,
    data.left,
    columns.map(({ name }) => name),
  );
}

// --- formulas that follow tables

type Relink = (formula: string, place: FormulaPlace, lookup: Tables) => string;

/** Visits every formula written with structured references. */
function structuredFormulas(
  book: Book,
  each: (place: FormulaPlace, formula: string, grid: string, extra: CellExtra) => void,
): void {
  for (const sheet of book.workbook.getSheets()) {
    const sheetId = sheet.getSheetId();
    const everything = { top: 0, left: 0, bottom: sheet.getRowCount() - 1, right: sheet.getColumnCount() - 1 };
    cellsHeld(book, sheetId, everything, (row, column, cell) => {
      const extra = cell.custom as CellExtra | null | undefined;
      if (extra?.formula !== undefined && cell.f) each({ sheetId, row, column }, extra.formula, cell.f, extra);
    });
  }
}

function patchesBySheet(book: Book): { readonly of: (sheetId: string) => Patches; readonly apply: () => void } {
  const patches = new Map<string, Patches>();
  return {
    of: (sheetId) => {
      const sheet = patches.get(sheetId) ?? new Patches();
      patches.set(sheetId, sheet);
      return sheet;
    },
    apply: () => {
      for (const [sheetId, sheet] of patches) sheet.apply(book, sheetId);
    },
  };
}

/** Where the formula of a workbook name is kept as it was written, when it has structured references. */
export function nameFormulaKey(id: string): string {
  return `name:${id}:formula`;
}

/** Rewrites formulas, those of names too, while the old names still hold; what they calculate stays the same. */
function formulasRelinked(book: Book, relink: Relink): void {
  const lookup = tableLookup(book);
  const patches = patchesBySheet(book);
  structuredFormulas(book, (place, formula, _grid, extra) => {
    const fresh = relink(formula, place, lookup);
    if (fresh !== formula)
      patches
        .of(place.sheetId)
        .put(place.row, place.column, { custom: extraChanged(extra, { formula: fresh }) as ICellData["custom"] });
  });
  patches.apply();
  const anywhere = { sheetId: book.workbook.getActiveSheet().getSheetId(), row: 0, column: 0 };
  for (const { id } of Object.values(book.injector.get(IDefinedNamesService).getDefinedNameMap(book.unitId) ?? {})) {
    const written = book.kept(nameFormulaKey(id));
    const fresh = typeof written === "string" ? relink(written, anywhere, lookup) : written;
    if (fresh !== written) book.keep(nameFormulaKey(id), fresh);
  }
}

/** Ends the formulas' references to a table: they become addresses, or errors. */
function formulasUnlinked(book: Book, { name }: Table, cells: "stay" | "gone"): void {
  const lookup = tableLookup(book);
  const patches = patchesBySheet(book);
  structuredFormulas(book, (place, formula, grid, extra) => {
    if (!tablesNamed(formula, lookup, place).has(name.toLowerCase())) return;
    const left = cells === "gone" ? structuredGone(formula, lookup, place, name) : grid;
    const others = cells === "gone" && mayBeStructured(left, lookup) ? left : undefined;
    patches.of(place.sheetId).put(place.row, place.column, {
      f: others === undefined ? left : structuredToPlain(left, lookup, place),
      custom: extraChanged(extra, { formula: others }) as ICellData["custom"],
    });
  });
  patches.apply();
}

/** After a table got another shape: formulas that mean it calculate with its new cells. */
export function tableFormulasFollow(book: Book, name?: string): void {
  const lookup = tableLookup(book);
  const patches = patchesBySheet(book);
  structuredFormulas(book, (place, formula, grid) => {
    if (name !== undefined && !tablesNamed(formula, lookup, place).has(name.toLowerCase())) return;
    let plain: string;
    try {
      plain = structuredToPlain(formula, lookup, place);
    } catch {
      plain = "=#REF!";
    }
    if (plain === grid) return;
    patches.of(place.sheetId).put(place.row, place.column, { f: plain });
  });
  book.silentlyNow(patches.apply);
}

/** Formulas with structured references are kept as written: their plain addresses follow a shift here. */
export function writtenFormulasShifted(book: Book, shift: Shift): void {
  const shifted = book.sheet(shift.sheetId).getName();
  const patches = patchesBySheet(book);
  structuredFormulas(book, ({ sheetId, row, column }, formula, _grid, extra) => {
    const fresh = formulaShifted(formula, shift, book.sheet(sheetId).getName(), shifted);
    if (fresh !== formula)
      patches.of(sheetId).put(row, column, { custom: extraChanged(extra, { formula: fresh }) as ICellData["custom"] });
  });
  patches.apply();
}

import { areaContains, areasIntersect, areaWidth, sheetColumns, type Area } from "../address";
import type { Book } from "../book";
import { ApiError, invalidArgument } from "../errors";
import { formulaMoved, formulaToR1C1 } from "../formulaRefs";
import { formulaTokens } from "../formulaTokens";
import { cellOf, cellScalar, emptyCell } from "../values";
import { CellReader, Patches } from "./cells";
import { conditionalsGrown } from "./conditional";
import { cellsClear } from "./content";
import { formulaCell, formulaShown } from "./formulas";
import { sheetGrown } from "./size";
import { cellsShift } from "./structure";
import { nextColumnId, tableColumns } from "./tableColumns";
import {
  headersMade,
  insertRowKey,
  tableArea,
  tableBody,
  tableById,
  tableColumnRename,
  tableHeadersFollow,
  tableLook,
  tableLookup,
  tableReshape,
  tables,
  type Table,
} from "./tables";
import { usedArea } from "./used";
import type { Tables } from "../structured";
import { validationGrown } from "./validation";
import { cellsEnter } from "./write";

/** How many rows of data a table has; one that is empty still has one. */
export const tableRowCount = (table: Table): number => tableBody(table).bottom - tableBody(table).top + 1;

const rowArea = (table: Table, index: number, count = 1): Area => {
  const body = tableBody(table);
  return { ...body, top: body.top + index, bottom: body.top + index + count - 1 };
};

export function tableRowArea(table: Table, index: number): Area {
  if (!Number.isInteger(index) || index < 0 || index >= tableRowCount(table))
    throw invalidArgument(`no row ${index} in table ${table.name}`);
  return rowArea(table, index);
}

/** Formats, rules and calculated columns continue into new rows of a table. */
function rowsDressed(
  book: Book,
  id: string,
  pattern: Area,
  fresh: Area,
  filled: (row: number, column: number) => boolean,
): void {
  const table = tableById(book, id);
  const reader = new CellReader(book, table.sheetId);
  const lookup = tableLookup(book);
  const patches = new Patches();
  for (let column = fresh.left; column <= fresh.right; column += 1) {
    const style = reader.own(pattern.bottom, column)?.s;
    const formula = table.look.calculated[table.columnIds[column - table.area.left] ?? ""];
    for (let row = fresh.top; row <= fresh.bottom; row += 1) {
      const own = reader.own(row, column);
      if (style && !own?.s) patches.put(row, column, { s: style });
      if (formula !== undefined && !filled(row, column))
        patches.put(
          row,
          column,
          formulaCell(
            book,
            lookup,
            formulaMoved(formula, 0, row - tableBody(table).top),
            { sheetId: table.sheetId, row, column },
            reader.extra(row, column),
          ),
        );
    }
  }
  patches.apply(book, table.sheetId);
}

/** True where something stands below the table that new rows would run into. */
function isBlocked(book: Book, table: Table, count: number): boolean {
  const end = tableArea(table).bottom;
  const below: Area = { top: end + 1, left: table.area.left, bottom: end + count, right: table.area.right };
  if (
    tables(book).some(
      (other) =>
        other.id !== table.id &&
        other.sheetId === table.sheetId &&
        areasIntersect(tableArea(other), { ...below, bottom: below.bottom }),
    )
  )
    return true;
  return usedArea(book, table.sheetId, false, below) !== undefined;
}

/**
 * Adds rows to a table; below it cells move down where they are in the way.
 * @param index before which row; undefined adds at the end.
 * @param values rows as wide as the table; undefined for empty ones.
 */
export async function tableRowsAdd(
  book: Book,
  id: string,
  index: number | undefined,
  values: readonly (readonly unknown[])[],
): Promise<number> {
  const table = tableById(book, id);
  const width = areaWidth(table.area);
  if (values.length === 0 || values.some((row) => row.length !== width))
    throw invalidArgument(`the rows are not ${width} cells wide`);
  const rows = tableRowCount(table);
  const at = index === undefined || index < 0 ? rows : index;
  if (!Number.isInteger(at) || at > rows) throw invalidArgument("index");
  const count = values.length;
  const body = tableBody(table);
  // The tutorial makes a table of its headers and then adds rows: they begin in the empty row that Excel shows there.
  // https://learn.microsoft.com/office/dev/add-ins/tutorials/excel-tutorial#create-a-table
  if (book.kept(insertRowKey(id)) !== undefined) {
    book.keep(insertRowKey(id), undefined);
    if (rows === 1 && usedArea(book, table.sheetId, true, body) === undefined) {
      cellsEnter(book, table.sheetId, body, values.slice(0, 1));
      if (count > 1) await tableRowsAdd(book, id, undefined, values.slice(1));
      return 0;
    }
  }
  const fresh: Area = { ...body, top: body.top + at, bottom: body.top + at + count - 1 };
  const pattern = rowArea(table, Math.max(0, at - 1));
  if (at === rows && !table.hasTotals && !isBlocked(book, table, count)) {
    sheetGrown(book, table.sheetId, fresh);
    tableReshape(book, table, { ...table.area, bottom: table.area.bottom + count }, tableColumns(table));
  } else {
    await cellsShift(book, { sheetId: table.sheetId, area: fresh, kind: "insert", direction: "Down" });
    const now = tableById(book, id);
    // Rows put in below the last one are not within the table yet, nor is anything of its look theirs.
    if (!areaContains(now.area, fresh))
      tableReshape(book, now, { ...now.area, bottom: fresh.bottom }, tableColumns(now));
    cellsClear(book, table.sheetId, fresh, "Formats");
  }
  const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === "";
  validationGrown(book, table.sheetId, { ...pattern, bottom: fresh.top - 1 }, fresh);
  conditionalsGrown(book, table.sheetId, { ...pattern, bottom: fresh.top - 1 }, fresh);
  rowsDressed(book, id, pattern, fresh, (row, column) => !isEmpty(values[row - fresh.top]?.[column - fresh.left]));
  if (values.some((row) => row.some((value) => !isEmpty(value))))
    cellsEnter(
      book,
      table.sheetId,
      fresh,
      values.map((row) => row.map((value) => (isEmpty(value) ? null : value))),
    );
  return at;
}

/** Deletes rows of a table, by their places; cells below move up. A table keeps at least one row, then an empty one. */
export async function tableRowsDelete(book: Book, id: string, indexes: readonly number[]): Promise<void> {
  const unique = [...new Set(indexes)].toSorted((a, b) => b - a);
  for (const index of unique) tableRowArea(tableById(book, id), index);
  for (let at = 0; at < unique.length; at += 1) {
    const last = unique[at] as number;
    let first = last;
    while (unique[at + 1] === first - 1) {
      at += 1;
      first -= 1;
    }
    const table = tableById(book, id);
    const all = first === 0 && last === tableRowCount(table) - 1;
    const from = all ? first + 1 : first;
    if (all) {
      cellsClear(book, table.sheetId, rowArea(table, 0), "Contents");
      book.keep(insertRowKey(id), true);
    }
    if (from <= last)
      await cellsShift(book, {
        sheetId: table.sheetId,
        area: rowArea(table, from, last - from + 1),
        kind: "delete",
        direction: "Up",
      });
  }
}

/** Adds a column to a table; cells to the right of it move along. Returns its place. */
export async function tableColumnAdd(
  book: Book,
  id: string,
  index: number | undefined,
  values: readonly unknown[] | undefined,
  name: string | undefined,
): Promise<number> {
  const table = tableById(book, id);
  const columns = tableColumns(table);
  const at = index === undefined || index < 0 ? columns.length : index;
  if (!Number.isInteger(at) || at > columns.length) throw invalidArgument("index");
  const rows = tableRowCount(table) + (table.hasHeaders ? 1 : 0);
  if (values && values.length !== rows && values.length !== rows + (table.hasTotals ? 1 : 0))
    throw invalidArgument(`the column does not have ${rows} cells`);
  const left = table.area.left + at;
  const whole = tableArea(table);
  const place: Area = { top: whole.top, bottom: whole.bottom, left, right: left };
  const blocked =
    usedArea(book, table.sheetId, false, { ...place, right: sheetColumns - 1, left: table.area.right + 1 }) !==
    undefined;
  const header = name ?? (table.hasHeaders && values ? String(values[0] ?? "") : "");
  const [fresh = ""] = headersMade(book, [header], table.columns);
  const shaped = [...columns.slice(0, at), { id: String(nextColumnId(table)), name: fresh }, ...columns.slice(at)];
  if (at < columns.length || blocked)
    await cellsShift(book, { sheetId: table.sheetId, area: place, kind: "insert", direction: "Right" });
  const now = tableById(book, id);
  sheetGrown(book, table.sheetId, { ...place, right: left + 1 });
  tableReshape(book, now, { ...table.area, right: table.area.right + 1 }, shaped);
  const patches = new Patches();
  if (table.hasHeaders) patches.put(whole.top, left, cellOf(fresh));
  const reader = new CellReader(book, table.sheetId);
  const beside = at > 0 ? left - 1 : left + 1;
  for (let row = whole.top; row <= whole.bottom; row += 1) {
    const style = reader.own(row, beside)?.s;
    if (style) patches.put(row, left, { s: style });
  }
  patches.apply(book, table.sheetId);
  if (values) {
    const cells = table.hasHeaders ? values.slice(1) : values;
    const body = tableBody(tableById(book, id));
    cellsEnter(
      book,
      table.sheetId,
      { top: body.top, left, bottom: body.top + cells.length - 1, right: left },
      cells.map((value) => [value]),
    );
    calculatedFollow(book, table.sheetId, { top: body.top, left, bottom: body.bottom, right: left });
  }
  return at;
}

export async function tableColumnDelete(book: Book, id: string, at: number): Promise<void> {
  const table = tableById(book, id);
  if (table.columns.length === 1) throw new ApiError("InvalidOperation", "A table keeps at least one column.");
  const left = table.area.left + at;
  const whole = tableArea(table);
  await cellsShift(book, {
    sheetId: table.sheetId,
    area: { top: whole.top, bottom: whole.bottom, left, right: left },
    kind: "delete",
    direction: "Left",
  });
}

export function tableColumnName(book: Book, id: string, at: number, name: string): void {
  const table = tableById(book, id);
  const fresh = tableColumnRename(book, id, at, name);
  if (!table.hasHeaders) return;
  const patches = new Patches();
  patches.put(table.area.top, table.area.left + at, cellOf(fresh));
  patches.apply(book, table.sheetId);
}

// --- totals

/** Shows or hides the totals row below a table; it moves down what is in its way. */
export async function tableTotals(book: Book, id: string, shown: boolean): Promise<void> {
  const table = tableById(book, id);
  if (table.hasTotals === shown) return;
  const row: Area = { ...table.area, top: table.area.bottom + 1, bottom: table.area.bottom + 1 };
  if (!shown) {
    cellsClear(book, table.sheetId, row, "All");
    tableLook(book, id, { totals: false });
    return;
  }
  sheetGrown(book, table.sheetId, row);
  if (usedArea(book, table.sheetId, false, row))
    await cellsShift(book, { sheetId: table.sheetId, area: row, kind: "insert", direction: "Down" });
  tableLook(book, id, { totals: true });
  const patches = new Patches();
  const last = table.columns.length - 1;
  const reader = new CellReader(book, table.sheetId);
  const body = tableBody(table);
  const lookup = tableLookup(book);
  if (last > 0) patches.put(row.top, row.left, cellOf(book.locale.startsWith("ja") ? "集計" : "Total"));
  const hasNumbers = Array.from({ length: tableRowCount(table) }, (_, at) =>
    cellScalar(reader.cell(body.top + at, row.right)),
  ).every((value) => typeof value === "number" || value === "");
  const name = (table.columns[last] ?? "").replace(/['[\]#@]/g, "'$&");
  patches.put(
    row.top,
    row.right,
    formulaCell(book, lookup, `=SUBTOTAL(${hasNumbers ? 109 : 103},[${name}])`, {
      sheetId: table.sheetId,
      row: row.top,
      column: row.right,
    }),
  );
  patches.apply(book, table.sheetId);
}

/** Shows or hides the header row. Hidden, its cells are emptied; shown again, it takes the row above or makes room. */
export async function tableHeaders(book: Book, id: string, shown: boolean): Promise<void> {
  const table = tableById(book, id);
  if (table.hasHeaders === shown) return;
  if (!shown) {
    tableLook(book, id, { headers: false });
    tableReshape(book, tableById(book, id), { ...table.area, top: table.area.top + 1 }, tableColumns(table));
    const patches = new Patches();
    table.columns.forEach((_, at) => patches.put(table.area.top, table.area.left + at, emptyCell));
    patches.apply(book, table.sheetId);
    return;
  }
  const above: Area = { ...table.area, top: table.area.top - 1, bottom: table.area.top - 1 };
  const hasRoom = table.area.top > 0 && !usedArea(book, table.sheetId, true, above);
  const header: Area = hasRoom ? above : { ...table.area, bottom: table.area.top };
  if (!hasRoom) await cellsShift(book, { sheetId: table.sheetId, area: header, kind: "insert", direction: "Down" });
  const now = tableById(book, id);
  tableLook(book, id, { headers: true });
  tableReshape(book, tableById(book, id), { ...now.area, top: header.top }, tableColumns(now));
  const patches = new Patches();
  table.columns.forEach((name, at) => patches.put(header.top, header.left + at, cellOf(name)));
  patches.apply(book, table.sheetId);
}

// --- what Excel does by itself when cells are written in or beside a table

/** A formula in a form that is the same in every row where it means the same. */
function rowForm(formula: string, row: number, column: number): string {
  return formulaTokens(formula.slice(1)).some((token) => token.type === "bracket")
    ? formula
    : formulaToR1C1(formula, row, column);
}

/** True where what was written changes nothing: no formula in a column that has none, or the one it carries anyway. */
function isSettled(
  reader: CellReader,
  lookup: Tables,
  touched: Area,
  column: number,
  calculated: string | undefined,
  firstRow: number,
): boolean {
  for (let row = touched.top; row <= touched.bottom; row += 1) {
    const formula = formulaShown(reader, lookup, row, column);
    if (
      calculated === undefined
        ? formula !== undefined
        : formula === undefined ||
          rowForm(formula, row, column) !== rowForm(formulaMoved(calculated, 0, row - firstRow), row, column)
    )
      return false;
  }
  return true;
}

/**
 * Calculated columns: one formula in an otherwise empty column fills it, and a column whose cells all carry the same
 * formula is remembered, so that new rows get it.
 */
export function calculatedFollow(book: Book, sheetId: string, area: Area): void {
  for (const table of tables(book)) {
    if (table.sheetId !== sheetId) continue;
    const body = tableBody(table);
    const touched = areasIntersect(area, body);
    if (!touched) continue;
    const reader = new CellReader(book, sheetId);
    const lookup = tableLookup(book);
    const calculated = new Map(Object.entries(table.look.calculated));
    const patches = new Patches();
    let isChanged = false;
    for (let column = touched.left; column <= touched.right; column += 1) {
      const id = table.columnIds[column - table.area.left] ?? "";
      if (isSettled(reader, lookup, touched, column, calculated.get(id), body.top)) continue;
      let common: { formula: string; form: string; row: number } | undefined;
      let formulas = 0;
      let isSame = true;
      let isOtherwiseEmpty = true;
      for (let row = body.top; row <= body.bottom; row += 1) {
        const formula = formulaShown(reader, lookup, row, column);
        if (formula === undefined) {
          if (cellScalar(reader.own(row, column)) !== "") isOtherwiseEmpty = false;
          continue;
        }
        formulas += 1;
        const form = rowForm(formula, row, column);
        if (common && common.form !== form) isSame = false;
        common ??= { formula, form, row };
      }
      const rows = body.bottom - body.top + 1;
      const fills = common !== undefined && isSame && isOtherwiseEmpty && formulas > 0;
      if (common && fills) {
        // Kept as it reads in the first row of data.
        const first = formulaMoved(common.formula, 0, body.top - common.row);
        if (calculated.get(id) !== first) {
          calculated.set(id, first);
          isChanged = true;
        }
        if (formulas < rows) {
          for (let row = body.top; row <= body.bottom; row += 1) {
            if (formulaShown(reader, lookup, row, column) === undefined)
              patches.put(
                row,
                column,
                formulaCell(
                  book,
                  lookup,
                  formulaMoved(first, 0, row - body.top),
                  { sheetId, row, column },
                  reader.extra(row, column),
                ),
              );
          }
        }
      } else if (calculated.has(id) && formulas === 0) {
        calculated.delete(id);
        isChanged = true;
      }
    }
    if (isChanged) tableLook(book, table.id, { calculated: Object.fromEntries(calculated) });
    patches.apply(book, sheetId);
  }
}

/** A row written directly below a table becomes part of it, a column written directly beside it too. */
export function tableGrowth(book: Book, sheetId: string, area: Area): void {
  for (const table of tables(book)) {
    if (table.sheetId !== sheetId) continue;
    const { top, left, bottom, right } = table.area;
    const below = !table.hasTotals && area.top === bottom + 1 && area.left >= left && area.right <= right;
    const beside =
      area.left === right + 1 && area.top >= top && area.bottom <= tableArea(table).bottom && !table.hasTotals;
    const grown: Area | undefined = below
      ? { ...table.area, bottom: area.bottom }
      : beside
        ? { ...table.area, right: area.right }
        : undefined;
    if (
      !grown ||
      tables(book).some(
        (other) => other.id !== table.id && other.sheetId === sheetId && areasIntersect(tableArea(other), grown),
      )
    )
      continue;
    const written = usedArea(book, sheetId, true, area);
    if (!written) continue;
    if (below) {
      const fresh: Area = { ...table.area, top: bottom + 1, bottom: area.bottom };
      const reader = new CellReader(book, sheetId);
      tableReshape(book, table, grown, tableColumns(table));
      const pattern: Area = { ...table.area, top: bottom };
      validationGrown(book, sheetId, pattern, fresh);
      conditionalsGrown(book, sheetId, pattern, fresh);
      rowsDressed(
        book,
        table.id,
        pattern,
        fresh,
        (row, column) => cellScalar(reader.own(row, column)) !== "" || Boolean(reader.own(row, column)?.f),
      );
    } else {
      const reader = new CellReader(book, sheetId);
      const texts = Array.from({ length: area.right - right }, (_, at) =>
        String(cellScalar(reader.cell(top, right + 1 + at))),
      );
      const names = headersMade(book, texts, table.columns);
      const next = nextColumnId(table);
      tableReshape(book, table, grown, [
        ...tableColumns(table),
        ...names.map((name, at) => ({ id: String(next + at), name })),
      ]);
      if (table.hasHeaders) tableHeadersFollow(book, sheetId, { top, left: right + 1, bottom: top, right: area.right });
    }
  }
}

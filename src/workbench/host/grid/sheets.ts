import {
  BooleanNumber,
  mergeWorksheetSnapshotWithDefault,
  type IExecutionOptions,
  type IWorksheetData,
  type Worksheet,
} from "@univerjs/core";
import {
  InsertSheetMutation,
  InsertSheetUndoMutationFactory,
  RemoveSheetMutation,
  RemoveSheetUndoMutationFactory,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
import type { Book } from "../book";
import { ApiError, invalidArgument, itemNotFound } from "../errors";
import { formulaWithoutSheet } from "../formulaRefs";
import { CellReader, cellsHeld, Patches } from "./cells";
import { formulaCell, formulaShown } from "./formulas";
import { namesSheetGone } from "./names";
import { tableLookup, tableRemove, tables } from "./tables";

/** Column widths and row heights of Excel's standard font, in Univer's pixels. */
export const standardColumnWidth = 64;
export const standardRowHeight = 20;

/** Rows and columns that a new sheet's grid begins with; it grows by need. */
const firstRows = 200;
const firstColumns = 40;

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

let sheetNumber = 1;

/** An id as Excel gives them to sheets. */
function newSheetId(): string {
  const number = (sheetNumber++).toString(16).toUpperCase().padStart(4, "0");
  return `{00000000-0001-0000-${number}-000000000000}`;
}

/** The data of an empty sheet. */
export function sheetData(name: string): IWorksheetData {
  return mergeWorksheetSnapshotWithDefault({
    id: newSheetId(),
    name,
    rowCount: firstRows,
    columnCount: firstColumns,
    defaultColumnWidth: standardColumnWidth,
    defaultRowHeight: standardRowHeight,
  });
}

/** The rules for sheet names: https://support.microsoft.com/office/rename-a-worksheet-3f1f7148-ee83-404d-8ef0-9ff99fbad1f9 */
export function sheetNameChecked(book: Book, name: unknown, except?: string): string {
  if (typeof name !== "string" || name === "") throw invalidArgument("a sheet needs a name");
  if (name.length > 31) throw invalidArgument("a sheet's name has at most 31 characters");
  if (/[\\/?*[\]:]/.test(name)) throw invalidArgument("a sheet's name has none of \\ / ? * [ ] :");
  if (name.startsWith("'") || name.endsWith("'"))
    throw invalidArgument("a sheet's name neither begins nor ends with an apostrophe");
  if (name.toLowerCase() === "history") throw invalidArgument("History is a name that Excel keeps for itself");
  const taken = sheetByName(book, name);
  if (taken && taken.getSheetId() !== except) throw new ApiError("ItemAlreadyExists");
  return name;
}

export const sheets = (book: Book): readonly Worksheet[] => book.workbook.getSheets();

export function sheetByName(book: Book, name: string): Worksheet | undefined {
  return sheets(book).find((sheet) => sheet.getName().toLowerCase() === name.toLowerCase());
}

/** A sheet by its name or id, as worksheets.getItem finds it. */
export function sheetFound(book: Book, key: unknown): Worksheet {
  const text = String(key);
  const found = sheetByName(book, text) ?? sheets(book).find((sheet) => sheet.getSheetId() === text);
  if (!found) throw itemNotFound(`worksheet ${text}`);
  return found;
}

function freeName(book: Book): string {
  let number = sheets(book).length + 1;
  while (sheetByName(book, `Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}

/** Univer goes to a sheet that is added or shown, Excel's API does not; for a change from elsewhere Univer stays, too. */
const staying: IExecutionOptions = { fromCollab: true };

/** Adds a sheet behind the others. Returns its id. */
export function sheetAdd(book: Book, name?: unknown): string {
  const checked = name === undefined || name === null ? freeName(book) : sheetNameChecked(book, name);
  const data = sheetData(checked);
  const params = { unitId: book.unitId, index: sheets(book).length, sheet: data };
  book.mutate(
    [{ id: InsertSheetMutation.id, params }],
    [{ id: RemoveSheetMutation.id, params: InsertSheetUndoMutationFactory(book.injector, params) }],
    staying,
  );
  return data.id;
}

export function sheetVisibility(book: Book, id: string): Visibility {
  const state = book.kept<Visibility>(`sheet:${id}:visibility`);
  if (state === "VeryHidden") return state;
  return book.sheet(id).isSheetHidden() === BooleanNumber.TRUE ? "Hidden" : "Visible";
}

export function sheetsVisible(book: Book): readonly Worksheet[] {
  return sheets(book).filter((sheet) => sheetVisibility(book, sheet.getSheetId()) === "Visible");
}

/** Formulas elsewhere that refer to a sheet become errors before it is deleted. */
function sheetUnlinked(book: Book, id: string): void {
  const gone = book.sheet(id).getName();
  const lookup = tableLookup(book);
  for (const other of sheets(book)) {
    const sheetId = other.getSheetId();
    if (sheetId === id) continue;
    const reader = new CellReader(book, sheetId);
    const patches = new Patches();
    cellsHeld(
      book,
      sheetId,
      { top: 0, left: 0, bottom: other.getRowCount() - 1, right: other.getColumnCount() - 1 },
      (row, column, cell) => {
        const formula = cell.f || cell.si ? formulaShown(reader, lookup, row, column) : undefined;
        const fresh = formula === undefined ? undefined : formulaWithoutSheet(formula, gone);
        if (fresh !== undefined && fresh !== formula)
          patches.put(
            row,
            column,
            formulaCell(book, lookup, fresh, { sheetId, row, column }, reader.extra(row, column)),
          );
      },
    );
    patches.apply(book, sheetId);
  }
}

/** Deletes a sheet. Excel refuses the last visible one. */
export function sheetDelete(book: Book, id: string): void {
  const others = sheetsVisible(book).filter((sheet) => sheet.getSheetId() !== id);
  if (others.length === 0)
    throw new ApiError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
  if (sheetVisibility(book, id) === "VeryHidden")
    throw new ApiError("InvalidOperation", "A very hidden worksheet cannot be deleted.");
  for (const table of tables(book)) if (table.sheetId === id) tableRemove(book, table, "gone");
  sheetUnlinked(book, id);
  namesSheetGone(book, id);
  const isActive = book.workbook.getActiveSheet().getSheetId() === id;
  const position = sheets(book).findIndex((sheet) => sheet.getSheetId() === id);
  const params = { unitId: book.unitId, subUnitId: id, subUnitName: book.sheet(id).getName() };
  const undo = RemoveSheetUndoMutationFactory(book.injector, params);
  if (isActive)
    sheetActivate(
      book,
      (others.find((sheet) => sheets(book).indexOf(sheet) > position) ?? others.at(-1) ?? book.sheet(id)).getSheetId(),
    );
  book.mutate([{ id: RemoveSheetMutation.id, params }], [{ id: InsertSheetMutation.id, params: undo }]);
}

export function sheetActivate(book: Book, id: string): void {
  if (sheetVisibility(book, id) !== "Visible")
    throw new ApiError("InvalidOperation", "A hidden worksheet cannot be activated.");
  book.quietly(SetWorksheetActiveOperation.id, { unitId: book.unitId, subUnitId: id });
}

export function sheetRename(book: Book, id: string, name: unknown): void {
  const checked = sheetNameChecked(book, name, id);
  if (book.sheet(id).getName() !== checked)
    book.command(SetWorksheetNameCommand.id, { unitId: book.unitId, subUnitId: id, name: checked });
}

export function sheetMove(book: Book, id: string, position: unknown): void {
  const all = sheets(book);
  if (typeof position !== "number" || !Number.isInteger(position) || position < 0 || position >= all.length)
    throw invalidArgument("position");
  const from = all.findIndex((sheet) => sheet.getSheetId() === id);
  const order = (fromOrder: number, toOrder: number): object => ({
    unitId: book.unitId,
    subUnitId: id,
    fromOrder,
    toOrder,
  });
  if (from !== position)
    book.mutate(
      [{ id: SetWorksheetOrderMutation.id, params: order(from, position) }],
      [{ id: SetWorksheetOrderMutation.id, params: order(position, from) }],
    );
}

export function sheetShow(book: Book, id: string, visibility: Visibility): void {
  const before = sheetVisibility(book, id);
  if (before === visibility) return;
  if (visibility !== "Visible") {
    const others = sheetsVisible(book).filter((sheet) => sheet.getSheetId() !== id);
    const [next] = others;
    if (!next) throw new ApiError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
    if (book.workbook.getActiveSheet().getSheetId() === id) sheetActivate(book, next.getSheetId());
  }
  const hide = (hidden: boolean): object => ({
    unitId: book.unitId,
    subUnitId: id,
    hidden: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
  });
  const wasHidden = before !== "Visible";
  const isHidden = visibility !== "Visible";
  if (wasHidden !== isHidden)
    book.mutate(
      [{ id: SetWorksheetHideMutation.id, params: hide(isHidden) }],
      [{ id: SetWorksheetHideMutation.id, params: hide(wasHidden) }],
      staying,
    );
  book.keep(`sheet:${id}:visibility`, visibility === "VeryHidden" ? visibility : undefined);
}

/** "#RRGGBB", or "" for no colour. */
export function sheetTabColor(book: Book, id: string): string {
  return book.sheet(id).getTabColor() ?? "";
}

export function sheetSetTabColor(book: Book, id: string, color: string): void {
  const colored = (value: string): object => ({ unitId: book.unitId, subUnitId: id, color: value });
  book.mutate(
    [{ id: SetTabColorMutation.id, params: colored(color) }],
    [{ id: SetTabColorMutation.id, params: colored(sheetTabColor(book, id)) }],
  );
}

export function sheetShowsGridlines(book: Book, id: string): boolean {
  return !book.sheet(id).hasHiddenGridlines();
}

export function sheetSetGridlines(book: Book, id: string, shown: boolean): void {
  const toggled = (value: boolean): object => ({
    unitId: book.unitId,
    subUnitId: id,
    showGridlines: value ? BooleanNumber.TRUE : BooleanNumber.FALSE,
  });
  book.mutate(
    [{ id: ToggleGridlinesMutation.id, params: toggled(shown) }],
    [{ id: ToggleGridlinesMutation.id, params: toggled(sheetShowsGridlines(book, id)) }],
  );
}

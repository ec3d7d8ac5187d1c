import { areaIsWholeColumns, areaIsWholeRows, type Area } from "../address";
import type { Book } from "../book";
import { ApiError } from "../errors";
import { extraAt } from "./format";
import { areaInGrid } from "./size";

/** What protection of a sheet may still allow: https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotectionoptions */
export const permissions = [
  "AllowAutoFilter",
  "AllowDeleteColumns",
  "AllowDeleteRows",
  "AllowEditObjects",
  "AllowEditScenarios",
  "AllowFormatCells",
  "AllowFormatColumns",
  "AllowFormatRows",
  "AllowInsertColumns",
  "AllowInsertHyperlinks",
  "AllowInsertRows",
  "AllowPivotTables",
  "AllowSort",
] as const;
export type Permission = (typeof permissions)[number];

export const selectionModes = ["Normal", "Unlocked", "None"] as const;

export interface SheetProtection {
  readonly allowed: readonly Permission[];
  readonly selectionMode: (typeof selectionModes)[number];
  /** "" where there is none. */
  readonly password: string;
}

const sheetKey = (sheetId: string): string => `sheet:${sheetId}:protection`;
const workbookKey = "workbook:protection";

/** How a sheet is protected; undefined where it is not. */
export function sheetProtection(book: Book, sheetId: string): SheetProtection | undefined {
  return book.kept<SheetProtection>(sheetKey(sheetId));
}

export function sheetProtect(book: Book, sheetId: string, protection: SheetProtection): void {
  if (sheetProtection(book, sheetId)) throw new ApiError("AccessDenied");
  book.keep(sheetKey(sheetId), protection);
}

export function sheetUnprotect(book: Book, sheetId: string, password: string): void {
  const known = sheetProtection(book, sheetId);
  if (!known) return;
  if (known.password !== password) throw new ApiError("AccessDenied");
  book.keep(sheetKey(sheetId), undefined);
}

export function workbookIsProtected(book: Book): boolean {
  return book.kept<string>(workbookKey) !== undefined;
}

export function workbookProtect(book: Book, password: string): void {
  if (workbookIsProtected(book)) throw new ApiError("AccessDenied");
  book.keep(workbookKey, password);
}

export function workbookUnprotect(book: Book, password: string): void {
  const known = book.kept<string>(workbookKey);
  if (known === undefined) return;
  if (known !== password) throw new ApiError("AccessDenied");
  book.keep(workbookKey, undefined);
}

/** Sheets are neither added, deleted, renamed, moved nor hidden in a workbook whose structure is protected. */
export function structureDemand(book: Book): void {
  if (workbookIsProtected(book)) throw new ApiError("AccessDenied");
}

/** True where every cell may be edited on a protected sheet. */
function areaIsUnlocked(book: Book, sheetId: string, area: Area): boolean {
  // Beyond the grid nothing was ever unlocked.
  const grid = areaInGrid(book, sheetId, area);
  const reaches =
    areaIsWholeColumns(area) || areaIsWholeRows(area) || (grid.bottom >= area.bottom && grid.right >= area.right);
  if (!reaches) return false;
  for (let row = grid.top; row <= grid.bottom; row += 1) {
    for (let column = grid.left; column <= grid.right; column += 1)
      if (extraAt(book, sheetId, row, column).locked !== false) return false;
  }
  return true;
}

/**
 * What a change needs of a protected sheet: cells that are unlocked, a permission, both, or that the sheet is not
 * protected at all.
 * https://support.microsoft.com/office/protect-a-worksheet-3179efdb-1285-4d49-a9c3-f4ca36276de6
 */
export interface Need {
  readonly unlocked?: true;
  readonly permission?: Permission;
}

/** Answers AccessDenied where a sheet is protected and does not allow a change to the cells of `area`. */
export function cellsDemand(book: Book, sheetId: string, area: Area, { unlocked, permission }: Need): void {
  const protection = sheetProtection(book, sheetId);
  if (!protection) return;
  const isAllowed = permission !== undefined && protection.allowed.includes(permission);
  const isPermitted = permission === undefined ? unlocked === true : isAllowed;
  if (!isPermitted || (unlocked && !areaIsUnlocked(book, sheetId, area))) throw new ApiError("AccessDenied");
}

/** Answers AccessDenied on a protected sheet, whatever that allows otherwise. */
export function sheetDemand(book: Book, sheetId: string, permission?: Permission): void {
  const protection = sheetProtection(book, sheetId);
  if (protection && (permission === undefined || !protection.allowed.includes(permission)))
    throw new ApiError("AccessDenied");
}

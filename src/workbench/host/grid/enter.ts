import type { Area } from "../address";
import type { Book } from "../book";
import { sheetProtection } from "./protection";
import { calculatedFollow, tableGrowth } from "./tableRows";
import { cellsEnter } from "./write";

/** Enters values as Excel takes them from a person or from the API: tables grow and fill their calculated columns. */
export function cellsTyped(book: Book, sheetId: string, area: Area, value: unknown): void {
  cellsEnter(book, sheetId, area, value);
  tableEntriesFollow(book, sheetId, area);
}

/** What tables do by themselves after cells in or beside them were filled. */
export function tableEntriesFollow(book: Book, sheetId: string, area: Area): void {
  // On a protected sheet tables neither grow nor fill their columns.
  if (sheetProtection(book, sheetId)) return;
  if (book.tablesGrow) tableGrowth(book, sheetId, area);
  calculatedFollow(book, sheetId, area);
}

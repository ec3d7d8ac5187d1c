import { areaAddress, areaOnSheet, areaRead, sheetAndRest, sheetQuoted, type Area } from "./address";
import type { Book } from "./book";
import { ApiError, invalidArgument } from "./errors";
import { nameArea, names } from "./grid/names";
import { sheetFound } from "./grid/sheets";
import { structuredToPlain } from "./structured";
import { tableLookup } from "./grid/tables";

/** Cells that a Range of the API stands for. `area` moves when rows or columns are inserted before it. */
export class RangeRef {
  constructor(
    readonly sheetId: string,
    public area: Area,
  ) {}

  /** Another range on the same sheet. */
  on(area: Area): RangeRef {
    return new RangeRef(this.sheetId, areaOnSheet(area));
  }
}

/** "Sheet1!A1:B2", as Range.address gives it. */
export function rangeAddress(book: Book, { sheetId, area }: RangeRef): string {
  return `${sheetQuoted(book.sheet(sheetId).getName())}!${areaAddress(area)}`;
}

/**
 * Finds cells by an address, a name or a structured reference, as worksheet.getRange does.
 * @param sheetId the sheet that an address without one is on.
 * @throws ApiError InvalidArgument where the text means no cells.
 */
export function rangeFound(book: Book, text: string, sheetId: string): RangeRef {
  const { sheet, rest } = sheetAndRest(text);
  const on = sheet === undefined ? sheetId : sheetFound(book, sheet).getSheetId();
  const area = areaRead(rest);
  if (area) return new RangeRef(on, area);
  const name = [...names(book, on), ...names(book)].find((known) => known.name.toLowerCase() === rest.toLowerCase());
  const named = name && nameArea(book, name.formula);
  if (named) return new RangeRef(named.sheetId, named.area);
  const lookup = tableLookup(book);
  if (rest.includes("[") || lookup.byName(rest)) {
    const found = nameArea(book, structuredToPlain(`=${rest}`, lookup, { sheetId: "", row: -1, column: -1 }));
    if (found) return new RangeRef(found.sheetId, found.area);
  }
  throw invalidArgument(`address ${text}`);
}

/** An argument that may be a Range object or an address. */
export function rangeArgument(book: Book, value: unknown, sheetId: string): RangeRef {
  const self =
    typeof value === "object" && value !== null && "self" in value ? (value as { self: unknown }).self : value;
  if (self instanceof RangeRef) return self;
  if (typeof self === "string") return rangeFound(book, self, sheetId);
  throw new ApiError("InvalidArgument");
}

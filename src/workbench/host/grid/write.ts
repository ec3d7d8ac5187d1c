import { CellValueType, type ICellData } from "@univerjs/core";
import { areaHeight, areaIsWholeColumns, areaIsWholeRows, areaWidth, type Area } from "../address";
import type { Book } from "../book";
import { ApiError, invalidArgument } from "../errors";
import type { FormulaPlace, Tables } from "../structured";
import { cellOf, emptyCell, entryRead, extraChanged, type CellExtra, type Entry } from "../values";
import { CellReader, Patches } from "./cells";
import { formulaCell } from "./formulas";
import { tableHeadersFollow, tableLookup } from "./tables";

/**
 * What is set on a range: one value for all its cells, or a value a cell.
 * @throws ApiError InvalidArgument where rows and columns are not those of the range.
 */
export function rectangle(value: unknown, area: Area): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const rows = value as readonly unknown[];
  // A single value fills the range, an array has its shape: https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member
  const width = areaWidth(area);
  if (rows.length !== areaHeight(area) || rows.some((row) => !Array.isArray(row) || row.length !== width)) {
    throw invalidArgument(`the values are not ${areaHeight(area)} rows of ${width} columns`);
  }
  return (row, column) => (rows[row - area.top] as readonly unknown[])[column - area.left];
}

function unbounded(area: Area): boolean {
  return areaIsWholeColumns(area) || areaIsWholeRows(area);
}

/** Sets what `values` or `formulas` give, each cell as Excel reads it. */
export function cellsEnter(book: Book, sheetId: string, area: Area, value: unknown): void {
  if (unbounded(area)) throw new ApiError("InvalidArgument", "Values cannot be set on whole rows or columns.");
  // Within an array null leaves a cell as it is; as the whole input it is refused: https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values
  if (value === null || value === undefined) throw invalidArgument("null is no value for a range");
  const at = rectangle(value, area);
  const reader = new CellReader(book, sheetId);
  const lookup = tableLookup(book);
  const patches = new Patches();
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const format = reader.numberFormat(row, column);
      const entry = entryRead(at(row, column), format);
      patches.put(
        row,
        column,
        patchFor(book, lookup, entry, { sheetId, row, column }, format, reader.extra(row, column)),
      );
    }
  }
  patches.apply(book, sheetId);
  tableHeadersFollow(book, sheetId, area);
}

function patchFor(
  book: Book,
  lookup: Tables,
  entry: Entry,
  place: FormulaPlace,
  format: string,
  extra: CellExtra | undefined,
): ICellData | undefined {
  if (entry.kind === "nothing") return undefined;
  if (entry.kind === "formula") return formulaCell(book, lookup, entry.formula, place, extra);
  const unwritten =
    extra?.formula === undefined ? {} : { custom: extraChanged(extra, { formula: undefined }) as ICellData["custom"] };
  if (entry.kind === "empty") return { ...emptyCell, ...unwritten };
  const cell = { ...cellOf(entry.value), ...(entry.isText ? { t: CellValueType.FORCE_STRING } : {}), ...unwritten };
  return entry.format !== undefined && format === "General" ? { ...cell, s: { n: { pattern: entry.format } } } : cell;
}

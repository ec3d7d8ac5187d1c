import type { ICellData } from "@univerjs/core";
import type { RangeFormat } from "../../../workbook/description";
import { areaAddress, areaOfSheet, sheetColumns, sheetRows, type Area } from "../address";
import type { Book } from "../book";
import { cellsHeld } from "../grid/cells";
import type { CellExtra } from "../values";
import type { Beyond } from "./beyond";
import { bordersJoin, formatDescribed, type DescribedFormat, type Look } from "./cellFormats";
import { Regions } from "./rectangles";

const plain: Look = { style: {}, extra: {} };

type BeyondFormats = NonNullable<Beyond["formats"]>[string];

interface Formats {
  readonly formats: readonly RangeFormat[];
  readonly beyond: BeyondFormats;
}

function collected(regions: Regions<DescribedFormat>): Formats {
  const all = regions.all();
  return {
    formats: all.flatMap(({ area, value: { format } }) =>
      Object.keys(format).length === 0 ? [] : [{ address: areaAddress(area), format: oneOrMany(format, area) }],
    ),
    beyond: all.flatMap(({ area, value: { beyond } }) =>
      Object.keys(beyond).length === 0 ? [] : [{ address: areaAddress(area), properties: beyond }],
    ),
  };
}

/** Lines of a single cell, put on an area: those between its cells are lines inside. */
function oneOrMany(format: RangeFormat["format"], { top, left, bottom, right }: Area): RangeFormat["format"] {
  const { borders, ...rest } = format;
  if (!borders) return format;
  const inside = {
    ...(bottom > top && borders.top ? { insideHorizontal: borders.top } : {}),
    ...(right > left && borders.left ? { insideVertical: borders.left } : {}),
  };
  return { ...rest, borders: { ...borders, ...inside } };
}

/** Formats of whole columns and rows: cells that are filled later show them. */
function linesFormats(book: Book, sheetId: string): Formats {
  const sheet = book.sheet(sheetId);
  const regions = new Regions<DescribedFormat>();
  const put = (look: Look, area: Area): void => {
    const described = formatDescribed(look, plain);
    const key = JSON.stringify(described);
    if (key !== JSON.stringify(formatDescribed(plain, plain))) regions.addArea(key, described, area);
  };
  for (const at of Object.keys(sheet.getColumnManager().getColumnData()).map(Number)) {
    put(
      {
        style: sheet.getColumnStyle(at) ?? {},
        extra: (sheet.getColumnManager().getColumn(at)?.custom ?? {}) as CellExtra,
      },
      { top: 0, bottom: sheetRows - 1, left: at, right: at },
    );
  }
  const columns = collected(regions);
  const rowRegions = new Regions<DescribedFormat>();
  for (const at of Object.keys(sheet.getRowManager().getRowData()).map(Number)) {
    const described = formatDescribed(
      { style: sheet.getRowStyle(at) ?? {}, extra: (sheet.getRowManager().getRow(at)?.custom ?? {}) as CellExtra },
      plain,
    );
    if (Object.keys(described.format).length + Object.keys(described.beyond).length > 0)
      rowRegions.addArea(JSON.stringify(described), described, {
        top: at,
        bottom: at,
        left: 0,
        right: sheetColumns - 1,
      });
  }
  const rows = collected(rowRegions);
  return { formats: [...columns.formats, ...rows.formats], beyond: [...columns.beyond, ...rows.beyond] };
}

/** Formats of the cells of a sheet, as few areas as describe them. */
export function formatsOf(book: Book, sheetId: string): Formats {
  const sheet = book.sheet(sheetId);
  const regions = new Regions<DescribedFormat>();
  const known = new Map<
    string,
    {
      readonly described: DescribedFormat;
      readonly key: string;
      readonly byRow: boolean;
      readonly byColumn: boolean;
    } | null
  >();
  const hasLineFormat = (row: number, column: number): boolean =>
    Boolean(
      sheet.getRowManager().getRow(row)?.s ??
      sheet.getRowManager().getRow(row)?.custom ??
      sheet.getColumnManager().getColumn(column)?.s ??
      sheet.getColumnManager().getColumn(column)?.custom,
    );
  const describe = (
    row: number,
    column: number,
    cell: ICellData,
  ): NonNullable<ReturnType<(typeof known)["get"]>> | null => {
    const lineExtra = {
      ...(sheet.getColumnManager().getColumn(column)?.custom as CellExtra | undefined),
      ...(sheet.getRowManager().getRow(row)?.custom as CellExtra | undefined),
    };
    const look: Look = {
      style: sheet.getComposedCellStyleByCellData(row, column, cell),
      extra: { ...lineExtra, ...(cell.custom as CellExtra | undefined) },
    };
    const base: Look = hasLineFormat(row, column)
      ? { style: { ...sheet.getColumnStyle(column), ...sheet.getRowStyle(row) }, extra: lineExtra }
      : plain;
    const described = formatDescribed(look, base);
    if (Object.keys(described.format).length + Object.keys(described.beyond).length === 0) return null;
    const isLined = described.beyond["Borders"] !== undefined;
    return {
      described,
      key: JSON.stringify(described),
      byRow: isLined || !bordersJoin(look, "rows"),
      byColumn: isLined || !bordersJoin(look, "columns"),
    };
  };
  const cells: { readonly row: number; readonly column: number; readonly cell: ICellData }[] = [];
  cellsHeld(book, sheetId, areaOfSheet, (row, column, cell) => {
    if (cell.s || cell.custom) cells.push({ row, column, cell });
  });
  for (const { row, column, cell } of cells.toSorted((a, b) => a.row - b.row || a.column - b.column)) {
    const own = hasLineFormat(row, column)
      ? `${row},${column}`
      : `${typeof cell.s === "string" ? cell.s : JSON.stringify(cell.s)}|${JSON.stringify(cell.custom ?? null)}`;
    if (!known.has(own)) known.set(own, describe(row, column, cell));
    const found = known.get(own);
    if (found)
      regions.add(
        `${found.key}${found.byRow ? `|row ${row}` : ""}${found.byColumn ? `|column ${column}` : ""}`,
        found.described,
        row,
        column,
      );
  }
  const lines = linesFormats(book, sheetId);
  const own = collected(regions);
  return { formats: [...lines.formats, ...own.formats], beyond: [...lines.beyond, ...own.beyond] };
}

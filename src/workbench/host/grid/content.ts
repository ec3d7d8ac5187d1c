import { type ICellData, type IStyleData, type Nullable } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetFrozenMutation,
  SetFrozenMutationFactory,
} from "@univerjs/sheets";
import {
  areaAddress,
  areaContains,
  areaHeight,
  areaIsWholeColumns,
  areaIsWholeRows,
  areasIntersect,
  areaWidth,
  type Area,
} from "../address";
import type { Book } from "../book";
import { ApiError } from "../errors";
import { cellOf, cellScalar, emptyCell, extraChanged, type CellExtra } from "../values";
import { CellReader, cellsHeld, Patches } from "./cells";
import { columnsData, rowsData } from "./dimensions";
import { formulaCell, formulaShown } from "./formulas";
import { areaInGrid, sheetGrown } from "./size";
import { tableAt, tableHeadersFollow, tableLookup } from "./tables";

export type ClearWhat = "All" | "Contents" | "Formats" | "Hyperlinks" | "RemoveHyperlinks" | "ResetContents";

const asCustom = (extra: CellExtra | null): ICellData["custom"] => extra as ICellData["custom"];

/** Empties cells of their contents, their formats, or both. A table keeps its headers. */
export function cellsClear(book: Book, sheetId: string, area: Area, what: ClearWhat): void {
  const contents = what === "All" || what === "Contents" || what === "ResetContents";
  const formats = what === "All" || what === "Formats";
  const patches = new Patches();
  cellsHeld(book, sheetId, area, (row, column, cell) => {
    const extra = cell.custom as CellExtra | null | undefined;
    const links = what === "Hyperlinks" || what === "RemoveHyperlinks" || contents;
    const keptFormula = contents ? undefined : extra?.formula;
    const kept = formats
      ? keptFormula === undefined
        ? null
        : { formula: keptFormula }
      : extraChanged(extra, { ...(contents ? { formula: undefined } : {}), ...(links ? { link: undefined } : {}) });
    patches.put(row, column, {
      ...(contents ? emptyCell : {}),
      ...(formats ? { s: null } : {}),
      custom: asCustom(kept),
    });
  });
  patches.apply(book, sheetId);
  if (formats && areaIsWholeColumns(area)) columnsData(book, sheetId, area, () => ({ s: null, custom: {} }));
  else if (formats && areaIsWholeRows(area)) rowsData(book, sheetId, area, () => ({ s: null, custom: {} }));
  if (contents) tableHeadersFollow(book, sheetId, areaInGrid(book, sheetId, area));
}

// --- merged cells

const rangeOf = (area: Area): { startRow: number; startColumn: number; endRow: number; endColumn: number } => ({
  startRow: area.top,
  startColumn: area.left,
  endRow: area.bottom,
  endColumn: area.right,
});

export function mergesIn(book: Book, sheetId: string, area: Area): readonly Area[] {
  return book
    .sheet(sheetId)
    .getMergeData()
    .map(({ startRow, startColumn, endRow, endColumn }) => ({
      top: startRow,
      left: startColumn,
      bottom: endRow,
      right: endColumn,
    }))
    .filter((merged) => areasIntersect(merged, area));
}

/** Merges an area, or each of its rows; the first cell's content stays, the others are emptied. */
export function cellsMerge(book: Book, sheetId: string, area: Area, across: boolean): void {
  if (tableAt(book, sheetId, area.top, area.left) || mergesTouchTable(book, sheetId, area))
    throw new ApiError("MergedRangeConflict");
  const parts = across
    ? Array.from({ length: areaHeight(area) }, (_, at) => ({ ...area, top: area.top + at, bottom: area.top + at }))
    : [area];
  const merged = parts.filter((part) => areaHeight(part) * areaWidth(part) > 1);
  cellsUnmerge(book, sheetId, area);
  const patches = new Patches();
  for (const part of merged) {
    cellsHeld(book, sheetId, part, (row, column, cell) => {
      if (row !== part.top || column !== part.left)
        patches.put(row, column, {
          ...emptyCell,
          custom: asCustom(extraChanged(cell.custom as CellExtra | undefined, { formula: undefined })),
        });
    });
  }
  patches.apply(book, sheetId);
  sheetGrown(book, sheetId, area);
  const params = { unitId: book.unitId, subUnitId: sheetId, ranges: merged.map(rangeOf) };
  if (merged.length > 0)
    book.mutate([{ id: AddWorksheetMergeMutation.id, params }], [{ id: RemoveWorksheetMergeMutation.id, params }]);
}

function mergesTouchTable(book: Book, sheetId: string, area: Area): boolean {
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1)
      if (tableAt(book, sheetId, row, column)) return true;
  return false;
}

export function cellsUnmerge(book: Book, sheetId: string, area: Area): void {
  const merged = mergesIn(book, sheetId, area);
  if (merged.length === 0) return;
  const params = { unitId: book.unitId, subUnitId: sheetId, ranges: merged.map(rangeOf) };
  book.mutate([{ id: RemoveWorksheetMergeMutation.id, params }], [{ id: AddWorksheetMergeMutation.id, params }]);
}

// --- panes

/** Rows at the top and columns at the left that stay in sight. */
export function panesFreeze(book: Book, sheetId: string, rows: number, columns: number): void {
  sheetGrown(book, sheetId, { top: 0, left: 0, bottom: rows, right: columns });
  const params = {
    unitId: book.unitId,
    subUnitId: sheetId,
    startRow: rows === 0 ? -1 : rows,
    startColumn: columns === 0 ? -1 : columns,
    ySplit: rows,
    xSplit: columns,
  };
  const undo = SetFrozenMutationFactory(book.injector, params);
  book.mutate([{ id: SetFrozenMutation.id, params }], [{ id: SetFrozenMutation.id, params: undo }]);
}

export function panesFrozen(book: Book, sheetId: string): { readonly rows: number; readonly columns: number } {
  const { xSplit, ySplit } = book.sheet(sheetId).getFreeze();
  return { rows: ySplit, columns: xSplit };
}

// --- copying

export type CopyWhat = "All" | "Formulas" | "Values" | "Formats" | "Link";

/**
 * Copies cells; a larger destination is filled with repetitions, a smaller one is written as large as the source.
 * @param shiftFormula moves the relative addresses of a formula.
 */
export function cellsCopy(
  book: Book,
  from: { readonly sheetId: string; readonly area: Area },
  to: { readonly sheetId: string; readonly area: Area },
  what: CopyWhat,
  options: { readonly skipBlanks: boolean; readonly transpose: boolean },
  shiftFormula: (formula: string, columns: number, rows: number) => string,
): void {
  const source = areaInGrid(book, from.sheetId, from.area);
  const [height, width] = options.transpose
    ? [areaWidth(source), areaHeight(source)]
    : [areaHeight(source), areaWidth(source)];
  const times = (have: number, unit: number): number => (have % unit === 0 ? have / unit : 1);
  const down = times(areaHeight(to.area), height);
  const over = times(areaWidth(to.area), width);
  const reader = new CellReader(book, from.sheetId);
  const lookup = tableLookup(book);
  const target = {
    top: to.area.top,
    left: to.area.left,
    bottom: to.area.top + down * height - 1,
    right: to.area.left + over * width - 1,
  };
  const taken: {
    row: number;
    column: number;
    cell: Nullable<ICellData>;
    style: IStyleData;
    formula: string | undefined;
  }[] = [];
  for (let row = source.top; row <= source.bottom; row += 1) {
    for (let column = source.left; column <= source.right; column += 1) {
      taken.push({
        row: row - source.top,
        column: column - source.left,
        cell: reader.cell(row, column),
        style: reader.style(row, column),
        formula: formulaShown(reader, lookup, row, column),
      });
    }
  }
  const patches = new Patches();
  sheetGrown(book, to.sheetId, target);
  const oldExtras = new CellReader(book, to.sheetId);
  for (let repeatDown = 0; repeatDown < down; repeatDown += 1) {
    for (let repeatOver = 0; repeatOver < over; repeatOver += 1) {
      for (const { row, column, cell, style, formula } of taken) {
        if (options.skipBlanks && cellScalar(cell) === "" && formula === undefined) continue;
        const [r, c] = options.transpose ? [column, row] : [row, column];
        const place = { row: target.top + repeatDown * height + r, column: target.left + repeatOver * width + c };
        const extra = oldExtras.extra(place.row, place.column);
        const patch: ICellData = {};
        if (what === "Link") {
          const sheet =
            from.sheetId === to.sheetId ? "" : `'${book.sheet(from.sheetId).getName().replaceAll("'", "''")}'!`;
          Object.assign(
            patch,
            formulaCell(
              book,
              lookup,
              `=${sheet}${areaAddress({ top: source.top + row, left: source.left + column, bottom: source.top + row, right: source.left + column })}`,
              { sheetId: to.sheetId, ...place },
              extra,
            ),
          );
        } else if (what !== "Formats") {
          const moved =
            formula === undefined || what === "Values"
              ? undefined
              : shiftFormula(formula, place.column - (source.left + column), place.row - (source.top + row));
          if (moved !== undefined)
            Object.assign(patch, formulaCell(book, lookup, moved, { sheetId: to.sheetId, ...place }, extra));
          else
            Object.assign(patch, cellScalar(cell) === "" ? emptyCell : cellOf(cellScalar(cell)), {
              custom: asCustom(extraChanged(extra, { formula: undefined })),
            });
        }
        if (what === "All" || what === "Formats") {
          patch.s = styleInstead(book, style);
          const look = extraChanged(cell?.custom as CellExtra | undefined, {
            formula:
              (patch.custom as CellExtra | undefined)?.formula ?? (what === "Formats" ? extra?.formula : undefined),
          });
          patch.custom = asCustom(look);
        }
        patches.put(place.row, place.column, patch);
      }
    }
  }
  patches.apply(book, to.sheetId);
  if (what === "All")
    for (const merged of mergesIn(book, from.sheetId, source)) {
      if (areaContains(source, merged) && !options.transpose)
        cellsMerge(
          book,
          to.sheetId,
          {
            top: target.top + merged.top - source.top,
            left: target.left + merged.left - source.left,
            bottom: target.top + merged.bottom - source.top,
            right: target.left + merged.right - source.left,
          },
          false,
        );
    }
  if (what !== "Formats") tableHeadersFollow(book, to.sheetId, target);
}

/** What takes every property of a style away. */
const noStyle: IStyleData = Object.fromEntries(
  ["ff", "fs", "it", "bl", "ul", "st", "ol", "bg", "bd", "cl", "va", "tr", "ht", "vt", "tb", "pd", "n"].map((key) => [
    key,
    null,
  ]),
);

/** A style that replaces what a cell has; the grid would merge the two. */
export function styleInstead(book: Book, style: ICellData["s"]): IStyleData | null {
  const own = typeof style === "string" ? book.workbook.getStyles().get(style) : style;
  return own && Object.keys(own).length > 0 ? { ...noStyle, ...own } : null;
}

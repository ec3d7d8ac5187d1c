import type { CellFormat, RangeFormat } from "../../workbook/description";
import { type Area, areaAddress, isWholeColumns, isWholeRows } from "../address";
import type { RowCells } from "./cells";
import type { CellBorders, Styles } from "./styles";

/** A rectangle of cells of one style lying on one style (of row or column). */
interface StyledArea {
  area: Area;
  readonly style: number;
  readonly under: number;
}

type Border = CellBorders["top"];

function sameBorder(one: Border, other: Border): boolean {
  return one?.style === other?.style && one?.color === other?.color;
}

/** Neighbouring cells of one style side by side. */
function runsIn(cells: RowCells, columnStyle: (column: number) => number): readonly StyledArea[] {
  const runs: StyledArea[] = [];
  cells.styledColumns.forEach((column, index) => {
    const style = cells.styles[index] ?? 0;
    const under = cells.rowStyle > 0 ? cells.rowStyle : columnStyle(column);
    const last = runs.at(-1);
    if (last?.area.right === column - 1 && last.style === style && last.under === under)
      last.area = { ...last.area, right: column };
    else runs.push({ area: { top: cells.row, bottom: cells.row, left: column, right: column }, style, under });
  });
  return runs;
}

/** Joins runs that lie exactly below each other. */
function joined(rows: readonly RowCells[], columnStyle: (column: number) => number): readonly StyledArea[] {
  const areas: StyledArea[] = [];
  let above = new Map<string, StyledArea>();
  let aboveRow = 0;
  for (const cells of rows) {
    const here = new Map<string, StyledArea>();
    for (const run of runsIn(cells, columnStyle)) {
      const key = [run.area.left, run.area.right, run.style, run.under].join();
      const upper = aboveRow === cells.row - 1 ? above.get(key) : undefined;
      if (upper === undefined) areas.push(run);
      else upper.area = { ...upper.area, bottom: cells.row };
      here.set(key, upper ?? run);
    }
    above = here;
    aboveRow = cells.row;
  }
  return areas;
}

/**
 * A cell's borders are around each cell, a range's around the whole with others inside. Where all cells have the same
 * border on both sides they are the inside borders; else the range is cut up until it is exact.
 */
function bordered(area: Area, format: CellFormat, borders: CellBorders): readonly RangeFormat[] {
  const rows = area.bottom > area.top;
  const columns = area.right > area.left;
  // Whole columns and rows stay whole: cut up, one style could become millions of ranges.
  const cut = !isWholeColumns(area) && !isWholeRows(area);
  if (cut && rows && !sameBorder(borders.top, borders.bottom)) {
    return Array.from({ length: area.bottom - area.top + 1 }, (_, index) => ({
      ...area,
      top: area.top + index,
      bottom: area.top + index,
    })).flatMap((line) => bordered(line, format, borders));
  }
  if (cut && columns && !sameBorder(borders.left, borders.right)) {
    return Array.from({ length: area.right - area.left + 1 }, (_, index) => ({
      ...area,
      left: area.left + index,
      right: area.left + index,
    })).flatMap((line) => bordered(line, format, borders));
  }
  const inside = {
    ...(rows && borders.top && { insideHorizontal: borders.top }),
    ...(columns && borders.left && { insideVertical: borders.left }),
  };
  return [{ address: areaAddress(area), format: { ...format, borders: { ...borders, ...inside } } }];
}

function rangeFormats(area: Area, format: CellFormat | undefined): readonly RangeFormat[] {
  if (format === undefined) return [];
  return format.borders === undefined
    ? [{ address: areaAddress(area), format }]
    : bordered(area, format, format.borders);
}

/** Cell formats as few ranges as possible; ranges of `outer` (whole columns and rows) come first, cells over them. */
export function formatsOf(
  rows: readonly RowCells[],
  outer: readonly { readonly area: Area; readonly style: number }[],
  columnStyle: (column: number) => number,
  styles: Styles,
): readonly RangeFormat[] {
  const known = new Map<string, CellFormat | undefined>();
  const formatOf = (style: number, under: number): CellFormat | undefined => {
    const key = `${String(style)}/${String(under)}`;
    if (!known.has(key)) known.set(key, styles.cell(style, under));
    return known.get(key);
  };
  return [...outer.map(({ area, style }) => ({ area, style, under: 0 })), ...joined(rows, columnStyle)].flatMap(
    ({ area, style, under }) => rangeFormats(area, formatOf(style, under)),
  );
}

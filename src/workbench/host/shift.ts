import { areaIsWholeColumns, areaIsWholeRows, areasIntersect, sheetColumns, sheetRows, type Area } from "./address";

/** Cells put in or taken out, and where the others go. */
export interface Shift {
  readonly sheetId: string;
  readonly area: Area;
  readonly kind: "insert" | "delete";
  /** Insert: "Down" or "Right"; delete: "Up" or "Left". */
  readonly direction: "Down" | "Right" | "Up" | "Left";
}

/** One side of a range after lines from..to were put in or taken out; undefined where nothing of it is left. */
function shifted(
  first: number,
  last: number,
  from: number,
  to: number,
  kind: Shift["kind"],
  most: number,
): readonly [number, number] | undefined {
  const count = to - from + 1;
  if (kind === "insert") {
    if (last < from) return [first, last];
    return [first >= from ? first + count : first, Math.min(last + count, most)];
  }
  if (last < from) return [first, last];
  if (first >= from && last <= to) return undefined;
  const moved = (line: number, inside: number): number => (line < from ? line : line > to ? line - count : inside);
  return [moved(first, from), moved(last, from - 1)];
}

/** Where an area is after a shift; undefined where it was deleted. Areas that the shift only touches in part stay. */
export function areaShifted(area: Area, { area: by, kind, direction }: Shift): Area | undefined {
  const vertical = direction === "Down" || direction === "Up";
  if (vertical) {
    if (areaIsWholeColumns(area)) return area;
    if (area.left < by.left || area.right > by.right) return area;
    const rows = shifted(area.top, area.bottom, by.top, by.bottom, kind, sheetRows - 1);
    return rows && { ...area, top: rows[0], bottom: rows[1] };
  }
  if (areaIsWholeRows(area)) return area;
  if (area.top < by.top || area.bottom > by.bottom) return area;
  const columns = shifted(area.left, area.right, by.left, by.right, kind, sheetColumns - 1);
  return columns && { ...area, left: columns[0], right: columns[1] };
}

/** True where a shift would tear an area: it moves some of its cells and not others. */
export function areaTorn(area: Area, { area: by, direction }: Shift): boolean {
  const vertical = direction === "Down" || direction === "Up";
  const reach: Area = vertical ? { ...by, bottom: sheetRows - 1 } : { ...by, right: sheetColumns - 1 };
  if (!areasIntersect(area, reach)) return false;
  return vertical ? area.left < by.left || area.right > by.right : area.top < by.top || area.bottom > by.bottom;
}

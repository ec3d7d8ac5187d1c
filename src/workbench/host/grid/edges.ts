import { areasIntersect, sheetColumns, sheetRows, type Area } from "../address";
import type { Book } from "../book";
import { cellScalar } from "../values";
import { CellReader } from "./cells";
import { usedArea } from "./used";

export type Way = "Left" | "Right" | "Up" | "Down";

const steps: Readonly<Record<Way, readonly [number, number]>> = {
  Left: [0, -1],
  Right: [0, 1],
  Up: [-1, 0],
  Down: [1, 0],
};

/** Where Ctrl and an arrow key lead from a cell: the end of a run of filled cells, or the next filled one, or the edge. */
export function edgeOf(book: Book, sheetId: string, row: number, column: number, way: Way): readonly [number, number] {
  const reader = new CellReader(book, sheetId);
  const filled = (r: number, c: number): boolean =>
    cellScalar(reader.cell(r, c)) !== "" || reader.gridFormula(r, c) !== undefined;
  const [down, over] = steps[way];
  const onSheet = (r: number, c: number): boolean => r >= 0 && c >= 0 && r < sheetRows && c < sheetColumns;
  const held = usedArea(book, sheetId, true);
  // Beyond the last filled cell there is nothing to stop at.
  const beyond = (r: number, c: number): boolean =>
    !held ||
    (way === "Down" && r > held.bottom) ||
    (way === "Right" && c > held.right) ||
    (way === "Up" && r < held.top) ||
    (way === "Left" && c < held.left);
  const edge: readonly [number, number] = [
    way === "Up" ? 0 : way === "Down" ? sheetRows - 1 : row,
    way === "Left" ? 0 : way === "Right" ? sheetColumns - 1 : column,
  ];
  let [r, c] = [row + down, column + over];
  if (!onSheet(r, c)) return [row, column];
  if (filled(row, column) && filled(r, c)) {
    while (onSheet(r + down, c + over) && filled(r + down, c + over)) [r, c] = [r + down, c + over];
    return [r, c];
  }
  while (onSheet(r, c) && !beyond(r, c)) {
    if (filled(r, c)) return [r, c];
    [r, c] = [r + down, c + over];
  }
  return edge;
}

/** The block of filled cells around an area, up to empty rows and columns. */
export function surroundingRegion(book: Book, sheetId: string, area: Area): Area {
  const held = usedArea(book, sheetId, true);
  if (!held) return area;
  const touches = (line: Area): boolean =>
    areasIntersect(line, held) !== undefined && usedArea(book, sheetId, true, line) !== undefined;
  let region = area;
  for (;;) {
    const { top, left, bottom, right } = region;
    const wider = { top: Math.max(0, top - 1), left: Math.max(0, left - 1), bottom: bottom + 1, right: right + 1 };
    const grown: Area = {
      top: top > 0 && touches({ ...wider, bottom: top - 1, top: top - 1 }) ? top - 1 : top,
      left: left > 0 && touches({ ...wider, right: left - 1, left: left - 1 }) ? left - 1 : left,
      bottom: touches({ ...wider, top: bottom + 1, bottom: bottom + 1 }) ? bottom + 1 : bottom,
      right: touches({ ...wider, left: right + 1, right: right + 1 }) ? right + 1 : right,
    };
    if (grown.top === top && grown.left === left && grown.bottom === bottom && grown.right === right) return region;
    region = grown;
  }
}

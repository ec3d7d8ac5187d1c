import type { Block, Cell } from "../../workbook/description";
import { cellAddress } from "../address";
import type { RowCells } from "./cells";

/** A single block may hold this many cells for each cell with a value; sparser sheets become one block a run of cells. */
const maxCellsPerValue = 8;
/** …or this many cells anyway, so that small sheets are one block. */
const alwaysDense = 10_000;
/** Empty cells within a row that a run still bridges. */
const bridgedGap = 4;

interface Run {
  readonly left: number;
  readonly right: number;
  /** Positions in the row's lists. */
  readonly from: number;
  readonly to: number;
}

function runsOf(columns: readonly number[]): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  columns.forEach((column, index) => {
    const next = columns[index + 1];
    if (next !== undefined && next - column - 1 <= bridgedGap) return;
    runs.push({ left: columns[from] ?? column, right: column, from, to: index });
    from = index + 1;
  });
  return runs;
}

function dense(cells: RowCells, left: number, width: number, from: number, to: number): readonly Cell[] {
  const line = new Array<Cell>(width).fill(null);
  for (let index = from; index <= to; index++)
    line[(cells.columns[index] ?? left) - left] = cells.values[index] ?? null;
  return line;
}

/** One block over all cells where that is not mostly empty, else one a run, so that two far cells cost two cells. */
export function blocksOf(rows: readonly RowCells[]): readonly Block[] {
  const filled = rows.filter((cells) => cells.columns.length > 0);
  const [first, last] = [filled[0], filled.at(-1)];
  if (first === undefined || last === undefined) return [];
  const left = filled.reduce((least, cells) => Math.min(least, cells.columns[0] ?? least), Infinity);
  const right = filled.reduce((most, cells) => Math.max(most, cells.columns.at(-1) ?? most), 0);
  const values = filled.reduce((sum, cells) => sum + cells.columns.length, 0);
  const [width, height] = [right - left + 1, last.row - first.row + 1];
  if (width * height > Math.max(values * maxCellsPerValue, alwaysDense)) {
    return filled.flatMap((cells) =>
      runsOf(cells.columns).map((run) => ({
        at: cellAddress(cells.row, run.left),
        rows: [dense(cells, run.left, run.right - run.left + 1, run.from, run.to)],
      })),
    );
  }
  const lines: (readonly Cell[])[] = [];
  const empty = new Array<Cell>(width).fill(null);
  for (const cells of filled) {
    while (lines.length < cells.row - first.row) lines.push(empty);
    lines.push(dense(cells, left, width, 0, cells.columns.length - 1));
  }
  return [{ at: cellAddress(first.row, left), rows: lines }];
}

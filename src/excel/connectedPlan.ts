import type { Area } from "../workbook/address";
import type { MatrixSnapshot } from "../workbook/snapshot";
import type { CellWrite, WritePlan } from "../workbook/writePlan";
import type { Connection } from "./connectedReading";
import type { FailureId } from "./outcome";

const covers = ({ row, column, rows, columns }: Area, at: { readonly row: number; readonly column: number }) =>
  at.row >= row && at.row < row + rows && at.column >= column && at.column < column + columns;

/** The one write that says what all writes into a merged cell say; undefined where they differ, or where it speaks of more services than they. */
function onlyOne(
  { matrix, positions }: MatrixSnapshot,
  { row, column, rows }: Area,
  writes: readonly CellWrite[],
): CellWrite | undefined {
  const [top, left] = [row - matrix.area.row - 1, column - matrix.area.column];
  const services = positions.filter((position) => position >= top && position < top + rows).length;
  const first = writes.find((write) => write.row === top);
  return first &&
    writes.length === services &&
    writes.every((write) => write.column === left && write.after === first.after)
    ? first
    : undefined;
}

/**
 * A plan for a person's own sheet, in which one merged cell may say something of several services: it is written once, where all of them
 * are to say the same. A reason where it cannot be, or where no cell can say what is wanted.
 */
export function connectedPlan(
  snapshot: MatrixSnapshot,
  plan: WritePlan,
  { merges }: Connection,
): WritePlan | FailureId {
  if (plan.cells.some(({ unsayable }) => unsayable)) return "cannotSay";
  const { area } = snapshot.matrix;
  const alone: CellWrite[] = [];
  const within = new Map<Area, CellWrite[]>();
  for (const write of plan.cells) {
    const merge =
      write.table === "matrix"
        ? merges.find((one) => covers(one, { row: area.row + 1 + write.row, column: area.column + write.column }))
        : undefined;
    const others = merge && within.get(merge);
    if (others) others.push(write);
    else if (merge) within.set(merge, [write]);
    else alone.push(write);
  }
  const merged = [...within].map(([merge, writes]) => onlyOne(snapshot, merge, writes));
  return merged.includes(undefined)
    ? "mergedCell"
    : { ...plan, cells: [...alone, ...merged.flatMap((write) => write ?? [])] };
}

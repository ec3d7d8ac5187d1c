import type { Area } from "../address";

interface Interval {
  readonly left: number;
  readonly right: number;
}

/** Intervals put together where they overlap or touch, from left to right. */
function joined(intervals: readonly Interval[]): readonly Interval[] {
  const out: Interval[] = [];
  for (const next of intervals.toSorted((a, b) => a.left - b.left)) {
    const last = out.at(-1);
    if (last && next.left <= last.right + 1)
      out[out.length - 1] = { left: last.left, right: Math.max(last.right, next.right) };
    else out.push(next);
  }
  return out;
}

const inOrder = (a: Area, b: Area): number => a.top - b.top || a.left - b.left;

/** The rectangles that cover the same cells as some areas; the same cells always give the same rectangles, in the order of the sheet. */
export function rectanglesOf(areas: readonly Area[]): readonly Area[] {
  const waiting = areas.toSorted(inOrder);
  const edges = [...new Set(areas.flatMap(({ top, bottom }) => [top, bottom + 1]))].toSorted((a, b) => a - b);
  const done: Area[] = [];
  let active: readonly Area[] = [];
  let open = new Map<string, Area>();
  let next = 0;
  edges.forEach((top, at) => {
    const bottom = (edges[at + 1] ?? top) - 1;
    const starting: Area[] = [];
    for (let area = waiting[next]; area && area.top <= top; area = waiting[(next += 1)]) starting.push(area);
    active = [...active, ...starting].filter((area) => area.bottom >= top);
    const here = new Map<string, Area>();
    for (const { left, right } of joined(active)) {
      const key = `${left}:${right}`;
      here.set(key, { top: open.get(key)?.top ?? top, left, bottom, right });
      open.delete(key);
    }
    done.push(...open.values());
    open = here;
  });
  return [...done, ...open.values()].toSorted(inOrder);
}

/** Collects cells under keys, row by row, and gives the rectangles of each. */
export class Regions<T> {
  private readonly found = new Map<string, { readonly value: T; readonly runs: Area[] }>();

  /** Cells come row by row, from left to right. */
  add(key: string, value: T, row: number, column: number): void {
    const known = this.found.get(key);
    const last = known?.runs.at(-1);
    if (last?.top === row && last.right === column - 1) known?.runs.splice(-1, 1, { ...last, right: column });
    else if (known) known.runs.push({ top: row, left: column, bottom: row, right: column });
    else this.found.set(key, { value, runs: [{ top: row, left: column, bottom: row, right: column }] });
  }

  addArea(key: string, value: T, area: Area): void {
    const known = this.found.get(key);
    if (known) known.runs.push(area);
    else this.found.set(key, { value, runs: [area] });
  }

  /** Every rectangle with what it holds, in the order of the sheet. */
  all(): readonly { readonly area: Area; readonly value: T; readonly key: string }[] {
    const parts = [...this.found].flatMap(([key, { value, runs }]) =>
      rectanglesOf(runs).map((area) => ({ area, value, key })),
    );
    return parts.toSorted((a, b) => inOrder(a.area, b.area) || (a.key < b.key ? -1 : 1));
  }
}

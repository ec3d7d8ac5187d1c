import { noKey, unreadKey, type Dimension } from "./dimensions";
import { figuresOf, type Figures } from "./figures";
import type { Row } from "./row";

/** The rows that are filed under one key of a dimension, and their figures. */
export interface Group {
  readonly key: string;
  readonly rows: readonly [Row, ...Row[]];
  readonly figures: Figures;
}

/**
 * The rows by a dimension: groups that have rows only, in the framework's order, the organisation's names as they first
 * appear, then what says nothing, last what could not be read. Every row is in exactly one group.
 */
export function summaryBy(rows: readonly Row[], { keyOf, order }: Dimension): readonly Group[] {
  const groups = new Map<string, [Row, ...Row[]]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const found = [...groups.keys()];
  const own = found.filter((key) => !order.includes(key) && key !== noKey && key !== unreadKey);
  return [...order, ...own, noKey, unreadKey].flatMap((key) => {
    const group = groups.get(key);
    return group ? [{ key, rows: group, figures: figuresOf(group) }] : [];
  });
}

import { levelFacts } from "../framework/levels";
import { known } from "./entry";
import type { Row } from "./row";
import { gapOf } from "./rowState";

export interface TopGap {
  readonly row: Row;
  /** Points that are missing, 1 … 4. */
  readonly gap: number;
}

/** Basic first; a row without a level comes after all that have one. */
function rank(row: Row): number {
  const level = known(row.level);
  return level === null ? Infinity : levelFacts(level).rank;
}

/** The `n` biggest gaps, basic before optional where they are equal, then as the rows stand. A target that is reached is no gap. */
export function topGaps(rows: readonly Row[], n: number): readonly TopGap[] {
  const gaps = rows.flatMap((row) => {
    const gap = gapOf(row);
    return gap !== null && gap > 0 ? [{ row, gap }] : [];
  });
  return gaps.sort((a, b) => b.gap - a.gap || compare(rank(a.row), rank(b.row))).slice(0, n);
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

import { meanOf, type Mean } from "./figures";
import type { Row } from "./row";
import { gapOf } from "./rowState";

/** The mean of the gaps there are, and of how many; what `figuresOf` says too, for those who want nothing else. */
export function meanGapOf(rows: readonly Row[]): Mean {
  return meanOf(rows.map(gapOf).filter((gap) => gap !== null));
}

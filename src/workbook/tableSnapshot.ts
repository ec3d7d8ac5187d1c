import type { Area } from "./address";
import type { ReadCell } from "./cellText";

/** Where a table is, and the rows under its headers. */
export interface TableSnapshot {
  readonly name: string;
  readonly sheet: string;
  /** Of headers and rows, without a totals row. */
  readonly area: Area;
  readonly headers: readonly string[];
  /** What stands in the header row itself: of a connected sheet a header has its band before it, comes from the row above, or is kept cut. */
  readonly headerCells: readonly string[];
  readonly values: readonly (readonly ReadCell[])[];
  readonly formulas: readonly (readonly ReadCell[])[];
}

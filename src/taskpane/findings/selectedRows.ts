import { areaOf } from "../../workbook/address";
import type { MatrixSnapshot } from "../../workbook/snapshot";
import type { Place } from "../session/paneState";

interface RowSpan {
  readonly from: number;
  readonly to: number;
}

/** Zero-based rows of "B3", "B3:C9", "3:9"; undefined for whole columns. */
function spanOf(address: string): RowSpan | undefined {
  const area = areaOf(address);
  if (area) return { from: area.row, to: area.row + area.rows - 1 };
  const [, first, last] = /^(?:.*!)?\$?(\d+):\$?(\d+)$/.exec(address) ?? [];
  return first === undefined || last === undefined ? undefined : { from: Number(first) - 1, to: Number(last) - 1 };
}

/** Indices in `portfolio.rows` of the rows that the selection touches; a selection may have several areas. */
export function selectedRows(
  selection: Place | null,
  { matrix, positions }: Pick<MatrixSnapshot, "matrix" | "positions">,
): ReadonlySet<number> {
  if (!selection || selection.sheet !== matrix.sheet) return new Set();
  const spans = selection.address.split(",").flatMap((address) => spanOf(address.trim()) ?? []);
  const top = matrix.area.row + 1;
  return new Set(
    positions.flatMap((position, index) =>
      spans.some(({ from, to }) => from <= top + position && top + position <= to) ? [index] : [],
    ),
  );
}

import { areaAddress, areasOf, type Area } from "../workbook/address";
import { failureIdOf } from "./errors";
import { supports } from "./run";

/** Queues the merged areas of a range: none where there are none, or this Excel does not tell them. */
export function queueMerged(range: Excel.Range): () => Area[] {
  if (!supports("1.13")) return () => [];
  const merged = range.getMergedAreasOrNullObject();
  merged.load("address");
  return () => (merged.isNullObject ? [] : areasOf(merged.address));
}

/** Whether a request may have failed since it asked for merged areas: Excel gives no more than 512, and what it does instead is not documented. */
export function mayBeMerges(error: unknown): boolean {
  return supports("1.13") && failureIdOf(error) === "unknown";
}

/** Does something that asks for merged areas along with the rest; where that may be why it failed, once more without. */
export async function withMerges<T>(act: (merges: boolean) => Promise<T>): Promise<T> {
  try {
    return await act(true);
  } catch (error) {
    if (!mayBeMerges(error)) throw error;
    return act(false);
  }
}

/** The merged areas of a range, however many: where they are too many for one answer, those of its upper and of its lower half. */
export async function mergedInParts(context: Excel.RequestContext, range: Excel.Range, rows: number): Promise<Area[]> {
  const merged = queueMerged(range);
  try {
    await context.sync();
    return merged();
  } catch (error) {
    if (rows < 2 || !mayBeMerges(error)) throw error;
  }
  const half = Math.floor(rows / 2);
  const upper = await mergedInParts(context, range.getResizedRange(half - rows, 0), half);
  const lower = await mergedInParts(context, range.getOffsetRange(half, 0).getResizedRange(-half, 0), rows - half);
  // What reaches over the middle is in both.
  return [...new Map([...upper, ...lower].map((area) => [areaAddress(area), area])).values()];
}

import { useState } from "react";
import type { Allocation } from "../../../../framework/allocations";
import { sameEntry } from "../../../../portfolio/entry";
import type { Row } from "../../../../portfolio/row";
import { isNumber, scaleOf } from "../../../../portfolio/rowState";
import type { RowRef } from "../state/rowRef";

/** An allocation that was changed under scores that are there. */
export interface ScaleChange {
  readonly from: Allocation;
  readonly to: Allocation;
}

type Scored = Pick<Row, "allocation" | "asIs" | "toBe">;

interface Seen extends Scored {
  readonly key: string;
  readonly change: ScaleChange | null;
}

function sameScores(a: Scored, b: Scored): boolean {
  return sameEntry(a.asIs, b.asIs) && sameEntry(a.toBe, b.toBe);
}

/** What is to be said of a change of allocation; scoring anew settles it. */
export function scaleChange(before: Scored & { readonly change: ScaleChange | null }, row: Scored): ScaleChange | null {
  if (!sameScores(before, row)) return null;
  if (sameEntry(before.allocation, row.allocation)) return before.change;
  const [from, to] = [before.change?.from ?? scaleOf(before), scaleOf(row)];
  const scored = isNumber(row.asIs) || isNumber(row.toBe);
  return scored && from !== null && to !== null && from !== to ? { from, to } : null;
}

/** The change of allocation that was made while the row was shown, here or in the sheet, until it is scored anew or dismissed. */
export function useScaleChange(
  { key }: RowRef,
  { allocation, asIs, toBe }: Row,
): { readonly change: ScaleChange | null; readonly dismiss: () => void } {
  const [seen, setSeen] = useState<Seen>({ key, allocation, asIs, toBe, change: null });
  const now = { key, allocation, asIs, toBe };
  if (seen.key !== key) setSeen({ ...now, change: null });
  else if (!sameScores(seen, now) || !sameEntry(seen.allocation, allocation))
    setSeen({ ...now, change: scaleChange(seen, now) });
  return { change: seen.key === key ? seen.change : null, dismiss: () => setSeen({ ...seen, change: null }) };
}

import type { Share } from "./figures";
import type { Row } from "./row";
import { decisionOf, isExcluded, isNumber } from "./rowState";

/** The three phases of building (3.2): catalogue, profile, portfolio. */
export const phases = ["catalogue", "profile", "portfolio"] as const;
export type Phase = (typeof phases)[number];

/** Whether a row still lacks what a phase needs. Only a service that is done needs an allocation and scores; a level is optional (5.2.1). */
const lacks: Readonly<Record<Phase, (row: Row) => boolean>> = {
  catalogue: (row) => decisionOf(row) === "undecided",
  profile: (row) => decisionOf(row) === "done" && row.allocation === null,
  portfolio: (row) => decisionOf(row) === "done" && !isExcluded(row) && !(isNumber(row.asIs) && isNumber(row.toBe)),
};

/** Whether a phase speaks of a row at all. */
const concerns: Readonly<Record<Phase, (row: Row) => boolean>> = {
  catalogue: () => true,
  profile: (row) => decisionOf(row) === "done",
  portfolio: (row) => decisionOf(row) === "done" && !isExcluded(row),
};

/** How many of the rows that a phase speaks of have what it needs. */
export function progressOf(rows: readonly Row[], phase: Phase): Share {
  const of = rows.filter(concerns[phase]);
  return { count: of.filter((row) => !lacks[phase](row)).length, of: of.length };
}

/** The first phase that is not finished; null where all are, and where there are no rows. */
export function currentPhase(rows: readonly Row[]): Phase | null {
  return phases.find((phase) => rows.some(lacks[phase])) ?? null;
}

/** Index of the next row after `from` that lacks what the phase needs, going round once; null where none does. */
export function nextUnfinished(rows: readonly Row[], phase: Phase, from: number): number | null {
  const order = [...rows.keys()].map((step) => (from + 1 + step) % rows.length);
  return order.find((index) => {
    const row = rows[index];
    return row !== undefined && lacks[phase](row);
  }) ?? null;
}


import { isUnread, known } from "./entry";
import type { Share } from "./figures";
import type { Field, Row } from "./row";
import { decisionOf, isExcluded, isNumber } from "./rowState";

/** The three phases of building (3.2): catalogue, profile, portfolio. */
export const phases = ["catalogue", "profile", "portfolio"] as const;
export type Phase = (typeof phases)[number];

/** Fields without a column for which a sheet cannot have a phase; any level, allocation or score decides on a service. */
const needed: Readonly<Record<Phase, readonly Field[]>> = {
  catalogue: [],
  profile: ["allocation"],
  portfolio: ["asIs", "toBe"],
};

/** The phases that a sheet has the columns for. */
export function phasesOf(has: (field: Field) => boolean): readonly Phase[] {
  return phases.filter((phase) => needed[phase].every(has));
}

/**
 * Whether a row still lacks what a phase needs. Only a service that is done needs an allocation and scores; a level is optional
 * (5.2.1), but one that cannot be read may say that the service is unnecessary.
 */
export const lacks: Readonly<Record<Phase, (row: Row) => boolean>> = {
  catalogue: (row) => decisionOf(row) === "undecided" || isUnread(row.level),
  profile: (row) => decisionOf(row) === "done" && known(row.allocation) === null,
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

/** The first of these phases that is not finished; null where all are, and where there are no rows. */
export function currentPhase(rows: readonly Row[], among: readonly Phase[] = phases): Phase | null {
  return among.find((phase) => rows.some(lacks[phase])) ?? null;
}

/** Index of the next row after `from` that lacks what the phase needs, going round once; null where none does. */
export function nextUnfinished(rows: readonly Row[], phase: Phase, from: number): number | null {
  const order = [...rows.keys()].map((step) => (from + 1 + step) % rows.length);
  return (
    order.find((index) => {
      const row = rows[index];
      return row !== undefined && lacks[phase](row);
    }) ?? null
  );
}

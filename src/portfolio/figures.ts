import type { Row } from "./row";
import { decisionOf, gapOf, isAssigned, isExcluded, isNumber, isScored } from "./rowState";

/** An average and how many it is of; the value is null where it is of none. */
export interface Mean {
  readonly value: number | null;
  readonly n: number;
}

/** How many of how many. */
export interface Share {
  readonly count: number;
  readonly of: number;
}

/** Counts of rows, and what people act on. Unnecessary, excluded and not yet scored are counted, and enter no average. */
export interface Figures {
  readonly rows: number;
  readonly done: number;
  readonly unnecessary: number;
  readonly undecided: number;
  /** Of services that are done. */
  readonly assigned: Share;
  readonly unassigned: number;
  /** Both scores, of services that are done and not excluded. */
  readonly scored: Share;
  readonly excluded: number;
  readonly targetsReached: Share;
  readonly gapsOfTwoOrMore: Share;
  readonly meanGap: Mean;
  readonly meanAsIs: Mean;
  readonly meanToBe: Mean;
}

export function meanOf(values: readonly number[]): Mean {
  return {
    value: values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : null,
    n: values.length,
  };
}

export function figuresOf(rows: readonly Row[]): Figures {
  const done = rows.filter((row) => decisionOf(row) === "done");
  const toScore = done.filter((row) => !isExcluded(row));
  const gaps = done.map(gapOf).filter((gap) => gap !== null);
  const unnecessary = rows.filter((row) => decisionOf(row) === "unnecessary").length;
  return {
    rows: rows.length,
    done: done.length,
    unnecessary,
    undecided: rows.length - done.length - unnecessary,
    assigned: { count: done.filter(isAssigned).length, of: done.length },
    unassigned: done.filter((row) => row.allocation === "unassigned").length,
    scored: { count: toScore.filter(isScored).length, of: toScore.length },
    excluded: done.length - toScore.length,
    targetsReached: { count: gaps.filter((gap) => gap <= 0).length, of: gaps.length },
    gapsOfTwoOrMore: { count: gaps.filter((gap) => gap >= 2).length, of: gaps.length },
    meanGap: meanOf(gaps),
    meanAsIs: meanOf(toScore.map((row) => row.asIs).filter(isNumber)),
    meanToBe: meanOf(toScore.map((row) => row.toBe).filter(isNumber)),
  };
}

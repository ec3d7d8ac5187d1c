import { diceOf } from "./dice";

/**
 * How much of what can be tried is tried: "ordinary" is what answers within minutes at a desk, "thorough" what has to
 * hold before anything lands, "exhaustive" every single case (`npm run test:exhaustive`).
 */
export const efforts = ["ordinary", "thorough", "exhaustive"] as const;
export type Effort = (typeof efforts)[number];

const asked = process.env["EFFORT"] ?? "ordinary";
const known = efforts.find((effort) => effort === asked);
if (!known) throw new Error(`EFFORT is "${asked}"; it may be ${efforts.join(", ")}.`);

export const effort: Effort = known;

/** What samples are drawn by: jest.config.cjs sets it from the commit, SEED=… says another. */
export const seed = Number(process.env["SEED"] ?? 1);

/** What goes with the effort that is asked for. */
export function byEffort<T>(of: Readonly<Record<Effort, T>>): T {
  return of[effort];
}

/** So many of the items, drawn by the seed, in their order; all of them where there are no more. */
export function sampleOf<T>(items: readonly T[], count: number): T[] {
  const dice = diceOf(seed);
  const left = items.map((_, index) => index);
  while (left.length > Math.max(0, count)) left.splice(dice(left.length), 1);
  return left.flatMap((index) => items.slice(index, index + 1));
}

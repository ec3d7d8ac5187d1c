import { performance } from "node:perf_hooks";

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[middle - 1] ?? 0, sorted[middle] ?? 0];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

/** Milliseconds that one call takes. */
export async function elapsed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** How long a step is measured at most, and how often at least. */
const budgetMs = 1_500;
const leastRuns = 5;

/**
 * By how much one piece of work takes longer than another: the median over pairs that run one after the other, so that
 * what disturbs a shared machine disturbs both.
 */
export async function medianRatio(work: () => unknown, reference: () => unknown): Promise<number> {
  for (const warmUp of [work, reference, work, reference]) await warmUp();
  const ratios: number[] = [];
  const end = performance.now() + 2 * budgetMs;
  while (ratios.length < leastRuns || (performance.now() < end && ratios.length < 200)) {
    const reference_ = await elapsed(reference);
    ratios.push((await elapsed(work)) / reference_);
  }
  return median(ratios);
}

/** Median milliseconds of a call, after a warm-up: at least five runs, more where they are short. */
export async function medianTime(work: () => unknown): Promise<number> {
  const first = await elapsed(work);
  const warmUps = first > 200 ? 1 : 5;
  for (let run = 1; run < warmUps; run += 1) await elapsed(work);
  const times: number[] = [];
  const end = performance.now() + budgetMs;
  while (times.length < leastRuns || (performance.now() < end && times.length < 200)) times.push(await elapsed(work));
  return median(times);
}

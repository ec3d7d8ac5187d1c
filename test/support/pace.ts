import { appendFileSync, mkdirSync } from "node:fs";
import path from "node:path";

/** Where figures in time are noted; scripts/test/reporter.cjs prints them. A machine that is shared makes no promise, so they fail nothing. */
const notes = path.resolve(__dirname, "../../.cache/pace.jsonl");

/** Notes how many milliseconds something took, beside what it should take at most. */
export function paced(what: string, milliseconds: number, atMost: number): void {
  mkdirSync(path.dirname(notes), { recursive: true });
  appendFileSync(notes, `${JSON.stringify({ what, milliseconds, atMost })}\n`);
}

/** The quickest of several runs, in milliseconds: what disturbs a shared machine disturbs some of them only. */
export async function quickest(work: () => unknown, runs = 5): Promise<number> {
  let best = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const begun = performance.now();
    await work();
    best = Math.min(best, performance.now() - begun);
  }
  return best;
}

/** By what the time of `work` grows from one size to the next, each the quickest of several runs after a warm-up. Ten times the size should be about ten. */
export async function growthOf(
  work: (size: number) => unknown,
  smaller: number,
  larger: number,
  runs = 5,
): Promise<number> {
  await work(smaller);
  return (await quickest(() => work(larger), runs)) / (await quickest(() => work(smaller), runs));
}

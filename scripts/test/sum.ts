import { readFileSync } from "node:fs";
import type { RunSummary } from "./run";

/** More files than these that fail once and then pass say that something is wrong with the tests. */
const mostFlaky = 3;
const slowestShown = 10;

function read(file: string): RunSummary {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as RunSummary;
  } catch {
    return { passed: 0, failed: 0, skipped: 0, flaky: [], broken: [`${file}: no results`], files: [] };
  }
}

/** `tsx scripts/test/sum.ts FILE…`: adds up what the runs came to; its last line is the summary. */
function main(): void {
  const runs = process.argv.slice(2).map(read);
  const all = <T>(of: (run: RunSummary) => readonly T[]): T[] => runs.flatMap(of);
  const sum = (of: (run: RunSummary) => number) => runs.reduce((total, run) => total + of(run), 0);
  const slowest = all(({ files }) => files).sort((a, b) => b.seconds - a.seconds);
  const flaky = all(({ flaky }) => flaky);
  const broken = all(({ broken }) => broken);
  console.log(`slowest files:`);
  for (const { file, seconds } of slowest.slice(0, slowestShown))
    console.log(`  ${seconds.toFixed(0).padStart(4)} s  ${file}`);
  console.log(`flaky files: ${flaky.length}${flaky.length > 0 ? ` (${flaky.join(", ")})` : ""}; at most ${mostFlaky}`);
  if (broken.length > 0) console.log(`failed twice: ${broken.join(", ")}`);
  const [failed, skipped] = [sum((run) => run.failed), sum((run) => run.skipped)];
  // What failed once and passed by itself counts as passed; it is named above.
  console.log(
    [
      `tests: ${sum((run) => run.passed)} passed, ${failed} failed`,
      ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ].join(", "),
  );
  process.exitCode = broken.length > 0 || flaky.length > mostFlaky ? 1 : 0;
}

main();

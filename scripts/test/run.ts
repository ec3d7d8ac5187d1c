import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";

/** What jest writes with --json, as far as it is used here. */
interface JestResults {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly startTime: number;
    readonly endTime: number;
  }[];
}

/** What one run came to; `.ci/run` adds several up. */
export interface RunSummary {
  readonly passed: number;
  /** Tests that failed again when their file ran by itself. */
  readonly failed: number;
  readonly skipped: number;
  /** Files that failed beside the others and passed by themselves. */
  readonly flaky: readonly string[];
  /** Files that failed twice, or that no run told of. */
  readonly broken: readonly string[];
  /** Seconds of each file. */
  readonly files: readonly { readonly file: string; readonly seconds: number }[];
}

const project = path.resolve(__dirname, "../..");
const jest = require.resolve("jest/bin/jest");

/** Runs jest; null where it ended without results. */
function run(parameters: readonly string[], folder: string): JestResults | null {
  const out = path.join(folder, "results.json");
  rmSync(out, { force: true });
  spawnSync(process.execPath, [jest, ...parameters, "--json", `--outputFile=${out}`], {
    cwd: project,
    // With --json jest prints the results too; its progress is on stderr.
    stdio: ["ignore", "ignore", "inherit"],
  });
  try {
    return JSON.parse(readFileSync(out, "utf8")) as JestResults;
  } catch {
    return null;
  }
}

const failedIn = ({ testResults }: JestResults) => testResults.filter(({ status }) => status === "failed");

/** Failed tests; a file that did not come to its tests, or a run without results, counts as one. */
const failuresIn = (result: JestResults | null): number => Math.max(result?.numFailedTests ?? 1, 1);

const nothing: RunSummary = { passed: 0, failed: 0, skipped: 0, flaky: [], broken: ["the run itself"], files: [] };

/** Runs the tests; each file that fails is run once more by itself, and is flaky where it passes then. */
function judged(parameters: readonly string[], folder: string): RunSummary {
  const first = run(parameters, folder);
  // A run that came to no test, or that fails although no file does, says nothing of the tests.
  if (!first || first.testResults.length === 0 || (!first.success && failedIn(first).length === 0)) return nothing;
  const again = failedIn(first).map(({ name }) => {
    console.error(`\nOnce more, by itself: ${path.relative(project, name)}`);
    return { name, result: run(["--runInBand", "--runTestsByPath", name], folder) };
  });
  const relative = (name: string) => path.relative(project, name);
  const passes = (result: JestResults | null) => result?.success === true;
  const failed = again.reduce((sum, { result }) => sum + (passes(result) ? 0 : failuresIn(result)), 0);
  return {
    passed: first.numPassedTests + Math.max(first.numFailedTests - failed, 0),
    failed,
    skipped: first.numPendingTests,
    flaky: again.flatMap(({ name, result }) => (passes(result) ? [relative(name)] : [])),
    broken: again.flatMap(({ name, result }) => (passes(result) ? [] : [relative(name)])),
    files: first.testResults.map(({ name, startTime, endTime }) => ({
      file: relative(name),
      seconds: (endTime - startTime) / 1000,
    })),
  };
}

/** `tsx scripts/test/run.ts --summary FILE -- <jest's parameters>`: fails only where a file fails twice. */
function main(): void {
  const { values, positionals } = parseArgs({ options: { summary: { type: "string" } }, allowPositionals: true });
  const folder = mkdtempSync(path.join(os.tmpdir(), "cdc-tests-"));
  const summary = judged(positionals, folder);
  rmSync(folder, { recursive: true });
  if (values.summary !== undefined) writeFileSync(values.summary, JSON.stringify(summary));
  if (summary.flaky.length > 0) console.error(`flaky: ${summary.flaky.join(", ")}`);
  if (summary.broken.length > 0) console.error(`failed twice: ${summary.broken.join(", ")}`);
  process.exitCode = summary.broken.length > 0 ? 1 : 0;
}

main();

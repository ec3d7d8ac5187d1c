import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const project = path.resolve(__dirname, "../..");
const tests = path.join(project, "test");

/** Files of tests that try more where they are asked to: those that import test/support/effort.ts. */
const sampling = readdirSync(tests, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.test\.tsx?$/.test(file))
  .filter((file) => /support\/effort"/.test(readFileSync(path.join(tests, file), "utf8")))
  .map((file) => path.join("test", file));

/** `npm run test:exhaustive [-- <jest's parameters>]`: every case of the tests that draw samples otherwise. It takes hours. */
const { status } = spawnSync(
  process.execPath,
  [require.resolve("jest/bin/jest"), ...process.argv.slice(2), "--runTestsByPath", ...sampling],
  { cwd: project, stdio: "inherit", env: { ...process.env, EFFORT: "exhaustive" } },
);
process.exitCode = status ?? 1;

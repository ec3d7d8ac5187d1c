import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const project = path.resolve(__dirname, "../..");

const git = (...parameters: string[]) =>
  execFileSync("git", parameters, { cwd: project, encoding: "utf8" }).split("\n").filter(Boolean);

const withoutEnding = (file: string) => file.replace(/\.tsx?$/, "");

/** The files that a file imports by a relative path, without their endings. */
function importsOf(file: string): string[] {
  const text = readFileSync(path.join(project, file), "utf8");
  return [...text.matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g)].map(([, to = ""]) => path.join(path.dirname(file), to));
}

const layerOf = (file: string) => file.split(path.sep)[1];

/** The files that changed since the last commit, else in it. */
function changedFiles(): string[] {
  const since = [...git("diff", "--name-only", "HEAD"), ...git("ls-files", "--others", "--exclude-standard")];
  return since.length > 0 ? since : git("diff", "--name-only", "HEAD~1");
}

/**
 * `npm run test:near`: the tests of what changed: changed files of tests, those that mirror a changed file by folder and
 * name, and those of its layer that import one directly. An answer within seconds while one works; `npm test` is the whole.
 */
function main(): void {
  const changed = new Set(changedFiles().map(withoutEnding));
  const tests = readdirSync(path.join(project, "test"), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => path.join("test", file));
  const mirrored = (test: string) => test.replace(/^test/, "src").replace(/\.test\.tsx?$/, "");
  const near = tests.filter((test) => {
    const imports = importsOf(test);
    return (
      changed.has(withoutEnding(test)) ||
      changed.has(mirrored(test)) ||
      // Another program is asked by the whole run.
      (imports.some((file) => changed.has(file) && layerOf(file) === layerOf(test)) &&
        !imports.some((file) => file.endsWith("libreOffice")))
    );
  });
  if (near.length === 0) return console.log("No test is near to what changed; npm test runs all.");
  const { status } = spawnSync(
    process.execPath,
    [require.resolve("jest/bin/jest"), ...process.argv.slice(2), "--runTestsByPath", ...near],
    { cwd: project, stdio: "inherit" },
  );
  process.exitCode = status ?? 1;
}

main();

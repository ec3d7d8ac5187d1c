import { createHash } from "node:crypto";
import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { installedPackages } from "./installed";

const project = path.resolve(__dirname, "../..");

const sources = [
  "src",
  "assets",
  "scripts/webpack",
  "scripts/functions",
  "scripts/manifest",
  "manifest.xml",
  "webpack.config.js",
  "tsconfig.json",
  "tsconfig.build.json",
  "package-lock.json",
];

function files(place: string): string[] {
  return statSync(place).isDirectory() ? readdirSync(place).flatMap((name) => files(path.join(place, name))) : [place];
}

function digest(all: readonly string[], from: string): string {
  const hash = createHash("sha256");
  for (const file of [...all].sort()) {
    const bytes = readFileSync(file);
    hash.update(`${path.relative(from, file)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex");
}

/** Changes whenever a file in `folder` does. */
export const digestOfFolder = (folder: string): string => digest(files(folder), folder);

/** Changes whenever something that goes into a build does. */
export const stateOfSources = (environment: NodeJS.ProcessEnv = process.env): string =>
  createHash("sha256")
    .update(
      digest(
        sources.flatMap((source) => files(path.join(project, source))),
        project,
      ),
    )
    .update(installedPackages())
    .update(JSON.stringify([process.version, environment["ADDIN_ORIGIN"], environment["OFFICE_JS"]]))
    .digest("hex");

const stampOf = (out: string): string => `${out}.stamp`;

/** Writes beside a build of what it was made, and what it is itself. */
export function stamp(out: string, state: string): void {
  const beside = `${stampOf(out)}.${process.pid}`;
  writeFileSync(beside, `${state} ${digestOfFolder(out)}`);
  renameSync(beside, stampOf(out));
}

/** True where a build was made of what the sources are now, and nothing has happened to it since. */
export function isFresh(out: string, state: string): boolean {
  try {
    const [made, is] = readFileSync(stampOf(out), "utf8").split(" ");
    return made === state && is === digestOfFolder(out);
  } catch {
    return false;
  }
}

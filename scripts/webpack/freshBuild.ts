import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { build } from "./run";
import { testBuildFolder, testBuilds, testBuildsFolder, type TestBuild } from "./testBuilds";

const project = path.resolve(__dirname, "../..");
const lock = path.join(testBuildsFolder, "lock");

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

/** Changes whenever a file that goes into a build does. */
function stateOfSources(): string {
  const hash = createHash("sha256");
  for (const file of sources.flatMap((source) => files(path.join(project, source))).sort())
    hash.update(`${file}\0`).update(readFileSync(file));
  return hash.digest("hex");
}

/** True while the process that wrote the lock is there; one that was ended leaves its lock behind. */
function isHeld(): boolean {
  try {
    process.kill(Number(readFileSync(lock, "utf8")), 0);
    return true;
  } catch {
    return false;
  }
}

/** Several test workers may want a build at once; one makes it, the others wait. */
async function locked(work: () => Promise<void>): Promise<void> {
  mkdirSync(testBuildsFolder, { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx" });
      break;
    } catch {
      if (isHeld()) await wait(200);
      else rmSync(lock, { recursive: true, force: true });
    }
  }
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Makes one of the builds, unless it is there and as new as its sources. */
export async function freshBuild(name: TestBuild): Promise<void> {
  await locked(async () => {
    const out = testBuildFolder(name);
    const stamp = `${out}.stamp`;
    const state = stateOfSources();
    if (existsSync(stamp) && readFileSync(stamp, "utf8") === state) return;
    rmSync(stamp, { force: true });
    rmSync(out, { recursive: true, force: true });
    const { environment, workbench } = testBuilds[name];
    Object.assign(process.env, environment);
    await build({ mode: "production", out, workbench });
    writeFileSync(stamp, state);
  });
}

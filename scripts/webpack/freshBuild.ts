import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { build } from "./run";
import { isFresh, stamp, stateOfSources } from "./stamp";
import { testBuildFolder, testBuilds, testBuildsFolder, type TestBuild } from "./testBuilds";

const lock = path.join(testBuildsFolder, "lock");

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
    const { environment, workbench } = testBuilds[name];
    Object.assign(process.env, environment);
    const state = stateOfSources();
    if (isFresh(out, state)) return;
    rmSync(out, { recursive: true, force: true });
    await build({ mode: "production", out, workbench });
    stamp(out, state);
  });
}

import { spawn } from "node:child_process";
import path from "node:path";
import { testBuildFolder, type TestBuild } from "../../scripts/webpack/testBuilds";

const project = path.resolve(__dirname, "../..");

/** The folder of an up-to-date build; made now where there is none. Give the hook that calls this `buildTime`. */
export async function built(name: TestBuild): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    const building = spawn(process.execPath, ["--import", "tsx", "scripts/buildForTests.ts", name], {
      cwd: project,
      stdio: ["ignore", "inherit", "inherit"],
    });
    building
      .on("error", reject)
      .on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`The build "${name}" failed.`))));
  });
  return testBuildFolder(name);
}

/** Milliseconds that a first build may take on a slow machine. */
export const buildTime = 240_000;

import { freshBuild } from "./webpack/freshBuild";
import { testBuilds, type TestBuild } from "./webpack/testBuilds";

const name = process.argv[2] ?? "";

freshBuild(Object.hasOwn(testBuilds, name) ? (name as TestBuild) : "workbench").catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

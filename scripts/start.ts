import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { openInBrowser } from "./browser/open";
import { serve } from "./serve/server";
import { isWhole, startBuilders } from "./start/builders";
import { answersOfStart } from "./start/buildingPage";
import { cacheFolder } from "./start/place";
import { theOnlyStart } from "./start/running";
import { unchangingFile } from "./webpack/libraryFiles";
import { officeJsFolder, officeJsSource } from "./webpack/officeJs";
import { isFresh, stamp, stateOfSources } from "./webpack/stamp";

const project = path.resolve(__dirname, "..");
const usualPort = 3000;

/** How long after a start that had nothing to build its builders begin to look for changes, so that the page comes first. */
const builtLater = 10_000;

/**
 * `npm start`: builds the add-in and the Excel stand-in where they are not there as new as their sources, serves both on
 * this machine only, and builds again after every change. The page is there at once and says so while it is built.
 * CDC_CACHE is a folder to use in place of .cache.
 */
async function main(): Promise<void> {
  const begun = Date.now();
  const seconds = (): number => Math.round((Date.now() - begun) / 1000);
  const { folder: cache, remark } = cacheFolder(path.resolve(project, process.env["CDC_CACHE"] ?? ".cache"));
  if (remark) console.log(remark);
  const out = path.join(cache, "start");

  let ready = false;
  let complaints = "";
  const ports = [...Array.from({ length: 10 }, (_, n) => usualPort + n), 0];
  const server = await serve({
    mounts: { "/": out, [`/${officeJsFolder}/`]: officeJsSource },
    ports,
    unchanging: unchangingFile,
    instead: answersOfStart(
      () => ({ process: process.pid, address }),
      () => ({ ready, seconds: seconds(), complaints }),
      () => readFileSync(path.join(project, "src/workbench/page/workbench.css"), "utf8"),
    ),
  });
  const address = `${server.origin}/workbench.html`;
  const other = await theOnlyStart(path.join(cache, "start.json"), { process: process.pid, address });
  if (other) {
    await server.close();
    console.log(`npm start runs here already (process ${other.process}). The workbench: ${other.address}`);
    return openInBrowser(other.address);
  }

  const isReady = (): void => {
    ready = true;
    if (server.port !== usualPort) console.log(`Port ${usualPort} is taken, so this is on ${server.port}.`);
    console.log(`Ready after ${seconds()} s. The workbench: ${address}  (Ctrl+C ends it)`);
  };

  const state = stateOfSources();
  if (isFresh(out, state)) {
    console.log("Nothing changed since the last build.");
    isReady();
    setTimeout(() => build(true), builtLater);
  } else {
    console.log("Building the add-in and the workbench …");
    rmSync(`${out}.stamp`, { recursive: true, force: true });
    rmSync(out, { recursive: true, force: true });
    build(false);
  }
  openInBrowser(address);

  function build(quietly: boolean): void {
    startBuilders({ out, cache, quietly }, (outcome, latest) => {
      if (latest.complaints) console.error(latest.complaints);
      complaints = Object.values(outcome)
        .filter(({ failed }) => failed)
        .map((one) => one.complaints)
        .join("\n");
      if (complaints || latest.failed) return;
      // A reload would throw away the workbook in the page, so it is left to the person.
      if (ready) return latest.changed ? console.log("Built again; reload the page to see it.") : undefined;
      if (!isWhole(outcome)) return;
      // A source that has changed meanwhile may be in it or not; then the next start builds.
      if (stateOfSources() === state) stamp(out, state);
      isReady();
    });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

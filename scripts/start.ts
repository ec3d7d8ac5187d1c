import path from "node:path";
import { openInBrowser } from "./browser/open";
import { serve } from "./serve/server";
import { officeJsFolder, officeJsSource } from "./webpack/officeJs";
import { complaintsOf, watch } from "./webpack/run";

const out = path.resolve(__dirname, "../.cache/start");
const usualPort = 3000;

/** `npm start`: builds the add-in and the Excel stand-in, serves both on this machine only, and builds again after every change. */
async function main(): Promise<void> {
  const begun = Date.now();
  console.log("Building the add-in and the workbench …");
  const ports = [...Array.from({ length: 10 }, (_, n) => usualPort + n), 0];
  const server = await serve({ mounts: { "/": out, [`/${officeJsFolder}/`]: officeJsSource }, ports });
  const address = `${server.origin}/workbench.html`;
  let times = 0;
  watch({ mode: "production", out, workbench: true }, (stats) => {
    const complaints = complaintsOf(stats);
    if (complaints) console.error(complaints);
    if (stats.hasErrors()) return;
    times += 1;
    // A reload would throw away the workbook in the page, so it is left to the person.
    if (times > 1) return console.log("Built again; reload the page to see it.");
    if (server.port !== usualPort) console.log(`Port ${usualPort} is taken, so this is on ${server.port}.`);
    console.log(
      `Ready after ${((Date.now() - begun) / 1000).toFixed(0)} s. The workbench: ${address}  (Ctrl+C ends it)`,
    );
    openInBrowser(address);
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

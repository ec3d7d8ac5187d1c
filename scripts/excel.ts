import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { serve } from "./serve/server";
import { complaintsOf, watch } from "./webpack/run";

const project = path.resolve(__dirname, "..");
const out = path.join(project, ".cache/excel");
const port = 3000;

/** Not a dependency: it brings native code that has to be compiled, and is needed only where Excel is. */
const debuggingTool = "office-addin-debugging@7.0.0";

function debugging(action: "start" | "stop"): boolean {
  const manifest = path.join(project, "manifest.xml");
  const platform = action === "start" ? ["desktop", "--no-debug"] : [];
  return (
    spawnSync("npx", ["--yes", debuggingTool, action, manifest, ...platform], {
      stdio: "inherit",
      shell: process.platform === "win32",
    }).status === 0
  );
}

/** Serves the add-in on https and puts it into desktop Excel. */
async function start(): Promise<void> {
  if (process.platform !== "win32" && process.platform !== "darwin")
    throw new Error("Desktop Excel runs on Windows and Mac. Here, `npm start` shows the add-in without Excel.");
  // Loaded only now: it asks for the right to install a certificate for localhost.
  const { getHttpsServerOptions } = await import("office-addin-dev-certs");
  const certificates = await getHttpsServerOptions();
  await serve({ mounts: { "/": out }, ports: [port], certificates });
  let opened = false;
  watch({ mode: "production", out }, (stats) => {
    const complaints = complaintsOf(stats);
    if (complaints) console.error(complaints);
    if (stats.hasErrors() || !existsSync(path.join(out, "taskpane.html"))) return;
    if (opened) return console.log("Built again; close and open the pane to see it.");
    opened = true;
    console.log(
      `Serving the add-in on https://localhost:${port}; Excel opens with it. Leave this running; npm run excel:stop removes the add-in again.`,
    );
    if (!debugging("start")) process.exitCode = 1;
  });
}

async function main(): Promise<void> {
  if (process.argv[2] === "stop") process.exitCode = debugging("stop") ? 0 : 1;
  else await start();
}

main().catch((error: unknown) => {
  console.error(
    (error as { code?: string }).code === "EADDRINUSE"
      ? `Port ${port} is taken. Excel is told this address, so end what uses it (npm start may be running) and try again.`
      : error instanceof Error
        ? error.message
        : error,
  );
  process.exitCode = 1;
});

import { createServer, type Server } from "node:http";
import { readFile } from "node:fs";
import { dirname, join } from "node:path";
import { JSDOM, VirtualConsole } from "jsdom";
import { bridgeInstalled, type Bridge, type RequirementSets } from "../../src/workbench/host/bridge";
import { headlessUniver } from "../../src/workbench/host/headless";
import { Host } from "../../src/workbench/host/host";
import { Workbench, type Files } from "../../src/workbench/host/workbench";
import { countTimersOf, turn } from "./timers";

export interface OpenOptions {
  readonly locale?: "ja-jp" | "en-us";
  readonly requirementSets?: RequirementSets;
}

export interface OpenExcel {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly workbench: Workbench;
  readonly host: Host;
  readonly bridge: Bridge;
  readonly window: Window;
  close(): Promise<void>;
}

const officeJs = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

/** Serves the package's own files as Microsoft's CDN does. */
function officeServer(): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url === "/") {
      response.setHeader("content-type", "text/html");
      response.end('<!doctype html><body><script src="/office.js"></script>');
      return;
    }
    readFile(join(officeJs, new URL(request.url ?? "/", "http://localhost").pathname), (error, bytes) => {
      response.statusCode = error ? 404 : 200;
      response.end(error ? undefined : bytes);
    });
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

/** How long the client may take to start; a client that never does must not keep the process alive. */
const startLimit = 20_000;

/** The file layer, loaded when a test saves or opens. */
const xlsxFiles: Files = {
  write: async (workbook) => (await import("../../src/xlsx/write")).writeXlsx(workbook),
  read: async (bytes) => (await import("../../src/xlsx/read")).readXlsx(bytes),
};

const globals = ["Excel", "Office", "OfficeExtension", "CustomFunctions"] as const;

/**
 * Opens the stand-in with the unmodified Office.js client in a window of its own, and sets `Excel`, `Office`,
 * `OfficeExtension` and `CustomFunctions` as globals for the code under test. `workbench.newBook()` starts afresh.
 */
export async function openExcel({ locale = "en-us", requirementSets }: OpenOptions = {}): Promise<OpenExcel> {
  const server = await officeServer();
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const univer = headlessUniver(locale);
  const host = new Host(univer);
  let bridge: Bridge | undefined;
  let uncounted = (): void => undefined;
  const dom = await JSDOM.fromURL(`http://127.0.0.1:${port}/`, {
    runScripts: "dangerously",
    resources: "usable",
    pretendToBeVisual: true,
    virtualConsole: new VirtualConsole(),
    beforeParse: (window) => {
      uncounted = countTimersOf(window);
      bridge = bridgeInstalled(window, host, { locale, ...(requirementSets ? { requirementSets } : {}) });
    },
  });
  const window = dom.window as unknown as Window &
    Record<string, unknown> & { Excel: typeof Excel; Office: typeof Office };
  const giveUp = Date.now() + startLimit;
  while (!(window.Excel && window.Office?.onReady)) {
    if (Date.now() > giveUp) {
      dom.window.close();
      server.close();
      throw new Error(`Office.js did not start within ${startLimit} ms.`);
    }
    await turn(5);
  }
  await window.Office.onReady();
  if (!bridge) throw new Error("The window was not prepared for Office.js.");
  for (const name of globals)
    Object.defineProperty(globalThis, name, { configurable: true, writable: true, value: window[name] });
  return {
    Excel: window.Excel,
    Office: window.Office,
    workbench: new Workbench(host, xlsxFiles),
    host,
    bridge,
    window,
    close: async () => {
      // What is still on its way reaches nobody: the client is gone.
      host.connect({ send: () => undefined, selectionChanged: () => undefined, setRequirementSets: () => undefined });
      host.book.dispose();
      dom.window.close();
      uncounted();
      univer.dispose();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

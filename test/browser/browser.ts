import { chromium, type Browser, type Frame, type Page } from "playwright-core";
import { findBrowser, quietBrowserFlags } from "../../scripts/browser/find";
import { serve, type StaticServer } from "../../scripts/serve/server";
import { officeJsFolder, officeJsSource } from "../../scripts/webpack/officeJs";
import { say } from "../support/say";
import { built, buildTime } from "./built";

const executablePath = findBrowser();
const missing = "needs Chromium or Chrome, and none was found (CHROME_PATH says where one is)";

export interface OpenPage {
  readonly page: Page;
  /** The add-in's page inside the workbench, its client ready. */
  readonly pane: Frame;
  /** What should not happen: errors, refused or outside requests, violations of the content security policy. */
  readonly problems: readonly string[];
}

export interface WorkbenchInBrowser {
  /** Opens the workbench in a fresh page of 1280 × 800; `query` such as "lang=ja&theme=dark". */
  open(query?: string): Promise<OpenPage>;
}

function watchFor(page: Page, origin: string, problems: string[]): void {
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) problems.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`uncaught: ${error.message}`));
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    // A page that is loaded anew gives up what it was still fetching.
    if (reason !== "net::ERR_ABORTED") problems.push(`failed: ${request.url()} ${reason}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  page.on("request", (request) => {
    if (!/^(data|blob|about):/.test(request.url()) && new URL(request.url()).origin !== origin)
      problems.push(`outside: ${request.url()}`);
  });
}

/** Waits until Office.js in the pane says that it has its host, and the grid is there: either may be the first. */
async function paneReady(page: Page): Promise<Frame> {
  const handle = await page.waitForSelector("iframe#client");
  const frame = await handle.contentFrame();
  if (!frame) throw new Error("the pane is no frame");
  await frame.waitForFunction(() => "Office" in window && "Excel" in window);
  await frame.evaluate(() => Office.onReady());
  await page.waitForFunction(() => window.workbench !== undefined && document.querySelector("#sheet canvas") !== null);
  return frame;
}

/**
 * Tests in a browser: the built workbench, served with the content security policy. Where there is no browser they are
 * skipped and say so; with REQUIRE_BROWSER=1 they fail.
 */
export function describeInBrowser(name: string, tests: (workbench: WorkbenchInBrowser) => void): void {
  if (!executablePath && process.env["REQUIRE_BROWSER"] === "1") {
    test(name, () => {
      throw new Error(missing);
    });
    return;
  }
  if (!executablePath) say(`Skipped: ${name} ${missing}`);
  (executablePath ? describe : describe.skip)(name, () => {
    let server: StaticServer | undefined;
    let browser: Browser | undefined;
    const pages: Page[] = [];
    beforeAll(async () => {
      server = await serve({
        mounts: { "/": await built("workbench"), [`/${officeJsFolder}/`]: officeJsSource },
        ports: [0],
      });
      browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: quietBrowserFlags });
    }, buildTime);
    afterEach(async () => {
      for (const page of pages.splice(0)) await page.close();
    });
    afterAll(async () => {
      await browser?.close();
      await server?.close();
    });
    tests({
      open: async (query = "lang=en&theme=light") => {
        if (!server || !browser) throw new Error("the workbench is opened in a test");
        const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: "en-US" });
        pages.push(page);
        const problems: string[] = [];
        watchFor(page, server.origin, problems);
        await page.goto(`${server.origin}/workbench.html?${query}`);
        return { page, pane: await paneReady(page), problems };
      },
    });
  });
}

/** The pane after something has loaded the add-in anew. */
export const reloadedPane = paneReady;

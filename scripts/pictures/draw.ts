import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser, type Frame, type Locator, type Page } from "playwright-core";
import { languages, type Language } from "../../src/locale/language";
import { paneWord } from "../../src/locale/pane";
import { sheetWord } from "../../src/locale/sheets";
import { pages } from "../../src/taskpane/pages/pages";
import { findBrowser, quietBrowserFlags } from "../browser/find";
import { serve } from "../serve/server";
import { freshBuild } from "../webpack/freshBuild";
import { officeJsFolder, officeJsSource } from "../webpack/officeJs";
import { testBuildFolder } from "../webpack/testBuilds";
import { indexedPng } from "./indexedPng";

/** Draws the pictures in docs/ anew, in the workbench, on a day that does not pass. After the pane has changed: npx tsx scripts/pictures/draw.ts */
const docs = path.resolve(__dirname, "../../docs");
const day = new Date("2026-11-27T09:00:00Z");
/** A picture shows what a page begins with. */
const tallest = 960;

/** Writes what an element looks like. */
async function draw(page: Page, element: Locator, file: string): Promise<void> {
  const shot = (await element.screenshot({ animations: "disabled", caret: "hide" })).toString("base64");
  const { width, height, data } = await page.evaluate(async (png) => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(png), (one) => one.charCodeAt(0))]));
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d")!;
    context.drawImage(image, 0, 0);
    const bytes = context.getImageData(0, 0, image.width, image.height).data;
    let text = "";
    for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
    return { width: image.width, height: image.height, data: btoa(text) };
  }, shot);
  const bytes = indexedPng({ width, height, data: Buffer.from(data, "base64") });
  writeFileSync(path.join(docs, file), bytes);
  console.log(`${file} ${Math.round(bytes.length / 1000)} KB`);
}

/** The pane as it is now, down to its end or to `tallest`. */
async function drawPane(page: Page, pane: Frame, file: string): Promise<void> {
  await pane.evaluate(() => document.fonts.ready);
  await pane.evaluate(() => window.scrollTo(0, 0));
  const height = await pane.evaluate(
    () => document.querySelector("#root main")?.getBoundingClientRect().bottom ?? Infinity,
  );
  const frame = page.locator("iframe#client");
  await frame.evaluate(
    (element, pixels) => {
      element.style.height = `${pixels}px`;
      element.style.flex = "none";
    },
    Math.ceil(Math.min(height + 12, tallest)),
  );
  await draw(page, frame, file);
  await frame.evaluate((element) => {
    element.style.height = "";
    element.style.flex = "";
  });
}

/** The whole workbench; the grid's scroll bars fade away first. */
async function drawWorkbench(page: Page): Promise<void> {
  const before = page.viewportSize() ?? { width: 0, height: 0 };
  await page.setViewportSize({ width: before.width, height: 800 });
  await page.waitForTimeout(3000);
  await draw(page, page.locator("body"), "workbench.png");
  await page.setViewportSize(before);
}

async function drawAll(browser: Browser, origin: string, language: Language): Promise<void> {
  const say = (word: Parameters<typeof paneWord>[0]) => paneWord(word, language);
  const page = await browser.newPage({ viewport: { width: 1440, height: 1060 }, locale: language });
  await page.clock.setFixedTime(day);
  await page.goto(`${origin}/workbench.html?lang=${language}&theme=light`);
  const pane = await (await page.waitForSelector("iframe#client")).contentFrame();
  if (!pane) throw new Error("The pane is no frame.");
  const file = (name: string) => `pictures/${name}.${language}.png`;
  const quiet = () => page.waitForTimeout(700);

  await pane.getByRole("button", { name: say("firstRun.sample") }).waitFor();
  await quiet();
  await drawPane(page, pane, file("firstRun"));
  await pane.getByRole("button", { name: say("firstRun.sample") }).click();
  await pane.getByRole("button", { name: say("dismiss") }).click({ timeout: 30_000 });
  await page.evaluate((where) => window.workbench?.select(where), `${sheetWord("sheet.matrix", language)}!C6`);
  for (const { id, title, place } of pages) {
    if (place === "menu") await pane.getByRole("button", { name: say("menu") }).click();
    const way =
      place === "tab"
        ? pane.getByRole("navigation", { name: say("pages") }).getByRole("button")
        : pane.getByRole("menuitem");
    await way.filter({ hasText: new RegExp(`^${say(title)}\\d*$`) }).click();
    await quiet();
    await drawPane(page, pane, file(id));
    if (id === "service" && language === "en") await drawWorkbench(page);
  }
  await pane.getByRole("button", { name: say("help") }).click();
  await quiet();
  await drawPane(page, pane, file("help"));
  await page.close();
}

async function main(): Promise<void> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("Drawing the pictures takes Chromium or Chrome; CHROME_PATH says where it is.");
  await freshBuild("workbench");
  mkdirSync(path.join(docs, "pictures"), { recursive: true });
  const server = await serve({
    mounts: { "/": testBuildFolder("workbench"), [`/${officeJsFolder}/`]: officeJsSource },
    ports: [0],
  });
  const browser = await chromium.launch({ executablePath, args: quietBrowserFlags });
  try {
    for (const language of languages) await drawAll(browser, server.origin, language);
  } finally {
    await browser.close();
    await server.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Frame, Page } from "playwright-core";
import { paneWord } from "../../src/locale/pane";
import { pages } from "../../src/taskpane/pages/pages";
import { describeInBrowser, reloadedPane } from "./browser";

/** Every page as it looks: in both languages, light, dark and in forced colours, as narrow as a pane gets and at a zoom of 200 %. */

const pictures = path.resolve(__dirname, "../../.cache/pictures");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const matrix = { ja: "サービスマトリクス", en: "Service matrix" } as const;
type Language = keyof typeof matrix;
type Theme = "light" | "dark";
/** Of the themes of high contrast one is tried in each language, a dark one and a light one. */
const forced: Readonly<Record<Language, Theme>> = { ja: "dark", en: "light" };

async function findings(pane: Frame): Promise<readonly string[]> {
  return pane.evaluate(async () => {
    const { violations } = await (
      globalThis as unknown as {
        axe: {
          run(of: Document): Promise<{ violations: readonly { id: string; nodes: readonly { html: string }[] }[] }>;
        };
      }
    ).axe.run(document);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
  });
}

const sideways = (pane: Frame) =>
  pane.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const widen = (page: Page, pixels: number) =>
  page.evaluate(
    (width) => document.querySelector<HTMLElement>("iframe#client")?.style.setProperty("width", `${width}px`),
    pixels,
  );

/** What is wrong with what the pane shows now; pictures of it go to .cache/pictures. */
async function wrong(
  page: Page,
  pane: Frame,
  name: string,
  theme: Theme,
  language: Language,
): Promise<readonly string[]> {
  const picture = (suffix: string) =>
    page.locator("iframe#client").screenshot({ path: path.join(pictures, `${language}-${name}-${suffix}.png`) });
  const found: string[] = [];
  await widen(page, 175);
  if (await sideways(pane)) found.push("scrolls sideways at 200 %");
  if (theme === "dark") await picture("200");
  await widen(page, 350);
  if (await sideways(pane)) found.push("scrolls sideways");
  found.push(...(await findings(pane)));
  await picture(theme);
  if (theme === forced[language]) {
    // A theme of high contrast is light or dark as a whole; axe reads the page's own colours of text on the forced background.
    await page.emulateMedia({ forcedColors: "active", colorScheme: theme });
    found.push(...(await findings(pane)).map((one) => `forced colours: ${one}`));
    await picture("forced");
    await page.emulateMedia({ forcedColors: "none", colorScheme: null });
  }
  return found.map((one) => `${name}, ${language}, ${theme}: ${one}`);
}

/** Shows a page, by its tab or from the menu. */
async function show(pane: Frame, { title, place }: (typeof pages)[number], language: Language): Promise<void> {
  const name = paneWord(title, language);
  if (place === "tab") {
    await pane
      .getByRole("navigation", { name: paneWord("pages", language) })
      .getByRole("button", { name: new RegExp(`^${name}`) })
      .click();
  } else {
    await pane.getByRole("button", { name: paneWord("menu", language) }).click();
    await pane.getByRole("menuitem", { name, exact: true }).click();
    await pane.getByRole("heading", { name, exact: true, level: 2 }).waitFor();
  }
}

describeInBrowser("every page of the pane", ({ open }) => {
  beforeAll(() => void mkdirSync(pictures, { recursive: true }));

  async function everything(language: Language): Promise<readonly string[]> {
    const opened = await open(`lang=${language}&theme=light`);
    const { page, problems } = opened;
    let { pane } = opened;
    await page.setViewportSize({ width: 700, height: 1200 });
    await pane.evaluate(axe);
    const found = [...(await wrong(page, pane, "firstRun", "light", language))];
    await pane.getByRole("button", { name: paneWord("firstRun.sample", language) }).click();
    for (const theme of ["light", "dark"] as const) {
      if (theme === "dark") {
        const reloaded = page.waitForEvent("framenavigated");
        await page.selectOption("#theme", theme);
        await reloaded;
        pane = await reloadedPane(page);
        await pane.evaluate(axe);
      }
      await pane.getByRole("navigation", { name: paneWord("pages", language) }).waitFor({ timeout: 30_000 });
      if (theme === "light" && (await pane.evaluate(() => document.activeElement?.tagName)) !== "MAIN")
        found.push(`${language}: the focus went with the first run`);
      // What is selected is shown to a pane that opens later too.
      if (theme === "light") await page.evaluate((where) => window.workbench?.select(where), `${matrix[language]}!B6`);
      for (const one of pages) {
        await show(pane, one, language);
        await pane
          .getByRole("status")
          .filter({ hasText: paneWord("loading", language) })
          .waitFor({ state: "detached" });
        if (one.id === "service") await pane.locator("#service-title", { hasText: "A-1" }).waitFor();
        found.push(...(await wrong(page, pane, one.id, theme, language)));
      }
      await pane.getByRole("button", { name: paneWord("help", language) }).click();
      await pane.getByRole("heading", { name: paneWord("help", language), level: 2 }).waitFor();
      found.push(...(await wrong(page, pane, "help", theme, language)));
      await page.keyboard.press("Escape");
    }
    return [...found, ...problems];
  }

  test("in both languages: nothing for axe to find, light, dark and in forced colours; nothing scrolls sideways, at 200 % neither", async () => {
    const found = await Promise.all((["ja", "en"] as const).map(everything));
    expect(found.flat()).toEqual([]);
  }, 150_000);
});

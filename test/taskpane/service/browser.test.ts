import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";
import { describeInBrowser } from "../../browser/browser";
import { openService, rows, select, title, words } from "../../browser/servicePage";

/** What only a browser knows of the page: colours, widths, the focus. */

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

async function complaints(pane: Frame): Promise<readonly string[]> {
  await pane.evaluate(axe);
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

describeInBrowser("the service page", ({ open }) => {
  test.each([
    ["ja", "light"],
    ["en", "dark"],
  ] as const)(
    "%s, %s: nothing for axe to find, in forced colours neither; no sideways scrolling at 200 %%",
    async (language, theme) => {
      const { page, pane, problems } = await openService(open, language, theme);
      const { sheet } = words[language];
      const at = await rows(page);
      expect(await complaints(pane)).toEqual([]);
      for (const code of ["A-1", "B-2", "G-3", "G-13", "D-4", "J-1"]) {
        await select(page, sheet, `B${at.get(code)}`);
        await pane.locator("#service-title", { hasText: code }).waitFor();
        const folded = pane.locator("h3 button[aria-expanded=false]");
        while (code === "A-1" && (await folded.count()) > 0) await folded.first().click();
        expect([code, await complaints(pane)]).toEqual([code, []]);
      }
      // A theme of high contrast is light or dark as a whole; axe reads the page's own colours of text on the forced background.
      await page.emulateMedia({ forcedColors: "active", colorScheme: theme });
      expect(await complaints(pane)).toEqual([]);
      await page.emulateMedia({ forcedColors: "none", colorScheme: null });
      for (const code of ["A-1", "B-2"]) {
        await select(page, sheet, `B${at.get(code)}`);
        for (const width of [350, 175]) {
          await page.evaluate(
            (pixels) => document.querySelector<HTMLElement>("iframe")?.style.setProperty("width", `${pixels}px`),
            width,
          );
          expect([
            code,
            width,
            await pane.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
          ]).toEqual([code, width, 0]);
        }
      }
      await select(page, sheet, "B6:B12");
      expect(await complaints(pane)).toEqual([]);
      expect(problems).toEqual([]);
    },
    120_000,
  );

  test("a row that is clicked in the sheet is shown, and what is chosen beside it is in its cells", async () => {
    const { page, pane, problems } = await openService(open, "en", "light");
    const at = await rows(page);
    const { sheet } = words.en;
    await select(page, sheet, `C${at.get("A-2")}`);
    await pane.locator("#service-title", { hasText: "A-2" }).waitFor();
    await pane.getByRole("radio", { name: /^As-Is 4 / }).check({ force: true });
    await pane.getByRole("combobox", { name: "Team" }).fill("New team");
    await pane.getByRole("combobox", { name: "Team" }).press("Enter");
    await pane.locator("nav", { hasText: /Written to G/ }).waitFor({ timeout: 10_000 });
    const cells = await page.evaluate(
      (where) => window.workbench?.cells(where),
      `${sheet}!G${at.get("A-2")}:I${at.get("A-2")}`,
    );
    expect(cells?.[0]).toEqual(["New team", "", 4]);
    expect(problems).toEqual([]);
  }, 60_000);

  test("by keyboard alone from an unfinished row to the next, with digits for scores", async () => {
    const { page, pane } = await openService(open, "ja", "light");
    const { sheet, next } = words.ja;
    const at = await rows(page);
    await select(page, sheet, `B${at.get("A-1")}`);
    await pane.locator("#service-title", { hasText: "A-1" }).waitFor();
    await pane.getByRole("button", { name: next }).focus();
    await page.keyboard.press("Alt+PageDown");
    expect(await title(pane)).toMatch(/^B-3/);
    await page.keyboard.press("4");
    await pane.locator("nav", { hasText: /I\d+ に書き込みました/ }).waitFor({ timeout: 10_000 });
    expect(await page.evaluate((where) => window.workbench?.cells(where), `${sheet}!I${at.get("B-3")}`)).toEqual([[4]]);
    await page.keyboard.press("Alt+PageDown");
    await pane.locator("#service-title", { hasText: "I-3" }).waitFor();
    await page.keyboard.press("Alt+ArrowDown");
    await pane.locator("#service-title", { hasText: "I-4" }).waitFor();
  }, 60_000);
});

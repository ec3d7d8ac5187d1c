import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Frame, Page } from "playwright-core";
import { describeInBrowser, reloadedPane } from "./browser";

/** Reads a cell as the add-in would, through the client in the pane. */
const readInPane = (pane: Frame, address: string): Promise<unknown[][]> =>
  pane.evaluate(
    (where) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange(where).load("values");
        await context.sync();
        return range.values;
      }),
    address,
  );

/** Clicks the middle of a cell of default size; row and column count from 0. */
async function clickCell(page: Page, row: number, column: number): Promise<void> {
  const grid = await page.locator("#sheet canvas").last().boundingBox();
  if (!grid) throw new Error("no grid");
  await page.mouse.click(grid.x + 46 + 64 * column + 32, grid.y + 20 + 20 * row + 10);
}

const themeOf = (pane: Frame): Promise<string> =>
  pane.evaluate(() => Office.context.officeTheme?.bodyBackgroundColor ?? "");

describeInBrowser("the workbench", ({ open }) => {
  test("shows a spreadsheet and a pane whose client has found its host", async () => {
    const { page, pane, problems } = await open();
    await expect(page.locator("#sheet canvas").first().isVisible()).resolves.toBe(true);
    await expect(
      pane.evaluate(() => Office.onReady().then(({ host, platform }) => `${String(host)} ${String(platform)}`)),
    ).resolves.toBe("Excel PC");
    await expect(
      page.evaluate(
        () =>
          document.documentElement.scrollWidth <= window.innerWidth &&
          document.documentElement.scrollHeight <= window.innerHeight,
      ),
    ).resolves.toBe(true);
    expect(problems).toEqual([]);
  });

  test("what a person types reaches the add-in, and what the add-in writes reaches the sheet", async () => {
    const { page, pane, problems } = await open();
    await clickCell(page, 1, 1);
    await page.keyboard.type("21");
    await page.keyboard.press("Enter");
    await pane.evaluate(() =>
      Excel.run({ delayForCellEdit: true }, async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("C2").formulas = [["=B2*2"]];
        await context.sync();
      }),
    );
    await expect(readInPane(pane, "B2:C2")).resolves.toEqual([[21, 42]]);
    await expect(page.evaluate(() => window.workbench?.cells("B2:C2"))).resolves.toEqual([[21, 42]]);
    await page.click("#undo");
    await expect(readInPane(pane, "B2:C2")).resolves.toEqual([[21, ""]]);
    await page.click("#redo");
    await expect(readInPane(pane, "B2:C2")).resolves.toEqual([[21, 42]]);
    expect(problems).toEqual([]);
  });

  test("while a person types in a cell, a request without delayForCellEdit is refused and one with it waits", async () => {
    const { page, pane } = await open();
    await clickCell(page, 0, 0);
    await page.keyboard.type("1");
    await expect(readInPane(pane, "A1").catch((error: Error) => error.message)).resolves.toMatch(
      /cell-editing mode|InvalidOperationInCellEditMode/i,
    );
    const waiting = pane.evaluate(() =>
      Excel.run({ delayForCellEdit: true }, async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("values");
        await context.sync();
        return range.values;
      }),
    );
    await page.keyboard.press("Enter");
    await expect(waiting).resolves.toEqual([[1]]);
  });

  test.each([
    ["ja", ["ペインを開く", "マトリクスを作成", "チェック"], "ja-jp"],
    ["en", ["Open pane", "Create matrix", "Check"], "en-us"],
  ])("says everything in %s, the manifest's buttons included", async (language, buttons, displayLanguage) => {
    const { page, pane, problems } = await open(`lang=${language}`);
    await expect(page.locator("#ribbon button").allTextContents()).resolves.toEqual(buttons);
    await expect(pane.evaluate(() => Office.context.displayLanguage)).resolves.toBe(displayLanguage);
    const unnamed = await page.evaluate(
      () =>
        [...document.querySelectorAll("#bar button, #bar select, #pane button, iframe")].filter(
          (element) => !element.textContent?.trim() && !element.getAttribute("aria-label"),
        ).length,
    );
    expect(unnamed).toBe(0);
    expect(problems).toEqual([]);
  });

  test("language, theme and version chosen in the page reach the add-in, and the workbook stays", async () => {
    const { page, pane, problems } = await open("lang=en&theme=light&sets=2021");
    await page.evaluate(() => window.workbench?.edit("A1", "kept"));
    await expect(
      pane.evaluate(() => [
        Office.context.requirements.isSetSupported("ExcelApi", "1.14"),
        Office.context.requirements.isSetSupported("ExcelApi", "1.15"),
      ]),
    ).resolves.toEqual([true, false]);
    await expect(themeOf(pane)).resolves.toBe("#ffffff");
    const reloaded = page.waitForEvent("framenavigated");
    await page.selectOption("#theme", "dark");
    await reloaded;
    await expect(themeOf(await reloadedPane(page))).resolves.toBe("#1f1f1f");
    const again = page.waitForEvent("framenavigated");
    await page.selectOption("#language", "ja");
    await again;
    await expect((await reloadedPane(page)).evaluate(() => Office.context.displayLanguage)).resolves.toBe("ja-jp");
    await expect(page.evaluate(() => window.workbench?.cells("A1"))).resolves.toEqual([["kept"]]);
    expect(problems).toEqual([]);
  });

  test("the ribbon opens and closes the pane, and its commands open it again", async () => {
    const { page, problems } = await open();
    const pane = page.locator("#pane");
    await page.click("#OpenButton");
    await pane.waitFor({ state: "hidden" });
    await page.click("#CheckButton");
    await pane.waitFor({ state: "visible" });
    await page.click("#close-pane");
    await pane.waitFor({ state: "hidden" });
    await page.click("#CreateButton");
    await pane.waitFor({ state: "visible" });
    await expect(page.locator("#status").textContent()).resolves.toBe("");
    expect(problems).toEqual([]);
  });

  test("the pane is 350 pixels wide and can be made wider by keyboard and pointer", async () => {
    const { page } = await open();
    const width = (): Promise<number> => page.evaluate(() => document.querySelector("iframe")?.clientWidth ?? 0);
    await expect(width()).resolves.toBe(350);
    await page.focus("#divider");
    await page.keyboard.press("ArrowLeft");
    await expect(width()).resolves.toBe(366);
    const box = await page.locator("#divider").boundingBox();
    if (!box) throw new Error("no divider");
    await page.mouse.move(box.x + 2, 400);
    await page.mouse.down();
    await page.mouse.move(box.x - 98, 400, { steps: 4 });
    await page.mouse.up();
    await expect(width()).resolves.toBeGreaterThan(440);
  });

  test("a workbook is saved as a file and opened again, by the buttons a person uses", async () => {
    const { page, problems } = await open();
    const text = "=1+1 as text, 表, 🦊";
    await page.evaluate(
      (what) =>
        window.workbench?.edit("A1:B2", [
          ["'" + what, 7],
          ["=B1*6", true],
        ]),
      text,
    );
    const [saved] = await Promise.all([page.waitForEvent("download"), page.click("#save")]);
    expect(saved.suggestedFilename()).toBe("Book1.xlsx");
    const folder = mkdtempSync(path.join(tmpdir(), "cdc-browser-"));
    const file = path.join(folder, "Saved.xlsx");
    await saved.saveAs(file);
    page.once("dialog", (dialog) => void dialog.accept());
    await page.click("#new");
    await reloadedPane(page);
    await expect(page.evaluate(() => window.workbench?.cells("A1:B2"))).resolves.toEqual([
      ["", ""],
      ["", ""],
    ]);
    await page.setInputFiles("#file", file);
    await page.locator("#status", { hasText: "Saved.xlsx" }).waitFor();
    await expect(page.evaluate(() => window.workbench?.cells("A1:B2"))).resolves.toEqual([
      [text, 7],
      [42, true],
    ]);
    await expect(readInPane(await reloadedPane(page), "A2")).resolves.toEqual([[42]]);
    writeFileSync(file, "no workbook");
    await page.setInputFiles("#file", file);
    await page.locator("#status", { hasText: "could not be opened. It is no Excel workbook" }).waitFor();
    await expect(page.evaluate(() => window.workbench?.cells("A2"))).resolves.toEqual([[42]]);
    rmSync(folder, { recursive: true });
    expect(problems).toEqual([]);
  });

  test("a portfolio is imported from a file, which is read in a thread of its own and shown before it is written", async () => {
    const { page, pane, problems } = await open();
    const threads: string[] = [];
    page.on("worker", (worker) => threads.push(worker.url()));
    await pane.getByRole("button", { name: "Import from a workbook file" }).click();
    await pane
      .locator("input[type=file]")
      .setInputFiles(path.resolve(__dirname, "../corpus/develop/free-allocations.xlsx"));
    await pane.getByRole("button", { name: "Create matrix (rows: 24)" }).click();
    await pane.getByText("Rows: 24.").first().waitFor();
    await expect(page.evaluate(() => window.workbench?.cells("CdcMatrix").then((rows) => rows.length))).resolves.toBe(
      25,
    );
    expect(threads.map((url) => new URL(url).origin)).toEqual([new URL(page.url()).origin]);
    expect(problems).toEqual([]);
  });

  test("a custom function typed into a cell is answered by the add-in", async () => {
    const { page, pane, problems } = await open();
    await pane.evaluate(() => CustomFunctions.associate("TWICE", (value: number) => value * 2));
    await page.evaluate(() =>
      window.workbench?.registerFunctions({
        functions: [{ id: "TWICE", name: "TWICE", parameters: [{ name: "value", type: "number" }] }],
      }),
    );
    await clickCell(page, 0, 0);
    await page.keyboard.type("=CDC.TWICE(21)");
    await page.keyboard.press("Enter");
    await expect(page.evaluate(() => window.workbench?.cells("A1"))).resolves.toEqual([[42]]);
    expect(problems).toEqual([]);
  });
});

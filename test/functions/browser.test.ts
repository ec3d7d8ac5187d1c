import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Page } from "playwright-core";
import { describeInBrowser, reloadedPane } from "../browser/browser";
import { until } from "../support/quiet";

/** =CDC.* as a person types it into the workbench's grid, with the add-in as it is built. */

/** Clicks the middle of a cell of default size; row and column count from 0. */
async function clickCell(page: Page, row: number, column: number): Promise<void> {
  const grid = await page.locator("#sheet canvas").last().boundingBox();
  if (!grid) throw new Error("no grid");
  await page.mouse.click(grid.x + 46 + 64 * column + 32, grid.y + 20 + 20 * row + 10);
}

/** What is selected, as Excel's client in the pane says it. */
async function activeCell(page: Page): Promise<string> {
  const pane = page.frames().find((frame) => frame.url().includes("workbench-pane"));
  return pane
    ? pane.evaluate(() =>
        Excel.run(async (context) => {
          const cell = context.workbook.getActiveCell();
          cell.load("address");
          await context.sync();
          return cell.address;
        }),
      )
    : "";
}

/** Clicks a cell until it is the active one and the grid has the keyboard: the grid may still be drawing another sheet. */
async function chooseCell(page: Page, row: number, column: number): Promise<void> {
  const address = `Sheet1!${String.fromCharCode(65 + column)}${row + 1}`;
  await until(async () => {
    await clickCell(page, row, column);
    return (await activeCell(page)) === address;
  }, `${address} is selected`);
  await page.waitForFunction(() => (document.activeElement as HTMLElement | null)?.isContentEditable);
}

async function typeInto(page: Page, row: number, column: number, text: string): Promise<void> {
  await chooseCell(page, row, column);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

const edit = (page: Page, address: string, values: unknown) =>
  page.evaluate(([where, what]) => window.workbench?.edit(String(where), what), [address, values] as const);

/** Waits for what cells of Sheet1 should show. */
async function shows(page: Page, address: string, expected: readonly (readonly unknown[])[]): Promise<void> {
  const read = () => page.evaluate((where) => window.workbench?.cells(where), `Sheet1!${address}`);
  let found: unknown;
  await until(
    async () => isDeepStrictEqual((found = await read()), expected),
    () => `${address} shows ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`,
  );
}

const toBeOfA1 = "'Service matrix'!J6";

describeInBrowser("functions in the grid", ({ open }) => {
  test("typed, they show values, follow the matrix, fill a table's column, spill; they do so again after the pane was loaded again, after save and open, and are gone when deleted", async () => {
    const { page, pane, problems } = await open();
    await pane.getByRole("button", { name: "Try with sample data" }).click();
    await pane.getByRole("button", { name: "Service", exact: true }).waitFor({ timeout: 20_000 });
    await edit(page, "Sheet1!C1:D3", [
      ["Of", "Figure"],
      ["A-1", ""],
      ["B-1", ""],
    ]);
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.tables.add("Sheet1!C1:D3", true);
        await context.sync();
      }),
    );
    await page.evaluate(() => window.workbench?.select("Sheet1!F20"));

    await typeInto(page, 0, 0, '=CDC.GAP("A-1")');
    await shows(page, "A1", [[2]]);
    await typeInto(page, 1, 3, "=CDC.GAP([@Of])");
    await shows(page, "D2:D3", [[2], [1.5]]);
    await typeInto(page, 4, 0, "=CDC.TOP(2)");
    await shows(page, "A5:A7", [["Code"], ["A-1"], ["B-1"]]);
    await edit(page, toBeOfA1, [[3]]);
    await shows(page, "A1:D2", [
      [0, "", "Of", "Figure"],
      ["", "", "A-1", 0],
    ]);
    await shows(page, "A5:A7", [["Code"], ["B-1"], ["E-4"]]);

    await page.selectOption("#theme", "dark");
    await reloadedPane(page);
    await edit(page, toBeOfA1, [[4]]);
    await shows(page, "A1:D2", [
      [1, "", "Of", "Figure"],
      ["", "", "A-1", 1],
    ]);

    const [saved] = await Promise.all([page.waitForEvent("download"), page.click("#save")]);
    const folder = mkdtempSync(path.join(tmpdir(), "cdc-browser-"));
    const file = path.join(folder, "Figures.xlsx");
    await saved.saveAs(file);
    await page.setInputFiles("#file", file);
    await page.locator("#status", { hasText: "Figures.xlsx" }).waitFor();
    await reloadedPane(page);
    await edit(page, toBeOfA1, [[5]]);
    await shows(page, "A1:D3", [
      [2, "", "Of", "Figure"],
      ["", "", "A-1", 2],
      ["", "", "B-1", 1.5],
    ]);
    await shows(page, "A5:A7", [["Code"], ["A-1"], ["B-1"]]);
    rmSync(folder, { recursive: true });

    await chooseCell(page, 4, 0);
    await page.keyboard.press("Delete");
    await typeInto(page, 0, 0, "mine");
    await shows(page, "A1:B7", [["mine", ""], ...Array.from({ length: 6 }, () => ["", ""])]);
    expect(problems).toEqual([]);
  }, 120_000);
});

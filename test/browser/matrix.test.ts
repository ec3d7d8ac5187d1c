import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Frame, Page } from "playwright-core";
import { until } from "../support/quiet";
import { describeInBrowser } from "./browser";

const pictures = path.resolve(__dirname, "../../.cache/pictures");

/** Types into the cell that is selected, as a person does in the grid. */
async function typeInGrid(page: Page, address: string, text: string): Promise<void> {
  await page
    .locator("#sheet canvas")
    .last()
    .click({ position: { x: 300, y: 300 } });
  await page.evaluate((where) => window.workbench?.select(where), address);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

const cells = (page: Page, address: string): Promise<unknown> =>
  page.evaluate((where) => window.workbench?.cells(where), address);

/** The page when nothing is asked or drawn any more: two pictures of it in a row are the same. */
async function stillPicture(page: Page): Promise<Buffer> {
  await page.waitForFunction(() => window.workbench?.isAtRest);
  let picture: Buffer = Buffer.alloc(0);
  await until(async () => {
    const before = picture;
    picture = await page.screenshot();
    return picture.equals(before);
  }, "the page stands still");
  return picture;
}

const finding = (pane: Frame, sentence: RegExp) => pane.getByText(sentence).first();

async function sheetNames(pane: Frame): Promise<string[]> {
  return pane.evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    }),
  );
}

describeInBrowser("a person builds a matrix", ({ open }) => {
  test("create, edit in the grid, see the finding, fix it, undo, remove", async () => {
    const { page, pane, problems } = await open("lang=ja&theme=light");
    const before = await sheetNames(pane);

    await pane.getByRole("button", { name: "マトリクスを作成" }).click();
    await pane.getByRole("button", { name: /行で作成$/ }).click();
    await finding(pane, /行を書き込みました/).waitFor({ timeout: 30_000 });
    expect(await sheetNames(pane)).toEqual([...before, "サービスマトリクス", "担当・委託先", "選択肢", "設定"]);
    await pane.getByRole("button", { name: "チェック", exact: true }).click();

    await typeInGrid(page, "サービスマトリクス!B6", "Z-9");
    expect(await cells(page, "サービスマトリクス!B6")).toEqual([["Z-9"]]);
    await finding(pane, /コード「Z-9」は/).waitFor();

    await pane.getByRole("button", { name: /直す$/ }).first().click();
    await finding(pane, /書き換える内容|前/).waitFor();
    expect(await cells(page, "サービスマトリクス!B6")).toEqual([["Z-9"]]);
    await pane.getByRole("button", { name: "書き換える", exact: true }).click();
    await finding(pane, /コード「Z-9」は/).waitFor({ state: "detached" });
    expect(await cells(page, "サービスマトリクス!B6")).toEqual([["A-1"]]);

    await page.click("#undo");
    await finding(pane, /コード「Z-9」は/).waitFor();
    expect(await cells(page, "サービスマトリクス!B6")).toEqual([["Z-9"]]);

    await pane.getByRole("button", { name: "メニュー" }).click();
    await pane.getByRole("menuitem", { name: "このブックから取り除く…" }).click();
    await pane.getByRole("radio", { name: /シートごとすべて/ }).click();
    await pane.getByRole("button", { name: "取り除く…", exact: true }).click();
    await pane.getByRole("button", { name: "取り除く", exact: true }).click();
    await pane.getByRole("button", { name: "マトリクスを作成" }).waitFor({ timeout: 30_000 });
    expect(await sheetNames(pane)).toEqual(before);
    expect(problems).toEqual([]);
  }, 120_000);

  test.each([
    ["ja", "サンプルデータで試す", "light"],
    ["en", "Try with sample data", "dark"],
  ] as const)(
    "the sample in %s, as a picture",
    async (language, button, theme) => {
      const { page, pane, problems } = await open(`lang=${language}&theme=${theme}`);
      await pane.getByRole("button", { name: button }).click();
      await pane
        .getByText(/\d+\s*\/\s*\d+/)
        .first()
        .waitFor({ timeout: 30_000 });
      mkdirSync(pictures, { recursive: true });
      writeFileSync(path.join(pictures, `workbench-${language}.png`), await stillPicture(page));
      expect(problems).toEqual([]);
    },
    120_000,
  );
});

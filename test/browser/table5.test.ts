import type { Frame, Locator, Page } from "playwright-core";
import { describeInBrowser } from "./browser";

/** The textbook's example (3.2.2 to 3.2.4), from an empty workbook to its Table 5, through all three phases of building. */

interface Line {
  readonly category: string;
  /** The example chooses the first so many services of a category. */
  readonly services: number;
  readonly level: "basic" | "advanced";
  /** "" where the example outsources. */
  readonly team: "csirt" | "soc" | "systems" | "";
  readonly asIs: number;
  readonly toBe: number;
}

const table5: readonly Line[] = [
  { category: "A", services: 9, level: "basic", team: "csirt", asIs: 3, toBe: 5 },
  { category: "B", services: 4, level: "basic", team: "soc", asIs: 2, toBe: 4 },
  { category: "D", services: 1, level: "basic", team: "", asIs: 4, toBe: 5 },
  { category: "E", services: 7, level: "advanced", team: "", asIs: 4, toBe: 5 },
  { category: "G", services: 4, level: "basic", team: "systems", asIs: 3, toBe: 5 },
  { category: "I", services: 7, level: "basic", team: "csirt", asIs: 4, toBe: 5 },
];

const words = {
  ja: {
    basic: "ベーシック（必須）",
    advanced: "アドバンスド（推奨）",
    insource: "インソース",
    outsource: "アウトソース",
    csirt: "社内 CSIRT",
    soc: "社内 SOC",
    systems: "社内情シス部門",
  },
  en: {
    basic: "Basic (mandatory)",
    advanced: "Advanced (recommended)",
    insource: "Insource",
    outsource: "Outsource",
    csirt: "In-house CSIRT",
    soc: "In-house SOC",
    systems: "In-house IT systems",
  },
} as const;

/** Code, level, allocation, team, outsourcer, As-Is, To-Be and gap of every row on which something is said. */
async function filled(page: Page): Promise<readonly (readonly unknown[])[]> {
  const [, ...rows] = (await page.evaluate(() => window.workbench?.cells("CdcMatrix"))) as unknown[][];
  return rows.map((row) => [row[1], ...row.slice(4, 11)]).filter(([, level]) => level !== "");
}

function expected(language: keyof typeof words): readonly (readonly unknown[])[] {
  const say = words[language];
  return table5.flatMap(({ category, services, level, team, asIs, toBe }) =>
    Array.from({ length: services }, (_, index) => [
      `${category}-${index + 1}`,
      say[level],
      team === "" ? say.outsource : say.insource,
      team === "" ? "" : say[team],
      "",
      asIs,
      toBe,
      toBe - asIs,
    ]),
  );
}

const hasFocus = (element: Locator) =>
  element.evaluate((one) => one === document.activeElement, undefined, { timeout: 500 }).catch(() => false);

/** Tabs until it has the focus: whatever cannot be reached so does not exist for somebody without a mouse. */
async function tabTo(page: Page, element: Locator): Promise<void> {
  for (let steps = 0; steps < 150; steps += 1) {
    if (await hasFocus(element)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`not reached with Tab: ${String(element)}`);
}

async function press(page: Page, element: Locator, ...keys: readonly string[]): Promise<void> {
  await element.waitFor();
  await tabTo(page, element);
  for (const key of keys) await page.keyboard.press(key);
}

const button = (pane: Frame, name: string | RegExp) => pane.getByRole("button", { name, exact: true }).first();
const list = (pane: Frame, name: string) => pane.getByRole("combobox", { name, exact: true });

/** Cells have been written as often as the example has lines. */
const written = (page: Page, count: number) =>
  page.waitForFunction(
    async (wanted) => {
      const [, ...rows] = (await window.workbench?.cells("CdcMatrix")) ?? [];
      return rows.filter((row) => row[9] !== "").length === wanted;
    },
    count,
    { polling: 100, timeout: 20_000 },
  );

describeInBrowser("the textbook's example, from an empty workbook", ({ open }) => {
  test("by keyboard alone, in Japanese, a category at a time", async () => {
    const { page, pane, problems } = await open("lang=ja&theme=light");
    // As F6 does in Excel.
    await page.locator("iframe#client").focus();
    await press(page, button(pane, "マトリクスを作成"), "Enter");
    await press(page, button(pane, /行で作成$/), "Enter");
    await button(pane, "サービスを選ぶ").waitFor({ timeout: 30_000 });

    let rows = 0;
    for (const { category, services, level, team, asIs, toBe } of table5) {
      await press(page, button(pane, "サービスを選ぶ"), "Enter");
      await press(page, list(pane, "対象"), category);
      const group = pane.getByRole("group", { name: new RegExp(`^${category} `) });
      const [all, one] = [
        group.getByRole("checkbox", { name: new RegExp(`^${category} `) }),
        (number: number) => group.getByRole("checkbox", { name: new RegExp(`^${category}-${number} `) }),
      ];
      if (await all.isChecked()) await press(page, all, "Space");
      await press(page, group.getByRole("button", { name: /を開く$/ }), "Enter");
      for (let number = 1; number <= services; number += 1) await press(page, one(number), "Space");
      await press(page, list(pane, "推奨レベル"), ...Array<string>(level === "basic" ? 2 : 4).fill("ArrowDown"));
      await press(page, button(pane, "ほかの項目"), "Enter");
      await press(page, list(pane, "サービス割り当て"), ...Array<string>(team === "" ? 3 : 2).fill("ArrowDown"));
      if (team !== "") {
        await press(page, list(pane, "担当"));
        await page.keyboard.insertText(words.ja[team]);
      }
      await press(page, list(pane, "現状 As-Is"), String(asIs));
      await press(page, list(pane, "あるべき姿 To-Be"), String(toBe));
      await press(page, button(pane, "書き込む"), "Enter");
      rows += services;
      await written(page, rows);
    }
    expect(await filled(page)).toEqual(expected("ja"));
    expect(problems).toEqual([]);
  }, 150_000);

  // The popup of a native list is no part of the page: its choice is made as the browser makes it.
  test("with the mouse, in English, rows selected in the sheet and a card", async () => {
    const { page, pane, problems } = await open("lang=en&theme=light");
    await button(pane, "Create matrix").click();
    await button(pane, /^Create .*\d/).click();
    await button(pane, "Service").click({ timeout: 30_000 });
    const [, ...cells] = (await page.evaluate(() => window.workbench?.cells("CdcMatrix"))) as unknown[][];
    const rowOf = (code: string) => cells.findIndex((row) => row[1] === code) + 6;

    let rows = 0;
    for (const { category, services, level, team, asIs, toBe } of table5) {
      const [first, last] = [rowOf(`${category}-1`), rowOf(`${category}-${services}`)];
      await page.evaluate(async (address) => {
        await window.workbench?.select(address);
      }, `Service matrix!B${first}:B${last}`);
      if (services === 1) {
        await pane.locator("#service-title", { hasText: `${category}-1` }).waitFor();
        await list(pane, "Level").selectOption({ label: words.en[level] });
        await pane.getByRole("radio", { name: words.en.outsource, exact: true }).click();
        await pane.getByRole("radio", { name: new RegExp(`^As-Is ${asIs} `) }).click({ force: true });
        await pane.getByRole("radio", { name: new RegExp(`^To-Be ${toBe} `) }).click({ force: true });
      } else {
        await pane.getByText(`Rows selected: ${services}`).waitFor();
        await button(pane, "Change them all…").click();
        await list(pane, "Level").selectOption({ label: words.en[level] });
        await list(pane, "Allocation").selectOption({ label: team === "" ? words.en.outsource : words.en.insource });
        if (team !== "") {
          await list(pane, "Team").click();
          await page.keyboard.insertText(words.en[team]);
        }
        await list(pane, "As-Is").selectOption(String(asIs));
        await list(pane, "To-Be").selectOption(String(toBe));
        await button(pane, "Write").click();
      }
      rows += services;
      await written(page, rows);
    }
    expect(await filled(page)).toEqual(expected("en"));
    expect(problems).toEqual([]);
  }, 150_000);
});

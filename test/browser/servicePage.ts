import type { Frame, Page } from "playwright-core";
import type { OpenPage } from "./browser";

/** What the buttons and the sheet are called. */
export const words = {
  ja: { sample: "サンプルデータで試す", service: "サービス", sheet: "サービスマトリクス", next: "次の未入力へ" },
  en: { sample: "Try with sample data", service: "Service", sheet: "Service matrix", next: "Next unfinished" },
} as const;

/** Row of the sample's sheet by code and scope; the first is in row 6. */
export async function rows(page: Page): Promise<ReadonlyMap<string, number>> {
  const [headers = [], ...body] = (await page.evaluate(() => window.workbench?.cells("CdcMatrix"))) as unknown[][];
  const code = headers.findIndex((header) => header === "コード" || header === "Code");
  return new Map(body.map((row, index) => [String(row[code]), index + 6] as const).reverse());
}

export const select = (page: Page, sheet: string, address: string) =>
  page.evaluate(
    async ([where]) => {
      await window.workbench?.select(where ?? "");
    },
    [`${sheet}!${address}`],
  );
export const title = (pane: Frame) => pane.locator("#service-title").textContent();

/** The sample's workbook with the service page open. */
export async function openService(
  open: (query: string) => Promise<OpenPage>,
  language: "ja" | "en",
  theme: "light" | "dark",
): Promise<OpenPage> {
  const opened = await open(`lang=${language}&theme=${theme}`);
  const { pane } = opened;
  await pane.getByRole("button", { name: words[language].sample }).click();
  await pane.getByRole("button", { name: words[language].service, exact: true }).click({ timeout: 20_000 });
  await pane.getByRole("searchbox").waitFor();
  return opened;
}

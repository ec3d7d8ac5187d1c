import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { findBrowser, quietBrowserFlags } from "./browser/find";

/** The drawings in assets/ and the sizes, in pixels, in which Office wants each. Run after a drawing has changed: npx tsx scripts/icons.ts */
const drawings = { icon: [16, 32, 64, 80, 128], create: [16, 32, 80], check: [16, 32, 80] };

async function main(): Promise<void> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("Drawing the icons takes Chromium or Chrome; CHROME_PATH says where it is.");
  const browser = await chromium.launch({ executablePath, args: quietBrowserFlags });
  for (const [name, sizes] of Object.entries(drawings)) {
    const svg = readFileSync(path.resolve(__dirname, `../assets/${name}.svg`), "utf8");
    for (const size of sizes) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
      writeFileSync(
        path.resolve(__dirname, `../assets/${name}-${size}.png`),
        await page.screenshot({ omitBackground: true }),
      );
      await page.close();
    }
  }
  await browser.close();
}

void main();

import { describeInBrowser } from "./browser";
import { paced } from "../support/pace";
import { openService, rows, select, title, words } from "./servicePage";

/** What is promised in seconds and milliseconds: run alone, for whatever else the machine does is in the figures. */
describeInBrowser("pace", ({ open }) => {
  test("a figure: how long until the workbench is usable, after its page was asked for", async () => {
    const figures: { seen: number; usable: number }[] = [];
    for (let n = 0; n < 3; n += 1) {
      const { page, pane } = await open("lang=en&theme=light");
      await pane.getByRole("button", { name: "Create matrix" }).waitFor();
      const grid = await page.locator("#sheet canvas").last().boundingBox();
      await page.mouse.click((grid?.x ?? 0) + 142, (grid?.y ?? 0) + 50);
      await page.keyboard.type("7");
      await page.keyboard.press("Enter");
      await page.waitForFunction(async () => (await window.workbench?.cells("B2"))?.[0]?.[0] === 7);
      figures.push(
        await page.evaluate(() => ({
          seen: (performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Infinity) / 1000,
          usable: performance.now() / 1000,
        })),
      );
      await page.close();
    }
    paced("the workbench's page says what comes", 1000 * Math.min(...figures.map(({ seen }) => seen)), 1_000);
    paced("the workbench's grid and pane are usable", 1000 * Math.min(...figures.map(({ usable }) => usable)), 3_000);
    expect(figures).toHaveLength(3);
  }, 120_000);

  test("an edit in the grid shows in the pane", async () => {
    const { page, pane } = await open("lang=en&theme=light");
    await pane.getByRole("button", { name: "Create matrix" }).click();
    await pane
      .getByRole("button", { name: /^Create/ })
      .last()
      .click();
    await pane.getByText(/rows/).first().waitFor({ timeout: 30_000 });
    await pane.getByRole("button", { name: "Check", exact: true }).click();
    const times: number[] = [];
    for (let n = 0; n < 10; n += 1) {
      times.push(
        await page.evaluate(async (text) => {
          const shows = () =>
            document.querySelector("iframe")?.contentDocument?.body.innerText.includes(`“${text}” is not a level.`) ??
            false;
          await window.workbench?.edit("Service matrix!E6", text);
          const begun = performance.now();
          while (!shows() && performance.now() - begun < 5_000)
            await new Promise((resolve) => {
              requestAnimationFrame(resolve);
            });
          return performance.now() - begun;
        }, `x${n}`),
      );
    }
    // Where it had not come, the page stopped looking.
    expect(Math.max(...times)).toBeLessThan(5_000);
    // The fastest of ten: the machine that runs the tests is shared, and the promise is about our own time.
    paced("from an edit in the grid to the pane, in a browser", Math.min(...times), 300);
  }, 120_000);

  test("a selected row has its card; a thousand selections leave nothing behind", async () => {
    const { page, pane } = await openService(open, "en", "light");
    const at = [...(await rows(page)).values()];
    const { sheet } = words.en;
    await select(page, sheet, `B${at[0]}`);
    const medianOf = async (some: readonly number[]) => {
      const times: number[] = [];
      for (const row of some) {
        const begun = Date.now();
        const before = await title(pane);
        await select(page, sheet, `B${row}`);
        await pane.waitForFunction((old) => document.querySelector("#service-title")?.textContent !== old, before, {
          polling: 5,
        });
        times.push(Date.now() - begun);
      }
      return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Infinity;
    };
    // The quickest of three counts: the machine may do other things at the same time.
    const medians = [
      await medianOf(at.slice(1, 14)),
      await medianOf(at.slice(14, 27)),
      await medianOf(at.slice(27, 40)),
    ];
    paced("from a selection to its card, in a browser", Math.min(...medians), 150);
    const session = await page.context().newCDPSession(page);
    const heap = async () => {
      await session.send("HeapProfiler.collectGarbage");
      return (await session.send("Runtime.getHeapUsage")).usedSize;
    };
    const spin = (count: number) =>
      page.evaluate(
        async ([name, list, times]) => {
          for (let index = 0; index < times; index += 1)
            await window.workbench?.select(`${name}!B${list[index % list.length]}`);
        },
        [sheet, at, count] as const,
      );
    await spin(300);
    const before = await heap();
    await spin(1000);
    expect((await heap()) / before).toBeLessThan(1.2);
  }, 120_000);
});

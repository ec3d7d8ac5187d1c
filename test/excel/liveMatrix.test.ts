import { createLiveMatrix, liveTiming, type MatrixReading } from "../../src/excel/liveMatrix";
import { createExcelWorkbook } from "../../src/excel/excelWorkbook";
import { createPaneSession } from "../../src/taskpane/session/paneSession";
import { openExcel, type OpenExcel } from "../support/excel";
import { atRest, requestsOf, until } from "../support/quiet";
import { rowOf, withMatrix } from "./support";
import { paced } from "../support/pace";

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel({ locale: "ja-jp" });
  await withMatrix();
});
/** One matrix for all: every test begins with a blank level. */
beforeEach(async () => {
  await excel.workbench.edit(levelOfFirst, [[""]]);
  await atRest(excel.workbench);
});
afterAll(() => excel.close());

const sheet = "サービスマトリクス";
const levelOfFirst = `${sheet}!E6`;

/** A listener that can be waited on. */
class Ear {
  readonly heard: MatrixReading[] = [];
  readonly times: number[] = [];
  readonly listen = (reading: MatrixReading): void => {
    this.heard.push(reading);
    this.times.push(performance.now());
  };

  async wait(count: number): Promise<MatrixReading> {
    await until(
      () => this.heard.length >= count,
      () => `heard ${this.heard.length} of ${count}`,
    );
    return this.heard[count - 1]!;
  }
}

function level(reading: MatrixReading): unknown {
  if (reading === "failed") return "failed";
  return reading.snapshot && rowOf(reading.snapshot, "A-1").level;
}

test("reads once at first, then after each change, whoever made it", async () => {
  const matrix = createLiveMatrix();
  const ear = new Ear();
  const stop = matrix.subscribe(ear.listen);
  expect(level(await ear.wait(1))).toBeNull();
  await excel.workbench.edit(levelOfFirst, [["必須"]]);
  expect(level(await ear.wait(2))).toBe("basic");
  await excel.workbench.coauthor(() => excel.workbench.edit(levelOfFirst, [["不要"]]));
  expect(level(await ear.wait(3))).toBe("unnecessary");
  expect(matrix.reads()).toBe(3);
  stop();
});

test("what changed is told once for each event, and how soon is noted", async () => {
  const matrix = createLiveMatrix();
  const ear = new Ear();
  const stop = matrix.subscribe(ear.listen);
  await ear.wait(1);
  const events: number[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async () => {
      events.push(performance.now());
    });
    await context.sync();
  });
  for (const word of ["必須", "標準", "推奨"]) {
    const count = ear.heard.length;
    await excel.workbench.edit(levelOfFirst, [[word]]);
    await ear.wait(count + 1);
  }
  const waits = events.map((event, index) => (ear.times[index + 1] ?? Infinity) - event).sort((a, b) => a - b);
  expect(waits).toHaveLength(3);
  expect(ear.heard).toHaveLength(4);
  paced("from an edit's event to those who listen", waits[0] ?? Infinity, 300);
  stop();
});

test("a second listener gets what is known at once, and costs no read", async () => {
  const matrix = createLiveMatrix();
  const [first, second] = [new Ear(), new Ear()];
  const stops = [matrix.subscribe(first.listen)];
  await first.wait(1);
  stops.push(matrix.subscribe(second.listen));
  expect(second.heard).toEqual(first.heard);
  await excel.workbench.edit(levelOfFirst, [["必須"]]);
  await Promise.all([first.wait(2), second.wait(2)]);
  expect(matrix.reads()).toBe(2);
  for (const stop of stops) stop();
});

test("work on other sheets, and selecting, cost nothing", async () => {
  const matrix = createLiveMatrix();
  const ear = new Ear();
  const stop = matrix.subscribe(ear.listen);
  await ear.wait(1);
  await excel.workbench.edit("Sheet1!A1", [["x"]]);
  await excel.workbench.select(levelOfFirst);
  await atRest(excel.workbench);
  expect(matrix.reads()).toBe(1);
  stop();
});

test("a long burst is read in between, and what was overtaken is not told", async () => {
  const matrix = createLiveMatrix({ quiet: 60, longest: 200, retries: [50] });
  const ear = new Ear();
  const stop = matrix.subscribe(ear.listen);
  await ear.wait(1);
  const words = ["必須", "標準", "推奨", "任意"];
  for (let index = 0; index < 8; index += 1) await excel.workbench.edit(levelOfFirst, [[words[index % 4]]]);
  await atRest(excel.workbench);
  expect(level(ear.heard.at(-1)!)).toBe("optional");
  expect(ear.heard.length).toBeGreaterThan(1);
  expect(matrix.reads()).toBeLessThan(8);
  stop();
}, 60_000);

test("a read that fails is tried again; only who has nothing yet is told", async () => {
  const matrix = createLiveMatrix({ ...liveTiming, retries: [60] });
  const ear = new Ear();
  excel.workbench.faults({ at: 1, kind: "refuse" }, { at: 2, kind: "refuse" });
  const stop = matrix.subscribe(ear.listen);
  expect(level(await ear.wait(1))).toBe("failed");
  expect(level(await ear.wait(2))).toBeNull();
  // The handlers are on by then too: an edit is followed.
  await atRest(excel.workbench);
  excel.workbench.faults.clear();
  const before = ear.heard.length;
  await excel.workbench.edit(levelOfFirst, [["必須"]]);
  expect(level(await ear.wait(before + 1))).toBe("basic");
  excel.workbench.faults({ at: 1, kind: "refuse" });
  await excel.workbench.edit(levelOfFirst, [["不要"]]);
  expect(level(await ear.wait(before + 2))).toBe("unnecessary");
  expect(ear.heard.filter((reading) => reading === "failed")).toHaveLength(1);
  stop();
});

test("where the pane reads after a change, that reading serves the functions too", async () => {
  const matrix = createLiveMatrix();
  const ear = new Ear();
  const stop = matrix.subscribe(ear.listen);
  await ear.wait(1);
  await atRest(excel.workbench);
  const pane = createPaneSession(createExcelWorkbook());
  await pane.start();
  await atRest(excel.workbench);
  const [before, heard] = [matrix.reads(), ear.heard.length];
  const requests = await requestsOf(excel.workbench, async () => {
    await excel.workbench.edit(levelOfFirst, [["必須"]]);
    expect(level(await ear.wait(heard + 1))).toBe("basic");
  });
  expect(pane.state().workbook?.snapshot?.portfolio.rows[0]?.level).toBe("basic");
  expect(matrix.reads()).toBe(before);
  expect(requests).toBe(1);
  await pane.stop();
  await excel.workbench.edit(levelOfFirst, [["不要"]]);
  expect(level(await ear.wait(heard + 2))).toBe("unnecessary");
  stop();
});

test("waits while a cell is being edited", async () => {
  const matrix = createLiveMatrix();
  const ear = new Ear();
  excel.workbench.editing(true);
  const stop = matrix.subscribe(ear.listen);
  await atRest(excel.workbench);
  expect(ear.heard).toEqual([]);
  excel.workbench.editing(false);
  expect(level(await ear.wait(1))).toBeNull();
  stop();
});

test("after the last listener has gone nothing is left: no handler, no timer, no read", async () => {
  const matrix = createLiveMatrix();
  const ear = new Ear();
  const stop = matrix.subscribe(ear.listen);
  await ear.wait(1);
  stop();
  stop();
  expect(await requestsOf(excel.workbench, () => excel.workbench.edit(levelOfFirst, [["必須"]]))).toBe(0);
  expect(matrix.reads()).toBe(1);
  expect(ear.heard).toHaveLength(1);
});

test("stopped while it is starting, and begun again", async () => {
  const matrix = createLiveMatrix();
  const [gone, stays] = [new Ear(), new Ear()];
  matrix.subscribe(gone.listen)();
  const stop = matrix.subscribe(stays.listen);
  expect(level(await stays.wait(1))).toBeNull();
  await excel.workbench.edit(levelOfFirst, [["必須"]]);
  expect(level(await stays.wait(2))).toBe("basic");
  await atRest(excel.workbench);
  expect(gone.heard).toEqual([]);
  expect(stays.heard).toHaveLength(2);
  stop();
});

test("one request a read", async () => {
  const matrix = createLiveMatrix();
  const ear = new Ear();
  const stop = matrix.subscribe(ear.listen);
  await ear.wait(1);
  expect(
    await requestsOf(excel.workbench, async () => {
      await excel.workbench.edit(levelOfFirst, [["必須"]]);
      await ear.wait(2);
    }),
  ).toBe(1);
  stop();
});

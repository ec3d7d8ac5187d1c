import { onSheet } from "../support/batch";
import { openExcel, type OpenExcel } from "../support/excel";
import { paced } from "../support/pace";

// Processor time of this process, so that others on the machine do not count.

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());
beforeEach(() => excel.workbench.newBook());

async function processorTime(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The quickest of three: what the process clears up in between does not count. */
async function quickest(work: () => Promise<unknown>): Promise<number> {
  return Math.min(await processorTime(work), await processorTime(work), await processorTime(work));
}

const block = (rows: number): (string | number)[][] =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: 12 }, (__, column) => (column % 2 ? row * column : `text ${row % 50}`)),
  );
const write = (rows: number): Promise<void> =>
  onSheet((sheet) => {
    sheet.getRange(`A1:L${rows}`).values = block(rows);
  });
const read = (rows: number): Promise<unknown> =>
  onSheet((sheet) => {
    const range = sheet.getRange(`A1:L${rows}`).load("values");
    return () => range.values;
  });

test("64 rows are written and read in milliseconds", async () => {
  paced("writing 64 rows on the stand-in", await quickest(() => write(64)), 150);
  paced("reading 64 rows on the stand-in", await quickest(() => read(64)), 100);
});

test("6,400 rows are written and read in seconds", async () => {
  paced("writing 6,400 rows on the stand-in", await processorTime(() => write(6400)), 8000);
  paced("reading 6,400 rows on the stand-in", await processorTime(() => read(6400)), 4000);
  expect(await read(6400)).toEqual(block(6400));
});

test("6,400 rows of formulas that refer to their row calculate in seconds", async () => {
  await onSheet((sheet) => {
    sheet.getRange("A1:B6401").values = [["a", "b"], ...Array.from({ length: 6400 }, (_, row) => [row, row * 2])];
    sheet.tables.add("A1:B6401", true).columns.add(undefined, undefined, "sum");
  });
  const time = await processorTime(() => excel.workbench.formula("C2", "=[@a]+[@b]"));
  paced("6,400 rows of formulas on the stand-in", time, 15_000);
  expect(await excel.workbench.cells("C6401")).toEqual([[6399 * 3]]);
});

test("a cell more is as quick in a large sheet as in a small one", async () => {
  const one = (): Promise<void> =>
    onSheet((sheet) => {
      sheet.getRange("N1").values = [[1]];
    });
  const small = await quickest(one);
  await write(6400);
  // A hundred times as many rows; what depended on them would show.
  expect((await quickest(one)) / small).toBeLessThan(20);
});

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
  // Where the machine counts by the tick, something quick takes none.
  return Math.max((user + system) / 1000, 0.5);
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

/** A hundred times the rows may take some hundreds of times as long; what is quadratic takes ten thousand times. */
const mostForHundredfold = 1_000;

test("6,400 rows are written and read in a time that grows with them", async () => {
  const [writeFew, readFew] = [await quickest(() => write(64)), await quickest(() => read(64))];
  paced("writing 64 rows on the stand-in", writeFew, 150);
  paced("reading 64 rows on the stand-in", readFew, 100);
  const [writeMany, readMany] = [await processorTime(() => write(6400)), await processorTime(() => read(6400))];
  paced("writing 6,400 rows on the stand-in", writeMany, 8000);
  paced("reading 6,400 rows on the stand-in", readMany, 4000);
  expect(writeMany / writeFew).toBeLessThan(mostForHundredfold);
  expect(readMany / readFew).toBeLessThan(mostForHundredfold);
  expect(await read(6400)).toEqual(block(6400));
});

test("6,400 rows of formulas that refer to their row calculate in a time that grows with them", async () => {
  const calculated = async (rows: number) => {
    await excel.workbench.newBook();
    await onSheet((sheet) => {
      const cells = Array.from({ length: rows }, (_, row) => [row, row * 2]);
      sheet.getRange(`A1:B${rows + 1}`).values = [["a", "b"], ...cells];
      sheet.tables.add(`A1:B${rows + 1}`, true).columns.add(undefined, undefined, "sum");
    });
    return processorTime(() => excel.workbench.formula("C2", "=[@a]+[@b]"));
  };
  await calculated(640);
  const few = await calculated(640);
  const many = await calculated(6400);
  paced("6,400 rows of formulas on the stand-in", many, 15_000);
  expect(many / few).toBeLessThan(50);
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

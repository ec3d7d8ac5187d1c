import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { setField } from "../../src/portfolio/edits";
import { calendarDate } from "../../src/portfolio/calendarDate";
import { checkWorkbook } from "../../src/workbook/checkWorkbook";
import { columns } from "../../src/workbook/columns";
import { convert } from "../../src/workbook/recognition/convert";
import { foreignSnapshot } from "../../src/workbook/recognition/foreignSnapshot";
import { mappingOf, mappingText, withPart } from "../../src/workbook/recognition/mapping";
import { migrate } from "../../src/workbook/recognition/migrate";
import { mappingFrom, recogniseSheet } from "../../src/workbook/recognition/recognise";
import { reconnect } from "../../src/workbook/recognition/reconnect";
import { sheetCellsOf, type SheetCells } from "../../src/workbook/recognition/sheetCells";
import { planWrites } from "../../src/workbook/writePlan";
import { readXlsx } from "../../src/xlsx/read";
import { recogniseFile } from "../../src/xlsx/recogniseFile";
import { corpus } from "./corpus";
import { diceOf, type Dice } from "../support/dice";
import { byEffort, effort, seed } from "../support/effort";
import { fileMutated, sheetMutated } from "./fuzz";
import { say } from "../support/say";
import { quickest } from "../support/pace";

/** A few sheets and files at a desk, more of them before anything lands, which ones by the seed; the first so many where all are tried. */
const sheetCount = byEffort({ ordinary: 100, thorough: 400, exhaustive: 10_000 });
const fileCount = byEffort({ ordinary: 20, thorough: 60, exhaustive: 1_000 });
const all = effort === "exhaustive";
const firstSeed = all ? 1 : seed % 1_000_000;
/** So many times as long as the slowest of what they were made of may mutants take: there are cells of 30,000 characters among them. */
const mostTimes = 100;
const today = calendarDate("2026-11-23")!;

/** The files of 6,400 rows would be most of the time. */
const files = corpus()
  .map(({ name, path }) => ({ name, bytes: new Uint8Array(readFileSync(path)) }))
  .filter(({ bytes }, index) => bytes.length < 40_000 && (all || index % 3 === 0));

/** Whatever writes to it throws. */
function frozen(cells: SheetCells): SheetCells {
  for (const grid of [cells.values, cells.formulas ?? [], cells.merges ?? []])
    Object.freeze(grid).forEach(Object.freeze);
  return Object.freeze(cells);
}

/** Everything that is done with a sheet before a person decides. */
function useSheet(cells: SheetCells, dice: Dice): string {
  const recognition = recogniseSheet(cells);
  const found =
    recognition.verdict === "matrix"
      ? [recognition.found]
      : recognition.verdict === "ask"
        ? recognition.candidates
        : [];
  for (const one of found) {
    const mapping = mappingFrom(cells.sheet, one);
    if (!isDeepStrictEqual(mappingOf(mappingText(mapping)), mapping)) throw new Error("the mapping is not kept");
    // A person may choose any part for any column.
    const chosen = withPart(
      mapping,
      one.columns[dice(one.columns.length)]?.column ?? 0,
      "x",
      columns[dice(columns.length)]?.part ?? null,
    );
    for (const mapped of [mapping, chosen]) {
      convert(cells, mapped);
      migrate(cells, mapped, "ja");
      reconnect(cells, mapped);
      const { snapshot } = foreignSnapshot(cells, mapped);
      checkWorkbook(snapshot, today);
      if (snapshot.portfolio.rows.length > 0)
        planWrites(snapshot, [setField(0, "asIs", 2), setField(0, "team", "SOC")]);
    }
  }
  return recognition.verdict;
}

interface Tally {
  readonly problems: string[];
  readonly came: Record<string, number>;
  slowest: number;
}

async function each(count: number, act: (seed: number) => string | Promise<string>): Promise<Tally> {
  const tally: Tally = { problems: [], came: {}, slowest: 0 };
  for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
    const start = performance.now();
    try {
      const what = await act(seed);
      tally.came[what] = (tally.came[what] ?? 0) + 1;
    } catch (error) {
      tally.problems.push(
        `seed ${seed}: ${error instanceof Error ? (error.stack ?? "").split("\n").slice(0, 4).join(" ") : String(error)}`,
      );
    }
    const ms = performance.now() - start;
    tally.slowest = Math.max(tally.slowest, ms);
  }
  if (all) say(`${count}: ${JSON.stringify(tally.came)}, slowest ${Math.round(tally.slowest)} ms`);
  return tally;
}

/** The slowest of some pieces of work, each the quicker of two. */
async function slowestOf<T>(items: readonly T[], act: (item: T) => unknown): Promise<number> {
  const times: number[] = [];
  for (const item of items) times.push(await quickest(() => act(item), 2));
  return Math.max(...times);
}

test(
  `${sheetCount} mutated sheets are recognised, converted, connected and checked without a throw, a hang or a write to them`,
  async () => {
    const sheets: SheetCells[] = [];
    for (const { bytes } of files) {
      const read = await readXlsx(bytes);
      if (read.ok) sheets.push(...read.workbook.sheets.map(sheetCellsOf));
    }
    const usual = await slowestOf(sheets, (sheet) => useSheet(frozen(sheet), diceOf(1)));
    const { problems, came, slowest } = await each(sheetCount, (seed) => {
      const dice = diceOf(seed);
      return useSheet(frozen(sheetMutated(sheets[seed % sheets.length]!, dice)), dice);
    });
    expect(problems).toEqual([]);
    expect(slowest / usual).toBeLessThan(mostTimes);
    // Mutants that are all refused at once would try nothing.
    expect(came.matrix).toBeGreaterThan(sheetCount / 4);
  },
  all ? 3_600_000 : 60_000,
);

test(
  `${fileCount} mutated files are read or refused without a throw, a hang or a change to them`,
  async () => {
    const usual = await slowestOf(files, ({ bytes }) => recogniseFile(bytes));
    const { problems, came, slowest } = await each(fileCount, async (seed) => {
      const bytes = fileMutated(files[seed % files.length]!.bytes, diceOf(seed));
      const before = Buffer.from(bytes);
      const file = await recogniseFile(bytes);
      if (!before.equals(bytes)) throw new Error("the file was changed");
      return file.ok ? "read" : file.reason;
    });
    expect(problems).toEqual([]);
    expect(slowest / usual).toBeLessThan(mostTimes);
    expect(came.read).toBeGreaterThan(fileCount / 10);
  },
  all ? 3_600_000 : 60_000,
);

import { createLiveMatrix } from "../../src/excel/liveMatrix";
import { serviceCodeRead } from "../../src/framework/lookup";
import { services } from "../../src/framework/services";
import type { Surroundings } from "../../src/functions/definition";
import { check } from "../../src/functions/figures/check";
import { gap } from "../../src/functions/figures/gap";
import { summary } from "../../src/functions/figures/summary";
import { inputOf } from "../../src/functions/input";
import { liveFigures } from "../../src/functions/live";
import type { LiveMatrix } from "../../src/functions/liveMatrix";
import { isSource, matrixArgument } from "../../src/functions/matrixArgument";
import { recordsOf } from "../../src/functions/record";
import type { FigureSource } from "../../src/functions/source";
import { gapOf } from "../../src/portfolio/rowState";
import type { Row } from "../../src/portfolio/row";
import { cellAddress } from "../../src/workbook/address";
import { textOf, type ReadCell } from "../../src/workbook/cellText";
import { groups } from "../../src/workbook/columns";
import { rawOf } from "../../src/workbook/describedTables";
import { layoutOf } from "../../src/workbook/layout";
import { readMatrix } from "../../src/workbook/matrixReading";
import { matrixWorkbook } from "../../src/workbook/newMatrix";
import { freeSheetNames } from "../../src/workbook/sheets/frame";
import { snapshotOf, type MatrixSnapshot } from "../../src/workbook/snapshot";
import { createExcelWorkbook } from "../../src/excel/excelWorkbook";
import { openExcel } from "../../test/support/excel";
import { medianTime } from "./clock";
import { portfolioOf, today } from "./data";
import type { Figure, Growth, Probe } from "./figure";

const sizes = [64, 640, 6_400, 64_000] as const;
const manyCells = 10_000;
const surroundings: Surroundings = { language: "en", today };

/** So many codes, the framework's over and over, as a column of cells. */
const codes = Array.from({ length: manyCells }, (_, index) => [services[index % services.length]?.code ?? ""]);

function cellsOf(rows: number): ReadCell[][] {
  const raw = rawOf(matrixWorkbook(portfolioOf(rows), groups, freeSheetNames([], "ja")));
  if (!raw) throw new Error("no matrix");
  return raw.matrix.values.map((row) => row.map((cell) => cell ?? ""));
}

function snapshotAt(rows: number): MatrixSnapshot {
  const values = cellsOf(rows);
  return snapshotOf({
    matrix: { name: "CdcMatrix", sheet: "Sheet1", address: "A1", values, formulas: values },
    teams: null,
    settings: null,
    dates: 1900,
  });
}

/** What the function does from Excel's arguments to its result. */
function gapIn(cells: unknown, of: unknown): unknown {
  const source = matrixArgument(cells);
  if (!isSource(source)) throw new Error("no matrix");
  return gap.evaluate(source, [inputOf(of)], surroundings);
}

/** The same means by a plain loop: the cells read and validated in the same way, the rows filed by code, each code read and averaged. */
function plainLoop(cells: readonly (readonly ReadCell[])[], of: readonly (readonly string[])[]): (number | null)[][] {
  const [head = [], ...body] = cells;
  const byCode = new Map<string, Row[]>();
  for (const row of readMatrix(layoutOf(head.map(textOf)), body).rows)
    byCode.set(row.code, [...(byCode.get(row.code) ?? []), row]);
  return of.map(([text = ""]) => {
    const code = serviceCodeRead(text);
    let sum = 0;
    let n = 0;
    for (const row of (code === undefined ? undefined : byCode.get(code)) ?? []) {
      const value = gapOf(row);
      if (value === null) continue;
      sum += value;
      n += 1;
    }
    return [n === 0 ? null : sum / n];
  });
}

/** A live matrix that is told what was read, and how long those who listen took. */
function toldMatrix(): LiveMatrix & { tell(snapshot: MatrixSnapshot): number } {
  const listeners = new Set<Parameters<LiveMatrix["subscribe"]>[0]>();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell(snapshot) {
      const start = performance.now();
      for (const listener of listeners) listener({ snapshot });
      return performance.now() - start;
    },
  };
}

/** Starts so many cells =CDC.GAP(code) and counts what they send. */
function startCells(matrix: LiveMatrix): { readonly sent: () => number; readonly stop: () => void } {
  const figures = liveFigures(matrix);
  const [record] = recordsOf(gap);
  if (!record) throw new Error("no record");
  const run = figures.runner(record);
  let sent = 0;
  const streams = codes.map(([code]) => {
    const stream: { setResult(): void; onCanceled?: () => void } = {
      setResult: () => {
        sent += 1;
      },
    };
    run([[code]], stream);
    return stream;
  });
  return {
    sent: () => sent,
    stop: () => {
      for (const stream of streams) stream.onCanceled?.();
    },
  };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** One edit in the grid of the stand-in, 10,000 cells following it: reads, our time, and how many were sent. */
async function liveOnStandIn(): Promise<readonly Figure[]> {
  const excel = await openExcel({ locale: "ja-jp" });
  const workbook = createExcelWorkbook();
  const made = await workbook.create({ portfolio: portfolioOf(64), groups });
  const state = made.ok ? await workbook.read() : made;
  if (!state.ok || !state.value.snapshot) throw new Error("no matrix");
  const { matrix, layout } = state.value.snapshot;
  let ours = 0;
  const live = createLiveMatrix();
  const timed: LiveMatrix = {
    subscribe: (listener) =>
      live.subscribe((reading) => {
        const start = performance.now();
        listener(reading);
        ours = performance.now() - start;
      }),
  };
  const cells = startCells(timed);
  while (cells.sent() < manyCells) await pause(20);
  await pause(300);
  const before = { sent: cells.sent(), reads: live.reads() };
  excel.workbench.traffic.reset();
  // The first service's To-Be: one code in 64, so one cell in 64 changes.
  await excel.workbench.edit(
    `'${matrix.sheet}'!${cellAddress(matrix.area.row + 1, matrix.area.column + (layout.parts.toBe ?? 0))}`,
    [[4]],
  );
  while (live.reads() === before.reads) await pause(20);
  await pause(500);
  const { requests } = excel.workbench.traffic();
  const changed = codes.filter(([code]) => code === services[0]?.code).length;
  const sent = cells.sent() - before.sent;
  cells.stop();
  await excel.close();
  return [
    {
      id: "live.reads",
      what: "10,000 live cells after one edit: reads",
      unit: "round trips",
      value: requests,
      limit: 1,
    },
    { id: "live.ours", what: "10,000 live cells after one edit: our time", unit: "ms", value: ours, limit: 1_000 },
    {
      id: "live.sentTooMuch",
      what: "10,000 live cells after one edit: sent per changed cell",
      unit: "×",
      value: sent / changed,
      limit: 1,
      note: `${sent} sent, ${changed} changed`,
    },
  ];
}

interface Step {
  readonly id: string;
  readonly what: string;
  readonly prepare: (rows: number) => () => unknown;
}

const steps: readonly Step[] = [
  {
    id: "gapIn",
    what: "GAP.IN of 64 codes",
    prepare: (rows) => {
      const cells = cellsOf(rows);
      const of = codes.slice(0, 64);
      return () => gapIn(cells, of);
    },
  },
  {
    id: "live",
    what: "10,000 live cells, one change",
    prepare: (rows) => {
      const matrix = toldMatrix();
      startCells(matrix);
      const snapshot = snapshotAt(rows);
      return () => matrix.tell(snapshot);
    },
  },
  {
    id: "summary",
    what: "SUMMARY by category",
    prepare: (rows) => {
      const source = sourceAt(rows);
      return () => summary.evaluate(source, [], surroundings);
    },
  },
  {
    id: "checkTable",
    what: "CHECK",
    prepare: (rows) => {
      const source = sourceAt(rows);
      return () => check.evaluate(source, [], surroundings);
    },
  },
];

function sourceAt(rows: number): FigureSource {
  const source = matrixArgument(cellsOf(rows));
  if (!isSource(source)) throw new Error("no matrix");
  return source;
}

/** As in the pure layers: ten times the rows may take ten times as long and some more; what is quadratic takes a hundred times. */
const worstFactor = 25;
const tellingMs = 2;

function growthFactor({ id, what, times }: Growth): Figure[] {
  const [smaller, larger] = times.slice(-2);
  if (!smaller?.ms || !larger?.ms || smaller.ms < tellingMs) return [];
  return [
    {
      id: `growth.functions.${id}`,
      what: `growth of ${what}, ${smaller.rows.toLocaleString("en")} to ${larger.rows.toLocaleString("en")} rows`,
      unit: "×",
      value: larger.ms / smaller.ms,
      limit: worstFactor,
    },
  ];
}

export const customFunctions: Probe = {
  id: "functions",
  title: "Custom functions",
  async measure(progress) {
    progress("10,000 live cells");
    const live = await liveOnStandIn();
    progress("10,000 codes at once");
    const cells = cellsOf(64);
    const [function_, loop] = [
      await medianTime(() => gapIn(cells, codes)),
      await medianTime(() => plainLoop(cells, codes)),
    ];
    const growths: Growth[] = [];
    for (const { id, what, prepare } of steps) {
      const times: { rows: number; ms: number }[] = [];
      for (const rows of sizes) {
        progress(`${what}, ${rows} rows`);
        times.push({ rows, ms: await medianTime(prepare(rows)) });
      }
      growths.push({ id: `functions.${id}`, what, times });
    }
    const figures: Figure[] = [
      ...live,
      { id: "gapIn.many", what: "GAP.IN of 10,000 codes", unit: "ms", value: function_ },
      { id: "gapIn.loop", what: "the same by a plain loop", unit: "ms", value: loop },
      {
        id: "gapIn.ratio",
        what: "GAP.IN of 10,000 codes, of the plain loop's time",
        unit: "×",
        value: function_ / loop,
        limit: 2,
      },
      ...growths.flatMap(growthFactor),
    ];
    return { figures, growths };
  },
};

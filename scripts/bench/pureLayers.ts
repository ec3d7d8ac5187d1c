import { Workbook } from "@cj-tech-master/excelts";
import { setField } from "../../src/portfolio/edits";
import { figuresOf } from "../../src/portfolio/figures";
import { checkWorkbook } from "../../src/workbook/checkWorkbook";
import { groups } from "../../src/workbook/columns";
import { rawOf } from "../../src/workbook/describedTables";
import { matrixWorkbook } from "../../src/workbook/newMatrix";
import { freeSheetNames } from "../../src/workbook/sheets/frame";
import { foreignSnapshot } from "../../src/workbook/recognition/foreignSnapshot";
import { mappingFrom, recogniseSheet } from "../../src/workbook/recognition/recognise";
import type { SheetCells } from "../../src/workbook/recognition/sheetCells";
import { snapshotOf, type MatrixSnapshot, type RawWorkbook } from "../../src/workbook/snapshot";
import { planWrites } from "../../src/workbook/writePlan";
import type { Portfolio } from "../../src/portfolio/portfolio";
import { fields } from "../../src/portfolio/row";
import { medianRatio, medianTime } from "./clock";
import { portfolioOf, today } from "./data";
import type { Figure, Growth, Probe } from "./figure";
import { foreignCells, foreignFile } from "./foreignData";

const sizes = [64, 640, 6_400, 64_000] as const;

interface Ground {
  readonly portfolio: Portfolio;
  readonly raw: RawWorkbook;
  readonly snapshot: MatrixSnapshot;
  /** The same rows with codes that nobody knows: every row a finding, most with a fix. */
  readonly strange: MatrixSnapshot;
  /** A sheet of somebody's own. */
  readonly foreign: SheetCells;
  /** The same as a file; made when it is first asked for. */
  readonly file: () => Uint8Array;
}

interface Step {
  readonly id: string;
  readonly what: string;
  readonly run: (ground: Ground) => unknown;
  /** Milliseconds at a number of rows. */
  readonly limits?: Readonly<Partial<Record<number, number>>>;
  /** What it is held against at a number of rows, in the same process, and how many times as long it may take. */
  readonly against?: {
    readonly reference: Reference;
    readonly times: Readonly<Partial<Record<number, number>>>;
  };
}

interface Reference {
  readonly what: string;
  readonly run: (ground: Ground) => unknown;
}

/** The least that anything which looks at every cell can take: each field of each row looked at once, and the rows filed by code. */
const plainPass: Reference = {
  what: "a plain pass over the same rows",
  run: ({ portfolio }) => {
    const byCode = new Map<string, number>();
    let filled = 0;
    for (const row of portfolio.rows) {
      byCode.set(row.code, (byCode.get(row.code) ?? 0) + 1);
      for (const field of fields) if (row[field] !== null && row[field] !== "") filled += 1;
    }
    return filled + byCode.size;
  },
};

/** The file library's own reading of the same rows in a file. */
const libraryReading: Reference = {
  what: "the file library's reading of the same rows",
  run: async ({ file }) => {
    await new Workbook().xlsx.load(file());
  },
};

const names = freeSheetNames([], "ja");

function recognised(cells: SheetCells): MatrixSnapshot {
  const recognition = recogniseSheet(cells);
  if (recognition.verdict !== "matrix") throw new Error(`recognised as ${recognition.verdict}`);
  return foreignSnapshot(cells, mappingFrom(cells.sheet, recognition.found)).snapshot;
}

const steps: readonly Step[] = [
  { id: "read", what: "cells → portfolio", run: ({ raw }) => snapshotOf(raw) },
  {
    id: "check",
    what: "checking",
    run: ({ snapshot }) => checkWorkbook(snapshot, today),
    limits: { 64: 5, 64_000: 1_000 },
    against: { reference: plainPass, times: { 64: 14, 64_000: 18 } },
  },
  { id: "checkStrange", what: "checking, no code known", run: ({ strange }) => checkWorkbook(strange, today) },
  { id: "figures", what: "figures", run: ({ portfolio }) => figuresOf(portfolio.rows) },
  { id: "plan", what: "plan of one edit", run: ({ snapshot }) => planWrites(snapshot, [setField(7, "notes", "x")]) },
  {
    id: "planAll",
    what: "plan of every fix",
    run: ({ snapshot }) =>
      planWrites(
        snapshot,
        checkWorkbook(snapshot, today).flatMap(({ fix }) => fix ?? []),
      ),
  },
  {
    id: "recognise",
    what: "recognising a sheet and reading it",
    run: ({ foreign }) => recognised(foreign),
    limits: { 64: 50, 6_400: 500 },
    // A third more than was measured when this was first held.
    against: { reference: libraryReading, times: { 64: 1.33 * 1.1, 6_400: 1.33 * 0.9 } },
  },
  { id: "write", what: "portfolio → sheets", run: ({ portfolio }) => matrixWorkbook(portfolio, groups, names) },
];

function groundOf(rows: number): Ground {
  const portfolio = portfolioOf(rows);
  const strangers: Portfolio = {
    ...portfolio,
    rows: portfolio.rows.map((row, index) => ({ ...row, code: `?${index}` })),
  };
  const [raw, strangeRaw] = [portfolio, strangers].map((of) => rawOf(matrixWorkbook(of, groups, names)));
  if (!raw || !strangeRaw) throw new Error("no matrix");
  let file: Uint8Array | undefined;
  return {
    portfolio,
    raw,
    snapshot: snapshotOf(raw),
    strange: snapshotOf(strangeRaw),
    foreign: foreignCells(rows),
    file: () => (file ??= foreignFile(rows)),
  };
}

/** Ten times the rows may take ten times as long and some more: caches grow colder. What is quadratic takes a hundred times. */
const worstFactor = 25;
/** Below this, a factor is the noise of the clock. */
const tellingMs = 2;

function factorOf({ id, what, times }: Growth): Figure[] {
  const [smaller, larger] = times.slice(-2);
  if (!smaller?.ms || !larger?.ms || smaller.ms < tellingMs) return [];
  return [
    {
      id: `growth.${id}`,
      what: `growth of ${what}, ${smaller.rows.toLocaleString("en")} to ${larger.rows.toLocaleString("en")} rows`,
      unit: "×",
      value: larger.ms / smaller.ms,
      limit: worstFactor,
    },
  ];
}

export const pureLayers: Probe = {
  id: "pure",
  title: "Pure layers (median of several runs, after a warm-up)",
  async measure(progress) {
    const ratios: Figure[] = [];
    const times = new Map<Step, { rows: number; ms: number }[]>(steps.map((step) => [step, []]));
    for (const rows of sizes) {
      const ground = groundOf(rows);
      for (const step of steps) {
        progress(`${step.what}, ${rows} rows`);
        times.get(step)?.push({ rows, ms: await medianTime(() => step.run(ground)) });
        const limit = step.against?.times[rows];
        if (!step.against || limit === undefined) continue;
        const { reference } = step.against;
        ratios.push({
          id: `pure.${step.id}.${rows}.ratio`,
          what: `${step.what} ${rows.toLocaleString("en")} rows, against ${reference.what}`,
          unit: "×",
          value: await medianRatio(
            () => step.run(ground),
            () => reference.run(ground),
          ),
          limit,
        });
      }
    }
    const growths: Growth[] = steps.map((step) => ({ id: step.id, what: step.what, times: times.get(step) ?? [] }));
    const limited = steps.flatMap((step): Figure[] =>
      Object.entries(step.limits ?? {}).map(([rows, limit]) => ({
        id: `pure.${step.id}.${rows}`,
        what: `${step.what} ${Number(rows).toLocaleString("en")} rows`,
        unit: "ms",
        value: times.get(step)?.find((time) => time.rows === Number(rows))?.ms ?? null,
        ...(limit === undefined ? {} : { limit }),
      })),
    );
    return { figures: [...limited, ...ratios, ...growths.flatMap(factorOf)], growths };
  },
};

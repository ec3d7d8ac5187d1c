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
import { medianTime } from "./clock";
import { portfolioOf, today } from "./data";
import type { Figure, Growth, Probe } from "./figure";
import { foreignCells } from "./foreignData";

const sizes = [64, 640, 6_400, 64_000] as const;

interface Ground {
  readonly portfolio: Portfolio;
  readonly raw: RawWorkbook;
  readonly snapshot: MatrixSnapshot;
  /** The same rows with codes that nobody knows: every row a finding, most with a fix. */
  readonly strange: MatrixSnapshot;
  /** A sheet of somebody's own. */
  readonly foreign: SheetCells;
}

interface Step {
  readonly id: string;
  readonly what: string;
  readonly run: (ground: Ground) => unknown;
  /** Milliseconds at a number of rows. */
  readonly limits?: Readonly<Partial<Record<number, number>>>;
}

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
  return { portfolio, raw, snapshot: snapshotOf(raw), strange: snapshotOf(strangeRaw), foreign: foreignCells(rows) };
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
    const times = new Map<Step, { rows: number; ms: number }[]>(steps.map((step) => [step, []]));
    for (const rows of sizes) {
      const ground = groundOf(rows);
      for (const step of steps) {
        progress(`${step.what}, ${rows} rows`);
        times.get(step)?.push({ rows, ms: await medianTime(() => step.run(ground)) });
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
    return { figures: [...limited, ...growths.flatMap(factorOf)], growths };
  },
};

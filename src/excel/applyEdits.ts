import type { Edit } from "../portfolio/edits";
import { isReadOnly } from "../workbook/checkWorkbook";
import { areaAddress } from "../workbook/address";
import { isBlank, textOf, type ReadCell } from "../workbook/cellText";
import type { Cell } from "../workbook/description";
import {
  journalFor,
  journalLimit,
  journalText,
  rowTraceAt,
  traceOf,
  type Journal,
  type JournalCell,
} from "../workbook/journal";
import type { MatrixSnapshot } from "../workbook/snapshot";
import type { TableSnapshot } from "../workbook/tableSnapshot";
import {
  cellAt,
  cellOf,
  countChanged,
  isEmptyPlan,
  planWrites,
  type CellWrite,
  type TableId,
  type WritePlan,
} from "../workbook/writePlan";
import { cellInput } from "./cellInput";
import { connectedPlan } from "./connectedPlan";
import { takeBackCreation } from "./createMatrix";
import { errorDetail, failureIdOf } from "./errors";
import { mark, unmark } from "./marking";
import { done, failed, type Outcome } from "./outcome";
import type { Applied } from "./portfolioWorkbook";
import { readWorkbook } from "./readWorkbook";
import { rebase } from "./rebase";
import { run, supports } from "./run";
import { bodyRange, headerRange } from "./tableRanges";
import type { Work } from "./work";

function tableOf(snapshot: MatrixSnapshot, id: TableId): TableSnapshot | null {
  return snapshot[id];
}

/** Cells of one column that stand one below the other, as one write. */
interface Run {
  readonly table: TableId;
  readonly row: number;
  readonly column: number;
  readonly cells: readonly Cell[];
}

export function runsOf(
  cells: readonly { readonly table: TableId; readonly row: number; readonly column: number; readonly cell: Cell }[],
): Run[] {
  const sorted = [...cells].sort((a, b) => a.table.localeCompare(b.table) || a.column - b.column || a.row - b.row);
  const runs: (Run & { cells: Cell[] })[] = [];
  for (const { table, row, column, cell } of sorted) {
    const last = runs.at(-1);
    if (last && last.table === table && last.column === column && last.row + last.cells.length === row)
      last.cells.push(cell);
    else runs.push({ table, row, column, cells: [cell] });
  }
  return runs;
}

function bodyOf(context: Excel.RequestContext, snapshot: MatrixSnapshot, id: TableId): Excel.Range | null {
  const table = tableOf(snapshot, id);
  return table && bodyRange(context, table);
}

function cellsOf(body: Excel.Range, { row, column, cells }: Run): Excel.Range {
  return body.getCell(row, column).getResizedRange(cells.length - 1, 0);
}

/** Whether a cell is a text that is given with an apostrophe before it. */
const isGuarded = (cell: Cell): cell is string => typeof cell === "string" && cellInput(cell) !== cell;

/**
 * Queues writes relative to the table's body, so that a table that was moved meanwhile is still met. To be called after the sync: what
 * it gives writes texts once more without their apostrophe where a cell, since its format is text, has kept it as a part of the text.
 */
export function queueCells(
  context: Excel.RequestContext,
  snapshot: MatrixSnapshot,
  runs: readonly Run[],
): () => Promise<void> {
  const guarded: { readonly cells: readonly Cell[]; readonly range: Excel.Range }[] = [];
  for (const one of runs) {
    const body = bodyOf(context, snapshot, one.table);
    if (!body) continue;
    const range = cellsOf(body, one);
    range.formulas = one.cells.map((cell) => [cellInput(cell)]);
    if (one.cells.some(isGuarded)) guarded.push({ cells: one.cells, range: range.load("values") });
  }
  return async () => {
    const literal = guarded.flatMap(({ cells, range }) =>
      cells.flatMap((cell, index) =>
        isGuarded(cell) && range.values[index]?.[0] === cellInput(cell) ? [{ cell, at: range.getCell(index, 0) }] : [],
      ),
    );
    if (literal.length === 0) return;
    for (const { cell, at } of literal) at.formulas = [[cell]];
    await context.sync();
  };
}

/** The cell of the settings table that holds the journal; null where the workbook has none. */
function journalCell(context: Excel.RequestContext, snapshot: MatrixSnapshot): Excel.Range | null {
  const position = snapshot.settings?.reading.positions.get("unfinished");
  return position === undefined || !snapshot.settings
    ? null
    : (bodyOf(context, snapshot, "settings")?.getCell(position, snapshot.settings.reading.valueColumn) ?? null);
}

/** One cell alone is written or not: it needs no journal. */
function needsJournal(plan: WritePlan): boolean {
  return runsOf(plan.cells.map((write) => ({ ...write, cell: write.after }))).length + plan.appends.length > 1;
}

/** What is put back besides values, ready to be queued; `sheet` is one that it adds. */
interface Restoring {
  readonly sheet: string | null;
  readonly queue: (context: Excel.RequestContext) => void;
}

function sameCell(a: Cell, b: Cell): boolean {
  return cellInput(a) === cellInput(b);
}

/** Columns that tell the rows of a table apart, as far as it has them. */
function keyColumns({ layout, teams, settings, dialect }: MatrixSnapshot, id: TableId): readonly number[] {
  const columns = {
    matrix: [layout.parts.code, layout.parts.scope, ...(dialect.foreign ? [layout.parts.name] : [])],
    teams: [teams?.layout.name],
    settings: [settings?.reading.keyColumn],
  };
  return columns[id].flatMap((column) => (column === undefined || column < 0 ? [] : [column]));
}

/** What a cell of a range that was loaded holds. */
function loadedCell({ values, formulas }: Excel.Range, index: number): Cell {
  return cellOf(values[index]?.[0] as ReadCell, formulas[index]?.[0] as ReadCell);
}

/** What stands in a cell itself: one that is merged with the cell above it was read as that one. */
function standingAt({ values, formulas }: TableSnapshot, row: number, column: number): ReadCell {
  return isBlank(formulas[row]?.[column]) ? "" : (values[row]?.[column] ?? "");
}

/** Queues the reading of a table's headers, of what tells its rows apart, and of what is about to be written. */
function queueTableProof(
  context: Excel.RequestContext,
  snapshot: MatrixSnapshot,
  id: TableId,
  runs: readonly Run[],
): { readonly isSame: () => boolean; readonly overwritten: () => JournalCell[] } | null {
  const [of, body] = [tableOf(snapshot, id), bodyOf(context, snapshot, id)];
  if (!of || !body) return null;
  const headers = headerRange(context, of);
  headers.load("values");
  const keys = keyColumns(snapshot, id).map((column) => ({ column, range: body.getColumn(column) }));
  keys.forEach(({ range }) => range.load("values"));
  const written = runs.map((one) => ({ ...one, range: cellsOf(body, one) }));
  written.forEach(({ range }) => range.load("values,formulas"));
  const isSameRow = (row: number) =>
    keys.every(({ column, range }) => (range.values[row]?.[0] ?? "") === standingAt(of, row, column));
  return {
    isSame: () =>
      of.headerCells.every((header, column) => header === textOf(headers.values[0]?.[column] as ReadCell)) &&
      written.every(({ row, column, cells, range }) =>
        cells.every(
          (_, index) => isSameRow(row + index) && sameCell(cellAt(of, row + index, column), loadedCell(range, index)),
        ),
      ),
    overwritten: () =>
      written.flatMap(({ row, column, cells, range }) =>
        cells.map((cell, index) => ({
          table: id,
          row: row + index,
          column,
          before: loadedCell(range, index),
          after: traceOf(cell),
        })),
      ),
  };
}

/**
 * Queues the reading of everything that shows whether a plan still fits, before it is carried out in the same request. After the
 * sync: null where it did, else what was overwritten.
 */
function queueProof(
  context: Excel.RequestContext,
  snapshot: MatrixSnapshot,
  runs: readonly Run[],
): () => JournalCell[] | null {
  const tables = [...new Set(runs.map(({ table }) => table))];
  const proofs = tables.flatMap(
    (id) =>
      queueTableProof(
        context,
        snapshot,
        id,
        runs.filter(({ table }) => table === id),
      ) ?? [],
  );
  return () => (proofs.every(({ isSame }) => isSame()) ? null : proofs.flatMap(({ overwritten }) => overwritten()));
}

/** Reads what a restoration has to know, and gives what queues it; null where the plan restores nothing. */
async function preparedRestoration(snapshot: MatrixSnapshot, plan: WritePlan): Promise<Restoring | null> {
  if (plan.restorations.length + plan.names.length === 0) return null;
  const [{ remainsOf }, { addedSheet, queueRestorations }] = await Promise.all([
    import("./remains"),
    import("./restore"),
  ]);
  const remains = await run((context) => remainsOf(context, snapshot));
  return {
    sheet: addedSheet(snapshot, plan.names, remains),
    queue: (context) => {
      queueRestorations(context, snapshot, plan, remains);
    },
  };
}

/** Writes, and reads in the same request what was there before: null where it was what the plan was made for, else what was overwritten. */
async function write(
  snapshot: MatrixSnapshot,
  plan: WritePlan,
  journal: Journal,
  restoring: Restoring | null,
): Promise<JournalCell[] | null> {
  return run(async (context) => {
    const added = restoring?.sheet ?? null;
    if (added !== null) mark(context, { operation: "create", sheets: [added], added: false });
    restoring?.queue(context);
    const kept = needsJournal(plan) ? journalCell(context, snapshot) : null;
    const runs = runsOf(plan.cells.map((cell) => ({ ...cell, cell: cell.after })));
    if (kept) kept.formulas = [[cellInput(journalText(journal))]];
    const overwritten = queueProof(context, snapshot, runs);
    const withoutApostrophes = queueCells(context, snapshot, runs);
    for (const { table, rows } of plan.appends) {
      const of = tableOf(snapshot, table);
      // Adding rows moves what stands below the table; writing below it would overwrite that.
      if (of)
        context.workbook.tables.getItem(of.name).rows.add(
          undefined,
          rows.map((cells) => cells.map(cellInput)),
        );
    }
    if (kept) kept.formulas = [[""]];
    if (added !== null) unmark(context);
    await context.sync();
    await withoutApostrophes();
    return overwritten();
  });
}

/** Takes back what a write did, and clears the journal. Only cells and rows that still hold what was written are touched. */
export async function putBack({ cells, appended }: Journal): Promise<void> {
  await run(async (context) => {
    const { snapshot } = await readWorkbook(context);
    if (!snapshot) return;
    const changed = cells.filter(({ table, row, column, after }) => {
      const of = tableOf(snapshot, table);
      return of !== null && traceOf(cellAt(of, row, column)) === after;
    });
    const withoutApostrophes = queueCells(
      context,
      snapshot,
      runsOf(changed.map((cell) => ({ ...cell, cell: cell.before }))),
    );
    for (const { table, rowsBefore, rows } of appended) {
      const of = tableOf(snapshot, table);
      for (let row = (of?.values.length ?? 0) - 1; of && row >= rowsBefore; row -= 1) {
        if (rows.includes(rowTraceAt(of, row))) context.workbook.tables.getItem(of.name).rows.getItemAt(row).delete();
      }
    }
    const kept = journalCell(context, snapshot);
    if (kept) kept.formulas = [[""]];
    await context.sync();
    await withoutApostrophes();
  });
}

/** Whether everything that a plan writes stands in the cells. */
function isWhole(snapshot: MatrixSnapshot, before: MatrixSnapshot, plan: WritePlan): boolean {
  const written = plan.cells.every(({ table, row, column, after }) => {
    const of = tableOf(snapshot, table);
    return of !== null && sameCell(cellAt(of, row, column), after);
  });
  return (
    written &&
    plan.appends.every(
      ({ table, rows }) =>
        (tableOf(snapshot, table)?.values.length ?? 0) === (tableOf(before, table)?.values.length ?? 0) + rows.length,
    )
  );
}

/** Whether what a plan restores is there, as a look at the workbook says. */
async function isRestored(snapshot: MatrixSnapshot, plan: WritePlan): Promise<boolean> {
  if (plan.restorations.length + plan.names.length === 0) return true;
  const [{ isRestored: isThere }, { inspectWorkbook }] = await Promise.all([
    import("./remains"),
    import("./inspectWorkbook"),
  ]);
  return isThere(snapshot, plan, await run((context) => inspectWorkbook(context, snapshot)));
}

/** After a request that failed, or whose answer was lost: null where all of it is there after all, else what went wrong, taken back where that can be done. */
async function afterFailure(
  error: unknown,
  snapshot: MatrixSnapshot,
  plan: WritePlan,
  journal: Journal,
  restoring: Restoring | null,
): Promise<ReturnType<typeof failed> | null> {
  const failure = [failureIdOf(error), errorDetail(error)] as const;
  try {
    const { snapshot: now, marker } = await run(readWorkbook);
    if (
      now &&
      !marker &&
      isWhole(now, snapshot, plan) &&
      (now.settings?.reading.unfinished ?? "") === "" &&
      (await isRestored(now, plan))
    )
      return null;
    if (marker?.operation === "create" && restoring?.sheet) await takeBackCreation(marker);
    await putBack(journal);
    return failed(...failure);
  } catch {
    return failed(...failure, "half");
  }
}

async function writeWhole(
  snapshot: MatrixSnapshot,
  plan: WritePlan,
  journal: Journal,
): Promise<ReturnType<typeof failed> | null> {
  const restoring = await preparedRestoration(snapshot, plan);
  let overwritten: JournalCell[] | null;
  try {
    overwritten = await write(snapshot, plan, journal, restoring);
  } catch (error) {
    return afterFailure(error, snapshot, plan, journal, restoring);
  }
  if (!overwritten) return null;
  try {
    await putBack({ ...journal, cells: overwritten });
    return failed("rowMoved");
  } catch (error) {
    return failed("rowMoved", errorDetail(error), "half");
  }
}

/** A part of a plan that one request writes, and the journal of it. */
interface PlanPart {
  readonly plan: WritePlan;
  readonly journal: Journal;
}

/** A plan in parts that a journal has room for; the cells of a row stay together. Null where one row alone is too much. */
function partsOf(whole: WritePlan, rowsOf: (table: "matrix" | "teams") => number): readonly PlanPart[] | null {
  const partOf = (plan: WritePlan): PlanPart => ({ plan, journal: journalFor(plan, rowsOf) });
  const cellsAlone = (cells: readonly CellWrite[]): PlanPart =>
    partOf({ cells, appends: [], restorations: [], names: [] });
  const sizeOf = ({ journal }: PlanPart): number => journalText(journal).length;
  const one = partOf(whole);
  if (sizeOf(one) <= journalLimit) return [one];
  const rows = new Map<string, CellWrite[]>();
  for (const cell of whole.cells) {
    const key = `${cell.table}/${cell.row}`;
    const row = rows.get(key);
    if (row) row.push(cell);
    else rows.set(key, [cell]);
  }
  const parts: CellWrite[][] = [[]];
  let room = journalLimit;
  for (const cells of rows.values()) {
    const size = sizeOf(cellsAlone(cells));
    if (size > room) {
      parts.push([]);
      room = journalLimit;
    }
    parts.at(-1)?.push(...cells);
    room -= size;
  }
  // What is added comes first: cells of the other parts may speak of it.
  const all = [partOf({ ...whole, cells: [] }), ...parts.map(cellsAlone)].filter(({ plan }) => !isEmptyPlan(plan));
  return all.every((part) => sizeOf(part) <= journalLimit) ? all : null;
}

/** Writes part after part; where one fails or it is stopped, those before it are taken back. */
async function writeParts(
  snapshot: MatrixSnapshot,
  parts: readonly PlanPart[],
  work: Work,
): Promise<ReturnType<typeof failed> | null> {
  for (const [index, { plan, journal }] of parts.entries()) {
    const failure = work.signal?.aborted ? failed("stopped") : await writeWhole(snapshot, plan, journal);
    if (failure) {
      try {
        for (const written of parts.slice(0, index).reverse()) await putBack(written.journal);
      } catch {
        return failed(failure.failure.id, failure.failure.detail, "half");
      }
      return failure;
    }
    if (parts.length > 1) work.progress?.((index + 1) / parts.length);
  }
  return null;
}

/** Cells and new rows that a plan writes. */
function countCells(plan: WritePlan): number {
  return (
    countChanged(plan) +
    plan.appends.reduce(
      (sum, { rows }) => sum + rows.reduce((filled, row) => filled + row.filter((cell) => cell !== null).length, 0),
      0,
    )
  );
}

/**
 * Queues the question whether edits reach, by what was seen, into a formula that fills several cells of a connected sheet: whatever is
 * written there destroys all that it shows. After the sync; where the sheet could not be asked in one request, nothing is known.
 */
function queueSpills(context: Excel.RequestContext, stale: MatrixSnapshot, edits: readonly Edit[]): () => boolean {
  if (!stale.dialect.foreign || !supports("1.12")) return () => false;
  const { sheet, area } = stale.matrix;
  const written = planWrites(stale, edits).cells.filter(({ table }) => table === "matrix");
  // A sheet that was renamed must not stop the reading.
  const on = context.workbook.worksheets.getItemOrNullObject(sheet);
  const ranges = runsOf(written.map((write) => ({ ...write, cell: write.after }))).map(({ row, column, cells }) =>
    on
      .getRange(areaAddress({ row: area.row + 1 + row, column: area.column + column, rows: cells.length, columns: 1 }))
      .load("hasSpill"),
  );
  return () =>
    ranges.some((range) => {
      // Null where only some of the cells do; not there where it was not answered.
      const spill: unknown = range.toJSON().hasSpill;
      return spill !== undefined && spill !== false;
    });
}

/**
 * Carries edits into the open workbook: one request reads what is there now, a second writes only the cells that change and
 * proves the rows they stand in. What is too much for one journal is written in parts, each whole in itself. All of it is written,
 * or none, or a marked half remains that can be taken back.
 * Input rules, formats and colours that are put back are no part of that: what is not there afterwards is found, and put back, again.
 * Rows have no id: a row that moves between the two requests is put back and said; the moment in between is Excel's.
 */
export async function applyToWorkbook(
  stale: MatrixSnapshot,
  edits: readonly Edit[],
  work: Work = {},
): Promise<Outcome<Applied>> {
  const {
    snapshot: fresh,
    connection,
    spills,
  } = await run(async (context) => {
    const reachSpill = queueSpills(context, stale, edits);
    return { ...(await readWorkbook(context)), spills: reachSpill() };
  });
  if (!fresh) return failed("noMatrix");
  if (isReadOnly(fresh)) return failed("readOnly");
  if ((fresh.settings?.reading.unfinished ?? "") !== "") return failed("unfinished");
  const rebased = rebase(stale, fresh, edits);
  if (!rebased.ok) return rebased;
  const wanted = planWrites(fresh, rebased.value);
  const plan = connection ? connectedPlan(fresh, wanted, connection) : wanted;
  if (typeof plan === "string") return failed(plan);
  if (isEmptyPlan(plan)) return done({ cells: 0, steps: 0 });
  if (spills) return failed("spilledCell");
  const parts = partsOf(plan, (table) => tableOf(fresh, table)?.values.length ?? 0);
  if (!parts) return failed("tooLarge");
  const failure = await writeParts(fresh, parts, work);
  return failure ?? done({ cells: countCells(plan), steps: parts.length });
}

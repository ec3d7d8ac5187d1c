import type { CellEdit, Edit } from "../portfolio/edits";
import { sameEntry } from "../portfolio/entry";
import { rowKey } from "../portfolio/row";
import { isReadOnly } from "../workbook/checkWorkbook";
import type { ReadCell } from "../workbook/cellText";
import type { Cell } from "../workbook/description";
import { journalLimit, journalText } from "../workbook/journal";
import type { MatrixSnapshot, TableSnapshot } from "../workbook/snapshot";
import { cellAt, cellOf, countChanged, isEmptyPlan, planWrites, type CellWrite, type TableId, type WritePlan } from "../workbook/writePlan";
import { cellInput } from "./cellInput";
import { takeBackCreation } from "./createMatrix";
import { errorDetail, failureIdOf } from "./errors";
import { mark, unmark } from "./marker";
import { done, failed, type Outcome } from "./outcome";
import type { Applied } from "./portfolioWorkbook";
import { readWorkbook } from "./readWorkbook";
import { run } from "./run";

function tableOf(snapshot: MatrixSnapshot, id: TableId): TableSnapshot | null {
  return snapshot[id];
}

/**
 * The same edits on a fresh reading: rows are found again by code and scope, since they may have been sorted or moved, and
 * what is to be changed has to say what it said when the person saw it.
 */
export function rebase(stale: MatrixSnapshot, fresh: MatrixSnapshot, edits: readonly Edit[]): Outcome<readonly Edit[]> {
  const places = new Map<string, number[]>();
  fresh.portfolio.rows.forEach((row, index) => places.set(rowKey(row), [...(places.get(rowKey(row)) ?? []), index]));
  const place = (index: number): number | undefined => {
    const row = stale.portfolio.rows[index];
    if (!row) return undefined;
    const candidates = places.get(rowKey(row)) ?? [];
    // A duplicated key is told apart only by where it stands.
    return candidates.includes(index) ? index : candidates.length === 1 ? candidates[0] : undefined;
  };
  const moved: Edit[] = [];
  for (const edit of edits) {
    if (edit.kind !== "cell" && edit.kind !== "restoreGap") {
      moved.push(edit);
      continue;
    }
    const row = place(edit.row);
    if (row === undefined) return failed("rowMoved");
    if (edit.kind === "cell" && !sameEntry(stale.portfolio.rows[edit.row]?.[edit.field], fresh.portfolio.rows[row]?.[edit.field])) return failed("changedMeanwhile");
    moved.push({ ...edit, row } as CellEdit);
  }
  return done(moved);
}

/** Cells of one column that stand one below the other, as one write. */
interface Run {
  readonly table: TableId;
  readonly row: number;
  readonly column: number;
  readonly cells: readonly Cell[];
}

export function runsOf(cells: readonly { readonly table: TableId; readonly row: number; readonly column: number; readonly cell: Cell }[]): Run[] {
  const sorted = [...cells].sort((a, b) => a.table.localeCompare(b.table) || a.column - b.column || a.row - b.row);
  const runs: (Run & { cells: Cell[] })[] = [];
  for (const { table, row, column, cell } of sorted) {
    const last = runs.at(-1);
    if (last && last.table === table && last.column === column && last.row + last.cells.length === row) last.cells.push(cell);
    else runs.push({ table, row, column, cells: [cell] });
  }
  return runs;
}

function bodyOf(context: Excel.RequestContext, snapshot: MatrixSnapshot, id: TableId): Excel.Range | null {
  const table = tableOf(snapshot, id);
  return table && context.workbook.tables.getItem(table.name).getDataBodyRange();
}

/** Queues writes relative to the table's body, so that a table that was moved meanwhile is still met. */
export function queueCells(context: Excel.RequestContext, snapshot: MatrixSnapshot, runs: readonly Run[]): void {
  for (const { table, row, column, cells } of runs) {
    const range = bodyOf(context, snapshot, table)?.getCell(row, column).getResizedRange(cells.length - 1, 0);
    if (range) range.formulas = cells.map((cell) => [cellInput(cell)]);
  }
}

/** The cell of the settings table that holds the journal; null where the workbook has none. */
function journalCell(context: Excel.RequestContext, snapshot: MatrixSnapshot): Excel.Range | null {
  const position = snapshot.settings?.reading.positions.get("unfinished");
  return position === undefined || !snapshot.settings ? null : (bodyOf(context, snapshot, "settings")?.getCell(position, snapshot.settings.reading.valueColumn) ?? null);
}

/** One cell alone is written or not: it needs no journal. */
function needsJournal(plan: WritePlan): boolean {
  return runsOf(plan.cells.map((write) => ({ ...write, cell: write.after }))).length + plan.appends.length > 1;
}

/** Rows of the matrix that the plan writes, with the code that has to stand there. */
function guardedRows(snapshot: MatrixSnapshot, plan: WritePlan): { readonly position: number; readonly code: Cell }[] {
  const column = snapshot.layout.parts.code;
  if (column === undefined) return [];
  const written = new Set(plan.cells.filter((write) => write.table === "matrix" && write.column !== column).map(({ row }) => row));
  const recoded = new Set(plan.cells.filter((write) => write.table === "matrix" && write.column === column).map(({ row }) => row));
  return [...written].filter((row) => !recoded.has(row)).map((position) => ({ position, code: cellAt(snapshot.matrix, position, column) }));
}

/** What is put back besides values, ready to be queued; `sheet` is one that it adds. */
interface Restoring {
  readonly sheet: string | null;
  readonly queue: (context: Excel.RequestContext) => void;
}

/** What stood in the cells of a run the moment before they were written. */
interface Overwritten {
  readonly run: Run;
  readonly range: Excel.Range;
}

function queueReading(context: Excel.RequestContext, snapshot: MatrixSnapshot, runs: readonly Run[]): Overwritten[] {
  return runs.flatMap((one) => {
    const range = bodyOf(context, snapshot, one.table)?.getCell(one.row, one.column).getResizedRange(one.cells.length - 1, 0);
    range?.load("values,formulas");
    return range ? [{ run: one, range }] : [];
  });
}

function overwrittenCells({ run: { table, row, column, cells }, range }: Overwritten): Omit<CellWrite, "after">[] {
  return cells.map((_, index) => ({ table, row: row + index, column, before: cellOf(range.values[index]?.[0] as ReadCell, range.formulas[index]?.[0] as ReadCell) }));
}

/** Reads what a restoration has to know, and gives what queues it; null where the plan restores nothing. */
async function preparedRestoration(snapshot: MatrixSnapshot, plan: WritePlan): Promise<Restoring | null> {
  if (plan.restorations.length + plan.names.length === 0) return null;
  const [{ remainsOf }, { addedSheet, queueRestorations }] = await Promise.all([import("./remains"), import("./restore")]);
  const remains = await run((context) => remainsOf(context, snapshot));
  return { sheet: addedSheet(snapshot, plan.names, remains), queue: (context) => { queueRestorations(context, snapshot, plan, remains); } };
}

/** Writes, and reads the codes again in the same request: where another row stood there by then, what it overwrote, else null. */
async function write(snapshot: MatrixSnapshot, plan: WritePlan, restoring: Restoring | null): Promise<Omit<CellWrite, "after">[] | null> {
  return run(async (context) => {
    const added = restoring?.sheet ?? null;
    if (added !== null) mark(context, { operation: "create", sheets: [added], added: false });
    restoring?.queue(context);
    const journal = needsJournal(plan) ? journalCell(context, snapshot) : null;
    const runs = runsOf(plan.cells.map((cell) => ({ ...cell, cell: cell.after })));
    if (journal) journal.formulas = [[cellInput(journalText(plan, (table) => tableOf(snapshot, table)?.values.length ?? 0))]];
    const overwritten = queueReading(context, snapshot, runs);
    queueCells(context, snapshot, runs);
    for (const { table, rows } of plan.appends) {
      const of = tableOf(snapshot, table);
      // Adding rows moves what stands below the table; writing below it would overwrite that.
      if (of) context.workbook.tables.getItem(of.name).rows.add(undefined, rows.map((cells) => cells.map(cellInput)));
    }
    const body = bodyOf(context, snapshot, "matrix");
    const codeColumn = snapshot.layout.parts.code;
    const guarded = guardedRows(snapshot, plan);
    const codes = body && codeColumn !== undefined && guarded.length ? body.getColumn(codeColumn) : null;
    codes?.load("values");
    if (journal) journal.formulas = [[""]];
    if (added !== null) unmark(context);
    await context.sync();
    const proven = guarded.every(({ position, code }) => (codes?.values[position]?.[0] ?? "") === (code ?? ""));
    return proven ? null : overwritten.flatMap(overwrittenCells);
  });
}

function sameCell(a: Cell, b: Cell): boolean {
  return cellInput(a) === cellInput(b);
}

/** Puts back what a plan overwrote, and clears the journal. Only cells that still hold what was written are touched. */
export async function putBack(plan: { readonly cells: readonly (Omit<CellWrite, "after"> & { readonly after?: Cell })[]; readonly appended: readonly { readonly table: "matrix" | "teams"; readonly rowsBefore: number }[] }): Promise<void> {
  await run(async (context) => {
    const { snapshot } = await readWorkbook(context);
    if (!snapshot) return;
    const changed = plan.cells.filter(({ table, row, column, after }) => {
      const of = tableOf(snapshot, table);
      return of !== null && (after === undefined || sameCell(cellAt(of, row, column), after));
    });
    queueCells(context, snapshot, runsOf(changed.map((cell) => ({ ...cell, cell: cell.before }))));
    for (const { table, rowsBefore } of plan.appended) {
      const of = tableOf(snapshot, table);
      for (let row = (of?.values.length ?? 0) - 1; of && row >= rowsBefore; row -= 1) context.workbook.tables.getItem(of.name).rows.getItemAt(row).delete();
    }
    const journal = journalCell(context, snapshot);
    if (journal) journal.formulas = [[""]];
    await context.sync();
  });
}

/** Whether everything that a plan writes stands in the cells. */
function isWhole(snapshot: MatrixSnapshot, before: MatrixSnapshot, plan: WritePlan): boolean {
  const written = plan.cells.every(({ table, row, column, after }) => {
    const of = tableOf(snapshot, table);
    return of !== null && sameCell(cellAt(of, row, column), after);
  });
  return written && plan.appends.every(({ table, rows }) => (tableOf(snapshot, table)?.values.length ?? 0) === (tableOf(before, table)?.values.length ?? 0) + rows.length);
}

function undoOf(snapshot: MatrixSnapshot, plan: WritePlan): Parameters<typeof putBack>[0] {
  return { cells: plan.cells, appended: plan.appends.map(({ table }) => ({ table, rowsBefore: tableOf(snapshot, table)?.values.length ?? 0 })) };
}

/** Whether what a plan restores is there, as a look at the workbook says. */
async function isRestored(snapshot: MatrixSnapshot, plan: WritePlan): Promise<boolean> {
  if (plan.restorations.length + plan.names.length === 0) return true;
  const [{ isRestored: isThere }, { inspectWorkbook }] = await Promise.all([import("./remains"), import("./inspectWorkbook")]);
  return isThere(snapshot, plan, await run((context) => inspectWorkbook(context, snapshot)));
}

async function writeWhole(snapshot: MatrixSnapshot, plan: WritePlan): Promise<ReturnType<typeof failed> | null> {
  const restoring = await preparedRestoration(snapshot, plan);
  try {
    const overwritten = await write(snapshot, plan, restoring);
    if (!overwritten) return null;
    await putBack({ ...undoOf(snapshot, plan), cells: overwritten });
    return failed("rowMoved");
  } catch (error) {
    const failure = [failureIdOf(error), errorDetail(error)] as const;
    try {
      const { snapshot: now, marker } = await run(readWorkbook);
      if (now && !marker && isWhole(now, snapshot, plan) && (now.settings?.reading.unfinished ?? "") === "" && (await isRestored(now, plan))) return null;
      if (marker?.operation === "create" && restoring?.sheet) await takeBackCreation(marker);
      await putBack(undoOf(snapshot, plan));
      return failed(...failure);
    } catch {
      return failed(...failure, "half");
    }
  }
}

/** Cells and new rows that a plan writes. */
function countCells(plan: WritePlan): number {
  return countChanged(plan) + plan.appends.reduce((sum, { rows }) => sum + rows.reduce((filled, row) => filled + row.filter((cell) => cell !== null).length, 0), 0);
}

/**
 * Carries edits into the open workbook: one request reads what is there now, a second writes only the cells that change and
 * proves the rows they stand in. All of it is written, or none, or a marked half remains that can be taken back.
 * Input rules, formats and colours that are put back are no part of that: what is not there afterwards is found, and put back, again.
 * Rows have no id: a row that moves between the two requests is put back and said; the moment in between is Excel's.
 */
export async function applyToWorkbook(stale: MatrixSnapshot, edits: readonly Edit[]): Promise<Outcome<Applied>> {
  const { snapshot: fresh } = await run(readWorkbook);
  if (!fresh) return failed("noMatrix");
  if (isReadOnly(fresh)) return failed("readOnly");
  if ((fresh.settings?.reading.unfinished ?? "") !== "") return failed("unfinished");
  const rebased = rebase(stale, fresh, edits);
  if (!rebased.ok) return rebased;
  const plan = planWrites(fresh, rebased.value);
  if (isEmptyPlan(plan)) return done({ cells: 0 });
  if (journalText(plan, () => 0).length > journalLimit) return failed("tooLarge");
  const failure = await writeWhole(fresh, plan);
  return failure ?? done({ cells: countCells(plan) });
}

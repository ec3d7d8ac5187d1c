import { isFormula } from "./snapshot";
import type { TableSnapshot } from "./tableSnapshot";
import { cellAt, type CellWrite, type TableId, type WritePlan } from "./writePlan";
import type { Cell } from "./description";

/** A cell that a write changes: what stood there, and what tells that the write has reached it. */
export interface JournalCell extends Omit<CellWrite, "after"> {
  readonly after: string;
}

/** Rows that a write puts under a table: how many it had before, and what tells each of them. */
export interface JournalRows {
  readonly table: "matrix" | "teams";
  readonly rowsBefore: number;
  readonly rows: readonly string[];
}

/** What a write will change, kept in the settings table while it is under way: enough to take back what it did, and nothing else. */
export interface Journal {
  readonly cells: readonly JournalCell[];
  readonly appended: readonly JournalRows[];
}

/** As it is kept. Short names: a cell holds 32,767 characters. */
interface JournalRecord {
  readonly c: readonly (readonly [table: TableId, row: number, column: number, before: Cell, after: string])[];
  readonly a: readonly (readonly [table: JournalRows["table"], rowsBefore: number, rows: readonly string[]])[];
}

export const journalLimit = 32_000;
const longest = 40;

/** What a cell is told by: a long text by its beginning and its length. */
export function traceOf(cell: Cell): string {
  const text =
    typeof cell === "object" && cell !== null ? ("formula" in cell ? cell.formula : cell.error) : String(cell ?? "");
  return text.length > longest ? `${text.slice(0, longest)}…${text.length}` : text;
}

/** What a row is told by: all that is no formula, since Excel fills calculated columns itself. */
export function rowTraceOf(cells: readonly Cell[]): string {
  return cells
    .map((cell) => (typeof cell === "object" && cell !== null && "formula" in cell ? "" : traceOf(cell)))
    .join("|");
}

/** The same of a row as it was read. */
export function rowTraceAt(table: TableSnapshot, row: number): string {
  return rowTraceOf(
    table.headers.map((_, column) =>
      isFormula(table.formulas[row]?.[column], table.values[row]?.[column]) ? null : cellAt(table, row, column),
    ),
  );
}

/** The journal of a plan; `rowsOf` says how many rows a table has before it. */
export function journalFor({ cells, appends }: WritePlan, rowsOf: (table: JournalRows["table"]) => number): Journal {
  return {
    cells: cells.map(({ after, ...where }) => ({ ...where, after: traceOf(after) })),
    appended: appends.map(({ table, rows }) => ({ table, rowsBefore: rowsOf(table), rows: rows.map(rowTraceOf) })),
  };
}

export function journalText({ cells, appended }: Journal): string {
  const record: JournalRecord = {
    c: cells.map(({ table, row, column, before, after }) => [table, row, column, before, after]),
    a: appended.map(({ table, rowsBefore, rows }) => [table, rowsBefore, rows]),
  };
  return JSON.stringify(record);
}

/** Reads a journal; an empty one where the text is none. */
export function journalOf(text: string): Journal {
  try {
    const record = JSON.parse(text) as JournalRecord;
    return {
      cells: record.c.map(([table, row, column, before, after]) => ({ table, row, column, before, after })),
      appended: record.a.map(([table, rowsBefore, rows]) => ({ table, rowsBefore, rows })),
    };
  } catch {
    return { cells: [], appended: [] };
  }
}

import type { Cell } from "./description";
import type { CellWrite, TableId, WritePlan } from "./writePlan";

/** What a write will overwrite, kept in the settings table while it is under way. Short names: a cell holds 32,767 characters. */
interface JournalRecord {
  readonly c: readonly (readonly [table: TableId, row: number, column: number, before: Cell])[];
  /** Rows appended to a table, and how many it had before. */
  readonly a: readonly (readonly [table: "matrix" | "teams", rowsBefore: number])[];
}

export interface Journal {
  readonly cells: readonly Omit<CellWrite, "after">[];
  readonly appended: readonly { readonly table: "matrix" | "teams"; readonly rowsBefore: number }[];
}

export const journalLimit = 32_000;

export function journalText({ cells, appends }: WritePlan, rowsOf: (table: "matrix" | "teams") => number): string {
  const record: JournalRecord = {
    c: cells.map(({ table, row, column, before }) => [table, row, column, before]),
    a: appends.map(({ table }) => [table, rowsOf(table)]),
  };
  return JSON.stringify(record);
}

/** Reads a journal; null where the text is none. */
export function journalOf(text: string): Journal | null {
  try {
    const record = JSON.parse(text) as JournalRecord;
    return {
      cells: record.c.map(([table, row, column, before]) => ({ table, row, column, before })),
      appended: record.a.map(([table, rowsBefore]) => ({ table, rowsBefore })),
    };
  } catch {
    return null;
  }
}

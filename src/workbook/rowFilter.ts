import { isBlank, textOf } from "./cellText";
import type { Part } from "./columns";
import type { MatrixSnapshot } from "./snapshot";

/** What the table's own filter is to show: the rows whose cell in a column shows one of the texts, or is blank. */
export interface RowFilter {
  /** Offset of the column in the table, and its header. */
  readonly column: number;
  readonly header: string;
  readonly show: readonly string[] | "blank";
}

/** What tells one column's cells apart for a filter: Excel compares what cells show, without case. */
const shownAs = (text: string) => text.trim().toLowerCase();

function filterOn(
  column: number,
  { matrix, positions }: MatrixSnapshot,
  wanted: ReadonlySet<number>,
): RowFilter | null {
  const [inside, outside] = [new Map<string, string>(), new Set<string>()];
  for (const [index, position] of positions.entries()) {
    const cell = matrix.values[position]?.[column];
    const text = isBlank(cell) ? "" : textOf(cell);
    if (wanted.has(index)) inside.set(shownAs(text), text);
    else outside.add(shownAs(text));
  }
  if ([...inside.keys()].some((text) => outside.has(text))) return null;
  // A list of values and blank cells together is not to be had from every Excel.
  if (inside.has("") && inside.size > 1) return null;
  return { column, header: matrix.headers[column] ?? "", show: inside.has("") ? "blank" : [...inside.values()] };
}

/**
 * The filter of one column that shows exactly these rows; null where no column tells them from the others.
 * @param rows indexes in `portfolio.rows`
 * @param part the column that people would filter by themselves
 */
export function filterFor(snapshot: MatrixSnapshot, rows: readonly number[], part: Part): RowFilter | null {
  const wanted = new Set(rows);
  const candidates: readonly Part[] = [part, "code", "name"];
  for (const candidate of candidates) {
    const column = snapshot.layout.parts[candidate];
    const found = column === undefined ? null : filterOn(column, snapshot, wanted);
    if (found) return found;
  }
  return null;
}

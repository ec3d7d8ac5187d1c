import type { CellEdit, Edit } from "../portfolio/edits";
import { sameEntry } from "../portfolio/entry";
import { rowKey } from "../portfolio/row";
import type { MatrixSnapshot } from "../workbook/snapshot";
import { done, failed, type Outcome } from "./outcome";

/** Where items stand, by a text of each. */
function placesBy<T>(items: readonly T[], textOf: (item: T) => string): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [index, item] of items.entries()) {
    const text = textOf(item);
    const known = places.get(text);
    if (known) known.push(index);
    else places.set(text, [index]);
  }
  return places;
}

/** Where the row, or the team, of a reading stands in a fresh one: found by its key, duplicates by all that they say and where they stand. */
function placesOf<T extends object>(
  stale: readonly T[],
  fresh: readonly T[],
  keyOf: (item: T) => string,
): (index: number) => number | undefined {
  const byKey = placesBy(fresh, keyOf);
  const said = (item: T | undefined) => JSON.stringify(item);
  // Own services without a code all have one key: what they say is looked up, not looked through, and only where some have moved.
  let bySaid: ReadonlyMap<string, readonly number[]> | null = null;
  return (index) => {
    const item = stale[index];
    const found = item ? (byKey.get(keyOf(item)) ?? []) : [];
    if (found.length <= 1) return found[0];
    if (said(fresh[index]) === said(item)) return index;
    const same = (bySaid ??= placesBy(fresh, said)).get(said(item)) ?? [];
    return same.length === 1 ? same[0] : undefined;
  };
}

/**
 * The same edits on a fresh reading: rows are found again by code and scope and teams by name, since they may have been sorted or
 * moved, and what is to be changed has to say what it said when the person saw it.
 */
export function rebase(stale: MatrixSnapshot, fresh: MatrixSnapshot, edits: readonly Edit[]): Outcome<readonly Edit[]> {
  const rowPlace = placesOf(stale.portfolio.rows, fresh.portfolio.rows, rowKey);
  const teamPlace = placesOf(stale.portfolio.teams, fresh.portfolio.teams, ({ name }) => name);
  const moved: Edit[] = [];
  for (const edit of edits) {
    switch (edit.kind) {
      case "cell":
      case "respell":
      case "restoreGap": {
        const row = rowPlace(edit.row);
        if (row === undefined) return failed("rowMoved");
        const part = edit.kind === "restoreGap" ? "gap" : edit.field;
        if (stale.layout.parts[part] !== undefined && fresh.layout.parts[part] === undefined)
          return failed("changedMeanwhile");
        if (
          edit.kind !== "restoreGap" &&
          !sameEntry(stale.portfolio.rows[edit.row]?.[edit.field], fresh.portfolio.rows[row]?.[edit.field])
        )
          return failed("changedMeanwhile");
        moved.push({ ...edit, row } as CellEdit);
        break;
      }
      case "restoreColumn": {
        const rows = edit.rows?.map(rowPlace);
        if (rows?.includes(undefined)) return failed("rowMoved");
        moved.push(rows ? { ...edit, rows: rows.flatMap((row) => row ?? []) } : edit);
        break;
      }
      case "team": {
        const team = teamPlace(edit.team);
        if (team === undefined) return failed("rowMoved");
        if (!sameEntry(stale.portfolio.teams[edit.team]?.[edit.field], fresh.portfolio.teams[team]?.[edit.field]))
          return failed("changedMeanwhile");
        moved.push({ ...edit, team });
        break;
      }
      case "setting":
        if (String(stale.portfolio.settings[edit.key]) !== String(fresh.portfolio.settings[edit.key]))
          return failed("changedMeanwhile");
        moved.push(edit);
        break;
      default:
        moved.push(edit);
    }
  }
  return done(moved);
}

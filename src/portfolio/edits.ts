import { sameEntry } from "./entry";
import type { Portfolio, Team } from "./portfolio";
import { fields, rowKey, type Field, type Row } from "./row";

/** One cell of a row becomes another value. `row` is the index in `portfolio.rows`. */
export interface CellEdit<F extends Field = Field> {
  readonly kind: "cell";
  readonly row: number;
  readonly field: F;
  readonly value: Row[F];
}

/** What can be done to a portfolio in one step; data, so that it can be shown before it is done. */
export type Edit =
  | CellEdit
  | { readonly kind: "addRows"; readonly rows: readonly Row[] }
  | { readonly kind: "addTeam"; readonly team: Team }
  | { readonly kind: "ownCode"; readonly code: string }
  /** The gap is calculated by its native formula again. Changes no decision, so the portfolio stays as it is. */
  | { readonly kind: "restoreGap"; readonly row: number };

/** An edit of one field, its value checked against the field. */
export function setField<F extends Field>(row: number, field: F, value: Row[F]): CellEdit<F> {
  return { kind: "cell", row, field, value };
}

/** Rows that are not there yet: a code and scope that another edit has put there is not added a second time. */
function rowsToAdd(present: readonly Row[], added: readonly Row[]): readonly Row[] {
  const keys = new Set(present.map(rowKey));
  return added.filter((row) => {
    const key = rowKey(row);
    if (keys.has(key)) return false;
    keys.add(key);
    return true;
  });
}

/**
 * The portfolio after the edits: cells first, in their order, then what is added, so that fixes of several findings together come
 * to the same in any order. Rows that do not change stay the same objects. What is there already is not added again.
 */
export function applyEdits(portfolio: Portfolio, edits: readonly Edit[]): Portfolio {
  const rows = [...portfolio.rows];
  const teams = [...portfolio.teams];
  const ownCodes = new Set(portfolio.settings.ownCodes);
  for (const edit of edits) {
    const row = edit.kind === "cell" ? rows[edit.row] : undefined;
    if (row && edit.kind === "cell") rows[edit.row] = { ...row, [edit.field]: edit.value };
  }
  for (const edit of edits) {
    switch (edit.kind) {
      case "addRows": rows.push(...rowsToAdd(rows, edit.rows)); break;
      case "addTeam": if (!teams.some(({ name }) => name === edit.team.name)) teams.push(edit.team); break;
      case "ownCode": ownCodes.add(edit.code); break;
      default: break;
    }
  }
  return { settings: { ...portfolio.settings, ownCodes: [...ownCodes] }, teams, rows };
}

/** The cells in which `after` differs from `before`, for the rows that both have. */
export function changedCells(before: Portfolio, after: Portfolio): CellEdit[] {
  return before.rows.flatMap((old, index) => {
    const row = after.rows[index];
    if (!row || row === old) return [];
    return fields.filter((field) => !sameEntry(old[field], row[field])).map((field) => setField(index, field, row[field]));
  });
}

/** The edits without those that change nothing, and with the last word where one cell is edited twice. */
export function effectiveEdits(portfolio: Portfolio, edits: readonly Edit[]): Edit[] {
  const cells = changedCells(portfolio, applyEdits(portfolio, edits.filter((edit) => edit.kind === "cell")));
  return [...cells, ...edits.filter((edit) => edit.kind !== "cell")];
}

import { sameEntry } from "./entry";
import type { Portfolio, Team } from "./portfolio";
import { fields, type Field, type Row } from "./row";

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

/** The portfolio after the edits, in their order. Rows that do not change stay the same objects. */
export function applyEdits(portfolio: Portfolio, edits: readonly Edit[]): Portfolio {
  const rows = [...portfolio.rows];
  const teams = [...portfolio.teams];
  const ownCodes = new Set(portfolio.settings.ownCodes);
  for (const edit of edits) {
    switch (edit.kind) {
      case "cell": {
        const row = rows[edit.row];
        if (row) rows[edit.row] = { ...row, [edit.field]: edit.value };
        break;
      }
      case "addRows": rows.push(...edit.rows); break;
      case "addTeam": teams.push(edit.team); break;
      case "ownCode": ownCodes.add(edit.code); break;
      case "restoreGap": break;
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

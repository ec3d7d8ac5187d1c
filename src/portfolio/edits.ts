import { sameEntry } from "./entry";
import type { Portfolio, Settings, Team } from "./portfolio";
import { fields, rowKey, type Field, type Row } from "./row";

/** One cell of a row becomes another value. `row` is the index in `portfolio.rows`. */
export interface CellEdit<F extends Field = Field> {
  readonly kind: "cell";
  readonly row: number;
  readonly field: F;
  readonly value: Row[F];
}

/** One setting becomes another value. */
export interface SettingEdit<K extends keyof Settings = keyof Settings> {
  readonly kind: "setting";
  readonly key: K;
  readonly value: Settings[K];
}

/** One field of a team becomes another value. `team` is the index in `portfolio.teams`. A new name for it everywhere: teamChange.ts. */
export interface TeamEdit<F extends keyof Team = keyof Team> {
  readonly kind: "team";
  readonly team: number;
  readonly field: F;
  readonly value: Team[F];
}

/** What a column has besides its values: what may be typed into it, its number format and colours, or its colours alone. */
export type ColumnDress = "list" | "format" | "colours";
export type DressedTable = "matrix" | "teams" | "settings";

/** What can be done to a portfolio in one step; data, so that it can be shown before it is done. */
export type Edit =
  | CellEdit
  | SettingEdit
  | TeamEdit
  | { readonly kind: "addRows"; readonly rows: readonly Row[] }
  | { readonly kind: "addTeam"; readonly team: Team }
  | { readonly kind: "ownCode"; readonly code: string }
  /** The gap is calculated by its native formula again. Changes no decision, so the portfolio stays as it is. */
  | { readonly kind: "restoreGap"; readonly row: number }
  /** A cell says the same without stray spaces, or as a number instead of a text. Changes no decision either. */
  | { readonly kind: "respell"; readonly row: number; readonly field: Field }
  /** A column has its input rule, or its number format and colours, again; only in `rows`, where they are given. `part`: what it holds. Changes no decision either. */
  | {
      readonly kind: "restoreColumn";
      readonly what: ColumnDress;
      readonly table: DressedTable;
      readonly part: string;
      readonly rows?: readonly number[];
    }
  /** The workbook names behind dropdowns and titles point somewhere again. */
  | { readonly kind: "restoreNames"; readonly names: readonly string[] };

/** An edit of one field, its value checked against the field. */
export function setField<F extends Field>(row: number, field: F, value: Row[F]): CellEdit<F> {
  return { kind: "cell", row, field, value };
}

/** An edit of one setting, its value checked against the key. */
export function setSetting<K extends keyof Settings>(key: K, value: Settings[K]): SettingEdit<K> {
  return { kind: "setting", key, value };
}

export function setTeamField<F extends keyof Team>(team: number, field: F, value: Team[F]): TeamEdit<F> {
  return { kind: "team", team, field, value };
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
  let { settings } = portfolio;
  for (const edit of edits) {
    const row = edit.kind === "cell" ? rows[edit.row] : undefined;
    if (row && edit.kind === "cell") rows[edit.row] = { ...row, [edit.field]: edit.value };
  }
  for (const edit of edits) {
    switch (edit.kind) {
      case "addRows":
        rows.push(...rowsToAdd(rows, edit.rows));
        break;
      case "addTeam":
        if (!teams.some(({ name }) => name === edit.team.name)) teams.push(edit.team);
        break;
      case "ownCode":
        settings = { ...settings, ownCodes: [...new Set([...settings.ownCodes, edit.code])] };
        break;
      case "setting":
        settings = { ...settings, [edit.key]: edit.value };
        break;
      case "team": {
        const team = teams[edit.team];
        if (team) teams[edit.team] = { ...team, [edit.field]: edit.value };
        break;
      }
      default:
        break;
    }
  }
  return { settings, teams, rows };
}

/** The cells in which `after` differs from `before`, for the rows that both have. */
export function changedCells(before: Portfolio, after: Portfolio): CellEdit[] {
  return before.rows.flatMap((old, index) => {
    const row = after.rows[index];
    if (!row || row === old) return [];
    return fields
      .filter((field) => !sameEntry(old[field], row[field]))
      .map((field) => setField(index, field, row[field]));
  });
}

/** The edits without those that change nothing, and with the last word where one cell is edited twice. */
export function effectiveEdits(portfolio: Portfolio, edits: readonly Edit[]): Edit[] {
  const cells = changedCells(
    portfolio,
    applyEdits(
      portfolio,
      edits.filter((edit) => edit.kind === "cell"),
    ),
  );
  return [...cells, ...edits.filter((edit) => edit.kind !== "cell")];
}

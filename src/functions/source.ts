import { fold } from "../framework/fold";
import type { LabelWording } from "../portfolio/dimensions";
import type { Row } from "../portfolio/row";
import { selectorOf, type RowSelector } from "../portfolio/selection";
import { textOf } from "../workbook/cellText";
import type { MatrixSnapshot } from "../workbook/snapshot";
import { invalidValue, notAvailable, type FunctionError } from "./result";

/** What every figure is computed from: a matrix as it was read, with ways to choose rows of it. */
export interface FigureSource {
  readonly snapshot: MatrixSnapshot;
  /** "workbook": this workbook's matrix with its settings and teams. "argument": cells that were passed, nothing more is known. */
  readonly origin: "workbook" | "argument";
  readonly rows: readonly Row[];
  readonly selector: RowSelector;
  /** The language and wording of the sheet, for the words in tables. */
  readonly wording: LabelWording;
  /** Results that were asked for before on this very matrix. */
  readonly memo: Map<string, unknown>;
}

/** What Excel puts into the first cell of a totals row. */
const totals = new Set(["集計", "合計", "total", "totals"].map(fold));

/** A table's range includes its totals row, which is no service. */
function isTotals({ positions, matrix, portfolio }: MatrixSnapshot, index: number): boolean {
  const row = portfolio.rows[index];
  const position = positions[index];
  return (
    row !== undefined &&
    position === matrix.values.length - 1 &&
    row.code === "" &&
    row.name === "" &&
    totals.has(fold(textOf(matrix.values[position]?.[0])))
  );
}

/** The snapshot without a totals row. */
function withoutTotals(snapshot: MatrixSnapshot): MatrixSnapshot {
  const last = snapshot.portfolio.rows.length - 1;
  if (last < 0 || !isTotals(snapshot, last)) return snapshot;
  return {
    ...snapshot,
    positions: snapshot.positions.slice(0, last),
    portfolio: { ...snapshot.portfolio, rows: snapshot.portfolio.rows.slice(0, last) },
  };
}

export function sourceOf(read: MatrixSnapshot, origin: FigureSource["origin"]): FigureSource {
  const snapshot = withoutTotals(read);
  const { rows, settings } = snapshot.portfolio;
  return {
    snapshot,
    origin,
    rows,
    selector: selectorOf(rows),
    wording: { language: settings.sheetLanguage, levels: settings.levelWording },
    memo: new Map(),
  };
}

/**
 * The rows that an `of` names, all of them where it is left out. Unknown names are #N/A and name the nearest known ones;
 * a number that is no name of anything is of the wrong type.
 */
export function rowsNamed({ selector }: FigureSource, of: string | number | null): readonly Row[] | FunctionError {
  if (of === null) return selector.rows;
  const text = String(of);
  const rows = selector.rowsOf(text);
  if (rows) return rows;
  if (typeof of === "number") return invalidValue("error.ofNumber", { text });
  return notAvailable("error.ofUnknown", { text, near: { nearest: text, among: selector.rows } });
}

import { isUnread, sameEntry } from "../../portfolio/entry";
import { fields, type Field, type Row } from "../../portfolio/row";
import { cellAddress } from "../address";
import { isBlank, textOf, type ReadCell } from "../cellText";
import type { Address } from "../description";
import { fieldCell, fieldCodecs } from "../fieldCodecs";
import type { Wording } from "../lists";
import type { DateSystem } from "../serialDate";
import { isFormula, type MatrixSnapshot } from "../snapshot";

/** A cell of a connected sheet, and one of the things that it says. */
export interface CellReport {
  readonly cell: Address;
  readonly field: Field;
  /** The row's index in the portfolio. */
  readonly row: number;
  /** As it is written there. */
  readonly text: string;
}

/** A cell that was read differently from how it is written; `readAs` is what a sheet of ours would say. */
export interface ReadDifferently extends CellReport {
  readonly readAs: string;
}

export interface ReadingReport {
  readonly readDifferently: readonly ReadDifferently[];
  /** Kept as they are: nothing is guessed. Names that are no service, too, where no code stands beside them. */
  readonly notUnderstood: readonly CellReport[];
  /** Formulas whose result is not in the file; they count as blank until Excel has calculated them. */
  readonly notCalculated: readonly CellReport[];
}

/** Whether our own strict reading of the cell gives the same: then it is written as it was read. */
function saysTheSame<F extends Field>(field: F, value: Row[F], cell: ReadCell | undefined, dates: DateSystem): boolean {
  if (field === "code") return textOf(cell).trim() === value;
  return sameEntry(fieldCodecs[field].read(cell, dates), value);
}

/** Cell by cell, what was not taken just as it stands. */
export function readingReport(snapshot: MatrixSnapshot): ReadingReport {
  const { portfolio, positions, matrix, layout, dates } = snapshot;
  const wording: Wording = {
    language: portfolio.settings.sheetLanguage,
    levels: portfolio.settings.levelWording,
    dates,
  };
  const report: { readonly [K in keyof ReadingReport]: ReadingReport[K][number][] } = {
    readDifferently: [],
    notUnderstood: [],
    notCalculated: [],
  };
  const columns = Object.values(layout.parts);
  const places = fields.flatMap((field) => {
    const column = layout.parts[field];
    return column === undefined ? [] : [{ field, column, shared: columns.filter((one) => one === column).length > 1 }];
  });
  const about = (row: number, field: Field, column: number, text: string): CellReport => ({
    cell: cellAddress(matrix.area.row + 1 + (positions[row] ?? 0), matrix.area.column + column),
    field,
    row,
    text,
  });
  for (const [index, row] of portfolio.rows.entries()) {
    const position = positions[index] ?? 0;
    const naming = layout.parts.name ?? layout.parts.code;
    if (row.code === "" && naming !== undefined) report.notUnderstood.push(about(index, "name", naming, row.name));
    for (const { field, column, shared } of places) {
      const [cell, formula] = [matrix.values[position]?.[column], matrix.formulas[position]?.[column]];
      const value = row[field];
      // A formula that gives "" has a result.
      if ((cell === null || cell === undefined) && isFormula(formula, cell))
        report.notCalculated.push(about(index, field, column, formula));
      else if (isUnread(value)) report.notUnderstood.push(about(index, field, column, textOf(cell)));
      else if (!isBlank(cell) && !(shared && value === "") && !saysTheSame(field, value, cell, dates))
        report.readDifferently.push({
          ...about(index, field, column, textOf(cell)),
          readAs: textOf(fieldCell(field, value, wording)),
        });
    }
  }
  return report;
}

import type { Field, Row } from "../portfolio/row";
import type { Cell } from "./description";
import { fieldCell } from "./fieldCodecs";
import type { MatrixLayout } from "./layout";
import type { Wording } from "./lists";
import { readMatrix, type MatrixReading } from "./matrixReading";
import type { DateSystem } from "./serialDate";
import type { TableSnapshot } from "./tableSnapshot";

/** A row of which some fields have become others. */
export interface RowChange {
  readonly fields: readonly Field[];
  readonly row: Row;
  /** Offset in the matrix's body. */
  readonly position: number;
  readonly matrix: TableSnapshot;
  readonly layout: MatrixLayout;
  readonly wording: Wording;
}

/** A cell that says a change, by its column. */
export interface WrittenCell {
  readonly column: number;
  readonly cell: Cell;
  /** Nothing that this cell can hold would be read as what is wanted; `cell` is what it holds. */
  readonly unsayable?: true;
}

/**
 * How the cells of a matrix are read and written: ours strictly, since native formulas count what stands in them; a connected sheet
 * as its people write (recognition/foreignDialect.ts).
 */
export interface Dialect {
  /** Whether the sheet is somebody's own: then no row and no category is put into it by itself. */
  readonly foreign: boolean;
  readonly read: (layout: MatrixLayout, matrix: TableSnapshot, dates: DateSystem) => MatrixReading;
  readonly write: (change: RowChange) => readonly WrittenCell[];
  /** The formula of the gap in a row of a foreign sheet; null where the sheet shows none to go by. Ours have theirs (gapFormula.ts). */
  readonly foreignGap: ((matrix: TableSnapshot, layout: MatrixLayout, position: number) => string | null) | null;
}

/** The dialect of a matrix that the add-in made: one column, one field. */
export const ownDialect: Dialect = {
  foreign: false,
  read: (layout, { values }, dates) => readMatrix(layout, values, dates),
  write: ({ fields, row, layout, wording }) =>
    fields.flatMap((field) => {
      const column = layout.parts[field];
      return column === undefined ? [] : [{ column, cell: fieldCell(field, row[field], wording) }];
    }),
  foreignGap: null,
};

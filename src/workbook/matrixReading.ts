import { serviceCodeRead } from "../framework/lookup";
import { blankRow, fields, type Field, type Row } from "../portfolio/row";
import { isBlank, textOf, type ReadCell } from "./cellText";
import { fieldCodecs } from "./fieldCodecs";
import type { MatrixLayout } from "./layout";
import type { DateSystem } from "./serialDate";

/** The rows of a table's body, and where each stands. */
export interface MatrixReading {
  readonly rows: readonly Row[];
  /** Offset of each row from the first row of the body; rows with nothing in any part are left out. */
  readonly positions: readonly number[];
}

/** The code as it is compared: canonical where it is one, else the text without the spaces around it. */
export function codeOf(cell: ReadCell | undefined): string {
  const text = textOf(cell).trim();
  return serviceCodeRead(text) ?? text;
}

function readField<F extends Field>(field: F, cell: ReadCell | undefined, dates: DateSystem): Row[F] {
  return fieldCodecs[field].read(cell, dates);
}

/** Reads the body of a matrix. Never throws, whatever the cells hold: what cannot be read is kept as unread text. */
export function readMatrix(
  layout: MatrixLayout,
  body: readonly (readonly ReadCell[])[],
  dates: DateSystem = 1900,
): MatrixReading {
  const present = fields.flatMap((field) => {
    const column = layout.parts[field];
    return column === undefined ? [] : [{ field, column }];
  });
  const rows: Row[] = [];
  const positions: number[] = [];
  for (const [position, cells] of body.entries()) {
    if (present.every(({ column }) => isBlank(cells[column]))) continue;
    const values = present.map(
      ({ field, column }) =>
        [field, field === "code" ? codeOf(cells[column]) : readField(field, cells[column], dates)] as const,
    );
    rows.push({ ...blankRow, ...Object.fromEntries(values) });
    positions.push(position);
  }
  return { rows, positions };
}

import { setField, type Edit } from "./edits";
import { sameEntry } from "./entry";
import { fields, type Field, type Row } from "./row";

/** What becomes of a row in one step: fields that get another value. */
export type RowChange = Readonly<Partial<Row>>;

export function changedFields(change: RowChange): readonly Field[] {
  return fields.filter((field) => change[field] !== undefined);
}

/** One field as a change; its value is checked where it is known which field it is. */
export function changeOf<F extends Field>(field: F, value: Row[F]): RowChange {
  return { [field]: value };
}

/** The change as edits of the row at an index of the portfolio. */
export function editsOf(index: number, change: RowChange): Edit[] {
  return fields.flatMap((field) => {
    const value = change[field];
    return value === undefined ? [] : [setField<Field>(index, field, value)];
  });
}

/** The row after changes, the last word last; the same object where there are none. */
export function changed(row: Row, changes: readonly RowChange[]): Row {
  return changes.length === 0 ? row : (Object.assign({}, row, ...changes) as Row);
}

/** Whether a field of a row says one of the things that somebody saw there. */
export function saysOneOf(row: Row, field: Field, seen: readonly RowChange[]): boolean {
  return seen.some((one) => one[field] !== undefined && sameEntry(one[field], row[field]));
}

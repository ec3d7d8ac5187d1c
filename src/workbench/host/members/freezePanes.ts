import { integer, isMissing } from "../arguments";
import { invalidArgument, itemNotFound } from "../errors";
import { panesFreeze, panesFrozen } from "../grid/content";
import { sheetColumns, sheetRows } from "../address";
import { objects, type Maker } from "../model";
import { rangeArgument, RangeRef } from "../rangeRef";
import { rangeObject } from "./range";

function count(value: unknown): number {
  const found = isMissing(value) ? 0 : integer(value, "count");
  if (found < 0) throw invalidArgument("count");
  return found;
}

/** worksheet.freezePanes */
export const freezePanes: Maker<string> = objects<string>({
  name: "WorksheetFreezePanes",
  calls: {
    FreezeRows: (id, [rows], { book }) => panesFreeze(book, id, count(rows), 0),
    FreezeColumns: (id, [columns], { book }) => panesFreeze(book, id, 0, count(columns)),
    FreezeAt: (id, [range], { book }) => {
      const { area } = rangeArgument(book, range, id);
      // What is frozen begins at the first cell; the range says where it ends.
      panesFreeze(
        book,
        id,
        area.bottom >= sheetRows - 1 ? 0 : area.bottom + 1,
        area.right >= sheetColumns - 1 ? 0 : area.right + 1,
      );
    },
    Unfreeze: (id, _, { book }) => panesFreeze(book, id, 0, 0),
    GetLocation: (id, _, { book }) => {
      const { rows, columns } = panesFrozen(book, id);
      if (rows === 0 && columns === 0) throw itemNotFound("frozen panes");
      return rangeObject(
        new RangeRef(id, {
          top: 0,
          left: 0,
          bottom: rows === 0 ? sheetRows - 1 : rows - 1,
          right: columns === 0 ? sheetColumns - 1 : columns - 1,
        }),
      );
    },
  },
});

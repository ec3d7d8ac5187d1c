import { Direction, RANGE_TYPE, type ICellData, type IRange } from "@univerjs/core";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  SetWorksheetActiveOperation,
} from "@univerjs/sheets";
import { areaContains, areaHeight, areaIsWholeColumns, areaIsWholeRows, areasIntersect, type Area } from "../address";
import type { Book } from "../book";
import { ApiError } from "../errors";
import { formulaShifted } from "../formulaRefs";
import { areaShifted, areaTorn, type Shift } from "../shift";
import { conditionalChange, conditionalRemove, conditionals, type Conditional } from "./conditional";
import { tableColumnsWith } from "./tableColumns";
import {
  tableArea,
  tableFormulasFollow,
  tableRemove,
  tables,
  tableShapes,
  writtenFormulasShifted,
  type Table,
  type TableShapeTo,
} from "./tables";
import { namesFollow } from "./names";
import { cellsSelect, selectionNow } from "./selection";
import { sheetGrown } from "./size";
import { usedArea } from "./used";

/** Univer's commands for inserting and deleting mend formulas on the sheet in front only, so the sheet is put there. */
async function inFront(book: Book, sheetId: string, work: () => Promise<void>): Promise<void> {
  const before = book.workbook.getActiveSheet().getSheetId();
  const show = (id: string): void =>
    book.quietly(SetWorksheetActiveOperation.id, { unitId: book.unitId, subUnitId: id });
  // They also select what they put in, which Excel's API does not.
  const { areas } = selectionNow(book, sheetId);
  if (before !== sheetId) show(sheetId);
  try {
    await work();
    cellsSelect(book, sheetId, areas);
  } finally {
    if (before !== sheetId) show(before);
  }
}

function rangeOf(book: Book, sheetId: string, area: Area): IRange {
  const sheet = book.sheet(sheetId);
  const range = { startRow: area.top, startColumn: area.left, endRow: area.bottom, endColumn: area.right };
  if (areaIsWholeRows(area)) return { ...range, endColumn: sheet.getColumnCount() - 1, rangeType: RANGE_TYPE.ROW };
  if (areaIsWholeColumns(area)) return { ...range, endRow: sheet.getRowCount() - 1, rangeType: RANGE_TYPE.COLUMN };
  return range;
}

/** What becomes of a table in a shift: another area, other columns, or nothing. */
function tableAfter(book: Book, table: Table, shift: Shift): TableShapeTo | "removed" {
  const area = areaShifted(table.area, shift);
  if (!area) return "removed";
  return { table, area, columns: tableColumnsWith(book, table, shift) };
}

/** Excel refuses to move a part of a table, and to take away its header row alone. */
function conflictsChecked(book: Book, shift: Shift): void {
  for (const table of tables(book)) {
    if (table.sheetId !== shift.sheetId) continue;
    if (areaTorn(tableArea(table), shift)) throw new ApiError("InsertDeleteConflict");
    const vertical = shift.direction === "Up";
    if (
      vertical &&
      table.hasHeaders &&
      areasIntersect(shift.area, { ...table.area, bottom: table.area.top }) &&
      !areaContains(shift.area, tableArea(table))
    )
      throw new ApiError("InsertDeleteConflict");
  }
  for (const merged of book.sheet(shift.sheetId).getMergeData()) {
    if (
      areaTorn(
        { top: merged.startRow, left: merged.startColumn, bottom: merged.endRow, right: merged.endColumn },
        shift,
      )
    )
      throw new ApiError("MergedRangeConflict", "Cannot change part of a merged cell.");
  }
}

/** Formats that new rows, or columns, take from those before them, as in Excel. */
function inherited(
  book: Book,
  sheetId: string,
  area: Area,
  along: "rows" | "columns",
): Record<number, Record<number, ICellData>> {
  const sheet = book.sheet(sheetId);
  const cells: Record<number, Record<number, ICellData>> = {};
  const used = usedArea(book, sheetId, false);
  if (!used) return cells;
  const limit: Area = {
    top: area.top,
    left: area.left,
    bottom: Math.min(area.bottom, area.top + areaHeight(area) - 1),
    right: area.right,
  };
  if (along === "rows" && area.top > 0) {
    for (let column = Math.max(limit.left, used.left); column <= Math.min(limit.right, used.right); column += 1) {
      const style = sheet.getCellRaw(area.top - 1, column)?.s;
      if (style) for (let row = limit.top; row <= limit.bottom; row += 1) (cells[row] ??= {})[column] = { s: style };
    }
  } else if (along === "columns" && area.left > 0) {
    for (let row = Math.max(limit.top, used.top); row <= Math.min(limit.bottom, used.bottom); row += 1) {
      const style = sheet.getCellRaw(row, area.left - 1)?.s;
      if (style)
        for (let column = limit.left; column <= limit.right; column += 1) (cells[row] ??= {})[column] = { s: style };
    }
  }
  return cells;
}

const commandFor = {
  insert: {
    rows: InsertRowByRangeCommand.id,
    columns: InsertColByRangeCommand.id,
    Down: InsertRangeMoveDownCommand.id,
    Right: InsertRangeMoveRightCommand.id,
  },
  delete: {
    rows: RemoveRowByRangeCommand.id,
    columns: RemoveColByRangeCommand.id,
    Up: DeleteRangeMoveUpCommand.id,
    Left: DeleteRangeMoveLeftCommand.id,
  },
} as const;

/**
 * Puts cells in or takes them out, and everything that speaks of cells follows: formulas, names, rules, tables, and
 * through `onShift` what the host keeps.
 * @throws ApiError InsertDeleteConflict where a table would be torn.
 */
export async function cellsShift(book: Book, shift: Shift): Promise<void> {
  conflictsChecked(book, shift);
  const { sheetId, area } = shift;
  const vertical = shift.direction === "Down" || shift.direction === "Up";
  const whole = vertical ? areaIsWholeRows(area) : areaIsWholeColumns(area);
  const affected = tables(book).filter((table) => table.sheetId === sheetId);
  const after = affected.map((table) => ({ table, to: tableAfter(book, table, shift) }));
  for (const { table, to } of after) if (to === "removed") tableRemove(book, table);
  const shaped = after.flatMap(({ to }) => (to === "removed" ? [] : [to]));
  sheetGrown(book, sheetId, whole ? { ...area, ...(vertical ? { left: 0, right: 0 } : { top: 0, bottom: 0 }) } : area);
  // Univer moves its tables by rules of its own, backwards too: what is pushed first is undone last and sets them right.
  tableShapes(book, shaped, "undo");
  const range = rangeOf(book, sheetId, area);
  const conditionalsBefore = conditionals(book, sheetId);
  await book.silently(() =>
    inFront(book, sheetId, async () => {
      const params = {
        unitId: book.unitId,
        subUnitId: sheetId,
        range,
        ...(whole && shift.kind === "insert"
          ? {
              direction: vertical ? Direction.UP : Direction.LEFT,
              cellValue: inherited(book, sheetId, area, vertical ? "rows" : "columns"),
            }
          : {}),
      };
      const id = whole
        ? commandFor[shift.kind][vertical ? "rows" : "columns"]
        : (commandFor[shift.kind] as Readonly<Record<string, string>>)[shift.direction];
      await book.commandLater(id ?? "", params);
    }),
  );
  tableShapes(book, shaped, "redo");
  conditionalsShifted(book, shift, conditionalsBefore);
  book.silentlyNow(() => writtenFormulasShifted(book, shift));
  book.shifted(shift);
  tableFormulasFollow(book);
  namesFollow(book);
}

/** Univer without its screen leaves conditional formats where they are; with it, they have moved already. */
function conditionalsShifted(book: Book, shift: Shift, before: readonly Conditional[]): void {
  for (const one of before) {
    const now = conditionals(book, shift.sheetId).find((other) => other.id === one.id);
    if (!now || JSON.stringify(now.areas) !== JSON.stringify(one.areas)) continue;
    const areas = one.areas.flatMap((part) => areaShifted(part, shift) ?? []);
    const sheet = book.sheet(shift.sheetId).getName();
    const formula =
      one.type === "Custom" && one.rule.formula !== ""
        ? formulaShifted(String(one.rule.formula), shift, sheet, sheet)
        : undefined;
    if (areas.length === 0) conditionalRemove(book, one);
    else if (
      JSON.stringify(areas) !== JSON.stringify(one.areas) ||
      (formula !== undefined && formula !== one.rule.formula)
    )
      conditionalChange(book, one, { areas, ...(formula === undefined ? {} : { rule: { ...one.rule, formula } }) });
  }
}

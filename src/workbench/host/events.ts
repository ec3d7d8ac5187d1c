import { BooleanNumber, type ICellData, type ICommandInfo, type IRange, type Nullable } from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
} from "@univerjs/sheets";
import { SetFormulaCalculationResultMutation } from "@univerjs/engine-formula";
import { AddSheetTableMutation, DeleteSheetTableMutation } from "@univerjs/sheets-table";
import { areaAddress, areasIntersect, Bounds, sheetColumns, sheetRows, type Area } from "./address";
import type { Book } from "./book";
import { CellReader } from "./grid/cells";
import { selectionNow } from "./grid/selection";
import { tableArea, tables } from "./grid/tables";
import type { Shift } from "./shift";
import { cellScalar, cellValueType } from "./values";

/** Numbers of the events on the wire, as the client of @microsoft/office-js 1.1.110 registers them. */
export const eventNumbers = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetFormatChanged: 18,
  rowSorted: 19,
  columnSorted: 20,
  rowHiddenChanged: 22,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;
export type EventName = keyof typeof eventNumbers;

/** The target of handlers that listen to the whole workbook. */
export const wholeWorkbook = "Workbook";

/** An event as it happened; who hears of it follows from the targets. */
export interface HostEvent {
  readonly name: EventName;
  readonly targets: readonly string[];
  readonly args: Readonly<Record<string, unknown>>;
  /** Cells that the event's getRange() gives. */
  readonly cells?: { readonly sheetId: string; readonly area: Area };
}

interface ValuesParams {
  readonly subUnitId: string;
  readonly cellValue?: Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>>>>;
}

interface ResultParams {
  readonly unitData?: Readonly<Record<string, Readonly<Record<string, object | null>>>>;
}

interface LinesParams {
  readonly subUnitId: string;
  readonly range: IRange;
}

type Details = Readonly<Record<"valueBefore" | "valueAfter" | "valueTypeBefore" | "valueTypeAfter", unknown>>;

const contentKeys = ["v", "f", "p", "si"] as const;

/** The cells that a change of values touches: their contents, and apart from them those whose format alone changes. */
function touched(cells: ValuesParams["cellValue"]): {
  readonly content: Area | undefined;
  readonly format: Area | undefined;
} {
  const content = new Bounds();
  const format = new Bounds();
  for (const [rowText, columns] of Object.entries(cells ?? {})) {
    for (const [columnText, cell] of Object.entries(columns)) {
      const [row, column] = [Number(rowText), Number(columnText)];
      if (!cell || contentKeys.some((key) => cell[key] !== undefined)) content.take(row, column);
      else if (cell.s !== undefined) format.take(row, column);
    }
  }
  return { content: content.area, format: format.area };
}

const lines: Readonly<Record<string, { readonly changeType: string; readonly rows: boolean }>> = {
  [InsertRowMutation.id]: { changeType: "RowInserted", rows: true },
  [RemoveRowMutation.id]: { changeType: "RowDeleted", rows: true },
  [InsertColMutation.id]: { changeType: "ColumnInserted", rows: false },
  [RemoveColMutation.id]: { changeType: "ColumnDeleted", rows: false },
};

const shiftDirections: Readonly<Record<Shift["direction"], string>> = {
  Down: "ShiftCellDown",
  Right: "ShiftCellRight",
  Up: "ShiftCellUp",
  Left: "ShiftCellLeft",
};

/**
 * Turns what happens to the grid into the events of the API, whoever did it: a person, a request, undo. Results of
 * formulas are no such event: https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-onchanged-member
 */
export class Events {
  private active: string;
  private nameBefore = "";
  private before: { readonly value: unknown; readonly type: string } | undefined;
  private readonly tableNames = new Map<string, { readonly name: string; readonly sheetId: string }>();

  constructor(
    private readonly book: Book,
    private readonly emit: (event: HostEvent) => void,
  ) {
    this.active = book.workbook.getActiveSheet().getSheetId();
    book.beforeExecuted((command) => this.remember(command));
    book.onExecuted((command, options) => {
      if (command.id === SetFormulaCalculationResultMutation.id) this.calculated(command.params as ResultParams);
      if (options?.onlyLocal !== true && !book.isSilent) this.happened(command);
    });
    book.onShift((shift) => this.shifted(shift));
    book.onSorted((sheetId, area, along) => this.sorted(sheetId, area, along));
    book.onKept((key) => this.kept(key));
  }

  /** Forgets the workbook that was open. */
  reset(): void {
    this.active = this.book.workbook.getActiveSheet().getSheetId();
    this.tableNames.clear();
  }

  private onSheet(
    name: EventName,
    sheetId: string,
    args: Readonly<Record<string, unknown>> = {},
    cells?: HostEvent["cells"],
  ): void {
    this.emit({
      name,
      targets: [sheetId, wholeWorkbook],
      args: { worksheetId: sheetId, source: "Local", ...args },
      ...(cells ? { cells } : {}),
    });
  }

  /** The client is told what a cell held before only where a single cell changes. */
  private remember({ id, params }: Readonly<ICommandInfo>): void {
    if (id === SetWorksheetNameMutation.id)
      this.nameBefore =
        this.book.workbook.getSheetBySheetId((params as { subUnitId: string }).subUnitId)?.getName() ?? "";
    if (id !== SetRangeValuesMutation.id) return;
    const { subUnitId, cellValue } = params as ValuesParams;
    const rows = Object.entries(cellValue ?? {});
    const [row] = rows;
    const columns = Object.keys(row?.[1] ?? {});
    this.before = undefined;
    if (rows.length !== 1 || columns.length !== 1 || !row || !this.book.workbook.getSheetBySheetId(subUnitId)) return;
    const cell = new CellReader(this.book, subUnitId).own(Number(row[0]), Number(columns[0]));
    this.before = { value: cellScalar(cell), type: cellValueType(cell) };
  }

  private changed(sheetId: string, area: Area, changeType: string, more: Readonly<Record<string, unknown>> = {}): void {
    const address = areaAddress(area);
    const args = { address, changeType, triggerSource: this.book.isInRequest ? "ThisLocalAddin" : "Unknown", ...more };
    this.onSheet("worksheetChanged", sheetId, args, { sheetId, area });
    for (const table of tables(this.book)) {
      if (table.sheetId !== sheetId) continue;
      const inside = areasIntersect(tableArea(table), area);
      if (inside)
        this.emit({
          name: "tableChanged",
          targets: [table.id, sheetId, wholeWorkbook],
          args: { ...args, address: areaAddress(inside), source: "Local", worksheetId: sheetId, tableId: table.id },
          cells: { sheetId, area: inside },
        });
    }
  }

  private details(sheetId: string, area: Area): { readonly [K in keyof Details]?: unknown } {
    const { before } = this;
    if (!before || area.top !== area.bottom || area.left !== area.right) return {};
    const cell = new CellReader(this.book, sheetId).own(area.top, area.left);
    return {
      valueBefore: before.value,
      valueAfter: cellScalar(cell),
      valueTypeBefore: before.type,
      valueTypeAfter: cellValueType(cell),
    };
  }

  private values({ subUnitId, cellValue }: ValuesParams): void {
    const { content, format } = touched(cellValue);
    if (content)
      this.changed(subUnitId, content, "RangeEdited", { shiftDirection: "None", ...this.details(subUnitId, content) });
    if (format)
      this.onSheet(
        "worksheetFormatChanged",
        subUnitId,
        { address: areaAddress(format) },
        { sheetId: subUnitId, area: format },
      );
  }

  private activated(sheetId: string): void {
    if (sheetId === this.active) return;
    const left = this.active;
    this.active = sheetId;
    this.onSheet("worksheetDeactivated", left);
    this.onSheet("worksheetActivated", sheetId);
  }

  private selected(sheetId: string): void {
    const { areas } = selectionNow(this.book, sheetId);
    this.onSheet("worksheetSelectionChanged", sheetId, { address: areas.map((area) => areaAddress(area)).join(",") });
    for (const table of tables(this.book)) {
      if (table.sheetId !== sheetId) continue;
      const inside = areas.flatMap((area) => areasIntersect(area, tableArea(table)) ?? []);
      this.emit({
        name: "tableSelectionChanged",
        targets: [table.id],
        args: { worksheetId: sheetId, tableId: table.id, address: inside.map((area) => areaAddress(area)).join(",") },
      });
    }
  }

  /** What each command or mutation of the grid means. */
  private happened({ id, params }: Readonly<ICommandInfo>): void {
    // While another workbook is opened, the page's grid already selects a cell in it.
    const { unitId = this.book.unitId } = (params ?? {}) as { unitId?: string };
    if (unitId !== this.book.unitId) return;
    const line = lines[id];
    if (line) {
      const { subUnitId, range } = params as LinesParams;
      const area: Area = line.rows
        ? { top: range.startRow, bottom: range.endRow, left: 0, right: sheetColumns - 1 }
        : { left: range.startColumn, right: range.endColumn, top: 0, bottom: sheetRows - 1 };
      this.changed(subUnitId, area, line.changeType, { shiftDirection: "None" });
      return;
    }
    switch (id) {
      case SetRangeValuesMutation.id:
        return this.values(params as ValuesParams);
      case InsertSheetMutation.id:
        return this.onSheet("worksheetAdded", (params as { sheet: { id: string } }).sheet.id);
      case RemoveSheetMutation.id:
        return this.onSheet("worksheetDeleted", (params as { subUnitId: string }).subUnitId);
      case SetWorksheetActiveOperation.id:
        return this.activated((params as { subUnitId: string }).subUnitId);
      case SetSelectionsOperation.id:
        return this.selected((params as { subUnitId: string }).subUnitId);
      case SetWorksheetNameMutation.id:
        return this.onSheet("nameChanged", (params as { subUnitId: string }).subUnitId, {
          nameBefore: this.nameBefore,
          nameAfter: (params as { name: string }).name,
        });
      case SetWorksheetHideMutation.id: {
        const { subUnitId, hidden } = params as { subUnitId: string; hidden: BooleanNumber };
        const isHidden = hidden === BooleanNumber.TRUE;
        return this.onSheet("visibilityChanged", subUnitId, {
          visibilityBefore: isHidden ? "Visible" : "Hidden",
          visibilityAfter: isHidden ? "Hidden" : "Visible",
        });
      }
      case SetRowHiddenMutation.id:
      case SetRowVisibleMutation.id: {
        const { subUnitId, ranges } = params as { subUnitId: string; ranges: readonly IRange[] };
        for (const { startRow, endRow } of ranges) {
          this.onSheet("rowHiddenChanged", subUnitId, {
            address: areaAddress({ top: startRow, bottom: endRow, left: 0, right: sheetColumns - 1 }),
            changeType: id === SetRowHiddenMutation.id ? "Hidden" : "Unhidden",
          });
        }
        return;
      }
      case AddSheetTableMutation.id: {
        const { tableId, subUnitId, name } = params as { tableId: string; subUnitId: string; name: string };
        this.tableNames.set(tableId, { name, sheetId: subUnitId });
        return this.emit({
          name: "tableAdded",
          targets: [subUnitId, wholeWorkbook],
          args: { source: "Local", tableId, worksheetId: subUnitId },
        });
      }
      case DeleteSheetTableMutation.id: {
        const { tableId } = params as { tableId: string };
        const known = this.tableNames.get(tableId);
        this.tableNames.delete(tableId);
        if (known)
          this.emit({
            name: "tableDeleted",
            targets: [known.sheetId, wholeWorkbook],
            args: { source: "Local", tableId, tableName: known.name, worksheetId: known.sheetId },
          });
        return;
      }
    }
  }

  /** Cells put in or taken out by the host; whole rows and columns are told here too, since the grid does it silently. */
  private shifted({ sheetId, area, kind, direction }: Shift): void {
    const rows = area.left === 0 && area.right === sheetColumns - 1;
    const columns = area.top === 0 && area.bottom === sheetRows - 1;
    const what = rows ? "Row" : columns ? "Column" : "Cell";
    this.changed(sheetId, area, `${what}${kind === "insert" ? "Inserted" : "Deleted"}`, {
      shiftDirection: rows || columns ? "None" : shiftDirections[direction],
    });
  }

  private calculated({ unitData }: ResultParams): void {
    for (const [sheetId, cells] of Object.entries(unitData?.[this.book.unitId] ?? {})) {
      if (cells && Object.keys(cells).length > 0 && this.book.workbook.getSheetBySheetId(sheetId))
        this.onSheet("worksheetCalculated", sheetId);
    }
  }

  private sorted(sheetId: string, area: Area, along: "Rows" | "Columns"): void {
    this.onSheet(along === "Rows" ? "rowSorted" : "columnSorted", sheetId, { address: areaAddress(area) });
  }

  private kept(key: string): void {
    const sheetId = /^sheet:(.+):protection$/.exec(key)?.[1];
    if (sheetId !== undefined && this.book.workbook.getSheetBySheetId(sheetId))
      this.onSheet("protectionChanged", sheetId, { isProtected: this.book.kept(key) !== undefined });
  }
}

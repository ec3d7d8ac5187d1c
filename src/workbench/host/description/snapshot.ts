import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IColumnData,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import type { Cell, CellFormat, SheetDescription, WorkbookDescription } from "../../../workbook/description";
import { areaIsWholeColumns, areaIsWholeRows, areaRead, columnIndex, type Area } from "../address";
import { invalidArgument } from "../errors";
import type { FormatChange } from "../grid/format";
import { pixelsOf } from "../grid/dimensions";
import { sheetData } from "../grid/sheets";
import { cellOf, isErrorText, type CellExtra } from "../values";
import type { HostDescription } from "./beyond";
import { beyondChanges, bordersPlace, extraFrom, formatChanges, styleFrom } from "./cellFormats";
import { pixelsOfCharacters } from "./sheetLines";

/** Univer's data for a described workbook: cells, looks and lines. What needs the running workbook is restored afterwards. */

export function areaIn(address: string): Area {
  const found = areaRead(address);
  if (!found) throw invalidArgument(`address ${address}`);
  return found;
}

type Draft = {
  cells: Record<number, Record<number, ICellData>>;
  columns: Record<number, IColumnData>;
  rows: Record<number, IRowData>;
  bottom: number;
  right: number;
};

/** The cell for a value; one for a formula stays empty until tables and names are there. */
function valueCell(cell: Cell): ICellData | undefined {
  if (cell === null || (typeof cell === "object" && "formula" in cell)) return undefined;
  if (typeof cell === "object") return { v: cell.error, t: CellValueType.STRING };
  const { v, t } = cellOf(cell);
  return { v: v ?? null, t: isErrorText(cell) ? CellValueType.FORCE_STRING : (t ?? null) };
}

/** The styles of a workbook, each kept once. */
class Styles {
  readonly all: Record<string, IStyleData> = {};
  private readonly ids = new Map<string, string>();

  id(style: IStyleData): string {
    const text = JSON.stringify(style);
    const known = this.ids.get(text);
    if (known !== undefined) return known;
    const id = `s${this.ids.size + 1}`;
    this.ids.set(text, id);
    this.all[id] = style;
    return id;
  }
}

interface Look {
  s?: ICellData["s"];
  custom?: ICellData["custom"];
}

/** Puts a format over cells, or over whole columns or rows and the cells that they hold. */
class Painter {
  private readonly merged = new Map<string, Look>();

  constructor(
    private readonly draft: Draft,
    private readonly styles: Styles,
  ) {}

  private over(look: Look, changes: readonly FormatChange[], key: string): Look {
    const before = `${String(look.s ?? "")}|${look.custom ? JSON.stringify(look.custom) : ""}|${key}`;
    const known = this.merged.get(before);
    if (known) return known;
    const style = styleFrom(changes, typeof look.s === "string" ? this.styles.all[look.s] : {});
    const extra = extraFrom(changes, (look.custom ?? {}) as CellExtra);
    const made: Look = {
      ...(Object.keys(style).length > 0 ? { s: this.styles.id(style) } : {}),
      ...(Object.keys(extra).length > 0 ? { custom: extra as NonNullable<ICellData["custom"]> } : {}),
    };
    this.merged.set(before, made);
    return made;
  }

  private put<T extends Look>(line: T, changes: readonly FormatChange[], key: string): T {
    return { ...line, ...this.over(line, changes, key) };
  }

  paint(area: Area, changes: readonly FormatChange[], borders: CellFormat["borders"], name: string): void {
    const { cells, columns, rows } = this.draft;
    const cell = (row: number, column: number): void => {
      const edge = bordersPlace(borders, area, row, column);
      const line = (cells[row] ??= {});
      line[column] = this.put(
        line[column] ?? {},
        edge.change ? [...changes, edge.change] : changes,
        `${name}${edge.key}`,
      );
    };
    const eachHeld = (isIn: (row: number, column: number) => boolean): void => {
      for (const [row, held] of Object.entries(cells))
        for (const column of Object.keys(held))
          if (isIn(Number(row), Number(column))) cell(Number(row), Number(column));
    };
    if (areaIsWholeColumns(area)) {
      for (let at = area.left; at <= area.right; at += 1)
        columns[at] = this.put((columns[at] ?? {}) as IColumnData & Look, changes, name) as IColumnData;
      eachHeld((_, column) => column >= area.left && column <= area.right);
    } else if (areaIsWholeRows(area)) {
      for (let at = area.top; at <= area.bottom; at += 1)
        rows[at] = this.put((rows[at] ?? {}) as IRowData & Look, changes, name) as IRowData;
      eachHeld((row) => row >= area.top && row <= area.bottom);
    } else
      for (let row = area.top; row <= area.bottom; row += 1)
        for (let column = area.left; column <= area.right; column += 1) cell(row, column);
  }
}

/** The edge of the grid that a sheet needs. */
function reach(draft: Draft, area: Area): void {
  if (!areaIsWholeColumns(area)) draft.bottom = Math.max(draft.bottom, area.bottom);
  if (!areaIsWholeRows(area)) draft.right = Math.max(draft.right, area.right);
}

function drafted(sheet: SheetDescription, beyond: NonNullable<HostDescription["beyond"]>, styles: Styles): Draft {
  const draft: Draft = { cells: {}, columns: {}, rows: {}, bottom: 0, right: 0 };
  for (const { at, rows } of sheet.blocks) {
    const { top, left } = areaIn(at);
    rows.forEach((row, down) => {
      row.forEach((cell, over) => {
        const made = valueCell(cell);
        if (made) (draft.cells[top + down] ??= {})[left + over] = made;
      });
      reach(draft, { top, left, bottom: top + down, right: left + Math.max(0, row.length - 1) });
    });
  }
  for (const { from, to, width, hidden } of sheet.columns ?? []) {
    const [first, last] = [columnIndex(from), columnIndex(to)];
    for (let at = first; at <= last; at += 1)
      draft.columns[at] = {
        ...draft.columns[at],
        ...(width === undefined ? {} : { w: pixelsOfCharacters(width) }),
        ...(hidden ? { hd: BooleanNumber.TRUE } : {}),
      };
    reach(draft, { top: 0, bottom: 0, left: first, right: last });
  }
  for (const { from, to, height, hidden } of sheet.rows ?? []) {
    for (let at = from - 1; at < to; at += 1)
      draft.rows[at] = {
        ...draft.rows[at],
        ...(height === undefined ? {} : { h: pixelsOf(height), ia: BooleanNumber.FALSE }),
        ...(hidden ? { hd: BooleanNumber.TRUE } : {}),
      };
    reach(draft, { top: from - 1, bottom: to - 1, left: 0, right: 0 });
  }
  const painter = new Painter(draft, styles);
  (sheet.formats ?? []).forEach(({ address, format }, at) => {
    const area = areaIn(address);
    reach(draft, area);
    painter.paint(area, formatChanges(format), format.borders, `format ${at} `);
  });
  (beyond.formats?.[sheet.name] ?? []).forEach(({ address, properties }, at) => {
    painter.paint(areaIn(address), beyondChanges(properties), undefined, `beyond ${at} `);
  });
  for (const address of [
    ...(sheet.merges ?? []),
    ...(sheet.tables ?? []).map((table) => table.address),
    ...(sheet.validations ?? []).map((rule) => rule.address),
    ...(sheet.conditionalFormats ?? []).map((rule) => rule.address),
  ])
    reach(draft, areaIn(address));
  return draft;
}

function sheetSnapshot(
  sheet: SheetDescription,
  beyond: NonNullable<HostDescription["beyond"]>,
  styles: Styles,
): IWorksheetData {
  const draft = drafted(sheet, beyond, styles);
  const data = sheetData(sheet.name);
  const { rows: frozenRows = 0, columns: frozenColumns = 0 } = sheet.freeze ?? {};
  return {
    ...data,
    rowCount: Math.max(data.rowCount, draft.bottom + 101),
    columnCount: Math.max(data.columnCount, draft.right + 11),
    cellData: draft.cells,
    columnData: draft.columns,
    rowData: draft.rows,
    mergeData: (sheet.merges ?? [])
      .map(areaIn)
      .map(({ top, left, bottom, right }) => ({ startRow: top, startColumn: left, endRow: bottom, endColumn: right })),
    tabColor: sheet.tabColor ?? "",
    hidden: sheet.visibility === undefined || sheet.visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    showGridlines: sheet.showGridlines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    freeze: {
      xSplit: frozenColumns,
      ySplit: frozenRows,
      startRow: frozenRows === 0 ? -1 : frozenRows,
      startColumn: frozenColumns === 0 ? -1 : frozenColumns,
    },
  };
}

export function workbookSnapshot(
  workbook: WorkbookDescription,
  beyond: NonNullable<HostDescription["beyond"]>,
): Partial<IWorkbookData> {
  const styles = new Styles();
  const sheets = workbook.sheets.map((sheet) => sheetSnapshot(sheet, beyond, styles));
  return {
    name: "Book1",
    styles: styles.all,
    sheetOrder: sheets.map(({ id }) => id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
  };
}

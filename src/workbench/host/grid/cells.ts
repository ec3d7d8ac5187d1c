import {
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type IStyleData,
  type Nullable,
  type Worksheet,
} from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { SetRangeValuesMutation, SetRangeValuesUndoMutationFactory, SetStyleCommand } from "@univerjs/sheets";
import { Bounds, type Area } from "../address";
import type { Book } from "../book";
import type { CellExtra } from "../values";
import { areaInGrid, sheetGrown } from "./size";

export type CellPatch = Nullable<ICellData>;
type Matrix = IObjectMatrixPrimitiveType<CellPatch>;

/**
 * Changes many cells in one mutation. A patch names only what changes; null in it empties a property.
 * @param patches by row and column, zero-based.
 */
export function cellsPatch(book: Book, sheetId: string, patches: Matrix): void {
  const params = {
    unitId: book.unitId,
    subUnitId: sheetId,
    cellValue: patches,
    ...(onlyLooks(patches) ? { trigger: SetStyleCommand.id } : {}),
  };
  const undo = SetRangeValuesUndoMutationFactory(book.injector, params);
  book.mutate([{ id: SetRangeValuesMutation.id, params }], [{ id: SetRangeValuesMutation.id, params: undo }]);
}

/** Univer forgets the formula of a cell that is patched without one, unless the change says that it is one of style. */
function onlyLooks(patches: Matrix): boolean {
  return Object.values(patches).every((row) =>
    Object.values(row as Record<number, CellPatch>).every(
      (patch) => patch && Object.keys(patch).every((key) => key === "s" || key === "custom"),
    ),
  );
}

/** Collects patches cell by cell; `put` of undefined leaves a cell alone. */
export class Patches {
  private readonly rows: Record<number, Record<number, CellPatch>> = {};
  private readonly bounds = new Bounds();

  put(row: number, column: number, patch: CellPatch | undefined): void {
    if (patch === undefined) return;
    const known = this.rows[row]?.[column];
    (this.rows[row] ??= {})[column] = known && patch ? { ...known, ...patch } : patch;
    this.bounds.take(row, column);
  }

  get area(): Area | undefined {
    return this.bounds.area;
  }

  apply(book: Book, sheetId: string): void {
    const { area } = this;
    if (!area) return;
    sheetGrown(book, sheetId, area);
    cellsPatch(book, sheetId, this.rows);
  }
}

/** Reads the cells of one sheet as they are now, spilled results included. */
export class CellReader {
  private readonly sheet: Worksheet;
  private readonly spilled: Matrix | undefined;
  private readonly formulas: FormulaDataModel;

  constructor(
    private readonly book: Book,
    readonly sheetId: string,
  ) {
    this.sheet = book.sheet(sheetId);
    this.formulas = book.injector.get(FormulaDataModel);
    this.spilled = this.formulas.getArrayFormulaCellData()[book.unitId]?.[sheetId] as Matrix | undefined;
  }

  cell(row: number, column: number): Nullable<ICellData> {
    const cell = this.sheet.getCellRaw(row, column);
    const isBare = cell?.v === undefined || cell.v === null;
    return isBare && !cell?.p && this.spilled ? (this.spilled[row]?.[column] ?? cell) : cell;
  }

  /** Visits cells that a formula elsewhere spills into. */
  eachSpilled(inside: Area, each: (row: number, column: number) => void): void {
    for (const [rowText, cells] of Object.entries(this.spilled ?? {})) {
      const row = Number(rowText);
      if (row < inside.top || row > inside.bottom) continue;
      for (const columnText of Object.keys(cells ?? {})) {
        const column = Number(columnText);
        if (column >= inside.left && column <= inside.right) each(row, column);
      }
    }
  }

  /** The cell without what spills into it. */
  own(row: number, column: number): Nullable<ICellData> {
    return this.sheet.getCellRaw(row, column);
  }

  style(row: number, column: number): IStyleData {
    // Of what the cell itself holds: a table's style or a conditional format is no format of the cell, in Excel neither.
    return this.sheet.getComposedCellStyleByCellData(row, column, this.sheet.getCellRaw(row, column));
  }

  numberFormat(row: number, column: number): string {
    return this.style(row, column).n?.pattern ?? "General";
  }

  /** The formula the grid calculates, with "="; undefined where the cell holds a value. */
  gridFormula(row: number, column: number): string | undefined {
    const cell = this.sheet.getCellRaw(row, column);
    if (cell?.f) return cell.f;
    if (!cell?.si) return undefined;
    return this.formulas.getFormulaStringByCell(row, column, this.sheetId, this.book.unitId) ?? undefined;
  }

  extra(row: number, column: number): CellExtra | undefined {
    return (this.sheet.getCellRaw(row, column)?.custom ?? undefined) as CellExtra | undefined;
  }
}

/** A rectangle of something, one entry a cell, rows first. */
export function areaMap<R>(area: Area, each: (row: number, column: number) => R): R[][] {
  const rows: R[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const cells: R[] = [];
    for (let column = area.left; column <= area.right; column += 1) cells.push(each(row, column));
    rows.push(cells);
  }
  return rows;
}

/** Visits the cells of an area that hold anything: value, formula or format of their own. */
export function cellsHeld(
  book: Book,
  sheetId: string,
  area: Area,
  each: (row: number, column: number, cell: ICellData) => void,
): void {
  const matrix = book.sheet(sheetId).getCellMatrix().getMatrix();
  const inGrid = areaInGrid(book, sheetId, area);
  for (const [rowText, cells] of Object.entries(matrix)) {
    const row = Number(rowText);
    if (row < inGrid.top || row > inGrid.bottom || !cells) continue;
    for (const [columnText, cell] of Object.entries(cells as Record<string, Nullable<ICellData>>)) {
      const column = Number(columnText);
      if (cell && column >= inGrid.left && column <= inGrid.right) each(row, column, cell);
    }
  }
}

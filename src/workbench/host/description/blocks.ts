import type { ICellData } from "@univerjs/core";
import type { Block, Cell } from "../../../workbook/description";
import { areaAddress, areaOfSheet } from "../address";
import type { Book } from "../book";
import { CellReader, cellsHeld } from "../grid/cells";
import { formulaShown } from "../grid/formulas";
import type { Tables } from "../structured";
import { cellScalar, cellValueType } from "../values";

const valueOf = (cell: ICellData): string | number | boolean | { readonly error: string } => {
  const value = cellScalar(cell);
  return cellValueType(cell) === "Error" ? { error: String(value) } : value;
};

function cellOf(reader: CellReader, lookup: Tables, row: number, column: number, cell: ICellData): Cell {
  const formula = formulaShown(reader, lookup, row, column);
  return formula === undefined ? valueOf(cell) : { formula, value: valueOf(cell) };
}

/** What the cells of a sheet hold: a block for each run of rows with anything in them. What a formula spills is left to it. */
export function blocksOf(book: Book, sheetId: string, lookup: Tables): readonly Block[] {
  const reader = new CellReader(book, sheetId);
  const rows = new Map<number, Map<number, Cell>>();
  cellsHeld(book, sheetId, areaOfSheet, (row, column, cell) => {
    if (!cell.f && !cell.si && cellScalar(cell) === "") return;
    const cells = rows.get(row) ?? new Map<number, Cell>();
    rows.set(row, cells.set(column, cellOf(reader, lookup, row, column, cell)));
  });
  const blocks: Block[] = [];
  const held = [...rows.keys()].toSorted((a, b) => a - b);
  for (let at = 0; at < held.length; at += 1) {
    const from = at;
    while (held[at + 1] === (held[at] ?? 0) + 1) at += 1;
    const run = held.slice(from, at + 1);
    const columns = run.flatMap((row) => [...(rows.get(row)?.keys() ?? [])]);
    const left = columns.reduce((least, column) => Math.min(least, column), Infinity);
    const right = columns.reduce((most, column) => Math.max(most, column), 0);
    const top = run[0] ?? 0;
    blocks.push({
      at: areaAddress({ top, left, bottom: top, right: left }),
      rows: run.map((row) =>
        Array.from({ length: right - left + 1 }, (_, step) => rows.get(row)?.get(left + step) ?? null),
      ),
    });
  }
  return blocks;
}

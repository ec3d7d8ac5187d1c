import { rawOf } from "../workbook/describedTables";
import type { Surroundings } from "../workbook/recognition/foreignSnapshot";
import { recogniseSheet, type Recognition } from "../workbook/recognition/recognise";
import { sheetCellsOf, type SheetCells } from "../workbook/recognition/sheetCells";
import type { DateSystem } from "../workbook/serialDate";
import { isFormula } from "../workbook/snapshot";
import { readXlsx, type ReadOptions } from "./read";
import type { RefusalReason } from "./refusal";

/** A sheet of a file, and what it was recognised as. Cells are there where it is a portfolio or several. */
export interface FileSheet {
  readonly cells: SheetCells;
  readonly recognition: Recognition;
  readonly dates: DateSystem;
  /** Our own tables beside it, where the file is one of ours. */
  readonly surroundings: Surroundings;
}

export type RecognisedFile =
  { readonly ok: true; readonly sheets: readonly FileSheet[] } | { readonly ok: false; readonly reason: RefusalReason };

/** As little as is needed further on: it is copied from thread to thread. */
function needed(cells: SheetCells, { verdict }: Recognition): SheetCells {
  const { formulas = [], ...rest } = cells;
  if (verdict === "none") return { ...rest, values: [] };
  return formulas.some((row, index) => row.some((formula, column) => isFormula(formula, cells.values[index]?.[column])))
    ? cells
    : rest;
}

/** Reads an .xlsx file and recognises its sheets, in their order. Never throws for what a file holds. */
export async function recogniseFile(bytes: Uint8Array, options: ReadOptions = {}): Promise<RecognisedFile> {
  const read = await readXlsx(bytes, options);
  if (!read.ok) return read;
  const { sheets, uses1904Dates = false } = read.workbook;
  const dates: DateSystem = uses1904Dates ? 1904 : 1900;
  const { teams = null, settings = null } = rawOf(read.workbook) ?? {};
  return {
    ok: true,
    sheets: sheets.map((sheet) => {
      const cells = sheetCellsOf(sheet);
      const recognition = recogniseSheet(cells);
      return { cells: needed(cells, recognition), recognition, dates, surroundings: { teams, settings, dates } };
    }),
  };
}

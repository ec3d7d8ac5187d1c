import type { Cell, CellValue, ErrorCell } from "../../workbook/description";
import { columnNumber } from "../address";
import { escapedTextRead } from "../escapedText";
import { reachesOutside, shownFormula } from "../fileFormula";
import { maxColumns, maxRows, type ReadLimits } from "../limits";
import { Refusal } from "../refusal";
import { sharedFormula } from "../sharedFormula";
import type { XmlReader } from "../xml";
import { cellTextRead, richTextRead } from "./sharedStrings";

/** A row's cells in ascending columns; `styles` are the style numbers of cells that have one, 0 included where it overrides. */
export interface RowCells {
  readonly row: number;
  /** Style number of the row as a whole, 0 for none. */
  readonly rowStyle: number;
  readonly columns: number[];
  readonly values: Cell[];
  readonly styledColumns: number[];
  readonly styles: number[];
}

/** What all sheets of a file share while their cells are read. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly uses1904Dates: boolean;
  readonly limits: ReadLimits;
  cellsLeft: number;
  formulaCharactersLeft: number;
  textCharactersLeft: number;
}

interface SharedFormulaAt {
  readonly at: (rows: number, columns: number) => string;
  readonly row: number;
  readonly column: number;
}

/** Within one sheet: the formulas that several cells share, by their number. */
export type SharedFormulas = Map<string, SharedFormulaAt>;

interface RawCell {
  readonly type: string;
  readonly value: string | undefined;
  readonly inline: string | undefined;
  readonly formula:
    { readonly text: string; readonly kind: string | undefined; readonly shared: string | undefined } | undefined;
}

/** Days from 1899-12-30, Excel's day 0, to 1970-01-01. */
const unixEpochDay = 25_569;
/** The 1904 system counts from 1904-01-01 instead. */
const days1904 = 1_462;
const dayMilliseconds = 86_400_000;

/** Strict files may hold dates as ISO 8601 text; everybody else, and we, as serial numbers (days). */
function serialOf(iso: string, uses1904Dates: boolean): number | undefined {
  const time = Date.parse(/(?:Z|[+-]\d\d:\d\d)$/.test(iso) || !iso.includes("T") ? iso : `${iso}Z`);
  return Number.isNaN(time) ? undefined : time / dayMilliseconds + unixEpochDay - (uses1904Dates ? days1904 : 0);
}

function valueOf(raw: RawCell, context: CellContext): CellValue | ErrorCell {
  if (raw.type === "inlineStr") return raw.inline ?? "";
  const text = raw.value;
  if (text === undefined) return null;
  switch (raw.type) {
    case "s":
      return context.strings[Number(text)] ?? "";
    case "str":
      return escapedTextRead(text);
    case "b":
      return text.trim() === "1" || text.trim() === "true";
    case "e":
      return { error: text };
    case "d":
      return serialOf(text.trim(), context.uses1904Dates) ?? text;
    default: {
      const number = text.trim() === "" ? NaN : Number(text);
      return Number.isFinite(number) ? number : null;
    }
  }
}

function formulaOf(raw: RawCell, row: number, column: number, shared: SharedFormulas): string | undefined {
  const { formula } = raw;
  if (formula === undefined || formula.kind === "dataTable") return undefined;
  if (formula.kind !== "shared" || formula.shared === undefined)
    return formula.text === "" ? undefined : escapedTextRead(formula.text);
  if (formula.text !== "")
    shared.set(formula.shared, { at: sharedFormula(escapedTextRead(formula.text)), row, column });
  const master = shared.get(formula.shared);
  return master?.at(row - master.row, column - master.column);
}

function textIn(value: CellValue | ErrorCell): string {
  const text = typeof value === "object" ? value?.error : value;
  return typeof text === "string" ? text : "";
}

/** A formula that reaches out of the workbook comes back as the value it last gave: links to elsewhere are not followed and not kept. */
function cellOf(raw: RawCell, row: number, column: number, shared: SharedFormulas, context: CellContext): Cell {
  const value = valueOf(raw, context);
  context.textCharactersLeft -= cellTextRead(textIn(value)).length;
  if (context.textCharactersLeft < 0) throw new Refusal("tooLarge", "texts");
  const formula = formulaOf(raw, row, column, shared);
  if (formula === undefined || reachesOutside(formula)) return value;
  context.formulaCharactersLeft -= formula.length;
  if (context.formulaCharactersLeft < 0) throw new Refusal("tooLarge", "formulas");
  return value === null ? { formula: shownFormula(formula) } : { formula: shownFormula(formula), value };
}

/** Reads the `c` that has just been opened. */
function rawCellRead(reader: XmlReader): RawCell {
  const type = reader.attribute("t") ?? "n";
  const depth = reader.depth;
  let value: string | undefined;
  let inline: string | undefined;
  let formula: RawCell["formula"];
  let into: "v" | "f" | undefined;
  for (;;) {
    const token = reader.next();
    if (token === "open") {
      into = undefined;
      if (reader.name === "v") {
        into = "v";
        value = "";
      } else if (reader.name === "f") {
        into = "f";
        formula = { text: "", kind: reader.attribute("t"), shared: reader.attribute("si") };
      } else if (reader.name === "is") inline = richTextRead(reader);
    } else if (token === "text") {
      if (into === "v") value = (value ?? "") + reader.text;
      else if (into === "f" && formula !== undefined) formula = { ...formula, text: formula.text + reader.text };
    } else if (reader.depth < depth) return { type, value, inline, formula };
    else into = undefined;
  }
}

/** The column of "BC12"; the row is the row element's. */
function columnOf(reference: string | undefined, previous: number): number {
  const letters = reference === undefined ? undefined : /^[A-Za-z]+/.exec(reference)?.[0];
  const column = letters === undefined ? previous + 1 : columnNumber(letters);
  if (column === undefined || column > maxColumns || column <= previous) throw new Refusal("damaged", "cell reference");
  return column;
}

/** Reads the `row` that has just been opened; in a row or column that has a style, a cell's style 0 counts as one. */
export function rowCellsRead(
  reader: XmlReader,
  row: number,
  isColumnStyled: (column: number) => boolean,
  shared: SharedFormulas,
  context: CellContext,
): RowCells {
  const rowStyle = reader.attribute("customFormat") === undefined ? 0 : Number(reader.attribute("s") ?? 0);
  const cells: RowCells = { row, rowStyle, columns: [], values: [], styledColumns: [], styles: [] };
  const depth = reader.depth;
  let column = 0;
  for (;;) {
    const token = reader.next();
    if (token === "open" && reader.name === "c") {
      column = columnOf(reader.attribute("r"), column);
      const style = Number(reader.attribute("s") ?? 0);
      if (--context.cellsLeft < 0) throw new Refusal("tooManyCells", "cells");
      const value = cellOf(rawCellRead(reader), row, column, shared, context);
      if (value !== null) {
        cells.columns.push(column);
        cells.values.push(value);
      }
      if (style > 0 || rowStyle > 0 || isColumnStyled(column)) {
        cells.styledColumns.push(column);
        cells.styles.push(style);
      }
    } else if (token !== "open" && token !== "text" && reader.depth < depth) return cells;
  }
}

export function isRowNumber(row: number): boolean {
  return Number.isInteger(row) && row >= 1 && row <= maxRows;
}

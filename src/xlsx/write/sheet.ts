import type { Row, Workbook, Worksheet, WorksheetView } from "@cj-tech-master/excelts";
import type { ConditionalFormat, SheetDescription } from "../../workbook/description";
import { columnNumber } from "../address";
import { escapedText } from "../escapedText";
import { fileFormula } from "../fileFormula";
import { paperNumbers } from "../paper";
import { DescriptionError, knownArea } from "./check";
import { formulaWriter, libraryValue } from "./cellValue";
import { argb, conditionalFill, partialFont } from "./excelStyle";
import { cellOfKey, sheetStyles } from "./sheetStyles";
import type { StyleTable } from "./styleTable";
import { tableAt } from "./tableAt";

/** Widths that `columnsCorrected` changes in the library's XML. */
export const markedWidths = {
  /** Excel's own, where the description gives none: not to be called the user's. */
  none: 9.14062501,
  /** 9, which the library takes for "none" and leaves out. */
  nine: 9.00000001,
} as const;

function writeCells(sheet: SheetDescription, worksheet: Worksheet): void {
  const tableOf = tableAt(sheet);
  const write = formulaWriter();
  for (const { at, rows } of sheet.blocks) {
    const { top, left } = knownArea(at, "block");
    rows.forEach((cells, down) => {
      const row = worksheet.getRow(top + down);
      cells.forEach((cell, right) => {
        if (cell !== null)
          row.getCell(left + right).value = libraryValue(cell, tableOf(top + down, left + right), write);
      });
    });
  }
}

/** The library leaves out rows that have neither a cell nor a height; an empty cell keeps the row and is not written itself. */
function keptRow(worksheet: Worksheet, number: number): Row {
  const row = worksheet.getRow(number);
  row.getCell(1);
  return row;
}

function writeStyles(sheet: SheetDescription, worksheet: Worksheet, table: StyleTable): void {
  const styles = sheetStyles(sheet, table);
  for (const [number, style] of styles.columns) {
    const column = worksheet.getColumn(number);
    column.style = table.style(style);
    column.width ??= markedWidths.none;
  }
  for (const [row, style] of styles.rows) keptRow(worksheet, row).style = table.style(style);
  for (const [key, style] of styles.cells) {
    const { row, column } = cellOfKey(key);
    worksheet.getRow(row).getCell(column).style = table.style(style);
  }
}

function knownColumn(letters: string): number {
  const column = columnNumber(letters);
  if (column === undefined) throw new DescriptionError(`"${letters}" is no column`);
  return column;
}

function writeColumnsAndRows(sheet: SheetDescription, worksheet: Worksheet): void {
  for (const { from, to, width, hidden, outline } of sheet.columns ?? []) {
    for (let number = knownColumn(from); number <= knownColumn(to); number++) {
      const column = worksheet.getColumn(number);
      if (width !== undefined) column.width = width === 9 ? markedWidths.nine : width;
      column.width ??= markedWidths.none;
      if (hidden !== undefined) column.hidden = hidden;
      if (outline !== undefined) column.outlineLevel = outline;
    }
  }
  for (const { from, to, height, hidden, outline } of sheet.rows ?? []) {
    for (let number = from; number <= to; number++) {
      const row = keptRow(worksheet, number);
      if (height !== undefined) row.height = height;
      if (hidden !== undefined) row.hidden = hidden;
      if (outline !== undefined) row.outlineLevel = outline;
    }
  }
  worksheet.properties.outlineLevelCol = Math.max(0, ...(sheet.columns ?? []).map(({ outline }) => outline ?? 0));
  worksheet.properties.outlineLevelRow = (sheet.rows ?? []).reduce(
    (most, { outline }) => Math.max(most, outline ?? 0),
    0,
  );
}

function writeView(sheet: SheetDescription, worksheet: Worksheet, isActive: boolean): void {
  const common = { showGridLines: sheet.showGridlines ?? true, tabSelected: isActive };
  const { rows, columns } = sheet.freeze ?? { rows: 0, columns: 0 };
  const view: Partial<WorksheetView> =
    rows > 0 || columns > 0
      ? { ...common, state: "frozen", xSplit: columns, ySplit: rows }
      : { ...common, state: "normal" };
  worksheet.views = [view];
}

/** The print area and the title rows are names of the workbook: `namesPart` writes them. */
function writePage(sheet: SheetDescription, worksheet: Worksheet): void {
  const { orientation, paper, fitToWidth, header, footer } = sheet.page ?? {};
  // The library says portrait unless told otherwise.
  if (orientation === undefined) Reflect.deleteProperty(worksheet.pageSetup, "orientation");
  else worksheet.pageSetup.orientation = orientation;
  if (paper !== undefined) worksheet.pageSetup.paperSize = paperNumbers[paper];
  if (fitToWidth === true) Object.assign(worksheet.pageSetup, { fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
  if (header !== undefined) worksheet.headerFooter.oddHeader = escapedText(header);
  if (footer !== undefined) worksheet.headerFooter.oddFooter = escapedText(footer);
}

/** `stopIfTrue` is added by `conditionalFormatsCorrected`, which finds the rule by its priority. */
function writeConditionalFormat(format: ConditionalFormat, priority: number, worksheet: Worksheet): void {
  knownArea(format.address, "conditional format");
  const add = (rule: Parameters<Worksheet["addConditionalFormatting"]>[0]["rules"][number]): void => {
    worksheet.addConditionalFormatting({ ref: format.address, rules: [rule] });
  };
  if (format.type === "formula") {
    const { font, fill } = format.format;
    const style = {
      ...(font && { font: partialFont(font) }),
      ...(fill !== undefined && { fill: conditionalFill(fill) }),
    };
    add({ type: "expression", priority, formulae: [escapedText(fileFormula(format.formula))], style });
  } else if (format.type === "colorScale") {
    const middle = format.colors.length === 3 ? [{ type: "percentile" as const, value: 50 }] : [];
    add({
      type: "colorScale",
      priority,
      cfvo: [{ type: "min" }, ...middle, { type: "max" }],
      color: format.colors.map(argb),
    });
  } else {
    // A gradient needs no extension; every Excel since 2007 shows it.
    add({
      type: "dataBar",
      priority,
      gradient: true,
      cfvo: [{ type: "min" }, { type: "max" }],
      color: argb(format.color),
    });
  }
}

/** Registers the tables, so that the library links their parts; `tablePart` writes what is in them. */
function writeTables(sheet: SheetDescription, worksheet: Worksheet): void {
  for (const { name, address } of sheet.tables ?? []) {
    const { top, left, bottom, right } = knownArea(address, "table");
    const columns = Array.from({ length: right - left + 1 }, (_, index) => ({ name: `c${String(index)}` }));
    worksheet.addTable({
      name,
      ref: address.split(":")[0] ?? address,
      columns,
      rows: Array.from({ length: bottom - top }, () => []),
    });
  }
}

/** Adds one sheet to the library's workbook. */
export async function writeSheet(
  sheet: SheetDescription,
  book: Workbook,
  table: StyleTable,
  isActive: boolean,
): Promise<void> {
  const worksheet = book.addWorksheet(sheet.name, { state: sheet.visibility ?? "visible" });
  if (sheet.tabColor !== undefined) worksheet.properties.tabColor = argb(sheet.tabColor);
  // Before the cells: the library puts headers of its own into them.
  writeTables(sheet, worksheet);
  writeCells(sheet, worksheet);
  writeStyles(sheet, worksheet, table);
  writeColumnsAndRows(sheet, worksheet);
  for (const merge of sheet.merges ?? []) worksheet.mergeCellsWithoutStyle(merge);
  for (const { at, text } of sheet.notes ?? []) worksheet.getCell(at).note = escapedText(text);
  (sheet.conditionalFormats ?? []).forEach((format, index) => {
    writeConditionalFormat(format, index + 1, worksheet);
  });
  writeView(sheet, worksheet, isActive);
  writePage(sheet, worksheet);
  if (sheet.protected === true) await worksheet.protect(undefined, { objects: false, scenarios: false });
}

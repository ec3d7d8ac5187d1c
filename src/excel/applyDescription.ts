import { areaAddress, areaOf, cellAddress, type Area } from "../workbook/address";
import type {
  Block,
  Cell,
  CellFormat,
  ColumnDescription,
  ConditionalFormat,
  FormulaCell,
  NameDescription,
  PageSetup,
  SheetDescription,
  Validation,
  WorkbookDescription,
} from "../workbook/description";
import { cellInput } from "./cellInput";
import { supports } from "./run";

const comparisons = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greater: "GreaterThan",
  greaterOrEqual: "GreaterThanOrEqualTo",
  less: "LessThan",
  lessOrEqual: "LessThanOrEqualTo",
} as const;

const horizontal = {
  left: "Left",
  center: "Center",
  right: "Right",
  justify: "Justify",
  fill: "Fill",
  centerAcrossSelection: "CenterAcrossSelection",
} as const;
const vertical = { top: "Top", center: "Center", bottom: "Bottom", justify: "Justify" } as const;
const edges = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  insideHorizontal: "InsideHorizontal",
  insideVertical: "InsideVertical",
} as const;
const lines = {
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  dashed: ["Dash", "Thin"],
  dotted: ["Dot", "Thin"],
  double: ["Double", "Thick"],
  hair: ["Continuous", "Hairline"],
} as const;
const alertStyles = { stop: "Stop", warning: "Warning", information: "Information" } as const;
const papers = { a4: "A4", a3: "A3", letter: "Letter" } as const;

/** Points for a width in characters of the standard font (7 pixels a digit at 96 dpi, 5 pixels around). */
function pointsOfWidth(characters: number): number {
  return Math.round((characters * 7 + 5) * 0.75 * 100) / 100;
}

function isFormulaCell(cell: Cell): cell is FormulaCell {
  return typeof cell === "object" && cell !== null && "formula" in cell;
}

function blockArea({ at, rows }: Block): Area | null {
  const start = areaOf(at);
  const columns = rows[0]?.length ?? 0;
  return start && columns > 0 ? { row: start.row, column: start.column, rows: rows.length, columns } : null;
}

function writeConstants(sheet: Excel.Worksheet, block: Block): void {
  const area = blockArea(block);
  if (area)
    sheet.getRange(areaAddress(area)).formulas = block.rows.map((row) =>
      row.map((cell) => (isFormulaCell(cell) ? "" : cellInput(cell))),
    );
}

/** Formulas come after tables and names, which they speak of: each run of formulas in a column is one write. */
function writeFormulas(sheet: Excel.Worksheet, block: Block): void {
  const area = blockArea(block);
  if (!area) return;
  for (let column = 0; column < area.columns; column += 1) {
    const formulas = block.rows.map((row) => row[column] ?? null);
    for (let from = 0; from < formulas.length; from += 1) {
      const length = formulas.slice(from).findIndex((cell) => !isFormulaCell(cell));
      const rows = length < 0 ? formulas.length - from : length;
      if (rows === 0) continue;
      const address = areaAddress({ row: area.row + from, column: area.column + column, rows, columns: 1 });
      sheet.getRange(address).formulas = formulas.slice(from, from + rows).map((cell) => [cellInput(cell)]);
      from += rows;
    }
  }
}

/** Queues the look of a range; `area` says how large it is. */
export function formatRange(range: Excel.Range, area: Area, format: CellFormat): void {
  const { font, borders } = format;
  if (format.numberFormat !== undefined)
    range.numberFormat = Array.from({ length: area.rows }, () =>
      Array<string>(area.columns).fill(format.numberFormat ?? ""),
    );
  if (format.fill !== undefined) range.format.fill.color = format.fill;
  if (font?.name !== undefined) range.format.font.name = font.name;
  if (font?.size !== undefined) range.format.font.size = font.size;
  if (font?.bold !== undefined) range.format.font.bold = font.bold;
  if (font?.italic !== undefined) range.format.font.italic = font.italic;
  if (font?.underline !== undefined) range.format.font.underline = font.underline ? "Single" : "None";
  if (font?.strikethrough !== undefined) range.format.font.strikethrough = font.strikethrough;
  if (font?.color !== undefined) range.format.font.color = font.color;
  if (format.align !== undefined) range.format.horizontalAlignment = horizontal[format.align];
  if (format.verticalAlign !== undefined) range.format.verticalAlignment = vertical[format.verticalAlign];
  if (format.wrap !== undefined) range.format.wrapText = format.wrap;
  if (format.indent !== undefined) range.format.indentLevel = format.indent;
  if (format.locked !== undefined) range.format.protection.locked = format.locked;
  for (const [edge, border] of Object.entries(borders ?? {}) as [
    keyof typeof edges,
    { style: keyof typeof lines; color?: string },
  ][]) {
    // A line between rows needs two rows: Excel refuses it on one.
    if ((edge === "insideHorizontal" && area.rows < 2) || (edge === "insideVertical" && area.columns < 2)) continue;
    const [style, weight] = lines[border.style];
    const line = range.format.borders.getItem(edges[edge]);
    line.style = style;
    // A new line is thin by itself.
    if (weight !== "Thin") line.weight = weight;
    if (border.color !== undefined) line.color = border.color;
  }
}

/** Queues the input rule of a range; its alert last, so that a rule with its alert is a whole one. */
export function validate(range: Excel.Range, { rule, alert, prompt, allowBlank = true }: Validation): void {
  const { dataValidation } = range;
  if (rule.type === "list") dataValidation.rule = { list: { inCellDropDown: true, source: rule.source } };
  else if (rule.type === "custom") dataValidation.rule = { custom: { formula: rule.formula } };
  else
    dataValidation.rule = {
      [rule.type]: {
        formula1: rule.formula1,
        ...(rule.formula2 === undefined ? {} : { formula2: rule.formula2 }),
        operator: comparisons[rule.comparison],
      },
    };
  dataValidation.ignoreBlanks = allowBlank;
  if (prompt) dataValidation.prompt = { showPrompt: true, title: prompt.title, message: prompt.message };
  if (alert)
    dataValidation.errorAlert = {
      showAlert: true,
      style: alertStyles[alert.style],
      title: alert.title,
      message: alert.message,
    };
}

/** Queues a conditional format on top of those that a range has; its formula last, so that one with its formula is a whole one. */
export function formatConditionally(range: Excel.Range, format: ConditionalFormat): void {
  switch (format.type) {
    case "formula": {
      const { custom } = range.conditionalFormats.add("Custom");
      const { font, fill } = format.format;
      if (fill !== undefined) custom.format.fill.color = fill;
      if (font?.color !== undefined) custom.format.font.color = font.color;
      if (font?.bold !== undefined) custom.format.font.bold = font.bold;
      if (font?.strikethrough !== undefined) custom.format.font.strikethrough = font.strikethrough;
      custom.rule.formula = format.formula;
      break;
    }
    case "colorScale": {
      const [low, middle, high = middle] = format.colors;
      const three = format.colors.length === 3;
      range.conditionalFormats.add("ColorScale").colorScale.criteria = {
        minimum: { type: "LowestValue", color: low },
        ...(three ? { midpoint: { type: "Percentile", formula: "50", color: middle } } : {}),
        maximum: { type: "HighestValue", color: high },
      };
      break;
    }
    case "dataBar":
      range.conditionalFormats.add("DataBar").dataBar.positiveFormat.fillColor = format.color;
      break;
  }
}

function setColumns(sheet: Excel.Worksheet, columns: readonly ColumnDescription[]): void {
  for (const { from, to, width } of columns) {
    if (width !== undefined) sheet.getRange(`${from}:${to}`).format.columnWidth = pointsOfWidth(width);
  }
  if (!supports("1.10")) return;
  // Neighbours of one depth are one group: two calls would make two depths.
  for (let index = 0; index < columns.length; index += 1) {
    const first = columns[index];
    if (!first?.outline) continue;
    let last = first;
    while (columns[index + 1]?.outline === first.outline) last = columns[(index += 1)] ?? last;
    sheet.getRange(`${first.from}:${last.to}`).group("ByColumns");
  }
}

function dress(sheet: Excel.Worksheet, description: SheetDescription): void {
  for (const { address, format } of description.formats ?? []) {
    const area = areaOf(address);
    if (area) formatRange(sheet.getRange(address), area, format);
  }
  for (const validation of description.validations ?? []) validate(sheet.getRange(validation.address), validation);
  // Each new one goes on top of those before it, and in a description the first counts first.
  for (const format of [...(description.conditionalFormats ?? [])].reverse())
    formatConditionally(sheet.getRange(format.address), format);
  setColumns(sheet, description.columns ?? []);
  for (const { from, to, height } of description.rows ?? []) {
    if (height !== undefined) sheet.getRange(`${from}:${to}`).format.rowHeight = height;
  }
  if (description.tabColor !== undefined) sheet.tabColor = description.tabColor;
  if (description.showGridlines !== undefined) sheet.showGridlines = description.showGridlines;
  const { rows = 0, columns = 0 } = description.freeze ?? {};
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(`A1:${cellAddress(rows - 1, columns - 1)}`);
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

function addTables(sheet: Excel.Worksheet, { tables = [] }: SheetDescription): void {
  for (const { name, address, style, bandedRows, filterButtons, totals } of tables) {
    const table = sheet.tables.add(address, true);
    table.name = name;
    if (style !== undefined) table.style = style;
    if (bandedRows !== undefined) table.showBandedRows = bandedRows;
    if (filterButtons !== undefined) table.showFilterButton = filterButtons;
    if (totals !== undefined) table.showTotals = totals;
  }
}

function addNames(context: Excel.RequestContext, names: readonly NameDescription[]): void {
  for (const { name, refersTo, comment } of names) context.workbook.names.add(name, refersTo, comment);
}

/**
 * Queues everything of a description on sheets that are added under its names: values first, then tables, names, the
 * formulas that speak of them, and formats. Nothing is sent: the caller's sync makes it one request and one undo step.
 * `added` queues what is to happen between the sheets and their first cell.
 */
export function addSheets(context: Excel.RequestContext, description: WorkbookDescription, added: () => void): void {
  const sheets = description.sheets.map((sheet) => ({
    sheet: context.workbook.worksheets.add(sheet.name),
    description: sheet,
  }));
  added();
  for (const {
    sheet,
    description: { blocks },
  } of sheets)
    for (const block of blocks) writeConstants(sheet, block);
  for (const { sheet, description: of } of sheets) addTables(sheet, of);
  addNames(context, description.names ?? []);
  for (const {
    sheet,
    description: { blocks },
  } of sheets)
    for (const block of blocks) writeFormulas(sheet, block);
  for (const { sheet, description: of } of sheets) dress(sheet, of);
  sheets.find(({ description: { name } }) => name === description.active)?.sheet.activate();
}

/** Queues the print set-up of a sheet. Apart from the rest: it is no undoable change, and Excel without a printer may refuse it. */
export function setUpPage(
  sheet: Excel.Worksheet,
  { orientation, paper, fitToWidth, titleRows, printArea, header, footer }: PageSetup,
): void {
  const { pageLayout } = sheet;
  if (orientation !== undefined) pageLayout.orientation = orientation === "portrait" ? "Portrait" : "Landscape";
  if (paper !== undefined) pageLayout.paperSize = papers[paper];
  if (fitToWidth) pageLayout.zoom = { horizontalFitToPages: 1 };
  if (titleRows !== undefined) pageLayout.setPrintTitleRows(`$${titleRows.replace(":", ":$")}`);
  if (printArea !== undefined) pageLayout.setPrintArea(printArea);
  const { defaultForAllPages } = pageLayout.headersFooters;
  for (const [where, text] of [
    ["Header", header],
    ["Footer", footer],
  ] as const) {
    const part = (code: "L" | "C" | "R") => new RegExp(`&${code}((?:(?!&[LCR]).)*)`).exec(text ?? "")?.[1];
    const [left, centre, right] = [part("L"), part("C"), part("R")];
    if (left !== undefined) defaultForAllPages[`left${where}`] = left;
    if (centre !== undefined) defaultForAllPages[`center${where}`] = centre;
    if (right !== undefined) defaultForAllPages[`right${where}`] = right;
  }
}

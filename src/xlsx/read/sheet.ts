import type { RowDescription, SheetDescription, TableDescription, Validation } from "../../workbook/description";
import { anyOverlap, type Area, areaAddress, areaOf } from "../address";
import { maxColumns, maxRows } from "../limits";
import { Refusal } from "../refusal";
import { XmlReader } from "../xml";
import { childOf, childrenOf, type ElementBudget, elementRead, flagIn, numberIn, type XmlElement } from "../xmlTree";
import { blocksOf } from "./blocks";
import { type CellContext, isRowNumber, type RowCells, rowCellsRead, type SharedFormulas } from "./cells";
import { colorRead, type ThemeColors } from "./color";
import { type ColumnSpan, columnsRead } from "./columns";
import { conditionalFormatsRead, type RankedFormat } from "./conditionalFormats";
import { formatsOf } from "./formatAreas";
import { pageRead } from "./page";
import { rowAdded, rowRead } from "./rows";
import type { Styles } from "./styles";
import { validationRead } from "./validations";
import type { SheetEntry } from "./workbookPart";

/** What all sheets of a file share. */
export interface SheetContext extends CellContext {
  readonly styles: Styles;
  readonly theme: ThemeColors;
  readonly budget: ElementBudget;
  /** Called after some rows with the characters read of this sheet; lets others run and stops the reading by throwing. */
  pause(read: number): Promise<void>;
}

/** Rows between two calls of `pause`. */
const rowsBetweenPauses = 2_000;

/** The elements of a worksheet besides its cells, by name; those that may repeat are collected. */
class SheetParts {
  readonly single = new Map<string, XmlElement>();
  readonly conditionalFormats: (readonly RankedFormat[])[] = [];
  readonly validations: (readonly Validation[])[] = [];
  readonly rows: RowCells[] = [];
  readonly rowDescriptions: RowDescription[] = [];
  columns: readonly ColumnSpan[] = [];
  columnStyles: readonly number[] = [];
}

async function cellsRead(reader: XmlReader, parts: SheetParts, context: SheetContext): Promise<void> {
  const depth = reader.depth;
  const shared: SharedFormulas = new Map();
  const isColumnStyled = (column: number): boolean => (parts.columnStyles[column] ?? 0) > 0;
  let row = 0;
  let untilPause = rowsBetweenPauses;
  for (;;) {
    const token = reader.next();
    if (token === "open" && reader.name === "row") {
      const number = Number(reader.attribute("r") ?? row + 1);
      if (!isRowNumber(number) || number <= row) throw new Refusal("damaged", "row number");
      row = number;
      const description = rowRead(reader, row);
      if (description !== undefined) rowAdded(parts.rowDescriptions, description);
      const cells = rowCellsRead(reader, row, isColumnStyled, shared, context);
      if (cells.columns.length > 0 || cells.styles.length > 0 || cells.rowStyle > 0) parts.rows.push(cells);
      if (--untilPause === 0) {
        untilPause = rowsBetweenPauses;
        await context.pause(reader.read);
      }
    } else if (token === "close" && reader.depth < depth) return;
  }
}

function columnStylesOf(columns: readonly ColumnSpan[]): readonly number[] {
  const styles = columns.some(({ style }) => style > 0) ? new Array<number>(maxColumns + 1).fill(0) : [];
  for (const { left, right, style } of columns) styles.fill(style, left, right + 1);
  return styles;
}

/** Validations that refer to other sheets stand in an extension, as Excel 2010 and later write them. */
function extendedValidations(extensions: XmlElement, budget: ElementBudget): readonly Validation[] {
  return childrenOf(extensions, "ext").flatMap((ext) =>
    childrenOf(childOf(ext, "dataValidations"), "dataValidation").flatMap((rule) => validationRead(rule, budget)),
  );
}

async function partsRead(source: string, context: SheetContext): Promise<SheetParts> {
  const parts = new SheetParts();
  const reader = new XmlReader(source);
  for (let token = reader.next(); token !== "end"; token = reader.next()) {
    if (token !== "open") continue;
    if (reader.name === "sheetData") {
      await cellsRead(reader, parts, context);
    } else if (reader.name !== "worksheet") {
      const element = elementRead(reader, context.budget);
      if (element.name === "cols") {
        parts.columns = columnsRead(element);
        parts.columnStyles = columnStylesOf(parts.columns);
      } else if (element.name === "conditionalFormatting")
        parts.conditionalFormats.push(conditionalFormatsRead(element, context.styles, context.theme, context.budget));
      else if (element.name === "dataValidations")
        parts.validations.push(
          childrenOf(element, "dataValidation").flatMap((rule) => validationRead(rule, context.budget)),
        );
      else if (element.name === "extLst") parts.validations.push(extendedValidations(element, context.budget));
      else parts.single.set(element.name, element);
    }
  }
  return parts;
}

function freezeRead(view: XmlElement | undefined): SheetDescription["freeze"] {
  const pane = childOf(view, "pane");
  const state = pane?.attributes.get("state");
  if (state !== "frozen" && state !== "frozenSplit") return undefined;
  return { rows: numberIn(pane, "ySplit") ?? 0, columns: numberIn(pane, "xSplit") ?? 0 };
}

function filled<Item>(key: string, items: readonly Item[]): Readonly<Record<string, readonly Item[]>> {
  return items.length > 0 ? { [key]: items } : {};
}

/** Whole columns and rows with a style of their own. */
function outerAreas(parts: SheetParts): readonly { readonly area: Area; readonly style: number }[] {
  const columns = parts.columns
    .filter(({ style }) => style > 0)
    .map(({ left, right, style }) => ({ area: { top: 1, bottom: maxRows, left, right }, style }));
  const rows = parts.rows
    .filter(({ rowStyle }) => rowStyle > 0)
    .map(({ row, rowStyle }) => ({ area: { top: row, bottom: row, left: 1, right: maxColumns }, style: rowStyle }));
  return [...columns, ...rows];
}

/** Reads a worksheet part into a description; `related` is what its other parts said. */
export async function sheetRead(
  source: string,
  entry: SheetEntry,
  related: { readonly tables: readonly TableDescription[]; readonly notes: NonNullable<SheetDescription["notes"]> },
  context: SheetContext,
): Promise<SheetDescription> {
  const parts = await partsRead(source, context);
  const element = (name: string): XmlElement | undefined => parts.single.get(name);
  const properties = element("sheetPr");
  const view = childOf(element("sheetViews"), "sheetView");
  const tabColor = colorRead(childOf(properties, "tabColor"), context.theme);
  const freeze = freezeRead(view);
  const setup = element("pageSetup");
  const headerFooter = element("headerFooter");
  const page = pageRead(
    { ...(properties && { properties }), ...(setup && { setup }), ...(headerFooter && { headerFooter }) },
    entry.print,
  );
  const merges = childrenOf(element("mergeCells"), "mergeCell").flatMap(
    (merge) => areaOf(merge.attributes.get("ref") ?? "") ?? [],
  );
  // Excel knows none that share a cell; a cell in ten thousand of them would be filled ten thousand times.
  if (anyOverlap(merges)) throw new Refusal("damaged", "merged cells overlap");
  const ranked = parts.conditionalFormats.flat().sort((one, other) => one.priority - other.priority);
  return {
    name: entry.name,
    ...(entry.visibility !== "visible" && { visibility: entry.visibility }),
    ...(tabColor !== undefined && { tabColor }),
    ...(flagIn(view, "showGridLines") === false && { showGridlines: false }),
    blocks: blocksOf(parts.rows),
    ...filled("tables", related.tables),
    ...filled(
      "formats",
      formatsOf(parts.rows, outerAreas(parts), (column) => parts.columnStyles[column] ?? 0, context.styles),
    ),
    ...filled(
      "conditionalFormats",
      ranked.map(({ format }) => format),
    ),
    ...filled("validations", parts.validations.flat()),
    ...filled(
      "columns",
      parts.columns.flatMap(({ description }) => description ?? []),
    ),
    ...filled("rows", parts.rowDescriptions),
    ...filled("merges", merges.map(areaAddress)),
    ...filled("notes", related.notes),
    ...(freeze && { freeze }),
    ...(page && { page }),
    ...(flagIn(element("sheetProtection"), "sheet") === true && { protected: true }),
  };
}

import { areaAddress } from "../workbook/address";
import { isBlank, type ReadCell } from "../workbook/cellText";
import { dressArea, expectedDress } from "../workbook/expectedDress";
import { colourKey, type FoundDress } from "../workbook/health";
import { hasOurList, offersOf, type Offers } from "../workbook/offers";
import { withAdded } from "../workbook/recognition/addedColumns";
import { mappingText, type MappedColumn, type Mapping } from "../workbook/recognition/mapping";
import type { MatrixSnapshot } from "../workbook/snapshot";
import { cellInput } from "./cellInput";
import { errorDetail, failureIdOf } from "./errors";
import { inspectWorkbook } from "./inspectWorkbook";
import { done, failed, type Outcome } from "./outcome";
import type { WorkbookReading } from "./reading";
import { readWorkbook } from "./readWorkbook";
import { run } from "./run";
import { bodyRange } from "./tableRanges";

/** What there is to offer for a connected sheet, and what of it is there. */
export async function lookForOffers(snapshot: MatrixSnapshot): Promise<Outcome<Offers>> {
  return done(offersOf(snapshot, await run((context) => inspectWorkbook(context, snapshot))));
}

/** The cell of the settings that keeps the mapping. */
function mappingCell(context: Excel.RequestContext, { snapshot }: WorkbookReading): Excel.Range | null {
  const settings = snapshot?.settings;
  const position = settings?.reading.positions.get("connection");
  return settings && position !== undefined ? bodyRange(context, settings).getCell(position, settings.reading.valueColumn) : null;
}

/** In the upper of two rows: in the lower one a header would stand under the band beside it. */
function headerCells(context: Excel.RequestContext, { sheet, headerRows: [row = 0] }: Mapping, columns: readonly MappedColumn[]): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRange(areaAddress({ row, column: columns[0]?.column ?? 0, rows: 1, columns: columns.length }));
}

interface Standing {
  readonly mapping: string;
  readonly headers: readonly string[];
  /** Whether nobody has given the header cells a look; what has one keeps it. */
  readonly plain: boolean;
}

async function standing(mapping: Mapping, columns: readonly MappedColumn[]): Promise<Standing | null> {
  return run(async (context) => {
    const reading = await readWorkbook(context);
    const cell = mappingCell(context, reading);
    const headers = headerCells(context, mapping, columns);
    cell?.load("values");
    headers.load("values,format/fill/color");
    await context.sync();
    return cell && { plain: /^(#FFFFFF)?$/i.test(headers.format.fill.color ?? "mixed"), mapping: String(cell.values[0]?.[0] ?? ""), headers: (headers.values[0] ?? []).map(String) };
  });
}

/** How the headers beside look, as far as it can be taken over: copying would take merged cells along. */
function lookOf({ format }: Excel.Range): (range: Excel.Range) => void {
  format.load("horizontalAlignment,fill/color,font/bold,font/color");
  return (range) => {
    const { fill: { color }, font, horizontalAlignment } = format;
    if (color && color.toUpperCase() !== "#FFFFFF") range.format.fill.color = color;
    if (font.bold !== null) range.format.font.bold = font.bold;
    if (font.color) range.format.font.color = font.color;
    if (horizontalAlignment) range.format.horizontalAlignment = horizontalAlignment;
  };
}

async function write(mapping: Mapping, columns: readonly MappedColumn[], text: string, headers: readonly string[], dressing: (context: Excel.RequestContext) => (range: Excel.Range) => void): Promise<void> {
  await run(async (context) => {
    const dress = dressing(context);
    const reading = await readWorkbook(context);
    const [cell, range] = [mappingCell(context, reading), headerCells(context, mapping, columns)];
    // The mapping first: a column that is mapped and has no header yet is told as one that is lost. The headers last: they say that all is there.
    if (cell) cell.formulas = [[cellInput(text)]];
    dress(range);
    range.formulas = [headers.map((header) => cellInput(header === "" ? null : header))];
    await context.sync();
  });
}

/**
 * Puts columns with headers beside what a connected sheet has, in cells that hold nothing, and keeps where they are.
 * @param mapping as the sheet is now
 * @param columns of neighbouring cells
 */
export async function addColumns(mapping: Mapping, columns: readonly MappedColumn[]): Promise<Outcome<void>> {
  const before = await standing(mapping, columns);
  if (!before) return failed("noMatrix");
  if (before.headers.some((header) => !isBlank(header))) return failed("changedMeanwhile");
  const text = mappingText(withAdded(mapping, columns));
  const headers = columns.map(({ header }) => header);
  const last = mapping.columns.reduce<MappedColumn | null>((right, one) => (one.column > (right?.column ?? -1) ? one : right), null);
  const asBeside = (context: Excel.RequestContext) => (last && before.plain ? lookOf(headerCells(context, mapping, [last])) : () => undefined);
  const plainAgain = () => (range: Excel.Range) => { if (before.plain) range.clear("Formats"); };
  try {
    await write(mapping, columns, text, headers, asBeside);
    return done(undefined);
  } catch (error) {
    const failure = [failureIdOf(error), errorDetail(error)] as const;
    try {
      const now = await standing(mapping, columns);
      if (now?.mapping === text && now.headers.join("\n") === headers.join("\n")) return done(undefined);
      if (now && (now.mapping !== before.mapping || now.headers.some((header) => header !== ""))) await write(mapping, columns, before.mapping, now.headers.map((header, index) => (header === headers[index] ? "" : header)), plainAgain);
      return failed(...failure);
    } catch {
      return failed(...failure, "part");
    }
  }
}

/** What is taken away of what was added on request; dropdowns always go, since their lists do. */
export interface TakeAway {
  readonly colours: boolean;
  /** With everything that was written in them. */
  readonly columns: boolean;
}

const oursIn = (snapshot: MatrixSnapshot) => new Set(expectedDress(snapshot).flatMap(({ table, colours }) => (table === "matrix" ? colours.map(({ format }) => colourKey(format.formula)) : [])));

/** What of the things that are to go is there: a line for each. */
async function presentOf(snapshot: MatrixSnapshot, mapping: Mapping, what: TakeAway): Promise<string[]> {
  return run(async (context) => {
    const headers = addedTo(mapping, what).map((column) => ({ column, cell: headerCells(context, mapping, [column]) }));
    for (const { cell } of headers) cell.load("values");
    const { dresses, colours } = await inspectWorkbook(context, snapshot);
    const keys = oursIn(snapshot);
    return [
      ...listsOf(snapshot, dresses).map(({ part }) => `list ${part}`),
      ...(what.colours ? colours.map(colourKey).filter((key) => keys.has(key)) : []),
      ...headers.flatMap(({ column: { part }, cell }) => (isBlank(cell.values[0]?.[0] as ReadCell) ? [] : [`column ${part}`])),
    ].sort();
  });
}

const addedTo = (mapping: Mapping, { columns }: TakeAway) => (columns ? mapping.columns.filter(({ part }) => mapping.added?.includes(part)) : []);
const listsOf = (snapshot: MatrixSnapshot, dresses: readonly FoundDress[]) =>
  expectedDress(snapshot).filter((one, index) => one.table === "matrix" && dresses[index] !== undefined && hasOurList(one, dresses[index]));

async function takeNow(snapshot: MatrixSnapshot, mapping: Mapping, what: TakeAway): Promise<void> {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(snapshot.matrix.sheet);
    const { dresses } = await inspectWorkbook(context, snapshot);
    for (const one of listsOf(snapshot, dresses)) sheet.getRange(areaAddress(dressArea(one, snapshot.matrix))).dataValidation.clear();
    if (what.colours) {
      const keys = oursIn(snapshot);
      const formats = bodyRange(context, snapshot.matrix).conditionalFormats;
      formats.load("items/id,items/type,items/customOrNullObject/rule/formula");
      await context.sync();
      for (const format of formats.items) if (format.type === "Custom" && keys.has(colourKey(format.customOrNullObject.rule.formula))) format.delete();
    }
    const { row: last, rows } = snapshot.matrix.area;
    const [first = last] = mapping.headerRows;
    for (const { column } of addedTo(mapping, what)) {
      sheet.getRange(areaAddress({ row: first, column, rows: 1, columns: 1 })).clear("Formats");
      sheet.getRange(areaAddress({ row: first, column, rows: last + rows - first, columns: 1 })).clear("Contents");
    }
    await context.sync();
  });
}

/**
 * Takes away what was put on the connected sheet on request: only rules and colours that are ours, and columns that we added. Gives
 * whether there was anything. What is part way is ended by doing it again.
 */
export async function takeAway(snapshot: MatrixSnapshot, mapping: Mapping, what: TakeAway): Promise<Outcome<boolean>> {
  const before = await presentOf(snapshot, mapping, what);
  if (before.length === 0) return done(false);
  try {
    await takeNow(snapshot, mapping, what);
    return done(true);
  } catch (error) {
    // The answer may be lost although all of it is done.
    const now = await presentOf(snapshot, mapping, what).catch(() => null);
    if (now?.length === 0) return done(true);
    return failed(failureIdOf(error), errorDetail(error), now?.join("\n") === before.join("\n") ? "nothing" : "part");
  }
}

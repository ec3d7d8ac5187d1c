import { areaAddress, areaOf, type Area } from "../workbook/address";
import { isBlank, type ReadCell } from "../workbook/cellText";
import { columnOf } from "../workbook/columns";
import { offersOf, type Offers, type PutOn } from "../workbook/offers";
import { addedIn, withAdded } from "../workbook/recognition/addedColumns";
import {
  columnFor,
  mappingOf,
  mappingText,
  type AddedColumn,
  type MappedColumn,
  type Mapping,
} from "../workbook/recognition/mapping";
import { dateFormat } from "../workbook/sheets/styles";
import type { MatrixSnapshot } from "../workbook/snapshot";
import { cellInput } from "./cellInput";
import type { Connection } from "./connectedReading";
import { lookForDress } from "./dressOnSheet";
import { errorDetail, failureIdOf } from "./errors";
import { inspectWorkbook } from "./inspectWorkbook";
import { done, failed, type Outcome } from "./outcome";
import type { WorkbookReading } from "./reading";
import { readWorkbook } from "./readWorkbook";
import { run, supports } from "./run";
import { bodyRange } from "./tableRanges";

/** What there is to offer for a connected sheet. */
export async function lookForOffers(snapshot: MatrixSnapshot): Promise<Outcome<Offers>> {
  return run(async (context) => done(offersOf(snapshot, await inspectWorkbook(context, snapshot))));
}

/** What of ours is on somebody's sheet, wherever it has got to; nothing where the sheet is gone. */
export async function lookForPutOn(name: string): Promise<Outcome<PutOn>> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    await context.sync();
    const { lists, colours } = sheet.isNullObject ? { lists: [], colours: [] } : await lookForDress(context, sheet);
    return done({ lists: lists.length > 0, colours: colours.length > 0 });
  });
}

/** The cell of the settings that keeps the mapping. */
function mappingCell(context: Excel.RequestContext, { snapshot }: WorkbookReading): Excel.Range | null {
  const settings = snapshot?.settings;
  const position = settings?.reading.positions.get("connection");
  return settings && position !== undefined
    ? bodyRange(context, settings).getCell(position, settings.reading.valueColumn)
    : null;
}

/** In the upper of two rows: in the lower one a header would stand under the band beside it. */
function headerCells(
  context: Excel.RequestContext,
  { sheet, headerRows: [row = 0] }: Mapping,
  columns: readonly MappedColumn[],
): Excel.Range {
  return context.workbook.worksheets
    .getItem(sheet)
    .getRange(areaAddress({ row, column: columns[0]?.column ?? 0, rows: 1, columns: columns.length }));
}

/** The cells of services under columns that hold dates. */
function dayCells(
  context: Excel.RequestContext,
  { snapshot }: WorkbookReading,
  columns: readonly MappedColumn[],
): Excel.Range[] {
  if (!snapshot) return [];
  const {
    sheet,
    area: { row, rows },
  } = snapshot.matrix;
  const dated = columns.filter(({ part }) => columnOf(part)?.kind === "date");
  return rows < 2
    ? []
    : dated.map(({ column }) =>
        context.workbook.worksheets
          .getItem(sheet)
          .getRange(areaAddress({ row: row + 1, column, rows: rows - 1, columns: 1 })),
      );
}

/** Gives cells of one number format another; the others keep theirs. */
function reformat(range: Excel.Range, from: string, to: string): void {
  range.numberFormat = (range.numberFormat as unknown[][]).map((line) =>
    line.map((format) => (format === from ? to : null)),
  );
}

const general = "General";

/** Whether the columns of a mapping, and their headers, still stand where it says. */
function isInPlace({ sheet, headerRows, columns }: Mapping, { connection }: WorkbookReading): boolean {
  const now = connection?.mapping;
  return (
    now?.sheet === sheet &&
    now.headerRows.join() === headerRows.join() &&
    columns.every(({ part, column }) => columnFor(now, part) === column)
  );
}

interface Standing {
  readonly inPlace: boolean;
  readonly mapping: string;
  readonly headers: readonly string[];
  /** Whether nothing at all stands in the columns. */
  readonly empty: boolean;
  /** Whether nobody has given the header cells a look; what has one keeps it. */
  readonly plain: boolean;
}

type Dressing = (context: Excel.RequestContext) => (headers: Excel.Range) => void;

async function standing(mapping: Mapping, columns: readonly MappedColumn[]): Promise<Standing | null> {
  return run(async (context) => {
    const reading = await readWorkbook(context);
    const cell = mappingCell(context, reading);
    const headers = headerCells(context, mapping, columns);
    const { borders, fill, font } = headers.format;
    const used = headers.getEntireColumn().getUsedRangeOrNullObject(true);
    cell?.load("values");
    headers.load("values,format/fill/color,format/font/bold");
    borders.load("items/style");
    used.load("address");
    await context.sync();
    const plain =
      /^(#FFFFFF)?$/i.test(fill.color ?? "mixed") &&
      font.bold === false &&
      borders.items.every(({ style }) => style === "None");
    return (
      cell && {
        inPlace: isInPlace(mapping, reading),
        plain,
        empty: used.isNullObject,
        mapping: String(cell.values[0]?.[0] ?? "").replace(/^'/, ""),
        headers: (headers.values[0] ?? []).map(String),
      }
    );
  });
}

/** How the headers beside look, as far as it can be taken over: copying would take merged cells along. */
function lookOf({ format }: Excel.Range): (range: Excel.Range) => void {
  format.load("horizontalAlignment,fill/color,font/bold,font/color");
  return (range) => {
    const {
      fill: { color },
      font,
      horizontalAlignment,
    } = format;
    if (color && color.toUpperCase() !== "#FFFFFF") range.format.fill.color = color;
    if (font.bold !== null) range.format.font.bold = font.bold;
    if (font.color) range.format.font.color = font.color;
    if (horizontalAlignment) range.format.horizontalAlignment = horizontalAlignment;
  };
}

async function write(
  mapping: Mapping,
  columns: readonly MappedColumn[],
  text: string,
  headers: readonly string[],
  dressing: Dressing,
  days: readonly [from: string, to: string],
): Promise<void> {
  await run(async (context) => {
    const dress = dressing(context);
    const reading = await readWorkbook(context);
    const [cell, range, dated] = [
      mappingCell(context, reading),
      headerCells(context, mapping, columns),
      dayCells(context, reading, columns),
    ];
    for (const one of dated) one.load("numberFormat");
    if (dated.length > 0) await context.sync();
    // The mapping first: a column that is mapped and has no header yet is told as one that is lost. The headers last: they say that all is there.
    if (cell) cell.formulas = [[cellInput(text)]];
    dress(range);
    for (const one of dated) reformat(one, ...days);
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
  if (!before.inPlace || !before.empty) return failed("changedMeanwhile");
  // What was begun once has the look already.
  const begun = mappingOf(before.mapping)?.added ?? [];
  const plain = before.plain || columns.every(({ part }) => begun.some((one) => one.part === part && one.dressed));
  const text = mappingText(withAdded(mapping, columns, plain));
  const headers = columns.map(({ header }) => header);
  const last = mapping.columns.reduce<MappedColumn | null>(
    (right, one) => (one.column > (right?.column ?? -1) ? one : right),
    null,
  );
  const asBeside = (context: Excel.RequestContext) =>
    last && plain ? lookOf(headerCells(context, mapping, [last])) : () => undefined;
  const plainAgain = () => (range: Excel.Range) => {
    if (plain) range.clear("Formats");
  };
  try {
    await write(mapping, columns, text, headers, asBeside, [general, dateFormat]);
    return done(undefined);
  } catch (error) {
    const failure = [failureIdOf(error), errorDetail(error)] as const;
    try {
      const now = await standing(mapping, columns);
      if (now?.mapping === text && now.headers.join("\n") === headers.join("\n")) return done(undefined);
      if (now && (now.mapping !== before.mapping || now.headers.some((header) => header !== "")))
        await write(
          mapping,
          columns,
          before.mapping,
          now.headers.map((header, index) => (header === headers[index] ? "" : header)),
          plainAgain,
          [dateFormat, general],
        );
      return failed(...failure);
    } catch {
      // What kept the headers from being written keeps them from being cleared; the mapping, which comes first, is back by then.
      const left = await standing(mapping, columns).catch(() => null);
      return failed(...failure, JSON.stringify(left) === JSON.stringify(before) ? "nothing" : "part");
    }
  }
}

/** What is taken away of what was added on request; dropdowns always go, since their lists do. */
export interface TakeAway {
  readonly colours: boolean;
  /** With everything that was written in them. */
  readonly columns: boolean;
}

/** What is to be taken away, and where: a sheet, and columns from their header down to the last row in use. */
interface Taking {
  readonly sheet: string;
  readonly headerRow: number;
  readonly rows: number;
  readonly columns: readonly (MappedColumn & AddedColumn)[];
  readonly colours: boolean;
}

function takingOf({ sheet, mapping }: Connection, snapshot: MatrixSnapshot | null, what: TakeAway): Taking {
  const [headerRow = 0] = mapping?.headerRows ?? [];
  const end = snapshot ? snapshot.matrix.area.row + snapshot.matrix.area.rows : headerRow;
  return {
    sheet,
    headerRow,
    rows: end - headerRow,
    columns: what.columns && snapshot && mapping ? addedIn(mapping) : [],
    colours: what.colours,
  };
}

const columnArea = ({ headerRow }: Taking, column: number, rows: number) =>
  areaAddress({ row: headerRow, column, rows, columns: 1 });

/** What of the things that are to go is there: a line for each. */
async function presentOf(taking: Taking): Promise<string[]> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(taking.sheet);
    await context.sync();
    if (sheet.isNullObject) return [];
    const headers = taking.columns.map(({ part, column }) => ({
      part,
      cell: sheet.getRange(columnArea(taking, column, 1)),
    }));
    for (const { cell } of headers) cell.load("values");
    const { lists, colours } = await lookForDress(context, sheet);
    return [
      ...lists.map((area) => `list ${areaAddress(area)}`),
      ...(taking.colours ? colours : []),
      ...headers.flatMap(({ part, cell }) => (isBlank(cell.values[0]?.[0] as ReadCell) ? [] : [`column ${part}`])),
    ].sort();
  });
}

/** A table's cells without those of its last columns that go; null where none does, where nothing would be left, or where other cells are in them. */
function withoutLast(table: Area, { headerRow, rows, columns }: Taking): Area | null {
  const goes = (index: number) => columns.some(({ column }) => column === table.column + index);
  const left = Array.from({ length: table.columns }, (_, index) => index).findLastIndex((index) => !goes(index)) + 1;
  const isWithin = table.row === headerRow && table.rows <= rows;
  return isWithin && left > 0 && left < table.columns ? { ...table, columns: left } : null;
}

/** Takes columns that go out of a table that has grown over them: Excel makes up a header where one in it is emptied. Deleting them would move what stands beside the table. */
async function shrinkTables(context: Excel.RequestContext, { tables }: Excel.Worksheet, taking: Taking): Promise<void> {
  if (taking.columns.length === 0 || !supports("1.13")) return;
  tables.load("items/id");
  await context.sync();
  const grown = tables.items.map((table) => ({ table, range: table.getRange() }));
  for (const { range } of grown) range.load("address");
  await context.sync();
  for (const { table, range } of grown) {
    const area = areaOf(range.address);
    const left = area && withoutLast(area, taking);
    if (left) table.resize(areaAddress(left));
  }
}

async function takeNow(taking: Taking): Promise<void> {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(taking.sheet);
    const { lists, colours } = await lookForDress(context, sheet);
    const dated = taking.columns
      .filter(({ part }) => columnOf(part)?.kind === "date")
      .map(({ column }) => sheet.getRange(columnArea(taking, column, taking.rows)));
    for (const one of dated) one.load("numberFormat");
    if (dated.length > 0) await context.sync();
    await shrinkTables(context, sheet, taking);
    for (const area of lists) sheet.getRange(areaAddress(area)).dataValidation.clear();
    if (taking.colours) for (const id of colours) sheet.getRange().conditionalFormats.getItem(id).delete();
    for (const { column, dressed } of taking.columns) {
      if (dressed) sheet.getRange(columnArea(taking, column, 1)).clear("Formats");
      sheet.getRange(columnArea(taking, column, taking.rows)).clear("Contents");
    }
    for (const one of dated) reformat(one, dateFormat, general);
    await context.sync();
  });
}

/**
 * Takes away what was put on the connected sheet on request: dropdowns and colours of ours, wherever they have got to, and columns that
 * we added. Gives whether there was anything. What is part way is ended by doing it again.
 */
export async function takeAway(
  connection: Connection,
  snapshot: MatrixSnapshot | null,
  what: TakeAway,
): Promise<Outcome<boolean>> {
  // Where the mapping is no longer one, nothing says which sheet it was.
  if (connection.lost === "mapping") return done(false);
  const taking = takingOf(connection, snapshot, what);
  const before = await presentOf(taking);
  if (before.length === 0) return done(false);
  try {
    await takeNow(taking);
    return done(true);
  } catch (error) {
    // The answer may be lost although all of it is done.
    const now = await presentOf(taking).catch(() => null);
    if (now?.length === 0) return done(true);
    return failed(failureIdOf(error), errorDetail(error), now?.join("\n") === before.join("\n") ? "nothing" : "part");
  }
}

import type { Area } from "../address";
import { isBlank, type ReadCell } from "../cellText";
import type { Part } from "../columns";
import { headerBlocks, sayings, type HeaderBlock } from "./blocks";
import { recognisedColumns, type Reason, type RecognisedColumn } from "./columnParts";
import { dataRowsOf, type DataRow, type DataRows } from "./dataRows";
import { headersAt, headersIn, othersBeside, type Headers } from "./headers";
import { headerRead } from "./headerWords";
import { namesService, namingOf } from "./identity";
import { lenientReaders } from "./lenient";
import { keptTexts, type Mapping, type MatrixKind } from "./mapping";
import { cellIn, plainText, saysNothing, widthOf, type SheetCells } from "./sheetCells";
import { titleOf } from "./titles";

/** A matrix that was found on a sheet: where, what each column is, which rows speak of services. */
export interface FoundMatrix {
  readonly kind: MatrixKind;
  /** Headers and rows to the last service. */
  readonly area: Area;
  readonly headerRows: readonly number[];
  /** Every column of the area. */
  readonly columns: readonly RecognisedColumn[];
  readonly rows: DataRows["rows"];
  /** Where there are several: what stands over this one, such as a company; "" where nothing does. */
  readonly title: string;
  readonly otherTitles: readonly string[];
  /** Every other header in its rows. */
  readonly others: readonly string[];
}

/** What a sheet was recognised as. */
export type Recognition =
  | { readonly verdict: "matrix"; readonly found: FoundMatrix }
  /** Several of them: a person says which. */
  | { readonly verdict: "ask"; readonly candidates: readonly FoundMatrix[] }
  | { readonly verdict: "none"; readonly reason: Reason };

/** The first headers are looked for in so many rows of the cells. */
export const searchedRows = 50;

/** What can be read of a found matrix again later: columns by their headers, and where they stood. */
export function mappingFrom(
  sheet: string,
  {
    kind,
    headerRows,
    columns,
    title = "",
    otherTitles = [],
    others = [],
  }: Pick<FoundMatrix, "kind" | "headerRows" | "columns"> &
    Partial<Pick<FoundMatrix, "title" | "otherTitles" | "others">>,
): Mapping {
  return {
    sheet,
    kind,
    headerRows,
    columns: columns.flatMap(({ part, column, header }) => (part === null ? [] : [{ part, column, header }])),
    ...(title === "" ? {} : { title }),
    ...keptTexts({ otherTitles, others }),
  };
}

const saysService = (cell: ReadCell | undefined) => typeof cell === "string" && namesService(namingOf(cell));

/** Rows under the headers that a column is judged by: those with a service in some cell, or all where there is none. */
function tellingRows(cells: SheetCells, headers: Headers, block: HeaderBlock): readonly (readonly ReadCell[])[] {
  const from = (headers.rows.at(-1) ?? 0) + 1 - cells.row;
  const rows = cells.values.slice(from, from + 1_000);
  const telling = rows.filter((row) => block.some(({ column }) => saysService(row[column - cells.column])));
  return telling.length > 0 ? telling : rows;
}

/** Second-edition roles against services, by the names that only one of them has, or whose code only one of them has. */
function kindOf(rows: readonly DataRow[]): MatrixKind {
  let [today, then] = [0, 0];
  for (const { code, name, roles } of rows) {
    const { service } = namingOf(name);
    const wasThen = roles.some(({ role }) => role.code === code);
    if (service && (roles.length === 0 || (service.code === code && !wasThen))) today += 1;
    else if (roles.length > 0 && (!service || (wasThen && service.code !== code))) then += 1;
  }
  return then > today ? "v21" : "services";
}

const share = 0.3;
/** With so many of the framework's codes a table is one of services, whatever they are called there. */
const manyCodes = 32;
/** Headers that leave no doubt, as in the textbook's Fig. 8: then services that no edition knows are services all the same. */
const undoubted = ["level", "allocation", "asIs", "toBe"] as const satisfies readonly Part[];
const sureConfidence = 0.8;

/** As-Is and To-Be as words in the rows of one column: then the scores beside them are not of one kind. */
function scoresInLines(
  cells: SheetCells,
  headers: Headers,
  columns: readonly RecognisedColumn[],
  last: number,
): boolean {
  const from = (headers.rows.at(-1) ?? 0) + 1;
  // Of a long table its first rows tell.
  const lines = cells.values.slice(from - cells.row, Math.min(last + 2, from + 200) - cells.row);
  return columns.some(({ column, part }) => {
    if (part === "asIs" || part === "toBe" || part === "name" || part === "notes") return false;
    const words = lines.map((row) => plainText(row[column - cells.column])).filter((text) => text !== "");
    const says = (score: "asIs" | "toBe") =>
      words.filter(
        (text) =>
          text.length < 20 &&
          headerRead(text).some(({ senses, certainty }) => certainty !== "hint" && senses.includes(score)),
      ).length;
    const [now, then] = [says("asIs"), says("toBe")];
    return now > 1 && then > 1 && now + then >= 0.8 * words.length;
  });
}

/** A column beside the codes, full of different texts that nobody told apart: their names, as it seems. */
function namesBeside(
  codes: RecognisedColumn | undefined,
  columns: readonly RecognisedColumn[],
  telling: Telling,
): readonly string[] {
  const beside = columns.find(({ column, part }) => part === null && column === (codes?.column ?? NaN) + 1);
  const texts = beside
    ? telling(beside.column)
        .map(plainText)
        .filter((text) => text !== "")
    : [];
  return new Set(texts).size >= 0.8 * telling(codes?.column ?? 0).length ? texts : [];
}

/** Whether the headers leave no doubt, and where the services stand: they may be none of the framework's. */
function isUndoubted(columns: readonly RecognisedColumn[]): boolean {
  return (
    undoubted.every((part) => columns.some((column) => column.part === part && column.confidence >= sureConfidence)) &&
    columns.some(
      ({ part, reasons }) =>
        part === "name" && reasons.some(({ word }) => word === "reason.own" || word === "reason.synonym"),
    )
  );
}

function refusalOf(
  rows: readonly DataRow[],
  row: number,
  columns: readonly RecognisedColumn[],
  telling: Telling,
): Reason | null {
  const known = rows.filter((one) => one.known);
  const none: Reason = { word: "none.noServices", facts: { row: row + 1 } };
  // Where services that no edition knows are services, one that is known makes them none the less.
  if (isUndoubted(columns) && rows.length > 0) return null;
  if (known.length === 0) return none;
  if (new Set(known.map(({ code }) => code)).size >= manyCodes) return null;
  const named = rows.filter(({ name }) => name !== "");
  const unfit =
    named.length > 0
      ? named.map(({ name }) => name)
      : namesBeside(
          columns.find(({ part }) => part === "code"),
          columns,
          telling,
        );
  if (unfit.length > 0 && rows.filter(({ byName }) => byName).length < share * unfit.length)
    return { word: "none.namesFitNothing", facts: { row: row + 1, name: unfit[0] ?? "" } };
  return known.length < share * rows.length ? none : null;
}

/** Notes above a table may look like headers: those right above its rows are. */
function hasBetterHeaders(cells: SheetCells, headers: Headers, block: HeaderBlock, firstRow: number): boolean {
  const within = block.map(({ column }) => column);
  const parts = ({ columns }: Headers) => new Set(columns.flatMap(({ meaning }) => meaning?.parts[0] ?? [])).size;
  for (let row = (headers.rows.at(-1) ?? 0) + 1; row < firstRow; row += 1) {
    const next = headersAt(cells, row, within);
    if (next && parts(next) >= parts({ ...headers, columns: block })) return true;
  }
  return false;
}

type Telling = (column: number) => readonly ReadCell[];

function found(
  cells: SheetCells,
  headers: Headers,
  block: HeaderBlock,
  lastService: number,
): FoundMatrix | Reason | null {
  const tellers = tellingRows(cells, headers, block);
  const telling: Telling = (column) => tellers.map((row) => row[column - cells.column] ?? null);
  const recognised = recognisedColumns(block, telling);
  const has = (...parts: readonly RecognisedColumn["part"][]) =>
    recognised.some(({ part }) => part !== null && parts.includes(part));
  const [top = 0] = headers.rows;
  if (!has("code", "name")) return has(...sayings) ? { word: "none.noServices", facts: { row: top + 1 } } : null;
  // Without a service below there is no need to read the rows.
  if (lastService < top && !isUndoubted(recognised)) return { word: "none.noServices", facts: { row: top + 1 } };
  const about = { headerRows: headers.rows, columns: recognised };
  const asServices = dataRowsOf(cells, mappingFrom(cells.sheet, { kind: "services", ...about }));
  const asRoles =
    asServices.rows.some(({ roles }) => roles.length > 0) || asServices.rows.length === 0
      ? dataRowsOf(cells, mappingFrom(cells.sheet, { kind: "v21", ...about }))
      : asServices;
  const kind = kindOf(asRoles.rows);
  const { rows } = kind === "v21" ? asRoles : asServices;
  const refusal = refusalOf(rows, top, recognised, telling);
  if (refusal) return refusal;
  if (!has(...sayings)) return { word: "none.tooLittle", facts: { count: rows.length } };
  if (scoresInLines(cells, headers, recognised, rows.at(-1)?.row ?? top))
    return { word: "none.lines", facts: { row: top + 1 } };
  if (hasBetterHeaders(cells, headers, block, (rows.find(({ known }) => known) ?? rows[0])?.row ?? 0)) return null;
  const used = recognised.filter(({ part, header }) => part !== null || header !== "");
  const [left, right] = [used[0]?.column ?? 0, used.at(-1)?.column ?? 0];
  const last = rows.at(-1)?.row ?? top;
  return {
    kind,
    rows,
    headerRows: headers.rows,
    title: "",
    otherTitles: [],
    others: othersBeside(
      cells,
      headers.rows,
      recognised.flatMap(({ column, part }) => (part === null ? [] : [column])),
    ),
    area: { row: top, column: left, rows: last - top + 1, columns: right - left + 1 },
    columns: recognised.filter(({ column }) => column >= left && column <= right),
  };
}

const isReason = (result: FoundMatrix | Reason): result is Reason => "word" in result;

/** What is said where nothing was found: what came closest to a matrix. */
const closest = ["none.lines", "none.tooLittle", "none.namesFitNothing", "none.late", "none.noServices"] as const;

const covers = ({ area }: FoundMatrix, row: number, column: number) =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

/** The matrices whose headers begin in a row, in those columns that are not part of one already; or why there is none. */
function foundAt(cells: SheetCells, headers: Headers, lastService: number): (FoundMatrix | Reason)[] {
  const below = (headers.rows.at(-1) ?? 0) + 1;
  const isBlankColumn = (column: number) =>
    headers.columns.every((one) => one.column !== column || (one.header === "" && one.band === "")) &&
    [0, 1, 2, 3, 4].every((down) => isBlank(cellIn(cells, below + down, column)));
  return headerBlocks(headers.columns, isBlankColumn).flatMap(
    (block) => found(cells, headers, block, lastService) ?? [],
  );
}

/** What stands in the row of a service, whoever's it is, and never in headers: a code, a level, a score. */
function isOfService(cell: ReadCell): boolean {
  if (typeof cell === "number") return typeof lenientReaders.asIs(cell, 1900) === "number";
  if (typeof cell !== "string" || isBlank(cell)) return false;
  return namingOf(cell).code !== "" || typeof lenientReaders.level(cell, 1900) === "string";
}

/** Where no row of headers is known: the one above the first row that says a service, unless that speaks of a service of its own. */
function aboveServices(cells: SheetCells, columns: readonly number[]): Headers | null {
  const first = cells.values.findIndex((row) => row.some(saysService));
  const above = first > 0 && first <= searchedRows ? (cells.values[first - 1] ?? []) : [];
  return above.every(isBlank) || above.some(isOfService) ? null : headersIn(cells, cells.row + first - 1, columns);
}

/**
 * Recognises a sheet, or the cells of a selection. Never throws, whatever the cells hold.
 * @param cells used cells, with their place in the sheet
 */
export function recogniseSheet(cells: SheetCells): Recognition {
  if (cells.values.every((row) => row.every(saysNothing)))
    return { verdict: "none", reason: { word: "none.empty", facts: {} } };
  const all = Array.from({ length: widthOf(cells) }, (_, index) => cells.column + index);
  const candidates: FoundMatrix[] = [];
  const reasons: Reason[] = [];
  const lastService = cells.row + cells.values.findLastIndex((line) => line.some(saysService));
  /** Rows that looked like headers and were none. */
  let vain = 0;
  const take = (headers: Headers | null, row: number) => {
    const results = headers ? foundAt(cells, headers, lastService) : [];
    if (headers && results.every(isReason)) vain += 1;
    for (const result of results) {
      if (isReason(result)) reasons.push(result);
      else if (row < cells.row + searchedRows || candidates.length > 0) candidates.push(result);
      else reasons.push({ word: "none.late", facts: { row: row + 1, limit: searchedRows } });
    }
  };
  // Each row that looks like headers costs a look at all rows below it: as many as are searched, and no log of thousands.
  for (let row = cells.row; row < cells.row + cells.values.length && vain < searchedRows; row += 1) {
    const within =
      candidates.length === 0 ? all : all.filter((column) => !candidates.some((one) => covers(one, row, column)));
    if (within.length > 0) take(headersAt(cells, row, within), row);
  }
  if (candidates.length === 0) take(aboveServices(cells, all), cells.row);
  const [only] = candidates;
  if (only && candidates.length === 1) return { verdict: "matrix", found: only };
  if (only) {
    const titles = candidates.map((one) => titleOf(cells, one, candidates));
    return {
      verdict: "ask",
      candidates: candidates.map((one, index) => ({
        ...one,
        title: titles[index] ?? "",
        otherTitles: titles.filter((title) => title !== "" && title !== titles[index]),
      })),
    };
  }
  const best = closest.flatMap((word) => reasons.find((reason) => reason.word === word) ?? [])[0];
  return { verdict: "none", reason: best ?? { word: "none.noHeader", facts: {} } };
}

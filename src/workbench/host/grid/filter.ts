import { areaHeight, type Area } from "../address";
import { color, isMissing, text, word } from "../arguments";
import type { Book } from "../book";
import { invalidArgument } from "../errors";
import { cellScalar, cellText, type Scalar } from "../values";
import { CellReader } from "./cells";
import { rowIsHidden, rowsHide } from "./dimensions";
import { fillProperties, fontProperties } from "./format";

/** Criteria of one column, in the shape of Excel.FilterCriteria. */
export interface Criteria {
  readonly filterOn:
    | "BottomItems"
    | "BottomPercent"
    | "CellColor"
    | "Dynamic"
    | "FontColor"
    | "Values"
    | "TopItems"
    | "TopPercent"
    | "Icon"
    | "Custom";
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: "And" | "Or";
  readonly color?: string;
  readonly dynamicCriteria?: string;
  readonly values?: readonly (string | { readonly date: string; readonly specificity: string })[];
}

const kinds = [
  "BottomItems",
  "BottomPercent",
  "CellColor",
  "Dynamic",
  "FontColor",
  "Values",
  "TopItems",
  "TopPercent",
  "Icon",
  "Custom",
] as const;

/** Reads criteria as the API gives them. */
export function criteriaRead(value: unknown): Criteria {
  if (typeof value !== "object" || value === null) throw invalidArgument("criteria");
  const given = value as Record<string, unknown>;
  const filterOn = word(given.filterOn, kinds, "filterOn");
  if (filterOn === "Icon") throw invalidArgument("filters by icon are not in the stand-in");
  if (filterOn === "Values" && !Array.isArray(given.values)) throw invalidArgument("values");
  return {
    filterOn,
    ...(isMissing(given.criterion1) ? {} : { criterion1: String(given.criterion1) }),
    ...(isMissing(given.criterion2) ? {} : { criterion2: String(given.criterion2) }),
    ...(isMissing(given.operator) ? {} : { operator: word(given.operator, ["And", "Or"], "operator") }),
    ...(isMissing(given.color) ? {} : { color: color(given.color) }),
    ...(isMissing(given.dynamicCriteria) ? {} : { dynamicCriteria: text(given.dynamicCriteria) }),
    ...(Array.isArray(given.values) ? { values: given.values as NonNullable<Criteria["values"]> } : {}),
  };
}

interface Line {
  readonly value: Scalar;
  readonly text: string;
  readonly fill: string;
  readonly font: string;
}

/** "*" and "?" stand for any text and any character; "~" makes them plain. */
export function wildcard(pattern: string, whole = true): RegExp {
  const source = pattern.replace(/~([*?~])|[*?]|[.+^${}()|[\]\\/]/g, (match, plain: string | undefined) =>
    plain ? `\\${plain}` : match === "*" ? ".*" : match === "?" ? "." : `\\${match}`,
  );
  return new RegExp(whole ? `^${source}$` : source, "isu");
}

function meets(line: Line, criterion: string): boolean {
  const [, sign = "=", rest = ""] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(criterion) ?? [];
  const number = Number(rest);
  if (rest !== "" && Number.isFinite(number) && typeof line.value === "number") {
    return (
      {
        "=": line.value === number,
        "<>": line.value !== number,
        "<": line.value < number,
        "<=": line.value <= number,
        ">": line.value > number,
        ">=": line.value >= number,
      }[sign] ?? false
    );
  }
  if (sign === "=" || sign === "<>") return wildcard(rest).test(line.text) === (sign === "=");
  if (typeof line.value !== "string" || line.value === "" || (rest !== "" && Number.isFinite(number))) return false;
  const order = line.text.localeCompare(rest);
  return { "<": order < 0, "<=": order <= 0, ">": order > 0, ">=": order >= 0 }[sign] ?? false;
}

/** Serial day 0 of Excel's calendar, for dates from March 1900 on. */
const dayZero = Date.UTC(1899, 11, 30);
const msOfDay = 86_400_000;

function today(): number {
  const now = new Date();
  return Math.round((Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) - dayZero) / msOfDay);
}

const dateOf = (serial: number): Date => new Date(dayZero + serial * msOfDay);

/** First and last serial day of a period counted from the present one. */
function period(kind: string): readonly [number, number] | undefined {
  const now = today();
  const date = dateOf(now);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const serial = (y: number, m: number, d: number): number => (Date.UTC(y, m, d) - dayZero) / msOfDay;
  const week = now - date.getUTCDay();
  const quarter = Math.floor(month / 3) * 3;
  const shift = kind.startsWith("Last") ? -1 : kind.startsWith("Next") ? 1 : 0;
  const unit = kind.replace(/^(Last|Next|This)/, "");
  switch (unit) {
    case "Today":
      return [now, now];
    case "Yesterday":
      return [now - 1, now - 1];
    case "Tomorrow":
      return [now + 1, now + 1];
    case "Week":
      return [week + 7 * shift, week + 7 * shift + 6];
    case "Month":
      return [serial(year, month + shift, 1), serial(year, month + shift + 1, 1) - 1];
    case "Quarter":
      return [serial(year, quarter + 3 * shift, 1), serial(year, quarter + 3 * shift + 3, 1) - 1];
    case "Year":
      return [serial(year + shift, 0, 1), serial(year + shift + 1, 0, 1) - 1];
    case "YearToDate":
      return [serial(year, 0, 1), now];
    default:
      return undefined;
  }
}

function dynamic(lines: readonly Line[], kind: string): (line: Line) => boolean {
  const numbers = lines.flatMap((line) => (typeof line.value === "number" ? [line.value] : []));
  const mean = numbers.reduce((sum, value) => sum + value, 0) / (numbers.length || 1);
  if (kind === "AboveAverage") return ({ value }) => typeof value === "number" && value > mean;
  if (kind === "BelowAverage") return ({ value }) => typeof value === "number" && value < mean;
  const days = period(kind);
  if (!days) throw invalidArgument(`dynamicCriteria ${kind}`);
  return ({ value }) => typeof value === "number" && Math.floor(value) >= days[0] && Math.floor(value) <= days[1];
}

function matcher(lines: readonly Line[], criteria: Criteria): (line: Line) => boolean {
  const { filterOn, criterion1 = "", criterion2, operator = "And" } = criteria;
  switch (filterOn) {
    case "Values": {
      const wanted = new Set(
        (criteria.values ?? []).flatMap((value) => (typeof value === "string" ? [value.toLowerCase()] : [])),
      );
      const dates = (criteria.values ?? []).flatMap((value) => (typeof value === "object" ? [value] : []));
      return (line) =>
        wanted.has(line.text.toLowerCase()) ||
        (typeof line.value === "number" &&
          dates.some(({ date, specificity }) => sameDate(line.value as number, date, specificity)));
    }
    case "Custom":
      return (line) => {
        const first = meets(line, criterion1);
        if (criterion2 === undefined) return first;
        return operator === "And" ? first && meets(line, criterion2) : first || meets(line, criterion2);
      };
    case "CellColor":
      return ({ fill }) => fill === (criteria.color ?? "#FFFFFF");
    case "FontColor":
      return ({ font }) => font === (criteria.color ?? "#000000");
    case "Dynamic":
      return dynamic(lines, criteria.dynamicCriteria ?? "");
    case "Icon":
      return () => true;
    default: {
      const count = Number(criterion1);
      if (!Number.isFinite(count) || count <= 0) throw invalidArgument("criterion1");
      const numbers = lines
        .flatMap(({ value }) => (typeof value === "number" ? [value] : []))
        .toSorted((a, b) => (filterOn.startsWith("Top") ? b - a : a - b));
      const take = filterOn.endsWith("Percent") ? Math.max(1, Math.floor((numbers.length * count) / 100)) : count;
      const limit = numbers[Math.min(take, numbers.length) - 1] ?? 0;
      return ({ value }) => typeof value === "number" && (filterOn.startsWith("Top") ? value >= limit : value <= limit);
    }
  }
}

function sameDate(serial: number, date: string, specificity: string): boolean {
  const own = dateOf(serial).toISOString();
  const lengths: Readonly<Record<string, number>> = { Year: 4, Month: 7, Day: 10, Hour: 13, Minute: 16, Second: 19 };
  const length = lengths[specificity] ?? 10;
  return own.slice(0, length) === date.slice(0, length);
}

/** A filter on an area: criteria by column, and the rows it hides. */
export interface FilterState {
  readonly criteria: Readonly<Record<number, Criteria>>;
  readonly hidden: readonly number[];
}

export const noFilter: FilterState = { criteria: {}, hidden: [] };

function rowsHidden(book: Book, sheetId: string, rows: readonly number[], hidden: boolean): void {
  for (let at = 0; at < rows.length; at += 1) {
    const from = rows[at] as number;
    let to = from;
    while (rows[at + 1] === to + 1) {
      at += 1;
      to += 1;
    }
    rowsHide(book, sheetId, { top: from, left: 0, bottom: to, right: 0 }, hidden);
  }
}

/**
 * Shows the rows that meet all criteria and hides the others.
 * @param body the rows that are filtered, headers not included.
 */
export function filterApply(
  book: Book,
  key: string,
  sheetId: string,
  body: Area,
  criteria: FilterState["criteria"],
): void {
  const before = book.kept<FilterState>(key) ?? noFilter;
  rowsHidden(book, sheetId, before.hidden, false);
  const reader = new CellReader(book, sheetId);
  const passing = Object.entries(criteria).map(([column, wanted]) => {
    const lines = Array.from({ length: areaHeight(body) }, (_, at): Line => {
      const [row, on] = [body.top + at, body.left + Number(column)];
      const style = reader.style(row, on);
      return {
        value: cellScalar(reader.cell(row, on)),
        text: cellText(reader.cell(row, on), reader.numberFormat(row, on)),
        fill: String(fillProperties.Color.get(style)),
        font: String(fontProperties.Color.get(style)),
      };
    });
    const passes = matcher(lines, wanted);
    return lines.map(passes);
  });
  const hidden: number[] = [];
  for (let at = 0; at < areaHeight(body); at += 1) {
    const row = body.top + at;
    if (passing.some((column) => column[at] === false) && !rowIsHidden(book, sheetId, row)) hidden.push(row);
  }
  rowsHidden(book, sheetId, hidden, true);
  const isEmpty = Object.keys(criteria).length === 0;
  book.keep(key, isEmpty ? undefined : { criteria, hidden });
}

export const tableFilterKey = (id: string): string => `table:${id}:filter`;
export const sheetFilterKey = (sheetId: string): string => `sheet:${sheetId}:filter`;

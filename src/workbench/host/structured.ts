import { areaAddress, sheetQuoted, type Area } from "./address";
import { invalidArgument } from "./errors";
import { formulaTokens, type Token } from "./formulaTokens";

/** What a structured reference can point at. */
export interface TableShape {
  readonly name: string;
  readonly sheet: string;
  readonly sheetId: string;
  /** Header row (where shown) and data, without the totals row. */
  readonly area: Area;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  readonly columns: readonly string[];
}

/** Where a formula stands, for references that depend on it. */
export interface FormulaPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

export interface Tables {
  byName(name: string): TableShape | undefined;
  at(place: FormulaPlace): TableShape | undefined;
}

type Part = "#All" | "#Data" | "#Headers" | "#Totals" | "#This Row";
const parts: readonly Part[] = ["#All", "#Data", "#Headers", "#Totals", "#This Row"];

interface Specifier {
  readonly parts: ReadonlySet<Part>;
  readonly from?: string;
  readonly to?: string;
}

/** Cuts the inside of a bracket at commas and colons between its inner brackets. */
function pieces(inside: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let piece = "";
  for (let at = 0; at < inside.length; at += 1) {
    const letter = inside.charAt(at);
    if (letter === "'") {
      piece += letter + inside.charAt(at + 1);
      at += 1;
      continue;
    }
    if (letter === "[") depth += 1;
    if (letter === "]") depth -= 1;
    if (depth === 0 && (letter === "," || letter === ":")) {
      found.push(piece, letter);
      piece = "";
    } else piece += letter;
  }
  found.push(piece);
  return found.map((text) => text.trim()).filter((text) => text !== "");
}

const bare = (text: string): string => (text.startsWith("[") && text.endsWith("]") ? text.slice(1, -1) : text);
const unescaped = (text: string): string => text.replace(/'(.)/gs, "$1");

/** Reads "[Col]", "[@Col]", "[[#Headers],[A]:[B]]" … : everything Excel writes between the outer brackets. */
function specifier(bracket: string): Specifier {
  let inside = bracket.slice(1, -1).trim();
  const wanted = new Set<Part>();
  if (inside.startsWith("@")) {
    wanted.add("#This Row");
    inside = inside.slice(1).trim();
  }
  if (inside === "") return { parts: wanted };
  const nested = inside.replace(/'./gs, "").includes("[");
  const columns: string[] = [];
  for (const piece of nested ? pieces(inside) : [inside]) {
    if (piece === "," || piece === ":") continue;
    const text = bare(piece);
    const part = parts.find((known) => known.toLowerCase() === text.trim().toLowerCase());
    if (part) wanted.add(part);
    else columns.push(unescaped(text));
  }
  const [from, to] = columns;
  return { parts: wanted, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function columnOf(table: TableShape, name: string): number {
  const folded = name.toLowerCase();
  const index = table.columns.findIndex((column) => column.toLowerCase() === folded);
  if (index < 0) throw invalidArgument(`no column ${name} in table ${table.name}`);
  return table.area.left + index;
}

/** Rows that the parts of a specifier name; undefined where the table has none such (totals that are not shown). */
function rowsOf(
  table: TableShape,
  wanted: ReadonlySet<Part>,
  place: FormulaPlace,
): readonly [number, number] | undefined {
  const { top, bottom } = table.area;
  const data: readonly [number, number] = [table.hasHeaders ? top + 1 : top, bottom];
  if (wanted.has("#This Row")) return place.row >= data[0] && place.row <= data[1] ? [place.row, place.row] : undefined;
  const spans: (readonly [number, number])[] = [];
  if (wanted.has("#All")) spans.push([top, table.hasTotals ? bottom + 1 : bottom]);
  if (wanted.has("#Data") || wanted.size === 0) spans.push(data);
  if (wanted.has("#Headers")) {
    if (!table.hasHeaders) return undefined;
    spans.push([top, top]);
  }
  if (wanted.has("#Totals")) {
    if (!table.hasTotals) return undefined;
    spans.push([bottom + 1, bottom + 1]);
  }
  return [Math.min(...spans.map(([first]) => first)), Math.max(...spans.map(([, last]) => last))];
}

function plain(table: TableShape, { parts: wanted, from, to }: Specifier, place: FormulaPlace): string {
  const rows = rowsOf(table, wanted, place);
  if (!rows) return wanted.has("#This Row") ? "#VALUE!" : "#REF!";
  const left = from === undefined ? table.area.left : columnOf(table, from);
  const right = to === undefined ? (from === undefined ? table.area.right : left) : columnOf(table, to);
  const area = { top: rows[0], left: Math.min(left, right), bottom: rows[1], right: Math.max(left, right) };
  const sheet = table.sheetId === place.sheetId ? "" : `${sheetQuoted(table.sheet)}!`;
  return sheet + areaAddress(area, true);
}

/** True where a formula may contain a structured reference or a table's name alone. */
export function mayBeStructured(formula: string, tables: Tables): boolean {
  return (
    formula.includes("[") ||
    formulaTokens(formula.slice(1)).some((token) => token.type === "name" && tables.byName(token.text) !== undefined)
  );
}

/** Names of the tables a formula refers to, in lower case. */
export function tablesNamed(formula: string, tables: Tables, place: FormulaPlace): ReadonlySet<string> {
  const named = new Set<string>();
  const tokens = formulaTokens(formula.slice(1));
  tokens.forEach((token, at) => {
    if (token.type === "name") {
      const table = tables.byName(token.text);
      if (table) named.add(table.name.toLowerCase());
    } else if (token.type === "bracket" && tokens[at - 1]?.type !== "name") {
      const table = tables.at(place);
      if (table) named.add(table.name.toLowerCase());
    }
  });
  return named;
}

/**
 * Rewrites structured references to plain addresses: Univer 0.25.1 understands only some of their forms, and not where
 * names have dots, underscores or parentheses. The formula as written is kept beside the cell and given back.
 * @throws ApiError InvalidArgument where a table or column is named that does not exist, as Excel refuses it.
 */
export function structuredToPlain(formula: string, tables: Tables, place: FormulaPlace): string {
  const tokens = formulaTokens(formula.slice(1));
  const written: string[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const next = tokens[at + 1];
    if (token.type === "name" && next?.type === "bracket") {
      const table = tables.byName(token.text);
      if (!table) throw invalidArgument(`no table ${token.text}`);
      written.push(plain(table, specifier(next.text), place));
      at += 1;
    } else if (token.type === "name" && next?.text !== "(" && next?.text !== "!") {
      const table = tables.byName(token.text);
      written.push(table ? plain(table, { parts: new Set() }, place) : token.text);
    } else if (token.type === "bracket") {
      const table = tables.at(place);
      if (!table) throw invalidArgument(`${token.text} outside a table`);
      written.push(plain(table, specifier(token.text), place));
    } else written.push(token.text);
  }
  return `=${written.join("")}`;
}

const simpleColumn = /^[\p{L}\p{N}_.]+$/u;

/** Characters that stand behind ' within brackets. */
const escaped = (column: string): string => column.replace(/['[\]#@]/g, "'$&");

/**
 * A formula as Excel shows it: `Table[[#This Row],[Col]]` is `[@Col]` within its table and `Table[@Col]` beside it, and
 * a table and its columns are written as they are called now.
 */
export function structuredTidied(formula: string, tables: Tables, place: FormulaPlace): string {
  const tokens = formulaTokens(formula.slice(1));
  const written: string[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const next = tokens[at + 1];
    const named = token.type === "name" && next?.type === "bracket" ? tables.byName(token.text) : undefined;
    const table = named ?? (token.type === "bracket" ? tables.at(place) : undefined);
    const bracket = named ? next : token;
    if (!table || bracket?.type !== "bracket") {
      written.push((token.type === "name" ? tables.byName(token.text)?.name : undefined) ?? token.text);
      continue;
    }
    if (named) at += 1;
    const { parts: wanted, from, to } = specifier(bracket.text);
    const inside = tables.at(place)?.name === table.name;
    const column = (name: string): string =>
      escaped(table.columns.find((known) => known.toLowerCase() === name.toLowerCase()) ?? name);
    const columns =
      from === undefined ? "" : to === undefined ? `[${column(from)}]` : `[${column(from)}]:[${column(to)}]`;
    const others = [...wanted].filter((part) => part !== "#This Row");
    const owner = inside && (named === undefined || wanted.has("#This Row")) ? "" : table.name;
    if (wanted.has("#This Row")) {
      const short = from !== undefined && to === undefined && simpleColumn.test(from) ? column(from) : columns;
      written.push(`${owner}[@${short}]`);
    } else if (others.length > 0)
      written.push(
        `${owner}[${columns === "" && others.length === 1 ? others[0] : [...others.map((part) => `[${part}]`), ...(columns ? [columns] : [])].join(",")}]`,
      );
    else
      written.push(to === undefined ? `${owner}[${from === undefined ? "" : column(from)}]` : `${owner}[${columns}]`);
  }
  return `=${written.join("")}`;
}

/** A formula whose references to a table are errors, as Excel leaves it when the table and its cells are gone. */
export function structuredGone(formula: string, tables: Tables, place: FormulaPlace, table: string): string {
  const isIt = (name: string | undefined): boolean => name?.toLowerCase() === table.toLowerCase();
  const written: string[] = [];
  let before: Token | undefined;
  for (const token of formulaTokens(formula.slice(1))) {
    const isOwned = token.type === "bracket" && before?.type === "name";
    if (token.type === "name" && isIt(tables.byName(token.text)?.name)) written.push("#REF!");
    else if (token.type === "bracket" && !isOwned && isIt(tables.at(place)?.name)) written.push("#REF!");
    else if (!(isOwned && isIt(tables.byName(before?.text ?? "")?.name))) written.push(token.text);
    before = token;
  }
  return `=${written.join("")}`;
}

/** A formula with a column's or a table's new name in place of its old one, as Excel follows a renaming. */
export function structuredRenamed(
  formula: string,
  tables: Tables,
  place: FormulaPlace,
  rename: { readonly table: string; readonly newTable?: string; readonly column?: string; readonly newColumn?: string },
): string {
  const tokens = formulaTokens(formula.slice(1));
  const isTable = (text: string): boolean => text.toLowerCase() === rename.table.toLowerCase();
  return `=${tokens
    .map((token, at) => {
      if (token.type === "name" && isTable(token.text) && tokens[at + 1]?.text !== "(")
        return rename.newTable ?? token.text;
      const before = tokens[at - 1];
      const owned =
        token.type === "bracket" &&
        (before?.type === "name" ? isTable(before.text) : isTable(tables.at(place)?.name ?? ""));
      if (!owned || rename.column === undefined) return token.text;
      const old = escaped(rename.column).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
      const fresh = escaped(rename.newColumn ?? "");
      const inner = new RegExp(`\\[${old}\\]`, "gi");
      if (inner.test(token.text)) return token.text.replace(inner, () => `[${fresh}]`);
      const short = new RegExp(`^\\[@${old}\\]$`, "i");
      return short.test(token.text)
        ? simpleColumn.test(rename.newColumn ?? "")
          ? `[@${fresh}]`
          : `[@[${fresh}]]`
        : token.text;
    })
    .join("")}`;
}

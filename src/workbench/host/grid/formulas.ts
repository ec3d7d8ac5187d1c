import type { ICellData } from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { areaRead, sheetAndRest } from "../address";
import type { Book } from "../book";
import { invalidArgument } from "../errors";
import { formulaText, formulaTokens } from "../formulaTokens";
import { mayBeStructured, structuredTidied, structuredToPlain, type FormulaPlace, type Tables } from "../structured";
import { extraChanged, type CellExtra } from "../values";
import type { CellReader } from "./cells";
import { sheetGrown } from "./size";

/** Longest formula: https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3 */
const longestFormula = 8192;

const lexer = new LexerTreeBuilder();

/** Excel shows functions, addresses and truth values in capitals, however they were typed. */
export function formulaTidied(formula: string): string {
  const tokens = formulaTokens(formula.slice(1));
  return `=${formulaText(
    tokens.map((token, at) => {
      if (token.type !== "name") return token;
      const isCall = tokens[at + 1]?.text === "(";
      const isPlain = isCall || areaRead(token.text) !== undefined || /^(true|false)$/i.test(token.text);
      return isPlain ? { ...token, text: token.text.toUpperCase() } : token;
    }),
  )}`;
}

/** Refuses what Excel refuses to take for a formula. Unknown functions and names are no such thing: they give #NAME?. */
export function formulaChecked(formula: string): void {
  if (formula.length > longestFormula) throw invalidArgument(`formula of ${formula.length} characters`);
  // Univer keeps what it parsed by the formula's text. Parsed here its names are not known, so that is kept under another text.
  const hasNames = formulaTokens(formula.slice(1)).some(
    (token, at, tokens) => token.type === "name" && tokens[at + 1]?.text !== "(" && areaRead(token.text) === undefined,
  );
  if (typeof lexer.treeBuilder(hasNames ? `${formula} ` : formula) === "string")
    throw invalidArgument(`formula ${formula}`);
}

/** Univer gives #NAME? for cells beyond the edge of its grid, so the grid grows to what a formula mentions. */
export function gridGrownFor(book: Book, sheetId: string, formula: string): void {
  const tokens = formulaTokens(formula.slice(1));
  tokens.forEach((token, at) => {
    if (token.type !== "name") return;
    const area = areaRead(token.text);
    if (!area) return;
    const before = tokens[at - 1];
    const named = before?.type === "sheet" ? sheetAndRest(before.text).sheet : undefined;
    const id = named === undefined ? sheetId : book.workbook.getSheetBySheetName(named)?.getSheetId();
    if (id !== undefined) sheetGrown(book, id, area);
  });
}

/** The cell for a formula as written; structured references are calculated as addresses and kept as written. */
export function formulaCell(
  book: Book,
  tables: Tables,
  formula: string,
  place: FormulaPlace,
  extra?: CellExtra,
): ICellData {
  const tidy = formulaTidied(formula);
  const structured = mayBeStructured(tidy, tables);
  const plain = structured ? structuredToPlain(tidy, tables, place) : tidy;
  formulaChecked(plain);
  gridGrownFor(book, place.sheetId, plain);
  const custom = extraChanged(extra, { formula: structured ? tidy : undefined });
  return { f: plain, v: null, t: null, si: null, p: null, custom: custom as ICellData["custom"] };
}

/** The formula of a cell as Excel shows it; undefined where it holds a value. */
export function formulaShown(reader: CellReader, tables: Tables, row: number, column: number): string | undefined {
  const grid = reader.gridFormula(row, column);
  if (grid === undefined) return undefined;
  const written = reader.extra(row, column)?.formula;
  if (written === undefined) return grid;
  const place = { sheetId: reader.sheetId, row, column };
  try {
    // Somebody may have typed another formula into the grid since: then what was written is no longer what is there.
    return structuredToPlain(written, tables, place) === grid ? structuredTidied(written, tables, place) : grid;
  } catch {
    return grid;
  }
}

import type { Surroundings } from "../../src/functions/definition";
import { definitions } from "../../src/functions/definitions";
import { inputOf } from "../../src/functions/input";
import { isSource, matrixArgument } from "../../src/functions/matrixArgument";
import { isFunctionError, type ResultTable } from "../../src/functions/result";
import { errorSentence } from "../../src/functions/sentence";
import { sourceOf, type FigureSource } from "../../src/functions/source";
import type { Language } from "../../src/locale/language";
import type { Portfolio } from "../../src/portfolio/portfolio";
import type { Row } from "../../src/portfolio/row";
import { samplePortfolio } from "../../src/workbook/sample";
import { day, portfolio, settings } from "../portfolio/support";
import { rawOfPortfolio, snapshotOfPortfolio } from "../workbook/support";

export const today = day("2026-10-01");

export const sample = (language: Language): Portfolio => samplePortfolio(language, today);

/** This workbook's matrix, as the live functions see it. */
export function workbookSource(of: Portfolio): FigureSource {
  return sourceOf(snapshotOfPortfolio(of), "workbook");
}

export function rowsSource(rows: readonly Row[], language: Language = "ja"): FigureSource {
  return workbookSource(portfolio({ rows, settings: { ...settings, sheetLanguage: language } }));
}

/** The cells of a portfolio's matrix, headers first, as a range of them is passed to a function. */
export function cellsOf(of: Portfolio): unknown[][] {
  return rawOfPortfolio(of).matrix.values.map((row) => row.map((cell) => cell ?? ""));
}

/** The matrix that these cells are, as the pure functions see it. */
export function argumentSource(cells: unknown): FigureSource {
  const source = matrixArgument(cells);
  if (!isSource(source)) throw new Error(errorSentence(source, "en"));
  return source;
}

/** An error as tests read it: the cell, and what is said about it. */
export function shown(cell: ResultTable[number][number], language: Language): unknown {
  return isFunctionError(cell)
    ? `${cell.error === "notAvailable" ? "#N/A" : cell.error === "invalidValue" ? "#VALUE!" : cell.error}: ${errorSentence(cell, language)}`
    : cell;
}

export interface Call {
  readonly source?: FigureSource | null;
  readonly language?: Language;
  readonly on?: Surroundings["today"];
}

/** Calls a function by its id, with arguments as Excel passes them; the result as rows, errors as texts. */
export async function table(
  id: string,
  args: readonly unknown[],
  { source = null, language = "en", on = today }: Call = {},
): Promise<unknown[][]> {
  const definition = definitions.find((one) => one.id === id);
  if (!definition) throw new Error(`no function ${id}`);
  const result = await definition.evaluate(source, args.map(inputOf), { language, today: on });
  return result.map((row) => row.map((cell) => shown(cell, language)));
}

/** The same where the result is one cell. */
export async function value(id: string, args: readonly unknown[], call: Call = {}): Promise<unknown> {
  const rows = await table(id, args, call);
  if (rows.length !== 1 || rows[0]?.length !== 1) throw new Error(`${id} gave ${rows.length} rows`);
  return rows[0][0];
}

import type { Language } from "../locale/language";
import { lazyModule } from "./lazyModule";
import { isFunctionError, type ErrorCode, type FunctionError, type ResultTable } from "./result";

const sentences = lazyModule(() => import("./sentence"));

function errorIn(error: FunctionError, language: Language): CustomFunctions.Error {
  const code = CustomFunctions.ErrorCode[error.error satisfies ErrorCode];
  const sentence = sentences.now()?.errorSentence(error, language);
  return sentence === undefined ? new CustomFunctions.Error(code) : new CustomFunctions.Error(code, sentence);
}

/** What Excel takes: an array of rows, or an error for the cell as a whole. */
export type ExcelResult = unknown[][] | CustomFunctions.Error;

function converted(table: ResultTable, language: Language): ExcelResult {
  const [first] = table[0] ?? [];
  if (table.length === 1 && table[0]?.length === 1 && isFunctionError(first)) return errorIn(first, language);
  return table.map((row) => row.map((cell) => (isFunctionError(cell) ? errorIn(cell, language) : cell)));
}

function hasError(table: ResultTable): boolean {
  return table.some((row) => row.some(isFunctionError));
}

/** A result as Excel takes it. Sentences are fetched with the first error, so only that one has to wait; without them an error says its code alone. */
export function excelResult(table: ResultTable, language: Language): ExcelResult | Promise<ExcelResult> {
  if (sentences.now() || !hasError(table)) return converted(table, language);
  return sentences.load().then(() => converted(table, language));
}

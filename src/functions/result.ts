import type { Language, Text } from "../locale/language";
import type { FunctionErrorWord } from "../locale/functionErrors";
import type { Row } from "../portfolio/row";

/** Error values that a custom function can give. Only the first two carry a sentence in Excel. */
export type ErrorCode = "notAvailable" | "invalidValue" | "divisionByZero" | "invalidNumber" | "nullReference";

/**
 * What a sentence names. `say` is a word of the dictionary that the sentence itself is in; `nearest` is whatever these rows
 * know that comes close to a text. Both are looked up when the sentence is said.
 */
export type ErrorFact =
  | string
  | number
  | Text
  | { readonly say: FunctionErrorWord }
  | { readonly nearest: string; readonly among: readonly Row[] };

/** Why there is no value: what the cell shows, and what is said about it. Its words are looked up when it is said. */
export interface FunctionError {
  readonly error: ErrorCode;
  readonly word: FunctionErrorWord;
  readonly facts: Readonly<Record<string, ErrorFact>>;
}

export type ResultCell = string | number | boolean | FunctionError;

/** What a function gives: rows of cells, rectangular, at least one by one. */
export type ResultTable = readonly (readonly ResultCell[])[];

/** #N/A with a sentence: the arguments are fine, and there is nothing to give. */
export function notAvailable(word: FunctionErrorWord, facts: FunctionError["facts"] = {}): FunctionError {
  return { error: "notAvailable", word, facts };
}

/** #VALUE! with a sentence: an argument is not what it has to be. */
export function invalidValue(word: FunctionErrorWord, facts: FunctionError["facts"] = {}): FunctionError {
  return { error: "invalidValue", word, facts };
}

export function isFunctionError(value: unknown): value is FunctionError {
  return typeof value === "object" && value !== null && "error" in value && "word" in value;
}

/** Several names as one fact of a sentence. */
export function listed(names: Readonly<Record<Language, readonly string[]>>): Text {
  return { ja: names.ja.join("、"), en: names.en.join(", ") };
}

import type { FunctionErrorWord } from "../locale/functionErrors";
import type { Text } from "../locale/language";
import { choiceWords, type ChoiceSet } from "./choices";
import { isBlankInput, isInputError, type InputCell } from "./input";
import { invalidValue, listed, type ErrorCode, type ErrorFact, type FunctionError } from "./result";

export type ParameterId =
  | "matrix"
  | "of"
  | "which"
  | "what"
  | "level"
  | "role"
  | "measure"
  | "inHouse"
  | "code"
  | "field"
  | "language"
  | "by"
  | "headers"
  | "n"
  | "score"
  | "allocation";

/** One parameter of a function: what Excel is told of it, and how a value of it is read. Its words are in locale/functionHelp. */
export interface Parameter<T = unknown> {
  readonly id: ParameterId;
  /** What Excel may pass: "any" takes what the cell holds, error values included; "string" offers choices. */
  readonly type: "any" | "string";
  /** Takes an array, and the result then has its shape. */
  readonly array: boolean;
  readonly optional: boolean;
  readonly choices?: ChoiceSet;
  readonly read: (cell: InputCell) => T | FunctionError;
}

/** What one cell of an argument means, blanks and errors apart; undefined where it is not of a kind that the argument takes. */
export type Reader<T> = (cell: string | number | boolean) => T | FunctionError | undefined;

interface Frame<T> {
  readonly id: ParameterId;
  readonly read: Reader<T>;
  /** What it takes, for the sentence that says so. */
  readonly takes: FunctionErrorWord | Text;
  readonly array?: boolean;
  readonly type?: "any" | "string";
  readonly choices?: ChoiceSet;
}

/** Error values that a function can pass on as they are. The others Excel takes in but not out. */
const passedOn: Readonly<Record<string, ErrorCode>> = {
  "#N/A": "notAvailable",
  "#VALUE!": "invalidValue",
  "#DIV/0!": "divisionByZero",
  "#NUM!": "invalidNumber",
  "#NULL!": "nullReference",
};

/** The parameter by its name, as a fact of a sentence. */
export function parameterName(id: ParameterId): ErrorFact {
  return { say: `parameter.${id}` };
}

/** The argument is an error itself: the result is the same error, as with native functions. */
export function errorOfInput(id: ParameterId, code: string): FunctionError {
  return {
    error: passedOn[code] ?? "invalidValue",
    word: "error.inArgument",
    facts: { parameter: parameterName(id), code },
  };
}

/** #VALUE! that names the argument and what it takes. */
export function wrongArgument(id: ParameterId, takes: FunctionErrorWord | Text): FunctionError {
  return invalidValue("error.wrongType", {
    parameter: parameterName(id),
    takes: typeof takes === "string" ? { say: takes } : takes,
  });
}

function parameter<T, D>(
  { id, read, takes, array = false, type = "any", choices }: Frame<T>,
  optional: boolean,
  whenBlank: () => D | FunctionError,
): Parameter<T | D> {
  return {
    id,
    type,
    array,
    optional,
    ...(choices ? { choices } : {}),
    read(cell) {
      if (isInputError(cell)) return errorOfInput(id, cell.inputError);
      if (isBlankInput(cell)) return whenBlank();
      return read(cell) ?? wrongArgument(id, takes);
    },
  };
}

/** An argument that may be left out; a blank cell counts as left out. */
export function optional<T, D>(frame: Frame<T>, fallback: D): Parameter<T | D> {
  return parameter(frame, true, () => fallback);
}

/** An argument that must be there. `blank` is what is said where its cell is empty. */
export function required<T>(frame: Frame<T>, blank?: FunctionError): Parameter<T> {
  return parameter<T, never>(frame, false, () => blank ?? wrongArgument(frame.id, frame.takes));
}

/** Reads one of a set's words. Excel offers them where it can. */
export function choiceFrame<T extends string>(id: ParameterId, choices: ChoiceSet<T>): Frame<T> {
  return {
    id,
    choices,
    type: "string",
    takes: listed({ ja: choiceWords(choices, "ja"), en: choiceWords(choices, "en") }),
    read: (cell) => (typeof cell === "string" ? choices.read(cell) : undefined),
  };
}

/** A number, or a text that is one. */
export function numberIn(cell: string | number | boolean): number | undefined {
  if (typeof cell === "boolean") return undefined;
  const number = typeof cell === "number" ? cell : Number(cell.normalize("NFKC").trim());
  return Number.isFinite(number) ? number : undefined;
}

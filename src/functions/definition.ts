import type { Language } from "../locale/language";
import type { CalendarDate } from "../portfolio/calendarDate";
import { isInputError, type Input, type InputCell } from "./input";
import { parameterName, type Parameter } from "./parameter";
import {
  isFunctionError,
  invalidValue,
  notAvailable,
  type FunctionError,
  type ResultCell,
  type ResultTable,
} from "./result";
import type { FigureSource } from "./source";

/** What a function knows besides its arguments. */
export interface Surroundings {
  /** The language of Excel's own menus, for sentences and for words where no sheet says otherwise. */
  readonly language: Language;
  readonly today: CalendarDate;
}

/**
 * "needed": a figure of a matrix. "optional": has an answer without one too. "none": speaks of the framework alone.
 * A figure is registered twice, live and for a matrix that is passed; what needs no matrix once.
 */
export type MatrixNeed = "needed" | "optional" | "none";

export type Evaluation = ResultTable | Promise<ResultTable>;

/** What it takes to run a function. */
export interface FunctionCode {
  /** Such as "GAP"; never renamed. */
  readonly id: string;
  readonly matrix: MatrixNeed;
  readonly evaluate: (source: FigureSource | null, inputs: readonly Input[], surroundings: Surroundings) => Evaluation;
  /** Begins to fetch what it takes, where that is still to come: while the workbook is read. */
  readonly prepare?: () => void;
}

/** One function of =CDC.*, as data and a pure function of its inputs. Its words are in locale/functionHelp. */
export interface FunctionDefinition extends FunctionCode {
  readonly parameters: readonly Parameter[];
  /** Its result is a table however small it is, and spills. */
  readonly givesTable: boolean;
}

type Values<P extends readonly Parameter[]> = { readonly [K in keyof P]: P[K] extends Parameter<infer T> ? T : never };

type SourceFor<N extends MatrixNeed> = N extends "needed"
  ? FigureSource
  : N extends "optional"
    ? FigureSource | null
    : null;

interface Frame<N extends MatrixNeed, P extends readonly Parameter[]> {
  readonly id: string;
  readonly matrix: N;
  readonly parameters: P;
}

/** A function of single values, called for each cell of what is passed. A table as a result is for single values only. */
export interface CellFunction<N extends MatrixNeed, P extends readonly Parameter[]> extends Frame<N, P> {
  readonly each: (source: SourceFor<N>, values: Values<P>, surroundings: Surroundings) => ResultCell | ResultTable;
}

/** A function that gives a table, from single values. */
export interface TableFunction<N extends MatrixNeed, P extends readonly Parameter[]> extends Frame<N, P> {
  readonly table: (source: SourceFor<N>, values: Values<P>, surroundings: Surroundings) => ResultTable | FunctionError;
}

function asTable(result: ResultCell | ResultTable): ResultTable {
  return Array.isArray(result) ? (result as ResultTable) : [[result as ResultCell]];
}

/** The values of one call, or the first error among them. */
function valuesOf<P extends readonly Parameter[]>(
  parameters: P,
  cells: readonly InputCell[],
): Values<P> | FunctionError {
  const values: unknown[] = [];
  for (const [index, { read }] of parameters.entries()) {
    const value = read(cells[index] ?? null);
    if (isFunctionError(value)) return value;
    values.push(value);
  }
  return values as unknown as Values<P>;
}

/** What a function computes a figure from; an error where it needs a matrix and there is none. */
function sourceFor<N extends MatrixNeed>(need: N, source: FigureSource | null): SourceFor<N> | FunctionError {
  if (need === "none") return null as SourceFor<N>;
  return source === null && need === "needed" ? notAvailable("error.noMatrix") : (source as SourceFor<N>);
}

function cellAt(input: Input, row: number, column: number): InputCell | undefined {
  if (input === null) return null;
  const cells = input.length === 1 ? input[0] : input[row];
  return cells === undefined ? undefined : cells.length === 1 ? (cells[0] ?? null) : cells[column];
}

function keyOf(cells: readonly InputCell[]): string {
  return cells
    .map((cell) => (cell === null ? "" : isInputError(cell) ? `e${cell.inputError}` : `${typeof cell}${cell}`))
    .join("\u001f");
}

type Memo = Map<string, ResultCell | ResultTable>;

/** What a function gave before on this very matrix. */
function memoOf(source: FigureSource | null, of: string): Memo {
  const known = source?.memo.get(of) as Memo | undefined;
  if (known) return known;
  const memo: Memo = new Map();
  source?.memo.set(of, memo);
  return memo;
}

/** Excel's own rule for arrays of different shapes: one row or one column goes with all; where one ends, #N/A. */
const outside = notAvailable("error.outsideArray");

/** Computes each combination once, however often it stands in the arrays, and in how many cells. */
export function cellFunction<N extends MatrixNeed, const P extends readonly Parameter[]>({
  id,
  matrix,
  parameters,
  each,
}: CellFunction<N, P>): FunctionDefinition {
  return {
    id,
    matrix,
    parameters,
    givesTable: false,
    evaluate(given, inputs, surroundings) {
      const source = sourceFor(matrix, given);
      if (isFunctionError(source)) return [[source]];
      const memo = memoOf(given, `${id} ${surroundings.language}`);
      const call = (cells: readonly InputCell[]): ResultCell | ResultTable => {
        const key = keyOf(cells);
        const before = memo.get(key);
        if (before !== undefined) return before;
        const values = valuesOf(parameters, cells);
        const result = isFunctionError(values) ? values : each(source, values, surroundings);
        memo.set(key, result);
        return result;
      };
      const used = parameters.map((_, index) => inputs[index] ?? null);
      const height = Math.max(1, ...used.map((input) => input?.length ?? 1));
      const width = Math.max(1, ...used.map((input) => input?.[0]?.length ?? 1));
      if (height === 1 && width === 1) return asTable(call(used.map((input) => cellAt(input, 0, 0) ?? null)));
      return Array.from({ length: height }, (_row, row) =>
        Array.from({ length: width }, (_column, column): ResultCell => {
          const cells: InputCell[] = [];
          for (const input of used) {
            const cell = cellAt(input, row, column);
            if (cell === undefined) return outside;
            cells.push(cell);
          }
          const result = asTable(call(cells));
          return result.length === 1 && result[0]?.length === 1 && result[0][0] !== undefined
            ? result[0][0]
            : invalidValue("error.tableInArray");
        }),
      );
    },
  };
}

export function tableFunction<N extends MatrixNeed, const P extends readonly Parameter[]>({
  id,
  matrix,
  parameters,
  table,
}: TableFunction<N, P>): FunctionDefinition {
  return {
    id,
    matrix,
    parameters,
    givesTable: true,
    evaluate(given, inputs, surroundings) {
      const source = sourceFor(matrix, given);
      if (isFunctionError(source)) return [[source]];
      const many = parameters.find(
        (_, index) => (inputs[index]?.length ?? 1) > 1 || (inputs[index]?.[0]?.length ?? 1) > 1,
      );
      if (many) return [[invalidValue("error.oneValue", { parameter: parameterName(many.id) })]];
      const values = valuesOf(
        parameters,
        parameters.map((_, index) => inputs[index]?.[0]?.[0] ?? null),
      );
      if (isFunctionError(values)) return [[values]];
      const result = table(source, values, surroundings);
      return isFunctionError(result) ? [[result]] : result;
    },
  };
}

import { CommandType } from "@univerjs/core";
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  IFunctionService,
  NumberValueObject,
  SetFormulaCalculationStartMutation,
  StringValueObject,
  type BaseValueObject,
} from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import { areaAddress, sheetQuoted } from "./address";
import type { Book } from "./book";
import type { DirtyRange } from "./calculation";
import { CellReader } from "./grid/cells";
import { isErrorText } from "./values";

type Scalar = string | number | boolean | null;
type Value = Scalar | readonly (readonly Scalar[])[];

/** A parameter as functions.json describes it: https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json */
export interface ParameterMetadata {
  readonly name: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters?: readonly ParameterMetadata[];
  readonly options?: {
    readonly stream?: boolean;
    readonly cancelable?: boolean;
    readonly requiresAddress?: boolean;
    readonly volatile?: boolean;
  };
}

/** The contents of functions.json. */
export interface FunctionsMetadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
}

/** A result as the client sends it. */
export interface InvocationResult {
  readonly id: number;
  readonly value?: unknown;
  readonly failed?: boolean;
  readonly errorCode?: number;
}

/** What a cell shows until its function has answered. */
export const busy = "#BUSY!";

const messageCategory = 1;
const messageTypes = { invoke: 1000, cancel: 1001 } as const;
const flags = { cancelable: 1, streaming: 2, errorsAllowed: 4 } as const;

/** Numbers of error codes in results, as the client writes them. */
const errorTexts: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

/** One call that is under way or answered; equal calls share it, as in Excel. */
interface Call {
  readonly id: number;
  readonly name: string;
  readonly key: string;
  readonly isStream: boolean;
  readonly cells: Map<string, { readonly sheetId: string; readonly row: number; readonly column: number }>;
  value: Value | undefined;
}

/** Most answered calls that are remembered. */
const mostRemembered = 5000;

/** How long after the last change streams are looked through, in milliseconds. */
const quiet = 50;

function cancelling({ id }: Call): object {
  return { messageCategory, messageType: messageTypes.cancel, targetId: "", message: { invocationId: id } };
}

function errorOf(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const { type, code, basicValue } = value as { type?: string; code?: string; basicValue?: string };
  return type === "CustomFunctionError" || type === "Error" ? (code ?? basicValue ?? "#VALUE!") : undefined;
}

/** A result for the grid: scalars and tables; what is no such thing is #VALUE!. */
function gridValue(value: unknown): Value {
  const scalar = (one: unknown): Scalar => {
    const error = errorOf(one);
    if (error !== undefined) return error;
    if (typeof one === "number" || typeof one === "string" || typeof one === "boolean") return one;
    return one === null || one === undefined ? "" : "#VALUE!";
  };
  if (!Array.isArray(value)) return scalar(value);
  const rows = value.map((row: unknown) => (Array.isArray(row) ? row.map(scalar) : [scalar(row)]));
  const width = rows[0]?.length ?? 0;
  return width > 0 && rows.every((row) => row.length === width) ? rows : "#VALUE!";
}

const matrixOf = (value: unknown): readonly (readonly unknown[])[] =>
  Array.isArray(value) ? (value as readonly (readonly unknown[])[]) : [[value]];

/** An argument as the client gets it, or the error that Excel gives without calling the function. */
function argument(
  value: unknown,
  { type = "any", dimensionality = "scalar" }: ParameterMetadata,
  errorsAllowed: boolean,
): { readonly value: unknown } | { readonly error: string } {
  const one = (given: unknown): { readonly value: unknown } | { readonly error: string } => {
    if (isErrorText(given))
      return errorsAllowed && type === "any"
        ? { value: { type: "CustomFunctionError", code: given } }
        : { error: given };
    const blank = given === null || given === undefined || given === "";
    if (type === "number") {
      const number = blank ? 0 : typeof given === "boolean" ? Number(given) : Number(given);
      return Number.isFinite(number) ? { value: number } : { error: "#VALUE!" };
    }
    if (type === "string")
      return { value: blank ? "" : typeof given === "boolean" ? String(given).toUpperCase() : String(given) };
    if (type === "boolean")
      return typeof given === "string" && given !== "" ? { error: "#VALUE!" } : { value: Boolean(given) };
    return { value: blank ? "" : given };
  };
  if (dimensionality !== "matrix") {
    const rows = matrixOf(value);
    return rows.length === 1 && rows[0]?.length === 1 ? one(rows[0][0]) : { error: "#VALUE!" };
  }
  const rows: unknown[][] = [];
  for (const row of matrixOf(value)) {
    const cells: unknown[] = [];
    for (const cell of row) {
      const read = one(cell);
      if ("error" in read) return read;
      cells.push(read.value);
    }
    rows.push(cells);
  }
  return { value: rows };
}

/** A value as formulas of the grid calculate with it. Text stays text, also where it looks like a number or a table. */
function objectOf(value: Scalar): BaseValueObject {
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  return gridErrors.has(value ?? "")
    ? ErrorValueObject.create(value as ErrorType)
    : StringValueObject.create(value ?? "");
}

const gridErrors = new Set<string>(Object.values(ErrorType));

function plainOf(value: BaseValueObject): unknown {
  if (value.isError()) return String((value as ErrorValueObject).getErrorType());
  if (value.isArray())
    return (value as ArrayValueObject).getArrayValue().map((row) => row.map((cell) => (cell ? plainOf(cell) : null)));
  return value.isNull() ? null : value.getValue();
}

/** The grid's function for one custom function: it knows the cell it is asked from. */
class GridFunction extends BaseFunction {
  constructor(
    name: string,
    private readonly answer: (
      args: readonly unknown[],
      cell: { sheetId: string; row: number; column: number },
    ) => Value,
  ) {
    super(name);
  }

  override calculate(...args: BaseValueObject[]): BaseValueObject {
    const { subUnitId, row, column } = this;
    const value = this.answer(args.map(plainOf), { sheetId: subUnitId ?? "", row, column });
    if (!Array.isArray(value)) return objectOf(value as Scalar);
    const rows = (value as readonly (readonly Scalar[])[]).map((cells) => cells.map(objectOf));
    return ArrayValueObject.create({
      calculateValueList: rows,
      rowCount: rows.length,
      columnCount: rows[0]?.length ?? 0,
      unitId: "",
      sheetId: "",
      row: -1,
      column: -1,
    });
  }
}

/**
 * Custom functions in the grid. A cell shows #BUSY! at first; the client is called, and when it answers the cells that
 * asked are calculated again. Streams push as long as a cell asks for them.
 */
export class CustomFunctions {
  private readonly calls = new Map<string, Call>();
  private readonly byId = new Map<number, Call>();
  private readonly registered = new Map<string, { readonly dispose: () => void }>();
  private readonly lastAsked = new Map<string, { readonly generation: number; readonly keys: Set<string> }>();
  private readonly idleWaiting: (() => void)[] = [];
  private generation = 0;
  private nextId = 1;
  private unanswered = 0;
  private pruning: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly book: Book,
    private readonly send: (entries: readonly object[]) => boolean,
  ) {
    book.onExecuted(({ id, type }) => {
      if (id === SetFormulaCalculationStartMutation.id) this.generation += 1;
      // A formula may have been overwritten, or its sheet deleted.
      if (type === CommandType.MUTATION) this.prunedSoon();
    });
    // Formulas that move are not calculated again by the grid, and are known by their place.
    book.onShift(() => this.calculatedAgain());
  }

  /** Announces functions under a namespace, as Excel does from functions.json. Announced again, a function replaces its older self. */
  register({ functions, allowErrorForDataTypeAny = false }: FunctionsMetadata, namespace: string): void {
    const service = this.book.injector.get(IFunctionService);
    const descriptions = this.book.injector.get(IDescriptionService);
    for (const metadata of functions) {
      const name = `${namespace}.${metadata.name}`.toUpperCase();
      this.registered.get(name)?.dispose();
      service.registerExecutors(
        new GridFunction(name, (args, cell) => this.asked(metadata, name, args, cell, allowErrorForDataTypeAny)),
      );
      const description = descriptions.registerDescriptions([
        {
          functionName: name,
          functionType: FunctionType.User,
          description: metadata.description ?? "",
          abstract: metadata.description ?? "",
          functionParameter: [],
        },
      ]);
      this.registered.set(name, {
        dispose: () => {
          service.unregisterExecutors(name);
          description.dispose();
        },
      });
    }
  }

  /** Ends all streams and forgets all calls: the workbook, or the client, is another one. */
  reset(): void {
    clearTimeout(this.pruning);
    this.pruning = undefined;
    const streams = [...this.calls.values()].filter(({ isStream }) => isStream);
    if (streams.length > 0) this.send(streams.map(cancelling));
    this.calls.clear();
    this.byId.clear();
    this.lastAsked.clear();
    this.unanswered = 0;
    this.idle();
  }

  /** Asks anew for every cell with a custom function: a client has started, or the cells have moved. */
  calculatedAgain(): void {
    this.book.calculation.again(this.callers());
  }

  /** Cells whose formulas call a function that is announced here. */
  private callers(): readonly DirtyRange[] {
    const { unitId, workbook } = this.book;
    const names = [...this.registered.keys()].map((name) => `${name}(`);
    return workbook.getSheets().flatMap((sheet) => {
      const sheetId = sheet.getSheetId();
      const reader = new CellReader(this.book, sheetId);
      const found: DirtyRange[] = [];
      sheet.getCellMatrix().forValue((row, column, cell) => {
        if (!cell?.f && !cell?.si) return;
        const formula = reader.gridFormula(row, column)?.toUpperCase();
        if (formula !== undefined && names.some((name) => formula.includes(name)))
          found.push({
            unitId,
            sheetId,
            range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
          });
      });
      return found;
    });
  }

  private asked(
    metadata: FunctionMetadata,
    name: string,
    args: readonly unknown[],
    cell: { sheetId: string; row: number; column: number },
    errorsAllowed: boolean,
  ): Value {
    const parameters = metadata.parameters ?? [];
    const repeating = parameters.at(-1)?.repeating ? parameters.at(-1) : undefined;
    const passed: unknown[] = [];
    for (const [at, value] of args.entries()) {
      const parameter = parameters[at] ?? repeating;
      if (!parameter) return "#VALUE!";
      const read = argument(value, parameter, errorsAllowed);
      if ("error" in read) return read.error;
      passed.push(read.value);
    }
    if (parameters.slice(args.length).some(({ optional, repeating: repeats }) => !optional && !repeats))
      return "#VALUE!";
    // What is left out arrives as null: https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-parameter-options#optional-parameters
    while (passed.length < parameters.length) passed.push(null);
    const place = `${sheetQuoted(this.book.sheet(cell.sheetId).getName())}!${areaAddress({ top: cell.row, left: cell.column, bottom: cell.row, right: cell.column })}`;
    const needsAddress = metadata.options?.requiresAddress === true;
    const key = JSON.stringify([name, passed, needsAddress ? place : ""]);
    const at = `${cell.sheetId}|${cell.row}|${cell.column}`;
    this.noteAsked(`${at}|${name}`, key);
    const call = this.calls.get(key) ?? this.started(metadata, name, key, passed, place, errorsAllowed);
    call.cells.set(at, cell);
    return call.value ?? busy;
  }

  private noteAsked(where: string, key: string): void {
    const last = this.lastAsked.get(where);
    if (last?.generation === this.generation) last.keys.add(key);
    else this.lastAsked.set(where, { generation: this.generation, keys: new Set([key]) });
  }

  private started(
    { id, options }: FunctionMetadata,
    name: string,
    key: string,
    args: readonly unknown[],
    place: string,
    errorsAllowed: boolean,
  ): Call {
    const isStream = options?.stream === true;
    const call: Call = { id: this.nextId++, name, key, isStream, cells: new Map(), value: undefined };
    this.calls.set(key, call);
    this.byId.set(call.id, call);
    this.unanswered += 1;
    const flag =
      (isStream ? flags.streaming | flags.cancelable : options?.cancelable ? flags.cancelable : 0) |
      (errorsAllowed ? flags.errorsAllowed : 0);
    // The grid is in the middle of a calculation; the client is told when that is over.
    setTimeout(() => {
      const sent = this.send([
        { messageCategory, messageType: messageTypes.invoke, targetId: "", message: [call.id, id, args, place, flag] },
      ]);
      if (!sent) this.result({ id: call.id, failed: true, errorCode: 9 });
    }, 0);
    return call;
  }

  /** Takes a result of the client. Results of calls that were cancelled are dropped. */
  result({ id, value, failed, errorCode }: InvocationResult): void {
    const call = this.byId.get(id);
    if (!call) return;
    const isFirst = call.value === undefined;
    const fresh = failed ? (errorTexts[errorCode ?? 7] ?? "#VALUE!") : gridValue(value);
    if (isFirst) this.unanswered -= 1;
    if (!isFirst && JSON.stringify(fresh) === JSON.stringify(call.value)) return;
    call.value = fresh;
    if (!call.isStream) this.byId.delete(id);
    this.prunedSoon();
    this.book.calculation.again(
      [...call.cells.values()].map(({ sheetId, row, column }) => ({
        unitId: this.book.unitId,
        sheetId,
        range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
      })),
    );
    if (this.unanswered === 0) this.idle();
  }

  /** Looks through the streams once what changed has been calculated. */
  private prunedSoon(): void {
    if (this.pruning !== undefined || this.calls.size === 0) return;
    const timer: ReturnType<typeof setTimeout> & { unref?: () => void } = setTimeout(() => {
      this.pruning = undefined;
      if (!this.book.calculation.isPending) this.pruned();
      // With manual calculation it may be long until somebody asks for one, which brings us here again.
      else if (!this.book.calculation.manual) this.prunedSoon();
    }, quiet);
    timer.unref?.();
    this.pruning = timer;
  }

  /** Cancels streams that no cell asks for any more, and forgets answers beyond what is worth keeping. */
  private pruned(): void {
    const readers = new Map<string, CellReader | undefined>();
    const readerOf = (sheetId: string): CellReader | undefined => {
      if (!readers.has(sheetId))
        readers.set(
          sheetId,
          this.book.workbook.getSheetBySheetId(sheetId) ? new CellReader(this.book, sheetId) : undefined,
        );
      return readers.get(sheetId);
    };
    for (const call of this.calls.values()) {
      const { name } = call;
      for (const [at, { sheetId, row, column }] of call.cells) {
        const formula = readerOf(sheetId)?.gridFormula(row, column)?.toUpperCase();
        if (!formula?.includes(`${name}(`) || !this.lastAsked.get(`${at}|${name}`)?.keys.has(call.key))
          call.cells.delete(at);
      }
      if (call.cells.size > 0 || call.value === undefined) continue;
      if (call.isStream) {
        this.byId.delete(call.id);
        this.calls.delete(call.key);
        this.send([cancelling(call)]);
      } else if (this.calls.size > mostRemembered) this.calls.delete(call.key);
    }
  }

  /** Streams that are open. */
  get openStreams(): number {
    this.pruned();
    return [...this.calls.values()].filter(({ isStream }) => isStream).length;
  }

  private idle(): void {
    for (const go of this.idleWaiting.splice(0)) go();
  }

  /** Whether every call has had an answer. */
  get isAnswered(): boolean {
    return this.unanswered === 0;
  }

  /** Resolves when every call has had an answer, or after `limit` milliseconds. */
  async answered(limit: number): Promise<void> {
    if (this.unanswered === 0) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, limit);
    });
    await Promise.race([late, new Promise<void>((resolve) => this.idleWaiting.push(resolve))]);
    clearTimeout(timer);
  }
}

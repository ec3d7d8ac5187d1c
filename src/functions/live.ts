import type { Evaluation, FunctionCode, Surroundings } from "./definition";
import { inputOf, type Input } from "./input";
import type { LiveMatrix, LiveReading } from "./liveMatrix";
import type { FunctionRecord } from "./record";
import {
  invalidValue,
  isFunctionError,
  notAvailable,
  type FunctionError,
  type ResultCell,
  type ResultTable,
} from "./result";
import { sourceOf, type FigureSource } from "./source";
import { surroundingsNow } from "./surroundings";
import { excelResult, type ExcelResult } from "./toExcel";

/** What all live cells are computed from: undefined before the first read. */
type Known = { readonly source: FigureSource | null } | "failed" | undefined;

/** One streaming cell, or several equal ones: Excel lets them share. */
interface LiveCell {
  update(known: Known, surroundings: Surroundings): void;
}

/** The part of the invocation that a streaming function uses. */
type Stream = Pick<CustomFunctions.StreamingInvocation<unknown>, "setResult" | "onCanceled">;

/** The same for results that show the same. What an error names as near is left out: it is long, and hardly changes. */
function fingerprint(table: ResultTable): string {
  const facts = (error: FunctionError) =>
    JSON.stringify(error.facts, (key, value: unknown) => (key === "among" ? undefined : value));
  const words = (cell: ResultCell) =>
    isFunctionError(cell) ? `!${cell.error} ${cell.word} ${facts(cell)}` : `${typeof cell} ${cell}`;
  return table.map((row) => row.map(words).join("\u001f")).join("\u001e");
}

function evaluate(
  { definition }: FunctionRecord<FunctionCode>,
  inputs: readonly Input[],
  known: Known,
  surroundings: Surroundings,
): Evaluation {
  if (known === "failed") return [[notAvailable("error.notRead")]];
  try {
    return definition.evaluate(known?.source ?? null, inputs, surroundings);
  } catch {
    return [[invalidValue("error.unexpected")]];
  }
}

function liveCell(record: FunctionRecord<FunctionCode>, inputs: readonly Input[], stream: Stream): LiveCell {
  let sent: string | undefined;
  let turn = 0;

  /** What came late is dropped: a newer turn has begun. */
  function whenNewest<T>(mine: number, value: T | Promise<T>, take: (value: T) => void): void {
    if (value instanceof Promise)
      void value.then((late) => {
        if (mine === turn) take(late);
      });
    else take(value);
  }

  return {
    update(known, surroundings) {
      const mine = ++turn;
      whenNewest(mine, evaluate(record, inputs, known, surroundings), (table) => {
        const print = fingerprint(table);
        if (print === sent) return;
        sent = print;
        whenNewest<ExcelResult>(mine, excelResult(table, surroundings.language), (result) => {
          stream.setResult(result);
        });
      });
    },
  };
}

/** Milliseconds until the day changes here, and a second more. */
function untilTomorrow(now: Date): number {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 0, 0, 1).getTime() - now.getTime();
}

/** All streaming cells of this workbook on one reading of its matrix. */
export interface LiveFigures {
  /** What Excel calls for a streaming function. */
  readonly runner: (record: FunctionRecord<FunctionCode>) => (...args: unknown[]) => void;
  /** Cells that are being followed. */
  readonly size: () => number;
}

export function liveFigures(matrix: LiveMatrix): LiveFigures {
  const cells = new Set<LiveCell>();
  let known: Known;
  let unsubscribe: (() => void) | undefined;
  let midnight: ReturnType<typeof setTimeout> | undefined;

  function updateAll(): void {
    const surroundings = surroundingsNow();
    for (const cell of cells) cell.update(known, surroundings);
  }

  /** What is due is told by the calendar as well. */
  function awaitTomorrow(): void {
    midnight = setTimeout(() => {
      if (known) updateAll();
      awaitTomorrow();
    }, untilTomorrow(new Date()));
  }

  function heard(reading: LiveReading): void {
    known = reading === "failed" ? reading : { source: reading.snapshot && sourceOf(reading.snapshot, "workbook") };
    updateAll();
  }

  function add(cell: LiveCell): void {
    cells.add(cell);
    if (known) cell.update(known, surroundingsNow());
    if (unsubscribe) return;
    unsubscribe = matrix.subscribe(heard);
    awaitTomorrow();
  }

  function remove(cell: LiveCell): void {
    cells.delete(cell);
    if (cells.size > 0) return;
    unsubscribe?.();
    clearTimeout(midnight);
    unsubscribe = known = undefined;
  }

  return {
    size: () => cells.size,
    runner:
      (record) =>
      (...args) => {
        record.definition.prepare?.();
        const stream = args.at(-1) as Stream;
        const cell = liveCell(record, args.slice(0, -1).map(inputOf), stream);
        stream.onCanceled = () => {
          remove(cell);
        };
        add(cell);
      },
  };
}

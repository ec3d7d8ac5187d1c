import type { MatrixSnapshot } from "../workbook/snapshot";
import { listenToReadings, readShared } from "./readings";
import type { WorkbookReading } from "./reading";
import { watchWorkbook } from "./watchWorkbook";

/** What was read of this workbook's matrix; null where there is none. */
export type MatrixReading = { readonly snapshot: MatrixSnapshot | null } | "failed";

type Listener = (reading: MatrixReading) => void;

/** Times in milliseconds. */
export interface LiveTiming {
  /** A burst of changes is over when nothing has changed for so long. */
  readonly quiet: number;
  /** But nobody waits longer than this for something newer. */
  readonly longest: number;
  /** How long to wait before reading again after a read failed; the last one repeats. */
  readonly retries: readonly number[];
}

/**
 * A little longer than the pane waits, so that where the pane is open its reading serves both. With a read of some hundred rows
 * behind it, what is live stays within 300 ms of an edit.
 */
export const liveTiming: LiveTiming = { quiet: 110, longest: 400, retries: [500, 2_000, 10_000, 30_000] };

/**
 * Follows this workbook's matrix for the live functions: one read a burst of changes, however many cells listen, and none where
 * somebody else has read since. Reads only. Begins with the first listener, once Office is ready, whether or not the pane is
 * open; ends with the last and leaves no handler behind.
 */
export function createLiveMatrix(timing: LiveTiming = liveTiming): {
  subscribe(listener: Listener): () => void;
  reads(): number;
} {
  const listeners = new Set<Listener>();
  /** Grows with every beginning and end, so that what belongs to an earlier life is dropped. */
  let life = 0;
  let sheets: ReadonlySet<string> = new Set();
  let last: MatrixReading | undefined;
  /** What takes the handlers off again, once they are on. */
  let endings: (() => void | Promise<void>)[] = [];
  let isFollowing = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay = 0;
  let isStale = false;
  let staleSince = 0;
  let failures = 0;
  let reads = 0;

  function publish(reading: MatrixReading): void {
    last = reading;
    for (const listener of listeners) listener(reading);
  }

  function schedule(delay: number): void {
    clearTimeout(timer);
    if (underWay === 0)
      timer = setTimeout(() => {
        read(life);
      }, delay);
  }

  function retry(): void {
    schedule(timing.retries[Math.min(failures, timing.retries.length - 1)] ?? 0);
    failures += 1;
  }

  function changed(): void {
    if (!isStale) staleSince = Date.now();
    isStale = true;
    schedule(Math.max(0, Math.min(timing.quiet, staleSince + timing.longest - Date.now())));
  }

  /** While there is no matrix, it may appear on any sheet. */
  const isOurs = (id: string) => sheets.size === 0 || sheets.has(id);

  /** Listens for changes; where that fails the next read tries again. */
  async function follow(mine: number): Promise<void> {
    isFollowing = true;
    const unwatch = await watchWorkbook(
      ({ kind }) => {
        if (mine === life && (kind === "data" || kind === "sheets")) changed();
      },
      { isOurs, nameOf: () => undefined },
    ).catch(() => null);
    if (mine !== life) await unwatch?.();
    else if (unwatch) endings.push(unwatch);
    else {
      isFollowing = false;
      retry();
    }
  }

  function read(mine: number): void {
    reads += 1;
    // Both are under way at once, the handlers first, so that no change falls between.
    if (!isFollowing) void follow(mine);
    // What comes of it is heard like everybody's reading, failures too.
    readShared().catch(() => undefined);
  }

  /** A reading by whomever: what changed before it began is in it. */
  function begun(): void {
    clearTimeout(timer);
    underWay += 1;
    isStale = false;
  }

  function ended(reading: WorkbookReading | null): void {
    underWay -= 1;
    if (!reading) {
      // What was read before still stands in the cells; only cells that never had a value are told.
      if (last === undefined) publish("failed");
      retry();
      return;
    }
    failures = 0;
    sheets = new Set(reading.snapshot ? reading.sheets.keys() : []);
    const isOverdue = isStale && Date.now() - staleSince >= timing.longest;
    if (!isStale || isOverdue) publish({ snapshot: reading.snapshot });
    if (isStale || !isFollowing) schedule(timing.quiet);
  }

  async function begin(mine: number): Promise<void> {
    await Office.onReady();
    if (mine !== life) return;
    endings.push(
      listenToReadings({
        begun: () => {
          if (mine === life) begun();
        },
        ended: (reading) => {
          if (mine === life) ended(reading);
        },
      }),
    );
    read(mine);
  }

  function stop(): void {
    life += 1;
    clearTimeout(timer);
    // Taking a handler off can fail only where the workbook is gone.
    for (const end of endings) void Promise.resolve(end()).catch(() => undefined);
    endings = [];
    isFollowing = isStale = false;
    underWay = failures = 0;
    last = undefined;
    sheets = new Set();
  }

  return {
    reads: () => reads,
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) void begin(++life);
      else if (last !== undefined) listener(last);
      return () => {
        if (listeners.delete(listener) && listeners.size === 0) stop();
      };
    },
  };
}

/** When to read again after something changed, in milliseconds. */
export interface ReadTiming {
  /** A burst of changes is over when nothing has changed for so long. */
  readonly quiet: number;
  /** But nobody waits longer than this for something newer, however long the burst is. */
  readonly longest: number;
}

/** A paste or a fill is one event, so a short pause is enough: with the read behind it the pane follows the sheet within 300 ms. */
export const readTiming: ReadTiming = { quiet: 80, longest: 1000 };

/** Reads when something changed: once a burst, never two at a time, and only what is still true is shown. */
export interface Reader {
  /** Something changed: read when it is quiet. */
  changed(): void;
  /** Read at once; resolves when what was read is shown. */
  now(): Promise<void>;
  /** Does something that changes what would be read: no read runs beside it, and one follows before it resolves. */
  during<R>(operation: () => Promise<R>): Promise<R>;
  stop(): void;
}

/** `read` never rejects. `show` gets what was read, unless something changed while it was being read. */
export function createReader<T>(
  read: () => Promise<T>,
  show: (result: T) => void,
  timing: ReadTiming = readTiming,
): Reader {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Since when something newer is wanted. */
  let waitingSince: number | undefined;
  /** Grows with every change; what was read before it grew is stale. */
  let wanted = 0;
  let running: Promise<void> | null = null;
  let operations = 0;
  let stopped = false;
  let waiters: { readonly until: number; readonly resolve: () => void }[] = [];

  function release(shown: number): void {
    const due = waiters.filter(({ until }) => until <= shown);
    waiters = waiters.filter(({ until }) => until > shown);
    for (const { resolve } of due) resolve();
  }

  function schedule(delay: number): void {
    clearTimeout(timer);
    if (stopped || running || operations > 0) return;
    timer = setTimeout(() => {
      running = pass();
    }, delay);
  }

  async function pass(): Promise<void> {
    const meant = wanted;
    const result = await read();
    running = null;
    if (stopped) return;
    const overdue = waitingSince !== undefined && Date.now() - waitingSince >= timing.longest;
    if (meant === wanted || (overdue && operations === 0)) {
      waitingSince = undefined;
      show(result);
    }
    release(meant);
    if (meant !== wanted) schedule(waiters.length > 0 ? 0 : timing.quiet);
  }

  function now(): Promise<void> {
    wanted += 1;
    const until = wanted;
    const shown = new Promise<void>((resolve) => waiters.push({ until, resolve }));
    if (stopped) release(wanted);
    else schedule(0);
    return shown;
  }

  return {
    changed() {
      wanted += 1;
      waitingSince ??= Date.now();
      schedule(Math.max(0, Math.min(timing.quiet, waitingSince + timing.longest - Date.now())));
    },
    now,
    async during(operation) {
      operations += 1;
      wanted += 1;
      clearTimeout(timer);
      try {
        await running;
        return await operation();
      } finally {
        operations -= 1;
        await now();
      }
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      release(Infinity);
    },
  };
}

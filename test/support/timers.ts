/**
 * What is set to happen by itself: the timers of the code under test, counted from when they are set until they have gone off or are
 * taken back. Together with requests and events they tell whether anything more comes of what was done.
 */

/** A timer that is set for longer is a limit, or another try later on: nobody waits for it. */
const longest = 1000;

interface Clock {
  setTimeout: typeof setTimeout;
  clearTimeout: typeof clearTimeout;
}

interface Counting {
  readonly real: Clock;
  /** The timers that are set, of each window. */
  readonly pending: Set<ReadonlySet<unknown>>;
}

/** Counts the timers of a window, or of the tests' own realm, from now on. */
function counted(clock: Clock): ReadonlySet<unknown> {
  const pending = new Set<unknown>();
  const [set, clear] = [clock.setTimeout, clock.clearTimeout] as unknown as ((...all: unknown[]) => unknown)[];
  const counting = (callback: unknown, delay: number = 0, ...args: unknown[]): unknown => {
    if (typeof callback !== "function" || delay > longest) return set?.call(clock, callback, delay, ...args);
    const timer = set?.call(
      clock,
      (...given: unknown[]) => {
        pending.delete(timer);
        (callback as (...all: unknown[]) => void)(...given);
      },
      delay,
      ...args,
    );
    pending.add(timer);
    return timer;
  };
  clock.setTimeout = Object.defineProperties(counting, Object.getOwnPropertyDescriptors(set)) as typeof setTimeout;
  clock.clearTimeout = (timer?: unknown) => {
    pending.delete(timer);
    clear?.call(clock, timer);
  };
  return pending;
}

/** Kept beside the modules, which some tests load anew. */
const place = Symbol.for("cdc.timers");
const realm = globalThis as typeof globalThis & { [place]?: Counting };

function counting(): Counting {
  if (!realm[place]) {
    const real: Clock = {
      setTimeout: realm.setTimeout.bind(realm) as typeof setTimeout,
      clearTimeout: realm.clearTimeout.bind(realm),
    };
    realm[place] = { real, pending: new Set([counted(realm)]) };
  }
  return realm[place];
}

/** Counts the timers of this realm: before there is any code that keeps `setTimeout` for itself. */
export function countOwnTimers(): void {
  counting();
}

/** Counts the timers of a client's window too, until the returned function is called. */
export function countTimersOf(window: object): () => void {
  const timers = counted(window as Clock);
  counting().pending.add(timers);
  return () => counting().pending.delete(timers);
}

/** Whether anything is still set to happen by itself. */
export const isAnyTimerSet = (): boolean => [...counting().pending].some(({ size }) => size > 0);

/** A turn of the event loop, or some milliseconds of them; no timer that counts, and real where the tests' clock is a made one. */
export const turn = (milliseconds = 0): Promise<void> =>
  new Promise((resolve) => counting().real.setTimeout(resolve, milliseconds));

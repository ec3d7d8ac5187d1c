import { useEffect, useState } from "react";

type Arrival<M> =
  { readonly at: "waiting" } | { readonly at: "arrived"; readonly module: M } | { readonly at: "failed" };

type Load<M> = () => Promise<M>;

/** What has arrived, by what fetched it: shown a second time, it is there at once. */
const arrived = new WeakMap<Load<unknown>, unknown>();

async function fetched<M>(load: Load<M>): Promise<M> {
  const module = await load();
  arrived.set(load, module);
  return module;
}

/** Fetches code before it is asked for. A failure shows when it is. */
export function prefetch(load: Load<unknown>): void {
  fetched(load).catch(() => undefined);
}

/**
 * Code that comes when it is needed. Unlike React.lazy it can be asked for again after the network failed.
 * `load` has to be the same function from render to render.
 */
export function useModule<M>(load: Load<M>): { readonly arrival: Arrival<M>; readonly again: () => void } {
  const [attempt, setAttempt] = useState(0);
  const [loaded, setLoaded] = useState<{
    readonly by: Load<M>;
    readonly attempt: number;
    readonly arrival: Arrival<M>;
  } | null>(null);

  useEffect(() => {
    let current = true;
    const arrive = (arrival: Arrival<M>) => {
      if (current) setLoaded({ by: load, attempt, arrival });
    };
    fetched(load).then(
      (module) => arrive({ at: "arrived", module }),
      () => arrive({ at: "failed" }),
    );
    return () => {
      current = false;
    };
  }, [load, attempt]);

  const known = arrived.has(load) ? { at: "arrived" as const, module: arrived.get(load) as M } : null;
  const arrival = loaded?.by === load && loaded.attempt === attempt ? loaded.arrival : { at: "waiting" as const };
  return { arrival: known ?? arrival, again: () => setAttempt((count) => count + 1) };
}

import { useEffect, useState } from "react";

type Arrival<M> =
  { readonly at: "waiting" } | { readonly at: "arrived"; readonly module: M } | { readonly at: "failed" };

/**
 * Code that comes when it is needed. Unlike React.lazy it can be asked for again after the network failed.
 * `load` has to be the same function from render to render.
 */
export function useModule<M>(load: () => Promise<M>): { readonly arrival: Arrival<M>; readonly again: () => void } {
  const [attempt, setAttempt] = useState(0);
  const [loaded, setLoaded] = useState<{
    readonly by: () => Promise<M>;
    readonly attempt: number;
    readonly arrival: Arrival<M>;
  } | null>(null);

  useEffect(() => {
    let current = true;
    const arrive = (arrival: Arrival<M>) => {
      if (current) setLoaded({ by: load, attempt, arrival });
    };
    load().then(
      (module) => arrive({ at: "arrived", module }),
      () => arrive({ at: "failed" }),
    );
    return () => {
      current = false;
    };
  }, [load, attempt]);

  const arrival = loaded?.by === load && loaded.attempt === attempt ? loaded.arrival : { at: "waiting" as const };
  return { arrival, again: () => setAttempt((count) => count + 1) };
}

import { useState } from "react";
import type { PaneSession } from "../session/paneSession";
import { useSession } from "./useSession";

/** What pages look like while the pane lives: by session, so that nothing of one workbook shows in another. */
const kept = new WeakMap<PaneSession, Map<string, unknown>>();

/** State of a page that is still there when one comes back to the page. `name` tells it from others; one name, one type. */
export function useKept<T>(name: string, first: T): readonly [T, (value: T) => void] {
  const session = useSession();
  const values = kept.get(session) ?? new Map<string, unknown>();
  kept.set(session, values);
  const [value, setValue] = useState<T>(() => (values.has(name) ? (values.get(name) as T) : first));
  const set = (next: T) => {
    values.set(name, next);
    setValue(next);
  };
  return [value, set];
}

import { useSyncExternalStore } from "react";
import type { Store } from "./state/store";

/** Follows a store. */
export function useStore<S>(store: Store<S>): S {
  return useSyncExternalStore(store.subscribe, store.state);
}

/** A value that React can follow. Immutable: a change is another object. */
export interface Store<S> {
  state(): S;
  subscribe(listener: () => void): () => void;
}

export interface OwnStore<S> extends Store<S> {
  set(change: Partial<S>): void;
}

export function createStore<S extends object>(first: S): OwnStore<S> {
  let state = first;
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(change) {
      state = { ...state, ...change };
      for (const listener of [...listeners]) listener();
    },
  };
}

/** Code or texts in a chunk of their own, fetched when first asked for. */
export interface LazyModule<M> {
  /** The module where it is already there. */
  readonly now: () => M | undefined;
  /** Fetches it; undefined where it could not be had, and the next call tries again. */
  readonly load: () => Promise<M | undefined>;
}

export function lazyModule<M>(fetchModule: () => Promise<M>): LazyModule<M> {
  let module: M | undefined;
  let coming: Promise<M | undefined> | undefined;
  return {
    now: () => module,
    load: () =>
      (coming ??= fetchModule()
        .then(
          (arrived) => (module = arrived),
          () => undefined,
        )
        .finally(() => {
          coming = undefined;
        })),
  };
}

/** Univer 0.25.1 uses Iterator.prototype.some, which Node 20 does not have yet. Imported before Univer. */
const iterators = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object;
if (!("some" in iterators)) {
  Object.defineProperty(iterators, "some", {
    configurable: true,
    writable: true,
    value<V>(this: Iterable<V>, matches: (value: V) => unknown): boolean {
      for (const value of this) if (matches(value)) return true;
      return false;
    },
  });
}

export const iteratorsAreComplete = true;

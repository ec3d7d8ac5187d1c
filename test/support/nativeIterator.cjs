/** Univer 0.25.1 uses Iterator.prototype.some, which Node 20 does not have; src/workbench/host/nodeIterator.ts does the same within a sandbox. */
const iterators = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
if (!("some" in iterators)) {
  Object.defineProperty(iterators, "some", {
    configurable: true,
    writable: true,
    value(matches) {
      for (const value of this) if (matches(value)) return true;
      return false;
    },
  });
}

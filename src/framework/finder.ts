/**
 * A look-up in a closed set of records by their key, built once.
 * @throws for a key that no record has, which the types rule out.
 */
export function finder<T, K>(items: readonly T[], keyOf: (item: T) => K): (key: K) => T {
  const byKey = new Map(items.map((item) => [keyOf(item), item]));
  return (key) => {
    const item = byKey.get(key);
    if (item === undefined) throw new Error(`nothing is known by the key ${String(key)}`);
    return item;
  };
}

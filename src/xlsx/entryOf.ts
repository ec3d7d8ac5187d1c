/** What a table has under a key that a file wrote. What every object has besides, such as `constructor`, is nothing of the table's. */
export function entryOf<Value>(table: Readonly<Record<string, Value>>, key: string | undefined): Value | undefined {
  return key !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}

import { fold } from "./fold";

/**
 * A reader for a closed set of words: every word of `wordsOf` an item reads as that item, however it is typed.
 * @throws where one word would mean two things: such a vocabulary is a mistake in the data.
 */
export function vocabulary<T, V>(
  items: readonly T[],
  valueOf: (item: T) => V,
  wordsOf: (item: T) => readonly string[],
): (text: string) => V | undefined {
  const byWord = new Map<string, V>();
  for (const item of items) {
    const value = valueOf(item);
    for (const word of wordsOf(item)) {
      const key = fold(word);
      if (byWord.has(key) && byWord.get(key) !== value) throw new Error(`"${word}" means two things`);
      byWord.set(key, value);
    }
  }
  return (text) => byWord.get(fold(text));
}

/** Which item of a menu a key goes to: arrows around the ends, Home, End, or the next item that begins with a letter. null where the key is none of these. */
export function focusAfterKey(key: string, items: readonly string[], current: number): number | null {
  const last = items.length - 1;
  if (last < 0) return null;
  switch (key) {
    case "ArrowDown":
      return current >= last ? 0 : current + 1;
    case "ArrowUp":
      return current <= 0 ? last : current - 1;
    case "Home":
      return 0;
    case "End":
      return last;
  }
  if (key.length !== 1 || key === " ") return null;
  const begins = (index: number) => items[index]?.trim().toLowerCase().startsWith(key.toLowerCase()) === true;
  const order = items.map((_, offset) => (current + 1 + offset) % items.length);
  return order.find(begins) ?? null;
}

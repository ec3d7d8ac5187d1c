const most = 20_000;
/** No code, name, level, score or allocation is nearly as long; a sheet full of pages of text would take minutes. */
const longest = 200;

/**
 * The same function, quick for what it was asked before: a column says few things, many times. Forgets everything when full. A
 * text that is too long to be any of what it reads gets the answer of `tooLong`.
 */
export function remembered<T>(read: (text: string) => T, tooLong: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (text) => {
    if (text.length > longest) return tooLong(text);
    const found = known.get(text);
    if (found) return found.value;
    if (known.size >= most) known.clear();
    const value = read(text);
    known.set(text, { value });
    return value;
  };
}

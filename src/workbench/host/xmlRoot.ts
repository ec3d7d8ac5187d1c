/** The root element of a text that is well-formed as far as its tags go; undefined where it is not. */
export function xmlRoot(text: string): { readonly name: string; readonly namespace: string } | undefined {
  const open: string[] = [];
  let root: { readonly name: string; readonly namespace: string } | undefined;
  let at = 0;
  const pattern =
    /<\?[^]*?\?>|<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<(\/)?([\p{L}_][\p{L}\p{N}_.:-]*)((?:\s+[\p{L}_][\p{L}\p{N}_.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/)?>/gu;
  for (const { 0: whole, 1: isEnd, 2: name, 3: attributes = "", 4: isEmpty, index } of text.matchAll(pattern)) {
    const between = text.slice(at, index);
    if (between.includes("<") || (open.length === 0 && between.trim() !== "")) return undefined;
    at = index + whole.length;
    if (name === undefined) continue;
    if (isEnd) {
      if (open.pop() !== name) return undefined;
      continue;
    }
    if (open.length === 0) {
      if (root) return undefined;
      root = { name, namespace: namespaceOf(name, attributes) };
    }
    if (!isEmpty) open.push(name);
  }
  return open.length === 0 && text.slice(at).trim() === "" ? root : undefined;
}

function namespaceOf(name: string, attributes: string): string {
  const prefix = name.includes(":") ? name.slice(0, name.indexOf(":")) : undefined;
  const wanted = prefix === undefined ? "xmlns" : `xmlns:${prefix}`;
  for (const [, attribute, quoted, plain] of attributes.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    if (attribute === wanted) return quoted ?? plain ?? "";
  return "";
}

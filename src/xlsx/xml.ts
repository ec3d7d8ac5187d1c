import { entryOf } from "./entryOf";
import { Refusal } from "./refusal";

/** Deeper than anything a workbook has; keeps hostile nesting off the stack. */
const maxDepth = 128;

const namedEntities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function entityRead(entity: string): string {
  const named = entryOf(namedEntities, entity);
  if (named !== undefined) return named;
  const code = /^#x[0-9A-Fa-f]{1,6}$/.test(entity)
    ? parseInt(entity.slice(2), 16)
    : /^#\d{1,7}$/.test(entity)
      ? Number(entity.slice(1))
      : NaN;
  if (!(code <= 0x10ffff)) throw new Refusal("damaged", "unknown entity");
  return String.fromCodePoint(code);
}

function decoded(raw: string): string {
  const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  return text.includes("&") ? text.replace(/&([^;&]*);?/g, (_, entity: string) => entityRead(entity)) : text;
}

/** XML turns line ends and tabs that an attribute holds as such into spaces; those written as entities stay. */
function attributeRead(raw: string): string {
  return decoded(/[\n\t\r]/.test(raw) ? raw.replace(/\r\n|[\n\t\r]/g, " ") : raw);
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

export type XmlToken = "open" | "close" | "text" | "end";

/**
 * Reads XML token by token, so that a large sheet never becomes a tree. It knows no DTD: a document type declaration,
 * and so every entity of the author's own, is refused. Element names lose their prefix (some writers say `x:row`).
 */
export class XmlReader {
  /** Of the element just opened or closed. */
  name = "";
  /** Of the text just read, entities resolved. */
  text = "";
  private position = 0;
  private attributesFrom = 0;
  private attributesTo = 0;
  private pendingClose = false;
  private readonly open: string[] = [];

  constructor(private readonly source: string) {}

  /** Characters read so far. */
  get read(): number {
    return this.position;
  }

  get depth(): number {
    return this.open.length;
  }

  next(): XmlToken {
    if (this.pendingClose) {
      this.pendingClose = false;
      this.open.pop();
      return "close";
    }
    const { source } = this;
    while (this.position < source.length) {
      const start = this.position;
      if (source.charCodeAt(start) !== 0x3c) return this.readText(start);
      const second = source.charCodeAt(start + 1);
      if (second === 0x3f) this.position = this.after("?>", start + 2);
      else if (second === 0x21 && source.startsWith("<!--", start)) this.position = this.after("-->", start + 4);
      else if (second === 0x21 && source.startsWith("<![CDATA[", start)) return this.readCharacterData(start + 9);
      else if (second === 0x21) throw new Refusal("doctype", "declaration in a part");
      else if (second === 0x2f) return this.readClose(start);
      else return this.readOpen(start);
    }
    if (this.open.length > 0) throw new Refusal("damaged", "part ends within an element");
    return "end";
  }

  /** An attribute of the element just opened, by the name written or by its name without prefix. */
  attribute(name: string): string | undefined {
    // Searched within the tag only: a search that could run on into the part would make a hostile one quadratic.
    const raw = this.source.slice(this.attributesFrom, this.attributesTo);
    for (let at = 0; at < raw.length;) {
      const equals = raw.indexOf("=", at);
      if (equals < 0) return undefined;
      let quoteAt = equals + 1;
      while (isSpace(raw.charCodeAt(quoteAt))) quoteAt++;
      const quote = raw[quoteAt];
      if (quote !== '"' && quote !== "'") throw new Refusal("damaged", "attribute without quotes");
      const end = raw.indexOf(quote, quoteAt + 1);
      if (end < 0) throw new Refusal("damaged", "attribute without end");
      const written = raw.slice(at, equals).trim();
      if (written === name || localName(written) === name) return attributeRead(raw.slice(quoteAt + 1, end));
      at = end + 1;
    }
    return undefined;
  }

  /** Every attribute of the element just opened, by its name without prefix. */
  attributes(): Map<string, string> {
    const found = new Map<string, string>();
    const raw = this.source.slice(this.attributesFrom, this.attributesTo);
    for (const match of raw.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
      const written = match[1] ?? "";
      if (written !== "xmlns" && !written.startsWith("xmlns:"))
        found.set(localName(written), attributeRead(match[2] ?? match[3] ?? ""));
    }
    return found;
  }

  private readText(start: number): "text" {
    const end = this.source.indexOf("<", start);
    this.position = end < 0 ? this.source.length : end;
    this.text = decoded(this.source.slice(start, this.position));
    return "text";
  }

  private readCharacterData(start: number): "text" {
    this.position = this.after("]]>", start);
    this.text = this.source.slice(start, this.position - 3);
    return "text";
  }

  private readClose(start: number): "close" {
    const end = this.source.indexOf(">", start);
    if (end < 0) throw new Refusal("damaged", "tag without end");
    const written = this.source.slice(start + 2, end).trimEnd();
    if (this.open.pop() !== written) throw new Refusal("damaged", "elements are not nested");
    this.name = localName(written);
    this.position = end + 1;
    return "close";
  }

  private readOpen(start: number): "open" {
    const { source } = this;
    let nameEnd = start + 1;
    while (nameEnd < source.length && !isNameEnd(source.charCodeAt(nameEnd))) nameEnd++;
    const end = this.tagEnd(nameEnd);
    const selfClosing = source.charCodeAt(end - 1) === 0x2f;
    const written = source.slice(start + 1, nameEnd);
    if (written === "") throw new Refusal("damaged", "element without name");
    this.name = localName(written);
    this.attributesFrom = nameEnd;
    this.attributesTo = selfClosing ? end - 1 : end;
    this.pendingClose = selfClosing;
    this.open.push(written);
    if (this.open.length > maxDepth) throw new Refusal("damaged", "nested too deeply");
    this.position = end + 1;
    return "open";
  }

  /** Where the tag's ">" is, not counting one inside quotes. */
  private tagEnd(from: number): number {
    const { source } = this;
    let quote = 0;
    for (let at = from; at < source.length; at++) {
      const code = source.charCodeAt(at);
      if (quote !== 0) {
        if (code === quote) quote = 0;
      } else if (code === 0x22 || code === 0x27) quote = code;
      else if (code === 0x3e) return at;
    }
    throw new Refusal("damaged", "tag without end");
  }

  private after(marker: string, from: number): number {
    const at = this.source.indexOf(marker, from);
    if (at < 0) throw new Refusal("damaged", "part ends within a comment or an instruction");
    return at + marker.length;
  }
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

function isNameEnd(code: number): boolean {
  return isSpace(code) || code === 0x3e || code === 0x2f;
}

const ampersands = /[&<>"]/g;
const ampersandNames: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as XML writes it within an element. */
export function xmlText(text: string): string {
  return text.replace(ampersands, (character) => ampersandNames[character] ?? character);
}

/** Text as XML writes it in an attribute: line feeds and tabs as entities, or they would be read as spaces. */
export function xmlAttributeText(text: string): string {
  return xmlText(text).replace(/\n/g, "&#10;").replace(/\t/g, "&#9;");
}

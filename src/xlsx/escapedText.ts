/**
 * Texts in a workbook's XML write what XML cannot hold as `_xHHHH_` (ECMA-376 part 1, 22.9.2.19, ST_Xstring), and an
 * underscore that would look like the start of one as `_x005F_`.
 */

// U+000D as well: XML turns a carriage return into a line feed. Lone surrogates: UTF-8 cannot hold them.
const unwritable = "[\\u0000-\\u0008\\u000B-\\u001F\\u007F\\uFFFE\\uFFFF\\uD800-\\uDFFF]";
const toEscape = new RegExp(`${unwritable}|_(?=x[0-9A-Fa-f]{4}(?:_|${unwritable}))`, "gu");
const escaped = /_x([0-9A-Fa-f]{4})_/g;

function hex4(code: number): string {
  return `_x${code.toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** Text → text that XML can hold; escapedTextRead gives back the same text. */
export function escapedText(text: string): string {
  return text.replace(toEscape, (character) => hex4(character.charCodeAt(0)));
}

/** The same for an attribute, where XML would turn line feeds and tabs into spaces. */
export function escapedAttributeText(text: string): string {
  return escapedText(text).replace(/[\n\t]/g, (character) => hex4(character.charCodeAt(0)));
}

export function escapedTextRead(text: string): string {
  return text.includes("_x") ? text.replace(escaped, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text;
}

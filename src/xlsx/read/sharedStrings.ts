import { escapedTextRead } from "../escapedText";
import { maxTextLength, type ReadLimits } from "../limits";
import { Refusal } from "../refusal";
import { XmlReader } from "../xml";

/**
 * Reads what `reader` has just opened (`si`, `is` or a note's `text`) as plain text: runs of rich text joined,
 * phonetic guides (furigana) left out.
 */
export function richTextRead(reader: XmlReader): string {
  const depth = reader.depth;
  let text = "";
  let inText = false;
  let phonetic = 0;
  for (;;) {
    const token = reader.next();
    if (token === "open") {
      if (reader.name === "rPh") phonetic++;
      inText = reader.name === "t";
    } else if (token === "text") {
      if (inText && phonetic === 0) text += reader.text;
    } else {
      inText = false;
      if (reader.depth < depth) return escapedTextRead(text);
      if (reader.name === "rPh") phonetic--;
    }
  }
}

/** A text as a cell has it: Excel cuts a longer one off, and calls its file damaged. */
export function cellTextRead(text: string): string {
  if (text.length > maxTextLength) throw new Refusal("damaged", "text of a cell");
  return text;
}

/** The texts that cells name by number. */
export function sharedStringsRead(source: string | undefined, limits: ReadLimits): readonly string[] {
  const strings: string[] = [];
  if (source === undefined) return strings;
  const reader = new XmlReader(source);
  for (let token = reader.next(); token !== "end"; token = reader.next()) {
    if (token === "open" && reader.name === "si") strings.push(cellTextRead(richTextRead(reader)));
    if (strings.length > limits.cells) throw new Refusal("tooManyCells", "shared strings");
  }
  return strings;
}

import type { SheetDescription } from "../../workbook/description";
import { areaAddress, areaOf } from "../address";
import type { ReadLimits } from "../limits";
import { Refusal } from "../refusal";
import { XmlReader } from "../xml";
import { richTextRead } from "./sharedStrings";

type Notes = NonNullable<SheetDescription["notes"]>;

/** Reads a comments part, which holds notes; of threaded comments it holds a plain copy. */
export function notesRead(source: string, limits: ReadLimits): Notes {
  const notes: Notes[number][] = [];
  const reader = new XmlReader(source);
  let at: string | undefined;
  for (let token = reader.next(); token !== "end"; token = reader.next()) {
    if (token !== "open") continue;
    if (reader.name === "comment") {
      const area = areaOf(reader.attribute("ref") ?? "");
      at = area && areaAddress(area);
    } else if (reader.name === "text" && at !== undefined) {
      notes.push({ at, text: richTextRead(reader) });
      if (notes.length > limits.elements) throw new Refusal("tooLarge", "notes");
    }
  }
  return notes;
}

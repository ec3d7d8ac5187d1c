import { type Area, areaOf } from "./address";
import { Refusal } from "./refusal";
import { XmlReader } from "./xml";

/** A small part of a file as a tree; names without prefix, `text` is all text directly within. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/** Counts the elements of all trees of a file, so that no tree outgrows the memory. */
export class ElementBudget {
  constructor(private left: number) {}

  /** Also for what one element may spell out many times: ranges in a list of ranges, for instance. */
  take(count = 1): void {
    this.left -= count;
    if (this.left < 0) throw new Refusal("tooLarge", "too many XML elements");
  }
}

/** Reads the element that `reader` has just opened, to its end. */
export function elementRead(reader: XmlReader, budget: ElementBudget): XmlElement {
  budget.take();
  const name = reader.name;
  const attributes = reader.attributes();
  const children: XmlElement[] = [];
  let text = "";
  for (;;) {
    const token = reader.next();
    if (token === "open") children.push(elementRead(reader, budget));
    else if (token === "text") text += reader.text;
    else return { name, attributes, children, text };
  }
}

/** The root of a part. */
export function treeRead(source: string, budget: ElementBudget): XmlElement {
  const reader = new XmlReader(source);
  for (;;) {
    const token = reader.next();
    if (token === "open") return elementRead(reader, budget);
    if (token === "end") throw new Refusal("damaged", "part without an element");
  }
}

/** The areas in a list such as "A1:B4 D7"; what is none is passed over. */
export function areasIn(sqref: string, budget: ElementBudget): readonly Area[] {
  const areas: Area[] = [];
  for (const [range] of sqref.matchAll(/\S+/g)) {
    budget.take();
    const area = areaOf(range);
    if (area !== undefined) areas.push(area);
  }
  return areas;
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** A number in an attribute; undefined where it is absent or no finite number. */
export function numberIn(element: XmlElement | undefined, attribute: string): number | undefined {
  const text = element?.attributes.get(attribute);
  const value = text === undefined || text.trim() === "" ? NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** XML Schema's booleans: "1", "true", and "on" of older writers. */
export function flagIn(element: XmlElement | undefined, attribute: string): boolean | undefined {
  const text = element?.attributes.get(attribute);
  return text === undefined ? undefined : text === "1" || text === "true" || text === "on";
}

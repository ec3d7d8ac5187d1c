import type { Part } from "../columns";
import type { HeaderColumn } from "./headers";

/** Columns of one row of headers that belong to one matrix. */
export type HeaderBlock = readonly HeaderColumn[];

const ids: readonly Part[] = ["category", "code", "name"];
/** What a matrix says about a service. */
export const sayings: readonly Part[] = ["level", "allocation", "asIs", "toBe", "team", "outsourcer"];

const partOf = ({ meaning }: HeaderColumn): Part | undefined => meaning?.parts[0];
const isId = (column: HeaderColumn) => ids.some((part) => part === partOf(column));
const says = (block: HeaderBlock) => block.some((column) => sayings.some((part) => part === partOf(column)));

/** Where a second matrix begins beside the first: what names the services comes once more, after something was said of them. */
function sideBySide(columns: HeaderBlock): HeaderBlock[] {
  const blocks: HeaderColumn[][] = [[]];
  for (const column of columns) {
    const block = blocks.at(-1) ?? [];
    if (
      isId(column) &&
      partOf(column) !== "category" &&
      block.some((other) => partOf(other) === partOf(column)) &&
      says(block)
    ) {
      // Its category and code may stand before its name.
      let from = block.length;
      while (from > 0 && isId(block[from - 1] ?? column)) from -= 1;
      blocks.push([...block.splice(from), column]);
    } else block.push(column);
  }
  return blocks;
}

/** Behind a blank column a word that needs confirming belongs to something else, such as a legend. */
function withoutLegend(block: HeaderBlock, isBlankColumn: (column: number) => boolean): HeaderBlock {
  const end = block.findIndex(
    ({ column }, index) => isBlankColumn(column) && says(block.slice(0, index)) && block.slice(0, index).some(isId),
  );
  return end < 0
    ? block
    : block.map((column, index) =>
        index > end && (column.meaning?.certainty === "weak" || column.meaning?.certainty === "hint")
          ? { ...column, meaning: null }
          : column,
      );
}

/** One list of services and the sayings of several companies or years beside each other: each of them with the columns they share. */
function repeated(block: HeaderBlock): HeaderBlock[] {
  const places = new Map<Part, HeaderColumn[]>();
  for (const column of block) {
    const part = partOf(column);
    if (part !== undefined && column.meaning?.certainty !== "weak" && column.meaning?.certainty !== "hint")
      places.set(part, [...(places.get(part) ?? []), column]);
  }
  const twice = [...places].filter(([part, columns]) => columns.length > 1 && sayings.includes(part));
  const times = twice[0]?.[1].length ?? 0;
  if (twice.length < 2 || twice.some(([, columns]) => columns.length !== times)) return [block];
  const of = new Map(
    [...places.values()].flatMap((columns) =>
      columns.length === times ? columns.map((column, time) => [column, time] as const) : [],
    ),
  );
  return Array.from({ length: times }, (_, time) => block.filter((column) => (of.get(column) ?? time) === time));
}

/** The matrices that one row of headers can be of. */
export function headerBlocks(columns: HeaderBlock, isBlankColumn: (column: number) => boolean): HeaderBlock[] {
  return sideBySide(columns).flatMap((block) => repeated(withoutLegend(block, isBlankColumn)));
}

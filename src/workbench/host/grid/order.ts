import type { ICellData } from "@univerjs/core";
import { areaHeight, areaWidth, type Area } from "../address";
import type { Book } from "../book";
import { formulaMoved } from "../formulaRefs";
import { cellOf, cellScalar, cellValueType, emptyCell, extraChanged, type CellExtra, type Scalar } from "../values";
import { CellReader, Patches } from "./cells";
import { fillProperties, fontProperties } from "./format";
import { formulaCell, formulaShown } from "./formulas";
import { styleInstead } from "./content";
import { tableLookup } from "./tables";

/** One key of a sort: a column (or row) of the area, by what, and which way. */
export interface SortKey {
  readonly key: number;
  readonly on: "Value" | "CellColor" | "FontColor" | "Icon";
  readonly ascending: boolean;
  readonly color?: string;
  readonly textAsNumber: boolean;
}

/** Excel's order: numbers, text, FALSE, TRUE, errors; blanks last whichever way. */
const kindOrder = { Double: 0, String: 1, Boolean: 2, Error: 3, Empty: 4 } as const;

interface Entry {
  readonly kind: keyof typeof kindOrder;
  readonly value: Scalar;
  readonly color: string;
}

const byText = {
  true: new Intl.Collator(undefined, { sensitivity: "variant" }),
  false: new Intl.Collator(undefined, { sensitivity: "base" }),
};

function compared(a: Entry, b: Entry, key: SortKey, matchCase: boolean): number {
  if (key.on !== "Value") {
    const wanted = key.color ?? "";
    return Number(a.color !== wanted) - Number(b.color !== wanted);
  }
  if (a.kind === "Empty" || b.kind === "Empty") return Number(a.kind === "Empty") - Number(b.kind === "Empty");
  const kinds = kindOrder[a.kind] - kindOrder[b.kind];
  const way = key.ascending ? 1 : -1;
  if (kinds !== 0) return kinds * way;
  if (a.kind === "Error") return 0;
  if (typeof a.value === "string" && typeof b.value === "string")
    return byText[`${matchCase}`].compare(a.value, b.value) * way;
  return (Number(a.value) - Number(b.value)) * way;
}

/** Whole content and look of a cell, as it is put elsewhere. */
interface Taken {
  readonly value: Scalar;
  readonly formula: string | undefined;
  readonly style: ICellData["s"];
  readonly extra: CellExtra | undefined;
}

/**
 * Sorts the rows of an area (or its columns); cells move with their formats, formulas with what they mean.
 * @param area what is moved, headers not included.
 */
export function areaSort(
  book: Book,
  sheetId: string,
  area: Area,
  keys: readonly SortKey[],
  matchCase: boolean,
  along: "Rows" | "Columns",
): void {
  const reader = new CellReader(book, sheetId);
  const lookup = tableLookup(book);
  const byRows = along === "Rows";
  const lines = byRows ? areaHeight(area) : areaWidth(area);
  const cellAt = (line: number, key: number): readonly [number, number] =>
    byRows ? [area.top + line, area.left + key] : [area.top + key, area.left + line];
  const entry = (line: number, key: SortKey): Entry => {
    const [row, column] = cellAt(line, key.key);
    const cell = reader.cell(row, column);
    const kind = cellValueType(cell);
    const value = cellScalar(cell);
    const style = reader.style(row, column);
    const color =
      key.on === "CellColor"
        ? String(fillProperties.Color.get(style))
        : key.on === "FontColor"
          ? String(fontProperties.Color.get(style))
          : "";
    const asNumber = key.textAsNumber && kind === "String" && value !== "" && Number.isFinite(Number(value));
    return asNumber
      ? { kind: "Double", value: Number(value), color }
      : { kind: kind === "String" && value === "" ? "Empty" : kind, value, color };
  };
  const entries = Array.from({ length: lines }, (_, line) => keys.map((key) => entry(line, key)));
  const order = entries
    .map((_, line) => line)
    .toSorted((a, b) => {
      for (const [at, key] of keys.entries()) {
        const [first, second] = [entries[a]?.[at], entries[b]?.[at]];
        const difference = first && second ? compared(first, second, key, matchCase) : 0;
        if (difference !== 0) return difference;
      }
      return a - b;
    });
  areaReorder(book, sheetId, area, order, along, reader, lookup);
  book.announceSorted(sheetId, area, along);
}

function areaReorder(
  book: Book,
  sheetId: string,
  area: Area,
  order: readonly number[],
  along: "Rows" | "Columns",
  reader: CellReader,
  lookup: ReturnType<typeof tableLookup>,
): void {
  const byRows = along === "Rows";
  const across = byRows ? areaWidth(area) : areaHeight(area);
  const place = (line: number, at: number): readonly [number, number] =>
    byRows ? [area.top + line, area.left + at] : [area.top + at, area.left + line];
  const taken = new Map<number, Taken[]>();
  order.forEach((from, to) => {
    if (from === to) return;
    taken.set(
      from,
      Array.from({ length: across }, (_, at): Taken => {
        const [row, column] = place(from, at);
        const cell = reader.own(row, column);
        return {
          value: cellScalar(cell),
          formula: formulaShown(reader, lookup, row, column),
          style: cell?.s,
          extra: reader.extra(row, column),
        };
      }),
    );
  });
  const patches = new Patches();
  order.forEach((from, to) => {
    if (from === to) return;
    taken.get(from)?.forEach(({ value, formula, style, extra }, at) => {
      const [row, column] = place(to, at);
      const shift = to - from;
      const content =
        formula !== undefined
          ? formulaCell(
              book,
              lookup,
              formulaMoved(formula, byRows ? 0 : shift, byRows ? shift : 0),
              { sheetId, row, column },
              extra,
            )
          : {
              ...(value === "" ? emptyCell : cellOf(value)),
              custom: extraChanged(extra, { formula: undefined }) as ICellData["custom"],
            };
      patches.put(row, column, { ...content, s: styleInstead(book, style) });
    });
  });
  patches.apply(book, sheetId);
}

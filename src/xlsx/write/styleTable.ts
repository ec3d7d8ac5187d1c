import type { Style } from "@cj-tech-master/excelts";
import type { CellFormat, Edge } from "../../workbook/description";
import { excelStyle } from "./excelStyle";

/** Which edges of a range a cell lies at; decides which of the range's borders it gets. */
export interface Position {
  readonly first: { readonly row: boolean; readonly column: boolean };
  readonly last: { readonly row: boolean; readonly column: boolean };
}

type Borders = Partial<NonNullable<CellFormat["borders"]>>;

function cellBorders(borders: NonNullable<CellFormat["borders"]>, { first, last }: Position): Borders {
  const edges: readonly (readonly ["top" | "bottom" | "left" | "right", Edge])[] = [
    ["top", first.row ? "top" : "insideHorizontal"],
    ["bottom", last.row ? "bottom" : "insideHorizontal"],
    ["left", first.column ? "left" : "insideVertical"],
    ["right", last.column ? "right" : "insideVertical"],
  ];
  return Object.fromEntries(
    edges.flatMap(([edge, from]) => (borders[from] === undefined ? [] : [[edge, borders[from]]])),
  );
}

function merged(under: CellFormat, over: CellFormat, position: Position): CellFormat {
  return {
    ...under,
    ...over,
    ...((under.font ?? over.font) && { font: { ...under.font, ...over.font } }),
    ...((under.borders ?? over.borders) && {
      borders: { ...under.borders, ...(over.borders && cellBorders(over.borders, position)) },
    }),
  };
}

/** Formats laid over one another, each distinct result once. Style 0 is the workbook's default. */
export class StyleTable {
  private readonly formats: CellFormat[] = [{}];
  private readonly numbers = new Map<string, number>([["{}", 0]]);
  private readonly steps = new Map<CellFormat, Map<number, number>>();
  private readonly styles = new Map<number, Partial<Style>>();

  /** The style of a cell that has `under` and gets `format` laid over it as part of a range. */
  over(under: number, format: CellFormat, position: Position): number {
    const edges =
      format.borders === undefined
        ? 0
        : Number(position.first.row) +
          2 * Number(position.last.row) +
          4 * Number(position.first.column) +
          8 * Number(position.last.column);
    const known = this.steps.get(format) ?? new Map<number, number>();
    this.steps.set(format, known);
    const step = under * 16 + edges;
    const found = known.get(step);
    if (found !== undefined) return found;
    const result = this.number(merged(this.formats[under] ?? {}, format, position));
    known.set(step, result);
    return result;
  }

  /** The library's style; one object a style, which is how it recognises them. */
  style(number: number): Partial<Style> {
    const known = this.styles.get(number) ?? excelStyle(this.formats[number] ?? {});
    this.styles.set(number, known);
    return known;
  }

  private number(format: CellFormat): number {
    const key = JSON.stringify(format, (_, value: unknown) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
        : value,
    );
    const known = this.numbers.get(key) ?? this.formats.push(format) - 1;
    this.numbers.set(key, known);
    return known;
  }
}

import type { Alignment, Border, Borders, Color, Fill, Font, Style } from "@cj-tech-master/excelts";
import type { CellFormat } from "../../workbook/description";

/** A file spells a cell's font out in full; this is the font of the workbook's default style. */
const defaultFont = {
  name: "Calibri",
  size: 11,
  color: { theme: 1 },
  family: 2,
  scheme: "minor",
} as const satisfies Partial<Omit<Font, "color">> & { color: Partial<Color> };

export function argb(color: string): Partial<Color> {
  return { argb: `FF${color.slice(1).toUpperCase()}` };
}

/** Only what the format says: for conditional formats, which are laid over the cell's. */
export function partialFont(font: NonNullable<CellFormat["font"]>): Partial<Font> {
  return {
    ...(font.name !== undefined && { name: font.name }),
    ...(font.size !== undefined && { size: font.size }),
    ...(font.bold !== undefined && { bold: font.bold }),
    ...(font.italic !== undefined && { italic: font.italic }),
    ...(font.underline !== undefined && { underline: font.underline }),
    ...(font.strikethrough !== undefined && { strike: font.strikethrough }),
    ...(font.color !== undefined && { color: argb(font.color) }),
  };
}

function fullFont(font: NonNullable<CellFormat["font"]>): Partial<Font> {
  // A scheme names the theme's font and would win over a name.
  const { name, size, color } = defaultFont;
  return { ...(font.name === undefined ? defaultFont : { name, size, color }), ...partialFont(font) };
}

export function cellFill(color: string): Fill {
  return { type: "pattern", pattern: "solid", fgColor: argb(color) };
}

/** Conditional formats keep the colour of a solid fill behind the pattern. */
export function conditionalFill(color: string): Fill {
  return { type: "pattern", pattern: "solid", bgColor: argb(color) };
}

function alignment(format: CellFormat): Partial<Alignment> | undefined {
  const { align, verticalAlign, wrap, indent } = format;
  // Indents count only from a side: Excel aligns an indented cell to the left, too.
  const horizontal =
    align === "centerAcrossSelection"
      ? "centerContinuous"
      : (align ?? (indent !== undefined && indent > 0 ? "left" : undefined));
  const said: Partial<Alignment> = {
    ...(horizontal !== undefined && { horizontal }),
    ...(verticalAlign !== undefined &&
      verticalAlign !== "bottom" && { vertical: verticalAlign === "center" ? "middle" : verticalAlign }),
    ...(wrap === true && { wrapText: true }),
    ...(indent !== undefined && indent > 0 && { indent }),
  };
  return Object.keys(said).length > 0 ? said : undefined;
}

function borders(format: NonNullable<CellFormat["borders"]>): Partial<Borders> {
  const edges = (["top", "bottom", "left", "right"] as const).flatMap((edge) => {
    const border = format[edge];
    const color = border?.color === undefined ? undefined : argb(border.color);
    return border === undefined
      ? []
      : [[edge, { style: border.style, ...(color && { color }) } satisfies Partial<Border>] as const];
  });
  return Object.fromEntries(edges);
}

/** A cell's whole format as the library takes it. */
export function excelStyle(format: CellFormat): Partial<Style> {
  const aligned = alignment(format);
  return {
    ...(format.numberFormat !== undefined && { numFmt: format.numberFormat }),
    ...(format.font && { font: fullFont(format.font) }),
    ...(format.fill !== undefined && { fill: cellFill(format.fill) }),
    ...(aligned && { alignment: aligned }),
    ...(format.borders && { border: borders(format.borders) }),
    ...(format.locked === false && { protection: { locked: false } }),
  };
}

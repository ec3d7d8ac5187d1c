import type { BorderStyle, CellFormat } from "../../workbook/description";
import { entryOf } from "../entryOf";
import { childOf, childrenOf, flagIn, numberIn, type XmlElement } from "../xmlTree";
import { colorRead, type ThemeColors } from "./color";
import { numberFormatsRead } from "./numberFormats";

type Font = NonNullable<CellFormat["font"]>;
export type CellEdge = "top" | "bottom" | "left" | "right";
export type CellBorders = Readonly<Partial<Record<CellEdge, { readonly style: BorderStyle; readonly color?: string }>>>;

/** What style numbers mean. */
export interface Styles {
  /** How a cell differs from what lies under it: the style of its row or column, 0 for none; undefined where it does not. */
  cell(style: number, under: number): CellFormat | undefined;
  /** By the number that conditional formats use. */
  conditional(style: number): Pick<CellFormat, "font" | "fill">;
}

/** Border styles that the description does not know come back as the nearest it knows. */
const borderStyles: Readonly<Record<string, BorderStyle>> = {
  thin: "thin",
  medium: "medium",
  thick: "thick",
  dashed: "dashed",
  dotted: "dotted",
  double: "double",
  hair: "hair",
  mediumDashed: "dashed",
  dashDot: "dashed",
  mediumDashDot: "dashed",
  slantDashDot: "dashed",
  dashDotDot: "dotted",
  mediumDashDotDot: "dotted",
};

const aligns: Readonly<Record<string, NonNullable<CellFormat["align"]>>> = {
  left: "left",
  center: "center",
  right: "right",
  justify: "justify",
  distributed: "justify",
  fill: "fill",
  centerContinuous: "centerAcrossSelection",
};

const verticalAligns: Readonly<Record<string, NonNullable<CellFormat["verticalAlign"]>>> = {
  top: "top",
  center: "center",
  bottom: "bottom",
  justify: "justify",
  distributed: "justify",
};

/** <b/> and <b val="1"/> are on, <b val="0"/> is off. */
function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && (flagIn(element, "val") ?? true);
}

function fontRead(font: XmlElement | undefined, theme: ThemeColors): Font {
  const name = childOf(font, "name")?.attributes.get("val");
  const size = numberIn(childOf(font, "sz"), "val");
  const color = colorRead(childOf(font, "color"), theme);
  const underline = childOf(font, "u");
  return {
    ...(name !== undefined && { name }),
    ...(size !== undefined && { size }),
    ...(isOn(childOf(font, "b")) && { bold: true }),
    ...(isOn(childOf(font, "i")) && { italic: true }),
    ...(underline !== undefined && underline.attributes.get("val") !== "none" && { underline: true }),
    ...(isOn(childOf(font, "strike")) && { strikethrough: true }),
    ...(color !== undefined && { color }),
  };
}

/** Cells have the fill's colour in front, conditional formats behind; a pattern other than solid keeps its front colour. */
function fillRead(fill: XmlElement | undefined, theme: ThemeColors, isConditional: boolean): string | undefined {
  const pattern = childOf(fill, "patternFill");
  const kind = pattern?.attributes.get("patternType");
  if (kind === "none" || (kind === undefined && !isConditional)) return undefined;
  const front = colorRead(childOf(pattern, "fgColor"), theme);
  const back = colorRead(childOf(pattern, "bgColor"), theme);
  return isConditional ? (back ?? front) : front;
}

function bordersRead(border: XmlElement | undefined, theme: ThemeColors): CellBorders {
  const edges = (["top", "bottom", "left", "right"] as const).flatMap((edge) => {
    // Strict files say start and end for left and right.
    const element =
      childOf(border, edge) ?? childOf(border, edge === "left" ? "start" : edge === "right" ? "end" : edge);
    const style = entryOf(borderStyles, element?.attributes.get("style"));
    const color = colorRead(childOf(element, "color"), theme);
    return style === undefined ? [] : [[edge, { style, ...(color !== undefined && { color }) }] as const];
  });
  return Object.fromEntries(edges);
}

/** Every part of a format spelled out, so that two can be compared. */
interface FullFormat {
  readonly numberFormat: string;
  readonly font: Font;
  readonly fill: string | undefined;
  readonly align: CellFormat["align"];
  readonly verticalAlign: CellFormat["verticalAlign"];
  readonly wrap: boolean;
  readonly indent: number;
  readonly borders: CellBorders;
  readonly locked: boolean;
}

function fontDifference(font: Font, usual: Font): Font {
  return {
    ...(font.name !== undefined && font.name !== usual.name && { name: font.name }),
    ...(font.size !== undefined && font.size !== usual.size && { size: font.size }),
    ...(font.bold !== usual.bold && { bold: font.bold ?? false }),
    ...(font.italic !== usual.italic && { italic: font.italic ?? false }),
    ...(font.underline !== usual.underline && { underline: font.underline ?? false }),
    ...(font.strikethrough !== usual.strikethrough && { strikethrough: font.strikethrough ?? false }),
    ...(font.color !== usual.color && { color: font.color ?? "#000000" }),
  };
}

function difference(format: FullFormat, usual: FullFormat): CellFormat | undefined {
  const font = fontDifference(format.font, usual.font);
  const found: CellFormat = {
    ...(format.numberFormat !== usual.numberFormat && { numberFormat: format.numberFormat }),
    ...(Object.keys(font).length > 0 && { font }),
    // A description cannot take a fill away; white is the nearest it can say.
    ...(format.fill !== usual.fill && { fill: format.fill ?? "#FFFFFF" }),
    ...(format.align !== undefined && format.align !== usual.align && { align: format.align }),
    ...(format.verticalAlign !== usual.verticalAlign && { verticalAlign: format.verticalAlign ?? "bottom" }),
    ...(format.wrap !== usual.wrap && { wrap: format.wrap }),
    ...(format.indent !== usual.indent && { indent: format.indent }),
    ...(Object.keys(format.borders).length > 0 && { borders: format.borders }),
    ...(format.locked !== usual.locked && { locked: format.locked }),
  };
  return Object.keys(found).length > 0 ? found : undefined;
}

/** Reads styles.xml; without one every cell has the default format. */
export function stylesRead(root: XmlElement | undefined, theme: ThemeColors): Styles {
  const codeOf = numberFormatsRead(childOf(root, "numFmts"));
  const fonts = childrenOf(childOf(root, "fonts"), "font").map((font) => fontRead(font, theme));
  const fills = childrenOf(childOf(root, "fills"), "fill").map((fill) => fillRead(fill, theme, false));
  const borders = childrenOf(childOf(root, "borders"), "border").map((border) => bordersRead(border, theme));
  const full = (xf: XmlElement | undefined): FullFormat => {
    const alignment = childOf(xf, "alignment");
    return {
      numberFormat: codeOf(numberIn(xf, "numFmtId") ?? 0),
      font: fonts[numberIn(xf, "fontId") ?? 0] ?? {},
      fill: fills[numberIn(xf, "fillId") ?? 0],
      align: entryOf(aligns, alignment?.attributes.get("horizontal")),
      verticalAlign: entryOf(verticalAligns, alignment?.attributes.get("vertical") ?? "bottom"),
      wrap: flagIn(alignment, "wrapText") ?? false,
      indent: numberIn(alignment, "indent") ?? 0,
      borders: borders[numberIn(xf, "borderId") ?? 0] ?? {},
      locked: flagIn(childOf(xf, "protection"), "locked") ?? true,
    };
  };
  const formats = childrenOf(childOf(root, "cellXfs"), "xf").map(full);
  const usual = formats[0] ?? full(undefined);
  const conditional = childrenOf(childOf(root, "dxfs"), "dxf").map((dxf) => {
    const font = fontRead(childOf(dxf, "font"), theme);
    const fill = fillRead(childOf(dxf, "fill"), theme, true);
    return { ...(Object.keys(font).length > 0 && { font }), ...(fill !== undefined && { fill }) };
  });
  return {
    cell: (style, under) => difference(formats[style] ?? usual, formats[under] ?? usual),
    conditional: (style) => conditional[style] ?? {},
  };
}

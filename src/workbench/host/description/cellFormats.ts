import type { IStyleData } from "@univerjs/core";
import type { BorderStyle, CellFormat } from "../../../workbook/description";
import type { Area } from "../address";
import {
  fillProperties,
  fontProperties,
  formatProperties,
  lineOf,
  numberFormatProperty,
  protectionProperties,
  sideOf,
  type FormatChange,
  type FormatProperty,
  type Line,
  type Side,
} from "../grid/format";
import type { CellExtra } from "../values";
import { filled } from "./beyond";
import { alignments, lines, verticals, wordFor } from "./words";

/** A cell's look, as far as the grid and the host know it. */
export interface Look {
  readonly style: IStyleData;
  readonly extra: CellExtra;
}

export interface DescribedFormat {
  readonly format: CellFormat;
  /** What a CellFormat cannot say, by names on the wire. */
  readonly beyond: Readonly<Record<string, unknown>>;
}

type Font = NonNullable<CellFormat["font"]>;

const fontParts: {
  readonly [K in keyof Font]-?: {
    readonly property: FormatProperty;
    readonly wire: (value: Exclude<Font[K], undefined>) => unknown;
  };
} = {
  name: { property: fontProperties.Name, wire: (value) => value },
  size: { property: fontProperties.Size, wire: (value) => value },
  bold: { property: fontProperties.Bold, wire: (value) => value },
  italic: { property: fontProperties.Italic, wire: (value) => value },
  underline: { property: fontProperties.Underline, wire: (value) => (value ? "Single" : "None") },
  strikethrough: { property: fontProperties.Strikethrough, wire: (value) => value },
  color: { property: fontProperties.Color, wire: (value) => value },
};

/** Properties of the API that a CellFormat has no place for. */
export const beyondProperties: Readonly<Record<string, FormatProperty>> = {
  TextOrientation: formatProperties.TextOrientation,
  ShrinkToFit: formatProperties.ShrinkToFit,
  ReadingOrder: formatProperties.ReadingOrder,
  Subscript: fontProperties.Subscript,
  Superscript: fontProperties.Superscript,
  Pattern: fillProperties.Pattern,
  PatternColor: fillProperties.PatternColor,
  FormulaHidden: protectionProperties.FormulaHidden,
  // Said by a CellFormat in part: "Double" underlines and distributed text are not.
  Underline: fontProperties.Underline,
  HorizontalAlignment: formatProperties.HorizontalAlignment,
  VerticalAlignment: formatProperties.VerticalAlignment,
};

const sides: Readonly<Record<"top" | "bottom" | "left" | "right", Side>> = {
  top: "t",
  bottom: "b",
  left: "l",
  right: "r",
};
const diagonals = ["tl_br", "bl_tr"] as const satisfies readonly Side[];

const lineAt = ({ style }: Look, side: Side): Line => lineOf(style.bd?.[side] as Parameters<typeof lineOf>[0]);

function borderStyle(line: Line): BorderStyle | undefined {
  return (Object.keys(lines) as BorderStyle[]).find(
    (word) => lines[word].style === line.style && (line.style === "Dot" || lines[word].weight === line.weight),
  );
}

function bordersOf(look: Look): CellFormat["borders"] {
  const found = Object.entries(sides).flatMap(([edge, side]) => {
    const line = lineAt(look, side);
    const style = borderStyle(line);
    return style === undefined ? [] : [[edge, { style, color: line.color }] as const];
  });
  return Object.fromEntries(found);
}

/** Lines that a description has no word for, by side. */
function bordersBeyond(look: Look): Readonly<Record<string, unknown>> {
  const all = [...Object.values(sides), ...diagonals].flatMap((side) => {
    const line = lineAt(look, side);
    const isSaid =
      line.style === "None" || (borderStyle(line) !== undefined && !(diagonals as readonly Side[]).includes(side));
    return isSaid ? [] : [[side, line] as const];
  });
  return all.length === 0 ? {} : { Borders: Object.fromEntries(all) };
}

/** A cell's format, as far as it differs from what the cell would look like anyway (its column's and row's look, or none). */
export function formatDescribed(look: Look, base: Look): DescribedFormat {
  const changed = (property: FormatProperty): unknown => {
    const value = property.get(look.style, look.extra);
    return value === property.get(base.style, base.extra) ? undefined : value;
  };
  const underline = changed(fontProperties.Underline);
  const align = changed(formatProperties.HorizontalAlignment);
  const vertical = changed(formatProperties.VerticalAlignment);
  const alignWord = align === undefined ? undefined : wordFor(alignments, String(align));
  const verticalWord = vertical === undefined ? undefined : wordFor(verticals, String(vertical));
  const said: readonly string[] = [
    ...(underline === "Double" || String(underline).endsWith("Accountant") ? [] : ["Underline"]),
    ...(alignWord ? ["HorizontalAlignment"] : []),
    ...(verticalWord ? ["VerticalAlignment"] : []),
  ];
  const font = filled(
    Object.fromEntries(
      Object.entries(fontParts).map(([name, { property }]) => [
        name,
        name === "underline" ? (underline === undefined ? undefined : underline !== "None") : changed(property),
      ]),
    ),
  ) as Font;
  const format: CellFormat = filled({
    numberFormat: changed(numberFormatProperty) as string | undefined,
    font,
    fill: look.style.bg?.rgb === base.style.bg?.rgb ? undefined : (fillProperties.Color.get(look.style) as string),
    align: alignWord,
    verticalAlign: verticalWord,
    wrap: changed(formatProperties.WrapText) as boolean | undefined,
    indent: changed(formatProperties.IndentLevel) as number | undefined,
    borders: bordersOf(look),
    locked: changed(protectionProperties.Locked) as boolean | undefined,
  });
  const rest = Object.entries(beyondProperties).flatMap(([name, property]) => {
    // A fill makes its pattern "Solid" by itself.
    if (said.includes(name) || (name === "Pattern" && look.extra.pattern === base.extra.pattern)) return [];
    const value = changed(property);
    return value === undefined ? [] : [[name, value] as const];
  });
  const { link } = look.extra;
  return { format, beyond: { ...Object.fromEntries(rest), ...(link ? { Link: link } : {}), ...bordersBeyond(look) } };
}

/** Changes that make what is beyond a CellFormat, on one cell. */
export function beyondChanges(properties: Readonly<Record<string, unknown>>): readonly FormatChange[] {
  return Object.entries(properties).flatMap(([name, value]): readonly FormatChange[] => {
    if (name === "Link") return [{ extra: { link: value as NonNullable<CellExtra["link"]> } }];
    if (name === "Borders")
      return [
        {
          style: {
            bd: Object.fromEntries(
              Object.entries(value as Readonly<Record<string, Line>>).map(([side, line]) => [side, sideOf(line)]),
            ),
          },
        },
      ];
    const property = beyondProperties[name];
    return property?.set ? [property.set(value)] : [];
  });
}

/** True where two cells one above the other, or side by side, may be described as one area: lines between them are those around them. */
export function bordersJoin(look: Look, along: "rows" | "columns"): boolean {
  const [one, other] = along === "rows" ? (["t", "b"] as const) : (["l", "r"] as const);
  return JSON.stringify(lineAt(look, one)) === JSON.stringify(lineAt(look, other));
}

/** The lines of one cell of an area that has borders. */
function bordersAt(borders: NonNullable<CellFormat["borders"]>, area: Area, row: number, column: number): FormatChange {
  const at: Readonly<Record<Side, keyof NonNullable<CellFormat["borders"]> | undefined>> = {
    t: row === area.top ? "top" : "insideHorizontal",
    b: row === area.bottom ? "bottom" : "insideHorizontal",
    l: column === area.left ? "left" : "insideVertical",
    r: column === area.right ? "right" : "insideVertical",
    tl_br: undefined,
    bl_tr: undefined,
  };
  const bd = Object.entries(at).flatMap(([side, edge]) => {
    const line = edge && borders[edge];
    return line ? [[side, sideOf({ ...lines[line.style], color: line.color ?? "#000000" })] as const] : [];
  });
  return { style: { bd: Object.fromEntries(bd) } };
}

/** Which cells of an area have the same lines: those at its edges differ from those inside. */
export function bordersPlace(
  borders: CellFormat["borders"],
  area: Area,
  row: number,
  column: number,
): { readonly key: string; readonly change: FormatChange | undefined } {
  if (!borders) return { key: "", change: undefined };
  const key = `${row === area.top}${row === area.bottom}${column === area.left}${column === area.right}`;
  return { key, change: bordersAt(borders, area, row, column) };
}

/** Changes that make a described format of a cell that has none. Borders are drawn apart. */
export function formatChanges({
  numberFormat,
  font = {},
  fill,
  align,
  verticalAlign,
  wrap,
  indent,
  locked,
}: CellFormat): readonly FormatChange[] {
  const set = (property: FormatProperty, value: unknown): readonly FormatChange[] =>
    value === undefined || !property.set ? [] : [property.set(value)];
  return [
    ...set(numberFormatProperty, numberFormat),
    ...Object.entries(fontParts).flatMap(([name, { property, wire }]) => {
      const value = font[name as keyof Font];
      return value === undefined ? [] : set(property, (wire as (value: unknown) => unknown)(value));
    }),
    ...set(fillProperties.Color, fill),
    ...set(formatProperties.HorizontalAlignment, align && alignments[align]),
    ...set(formatProperties.VerticalAlignment, verticalAlign && verticals[verticalAlign]),
    ...set(formatProperties.WrapText, wrap),
    ...set(formatProperties.IndentLevel, indent),
    ...set(protectionProperties.Locked, locked),
  ];
}

/** A style without the properties that are set to nothing. */
export function styleFrom(changes: readonly FormatChange[], before: IStyleData = {}): IStyleData {
  const merged = changes.reduce<Record<string, unknown>>(
    (style, change) => ({
      ...style,
      ...change.style,
      ...(change.style?.["bd"]
        ? { bd: { ...(style["bd"] as object | undefined), ...(change.style["bd"] as object) } }
        : {}),
    }),
    { ...before },
  );
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null)) as IStyleData;
}

export function extraFrom(changes: readonly FormatChange[], before: CellExtra = {}): CellExtra {
  const merged = changes.reduce<Record<string, unknown>>((extra, change) => ({ ...extra, ...change.extra }), {
    ...before,
  });
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined)) as CellExtra;
}

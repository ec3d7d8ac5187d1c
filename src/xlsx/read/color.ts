import { childOf, numberIn, type XmlElement } from "../xmlTree";

/** Colours of the theme as "#RRGGBB", in the order in which cells refer to them (light before dark, 18.8.3 of ECMA-376). */
export type ThemeColors = readonly string[];

const officeTheme: ThemeColors = [
  "#FFFFFF",
  "#000000",
  "#E7E6E6",
  "#44546A",
  "#4472C4",
  "#ED7D31",
  "#A5A5A5",
  "#FFC000",
  "#5B9BD5",
  "#70AD47",
  "#0563C1",
  "#954F72",
];
const themeOrder = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** The 64 indexed colours of old workbooks (ECMA-376 part 1, 18.8.27), the first eight of which repeat. */
const firstEight = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF";
const indexedColors = [
  firstEight,
  firstEight,
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF",
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99",
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333",
]
  .join(" ")
  .split(" ");

export function themeColors(theme: XmlElement | undefined): ThemeColors {
  const scheme = childOf(childOf(theme, "themeElements"), "clrScheme");
  return themeOrder.map((name, index) => {
    const color = childOf(scheme, name)?.children[0];
    const hex = color?.attributes.get("lastClr") ?? color?.attributes.get("val") ?? "";
    return /^[0-9A-Fa-f]{6}$/.test(hex) ? `#${hex.toUpperCase()}` : (officeTheme[index] ?? "#000000");
  });
}

/** Lightens (tint above 0) or darkens the colour as Excel does: by its lightness in HSL (18.8.19). */
function tinted(color: string, tint: number): string {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  if (red === undefined || green === undefined || blue === undefined) return color;
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const lightness = (high + low) / 2;
  const target = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const saturation = high === low ? 0 : (high - low) / (1 - Math.abs(2 * lightness - 1));
  const chroma = (1 - Math.abs(2 * target - 1)) * saturation;
  const parts = [red, green, blue].map((part) => {
    const share = high === low ? 0 : (part - low) / (high - low);
    return Math.round(Math.min(1, Math.max(0, target - chroma / 2 + share * chroma)) * 255);
  });
  return `#${parts
    .map((part) => part.toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase()}`;
}

/** A colour element (rgb, theme or indexed, with tint) as "#RRGGBB"; undefined for automatic and unknown ones. */
export function colorRead(element: XmlElement | undefined, theme: ThemeColors): string | undefined {
  const rgb = element?.attributes.get("rgb");
  const themed = numberIn(element, "theme");
  const indexed = numberIn(element, "indexed");
  const color =
    rgb !== undefined && /^(?:[0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}$/.test(rgb)
      ? `#${rgb.slice(-6).toUpperCase()}`
      : themed !== undefined
        ? theme[themed]
        : indexed !== undefined && indexedColors[indexed] !== undefined
          ? `#${indexedColors[indexed]}`
          : undefined;
  const tint = numberIn(element, "tint") ?? 0;
  return color === undefined || tint === 0 ? color : tinted(color, Math.max(-1, Math.min(1, tint)));
}

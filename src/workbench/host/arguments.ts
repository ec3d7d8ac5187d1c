import { invalidArgument } from "./errors";

/** Readers of arguments from the wire: each gives the value or answers InvalidArgument, as Excel does. */

export const isMissing = (value: unknown): value is null | undefined => value === null || value === undefined;

export function text(value: unknown, what = "text"): string {
  if (typeof value !== "string") throw invalidArgument(`${what} is no text`);
  return value;
}

export function number(value: unknown, what = "number"): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument(`${what} is no number`);
  return value;
}

export function integer(value: unknown, what = "number"): number {
  const found = number(value, what);
  if (!Number.isInteger(found)) throw invalidArgument(`${what} is no whole number`);
  return found;
}

export function truth(value: unknown, what = "value"): boolean {
  if (typeof value !== "boolean") throw invalidArgument(`${what} is neither true nor false`);
  return value;
}

/** An optional argument, which arrives as null when it is left out. */
export function optional<V, F>(value: unknown, read: (value: unknown) => V, otherwise: F): V | F {
  return isMissing(value) ? otherwise : read(value);
}

/** One of the words the API has for something; capitals do not count. */
export function word<W extends string>(value: unknown, words: readonly W[], what = "value"): W {
  const folded = String(value).toLowerCase();
  const found = words.find((known) => known.toLowerCase() === folded);
  if (found === undefined) throw invalidArgument(`${what} ${String(value)}`);
  return found;
}

/** "#RRGGBB" in capitals; names of HTML colours are read too. */
export function color(value: unknown, what = "color"): string {
  const given = text(value, what).trim();
  if (/^#?[0-9a-f]{6}$/i.test(given)) return `#${given.replace("#", "").toUpperCase()}`;
  const named = namedColors[given.toLowerCase() as keyof typeof namedColors] as string | undefined;
  if (named === undefined) throw invalidArgument(`${what} ${given}`);
  return named;
}

/** https://www.w3.org/TR/css-color-4/#named-colors, those that samples use. */
const namedColors = {
  black: "#000000",
  silver: "#C0C0C0",
  gray: "#808080",
  grey: "#808080",
  white: "#FFFFFF",
  maroon: "#800000",
  red: "#FF0000",
  purple: "#800080",
  fuchsia: "#FF00FF",
  magenta: "#FF00FF",
  green: "#008000",
  lime: "#00FF00",
  olive: "#808000",
  yellow: "#FFFF00",
  navy: "#000080",
  blue: "#0000FF",
  teal: "#008080",
  aqua: "#00FFFF",
  cyan: "#00FFFF",
  orange: "#FFA500",
  pink: "#FFC0CB",
  brown: "#A52A2A",
  gold: "#FFD700",
  lightgray: "#D3D3D3",
  lightgrey: "#D3D3D3",
  darkgray: "#A9A9A9",
  lightblue: "#ADD8E6",
  lightgreen: "#90EE90",
  lightyellow: "#FFFFE0",
  darkblue: "#00008B",
  darkgreen: "#006400",
  darkred: "#8B0000",
  coral: "#FF7F50",
  tomato: "#FF6347",
  salmon: "#FA8072",
  khaki: "#F0E68C",
  violet: "#EE82EE",
  indigo: "#4B0082",
  turquoise: "#40E0D0",
  whitesmoke: "#F5F5F5",
  cornflowerblue: "#6495ED",
} as const;

import { areaHeight, areaWidth } from "../address";
import { color, integer, number, truth, word } from "../arguments";
import type { Book } from "../book";
import { invalidArgument } from "../errors";
import { columnsAutofit, rowsAutofit } from "../grid/autofit";
import { columnsWidth, columnWidth, pixelsOf, pointsOf, rowHeight, rowsHeight } from "../grid/dimensions";
import {
  borderCommon,
  borderSet,
  edges,
  fillProperties,
  fontProperties,
  formatChange,
  formatCommon,
  formatProperties,
  formatSet,
  lineStyles,
  lineWeights,
  noFill,
  noLine,
  protectionProperties,
  type BorderEdge,
  type FormatProperty,
  type Line,
} from "../grid/format";
import { standardColumnWidth, standardRowHeight } from "../grid/sheets";
import { areaInGrid } from "../grid/size";
import { objects, type Kind, type Maker } from "../model";
import type { Session } from "../session";
import { formatGuard, looksGuard, placesGuard } from "./guards";

/** Something with a format: one range, or several at once. */
export interface Formatted {
  readonly areas: () => readonly { readonly sheetId: string; readonly area: import("../address").Area }[];
}

function common(self: Formatted, book: Book, property: FormatProperty): unknown {
  const values = self.areas().map(({ sheetId, area }) => formatCommon(book, sheetId, area, property));
  return values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
}

/** Turns a table of properties into what a kind can read and write. */
function members(
  properties: Readonly<Record<string, FormatProperty>>,
): Required<Pick<Kind<Formatted>, "read" | "write">> {
  const entries = Object.entries(properties);
  return {
    read: Object.fromEntries(
      entries.map(([name, property]) => [name, (self: Formatted, { book }: Session) => common(self, book, property)]),
    ),
    write: Object.fromEntries(
      entries
        .filter(([, property]) => property.set)
        .map(([name, property]) => [
          name,
          (self: Formatted, value: unknown, { book }: Session) => {
            for (const { sheetId, area } of self.areas()) formatSet(book, sheetId, area, property, value);
          },
        ]),
    ),
  };
}

const font: Maker<Formatted> = objects<Formatted>({ name: "RangeFont", guard: looksGuard, ...members(fontProperties) });

const fill: Maker<Formatted> = objects<Formatted>({
  name: "RangeFill",
  guard: looksGuard,
  ...members(fillProperties),
  calls: {
    Clear: (self, _, { book }) => {
      for (const { sheetId, area } of self.areas()) formatChange(book, sheetId, area, () => noFill);
    },
  },
});

const protection: Maker<Formatted> = objects<Formatted>({
  name: "FormatProtection",
  guard: placesGuard,
  ...members(protectionProperties),
});

interface Border {
  readonly of: Formatted;
  readonly edge: BorderEdge;
}

const lineIn = ({ of, edge }: Border, { book }: Session): Line | null => {
  const lines = of.areas().map(({ sheetId, area }) => borderCommon(book, sheetId, area, edge));
  const first = lines[0] ?? null;
  return lines.every((line) => JSON.stringify(line) === JSON.stringify(first)) ? first : null;
};

function draw({ of, edge }: Border, change: Partial<Line>, { book }: Session): void {
  for (const { sheetId, area } of of.areas()) {
    const single =
      (edge === "InsideHorizontal" && areaHeight(area) === 1) || (edge === "InsideVertical" && areaWidth(area) === 1);
    if (single) throw invalidArgument(`${edge} on a single ${edge === "InsideHorizontal" ? "row" : "column"}`);
    borderSet(book, sheetId, area, edge, change);
  }
}

const border: Maker<Border> = objects<Border>({
  name: "RangeBorder",
  guard: ({ of }, ...asked) => looksGuard(of, ...asked),
  identity: ({ edge }) => ({ _Id: edge }),
  read: {
    SideIndex: ({ edge }) => edge,
    Style: (self, session) => lineIn(self, session)?.style ?? null,
    Weight: (self, session) => lineIn(self, session)?.weight ?? null,
    Color: (self, session) => lineIn(self, session)?.color ?? null,
  },
  write: {
    Style: (self, value, session) =>
      draw(self, value === "None" ? noLine : { style: word(value, lineStyles, "style") }, session),
    Weight: (self, value, session) => draw(self, { weight: word(value, lineWeights, "weight") }, session),
    Color: (self, value, session) => draw(self, { color: color(value) }, session),
  },
});

const borders: Maker<Formatted> = objects<Formatted>({
  name: "RangeBorderCollection",
  read: { Count: () => edges.length },
  items: (self) => edges.map((edge) => border({ of: self, edge })),
  item: (self, key) => border({ of: self, edge: word(key, edges, "edge") }),
});

/** A measure that all columns, or rows, of the areas have in common, in points; null where they differ. */
function measure(self: Formatted, book: Book, along: "columns" | "rows"): number | null {
  const found = new Set<number>();
  for (const { sheetId, area } of self.areas()) {
    const { top, left, bottom, right } = areaInGrid(book, sheetId, area);
    const [from, to] = along === "columns" ? [Math.min(area.left, right), right] : [Math.min(area.top, bottom), bottom];
    for (let at = from; at <= to; at += 1)
      found.add(pointsOf(along === "columns" ? columnWidth(book, sheetId, at) : rowHeight(book, sheetId, at)));
    if (left > right || top > bottom)
      found.add(pointsOf(along === "columns" ? standardColumnWidth : standardRowHeight));
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

/** Excel's largest: 255 characters wide, 409.5 points high. */
const widest = 1342.5;
const highest = 409.5;

function points(value: unknown, most: number): number {
  const found = number(value, "size");
  if (found < 0 || found > most) throw invalidArgument(`size is from 0 to ${most}`);
  return found;
}

const own = members(formatProperties);

/** range.format */
export const rangeFormat: Maker<Formatted> = objects<Formatted>({
  name: "RangeFormat",
  guard: formatGuard,
  read: {
    ...own.read,
    ColumnWidth: (self, { book }) => measure(self, book, "columns"),
    RowHeight: (self, { book }) => measure(self, book, "rows"),
    UseStandardWidth: (self, { book }) => measure(self, book, "columns") === pointsOf(standardColumnWidth),
    UseStandardHeight: (self, { book }) => measure(self, book, "rows") === pointsOf(standardRowHeight),
  },
  write: {
    ...own.write,
    ColumnWidth: (self, value, { book }) => {
      for (const { sheetId, area } of self.areas()) columnsWidth(book, sheetId, area, pixelsOf(points(value, widest)));
    },
    RowHeight: (self, value, { book }) => {
      for (const { sheetId, area } of self.areas()) rowsHeight(book, sheetId, area, pixelsOf(points(value, highest)));
    },
    UseStandardWidth: (self, value, { book }) => {
      if (truth(value))
        for (const { sheetId, area } of self.areas()) columnsWidth(book, sheetId, area, standardColumnWidth);
    },
    UseStandardHeight: (self, value, { book }) => {
      if (truth(value))
        for (const { sheetId, area } of self.areas()) rowsHeight(book, sheetId, area, standardRowHeight);
    },
  },
  parts: {
    Font: (self) => font(self),
    Fill: (self) => fill(self),
    Borders: (self) => borders(self),
    Protection: (self) => protection(self),
  },
  calls: {
    AutofitColumns: (self, _, { book }) => {
      for (const { sheetId, area } of self.areas()) columnsAutofit(book, sheetId, area);
    },
    AutofitRows: (self, _, { book }) => {
      for (const { sheetId, area } of self.areas()) rowsAutofit(book, sheetId, area);
    },
    AdjustIndent: (self, [amount], { book }) => {
      for (const { sheetId, area } of self.areas()) {
        const now = formatCommon(book, sheetId, area, formatProperties.IndentLevel);
        formatSet(book, sheetId, area, formatProperties.IndentLevel, Math.max(0, Number(now ?? 0) + integer(amount)));
      }
    },
  },
});

import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type ICellData,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import { areaIsWholeColumns, areaIsWholeRows, type Area } from "../address";
import { color, integer, number, text, truth, word } from "../arguments";
import type { Book } from "../book";
import { invalidArgument } from "../errors";
import { extraChanged, type CellExtra } from "../values";
import { CellReader, cellsHeld, Patches } from "./cells";
import { columnsData, rowsData } from "./dimensions";
import { areaInGrid } from "./size";

/** How a change of format looks on a cell: in Univer's style, and in what Univer has no place for. */
export interface FormatChange {
  readonly style?: Readonly<Record<string, unknown>>;
  readonly extra?: { readonly [K in keyof CellExtra]?: CellExtra[K] | undefined };
}

/** One property of a cell's format: how it is read from a cell and put there. */
export interface FormatProperty {
  readonly get: (style: IStyleData, extra: CellExtra) => unknown;
  /** Absent where the API only reads it. */
  readonly set?: (value: unknown) => FormatChange;
}

const flag = (value: boolean): BooleanNumber => (value ? BooleanNumber.TRUE : BooleanNumber.FALSE);
const line = (value: boolean): object | null => (value ? { s: BooleanNumber.TRUE } : null);
const isOn = (value: { s?: Nullable<BooleanNumber> } | null | undefined): boolean => value?.s === BooleanNumber.TRUE;
const rgb = (value: Nullable<{ rgb?: Nullable<string> }>): string | undefined =>
  value?.rgb ? hex(value.rgb) : undefined;

/** Univer writes colours as #hex or rgb(); the API as "#RRGGBB". */
function hex(value: string): string {
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(value);
  return parts
    ? `#${parts
        .slice(1, 4)
        .map((part) => Number(part).toString(16).padStart(2, "0"))
        .join("")}`.toUpperCase()
    : value.toUpperCase();
}

const underlines = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

const alignments = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Fill: HorizontalAlign.LEFT,
  Justify: HorizontalAlign.JUSTIFIED,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Distributed: HorizontalAlign.DISTRIBUTED,
} as const;
const verticals = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
  Justify: VerticalAlign.TOP,
  Distributed: VerticalAlign.MIDDLE,
} as const;
type Alignment = keyof typeof alignments;
type Vertical = keyof typeof verticals;

const keysOf = <K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] => Object.keys(record) as K[];

/** The name of an alignment: what was asked for where the grid still shows that, else what the grid shows. */
function named<K extends string>(
  table: Readonly<Record<K, number>>,
  asked: string | undefined,
  shown: number,
  otherwise: K,
): K {
  if (asked !== undefined && table[asked as K] === shown) return asked as K;
  return keysOf(table).find((name) => table[name] === shown) ?? otherwise;
}

/** Pixels that one step of indentation takes. */
const indentStep = 9;

export const formatProperties = {
  HorizontalAlignment: {
    get: ({ ht }, { align }) => named(alignments, align, ht ?? HorizontalAlign.UNSPECIFIED, "General"),
    set: (value) => {
      const name = word<Alignment>(value, keysOf(alignments), "horizontalAlignment");
      return {
        style: { ht: alignments[name] },
        extra: { align: name === "Fill" || name === "CenterAcrossSelection" ? name : undefined },
      };
    },
  },
  VerticalAlignment: {
    get: ({ vt }, { verticalAlign }) => (vt ? named(verticals, verticalAlign, vt, "Bottom") : "Bottom"),
    set: (value) => {
      const name = word<Vertical>(value, keysOf(verticals), "verticalAlignment");
      return {
        style: { vt: verticals[name] },
        extra: { verticalAlign: name === "Justify" || name === "Distributed" ? name : undefined },
      };
    },
  },
  WrapText: {
    get: ({ tb }) => tb === WrapStrategy.WRAP,
    set: (value) => ({ style: { tb: truth(value) ? WrapStrategy.WRAP : WrapStrategy.UNSPECIFIED } }),
  },
  IndentLevel: {
    get: (_, { indent }) => indent ?? 0,
    set: (value) => {
      const level = integer(value, "indentLevel");
      if (level < 0 || level > 250) throw invalidArgument("indentLevel is from 0 to 250");
      return {
        style: { pd: level === 0 ? null : { l: 2 + level * indentStep } },
        extra: { indent: level || undefined },
      };
    },
  },
  TextOrientation: {
    get: ({ tr }) => (tr?.v === BooleanNumber.TRUE ? 180 : -(tr?.a ?? 0) || 0),
    set: (value) => {
      const angle = number(value, "textOrientation");
      if (angle !== 180 && (angle < -90 || angle > 90))
        throw invalidArgument("textOrientation is from -90 to 90, or 180");
      return { style: { tr: angle === 0 ? null : angle === 180 ? { a: 0, v: BooleanNumber.TRUE } : { a: -angle } } };
    },
  },
  ShrinkToFit: {
    get: (_, { shrink }) => shrink ?? false,
    set: (value) => ({ extra: { shrink: truth(value) || undefined } }),
  },
  ReadingOrder: {
    get: (_, { readingOrder }) => readingOrder ?? "Context",
    set: (value) => ({
      extra: { readingOrder: word(value, ["Context", "LeftToRight", "RightToLeft"], "readingOrder") },
    }),
  },
} as const satisfies Record<string, FormatProperty>;

export const fontProperties = {
  Name: { get: ({ ff }) => ff ?? "Calibri", set: (value) => ({ style: { ff: text(value, "font name") } }) },
  Size: {
    get: ({ fs }) => fs ?? 11,
    set: (value) => {
      const size = number(value, "font size");
      if (size < 1 || size > 409) throw invalidArgument("font size is from 1 to 409");
      return { style: { fs: size } };
    },
  },
  Color: { get: ({ cl }) => rgb(cl) ?? "#000000", set: (value) => ({ style: { cl: { rgb: color(value) } } }) },
  Bold: { get: ({ bl }) => bl === BooleanNumber.TRUE, set: (value) => ({ style: { bl: flag(truth(value)) } }) },
  Italic: { get: ({ it }) => it === BooleanNumber.TRUE, set: (value) => ({ style: { it: flag(truth(value)) } }) },
  Underline: {
    get: ({ ul }, { underline }) => (isOn(ul) ? (underline ?? "Single") : "None"),
    set: (value) => {
      const name = word(value, underlines, "underline");
      return {
        style: { ul: line(name !== "None") },
        extra: { underline: name === "None" || name === "Single" ? undefined : name },
      };
    },
  },
  Strikethrough: { get: ({ st }) => isOn(st), set: (value) => ({ style: { st: line(truth(value)) } }) },
  Subscript: { get: ({ va }) => va === 2, set: (value) => ({ style: { va: truth(value) ? 2 : 1 } }) },
  Superscript: { get: ({ va }) => va === 3, set: (value) => ({ style: { va: truth(value) ? 3 : 1 } }) },
} as const satisfies Record<string, FormatProperty>;

const patterns = [
  "None",
  "Solid",
  "Gray50",
  "Gray75",
  "Gray25",
  "Horizontal",
  "Vertical",
  "Down",
  "Up",
  "Checker",
  "SemiGray75",
  "LightHorizontal",
  "LightVertical",
  "LightDown",
  "LightUp",
  "Grid",
  "CrissCross",
  "Gray16",
  "Gray8",
  "LinearGradient",
  "RectangularGradient",
] as const;

export const fillProperties = {
  // A cell without fill answers with white.
  Color: {
    get: ({ bg }) => rgb(bg) ?? "#FFFFFF",
    set: (value) => ({ style: { bg: value === "" ? null : { rgb: color(value) } }, extra: { pattern: undefined } }),
  },
  Pattern: {
    get: ({ bg }, { pattern }) => pattern ?? (bg?.rgb ? "Solid" : "None"),
    set: (value) => ({ extra: { pattern: word(value, patterns, "pattern") } }),
  },
  PatternColor: {
    get: (_, { patternColor }) => patternColor ?? "#000000",
    set: (value) => ({ extra: { patternColor: color(value) } }),
  },
} as const satisfies Record<string, FormatProperty>;

export const noFill: FormatChange = { style: { bg: null }, extra: { pattern: undefined, patternColor: undefined } };

export const protectionProperties = {
  Locked: {
    get: (_, { locked }) => locked ?? true,
    set: (value) => ({ extra: { locked: truth(value) ? undefined : false } }),
  },
  FormulaHidden: {
    get: (_, { formulaHidden }) => formulaHidden ?? false,
    set: (value) => ({ extra: { formulaHidden: truth(value) || undefined } }),
  },
} as const satisfies Record<string, FormatProperty>;

export const numberFormatProperty: FormatProperty = {
  get: ({ n }) => n?.pattern ?? "General",
  set: (value) => {
    const pattern = text(value, "numberFormat");
    return { style: { n: pattern === "General" || pattern === "" ? null : { pattern } } };
  },
};

export const styleNameProperty: FormatProperty = {
  get: (_, { style }) => style ?? "Normal",
};

// --- reading and writing on ranges

/** A cell's extras, with those of its row and column where it has none. */
export function extraAt(book: Book, sheetId: string, row: number, column: number): CellExtra {
  const sheet = book.sheet(sheetId);
  return {
    ...(sheet.getColumnManager().getColumn(column)?.custom as CellExtra | undefined),
    ...(sheet.getRowManager().getRow(row)?.custom as CellExtra | undefined),
    ...(sheet.getCellRaw(row, column)?.custom as CellExtra | null | undefined),
  };
}

/** What all cells of an area have in common; null where they differ, as Excel answers. */
export function formatCommon(book: Book, sheetId: string, area: Area, { get }: FormatProperty): unknown {
  const reader = new CellReader(book, sheetId);
  const { top, left, bottom, right } = areaInGrid(book, sheetId, area);
  const first = get(
    reader.style(Math.min(area.top, bottom), Math.min(area.left, right)),
    extraAt(book, sheetId, area.top, area.left),
  );
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      if (get(reader.style(row, column), extraAt(book, sheetId, row, column)) !== first) return null;
    }
  }
  return first;
}

function changed(
  extra: CellExtra | null | undefined,
  change: FormatChange,
  style?: Nullable<IStyleData | string>,
): ICellData {
  const patch: ICellData = {};
  if (change.style) patch.s = change.style as IStyleData;
  if (change.extra) patch.custom = extraChanged(extra, change.extra) as ICellData["custom"];
  if (style !== undefined) patch.s = style;
  return patch;
}

/** Changes the format of an area, a change a cell. Whole columns and rows keep it for cells that are filled later. */
export function formatChange(
  book: Book,
  sheetId: string,
  area: Area,
  make: (row: number, column: number) => FormatChange | undefined,
): void {
  const sheet = book.sheet(sheetId);
  const patches = new Patches();
  const put = (row: number, column: number): void => {
    const change = make(row, column);
    if (change)
      patches.put(row, column, changed(sheet.getCellRaw(row, column)?.custom as CellExtra | null | undefined, change));
  };
  if (areaIsWholeColumns(area) || areaIsWholeRows(area)) {
    const change = make(area.top, area.left);
    if (!change) return;
    const merged = (
      old: Nullable<IStyleData>,
      extra: unknown,
    ): { s?: IStyleData; custom?: Record<string, unknown> } => ({
      ...(change.style ? { s: withoutNull({ ...old, ...change.style }) } : {}),
      ...(change.extra ? { custom: { ...(extraChanged(extra as CellExtra | undefined, change.extra) ?? {}) } } : {}),
    });
    if (areaIsWholeColumns(area))
      columnsData(book, sheetId, area, (column) =>
        merged(sheet.getColumnStyle(column), sheet.getColumnManager().getColumn(column)?.custom),
      );
    else
      rowsData(book, sheetId, area, (row) => merged(sheet.getRowStyle(row), sheet.getRowManager().getRow(row)?.custom));
    cellsHeld(book, sheetId, area, (row, column, cell) => {
      if (cell.s || cell.custom) put(row, column);
    });
    crossings(book, sheetId, area, put);
  } else {
    for (let row = area.top; row <= area.bottom; row += 1)
      for (let column = area.left; column <= area.right; column += 1) put(row, column);
  }
  patches.apply(book, sheetId);
}

/** Where a formatted column meets formatted rows, and a row columns, the later of the two formats counts: those cells keep it themselves, as in Excel. */
function crossings(book: Book, sheetId: string, area: Area, put: (row: number, column: number) => void): void {
  const sheet = book.sheet(sheetId);
  const { top, left, bottom, right } = areaInGrid(book, sheetId, area);
  const meet = (row: number, column: number): void => {
    const cell = sheet.getCellRaw(row, column);
    if (!cell?.s && !cell?.custom) put(row, column);
  };
  if (areaIsWholeColumns(area)) {
    for (const [row, { s, custom }] of Object.entries(sheet.getRowManager().getRowData())) {
      if (s || custom) for (let column = left; column <= right; column += 1) meet(Number(row), column);
    }
  }
  if (areaIsWholeRows(area)) {
    for (const [column, { s, custom }] of Object.entries(sheet.getColumnManager().getColumnData())) {
      if (s || custom) for (let row = top; row <= bottom; row += 1) meet(row, Number(column));
    }
  }
}

function withoutNull(style: IStyleData): IStyleData {
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== null)) as IStyleData;
}

/** Sets one property on an area. */
export function formatSet(book: Book, sheetId: string, area: Area, property: FormatProperty, value: unknown): void {
  if (!property.set) throw invalidArgument("this property is only read");
  const change = property.set(value);
  formatChange(book, sheetId, area, () => change);
}

// --- borders

export const edges = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
export type BorderEdge = (typeof edges)[number];

/** How Univer draws a line of a style and a weight. */
const drawn = {
  Continuous: {
    Hairline: BorderStyleTypes.HAIR,
    Thin: BorderStyleTypes.THIN,
    Medium: BorderStyleTypes.MEDIUM,
    Thick: BorderStyleTypes.THICK,
  },
  Dash: {
    Hairline: BorderStyleTypes.DASHED,
    Thin: BorderStyleTypes.DASHED,
    Medium: BorderStyleTypes.MEDIUM_DASHED,
    Thick: BorderStyleTypes.MEDIUM_DASHED,
  },
  DashDot: {
    Hairline: BorderStyleTypes.DASH_DOT,
    Thin: BorderStyleTypes.DASH_DOT,
    Medium: BorderStyleTypes.MEDIUM_DASH_DOT,
    Thick: BorderStyleTypes.MEDIUM_DASH_DOT,
  },
  DashDotDot: {
    Hairline: BorderStyleTypes.DASH_DOT_DOT,
    Thin: BorderStyleTypes.DASH_DOT_DOT,
    Medium: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
    Thick: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  },
  Dot: {
    Hairline: BorderStyleTypes.DOTTED,
    Thin: BorderStyleTypes.DOTTED,
    Medium: BorderStyleTypes.DOTTED,
    Thick: BorderStyleTypes.DOTTED,
  },
  Double: {
    Hairline: BorderStyleTypes.DOUBLE,
    Thin: BorderStyleTypes.DOUBLE,
    Medium: BorderStyleTypes.DOUBLE,
    Thick: BorderStyleTypes.DOUBLE,
  },
  SlantDashDot: {
    Hairline: BorderStyleTypes.SLANT_DASH_DOT,
    Thin: BorderStyleTypes.SLANT_DASH_DOT,
    Medium: BorderStyleTypes.SLANT_DASH_DOT,
    Thick: BorderStyleTypes.SLANT_DASH_DOT,
  },
} as const;
export type LineStyle = keyof typeof drawn | "None";
export type LineWeight = "Hairline" | "Thin" | "Medium" | "Thick";

export const lineStyles: readonly LineStyle[] = ["None", ...keysOf(drawn)];
export const lineWeights: readonly LineWeight[] = ["Hairline", "Thin", "Medium", "Thick"];

export interface Line {
  readonly style: LineStyle;
  readonly weight: LineWeight;
  readonly color: string;
}

export const noLine: Line = { style: "None", weight: "Thin", color: "#000000" };

/** The weights that a drawn line may stand for, the usual one first. */
const usual: readonly LineWeight[] = ["Thin", "Medium", "Thick", "Hairline"];

export function lineOf(side: Nullable<{ s: BorderStyleTypes; cl: { rgb?: Nullable<string> } }>): Line {
  if (!side || side.s === BorderStyleTypes.NONE) return noLine;
  for (const style of keysOf(drawn)) {
    const weight = (style === "Double" ? (["Thick"] as const) : usual).find(
      (candidate) => drawn[style][candidate] === side.s,
    );
    if (weight) return { style, weight, color: rgb(side.cl) ?? "#000000" };
  }
  return noLine;
}

export const sideOf = (line: Line): object | null =>
  line.style === "None" ? null : { s: drawn[line.style][line.weight], cl: { rgb: line.color } };

export type Side = keyof Pick<IBorderData, "t" | "b" | "l" | "r" | "tl_br" | "bl_tr">;

/** Which sides of which cells an edge of an area consists of. */
function sidesAt(edge: BorderEdge, area: Area, row: number, column: number): readonly Side[] {
  switch (edge) {
    case "EdgeTop":
      return row === area.top ? ["t"] : [];
    case "EdgeBottom":
      return row === area.bottom ? ["b"] : [];
    case "EdgeLeft":
      return column === area.left ? ["l"] : [];
    case "EdgeRight":
      return column === area.right ? ["r"] : [];
    case "InsideHorizontal":
      return [...(row > area.top ? (["t"] as const) : []), ...(row < area.bottom ? (["b"] as const) : [])];
    case "InsideVertical":
      return [...(column > area.left ? (["l"] as const) : []), ...(column < area.right ? (["r"] as const) : [])];
    case "DiagonalDown":
      return ["tl_br"];
    case "DiagonalUp":
      return ["bl_tr"];
  }
}

const beside = { t: [-1, 0, "b"], b: [1, 0, "t"], l: [0, -1, "r"], r: [0, 1, "l"] } as const;

/** The line on a side of a cell: its own, or the one that the cell beside it has there. */
function lineAt(reader: CellReader, row: number, column: number, side: Side): Line {
  const drawnAt = (at: number, across: number, where: Side): Line =>
    lineOf(reader.style(at, across).bd?.[where] as Parameters<typeof lineOf>[0]);
  const own = drawnAt(row, column, side);
  if (own.style !== "None" || side === "tl_br" || side === "bl_tr") return own;
  const [down, across, opposite] = beside[side];
  return row + down < 0 || column + across < 0 ? own : drawnAt(row + down, column + across, opposite);
}

/** The line all parts of an edge have in common; null where they differ. */
export function borderCommon(book: Book, sheetId: string, area: Area, edge: BorderEdge): Line | null {
  const reader = new CellReader(book, sheetId);
  const grid = areaInGrid(book, sheetId, area);
  let common: Line | undefined;
  for (let row = grid.top; row <= grid.bottom; row += 1) {
    for (let column = grid.left; column <= grid.right; column += 1) {
      for (const side of sidesAt(edge, grid, row, column)) {
        const found = lineAt(reader, row, column, side);
        if (common && (common.style !== found.style || common.weight !== found.weight || common.color !== found.color))
          return null;
        common = found;
      }
    }
  }
  return common ?? noLine;
}

/** Draws an edge; what is not named stays as it is, and a line that only gets a colour or weight becomes a thin one. */
export function borderSet(book: Book, sheetId: string, area: Area, edge: BorderEdge, change: Partial<Line>): void {
  const grid = areaInGrid(book, sheetId, area);
  const reader = new CellReader(book, sheetId);
  formatChange(book, sheetId, grid, (row, column) => {
    const sides = sidesAt(edge, grid, row, column);
    if (sides.length === 0) return undefined;
    const bd = Object.fromEntries(
      sides.map((side) => {
        const old = lineAt(reader, row, column, side);
        const style = change.style ?? (old.style === "None" ? "Continuous" : old.style);
        return [side, sideOf({ ...old, ...change, style })];
      }),
    );
    return { style: { bd } };
  });
  besideCleared(book, sheetId, grid, edge, reader);
}

/** Two cells share the line between them: the cell beside the area gives up what it had drawn there. */
function besideCleared(book: Book, sheetId: string, area: Area, edge: BorderEdge, reader: CellReader): void {
  const strips: Partial<Record<BorderEdge, readonly [Area, Side]>> = {
    EdgeTop: [{ ...area, top: area.top - 1, bottom: area.top - 1 }, "b"],
    EdgeBottom: [{ ...area, top: area.bottom + 1, bottom: area.bottom + 1 }, "t"],
    EdgeLeft: [{ ...area, left: area.left - 1, right: area.left - 1 }, "r"],
    EdgeRight: [{ ...area, left: area.right + 1, right: area.right + 1 }, "l"],
  };
  const strip = strips[edge];
  if (!strip || strip[0].top < 0 || strip[0].left < 0) return;
  formatChange(book, sheetId, strip[0], (row, column) =>
    reader.style(row, column).bd?.[strip[1]] ? { style: { bd: { [strip[1]]: null } } } : undefined,
  );
}

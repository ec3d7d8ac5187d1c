import { areasIntersect, type Area } from "../address";
import { color, integer, isMissing, text, truth, word } from "../arguments";
import type { Book } from "../book";
import { ApiError, invalidArgument, itemNotFound } from "../errors";
import {
  conditionalAdd,
  conditionalChange,
  conditionalFound,
  conditionalPrioritised,
  conditionalRemove,
  conditionals,
  conditionalsClear,
  conditionalTypes,
  iconCount,
  iconStyles,
  presets,
  type Conditional,
  type ConditionalLook,
  type ConditionalType,
} from "../grid/conditional";
import { formulaChecked, formulaTidied } from "../grid/formulas";
import { nullObject, objects, type ApiObject, type Kind, type Maker } from "../model";
import { RangeRef } from "../rangeRef";
import type { Session } from "../session";
import { areasObject } from "./areas";
import type { Formatted } from "./format";
import { rangeObject } from "./range";

interface Ref {
  readonly sheetId: string;
  readonly id: string;
}

const of = ({ sheetId, id }: Ref, { book }: Session): Conditional => conditionalFound(book, sheetId, id);

function formula(value: unknown): string {
  const given = text(value, "formula");
  const tidy = formulaTidied(given.startsWith("=") ? given : `=${given}`);
  if (tidy.includes("[")) throw invalidArgument("structured references are not accepted in conditional formats");
  formulaChecked(tidy);
  return tidy;
}

const setRule = (ref: Ref, session: Session, change: Readonly<Record<string, unknown>>): void => {
  const one = of(ref, session);
  conditionalChange(session.book, one, { rule: { ...one.rule, ...change } });
};
const setLook = (ref: Ref, session: Session, change: ConditionalLook): void => {
  const one = of(ref, session);
  conditionalChange(session.book, one, { look: { ...one.look, ...change } });
};
const clearLook = (ref: Ref, session: Session, ...names: readonly (keyof ConditionalLook)[]): void => {
  const one = of(ref, session);
  conditionalChange(session.book, one, {
    look: Object.fromEntries(
      Object.entries(one.look).filter(([name]) => !names.includes(name as keyof ConditionalLook)),
    ),
  });
};

// --- the look of a highlighted cell

const conditionalFill: Maker<Ref> = objects<Ref>({
  name: "ConditionalRangeFill",
  read: { Color: (ref, session) => of(ref, session).look.fill ?? "" },
  write: { Color: (ref, value, session) => setLook(ref, session, { fill: color(value) }) },
  calls: { Clear: (ref, _, session) => clearLook(ref, session, "fill") },
});

const conditionalFont: Maker<Ref> = objects<Ref>({
  name: "ConditionalRangeFont",
  read: {
    Color: (ref, session) => of(ref, session).look.color ?? "",
    Bold: (ref, session) => of(ref, session).look.bold ?? null,
    Italic: (ref, session) => of(ref, session).look.italic ?? null,
    Underline: (ref, session) => (of(ref, session).look.underline ? "Single" : "None"),
    Strikethrough: (ref, session) => of(ref, session).look.strikethrough ?? null,
  },
  write: {
    Color: (ref, value, session) => setLook(ref, session, { color: color(value) }),
    Bold: (ref, value, session) => setLook(ref, session, { bold: truth(value) }),
    Italic: (ref, value, session) => setLook(ref, session, { italic: truth(value) }),
    Underline: (ref, value, session) =>
      setLook(ref, session, { underline: word(value, ["None", "Single", "Double"]) !== "None" }),
    Strikethrough: (ref, value, session) => setLook(ref, session, { strikethrough: truth(value) }),
  },
  calls: {
    Clear: (ref, _, session) => clearLook(ref, session, "color", "bold", "italic", "underline", "strikethrough"),
  },
});

const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
type BorderOf = { readonly ref: Ref; readonly side: (typeof sides)[number] };

const setBorder = ({ ref, side }: BorderOf, session: Session, change: { style?: string; color?: string }): void => {
  const { borders = {} } = of(ref, session).look;
  setLook(ref, session, {
    borders: { ...borders, [side]: { ...(borders[side] ?? { style: "Continuous", color: "#000000" }), ...change } },
  });
};

const conditionalBorder: Maker<BorderOf> = objects<BorderOf>({
  name: "ConditionalRangeBorder",
  identity: ({ side }) => ({ _Id: side }),
  read: {
    SideIndex: ({ side }) => side,
    Style: ({ ref, side }, session) => of(ref, session).look.borders?.[side]?.style ?? "None",
    Color: ({ ref, side }, session) => of(ref, session).look.borders?.[side]?.color ?? "",
  },
  write: {
    Style: (self, value, session) =>
      setBorder(self, session, {
        style: word(value, ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"], "style"),
      }),
    Color: (self, value, session) => setBorder(self, session, { color: color(value) }),
  },
});

const conditionalBorders: Maker<Ref> = objects<Ref>({
  name: "ConditionalRangeBorderCollection",
  read: { Count: () => sides.length },
  items: (ref) => sides.map((side) => conditionalBorder({ ref, side })),
  item: (ref, key) => conditionalBorder({ ref, side: word(key, sides, "side") }),
  parts: {
    Top: (ref) => conditionalBorder({ ref, side: "EdgeTop" }),
    Bottom: (ref) => conditionalBorder({ ref, side: "EdgeBottom" }),
    Left: (ref) => conditionalBorder({ ref, side: "EdgeLeft" }),
    Right: (ref) => conditionalBorder({ ref, side: "EdgeRight" }),
  },
});

const look: Maker<Ref> = objects<Ref>({
  name: "ConditionalRangeFormat",
  read: { NumberFormat: (ref, session) => of(ref, session).look.numberFormat ?? null },
  write: { NumberFormat: (ref, value, session) => setLook(ref, session, { numberFormat: text(value) }) },
  parts: {
    Fill: (ref) => conditionalFill(ref),
    Font: (ref) => conditionalFont(ref),
    Borders: (ref) => conditionalBorders(ref),
  },
});

// --- the kinds of conditional formats

const customRule: Maker<Ref> = objects<Ref>({
  name: "ConditionalFormatRule",
  read: {
    Formula: (ref, session) => of(ref, session).rule.formula,
    FormulaLocal: (ref, session) => of(ref, session).rule.formula,
  },
  write: {
    Formula: (ref, value, session) => setRule(ref, session, { formula: formula(value) }),
    FormulaLocal: (ref, value, session) => setRule(ref, session, { formula: formula(value) }),
  },
});

const withRule = (
  name: string,
  read: (value: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>,
): Maker<Ref> =>
  objects<Ref>({
    name,
    read: { Rule: (ref, session) => of(ref, session).rule },
    write: {
      Rule: (ref, value, session) => {
        if (typeof value !== "object" || value === null) throw invalidArgument("rule");
        const one = of(ref, session);
        conditionalChange(session.book, one, { rule: read(value as Readonly<Record<string, unknown>>) });
      },
    },
    parts: { Format: (ref) => look(ref) },
  });

const operators = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
] as const;

const valueFormula = (value: unknown): string => (typeof value === "number" ? `=${value}` : formula(value));

const points = [
  "Invalid",
  "LowestValue",
  "HighestValue",
  "Number",
  "Percent",
  "Formula",
  "Percentile",
  "Automatic",
] as const;

/** A point of a colour scale or the end of a data bar. */
function point(value: unknown, withColor: boolean): Readonly<Record<string, unknown>> {
  const { type, formula: at, color: given } = value as Record<string, unknown>;
  return {
    type: word(type, points, "type"),
    ...(isMissing(at) ? {} : { formula: String(at) }),
    ...(withColor && !isMissing(given) ? { color: color(given) } : {}),
  };
}

const colorScale: Maker<Ref> = objects<Ref>({
  name: "ColorScaleConditionalFormat",
  read: {
    Criteria: (ref, session) => of(ref, session).rule.criteria,
    ThreeColorScale: (ref, session) => Boolean((of(ref, session).rule.criteria as { midpoint?: unknown }).midpoint),
  },
  write: {
    Criteria: (ref, value, session) => {
      const { minimum, midpoint, maximum } = value as Record<string, unknown>;
      if (isMissing(minimum) || isMissing(maximum)) throw invalidArgument("a colour scale has a minimum and a maximum");
      setRule(ref, session, {
        criteria: {
          minimum: point(minimum, true),
          ...(isMissing(midpoint) ? {} : { midpoint: point(midpoint, true) }),
          maximum: point(maximum, true),
        },
      });
    },
  },
});

/** Properties of a data bar's parts, each read by its own reader. */
function barPart(
  name: string,
  key: "positive" | "negative",
  readers: Readonly<Record<string, (value: unknown) => unknown>>,
): Maker<Ref> {
  const part = (ref: Ref, session: Session): Readonly<Record<string, unknown>> =>
    of(ref, session).rule[key] as Readonly<Record<string, unknown>>;
  const field = (property: string): string => property.charAt(0).toLowerCase() + property.slice(1);
  return objects<Ref>({
    name,
    read: Object.fromEntries(
      Object.keys(readers).map((property) => [
        property,
        (ref: Ref, session: Session) => part(ref, session)[field(property)],
      ]),
    ),
    write: Object.fromEntries(
      Object.entries(readers).map(([property, read]) => [
        property,
        (ref: Ref, value: unknown, session: Session) =>
          setRule(ref, session, { [key]: { ...part(ref, session), [field(property)]: read(value) } }),
      ]),
    ),
  });
}
const colorOrNone = (value: unknown): string => (value === "" ? "" : color(value));
const positiveBar = barPart("ConditionalDataBarPositiveFormat", "positive", {
  FillColor: (value) => color(value),
  GradientFill: (value) => truth(value),
  BorderColor: colorOrNone,
});
const negativeBar = barPart("ConditionalDataBarNegativeFormat", "negative", {
  FillColor: (value) => color(value),
  MatchPositiveFillColor: (value) => truth(value),
  BorderColor: colorOrNone,
  MatchPositiveBorderColor: (value) => truth(value),
});

const barProperties: Readonly<Record<string, readonly [string, (value: unknown) => unknown]>> = {
  ShowDataBarOnly: ["showDataBarOnly", (value) => truth(value)],
  BarDirection: ["barDirection", (value) => word(value, ["Context", "LeftToRight", "RightToLeft"])],
  AxisFormat: ["axisFormat", (value) => word(value, ["Automatic", "None", "CellMidPoint"])],
  AxisColor: ["axisColor", colorOrNone],
  LowerBoundRule: ["lower", (value) => point(value, false)],
  UpperBoundRule: ["upper", (value) => point(value, false)],
};

/** Kinds whose properties are fields of the rule. */
function fields(name: string, properties: typeof barProperties, more: Partial<Kind<Ref>> = {}): Maker<Ref> {
  return objects<Ref>({
    name,
    ...more,
    read: Object.fromEntries(
      Object.entries(properties).map(([property, [field]]) => [
        property,
        (ref: Ref, session: Session) => of(ref, session).rule[field],
      ]),
    ),
    write: Object.fromEntries(
      Object.entries(properties).map(([property, [field, read]]) => [
        property,
        (ref: Ref, value: unknown, session: Session) => setRule(ref, session, { [field]: read(value) }),
      ]),
    ),
  });
}

const dataBar = fields("DataBarConditionalFormat", barProperties, {
  parts: { PositiveFormat: (ref) => positiveBar(ref), NegativeFormat: (ref) => negativeBar(ref) },
});

const iconSet = fields("IconSetConditionalFormat", {
  Style: ["style", (value) => word(value, iconStyles, "style")],
  ReverseIconOrder: ["reverseIconOrder", (value) => truth(value)],
  ShowIconOnly: ["showIconOnly", (value) => truth(value)],
  Criteria: [
    "criteria",
    (value) => {
      if (!Array.isArray(value) || !iconStyles.some((style) => iconCount(style) === value.length))
        throw invalidArgument("criteria");
      return value.map((one: unknown) => ({ ...(one as object) }));
    },
  ],
});

const parts: Readonly<Record<ConditionalType, { readonly part: string; readonly make: (ref: Ref) => ApiObject }>> = {
  Custom: {
    part: "Custom",
    make: objects<Ref>({
      name: "CustomConditionalFormat",
      parts: { Rule: (ref) => customRule(ref), Format: (ref) => look(ref) },
    }),
  },
  CellValue: {
    part: "CellValue",
    make: withRule("CellValueConditionalFormat", (value) => {
      const operator = word(value.operator, operators, "operator");
      const two = operator === "Between" || operator === "NotBetween";
      return {
        formula1: valueFormula(value.formula1),
        ...(two ? { formula2: valueFormula(value.formula2) } : {}),
        operator,
      };
    }),
  },
  ContainsText: {
    part: "TextComparison",
    make: withRule("TextConditionalFormat", (value) => ({
      operator: word(value.operator, ["Contains", "NotContains", "BeginsWith", "EndsWith"], "operator"),
      text: text(value.text),
    })),
  },
  TopBottom: {
    part: "TopBottom",
    make: withRule("TopBottomConditionalFormat", (value) => ({
      rank: rank(value.rank),
      type: word(value.type, ["TopItems", "TopPercent", "BottomItems", "BottomPercent"], "type"),
    })),
  },
  PresetCriteria: {
    part: "Preset",
    make: withRule("PresetCriteriaConditionalFormat", (value) => ({
      criterion: word(value.criterion, presets, "criterion"),
    })),
  },
  ColorScale: { part: "ColorScale", make: colorScale },
  DataBar: { part: "DataBar", make: dataBar },
  IconSet: { part: "IconSet", make: iconSet },
};

function rank(value: unknown): number {
  const found = integer(value, "rank");
  if (found < 1 || found > 1000) throw invalidArgument("rank is from 1 to 1000");
  return found;
}

/** Each kind as a part of its own name: the wrong one is refused, or null where the API has an OrNullObject. */
const kindParts = Object.fromEntries(
  conditionalTypes.flatMap((type) => {
    const { part, make } = parts[type];
    return [
      [
        part,
        (ref: Ref, session: Session) => {
          if (of(ref, session).type !== type)
            throw new ApiError("InvalidOperation", `The conditional format is not of type ${type}.`);
          return make(ref);
        },
      ],
      [
        `${part}OrNullObject`,
        (ref: Ref, session: Session) => (of(ref, session).type === type ? make(ref) : nullObject),
      ],
    ];
  }),
);

const conditionalFormat: Maker<Ref> = objects<Ref>({
  name: "ConditionalFormat",
  identity: ({ id }) => ({ Id: id }),
  read: {
    Id: (ref, session) => of(ref, session).id,
    Type: (ref, session) => of(ref, session).type,
    Priority: (ref, session) => conditionals(session.book, ref.sheetId).findIndex((one) => one.id === ref.id),
    StopIfTrue: (ref, session) => {
      const one = of(ref, session);
      return ["ColorScale", "DataBar", "IconSet"].includes(one.type) ? null : one.stopIfTrue;
    },
  },
  write: {
    Priority: (ref, value, session) => {
      const at = integer(value, "priority");
      const count = conditionals(session.book, ref.sheetId).length;
      conditionalPrioritised(
        session.book,
        of(ref, session),
        at < 0 ? Math.max(0, count + at) : Math.min(at, count - 1),
      );
    },
    StopIfTrue: (ref, value, session) =>
      conditionalChange(session.book, of(ref, session), { stopIfTrue: truth(value) }),
  },
  parts: kindParts,
  calls: {
    Delete: (ref, _, session) => conditionalRemove(session.book, of(ref, session)),
    GetRange: (ref, _, session) => {
      const { sheetId, areas } = of(ref, session);
      const [area, ...more] = areas;
      if (!area || more.length > 0) throw itemNotFound("a single range");
      return rangeObject(new RangeRef(sheetId, area));
    },
    GetRanges: (ref, _, session) => areasObject({ sheetId: ref.sheetId, areas: of(ref, session).areas }),
  },
});

function touching(self: Formatted, book: Book): readonly Conditional[] {
  const seen = new Map<string, Conditional>();
  for (const { sheetId, area } of self.areas())
    for (const one of conditionals(book, sheetId, area)) seen.set(one.id, one);
  return [...seen.values()];
}

const meets = (self: Formatted, one: Conditional): boolean =>
  self.areas().some(({ area }: { area: Area }) => one.areas.some((part) => areasIntersect(part, area)));

/** range.conditionalFormats */
export const conditionalFormats: Maker<Formatted> = objects<Formatted>({
  name: "ConditionalFormatCollection",
  items: (self, { book }) => touching(self, book).map(({ sheetId, id }) => conditionalFormat({ sheetId, id })),
  item: (self, key, { book }) => {
    const [first] = self.areas();
    const one = first && conditionalFound(book, first.sheetId, String(key));
    if (!one || !meets(self, one)) throw itemNotFound("conditional format");
    return conditionalFormat({ sheetId: one.sheetId, id: one.id });
  },
  calls: {
    Add: (self, [type], { book }) => {
      const areas = self.areas();
      const [first] = areas;
      if (!first) throw itemNotFound("range");
      return conditionalFormat({
        sheetId: first.sheetId,
        id: conditionalAdd(
          book,
          first.sheetId,
          areas.map(({ area }) => area),
          word(type, conditionalTypes, "type"),
        ),
      });
    },
    ClearAll: (self, _, { book }) => {
      for (const { sheetId, area } of self.areas()) conditionalsClear(book, sheetId, area);
    },
  },
});

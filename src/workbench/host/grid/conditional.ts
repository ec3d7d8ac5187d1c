import type { IRange, IStyleBase } from "@univerjs/core";
import {
  AddConditionalRuleMutation,
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  CFTimePeriodOperator,
  CFValueType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  iconMap,
  MoveConditionalRuleMutation,
  SetConditionalRuleMutation,
  type IConditionalFormattingRuleConfig,
  type IConditionFormattingRule,
  type IIconSetType,
  type IValueConfig,
} from "@univerjs/sheets-conditional-formatting";
import { areaAddress, areaContains, areasIntersect, type Area } from "../address";
import type { Book } from "../book";
import { itemNotFound } from "../errors";
import { formulaMoved } from "../formulaRefs";
import { sheetDemand } from "./protection";
import { areaInGrid, sheetGrown } from "./size";
import { areaWithout } from "./validation";

export type ConditionalType =
  "Custom" | "DataBar" | "ColorScale" | "IconSet" | "TopBottom" | "PresetCriteria" | "ContainsText" | "CellValue";
export const conditionalTypes: readonly ConditionalType[] = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
];

/** What a conditional format does to the cells it meets. */
export interface ConditionalLook {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly numberFormat?: string;
  readonly borders?: Readonly<Record<string, { readonly style: string; readonly color: string }>>;
}

/** A conditional format as the API describes it; `rule` has the shape of the API's own for each type. */
export interface ConditionalDefinition {
  readonly type: ConditionalType;
  readonly stopIfTrue: boolean;
  readonly rule: Readonly<Record<string, unknown>>;
  readonly look: ConditionalLook;
}

export interface Conditional extends ConditionalDefinition {
  readonly id: string;
  readonly sheetId: string;
  readonly areas: readonly Area[];
}

const areaOf = ({ startRow, startColumn, endRow, endColumn }: IRange): Area => ({
  top: startRow,
  left: startColumn,
  bottom: endRow,
  right: endColumn,
});
const rangeOf = ({ top, left, bottom, right }: Area): IRange => ({
  startRow: top,
  startColumn: left,
  endRow: bottom,
  endColumn: right,
});
const keyOf = (id: string): string => `conditional:${id}`;

const model = (book: Book): ConditionalFormattingRuleModel => book.injector.get(ConditionalFormattingRuleModel);

export const firstDefinitions: Readonly<Record<ConditionalType, Readonly<Record<string, unknown>>>> = {
  Custom: { formula: "" },
  CellValue: { formula1: "", operator: "Between" },
  ContainsText: { operator: "Contains", text: "" },
  TopBottom: { rank: 10, type: "TopItems" },
  PresetCriteria: { criterion: "Blanks" },
  ColorScale: {
    criteria: {
      minimum: { type: "LowestValue", color: "#F8696B" },
      maximum: { type: "HighestValue", color: "#63BE7B" },
    },
  },
  DataBar: {
    positive: { fillColor: "#638EC6", gradientFill: true, borderColor: "" },
    negative: { fillColor: "#FF0000", matchPositiveFillColor: false, borderColor: "", matchPositiveBorderColor: true },
    showDataBarOnly: false,
    barDirection: "Context",
    axisFormat: "Automatic",
    axisColor: "#000000",
    lower: { type: "Automatic" },
    upper: { type: "Automatic" },
  },
  IconSet: { style: "ThreeTrafficLights1", reverseIconOrder: false, showIconOnly: false, criteria: [] },
};

// --- Univer's rule for a definition

function styleOf({ fill, color, bold, italic, underline, strikethrough }: ConditionalLook): IStyleBase {
  return {
    ...(fill === undefined ? {} : { bg: { rgb: fill } }),
    ...(color === undefined ? {} : { cl: { rgb: color } }),
    ...(bold === undefined ? {} : { bl: bold ? 1 : 0 }),
    ...(italic === undefined ? {} : { it: italic ? 1 : 0 }),
    ...(underline ? { ul: { s: 1 } } : {}),
    ...(strikethrough ? { st: { s: 1 } } : {}),
  };
}

const highlighted = { type: CFRuleType.highlightCell } as const;
const never = "=FALSE";

const numberOperators: Readonly<Record<string, CFNumberOperator>> = {
  Between: CFNumberOperator.between,
  NotBetween: CFNumberOperator.notBetween,
  EqualTo: CFNumberOperator.equal,
  NotEqualTo: CFNumberOperator.notEqual,
  GreaterThan: CFNumberOperator.greaterThan,
  LessThan: CFNumberOperator.lessThan,
  GreaterThanOrEqual: CFNumberOperator.greaterThanOrEqual,
  LessThanOrEqual: CFNumberOperator.lessThanOrEqual,
};

const signs: Readonly<Record<string, string>> = {
  EqualTo: "=",
  NotEqualTo: "<>",
  GreaterThan: ">",
  LessThan: "<",
  GreaterThanOrEqual: ">=",
  LessThanOrEqual: "<=",
};

const textOperators: Readonly<Record<string, CFTextOperator>> = {
  Contains: CFTextOperator.containsText,
  NotContains: CFTextOperator.notContainsText,
  BeginsWith: CFTextOperator.beginsWith,
  EndsWith: CFTextOperator.endsWith,
};

const textPresets: Readonly<Record<string, CFTextOperator>> = {
  Blanks: CFTextOperator.containsBlanks,
  NonBlanks: CFTextOperator.notContainsBlanks,
  Errors: CFTextOperator.containsErrors,
  NonErrors: CFTextOperator.notContainsErrors,
};
const timePresets: Readonly<Record<string, CFTimePeriodOperator>> = {
  Yesterday: CFTimePeriodOperator.yesterday,
  Today: CFTimePeriodOperator.today,
  Tomorrow: CFTimePeriodOperator.tomorrow,
  LastSevenDays: CFTimePeriodOperator.last7Days,
  LastWeek: CFTimePeriodOperator.lastWeek,
  ThisWeek: CFTimePeriodOperator.thisWeek,
  NextWeek: CFTimePeriodOperator.nextWeek,
  LastMonth: CFTimePeriodOperator.lastMonth,
  ThisMonth: CFTimePeriodOperator.thisMonth,
  NextMonth: CFTimePeriodOperator.nextMonth,
};
const averagePresets: Readonly<
  Record<
    string,
    | CFNumberOperator.greaterThan
    | CFNumberOperator.lessThan
    | CFNumberOperator.greaterThanOrEqual
    | CFNumberOperator.lessThanOrEqual
  >
> = {
  AboveAverage: CFNumberOperator.greaterThan,
  BelowAverage: CFNumberOperator.lessThan,
  EqualOrAboveAverage: CFNumberOperator.greaterThanOrEqual,
  EqualOrBelowAverage: CFNumberOperator.lessThanOrEqual,
};

/** The engine does not know them: kept, not drawn. */
const deviationPresets: readonly string[] = ["One", "Two", "Three"].flatMap((count) => [
  `${count}StdDevAboveAverage`,
  `${count}StdDevBelowAverage`,
]);

/** Names of `presetCriteria.rule.criterion`. */
export const presets: readonly string[] = [
  ...Object.keys(textPresets),
  ...Object.keys(timePresets),
  ...Object.keys(averagePresets),
  ...deviationPresets,
  "UniqueValues",
  "DuplicateValues",
];

const plainNumber = (formula: unknown): number | undefined => {
  const text = String(formula ?? "").replace(/^=/, "");
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : undefined;
};

function cellValueRule(
  rule: Readonly<Record<string, unknown>>,
  style: IStyleBase,
  first: Area,
): IConditionalFormattingRuleConfig {
  const operator = String(rule.operator);
  const [one, two] = [plainNumber(rule.formula1), plainNumber(rule.formula2)];
  const known = numberOperators[operator];
  if (known === CFNumberOperator.between || known === CFNumberOperator.notBetween) {
    if (one !== undefined && two !== undefined)
      return { ...highlighted, style, subType: CFSubRuleType.number, operator: known, value: [one, two] };
  } else if (known !== undefined && one !== undefined)
    return { ...highlighted, style, subType: CFSubRuleType.number, operator: known, value: one };
  const cell = areaAddress({ ...first, bottom: first.top, right: first.left });
  const side = (formula: unknown): string => `(${String(formula ?? '""').replace(/^=/, "") || '""'})`;
  const inside = `AND(${cell}>=${side(rule.formula1)},${cell}<=${side(rule.formula2)})`;
  const value =
    operator === "Between"
      ? `=${inside}`
      : operator === "NotBetween"
        ? `=NOT(${inside})`
        : `=${cell}${signs[operator] ?? "="}${side(rule.formula1)}`;
  return { ...highlighted, style, subType: CFSubRuleType.formula, value };
}

function presetRule(criterion: string, style: IStyleBase): IConditionalFormattingRuleConfig {
  if (criterion === "UniqueValues") return { ...highlighted, style, subType: CFSubRuleType.uniqueValues };
  if (criterion === "DuplicateValues") return { ...highlighted, style, subType: CFSubRuleType.duplicateValues };
  const [text, time, average] = [textPresets[criterion], timePresets[criterion], averagePresets[criterion]];
  if (text) return { ...highlighted, style, subType: CFSubRuleType.text, operator: text };
  if (time) return { ...highlighted, style, subType: CFSubRuleType.timePeriod, operator: time };
  if (average) return { ...highlighted, style, subType: CFSubRuleType.average, operator: average };
  return { ...highlighted, style, subType: CFSubRuleType.formula, value: never };
}

interface Point {
  readonly type?: string;
  readonly formula?: string | null;
  readonly color?: string;
}

function valueConfig(point: Point | undefined, otherwise: CFValueType): IValueConfig {
  const number = plainNumber(point?.formula);
  switch (point?.type) {
    case "LowestValue":
      return { type: CFValueType.min };
    case "HighestValue":
      return { type: CFValueType.max };
    case "Number":
      return { type: CFValueType.num, value: number ?? 0 };
    case "Percent":
      return { type: CFValueType.percent, value: number ?? 0 };
    case "Percentile":
      return { type: CFValueType.percentile, value: number ?? 50 };
    case "Formula":
      return { type: CFValueType.formula, value: String(point.formula ?? "=0") };
    default:
      return { type: otherwise };
  }
}

const iconTypes: Readonly<Record<string, string>> = Object.fromEntries(
  [
    "ThreeArrows",
    "ThreeArrowsGray",
    "ThreeFlags",
    "ThreeTrafficLights1",
    "ThreeTrafficLights2",
    "ThreeSigns",
    "ThreeSymbols",
    "ThreeSymbols2",
    "ThreeStars",
    "ThreeTriangles",
    "FourArrows",
    "FourArrowsGray",
    "FourRedToBlack",
    "FourRating",
    "FourTrafficLights",
    "FiveArrows",
    "FiveArrowsGray",
    "FiveRating",
    "FiveQuarters",
    "FiveBoxes",
  ].map((name) => [
    name,
    name
      .replace(/^Three/, "3")
      .replace(/^Four/, "4")
      .replace(/^Five/, "5"),
  ]),
);

/** Names of icon sets that can be shown. */
export const iconStyles: readonly string[] = Object.keys(iconTypes);
export const iconCount = (style: string): number => (style.startsWith("Three") ? 3 : style.startsWith("Four") ? 4 : 5);

function iconRule(rule: Readonly<Record<string, unknown>>): IConditionalFormattingRuleConfig {
  const style = String(rule.style);
  const iconType = (iconTypes[style] ?? "3TrafficLights1") as IIconSetType;
  const count = iconMap[iconType]?.length ?? iconCount(style);
  const criteria = rule.criteria as readonly {
    readonly type?: string;
    readonly formula?: string;
    readonly operator?: string;
  }[];
  // Univer lists icons from the highest value down, each with the value it begins at; the API from the lowest up.
  const config = Array.from({ length: count }, (_, at) => {
    const from = criteria[count - 1 - at];
    const value =
      from?.type && from.type !== "Invalid"
        ? valueConfig({ type: from.type, formula: from.formula ?? null }, CFValueType.percent)
        : { type: CFValueType.percent, value: Math.round((100 / count) * (count - 1 - at)) };
    const icon = rule.reverseIconOrder === true ? count - 1 - at : at;
    return {
      operator: from?.operator === "GreaterThan" ? CFNumberOperator.greaterThan : CFNumberOperator.greaterThanOrEqual,
      value,
      iconType,
      iconId: String(icon),
    };
  });
  return { type: CFRuleType.iconSet, isShowValue: rule.showIconOnly !== true, config };
}

function configOf({ type, rule, look }: ConditionalDefinition, first: Area): IConditionalFormattingRuleConfig {
  const style = styleOf(look);
  switch (type) {
    case "Custom":
      return { ...highlighted, style, subType: CFSubRuleType.formula, value: String(rule.formula) || never };
    case "CellValue":
      return cellValueRule(rule, style, first);
    case "ContainsText":
      return {
        ...highlighted,
        style,
        subType: CFSubRuleType.text,
        operator: textOperators[String(rule.operator)] ?? CFTextOperator.containsText,
        value: String(rule.text),
      };
    case "TopBottom":
      return {
        ...highlighted,
        style,
        subType: CFSubRuleType.rank,
        isBottom: String(rule.type).startsWith("Bottom"),
        isPercent: String(rule.type).endsWith("Percent"),
        value: Number(rule.rank),
      };
    case "PresetCriteria":
      return presetRule(String(rule.criterion), style);
    case "ColorScale": {
      const { minimum, midpoint, maximum } = rule.criteria as {
        readonly minimum?: Point;
        readonly midpoint?: Point | null;
        readonly maximum?: Point;
      };
      const points = [minimum, ...(midpoint ? [midpoint] : []), maximum];
      return {
        type: CFRuleType.colorScale,
        config: points.map((point, index) => ({
          index,
          color: point?.color ?? "#FFFFFF",
          value: valueConfig(point, index === 0 ? CFValueType.min : CFValueType.max),
        })),
      };
    }
    case "DataBar": {
      const { positive, negative, lower, upper } = rule as {
        readonly positive: Readonly<Record<string, unknown>>;
        readonly negative: Readonly<Record<string, unknown>>;
        readonly lower: Point;
        readonly upper: Point;
      };
      return {
        type: CFRuleType.dataBar,
        isShowValue: rule.showDataBarOnly !== true,
        config: {
          min: valueConfig(lower, CFValueType.min),
          max: valueConfig(upper, CFValueType.max),
          isGradient: positive.gradientFill === true,
          positiveColor: String(positive.fillColor),
          nativeColor: String(negative.matchPositiveFillColor === true ? positive.fillColor : negative.fillColor),
        },
      };
    }
    case "IconSet":
      return iconRule(rule);
  }
}

// --- the formats of a sheet

/** Conditional formats that touch an area, the one that counts first in front. */
export function conditionals(book: Book, sheetId: string, area?: Area): readonly Conditional[] {
  const rules = model(book).getSubunitRules(book.unitId, sheetId) ?? [];
  return rules.flatMap((rule) => {
    const areas = rule.ranges.map(areaOf);
    const definition = book.kept<ConditionalDefinition>(keyOf(rule.cfId)) ?? definitionOf(rule);
    return !area || areas.some((one) => areasIntersect(one, area))
      ? [{ ...definition, id: rule.cfId, sheetId, areas }]
      : [];
  });
}

/** Rules that were made in the grid itself, described as well as the API can. */
function definitionOf({ rule, stopIfTrue }: IConditionFormattingRule): ConditionalDefinition {
  if (rule.type === CFRuleType.highlightCell && "subType" in rule && rule.subType === CFSubRuleType.formula)
    return { type: "Custom", stopIfTrue, rule: { formula: rule.value }, look: {} };
  const type =
    rule.type === CFRuleType.colorScale
      ? "ColorScale"
      : rule.type === CFRuleType.dataBar
        ? "DataBar"
        : rule.type === CFRuleType.iconSet
          ? "IconSet"
          : "Custom";
  return { type, stopIfTrue, rule: firstDefinitions[type], look: {} };
}

export function conditionalFound(book: Book, sheetId: string, id: string): Conditional {
  const found = conditionals(book, sheetId).find((one) => one.id === id);
  if (!found) throw itemNotFound("conditional format");
  return found;
}

function ruleOf(id: string, areas: readonly Area[], definition: ConditionalDefinition): IConditionFormattingRule {
  const [first = { top: 0, left: 0, bottom: 0, right: 0 }] = areas;
  return { cfId: id, ranges: areas.map(rangeOf), stopIfTrue: definition.stopIfTrue, rule: configOf(definition, first) };
}

/** Adds a conditional format before all others, as Excel does. */
export function conditionalAdd(
  book: Book,
  sheetId: string,
  areas: readonly Area[],
  type: ConditionalType,
  definition?: ConditionalDefinition,
): string {
  sheetDemand(book, sheetId, "AllowFormatCells");
  const id = crypto.randomUUID();
  const made = definition ?? { type, stopIfTrue: false, rule: firstDefinitions[type], look: {} };
  for (const area of areas) sheetGrown(book, sheetId, area);
  const rule = ruleOf(
    id,
    areas.map((area) => areaInGrid(book, sheetId, area)),
    made,
  );
  const target = { unitId: book.unitId, subUnitId: sheetId };
  book.mutate(
    [{ id: AddConditionalRuleMutation.id, params: { ...target, rule } }],
    [{ id: DeleteConditionalRuleMutation.id, params: { ...target, cfId: id } }],
  );
  book.keep(keyOf(id), made);
  return id;
}

/** Replaces what a conditional format does, or where. */
export function conditionalChange(
  book: Book,
  before: Conditional,
  change: Partial<ConditionalDefinition> & { readonly areas?: readonly Area[] },
): void {
  sheetDemand(book, before.sheetId, "AllowFormatCells");
  const { areas, ...definition } = { ...before, ...change };
  const kept: ConditionalDefinition = {
    type: definition.type,
    stopIfTrue: definition.stopIfTrue,
    rule: definition.rule,
    look: definition.look,
  };
  const set = (rule: IConditionFormattingRule): { id: string; params: object } => ({
    id: SetConditionalRuleMutation.id,
    params: { unitId: book.unitId, subUnitId: before.sheetId, rule, cfId: before.id },
  });
  book.mutate([set(ruleOf(before.id, areas, kept))], [set(ruleOf(before.id, before.areas, before))]);
  book.keep(keyOf(before.id), kept);
}

export function conditionalRemove(book: Book, one: Conditional): void {
  sheetDemand(book, one.sheetId, "AllowFormatCells");
  const target = { unitId: book.unitId, subUnitId: one.sheetId };
  const order = (model(book).getSubunitRules(book.unitId, one.sheetId) ?? []).map((rule) => rule.cfId);
  const at = order.indexOf(one.id);
  const behind = order[at - 1];
  const back = [
    { id: AddConditionalRuleMutation.id, params: { ...target, rule: ruleOf(one.id, one.areas, one) } },
    ...(behind === undefined
      ? []
      : [
          {
            id: MoveConditionalRuleMutation.id,
            params: { ...target, start: { id: one.id, type: "self" }, end: { id: behind, type: "after" } },
          },
        ]),
  ];
  book.mutate([{ id: DeleteConditionalRuleMutation.id, params: { ...target, cfId: one.id } }], back);
  book.keep(keyOf(one.id), undefined);
}

/** Moves a format to a place in the order, 0 the first. */
export function conditionalPrioritised(book: Book, one: Conditional, priority: number): void {
  sheetDemand(book, one.sheetId, "AllowFormatCells");
  const order = (model(book).getSubunitRules(book.unitId, one.sheetId) ?? []).map((rule) => rule.cfId);
  const from = order.indexOf(one.id);
  const rest = order.filter((id) => id !== one.id);
  const place = (at: number): object => {
    const behind = rest[at - 1];
    const before = rest[at];
    return {
      unitId: book.unitId,
      subUnitId: one.sheetId,
      start: { id: one.id, type: "self" },
      end: behind === undefined ? { id: before ?? one.id, type: "before" } : { id: behind, type: "after" },
    };
  };
  if (from !== priority && rest.length > 0)
    book.mutate(
      [{ id: MoveConditionalRuleMutation.id, params: place(priority) }],
      [{ id: MoveConditionalRuleMutation.id, params: place(from) }],
    );
}

/** Takes the conditional formats off an area; what is beyond it keeps them. */
export function conditionalsClear(book: Book, sheetId: string, area: Area): void {
  for (const one of conditionals(book, sheetId, area)) {
    const areas = one.areas.flatMap((part) => areaWithout(part, area));
    if (areas.length === 0) conditionalRemove(book, one);
    else conditionalChange(book, one, { areas, rule: movedRule(one, areas) });
  }
}

/** A custom formula is meant for the first cell: where that moves, the formula does. */
function movedRule(one: Conditional, areas: readonly Area[]): Readonly<Record<string, unknown>> {
  const [from] = one.areas;
  const [to] = areas;
  if (one.type !== "Custom" || !from || !to || one.rule.formula === "") return one.rule;
  return { ...one.rule, formula: formulaMoved(String(one.rule.formula), to.left - from.left, to.top - from.top) };
}

/** Lengthens the formats of a table's last row to rows that were added below it. */
export function conditionalsGrown(book: Book, sheetId: string, lastRow: Area, added: Area): void {
  for (const one of conditionals(book, sheetId, lastRow)) {
    const areas = one.areas.map((part) =>
      part.bottom === lastRow.bottom && areaContains({ ...lastRow, top: part.top }, part)
        ? { ...part, bottom: added.bottom }
        : part,
    );
    if (areas.some((part, at) => part !== one.areas[at])) {
      sheetGrown(book, sheetId, added);
      conditionalChange(book, one, { areas });
    }
  }
}

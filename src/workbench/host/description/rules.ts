import { DataValidationErrorStyle, DataValidationType, numfmt } from "@univerjs/core";
import type { CellFormat, ConditionalFormat, Validation } from "../../../workbook/description";
import { areaAddress, type Area } from "../address";
import type { Book } from "../book";
import { formulaMoved, formulaToR1C1 } from "../formulaRefs";
import { conditionals, type Conditional, type ConditionalDefinition, type ConditionalLook } from "../grid/conditional";
import { ruleAreas, validationRules, type RuleContent } from "../grid/validation";
import { filled, ordered, type Beyond } from "./beyond";
import { rectanglesOf, Regions } from "./rectangles";
import { alerts, comparisons, measured, wordFor } from "./words";

const isFormula = (text: string | undefined): boolean => text?.startsWith("=") === true;

/** A rule with its formulas changed. */
function withFormulas(rule: RuleContent, change: (formula: string) => string): RuleContent {
  const { formula1, formula2 } = rule;
  return {
    ...rule,
    ...(formula1 !== undefined && isFormula(formula1) ? { formula1: change(formula1) } : {}),
    ...(formula2 !== undefined && isFormula(formula2) ? { formula2: change(formula2) } : {}),
  };
}

/** A bound as a formula: what was given as a number or a date is one too. */
function bound(text: string): string {
  if (isFormula(text)) return text;
  const number = text !== "" && Number.isFinite(Number(text)) ? Number(text) : numfmt.parseValue(text)?.v;
  return `=${typeof number === "number" ? number : `"${text.replaceAll('"', '""')}"`}`;
}

function ruleDescribed({ type, operator, formula1 = "", formula2 }: RuleContent): Validation["rule"] | undefined {
  if (type === DataValidationType.LIST) return isFormula(formula1) ? { type: "list", source: formula1 } : undefined;
  if (type === DataValidationType.CUSTOM) return { type: "custom", formula: formula1 };
  const kind = wordFor<keyof typeof measured, DataValidationType>(measured, type as DataValidationType);
  const comparison = operator === undefined ? undefined : wordFor(comparisons, operator);
  if (!kind || !comparison) return undefined;
  const twoSided = comparison === "between" || comparison === "notBetween";
  return {
    type: kind,
    comparison,
    formula1: bound(formula1),
    ...(twoSided && formula2 !== undefined ? { formula2: bound(formula2) } : {}),
  };
}

/** A validation as a description says it; undefined where it cannot. */
function validationDescribed(content: RuleContent): Omit<Validation, "address"> | undefined {
  const rule = ruleDescribed(content);
  const {
    showErrorMessage,
    error = "",
    errorTitle = "",
    errorStyle = DataValidationErrorStyle.STOP,
    showInputMessage,
    prompt = "",
    promptTitle = "",
  } = content;
  const isHidden =
    showErrorMessage === false ||
    (showInputMessage === false && (prompt || promptTitle)) ||
    (rule?.type === "list" && content.showDropDown === false);
  if (!rule || isHidden) return undefined;
  const style = wordFor(alerts, errorStyle) ?? "stop";
  return {
    rule,
    allowBlank: content.allowBlank ?? true,
    ...(error || errorTitle || style !== "stop" ? { alert: { style, title: errorTitle, message: error } } : {}),
    ...(prompt || promptTitle ? { prompt: { title: promptTitle, message: prompt } } : {}),
  };
}

export function validationsOf(
  book: Book,
  sheetId: string,
): { readonly validations: readonly Validation[]; readonly beyond: NonNullable<Beyond["validations"]>[string] } {
  const regions = new Regions<{ readonly content: RuleContent; readonly from: Area }>();
  for (const rule of validationRules(book, sheetId)) {
    const [first] = ruleAreas(rule);
    if (!first || rule.type === DataValidationType.ANY) continue;
    const content = ordered(
      Object.fromEntries(Object.entries(rule).filter(([name]) => name !== "uid" && name !== "ranges")),
    ) as RuleContent;
    // As seen from its cells, so that pieces of one rule are one again.
    const relative = withFormulas(content, (formula) => formulaToR1C1(formula, first.top, first.left));
    for (const area of ruleAreas(rule)) regions.addArea(JSON.stringify(relative), { content, from: first }, area);
  }
  const all = regions.all().map(({ area, value }) => {
    const { content, from } = value;
    const rule = withFormulas(content, (formula) => formulaMoved(formula, area.left - from.left, area.top - from.top));
    return { address: areaAddress(area), rule, said: validationDescribed(rule) };
  });
  return {
    validations: all.flatMap(({ address, said }) => (said ? [{ address, ...said }] : [])),
    beyond: all.flatMap(({ address, rule, said }) => (said ? [] : [{ address, rule }])),
  };
}

// --- conditional formats

/** The look of a highlighted cell; undefined where a description has no word for a part of it. */
function lookDescribed({
  fill,
  color,
  bold,
  italic,
  underline,
  strikethrough,
  numberFormat,
  borders,
}: ConditionalLook): Pick<CellFormat, "font" | "fill"> | undefined {
  if (numberFormat !== undefined || Object.keys(borders ?? {}).length > 0) return undefined;
  return filled({ fill, font: filled({ color, bold, italic, underline, strikethrough }) });
}

interface Point {
  readonly type?: string;
  readonly formula?: string;
  readonly color?: string;
}

type Said = ConditionalFormat extends infer F
  ? F extends ConditionalFormat
    ? Omit<F, "address" | "stopIfTrue">
    : never
  : never;

function conditionalDescribed({ type, rule, look }: ConditionalDefinition): Said | undefined {
  if (type === "Custom") {
    const format = lookDescribed(look);
    return format && { type: "formula", formula: String(rule["formula"]), format };
  }
  if (type === "ColorScale") {
    const { minimum, midpoint, maximum } = rule["criteria"] as {
      readonly minimum?: Point;
      readonly midpoint?: Point | null;
      readonly maximum?: Point;
    };
    const isUsual =
      minimum?.type === "LowestValue" &&
      maximum?.type === "HighestValue" &&
      (!midpoint || (midpoint.type === "Percentile" && String(midpoint.formula).replace(/^=/, "") === "50"));
    const [low, middle, high] = [minimum?.color, midpoint?.color, maximum?.color];
    if (!isUsual || low === undefined || high === undefined) return undefined;
    return { type: "colorScale", colors: middle === undefined ? [low, high] : [low, middle, high] };
  }
  if (type !== "DataBar") return undefined;
  return { type: "dataBar", color: String((rule["positive"] as { readonly fillColor?: string }).fillColor) };
}

function conditionalAt(one: Conditional, area: Area): ConditionalDefinition {
  const [first = area] = one.areas;
  const move = (value: unknown): unknown =>
    typeof value === "string" && value.startsWith("=")
      ? formulaMoved(value, area.left - first.left, area.top - first.top)
      : value;
  return {
    type: one.type,
    stopIfTrue: one.stopIfTrue,
    rule: Object.fromEntries(Object.entries(one.rule).map(([name, value]) => [name, move(value)])),
    look: one.look,
  };
}

/** Conditional formats, the one that counts first in front; one for each area. */
export function conditionalsOf(
  book: Book,
  sheetId: string,
): {
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly beyond: NonNullable<Beyond["conditionalFormats"]>[string];
} {
  const all = conditionals(book, sheetId).flatMap((one) =>
    rectanglesOf(one.areas).map((area) => ({ address: areaAddress(area), definition: conditionalAt(one, area) })),
  );
  const described = all.map(({ address, definition }, place) => ({
    address,
    place,
    definition,
    said: conditionalDescribed(definition),
  }));
  return {
    conditionalFormats: described.flatMap(({ address, definition: { stopIfTrue }, said }) =>
      said ? [{ address, ...(stopIfTrue ? { stopIfTrue } : {}), ...said } as ConditionalFormat] : [],
    ),
    beyond: described.flatMap(({ address, place, definition, said }) =>
      said ? [] : [{ address, place, ...(ordered(definition) as ConditionalDefinition) }],
    ),
  };
}

import type { Comparison, Validation } from "../../workbook/description";
import { areaAddress } from "../address";
import { entryOf } from "../entryOf";
import { escapedTextRead } from "../escapedText";
import { reachesOutside, shownFormula } from "../fileFormula";
import { areasIn, childOf, type ElementBudget, flagIn, type XmlElement } from "../xmlTree";

const comparisons: Readonly<Record<string, Comparison>> = {
  between: "between",
  notBetween: "notBetween",
  equal: "equal",
  notEqual: "notEqual",
  greaterThan: "greater",
  greaterThanOrEqual: "greaterOrEqual",
  lessThan: "less",
  lessThanOrEqual: "lessOrEqual",
};

const comparedTypes = {
  whole: "wholeNumber",
  decimal: "decimal",
  date: "date",
  time: "decimal",
  textLength: "textLength",
} as const;

function isCompared(type: string): type is keyof typeof comparedTypes {
  return Object.hasOwn(comparedTypes, type);
}

function textIn(element: XmlElement, attribute: string): string {
  return escapedTextRead(element.attributes.get(attribute) ?? "");
}

/** In the extension for references to other sheets the formula and the ranges stand one element deeper. */
function formulaIn(element: XmlElement, name: string): string | undefined {
  const formula = childOf(element, name);
  const text = childOf(formula, "f")?.text ?? formula?.text;
  return text === undefined || text.trim() === "" ? undefined : escapedTextRead(text);
}

function ruleRead(element: XmlElement): Validation["rule"] | undefined {
  const type = element.attributes.get("type") ?? "none";
  const first = formulaIn(element, "formula1");
  const second = formulaIn(element, "formula2");
  // Without a type it only shows its prompt: a rule that is always kept.
  if (type === "none") return { type: "custom", formula: "=TRUE" };
  if (first === undefined || reachesOutside(first) || (second !== undefined && reachesOutside(second)))
    return undefined;
  if (type === "list") return { type, source: shownFormula(first) };
  if (type === "custom") return { type, formula: shownFormula(first) };
  const comparison = entryOf(comparisons, element.attributes.get("operator") ?? "between");
  if (!isCompared(type) || comparison === undefined) return undefined;
  return {
    type: comparedTypes[type],
    comparison,
    formula1: shownFormula(first),
    ...(second !== undefined && { formula2: shownFormula(second) }),
  };
}

function alertRead(element: XmlElement): Validation["alert"] {
  const style = element.attributes.get("errorStyle");
  const alert = { title: textIn(element, "errorTitle"), message: textIn(element, "error") };
  // A rule that lets everything pass silently: a description has no such thing, an information lets it pass too.
  if (flagIn(element, "showErrorMessage") !== true) return { style: "information", ...alert };
  const known = style === "warning" || style === "information" ? style : "stop";
  return known === "stop" && alert.title === "" && alert.message === "" ? undefined : { style: known, ...alert };
}

/** Reads a `dataValidation`, one description for each of its ranges. */
export function validationRead(element: XmlElement, budget: ElementBudget): readonly Validation[] {
  const rule = ruleRead(element);
  if (rule === undefined) return [];
  const alert = rule.type === "custom" && rule.formula === "=TRUE" ? undefined : alertRead(element);
  const prompt = { title: textIn(element, "promptTitle"), message: textIn(element, "prompt") };
  const hasPrompt = flagIn(element, "showInputMessage") === true && (prompt.title !== "" || prompt.message !== "");
  const said = {
    rule,
    allowBlank: flagIn(element, "allowBlank") ?? false,
    ...(alert && { alert }),
    ...(hasPrompt && { prompt }),
  };
  return areasIn(element.attributes.get("sqref") ?? childOf(element, "sqref")?.text ?? "", budget).map((area) => ({
    address: areaAddress(area),
    ...said,
  }));
}

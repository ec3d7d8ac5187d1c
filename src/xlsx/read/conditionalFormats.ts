import type { CellFormat, ConditionalFormat } from "../../workbook/description";
import { areaAddress, cellAddress } from "../address";
import { entryOf } from "../entryOf";
import { reachesOutside, shownFormula } from "../fileFormula";
import { escapedTextRead } from "../escapedText";
import { sharedFormula } from "../sharedFormula";
import { areasIn, childOf, childrenOf, type ElementBudget, flagIn, numberIn, type XmlElement } from "../xmlTree";
import { colorRead, type ThemeColors } from "./color";
import type { Styles } from "./styles";

type Rule = ConditionalFormat extends infer Format
  ? Format extends ConditionalFormat
    ? Omit<Format, "address">
    : never
  : never;

/** A rule with its rank among all of the sheet; Excel applies the lowest first. */
export interface RankedFormat {
  readonly priority: number;
  readonly format: ConditionalFormat;
}

const operators: Readonly<Record<string, (cell: string, first: string, second: string) => string>> = {
  equal: (cell, first) => `=${cell}=${first}`,
  notEqual: (cell, first) => `=${cell}<>${first}`,
  greaterThan: (cell, first) => `=${cell}>${first}`,
  greaterThanOrEqual: (cell, first) => `=${cell}>=${first}`,
  lessThan: (cell, first) => `=${cell}<${first}`,
  lessThanOrEqual: (cell, first) => `=${cell}<=${first}`,
  between: (cell, first, second) => `=AND(${cell}>=${first},${cell}<=${second})`,
  notBetween: (cell, first, second) => `=OR(${cell}<${first},${cell}>${second})`,
};

/** "Cell value is above 3" as the formula it amounts to. */
function comparisonRead(
  element: XmlElement,
  corner: string,
  format: Pick<CellFormat, "font" | "fill">,
  stop: false | { readonly stopIfTrue: boolean },
): Rule | undefined {
  const [first, second] = childrenOf(element, "formula").map((formula) =>
    shownFormula(escapedTextRead(formula.text)).slice(1),
  );
  const write = entryOf(operators, element.attributes.get("operator"));
  if (write === undefined || first === undefined || reachesOutside(first) || reachesOutside(second ?? ""))
    return undefined;
  return { type: "formula", formula: write(corner, first, second ?? first), format, ...stop };
}

function ruleRead(element: XmlElement, corner: string, styles: Styles, theme: ThemeColors): Rule | undefined {
  const stop = flagIn(element, "stopIfTrue") === true && { stopIfTrue: true };
  const colorsIn = (name: string): readonly string[] =>
    childrenOf(childOf(element, name), "color").map((color) => colorRead(color, theme) ?? "#000000");
  const dxfId = numberIn(element, "dxfId");
  const format = dxfId === undefined ? {} : styles.conditional(dxfId);
  switch (element.attributes.get("type")) {
    case "colorScale": {
      const [low, middle, high] = colorsIn("colorScale");
      if (low === undefined || middle === undefined) return undefined;
      return { type: "colorScale", colors: high === undefined ? [low, middle] : [low, middle, high], ...stop };
    }
    case "dataBar": {
      const [color] = colorsIn("dataBar");
      return color === undefined ? undefined : { type: "dataBar", color, ...stop };
    }
    case "cellIs":
      return comparisonRead(element, corner, format, stop);
    case "iconSet":
    case "top10":
    case "aboveAverage":
    case "duplicateValues":
    case "uniqueValues":
      return undefined;
    default: {
      // Rules on texts, blanks, errors and dates carry the formula they amount to.
      const formula = escapedTextRead(childOf(element, "formula")?.text ?? "");
      return formula === "" || reachesOutside(formula)
        ? undefined
        : { type: "formula", formula: shownFormula(formula), format, ...stop };
    }
  }
}

/** The rule for another of its ranges: formulas are relative to the corner of the first. */
function movedRule(rule: Rule, rows: number, columns: number): Rule {
  return rule.type === "formula" && (rows !== 0 || columns !== 0)
    ? { ...rule, formula: `=${sharedFormula(rule.formula.slice(1))(rows, columns)}` }
    : rule;
}

/** Reads a `conditionalFormatting`, one description for each of its rules and ranges. */
export function conditionalFormatsRead(
  element: XmlElement,
  styles: Styles,
  theme: ThemeColors,
  budget: ElementBudget,
): readonly RankedFormat[] {
  const areas = areasIn(element.attributes.get("sqref") ?? "", budget);
  const [first] = areas;
  if (first === undefined) return [];
  return childrenOf(element, "cfRule").flatMap((rule) => {
    const read = ruleRead(rule, cellAddress(first.top, first.left), styles, theme);
    if (read === undefined) return [];
    // Each range gets a formula of its own.
    budget.take(areas.length * (read.type === "formula" ? Math.ceil(read.formula.length / 64) : 1));
    return areas.map((area) => ({
      priority: numberIn(rule, "priority") ?? Infinity,
      format: { address: areaAddress(area), ...movedRule(read, area.top - first.top, area.left - first.left) },
    }));
  });
}

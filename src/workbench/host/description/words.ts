import { DataValidationErrorStyle, DataValidationOperator, DataValidationType } from "@univerjs/core";
import type { BorderStyle, CellFormat, Comparison, Validation } from "../../../workbook/description";
import type { Line } from "../grid/format";

/** The description's words for what the API and the grid call otherwise. */

export const alignments: Readonly<Record<NonNullable<CellFormat["align"]>, string>> = {
  left: "Left",
  center: "Center",
  right: "Right",
  justify: "Justify",
  fill: "Fill",
  centerAcrossSelection: "CenterAcrossSelection",
};
export const verticals: Readonly<Record<NonNullable<CellFormat["verticalAlign"]>, string>> = {
  top: "Top",
  center: "Center",
  bottom: "Bottom",
  justify: "Justify",
};

export const lines: Readonly<Record<BorderStyle, Pick<Line, "style" | "weight">>> = {
  thin: { style: "Continuous", weight: "Thin" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  dashed: { style: "Dash", weight: "Thin" },
  dotted: { style: "Dot", weight: "Thin" },
  double: { style: "Double", weight: "Thick" },
  hair: { style: "Continuous", weight: "Hairline" },
};

export const comparisons: Readonly<Record<Comparison, DataValidationOperator>> = {
  between: DataValidationOperator.BETWEEN,
  notBetween: DataValidationOperator.NOT_BETWEEN,
  equal: DataValidationOperator.EQUAL,
  notEqual: DataValidationOperator.NOT_EQUAL,
  greater: DataValidationOperator.GREATER_THAN,
  greaterOrEqual: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  less: DataValidationOperator.LESS_THAN,
  lessOrEqual: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

export const measured = {
  wholeNumber: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  date: DataValidationType.DATE,
  textLength: DataValidationType.TEXT_LENGTH,
} as const satisfies Partial<Record<Validation["rule"]["type"], DataValidationType>>;

export const alerts: Readonly<Record<NonNullable<Validation["alert"]>["style"], DataValidationErrorStyle>> = {
  stop: DataValidationErrorStyle.STOP,
  warning: DataValidationErrorStyle.WARNING,
  information: DataValidationErrorStyle.INFO,
};

/** The word whose value is the one given. */
export function wordFor<W extends string, V>(words: Readonly<Record<W, V>>, value: V): W | undefined {
  return (Object.keys(words) as W[]).find((word) => words[word] === value);
}

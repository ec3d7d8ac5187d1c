import type { Comparison, Validation } from "../../workbook/description";
import { escapedText } from "../escapedText";
import { fileFormula } from "../fileFormula";
import { xmlAttributeText, xmlText } from "../xml";

const operators: Readonly<Record<Comparison, string>> = {
  between: "between",
  notBetween: "notBetween",
  equal: "equal",
  notEqual: "notEqual",
  greater: "greaterThan",
  greaterOrEqual: "greaterThanOrEqual",
  less: "lessThan",
  lessOrEqual: "lessThanOrEqual",
};

const types: Readonly<Record<Validation["rule"]["type"], string>> = {
  list: "list",
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  textLength: "textLength",
  custom: "custom",
};

function attribute(name: string, text: string): string {
  return text === "" ? "" : ` ${name}="${xmlAttributeText(escapedText(text))}"`;
}

function formulasOf({ rule }: Validation): readonly string[] {
  switch (rule.type) {
    case "list":
      return [rule.source];
    case "custom":
      return [rule.formula];
    default:
      return rule.formula2 === undefined ? [rule.formula1] : [rule.formula1, rule.formula2];
  }
}

function validationXml(validation: Validation): string {
  const { rule, alert, prompt } = validation;
  const operator = "comparison" in rule ? operators[rule.comparison] : "between";
  const formulas = formulasOf(validation).map(
    (formula, index) =>
      `<formula${String(index + 1)}>${xmlText(escapedText(fileFormula(formula)))}</formula${String(index + 1)}>`,
  );
  return (
    `<dataValidation${attribute("type", types[rule.type])}${attribute("errorStyle", alert === undefined || alert.style === "stop" ? "" : alert.style)}` +
    `${attribute("operator", operator === "between" ? "" : operator)}${validation.allowBlank === false ? "" : ' allowBlank="1"'}` +
    `${prompt === undefined ? "" : ' showInputMessage="1"'} showErrorMessage="1"` +
    `${attribute("errorTitle", alert?.title ?? "")}${attribute("error", alert?.message ?? "")}${attribute("promptTitle", prompt?.title ?? "")}${attribute("prompt", prompt?.message ?? "")}` +
    `${attribute("sqref", validation.address)}>${formulas.join("")}</dataValidation>`
  );
}

/** The `dataValidations` of a sheet; empty text where there are none. */
export function validationsXml(validations: readonly Validation[]): string {
  return validations.length === 0
    ? ""
    : `<dataValidations count="${String(validations.length)}">${validations.map(validationXml).join("")}</dataValidations>`;
}

import type { Language, Text } from "../../locale/language";

/** A value as it is written in a formula; a Text is written in the language of the reader. null is left out. */
export type FormulaValue = string | number | boolean | Text | null;

/** An argument: one value, or rows of values. */
export type FormulaArgument = FormulaValue | readonly (readonly FormulaValue[])[];

function isRows(argument: FormulaArgument): argument is readonly (readonly FormulaValue[])[] {
  return Array.isArray(argument);
}

/** What a function gets for it. */
export function argumentValue(argument: FormulaArgument, language: Language): unknown {
  if (isRows(argument)) return argument.map((row) => row.map((value) => argumentValue(value, language)));
  return typeof argument === "object" && argument !== null ? argument[language] : argument;
}

function literal(value: FormulaValue, language: Language): string {
  const plain = argumentValue(value, language);
  if (plain === null) return "";
  return typeof plain === "string" ? `"${plain.replaceAll('"', '""')}"` : String(plain).toUpperCase();
}

function argumentText(argument: FormulaArgument, language: Language): string {
  return isRows(argument)
    ? `{${argument.map((row) => row.map((value) => literal(value, language)).join(",")).join(";")}}`
    : literal(argument, language);
}

/** "=CDC.GAP("D")": what to type. Arguments that are left out at the end do not show. */
export function formulaText(id: string, args: readonly FormulaArgument[], language: Language): string {
  const used = args.slice(0, args.findLastIndex((argument) => argument !== null) + 1);
  return `=CDC.${id}(${used.map((argument) => argumentText(argument, language)).join(",")})`;
}

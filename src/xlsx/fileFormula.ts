import { boundNames } from "./boundNames";
import { filePrefixes, fileFunctionName } from "./futureFunctions";
import { type FormulaToken, formulaTokens, isCall } from "./formulaTokens";

/** `@Col`, `@[Col name]`, `@[A]:[B]` or `@` within a bracket → the long form that files hold. */
function thisRow(inside: string): string {
  const columns = inside.slice(1).trim();
  if (columns === "") return "[#This Row]";
  return `[[#This Row],${columns.startsWith("[") ? columns : `[${columns}]`}]`;
}

function structured(bracket: string, isQualified: boolean, table: string | undefined): string {
  const inside = bracket.slice(1, -1);
  const long = inside.startsWith("@") ? thisRow(inside) : bracket;
  return isQualified || table === undefined ? long : table + long;
}

/**
 * A formula as the sheet shows it → as a file holds it: without "=", younger functions with their prefix, and
 * structured references in full (`[@Gap]` in table T → `T[[#This Row],[Gap]]`).
 * @param table the table that the formula's cell is in, where it is in one
 */
export function fileFormula(formula: string, table?: string): string {
  const tokens = formulaTokens(formula.replace(/^=/, ""));
  const bound = boundNames(tokens);
  return tokens
    .map((token, index) => {
      const before = tokens[index - 1];
      if (token.kind === "bracket") return structured(token.text, before?.kind === "word", table);
      if (token.kind !== "word" || before?.text === "!") return token.text;
      if (bound.has(token.text.toLowerCase())) return `_xlpm.${token.text}`;
      return isCall(tokens, index) ? fileFunctionName(token.text) : token.text;
    })
    .join("");
}

/** A formula as a file holds it → as the sheet shows it, "=" included; structured references stay in full. */
export function shownFormula(formula: string): string {
  if (!formula.includes("_xl")) return `=${formula}`;
  const shown = formulaTokens(formula).map((token) =>
    token.kind === "word" ? token.text.replace(filePrefixes, "") : token.text,
  );
  return `=${shown.join("")}`;
}

function isOutside(token: FormulaToken, before: FormulaToken | undefined, after: FormulaToken | undefined): boolean {
  // [1]Sheet1!A1 and [1]!Name; a structured reference has its table before the bracket.
  if (token.kind === "bracket")
    return (
      before?.kind !== "word" && (after?.kind === "word" || after?.text === "!") && /^\[[^[\]]*\]$/.test(token.text)
    );
  if (token.kind === "quoted") return /[[\]]/.test(token.text);
  // DDE: application|topic!item. "|" is no operator of Excel.
  return token.text === "|";
}

/** Whether a formula reaches out of its workbook: to another workbook, or to another program by DDE. */
export function reachesOutside(formula: string): boolean {
  if (!/[[|]/.test(formula)) return false;
  const tokens = formulaTokens(formula);
  return tokens.some((token, index) => isOutside(token, tokens[index - 1], tokens[index + 1]));
}

import { type FormulaToken, isCall } from "./formulaTokens";

/**
 * The names that LET and LAMBDA bind in a formula, in lower case. A file writes them as `_xlpm.name`. A name that is
 * bound anywhere counts as bound everywhere in the formula, which differs from Excel only where a formula uses one
 * name both as its own and as a workbook name.
 */
export function boundNames(tokens: readonly FormulaToken[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (let index = 0; index < tokens.length; index++) {
    const name = isCall(tokens, index) ? tokens[index]?.text.toUpperCase() : undefined;
    if (name !== "LET" && name !== "LAMBDA") continue;
    const candidates = argumentsOf(tokens, index + 2).map(onlyWord);
    // LET(name, value, …, result); LAMBDA(name, …, result).
    candidates.slice(0, -1).forEach((candidate, position) => {
      if (candidate !== undefined && (name === "LAMBDA" || position % 2 === 0)) names.add(candidate.toLowerCase());
    });
  }
  return names;
}

/** The arguments of a call whose first token is at `from`. */
function argumentsOf(tokens: readonly FormulaToken[], from: number): readonly (readonly FormulaToken[])[] {
  const list: FormulaToken[][] = [[]];
  let depth = 0;
  for (const token of tokens.slice(from)) {
    if (token.text === "(" || token.text === "{") depth++;
    else if (token.text === ")" || token.text === "}") depth--;
    if (depth < 0) break;
    if (token.text === "," && depth === 0) list.push([]);
    else list.at(-1)?.push(token);
  }
  return list;
}

function onlyWord(argument: readonly FormulaToken[]): string | undefined {
  const solid = argument.filter((token) => token.kind !== "space");
  return solid.length === 1 && solid[0]?.kind === "word" ? solid[0].text : undefined;
}

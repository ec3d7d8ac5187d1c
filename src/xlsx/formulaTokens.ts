/**
 * A formula cut into pieces whose texts add up to the formula again. Only as much of the grammar as is needed to tell
 * names, references, structured references and texts apart.
 */
export interface FormulaToken {
  /** `word`: names, functions, numbers, references without ":"; `quoted`: a quoted sheet name; `bracket`: [ … ], nested ones included. */
  readonly kind: "word" | "text" | "quoted" | "bracket" | "space" | "sign";
  readonly text: string;
}

const word = /[\p{L}\p{M}\p{N}_.$\\?]+/uy;
const space = /[ \t\r\n]+/y;

function matchAt(pattern: RegExp, formula: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(formula)?.[0];
}

/** End of a text in quotes, a doubled quote being part of it. */
function quotedEnd(formula: string, from: number, quote: string): number {
  let end = formula.indexOf(quote, from + 1);
  while (end >= 0 && formula[end + 1] === quote) end = formula.indexOf(quote, end + 2);
  return end < 0 ? formula.length : end + 1;
}

/** End of a bracket with all brackets within; an apostrophe takes the next character literally. */
function bracketEnd(formula: string, from: number): number {
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    const character = formula[at];
    if (character === "'") at++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return at + 1;
  }
  return formula.length;
}

function tokenAt(formula: string, at: number): FormulaToken {
  const first = formula[at] ?? "";
  if (first === '"') return { kind: "text", text: formula.slice(at, quotedEnd(formula, at, '"')) };
  if (first === "'") return { kind: "quoted", text: formula.slice(at, quotedEnd(formula, at, "'")) };
  if (first === "[") return { kind: "bracket", text: formula.slice(at, bracketEnd(formula, at)) };
  const blank = matchAt(space, formula, at);
  if (blank !== undefined) return { kind: "space", text: blank };
  const name = matchAt(word, formula, at);
  return name === undefined ? { kind: "sign", text: first } : { kind: "word", text: name };
}

export function formulaTokens(formula: string): readonly FormulaToken[] {
  const tokens: FormulaToken[] = [];
  for (let at = 0; at < formula.length;) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

/** Whether the word at `index` is the name of a function, that is, followed by "(". */
export function isCall(tokens: readonly FormulaToken[], index: number): boolean {
  return tokens[index]?.kind === "word" && tokens[index + 1]?.text === "(";
}

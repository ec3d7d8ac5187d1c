/** The pieces of an Excel formula that the stand-in tells apart. The text of all pieces together is the formula. */
export interface Token {
  readonly type: "text" | "sheet" | "name" | "bracket" | "error" | "number" | "space" | "sign";
  readonly text: string;
}

const patterns: readonly (readonly [Token["type"], RegExp])[] = [
  ["text", /"(?:[^"]|"")*"/y],
  ["sheet", /'(?:[^']|'')+'!/y],
  ["sheet", /[\p{L}_][\p{L}\p{N}_.]*(?::[\p{L}_][\p{L}\p{N}_.]*)?!/uy],
  [
    "error",
    /#(?:N\/A|NAME\?|DIV\/0!|VALUE!|REF!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!)/iy,
  ],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\p{L}_])/uy],
  ["name", /[\p{L}_\\$][\p{L}\p{N}_.$\\?]*/uy],
  ["space", /\s+/y],
];

/** The end of a bracket that opens at `from`, just behind its partner; inside, ' makes the next character plain. */
function bracketEnd(formula: string, from: number): number {
  let depth = 0;
  for (let at = from; at < formula.length; at += 1) {
    const letter = formula.charAt(at);
    if (letter === "'") at += 1;
    else if (letter === "[") depth += 1;
    else if (letter === "]") {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return formula.length;
}

/** Formulas that were cut last: a column of thousands of rows asks for the same one again and again. */
const cut = new Map<string, readonly Token[]>();
const cutAtMost = 1000;

/** Cuts a formula (without its "=") into tokens. Never fails: what it does not know is a sign. */
export function formulaTokens(formula: string): readonly Token[] {
  const known = cut.get(formula);
  if (known) return known;
  if (cut.size >= cutAtMost) cut.clear();
  const tokens = cutUp(formula);
  cut.set(formula, tokens);
  return tokens;
}

function cutUp(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  scan: while (at < formula.length) {
    if (formula.charAt(at) === "[") {
      const end = bracketEnd(formula, at);
      tokens.push({ type: "bracket", text: formula.slice(at, end) });
      at = end;
      continue;
    }
    for (const [type, pattern] of patterns) {
      pattern.lastIndex = at;
      const found = pattern.exec(formula);
      if (!found) continue;
      tokens.push({ type, text: found[0] });
      at += found[0].length;
      continue scan;
    }
    tokens.push({ type: "sign", text: formula.charAt(at) });
    at += 1;
  }
  return tokens;
}

/** A formula with the text of some tokens exchanged. */
export const formulaText = (tokens: readonly Token[]): string => tokens.map((token) => token.text).join("");

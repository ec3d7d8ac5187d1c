import { areaRead, columnIndex, columnLetters, sheetAndRest, sheetColumns, sheetRows, type Area } from "./address";
import { formulaTokens, type Token } from "./formulaTokens";
import { areaShifted, type Shift } from "./shift";

/** One corner of a reference as written: which of its parts are there, and which stay when it is copied. */
interface Corner {
  readonly column: number | undefined;
  readonly columnFixed: boolean;
  readonly row: number | undefined;
  readonly rowFixed: boolean;
}

/** A reference found in a formula: the tokens it is made of, and its corners. */
interface Reference {
  readonly from: number;
  readonly to: number;
  readonly sheet: string | undefined;
  readonly corners: readonly [Corner] | readonly [Corner, Corner];
  readonly area: Area;
}

function corner(text: string): Corner | undefined {
  const parts = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d{1,7})?$/.exec(text);
  if (!parts) return undefined;
  const [, first = "", letters, second = "", digits] = parts;
  if (letters === undefined && digits === undefined) return undefined;
  // "$5" is a fixed row: without letters the first $ belongs to the row.
  const rowMark = letters === undefined ? first || second : second;
  if (letters === undefined && first && second) return undefined;
  return {
    column: letters === undefined ? undefined : columnIndex(letters),
    columnFixed: letters !== undefined && first === "$",
    row: digits === undefined ? undefined : Number(digits) - 1,
    rowFixed: rowMark === "$",
  };
}

function cornerText({ column, columnFixed, row, rowFixed }: Corner): string {
  return `${column === undefined ? "" : `${columnFixed ? "$" : ""}${columnLetters(column)}`}${row === undefined ? "" : `${rowFixed ? "$" : ""}${row + 1}`}`;
}

/** "$" before a row number is a sign of its own in "$1:$2", so it is put together with the number again. */
function joined(tokens: readonly Token[]): readonly Token[] {
  const out: Token[] = [];
  for (const token of tokens) {
    const last = out.at(-1);
    if (token.type === "number" && last?.text === "$") out[out.length - 1] = { type: "name", text: `$${token.text}` };
    else out.push(token);
  }
  return out;
}

function references(tokens: readonly Token[]): readonly Reference[] {
  const found: Reference[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || (token.type !== "name" && token.type !== "number")) continue;
    const before = tokens[at - 1];
    const sheet = before?.type === "sheet" ? sheetAndRest(`${before.text}A1`).sheet : undefined;
    const end = tokens[at + 1]?.text === ":" ? tokens[at + 2] : undefined;
    const pair =
      end && (end.type === "name" || end.type === "number") ? areaRead(`${token.text}:${end.text}`) : undefined;
    const [first, second] = [corner(token.text), end ? corner(end.text) : undefined];
    if (pair && first && second) {
      found.push({ from: at, to: at + 2, sheet, corners: [first, second], area: pair });
      at += 2;
    } else if (token.type === "name" && tokens[at + 1]?.text !== "(") {
      const single = areaRead(token.text);
      if (single && first) found.push({ from: at, to: at, sheet, corners: [first], area: single });
    }
  }
  return found;
}

function rewritten(formula: string, change: (reference: Reference) => string | undefined): string {
  const tokens = joined(formulaTokens(formula.slice(1)));
  const texts = tokens.map((token) => token.text);
  for (const reference of references(tokens)) {
    const fresh = change(reference);
    if (fresh === undefined) continue;
    texts[reference.from] = fresh;
    for (let at = reference.from + 1; at <= reference.to; at += 1) texts[at] = "";
  }
  return `=${texts.join("")}`;
}

/** A formula whose references to a sheet are errors, as Excel leaves it when the sheet is deleted. */
export function formulaWithoutSheet(formula: string, sheet: string): string {
  const tokens = joined(formulaTokens(formula.slice(1)));
  const isGone = (token: Token | undefined): boolean =>
    token?.type === "sheet" && sheetAndRest(`${token.text}A1`).sheet?.toLowerCase() === sheet.toLowerCase();
  if (!tokens.some(isGone)) return formula;
  const lost = rewritten(formula, (reference) =>
    reference.sheet?.toLowerCase() === sheet.toLowerCase() ? "#REF!" : undefined,
  );
  const left = formulaTokens(lost.slice(1));
  return `=${left.map((token, at) => (isGone(token) ? (left[at + 1]?.type === "error" ? "" : "#REF!") : token.text)).join("")}`;
}

/** A formula after cells were put in or taken out. `sheet` is the name of the sheet the formula stands on. */
export function formulaShifted(formula: string, shift: Shift, sheet: string, shiftedSheet: string): string {
  return rewritten(formula, (reference) => {
    if ((reference.sheet ?? sheet).toLowerCase() !== shiftedSheet.toLowerCase()) return undefined;
    const area = areaShifted(reference.area, shift);
    if (!area) return "#REF!";
    const [first, second = first] = reference.corners;
    const ends = [
      {
        ...first,
        column: first.column === undefined ? undefined : area.left,
        row: first.row === undefined ? undefined : area.top,
      },
      {
        ...second,
        column: second.column === undefined ? undefined : area.right,
        row: second.row === undefined ? undefined : area.bottom,
      },
    ];
    return (reference.corners.length === 1 ? ends.slice(0, 1) : ends).map(cornerText).join(":");
  });
}

/** A formula as it reads in another cell, so many columns to the right and rows down: what is not fixed moves along. */
export function formulaMoved(formula: string, columns: number, rows: number): string {
  if (columns === 0 && rows === 0) return formula;
  return rewritten(formula, ({ corners }) => {
    const ends = corners.map((one) => ({
      ...one,
      column: one.column === undefined || one.columnFixed ? one.column : one.column + columns,
      row: one.row === undefined || one.rowFixed ? one.row : one.row + rows,
    }));
    const isLost = ends.some(
      ({ column = 0, row = 0 }) => column < 0 || row < 0 || column >= sheetColumns || row >= sheetRows,
    );
    return isLost ? "#REF!" : ends.map(cornerText).join(":");
  });
}

/** A formula in R1C1 notation, as seen from a cell. */
export function formulaToR1C1(formula: string, row: number, column: number): string {
  const part = (letter: "R" | "C", value: number | undefined, fixed: boolean, origin: number): string => {
    if (value === undefined) return "";
    if (fixed) return `${letter}${value + 1}`;
    return value === origin ? letter : `${letter}[${value - origin}]`;
  };
  return rewritten(formula, ({ corners }) =>
    corners
      .map((one) => part("R", one.row, one.rowFixed, row) + part("C", one.column, one.columnFixed, column))
      .join(":"),
  );
}

/** A formula in R1C1 notation turned into A1 for a cell. */
export function formulaFromR1C1(formula: string, row: number, column: number): string {
  const text = formula.slice(1);
  const pattern = /(?<![\p{L}\p{N}_."\]])(?:R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?)(?![\p{L}\p{N}_(.])|"(?:[^"]|"")*"/giu;
  const line = (given: string | undefined, origin: number): { value: number; fixed: boolean } => {
    if (given === undefined || given === "") return { value: origin, fixed: false };
    return given.startsWith("[")
      ? { value: origin + Number(given.slice(1, -1)), fixed: false }
      : { value: Number(given) - 1, fixed: true };
  };
  return `=${text.replace(pattern, (whole, down: string | undefined, over: string | undefined) => {
    if (whole.startsWith('"')) return whole;
    const [r, c] = [line(down, row), line(over, column)];
    if (r.value < 0 || c.value < 0 || r.value >= sheetRows || c.value >= sheetColumns) return "#REF!";
    return cornerText({ column: c.value, columnFixed: c.fixed, row: r.value, rowFixed: r.fixed });
  })}`;
}

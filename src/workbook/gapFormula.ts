import { levelFacts } from "../framework/levels";
import { scoreNumbers } from "../framework/scores";
import { languages } from "../locale/language";
import type { Part } from "./columns";
import type { MatrixLayout } from "./layout";

/** The words that make a row unnecessary in every language, as formula texts. */
const unnecessaryWords = languages.map((language) => `"${levelFacts("unnecessary").name[language]}"`);

/** A number where the cell holds a score and nothing else: a text, a date, 0 or 2.5 is none. */
const found = (cell: string) => `MATCH(${cell},{${scoreNumbers.join(",")}},0)`;

/** A column of the same row, as Excel itself writes it within a table: bare where the header is one plain word. */
function sameRow(header: string): string {
  return /^[\p{L}\p{N}_]+$/u.test(header) ? `[@${header}]` : `[@[${header}]]`;
}

/**
 * To-Be − As-Is in a native formula that says what portfolio/rowState's gapOf says: empty text where a score is none, the service is
 * unnecessary, or the allocation is to change. It compares words as they stand: two spellings of one allocation are two. Names columns
 * by header and no table, so that it survives moving the one and renaming the other. Where a cell holds an error it is empty too, so
 * that one broken cell does not take the figures of the whole sheet with it.
 */
export function gapFormula(headers: readonly string[], { parts }: MatrixLayout): string {
  const cell = (part: Part) => {
    const column = parts[part];
    return column === undefined ? null : sameRow(headers[column] ?? "");
  };
  const [asIs, toBe, level, now, wanted] = [
    cell("asIs"),
    cell("toBe"),
    cell("level"),
    cell("allocation"),
    cell("allocationToBe"),
  ];
  if (asIs === null || toBe === null) return '=""';
  const conditions = [
    `ISNUMBER(${found(asIs)}+${found(toBe)})`,
    ...(level === null ? [] : unnecessaryWords.map((word) => `${level}<>${word}`)),
    ...(now === null || wanted === null ? [] : [`OR(${wanted}="",${wanted}=${now})`]),
  ];
  return `=IFERROR(IF(AND(${conditions.join(",")}),${toBe}-${asIs},""),"")`;
}

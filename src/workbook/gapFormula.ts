import { levelFacts } from "../framework/levels";
import { languages } from "../locale/language";
import type { Part } from "./columns";
import type { MatrixLayout } from "./layout";

export const matrixTableName = "CdcMatrix";

/** The words that make a row unnecessary in every language, as formula texts. */
const unnecessaryWords = languages.map((language) => `"${levelFacts("unnecessary").name[language]}"`);

/**
 * To-Be − As-Is in a native formula that says what portfolio/rowState's gapOf says: empty text where a score is no number,
 * the service is unnecessary, or the allocation is to change. Names columns by header, so that it survives moving them.
 */
export function gapFormula(headers: readonly string[], { parts }: MatrixLayout, table = matrixTableName): string {
  const cell = (part: Part) => {
    const column = parts[part];
    return column === undefined ? null : `${table}[[#This Row],[${headers[column] ?? ""}]]`;
  };
  const [asIs, toBe, level, now, wanted] = [cell("asIs"), cell("toBe"), cell("level"), cell("allocation"), cell("allocationToBe")];
  if (asIs === null || toBe === null) return '=""';
  const conditions = [
    `ISNUMBER(${asIs})`,
    `ISNUMBER(${toBe})`,
    ...(level === null ? [] : unnecessaryWords.map((word) => `${level}<>${word}`)),
    ...(now === null || wanted === null ? [] : [`OR(${wanted}="",${wanted}=${now})`]),
  ];
  return `=IF(AND(${conditions.join(",")}),${toBe}-${asIs},"")`;
}

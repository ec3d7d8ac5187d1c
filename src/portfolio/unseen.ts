import type { Text } from "../locale/language";
import { unseenWord, type UnseenWord } from "../locale/unseen";

/** What nobody sees in a text, or takes for a plain space. */
const unseen = [
  ["start", /^\s/u],
  ["end", /\s$/u],
  ["noBreak", /[\u00a0\u2007\u202f]/u],
  ["wide", /\u3000/u],
  ["several", /\S\s{2,}\S/u],
  ["hidden", /(?!\s)[\p{Cc}\p{Cf}]/u],
] as const satisfies readonly (readonly [UnseenWord, RegExp])[];

const asSeen = (text: string) =>
  text
    .replace(/(?!\s)[\p{Cc}\p{Cf}]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();

/** Whether two texts that differ look the same. */
export function looksTheSame(a: string, b: string): boolean {
  return a !== b && asSeen(a) === asSeen(b);
}

/** What tells two texts apart that look the same; null where anybody sees it. */
export function unseenDifference(a: string, b: string): Text | null {
  if (!looksTheSame(a, b)) return null;
  const words = unseen.filter(([, is]) => is.test(a) !== is.test(b)).map(([word]) => word);
  const said = (language: "ja" | "en", between: string) =>
    (words.length > 0 ? words : ["hidden" as const]).map((word) => unseenWord(word, language)).join(between);
  return { ja: said("ja", "、"), en: said("en", ", ") };
}

/** The text with a mark for every space that is not just one between two words, and for what shows nothing at all. */
export function withMarks(text: string): string {
  return text.replace(/^\s+|\s+$|\s{2,}|[^\S ]|(?!\s)[\p{Cc}\p{Cf}]/gu, (found) => "␣".repeat(found.length));
}

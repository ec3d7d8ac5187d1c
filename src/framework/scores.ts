import type { Text } from "../locale/language";
import { fold } from "./fold";
import { frozen } from "./frozen";

/** Points on the rubric of section 8.3. */
export type ScoreNumber = 1 | 2 | 3 | 4 | 5;

/** How well a service is done, or "excluded": considered, and deliberately not done. Not yet scored is no score at all. */
export type Score = ScoreNumber | "excluded";

export const scoreNumbers = [1, 2, 3, 4, 5] as const satisfies readonly ScoreNumber[];

/** How a cell says "excluded". */
export const excludedName: Text = frozen({ ja: "評価対象外", en: "Excluded" });

/** True for 1, 2, 3, 4 and 5. */
export function isScoreNumber(value: unknown): value is ScoreNumber {
  return scoreNumbers.some((score) => score === value);
}

const exactWords: ReadonlyMap<string, Score> = new Map<string, Score>([
  ...scoreNumbers.map((score) => [String(score), score] as const),
  [excludedName.ja, "excluded"],
  [excludedName.en, "excluded"],
]);

/**
 * The score a cell holds, strictly: 1 to 5, or 評価対象外 / Excluded to the letter, because native formulas count these and no others.
 * A digit that is text ("3") is read as its score; whether the cell held a number is the caller's to see.
 */
export function scoreRead(value: string | number): Score | undefined {
  return typeof value === "number" ? (isScoreNumber(value) ? value : undefined) : exactWords.get(value);
}

/** What people write where a score is not wanted. A dash is not among them: it may as well mean "not yet". */
const excludedWords = new Set(
  [
    "評価対象外",
    "対象外",
    "評価外",
    "評価しない",
    "除外",
    "該当なし",
    "適用外",
    "適用対象外",
    "Excluded",
    "Excluded by decision",
    "N/A",
    "n.a.",
    "NA",
    "#N/A",
    "not applicable",
    "out of scope",
  ].map(fold),
);
const pointsWithWords =
  /^(?:lv|lvl|level|レベル|スコア|score)?[.:]?\+?([1-5])(?:\.0+)?(?:点|points?|pts?|\/5(?:点)?)?$/u;

/** The score that a text such as ３, 3点, " 3 ", Lv3, N/A or 対象外 probably means; undefined where that is not sure. For offering, never for counting. */
export function scoreSuggestion(value: string | number): Score | undefined {
  const text = fold(String(value));
  if (excludedWords.has(text)) return "excluded";
  return scoreRead(pointsWithWords.exec(text)?.[1] ?? "");
}

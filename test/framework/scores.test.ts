import { rubric } from "../../src/framework/rubrics";
import {
  excludedName,
  isScoreNumber,
  scoreNumbers,
  scoreRead,
  scoreSuggestion,
  type Score,
} from "../../src/framework/scores";

test.each<[string | number, Score | undefined, Score | undefined]>([
  // value, read strictly, suggested
  [1, 1, 1],
  [5, 5, 5],
  ["3", 3, 3],
  ["評価対象外", "excluded", "excluded"],
  ["Excluded", "excluded", "excluded"],
  ["３", undefined, 3],
  ["3点", undefined, 3],
  ["３ 点", undefined, 3],
  [" 3 ", undefined, 3],
  ["Lv3", undefined, 3],
  ["Lv.3", undefined, 3],
  ["レベル3", undefined, 3],
  ["Level 3", undefined, 3],
  ["スコア：4", undefined, 4],
  ["+5点", undefined, 5],
  ["＋２", undefined, 2],
  ["3.0", undefined, 3],
  ["③", undefined, 3],
  ["5/5", undefined, 5],
  ["4 points", undefined, 4],
  ["1pt", undefined, 1],
  ["N/A", undefined, "excluded"],
  ["n.a.", undefined, "excluded"],
  ["ＮＡ", undefined, "excluded"],
  ["対象外", undefined, "excluded"],
  ["評価 対象外", undefined, "excluded"],
  ["excluded", undefined, "excluded"],
  ["該当なし", undefined, "excluded"],
  [0, undefined, undefined],
  [6, undefined, undefined],
  [2.5, undefined, undefined],
  [-1, undefined, undefined],
  [NaN, undefined, undefined],
  ["0", undefined, undefined],
  ["6", undefined, undefined],
  ["3.5", undefined, undefined],
  ["10", undefined, undefined],
  ["3/4", undefined, undefined],
  ["3-4", undefined, undefined],
  ["3〜4", undefined, undefined],
  ["", undefined, undefined],
  ["-", undefined, undefined],
  ["－", undefined, undefined],
  ["未評価", undefined, undefined],
  ["不要", undefined, undefined],
  ["三", undefined, undefined],
  ["A-3", undefined, undefined],
  ["3人", undefined, undefined],
  ["3 (要確認)", undefined, undefined],
])("%j reads as %s and suggests %s", (value, read, suggested) => {
  expect(scoreRead(value)).toBe(read);
  expect(scoreSuggestion(value)).toBe(suggested);
});

test("numbers are not words", () => {
  expect(scoreNumbers.every(isScoreNumber)).toBe(true);
  for (const no of ["3", 0, 6, 1.5, null, undefined, "excluded"]) expect(isScoreNumber(no)).toBe(false);
});

describe("rubrics", () => {
  const all = (["insource", "outsource"] as const).flatMap((kind) =>
    [...scoreNumbers, "excluded" as const].map((score) => ({
      kind,
      score,
      ja: rubric(kind, score, "ja"),
      en: rubric(kind, score, "en"),
    })),
  );

  test("twelve sentences a language, all different, short", () => {
    expect(new Set(all.map(({ ja }) => ja)).size).toBe(12);
    expect(new Set(all.map(({ en }) => en)).size).toBe(12);
    for (const { ja, en } of all) {
      expect(ja.length).toBeLessThanOrEqual(40);
      expect(ja).toMatch(/^[^。]{8,}$/);
      expect(en).toMatch(/^[A-Z][^.]{10,}$/);
    }
  });

  // The words that tell one step of section 8.3 from the next.
  test.each([
    ["insource", 5, "承認"],
    ["insource", 4, "引き継"],
    ["insource", 3, "一部"],
    ["insource", 2, "本人"],
    ["insource", 1, "行われていない"],
    ["insource", "excluded", "決めた"],
    ["outsource", 5, "期待どおり"],
    ["outsource", 4, "届かない"],
    ["outsource", 3, "片方"],
    ["outsource", 2, "内容も成果も把握していない"],
    ["outsource", 1, "目を通していない"],
    ["outsource", "excluded", "決めた"],
  ] as const)("%s %s says %s", (kind, score, word) => {
    expect(rubric(kind, score, "ja")).toContain(word);
  });

  test("the name of an excluded score", () => {
    expect(excludedName).toEqual({ ja: "評価対象外", en: "Excluded" });
  });
});

import { levelFacts, levelLabel, levelRead, levels, type Level } from "../../src/framework/levels";

test("five, by rank", () => {
  expect(levels.map(({ id, rank }) => [id, rank])).toEqual([
    ["unnecessary", 0],
    ["basic", 1],
    ["standard", 2],
    ["advanced", 3],
    ["optional", 4],
  ]);
  expect(levelFacts("advanced").priority.ja).toBe("推奨");
});

test.each<[Level, string[]]>([
  ["unnecessary", ["不要", "不要", "不要", "Unnecessary", "Unnecessary", "Unnecessary"]],
  ["basic", ["ベーシック（必須）", "ベーシック", "必須", "Basic (mandatory)", "Basic", "Mandatory"]],
  ["standard", ["スタンダード（標準）", "スタンダード", "標準", "Standard", "Standard", "Standard"]],
  ["advanced", ["アドバンスド（推奨）", "アドバンスド", "推奨", "Advanced (recommended)", "Advanced", "Recommended"]],
  ["optional", ["オプション（任意）", "オプション", "任意", "Optional", "Optional", "Optional"]],
])("%s is labelled in every wording, and every label is read back", (level, expected) => {
  const labels = (["ja", "en"] as const).flatMap((language) =>
    (["both", "name", "priority"] as const).map((wording) => levelLabel(level, wording, language)),
  );
  expect(labels).toEqual(expected);
  expect(labels.map(levelRead)).toEqual(labels.map(() => level));
});

test.each<[string, Level | undefined]>([
  ["ﾍﾞｰｼｯｸ(必須)", "basic"],
  [" ベーシック （ 必須 ）", "basic"],
  ["BASIC", "basic"],
  ["Basic（必須）", "basic"],
  ["standard (standard)", "standard"],
  ["Optional (optional)", "optional"],
  ["アドバンスド(Recommended)", "advanced"],
  ["推　奨", "advanced"],
  ["ベーシック（推奨）", undefined],
  ["推奨レベル", undefined],
  ["", undefined],
  ["1", undefined],
  ["必要", undefined],
  ["不要（任意）", undefined],
  ["Basic or Standard", undefined],
  ["required", undefined],
])("%j reads as %s", (text, level) => {
  expect(levelRead(text)).toBe(level);
});

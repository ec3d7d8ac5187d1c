import fc from "fast-check";
import { fold } from "../../src/framework/fold";

test.each([
  ["Ａ－１", "a-1"],
  ["A ー 1", "a-1"],
  ["A―1", "a-1"],
  ["ｻｰﾋﾞｽ", "サービス"],
  ["サ―ビス", "サービス"],
  ["サ-ビス", "サービス"],
  ["センタ-", "センター"],
  ["サービス", "サービス"],
  ["As-Is", "as-is"],
  ["Ｒｅａｌ　Ｔｉｍｅ", "realtime"],
  ["A-1. ", "a-1"],
  ["終わり。。", "終わり"],
  ["深堀分析", "深掘分析"],
  ["が".normalize("NFD"), "が"],
  ["収集·評価", "収集・評価"],
  ["収集･評価", "収集・評価"],
  ["a\u00a0b\u200bc\u00add\ufeff\r\n", "abcd"],
  ["領域Ⅳ", "領域iv"],
  ["インソース（AB部門）", "インソース(ab部門)"],
  ["", ""],
  ["...", ""],
])("%j folds to %j", (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test.each([
  ["ラーメン", "ラメン"],
  ["AB", "A-B"],
  ["堀り", "彫り"],
  ["収集・評価", "収集評価"],
  ["B-1", "B-11"],
  ["ハ", "バ"],
])("%s and %s stay apart", (a, b) => {
  expect(fold(a)).not.toBe(fold(b));
});

test("folding twice changes nothing", () => {
  const odd = fc.constantFrom(
    "ー",
    "-",
    "―",
    " ",
    "　",
    "\u200d",
    "\u0301",
    "\u3099",
    "ｶ",
    "ﾞ",
    ".",
    "。",
    "a",
    "Ａ",
    "1",
    "堀",
    "ア",
    "İ",
    "ß",
    "ſ",
    "…",
    "㈱",
    "¨",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(odd, fc.string({ unit: "binary", maxLength: 3 })), { maxLength: 12 }), (parts) => {
      const once = fold(parts.join(""));
      expect(fold(once)).toBe(once);
    }),
    { numRuns: 5000 },
  );
});

import { guideEn } from "../../../src/locale/guide.en";
import { guideJa } from "../../../src/locale/guide.ja";

const words = Object.keys(guideJa) as (keyof typeof guideJa)[];
const places = (sentence: string) =>
  [...new Set(Array.from(sentence.matchAll(/\{(\w+)\}/g), ([, name]) => name))].sort();

test("both languages have the same words, none of them empty, with the same facts", () => {
  expect(Object.keys(guideEn).sort()).toEqual([...words].sort());
  for (const word of words)
    expect([word, places(guideEn[word]), guideEn[word].trim() === ""]).toEqual([
      word,
      places(guideJa[word]),
      guideJa[word].trim() === "",
    ]);
});

/** Signs that are the same everywhere. */
const signs: readonly string[] = ["pattern.line"];

test.each(words.filter((word) => !signs.includes(word)))("%s is said in the language", (word) => {
  expect(guideEn[word]).not.toMatch(/[぀-ヿ一-鿿]/);
  expect(guideJa[word]).toMatch(/[぀-ヿ一-鿿]/);
});

test("Japanese sentences are polite", () => {
  const sentences = words
    .flatMap((word) => guideJa[word].split("。").slice(0, -1))
    .map((sentence) => sentence.replace(/（[^）]*）$/, ""));
  expect(
    sentences.filter((sentence) => !/(です|ます|でした|ました|ません|ませんでした|ください|ですか)$/.test(sentence)),
  ).toEqual([]);
});

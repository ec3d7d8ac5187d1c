import { serviceEn } from "../../../src/locale/service.en";
import { serviceJa } from "../../../src/locale/service.ja";
import type { ServiceWord } from "../../../src/locale/service";

const words = Object.keys(serviceJa) as ServiceWord[];
const places = (sentence: string) =>
  [...new Set(Array.from(sentence.matchAll(/\{(\w+)\}/g), ([, name]) => name))].sort();

test("both languages have the same words, none of them empty, with the same facts", () => {
  expect(Object.keys(serviceEn).sort()).toEqual([...words].sort());
  for (const word of words) {
    expect([serviceJa[word].trim(), serviceEn[word].trim()]).not.toContain("");
    expect([word, places(serviceEn[word])]).toEqual([word, places(serviceJa[word])]);
  }
});

test.each(words)("%s is said in the language", (word) => {
  expect(serviceEn[word]).not.toMatch(/[぀-ヿ一-鿿]/);
  expect(serviceJa[word]).toMatch(/[぀-ヿ一-鿿]/);
});

test("Japanese sentences are polite", () => {
  const sentences = words
    .flatMap((word) => serviceJa[word].split("。").slice(0, -1))
    .map((sentence) => sentence.replace(/（[^）]*）$/, ""));
  expect(
    sentences.filter((sentence) => !/(です|ます|でした|ました|ません|ませんでした|ください|ですか)$/.test(sentence)),
  ).toEqual([]);
});

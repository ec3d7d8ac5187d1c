import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { paneEn } from "../../src/locale/pane.en";
import { paneJa } from "../../src/locale/pane.ja";
import { paneWord, type PaneWord } from "../../src/locale/pane";

const words = Object.keys(paneJa) as PaneWord[];
const places = (sentence: string) =>
  [...new Set(Array.from(sentence.matchAll(/\{(\w+)\}/g), ([, name]) => name))].sort();

test("both languages have the same words, none of them empty", () => {
  expect(Object.keys(paneEn).sort()).toEqual([...words].sort());
  for (const word of words) expect([paneJa[word].trim(), paneEn[word].trim()]).not.toContain("");
});

test.each(words)("%s takes the same facts in both languages", (word) => {
  expect(places(paneJa[word])).toEqual(places(paneEn[word]));
});

/** The names of languages are said in themselves; so are signs that are the same everywhere. */
const sameInBoth: readonly PaneWord[] = [
  "menu.language.ja",
  "menu.language.en",
  "create.language.ja",
  "create.language.en",
];

test.each(words.filter((word) => !sameInBoth.includes(word)))("%s is said in the language", (word) => {
  expect(paneEn[word]).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
  if (/\p{L}/u.test(paneJa[word].replace(/\{\w+\}/g, ""))) expect(paneJa[word]).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
});

test("Japanese sentences are polite: they end in です, ます, ください and their kin", () => {
  const sentences = words
    .flatMap((word) => paneJa[word].split("。").slice(0, -1))
    .map((sentence) => sentence.replace(/（[^）]*）$/, ""));
  expect(
    sentences.filter((sentence) => !/(です|ます|でした|ました|ません|ませんでした|ください|ですか)$/.test(sentence)),
  ).toEqual([]);
});

test("facts are put in", () => {
  expect(paneWord("notice.created", "ja", { sheet: "サービスマトリクス", rows: 64 })).toBe(
    "「サービスマトリクス」に 64 行を書き込みました。",
  );
  expect(paneWord("notice.created", "en", { sheet: "Service matrix", rows: 64 })).toBe(
    "Wrote to “Service matrix”. Rows: 64.",
  );
});

test("every word is said somewhere", () => {
  const folder = path.resolve(__dirname, "../../src/taskpane");
  const source = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(path.join(folder, name), "utf8"))
    .join("\n");
  const families = Array.from(source.matchAll(/`([\w.]+\.)\$\{/g), ([, family]) => family ?? "");
  expect(
    words.filter((word) => !source.includes(`"${word}"`) && !families.some((family) => word.startsWith(family))),
  ).toEqual([]);
});

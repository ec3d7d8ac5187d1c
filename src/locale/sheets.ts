import type { Language, Text } from "./language";
import { sheetsEn } from "./sheets.en";
import { sheetsJa } from "./sheets.ja";

export type SheetWord = keyof typeof sheetsJa;

const dictionaries: Readonly<Record<Language, Readonly<Record<SheetWord, string>>>> = { ja: sheetsJa, en: sheetsEn };

/** A word of the sheets. */
export function sheetWord(word: SheetWord, language: Language): string {
  return dictionaries[language][word];
}

/** The same word in every language. */
export function sheetText(word: SheetWord): Text {
  return { ja: sheetsJa[word], en: sheetsEn[word] };
}

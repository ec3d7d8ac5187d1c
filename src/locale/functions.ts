import { functionsEn } from "./functions.en";
import { functionsJa } from "./functions.ja";
import type { Language, Text } from "./language";

export type FunctionWord = keyof typeof functionsJa;

const dictionaries: Readonly<Record<Language, Readonly<Record<FunctionWord, string>>>> = {
  ja: functionsJa,
  en: functionsEn,
};

/** A word of the custom functions. */
export function functionWord(word: FunctionWord, language: Language): string {
  return dictionaries[language][word];
}

/** The same word in every language. */
export function functionText(word: FunctionWord): Text {
  return { ja: functionsJa[word], en: functionsEn[word] };
}

import { functionErrorsEn } from "./functionErrors.en";
import { functionErrorsJa } from "./functionErrors.ja";
import type { Language } from "./language";

export type FunctionErrorWord = keyof typeof functionErrorsJa;

const dictionaries: Readonly<Record<Language, Readonly<Record<FunctionErrorWord, string>>>> = {
  ja: functionErrorsJa,
  en: functionErrorsEn,
};

/** A sentence, or a part of one, about why a function has no value. */
export function functionErrorWord(word: FunctionErrorWord, language: Language): string {
  return dictionaries[language][word];
}

import { functionHelpEn } from "./functionHelp.en";
import { functionHelpJa } from "./functionHelp.ja";
import type { Language } from "./language";

export type FunctionHelpWord = keyof typeof functionHelpJa;

const dictionaries: Readonly<Record<Language, Readonly<Record<FunctionHelpWord, string>>>> = {
  ja: functionHelpJa,
  en: functionHelpEn,
};

/** Help on a custom function. */
export function functionHelp(word: FunctionHelpWord, language: Language): string {
  return dictionaries[language][word];
}

/** The help under a word that is put together, where there is some. */
export function functionHelpAt(word: string, language: Language): string | undefined {
  return word in functionHelpJa ? dictionaries[language][word as FunctionHelpWord] : undefined;
}

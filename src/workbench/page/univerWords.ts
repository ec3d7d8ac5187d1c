import type { ILanguagePack } from "@univerjs/core";
import type { Language } from "../../locale/language";

/** The file that webpack makes of a language's words, for those who want it early. */
export const univerWordsScript = (language: Language): string => `workbench/univer-words-${language}.js`;

/** Univer's words in one language: half a megabyte each, so only the one that is shown is loaded. */
export async function univerWords(language: Language): Promise<ILanguagePack> {
  return language === "ja"
    ? (await import(/* webpackChunkName: "univer-words-ja" */ "./univerWords.ja")).words
    : (await import(/* webpackChunkName: "univer-words-en" */ "./univerWords.en")).words;
}

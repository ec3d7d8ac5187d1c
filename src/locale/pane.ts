import { fillIn, type Facts } from "./fillIn";
import type { Language } from "./language";
import { paneEn } from "./pane.en";
import { paneJa } from "./pane.ja";

export type PaneWord = keyof typeof paneJa;

const dictionaries: Readonly<Record<Language, Readonly<Record<PaneWord, string>>>> = { ja: paneJa, en: paneEn };

/** A word or sentence of the pane with its facts put in. */
export function paneWord(word: PaneWord, language: Language, facts: Facts = {}): string {
  return fillIn(dictionaries[language][word], facts, language);
}

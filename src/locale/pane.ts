import { fillIn, type Facts } from "./fillIn";
import type { Language } from "./language";
import { paneEn } from "./pane.en";
import { paneJa } from "./pane.ja";

export type PaneWord = keyof typeof paneJa;

/** The pane's words in one language. The pane itself fetches the one that it speaks: see taskpane/host/paneWords.ts. */
export type PaneWords = Readonly<Record<PaneWord, string>>;

const dictionaries: Readonly<Record<Language, PaneWords>> = { ja: paneJa, en: paneEn };

/** A word or sentence of the pane with its facts put in, for whoever speaks both languages: pictures and tests. */
export function paneWord(word: PaneWord, language: Language, facts: Facts = {}): string {
  return fillIn(dictionaries[language][word], facts, language);
}

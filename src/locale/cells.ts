import { cellsEn } from "./cells.en";
import { cellsJa } from "./cells.ja";
import type { Language } from "./language";

/** A word that cells are read by: a header, or a word of a list. Every such word is one of the sheets' words too. */
export type CellWord = keyof typeof cellsJa;

const dictionaries: Readonly<Record<Language, Readonly<Record<CellWord, string>>>> = { ja: cellsJa, en: cellsEn };

/** A word that cells are read by. Whoever only reads needs no more than these. */
export function cellWord(word: CellWord, language: Language): string {
  return dictionaries[language][word];
}

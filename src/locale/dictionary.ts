import { fillIn, type Facts } from "./fillIn";
import type { Language } from "./language";

/** A word or sentence of a dictionary with its facts put in. */
export type Say<W extends string> = (word: W, language: Language, facts?: Facts) => string;

/** The dictionary of one page or subject, which has the same words in every language. */
export function dictionary<W extends string>(words: Readonly<Record<Language, Readonly<Record<W, string>>>>): Say<W> {
  return (word, language, facts = {}) => fillIn(words[language][word], facts, language);
}

import { fillIn, type Facts } from "./fillIn";
import type { Language } from "./language";
import { serviceEn } from "./service.en";
import { serviceJa } from "./service.ja";

export type ServiceWord = keyof typeof serviceJa;

const dictionaries: Readonly<Record<Language, Readonly<Record<ServiceWord, string>>>> = { ja: serviceJa, en: serviceEn };

/** A word or sentence of the service page with its facts put in. Comes with the page. */
export function serviceWord(word: ServiceWord, language: Language, facts: Facts = {}): string {
  return fillIn(dictionaries[language][word], facts, language);
}

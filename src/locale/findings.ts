import { findingsEn } from "./findings.en";
import { findingsJa } from "./findings.ja";
import { fillIn, type Facts } from "./fillIn";
import type { Language } from "./language";

export type FindingWord = keyof typeof findingsJa;

/** The sentence of a rule with its facts put in. */
export function findingSentence(rule: FindingWord, facts: Facts, language: Language): string {
  return fillIn(language === "ja" ? findingsJa[rule] : findingsEn[rule], facts, language);
}

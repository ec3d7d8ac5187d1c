import { findingsEn } from "./findings.en";
import { findingsJa } from "./findings.ja";
import { fillIn, type Facts } from "./fillIn";
import type { Language } from "./language";

export type FindingWord = keyof typeof findingsJa;

/** A date that is past is said in another sentence, with the days since. */
function wordFor(rule: FindingWord, { days }: Facts): FindingWord {
  const isPast = typeof days === "number" && days < 0;
  return isPast && rule === "review-due" ? "review-due.past" : isPast && rule === "contract-ending" ? "contract-ending.past" : rule;
}

/** The sentence of a rule with its facts put in. */
export function findingSentence(rule: FindingWord, facts: Facts, language: Language): string {
  const word = wordFor(rule, facts);
  const days = typeof facts["days"] === "number" ? { days: Math.abs(facts["days"]) } : {};
  return fillIn((language === "ja" ? findingsJa : findingsEn)[word], { ...facts, ...days }, language);
}

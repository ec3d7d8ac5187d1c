import { findingsEn } from "./findings.en";
import { findingsJa } from "./findings.ja";
import { fillIn, type Facts } from "./fillIn";
import type { Language } from "./language";

export type FindingWord = keyof typeof findingsJa;

const isPast = ({ days }: Facts) => typeof days === "number" && days < 0;

/** What a rule says in another sentence where its facts are others: of a date that is past the days since, of a row without a code its name. */
const variants: Readonly<Partial<Record<FindingWord, (facts: Facts) => FindingWord>>> = {
  "review-due": (facts) => (isPast(facts) ? "review-due.past" : "review-due"),
  "contract-ending": (facts) => (isPast(facts) ? "contract-ending.past" : "contract-ending"),
  "code-unknown": ({ code, name, meant, service }) =>
    code !== ""
      ? "code-unknown"
      : name === ""
        ? "code-unknown.blank"
        : meant === undefined
          ? "code-unknown.name"
          : service === undefined
            ? "code-unknown.named"
            : "code-unknown.near",
  "score-invalid": ({ number }) => (number === undefined ? "score-invalid" : "score-invalid.text"),
  "name-variant": ({ difference }) => (difference === undefined ? "name-variant" : "name-variant.unseen"),
};

/** The sentence of a rule with its facts put in. */
export function findingSentence(rule: FindingWord, facts: Facts, language: Language): string {
  const word = variants[rule]?.(facts) ?? rule;
  const days = typeof facts["days"] === "number" ? { days: Math.abs(facts["days"]) } : {};
  return fillIn((language === "ja" ? findingsJa : findingsEn)[word], { ...facts, ...days }, language);
}

import type { Language, Text } from "./language";

export type Facts = Readonly<Record<string, string | number | Text>>;

/** Puts facts into the {places} of a sentence; a place without a fact stays as it is. */
export function fillIn(sentence: string, facts: Facts, language: Language): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => {
    const fact = facts[name];
    return fact === undefined ? place : typeof fact === "object" ? fact[language] : String(fact);
  });
}

import { fillIn, type Facts } from "../locale/fillIn";
import { functionErrorWord } from "../locale/functionErrors";
import type { Language } from "../locale/language";
import type { ErrorFact, FunctionError } from "./result";

function said(fact: ErrorFact, language: Language): Facts[string] {
  return typeof fact === "object" && "say" in fact ? functionErrorWord(fact.say, language) : fact;
}

/** The sentence of an error. */
export function errorSentence({ word, facts }: FunctionError, language: Language): string {
  const words = Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, said(fact, language)]));
  return fillIn(functionErrorWord(word, language), words, language);
}

import { fillIn, type Facts } from "../locale/fillIn";
import { functionErrorWord } from "../locale/functionErrors";
import type { Language } from "../locale/language";
import { nearestNames } from "../portfolio/nearestNames";
import type { ErrorFact, FunctionError } from "./result";

/** How many near names a sentence offers. */
const offered = 3;

/** "Nearest: …", or nothing where nothing could be found. */
function nearest(names: readonly string[], language: Language): string {
  return names.length === 0
    ? ""
    : fillIn(functionErrorWord("nearest", language), { names: names.join(language === "ja" ? "、" : ", ") }, language);
}

function said(fact: ErrorFact, language: Language): Facts[string] {
  if (typeof fact !== "object") return fact;
  if ("say" in fact) return functionErrorWord(fact.say, language);
  return "nearest" in fact ? nearest(nearestNames(fact.among, fact.nearest, offered), language) : fact;
}

/** The sentence of an error. */
export function errorSentence({ word, facts }: FunctionError, language: Language): string {
  const words = Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, said(fact, language)]));
  return fillIn(functionErrorWord(word, language), words, language).trim();
}

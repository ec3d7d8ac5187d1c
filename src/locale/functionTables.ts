import { functionTablesEn } from "./functionTables.en";
import { functionTablesJa } from "./functionTables.ja";
import type { Language, Text } from "./language";

export type FunctionTableWord = keyof typeof functionTablesJa;

const dictionaries: Readonly<Record<Language, Readonly<Record<FunctionTableWord, string>>>> = {
  ja: functionTablesJa,
  en: functionTablesEn,
};

/** A word of the functions that fetch their code when first called: of tables, rubrics, staffing. */
export function functionTableWord(word: FunctionTableWord, language: Language): string {
  return dictionaries[language][word];
}

/** The same word in every language. */
export function functionTableText(word: FunctionTableWord): Text {
  return { ja: functionTablesJa[word], en: functionTablesEn[word] };
}

import { languages, type Language } from "./language";
import { synonymsEn } from "./synonyms.en";
import { synonymsJa } from "./synonyms.ja";

type Words<K extends string> = Readonly<Record<K, readonly string[]>>;

/** What headers of other people's sheets speak of: parts of a matrix by name, and what makes a part only together with another word. */
export type HeaderSense = keyof typeof synonymsJa.headers;

/** The words of other people's sheets in one language. */
export interface Synonyms {
  readonly headers: Words<HeaderSense>;
  readonly weakHeaders: Partial<Words<HeaderSense>>;
  readonly hints: Partial<Words<HeaderSense>>;
  readonly levels: Words<keyof typeof synonymsJa.levels>;
  readonly allocations: Words<keyof typeof synonymsJa.allocations>;
  readonly prefixes: Words<keyof typeof synonymsJa.prefixes>;
  readonly labels: Words<keyof typeof synonymsJa.labels>;
  readonly companies: readonly string[];
  readonly companyEnds: readonly string[];
  readonly teams: readonly string[];
  readonly undecided: readonly string[];
  readonly nobody: readonly string[];
  readonly excluded: readonly string[];
  readonly maturities: readonly string[];
  readonly totals: readonly string[];
  readonly examples: readonly string[];
}

export const synonyms: Readonly<Record<Language, Synonyms>> = { ja: synonymsJa, en: synonymsEn };

/** The words of one place in every language. */
export function wordsOfAll(of: (words: Synonyms) => readonly string[] | undefined): string[] {
  return languages.flatMap((language) => of(synonyms[language]) ?? []);
}

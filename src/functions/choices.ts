import { fold } from "../framework/fold";
import { functionWord, type FunctionWord } from "../locale/functions";
import { languages, type Language } from "../locale/language";

/** One of the words that an argument takes. */
export interface Choice<T extends string = string> {
  readonly id: T;
  /** What it is called in either language; the English word is what Excel's list of suggestions writes. */
  readonly word: FunctionWord;
  /** Other words that are read. */
  readonly also?: readonly string[];
}

/** The words that an argument takes. */
export interface ChoiceSet<T extends string = string> {
  /** For the list of suggestions in Excel: capital letters. */
  readonly id: string;
  readonly choices: readonly Choice<T>[];
  readonly read: (text: string) => T | undefined;
}

export function choiceSet<T extends string>(id: string, choices: readonly Choice<T>[]): ChoiceSet<T> {
  let byWord: ReadonlyMap<string, T> | undefined;
  const build = () => new Map(choices.flatMap((choice) =>
    [...languages.map((language) => functionWord(choice.word, language)), ...(choice.also ?? [])].map((word) => [fold(word), choice.id] as const)));
  return { id, choices, read: (text) => (byWord ??= build()).get(fold(text)) };
}

/** The words of a set in one language. */
export function choiceWords({ choices }: ChoiceSet, language: Language): readonly string[] {
  return choices.map(({ word }) => functionWord(word, language));
}

import { fold } from "../framework/fold";
import { languages, type Language, type Text } from "../locale/language";

/** One of the words that an argument takes. */
export interface Choice<T extends string = string> {
  readonly id: T;
  /** What it is called in either language; the English word is what Excel's list of suggestions writes. */
  readonly name: Text;
  /** Other words that are read. */
  readonly also?: readonly string[];
}

/** The words that an argument takes. */
export interface ChoiceSet<T extends string = string> {
  /** For the list of suggestions in Excel: "CDC_" and capital letters. */
  readonly id: `CDC_${string}`;
  readonly choices: readonly Choice<T>[];
  readonly read: (text: string) => T | undefined;
}

export function choiceSet<T extends string>(id: ChoiceSet["id"], choices: readonly Choice<T>[]): ChoiceSet<T> {
  const byWord = new Map(
    choices.flatMap((choice) =>
      [...languages.map((language) => choice.name[language]), ...(choice.also ?? [])].map(
        (word) => [fold(word), choice.id] as const,
      ),
    ),
  );
  return { id, choices, read: (text) => byWord.get(fold(text)) };
}

/** The words of a set in one language. */
export function choiceWords({ choices }: ChoiceSet, language: Language): readonly string[] {
  return choices.map(({ name }) => name[language]);
}

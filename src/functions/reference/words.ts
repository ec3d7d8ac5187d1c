import { fillIn } from "../../locale/fillIn";
import { functionErrorWord } from "../../locale/functionErrors";
import { functionHelpAt } from "../../locale/functionHelp";
import type { Language } from "../../locale/language";
import type { Choice, ChoiceSet } from "../choices";
import type { Parameter } from "../parameter";
import { parametersOf, type FunctionRecord } from "../record";

/** One word that an argument takes, as it is shown. */
export interface ChoiceWords {
  /** What is written into the formula: read in every language. */
  readonly value: string;
  readonly name: string;
  readonly tip?: string;
}

export interface ParameterWords {
  readonly name: string;
  readonly means: string;
  readonly optional: boolean;
  readonly choices: readonly ChoiceWords[];
}

/** A function's help: one or two sentences, and what each argument means. */
export interface FunctionWords {
  /** "CDC.GAP" */
  readonly name: string;
  /** "CDC.GAP([of])" */
  readonly signature: string;
  readonly does: string;
  readonly parameters: readonly ParameterWords[];
}

function needed(word: string, language: Language): string {
  const help = functionHelpAt(word, language);
  if (help === undefined) throw new Error(`no help under ${word}`);
  return help;
}

function choiceWords({ id, name }: Choice, set: ChoiceSet, language: Language): ChoiceWords {
  const tip = functionHelpAt(`${set.id.slice(4).toLowerCase()}.${id}.tip`, language);
  return { value: name.en, name: name[language], ...(tip === undefined ? {} : { tip }) };
}

/** The words of a set of choices. */
export function choicesOf(set: ChoiceSet | undefined, language: Language): readonly ChoiceWords[] {
  return set?.choices.map((choice) => choiceWords(choice, set, language)) ?? [];
}

function parameterWords(
  { id, optional, choices }: Parameter,
  { definition }: FunctionRecord,
  language: Language,
): ParameterWords {
  return {
    name: functionErrorWord(`parameter.${id}`, language),
    means: functionHelpAt(`${definition.id}.${id}.means`, language) ?? needed(`${id}.means`, language),
    optional,
    choices: choicesOf(choices, language),
  };
}

/** Everything that is told about a function in one language. */
export function wordsOf(record: FunctionRecord, language: Language): FunctionWords {
  const does = needed(`${record.definition.id}.does`, language);
  const parameters = parametersOf(record).map((parameter) => parameterWords(parameter, record, language));
  const name = `CDC.${record.id}`;
  return {
    name,
    signature: `${name}(${parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name)).join(", ")})`,
    does: record.kind === "pure" ? fillIn(needed("kind.pure", language), { does }, language) : does,
    parameters,
  };
}

import type { Language } from "../../locale/language";
import { definitions } from "../definitions";
import { recordsOf, type FunctionRecord } from "../record";
import type { FunctionDefinition } from "../definition";
import { examples, type Example } from "./examples";
import { wordsOf, type FunctionWords } from "./words";

/** A function with its words and examples, and the forms that it is registered in. */
export interface FunctionReference {
  readonly id: string;
  readonly definition: FunctionDefinition;
  /** The live or ordinary form first, then the one that takes a matrix. */
  readonly forms: readonly { readonly record: FunctionRecord; readonly words: FunctionWords }[];
  readonly examples: readonly Example[];
}

/** Everything there is to show about every function, in the order of help: what the pane's page and the reference are made from. */
export function functionReference(language: Language): readonly FunctionReference[] {
  return definitions.map((definition) => ({
    id: definition.id,
    definition,
    forms: recordsOf(definition).map((record) => ({ record, words: wordsOf(record, language) })),
    examples: examples.filter(({ id }) => id === definition.id),
  }));
}

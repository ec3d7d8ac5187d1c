import type { FunctionDefinition } from "../../../functions/definition";
import type { ParameterId } from "../../../functions/parameter";
import { examples } from "../../../functions/reference/examples";
import { formulaText, type FormulaValue } from "../../../functions/reference/formulaText";
import { nativeIn } from "../../../functions/reference/native";
import type { Language } from "../../../locale/language";
import type { MatrixSnapshot } from "../../../workbook/snapshot";
import { optionsOf, type Option, type OptionGroup } from "./arguments";

/** The options that were chosen, by argument; an argument that is not in it is left out. */
export type Chosen = Readonly<Partial<Record<ParameterId, string>>>;

/** An argument with what it can be and what it is. */
export interface PickedArgument {
  readonly id: ParameterId;
  readonly optional: boolean;
  readonly groups: readonly OptionGroup[];
  /** null: left out. */
  readonly option: Option | null;
}

/** A call that is put together in the pane. An argument that is needed has its first option until another is chosen. */
export interface Pick {
  readonly definition: FunctionDefinition;
  readonly picked: readonly PickedArgument[];
  readonly args: readonly FormulaValue[];
  readonly formula: string;
  /** The same without the add-in, where it is known; null where not. */
  readonly native: string | null;
}

/** The native formula of the example that says the same as this call. */
function nativeOf(id: string, formula: string, snapshot: MatrixSnapshot, language: Language): string | null {
  const example = examples.find(
    (one) => one.id === id && one.part === undefined && formulaText(one.id, one.args, language) === formula,
  );
  return example?.native ? nativeIn(snapshot, example.native) : null;
}

export function pickOf(
  definition: FunctionDefinition,
  chosen: Chosen,
  snapshot: MatrixSnapshot,
  language: Language,
): Pick {
  const { id, parameters } = definition;
  const picked = parameters.map((parameter): PickedArgument => {
    const groups = optionsOf(parameter, snapshot.portfolio.rows, language);
    const options = groups.flatMap((group) => group.options);
    const option =
      options.find((one) => one.id === chosen[parameter.id]) ?? (parameter.optional ? null : (options[0] ?? null));
    return { id: parameter.id, optional: parameter.optional, groups, option };
  });
  const args = picked.map(({ option }) => option?.value ?? null);
  const formula = formulaText(id, args, language);
  return { definition, picked, args, formula, native: nativeOf(id, formula, snapshot, language) };
}

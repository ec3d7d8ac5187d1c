import type { FunctionDefinition } from "./definition";
import type { Parameter } from "./parameter";
import { invalidValue } from "./result";

/** "live" follows this workbook's matrix, "pure" is of the matrix that is passed, "ordinary" of neither. */
export type FunctionKind = "live" | "pure" | "ordinary";

/** One function as Excel knows it. A figure is two: live, and pure under the name with `.IN`. Ids are never renamed and signatures only grow. */
export interface FunctionRecord {
  readonly id: string;
  readonly kind: FunctionKind;
  readonly definition: FunctionDefinition;
  readonly parameters: readonly Parameter[];
}

/** The matrix that is passed; it is read as a whole, by matrixArgument.ts. */
const matrix: Parameter = { id: "matrix", type: "any", array: true, optional: false, read: () => invalidValue("error.noMatrixArgument") };

/** How a definition is registered. */
export function recordsOf(definition: FunctionDefinition): readonly FunctionRecord[] {
  const { id, parameters } = definition;
  if (definition.matrix === "none") return [{ id, kind: "ordinary", definition, parameters }];
  return [
    { id, kind: "live", definition, parameters },
    { id: `${id}.IN`, kind: "pure", definition, parameters: [matrix, ...parameters] },
  ];
}

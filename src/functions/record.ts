import type { FunctionCode, FunctionDefinition } from "./definition";
import type { Parameter } from "./parameter";
import { invalidValue } from "./result";

/** "live" follows this workbook's matrix, "pure" is of the matrix that is passed, "ordinary" of neither. */
export type FunctionKind = "live" | "pure" | "ordinary";

/** One function as Excel knows it. A figure is two: live, and pure under the name with `.IN`. Ids are never renamed and signatures only grow. */
export interface FunctionRecord<D extends FunctionCode = FunctionDefinition> {
  readonly id: string;
  readonly kind: FunctionKind;
  readonly definition: D;
}

/** How a definition is registered. */
export function recordsOf<D extends FunctionCode>(definition: D): readonly FunctionRecord<D>[] {
  const { id, matrix } = definition;
  if (matrix === "none") return [{ id, kind: "ordinary", definition }];
  return [
    { id, kind: "live", definition },
    { id: `${id}.IN`, kind: "pure", definition },
  ];
}

/** The matrix that is passed; it is read as a whole, by matrixArgument.ts. */
const matrixParameter: Parameter = {
  id: "matrix",
  type: "any",
  array: true,
  optional: false,
  read: () => invalidValue("error.noMatrixArgument"),
};

/** What a function takes, in order. */
export function parametersOf({ kind, definition: { parameters } }: FunctionRecord): readonly Parameter[] {
  return kind === "pure" ? [matrixParameter, ...parameters] : parameters;
}

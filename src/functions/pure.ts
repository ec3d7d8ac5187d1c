import type { Evaluation, FunctionCode, Surroundings } from "./definition";
import { inputOf } from "./input";
import { isSource, matrixArgument } from "./matrixArgument";
import type { FunctionRecord } from "./record";
import { invalidValue, type ResultTable } from "./result";
import { surroundingsNow } from "./surroundings";
import { excelResult, type ExcelResult } from "./toExcel";

function evaluate(
  { kind, definition }: FunctionRecord<FunctionCode>,
  values: readonly unknown[],
  surroundings: Surroundings,
): Evaluation {
  try {
    if (kind === "ordinary") return definition.evaluate(null, values.map(inputOf), surroundings);
    const [matrix, ...rest] = values;
    const source = matrixArgument(matrix);
    return isSource(source) ? definition.evaluate(source, rest.map(inputOf), surroundings) : [[source]];
  } catch {
    return [[invalidValue("error.unexpected")]];
  }
}

/** An error for the cell as a whole is thrown, as Excel's documentation has it. */
function given(result: ExcelResult): unknown[][] {
  if (result instanceof CustomFunctions.Error) throw result;
  return result;
}

/** What Excel calls for a function that depends on its arguments alone: one value a parameter, an omitted one as null, then the invocation. */
export function pureRunner(record: FunctionRecord<FunctionCode>): (...args: unknown[]) => unknown {
  return (...args) => {
    const surroundings = surroundingsNow();
    const deliver = (table: ResultTable) => {
      const result = excelResult(table, surroundings.language);
      return result instanceof Promise ? result.then(given) : given(result);
    };
    const evaluation = evaluate(record, args.slice(0, -1), surroundings);
    return evaluation instanceof Promise ? evaluation.then(deliver) : deliver(evaluation);
  };
}

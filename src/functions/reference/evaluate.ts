import type { Language } from "../../locale/language";
import type { CalendarDate } from "../../portfolio/calendarDate";
import type { MatrixSnapshot } from "../../workbook/snapshot";
import type { FunctionDefinition } from "../definition";
import { inputOf } from "../input";
import { isFunctionError, type ErrorCode } from "../result";
import { errorSentence } from "../sentence";
import { sourceOf } from "../source";

/** An error value as Excel shows it, with the sentence that it carries. */
export interface ShownError {
  readonly error: string;
  readonly sentence: string;
}

export type ShownCell = string | number | boolean | ShownError;

const errorTexts: Readonly<Record<ErrorCode, string>> = {
  notAvailable: "#N/A",
  invalidValue: "#VALUE!",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
};

export function isShownError(cell: ShownCell): cell is ShownError {
  return typeof cell === "object";
}

/** What a function would show now in this workbook: for the pane, and for the reference. `args` as Excel would pass them. */
export async function evaluateOn(
  definition: FunctionDefinition,
  args: readonly unknown[],
  snapshot: MatrixSnapshot | null,
  { language, today }: { readonly language: Language; readonly today: CalendarDate },
): Promise<readonly (readonly ShownCell[])[]> {
  const table = await definition.evaluate(snapshot && sourceOf(snapshot, "workbook"), args.map(inputOf), {
    language,
    today,
  });
  return table.map((row) =>
    row.map((cell) =>
      isFunctionError(cell) ? { error: errorTexts[cell.error], sentence: errorSentence(cell, language) } : cell,
    ),
  );
}

import { figuresOf } from "../../portfolio/figures";
import type { Row } from "../../portfolio/row";
import { notAvailable, type FunctionError } from "../result";

const words = { gap: "error.noGap", asIs: "error.noAsIs", toBe: "error.noToBe" } as const;

/** Why an average is of nothing, with what the rows are instead: an average of nothing is no number, and least of all 0. */
export function noMean(of: keyof typeof words, rows: readonly Row[], name: string | number | null): FunctionError {
  const named = name === null ? ({ say: "all" } as const) : String(name);
  if (rows.length === 0) return notAvailable("error.noRows", { name: named });
  const { unnecessary, excluded, undecided, scored } = figuresOf(rows);
  return notAvailable(words[of], {
    name: named,
    rows: rows.length,
    unnecessary,
    excluded,
    unscored: undecided + scored.of - scored.count,
  });
}

import { meanGapOf } from "../../portfolio/meanGap";
import { cellFunction } from "../definition";
import { of } from "./of";
import { isFunctionError } from "../result";
import { rowsNamed } from "../source";
import { noMean } from "./noMean";

/** The mean of To-Be − As-Is over services with both scores. */
export const gap = cellFunction({
  id: "GAP",
  matrix: "needed",
  parameters: [of],
  each(source, [name]) {
    const rows = rowsNamed(source, name);
    if (isFunctionError(rows)) return rows;
    return meanGapOf(rows).value ?? noMean("gap", rows, name);
  },
});

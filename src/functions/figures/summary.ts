import { functionWord } from "../../locale/functions";
import { dimensionOf, groupLabel } from "../../portfolio/dimensions";
import type { Mean } from "../../portfolio/figures";
import { summaryBy } from "../../portfolio/summary";
import { tableFunction } from "../definition";
import { choiceFrame, optional } from "../parameter";
import { groupingChoices, headers } from "../parameters";
import { notAvailable, type ResultCell } from "../result";

const columns = ["services", "scored", "asIs", "toBe", "gap"] as const;

export const by = optional(choiceFrame("by", groupingChoices), "category" as const);

function mean({ value }: Mean, name: string): ResultCell {
  return value ?? notAvailable("error.noMeanInGroup", { name });
}

/** A table by category, process, domain, level, allocation, team, outsourcer or scope. */
export const summary = tableFunction({
  id: "SUMMARY",
  matrix: "needed",
  parameters: [by, headers],
  table({ rows, wording }, [grouping, withHeaders]) {
    if (rows.length === 0) return notAvailable("error.emptyMatrix");
    const dimension = dimensionOf(grouping);
    const head = [functionWord(`by.${grouping}`, wording.language), ...columns.map((column) => functionWord(`column.${column}`, wording.language))];
    const groups = summaryBy(rows, dimension).map(({ key, rows: [first], figures }) => {
      const name = groupLabel(dimension, key, first, wording);
      return [name, figures.rows, figures.scored.count, mean(figures.meanAsIs, name), mean(figures.meanToBe, name), mean(figures.meanGap, name)];
    });
    return [...(withHeaders ? [head] : []), ...groups];
  },
});

import { functionTableWord } from "../../locale/functionTables";
import { dimensionOf } from "../../portfolio/dimensions";
import type { Mean } from "../../portfolio/figures";
import { groupLabel } from "../../portfolio/groupLabel";
import { summaryBy } from "../../portfolio/summary";
import { tableFunction } from "../definition";
import { optional } from "../parameter";
import { by as grouping } from "./grouping";
import { headers } from "./headers";
import { notAvailable, type ResultCell } from "../result";

const columns = ["services", "scored", "asIs", "toBe", "gap"] as const;

const by = optional(grouping, "category" as const);

function mean({ value }: Mean, name: string): ResultCell {
  return value ?? notAvailable("error.noMeanInGroup", { name });
}

/** A table by category, process, domain, level, allocation, team, outsourcer or scope. */
export const summary = tableFunction({
  id: "SUMMARY",
  matrix: "needed",
  parameters: [by, headers],
  table({ rows, wording }, [groupedBy, withHeaders]) {
    if (rows.length === 0) return notAvailable("error.emptyMatrix");
    const dimension = dimensionOf(groupedBy);
    const head = [
      functionTableWord(`by.${groupedBy}`, wording.language),
      ...columns.map((column) => functionTableWord(`column.${column}`, wording.language)),
    ];
    const groups = summaryBy(rows, dimension).map(({ key, rows: [first], figures }) => {
      const name = groupLabel(dimension, key, first, wording);
      return [
        name,
        figures.rows,
        figures.scored.count,
        mean(figures.meanAsIs, name),
        mean(figures.meanToBe, name),
        mean(figures.meanGap, name),
      ];
    });
    return [...(withHeaders ? [head] : []), ...groups];
  },
});

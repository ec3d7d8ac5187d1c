import { levelLabel } from "../../framework/levels";
import { functionTableWord } from "../../locale/functionTables";
import { dimensionOf, type LabelWording } from "../../portfolio/dimensions";
import { known } from "../../portfolio/entry";
import { groupLabel } from "../../portfolio/groupLabel";
import { isNumber } from "../../portfolio/rowState";
import { summaryBy } from "../../portfolio/summary";
import { topGaps, type TopGap } from "../../portfolio/topGaps";
import { tableFunction } from "../definition";
import { numberIn, optional } from "../parameter";
import { by as grouping } from "./grouping";
import { headers } from "./headers";
import type { ResultCell } from "../result";

const columns = ["code", "service", "scope", "level", "team", "asIs", "toBe", "gap"] as const;

/** As many as fit on a page of a board pack. */
const usual = 10;

const n = optional(
  {
    id: "n",
    takes: "takes.n",
    read(cell) {
      const number = numberIn(cell);
      return number !== undefined && Number.isInteger(number) && number >= 1 ? number : undefined;
    },
  },
  usual,
);

const by = optional(grouping, null);

function cells({ row, gap }: TopGap, { language, levels }: LabelWording): ResultCell[] {
  const level = known(row.level);
  const score = (value: typeof row.asIs) => (isNumber(value) ? value : "");
  return [
    row.code,
    row.name,
    row.scope,
    level === null ? "" : levelLabel(level, levels, language),
    row.team,
    score(row.asIs),
    score(row.toBe),
    gap,
  ];
}

/** The biggest gaps, basic before optional; with `by` the biggest of each group. */
export const top = tableFunction({
  id: "TOP",
  matrix: "needed",
  parameters: [n, by, headers],
  table({ rows, wording }, [most, groupedBy, withHeaders]) {
    const { language } = wording;
    const dimension = groupedBy === null ? null : dimensionOf(groupedBy);
    const groups = dimension
      ? summaryBy(rows, dimension).map(({ key, rows: of }) => ({
          name: [groupLabel(dimension, key, of[0], wording)],
          of,
        }))
      : [{ name: [], of: rows }];
    const found = groups.flatMap(({ name, of }) =>
      topGaps(of, most).map((topGap) => [...name, ...cells(topGap, wording)]),
    );
    if (found.length === 0) return [[functionTableWord("noGaps", language)]];
    const head = [
      ...(groupedBy === null ? [] : [functionTableWord(`by.${groupedBy}`, language)]),
      ...columns.map((column) => functionTableWord(`column.${column}`, language)),
    ];
    return [...(withHeaders ? [head] : []), ...found];
  },
});

import { dimensionOf, type DimensionId, type LabelWording } from "../../../portfolio/dimensions";
import { groupLabel } from "../../../portfolio/groupLabel";
import type { Row } from "../../../portfolio/row";
import { summaryBy, type Group } from "../../../portfolio/summary";
import { languages, type Text } from "../../../locale/language";
import type { MatrixSnapshot } from "../../../workbook/snapshot";

/** What the rows are grouped by, in the order in which it is offered. */
export const groupings = [
  "category",
  "process",
  "domain",
  "team",
  "outsourcer",
  "level",
  "allocation",
  "scope",
] as const satisfies readonly DimensionId[];
export type Grouping = (typeof groupings)[number];

/** A group as the page shows it. */
export interface NamedGroup extends Group {
  readonly name: Text;
  /** What stands at a corner of the radar: the letter of a category, else the name. */
  readonly short: Text;
  /** Indexes in `portfolio.rows`. */
  readonly indexes: readonly number[];
}

function named(by: Grouping, { key, rows: [row] }: Group, levels: LabelWording["levels"]): Text {
  const name = (language: LabelWording["language"]) => groupLabel(dimensionOf(by), key, row, { language, levels });
  return { ja: name("ja"), en: name("en") };
}

const firstWord = (name: Text): Text => ({ ja: name.ja.split(" ")[0] ?? "", en: name.en.split(" ")[0] ?? "" });

/** The rows of a matrix in groups, with their names in every language. */
export function groupsOf({ portfolio }: MatrixSnapshot, by: Grouping): readonly NamedGroup[] {
  const places = new Map<Row, number>(portfolio.rows.map((row, index) => [row, index]));
  return summaryBy(portfolio.rows, dimensionOf(by)).map((group) => {
    const name = named(by, group, portfolio.settings.levelWording);
    const short =
      by === "category" && languages.every((language) => /^[A-Z] /.test(name[language])) ? firstWord(name) : name;
    return { ...group, name, short, indexes: group.rows.map((row) => places.get(row) ?? -1) };
  });
}

import { excludedName, scoreNumbers } from "../../../framework/scores";
import { operationalRoles, roleName } from "../../../framework/roles";
import { services } from "../../../framework/services";
import { staffingLevels } from "../../../framework/staffingLevels";
import type { Parameter, ParameterId } from "../../../functions/parameter";
import type { FormulaValue } from "../../../functions/reference/formulaText";
import { cellWord } from "../../../locale/cells";
import type { Language, Text } from "../../../locale/language";
import { dimensions, noKey, unreadKey, type Dimension } from "../../../portfolio/dimensions";
import type { Row } from "../../../portfolio/row";
import { selectorOf, type RowSelector } from "../../../portfolio/selection";
import { summaryBy } from "../../../portfolio/summary";

/** One value that an argument can be given in the pane. */
export interface Option {
  /** Unique among the options of its argument; never "". */
  readonly id: string;
  readonly label: string;
  readonly value: FormulaValue;
}

/** Options under a heading; "" where there is but one list. */
export interface OptionGroup {
  readonly label: string;
  readonly options: readonly Option[];
}

/** The longest text that a formula holds between quotes. */
const longestText = 255;

const plain = (options: readonly Option[]): readonly OptionGroup[] => [{ label: "", options }];
const text = (id: string, words: Text, language: Language): Option => ({ id, label: words[language], value: words });
const number = (value: number, label = String(value)): Option => ({ id: String(value), label, value });
const truth = (value: boolean): Option => ({ id: String(value), label: String(value).toUpperCase(), value });

function isSame(found: readonly Row[] | undefined, group: readonly Row[]): boolean {
  return found?.length === group.length && group.every((row, index) => row === found[index]);
}

/** The groups of one dimension, each by a name that means just its rows: with the column's name before it where the bare one means something else. */
function groupOptions(dimension: Dimension, selector: RowSelector, language: Language): OptionGroup {
  const isService = dimension.id === "service";
  const header = cellWord(`header.${isService ? "name" : dimension.id}`, language);
  const options = summaryBy(selector.rows, dimension).flatMap(({ key, rows: group }): Option[] => {
    if (key === noKey || key === unreadKey) return [];
    const label = dimension.label(group[0], { language, levels: "name" });
    const name = dimension.id === "category" ? key : label;
    const value = [name, `${header}: ${name}`].find(
      (candidate) => candidate.length <= longestText && isSame(selector.rowsOf(candidate), group),
    );
    return value === undefined
      ? []
      : [{ id: `${dimension.id} ${key}`, label: isService ? `${label} ${group[0].name}` : label, value }];
  });
  return { label: header, options };
}

type OptionsOf = (rows: readonly Row[], language: Language) => readonly OptionGroup[];

/** Arguments whose values are no closed list of words. */
const lists: Partial<Readonly<Record<ParameterId, OptionsOf>>> = {
  of(rows, language) {
    const selector = selectorOf(rows);
    return dimensions
      .map((dimension) => groupOptions(dimension, selector, language))
      .filter(({ options }) => options.length > 0);
  },
  level: (_rows, language) =>
    plain([
      ...staffingLevels.map((level) => number(level, `Level ${level}`)),
      text("table", { ja: "表", en: "table" }, language),
    ]),
  role: (_rows, language) => plain(operationalRoles.map((id) => text(id, roleName(id), language))),
  code: (_rows, language) =>
    plain(services.map(({ code, name }) => ({ id: code, label: `${code} ${name[language]}`, value: code }))),
  score: (_rows, language) =>
    plain([...scoreNumbers.map((score) => number(score)), text("excluded", excludedName, language)]),
  n: () => plain([3, 5, 10, 20].map((n) => number(n))),
  headers: () => plain([truth(false)]),
  inHouse: () => plain([truth(true), truth(false)]),
};

/** What an argument can be given in a workbook with these rows. */
export function optionsOf(
  { id, choices }: Parameter,
  rows: readonly Row[],
  language: Language,
): readonly OptionGroup[] {
  return (
    lists[id]?.(rows, language) ?? plain(choices?.choices.map((choice) => text(choice.id, choice.name, language)) ?? [])
  );
}

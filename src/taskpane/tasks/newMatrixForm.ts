import type { CategoryCode } from "../../framework/categories";
import { services, type Service } from "../../framework/services";
import { starters } from "../../framework/starters";
import type { NewMatrixChoice } from "../../excel/portfolioWorkbook";
import type { Language } from "../../locale/language";
import type { Group } from "../../workbook/columns";
import { newRows } from "../../portfolio/newRows";
import { defaultSettings } from "../../workbook/settingsTable";

/** Columns that most need; those for analysis only where one is going to look at the textbook's processes and domains. */
export const defaultGroups: readonly Group[] = ["decision", "assessment", "plan"];

export const serviceChoices = ["all", "starters", "chosen"] as const;
export type ServiceChoice = (typeof serviceChoices)[number];

/** What is asked before a matrix is made. */
export interface NewMatrixForm {
  readonly services: ServiceChoice;
  /** For "chosen". */
  readonly categories: readonly CategoryCode[];
  readonly groups: readonly Group[];
  readonly sheetLanguage: Language;
  readonly organisation: string;
  readonly cycle: string;
}

export function firstForm(language: Language): NewMatrixForm {
  return {
    services: "all",
    categories: [...starters.minimum, ...starters.asNeeded],
    groups: defaultGroups,
    sheetLanguage: language,
    organisation: "",
    cycle: "",
  };
}

function inCategories(categories: readonly CategoryCode[]): readonly Service[] {
  return services.filter(({ category }) => categories.includes(category));
}

/** The services that a form chooses, in the framework's order. */
export function chosenServices({
  services: choice,
  categories,
}: Pick<NewMatrixForm, "services" | "categories">): readonly Service[] {
  if (choice === "all") return services;
  return inCategories(choice === "starters" ? [...starters.minimum, ...starters.asNeeded] : categories);
}

/** The matrix that a form describes. */
export function matrixOf(form: NewMatrixForm): NewMatrixChoice {
  const { sheetLanguage, organisation, cycle, groups } = form;
  return {
    portfolio: {
      settings: { ...defaultSettings(sheetLanguage), organisation: organisation.trim(), cycle: cycle.trim() },
      teams: [],
      rows: newRows(chosenServices(form), sheetLanguage),
    },
    groups,
  };
}

import { patterns } from "../../../framework/patterns";
import { staffingLevels } from "../../../framework/staffingLevels";
import type { Language } from "../../../locale/language";
import { sheetWord } from "../../../locale/sheets";
import type { Settings } from "../../../portfolio/portfolio";
import { combinedRules } from "../../../portfolio/vocabularies";
import { setSetting, type SettingEdit } from "../../../portfolio/edits";

/** Settings that are changed on the page by themselves. */
export const settingFields = [
  "organisation",
  "cycle",
  "classification",
  "patternNow",
  "patternWanted",
  "staffingModel",
  "shiftFactor",
  "combinedScore",
] as const satisfies readonly (keyof Settings)[];
export type SettingField = (typeof settingFields)[number];

/** What the inputs hold: "" where nothing is said. */
export type SettingTexts = Readonly<Record<SettingField, string>>;

/** A field's choices, as id and label; null for one that is typed. */
export function choicesOf(
  field: SettingField,
  language: Language,
): readonly (readonly [id: string, label: string])[] | null {
  switch (field) {
    case "patternNow":
    case "patternWanted":
      return patterns.map(({ id, name }) => [String(id), `${id} ${name[language]}`]);
    case "staffingModel":
      return staffingLevels.map((level) => [String(level), `Level ${level}`]);
    case "combinedScore":
      return combinedRules.map((id) => [id, sheetWord(`combinedRule.${id}`, language)]);
    default:
      return null;
  }
}

export function textsOf(settings: Settings): SettingTexts {
  return Object.fromEntries(settingFields.map((field) => [field, String(settings[field] ?? "")])) as Record<
    SettingField,
    string
  >;
}

/** The edit that a text comes to; undefined where it is no value of the setting. */
function editOf(field: SettingField, text: string): SettingEdit | undefined {
  switch (field) {
    case "organisation":
    case "cycle":
    case "classification":
      return setSetting(field, text.trim()) as SettingEdit;
    case "patternNow":
    case "patternWanted":
      return setSetting(field, patterns.find(({ id }) => String(id) === text)?.id ?? null) as SettingEdit;
    case "staffingModel":
      return setSetting(field, staffingLevels.find((level) => String(level) === text) ?? null) as SettingEdit;
    case "combinedScore":
      return setSetting(field, combinedRules.find((rule) => rule === text) ?? "higher") as SettingEdit;
    case "shiftFactor": {
      const number = Number(text.normalize("NFKC"));
      return text.trim() === ""
        ? (setSetting(field, null) as SettingEdit)
        : number > 0 && number < Infinity
          ? (setSetting(field, number) as SettingEdit)
          : undefined;
    }
  }
}

/** The edits of what was typed, where it differs from the settings, and the fields whose text is no value. */
export function changesOf(
  settings: Settings,
  typed: Partial<SettingTexts>,
): { readonly edits: readonly SettingEdit[]; readonly refused: readonly SettingField[] } {
  const now = textsOf(settings);
  const touched = settingFields.filter((field) => typed[field] !== undefined && typed[field] !== now[field]);
  const edits = touched.map((field) => editOf(field, typed[field] ?? ""));
  return {
    edits: edits.flatMap((edit) => edit ?? []),
    refused: touched.filter((_, index) => edits[index] === undefined),
  };
}

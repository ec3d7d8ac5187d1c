import { fold } from "../../framework/fold";
import { languages } from "../../locale/language";
import { sheetWord } from "../../locale/sheets";
import type { Settings } from "../../portfolio/portfolio";
import { absolute, quotedSheet } from "../address";
import type { Cell, NameDescription, SheetDescription } from "../description";
import { headerIndex } from "../layout";
import type { Wording } from "../lists";
import { isKeptKey, settingCell, settingKeys, settingList, settingsTableName, type SettingKey } from "../settingsTable";
import { listValidation, titleFormats, titleRow, widthsOf } from "./frame";
import { bodyFormat, headerFormat, headerHeight, hintFormat, quietInk, titleFormat } from "./styles";

const headerRow = 4;
const last = headerRow + settingKeys.length;

/** Settings that the sheets' own titles show, by the name that points at their cell. */
export const shownSettings: readonly (readonly [name: string, key: SettingKey])[] = [
  ["CdcOrganisation", "organisation"],
  ["CdcCycle", "cycle"],
  ["CdcClassification", "classification"],
];

export function settingNames(sheet: string): NameDescription[] {
  return shownSettings.map(([name, key]) => ({
    name,
    refersTo: `=${quotedSheet(sheet)}!${absolute(`C${headerRow + 1 + settingKeys.indexOf(key)}`)}`,
  }));
}

const headerWords = ["settings.label", "settings.key", "settings.value", "settings.note"] as const;
const wordOfHeader = headerIndex(headerWords, (word) => languages.map((language) => sheetWord(word, language)));

/** The columns of a settings table that are ours, as offsets from its first. */
export function settingColumns(headers: readonly string[]): readonly number[] {
  return headers.flatMap((header, index) => (wordOfHeader.has(fold(header)) ? [index] : []));
}

export function isSettingsTable(headers: readonly string[]): boolean {
  return settingColumns(headers).length === headerWords.length;
}

/** `connection`: the mapping of a connected sheet, as text. */
export function settingsSheet(
  name: string,
  settings: Settings,
  { language }: Wording,
  connection: string | null = null,
): SheetDescription {
  const rows: Cell[][] = settingKeys.map((key) => [
    sheetWord(`setting.${key}`, language),
    key,
    isKeptKey(key) ? (key === "connection" ? connection : null) : settingCell(key, settings, language),
    sheetWord(`setting.note.${key}`, language),
  ]);
  return {
    name,
    showGridlines: false,
    blocks: [
      { at: "A1", rows: [[sheetWord("settings.title", language)], [sheetWord("settings.hint", language)]] },
      { at: `A${headerRow}`, rows: [headerWords.map((word) => sheetWord(word, language)), ...rows] },
    ],
    tables: [
      {
        name: settingsTableName,
        address: `A${headerRow}:D${last}`,
        style: "TableStyleLight1",
        bandedRows: false,
        filterButtons: false,
      },
    ],
    formats: [
      ...titleFormats(titleFormat, hintFormat),
      { address: `A${headerRow}:D${headerRow}`, format: headerFormat },
      { address: `A${headerRow + 1}:D${last}`, format: bodyFormat },
      { address: `B${headerRow + 1}:B${last}`, format: { font: { color: quietInk } } },
      { address: `C${headerRow + 1}:C${last}`, format: { align: "left" } },
    ],
    validations: settingKeys.flatMap((key, index) => {
      const list = settingList(key);
      return list === undefined ? [] : [listValidation(`C${headerRow + 1 + index}`, list, language)];
    }),
    columns: widthsOf([38, 16, 32, 64]),
    rows: [titleRow, { from: headerRow, to: headerRow, height: headerHeight }],
    freeze: { rows: headerRow, columns: 0 },
    page: { orientation: "landscape", paper: "a4", fitToWidth: true, titleRows: `${headerRow}:${headerRow}` },
  };
}

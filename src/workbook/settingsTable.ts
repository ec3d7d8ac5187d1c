import { edition } from "../framework/edition";
import { fold } from "../framework/fold";
import { patterns, type PatternId } from "../framework/patterns";
import { staffingLevels, type StaffingLevel } from "../framework/staffingLevels";
import { languages, type Language } from "../locale/language";
import { cellWord, type CellWord } from "../locale/cells";
import type { Settings } from "../portfolio/portfolio";
import { combinedRules, levelWordings } from "../portfolio/vocabularies";
import { textOf, type ReadCell } from "./cellText";
import type { CellValue } from "./description";
import type { ListId } from "./lists";
import { codeOf } from "./matrixReading";

export const settingsTableName = "CdcSettings";

/** How these sheets are made; grows when an older add-in could no longer work on them. */
export const schemaVersion = 1;

/** Keys that are no settings: where a connected sheet is (recognition/mapping.ts), and the journal of a write until the write is done. */
const keptKeys = ["connection", "unfinished"] as const;
type KeptKey = (typeof keptKeys)[number];

/** A key of the settings table. */
export type SettingKey = keyof Settings | KeptKey;

export function isKeptKey(key: SettingKey): key is KeptKey {
  return keptKeys.some((kept) => kept === key);
}

export function defaultSettings(language: Language): Settings {
  return {
    schemaVersion,
    edition,
    organisation: "",
    cycle: "",
    classification: "",
    sheetLanguage: language,
    levelWording: "both",
    combinedScore: "higher",
    patternNow: null,
    patternWanted: null,
    staffingModel: null,
    shiftFactor: null,
    ownCodes: [],
  };
}

/** What a workbook says of itself whatever anybody decides. */
const given: readonly (keyof Settings)[] = ["schemaVersion", "edition", "sheetLanguage", "levelWording"];

/** Whether somebody has decided something that only the settings keep. */
export function hasSettings(settings: Settings): boolean {
  const untouched = defaultSettings(settings.sheetLanguage);
  return (Object.keys(untouched) as (keyof Settings)[]).some(
    (key) => !given.includes(key) && String(settings[key] ?? "") !== String(untouched[key] ?? ""),
  );
}

interface SettingCodec<V> {
  /** Undefined where the cell is blank or says nothing that is known: then the default holds. */
  readonly read: (text: string) => V | undefined;
  readonly write: (value: V, language: Language) => CellValue;
  readonly list?: ListId;
}

function choice<T extends string>(ids: readonly T[], word: (id: T) => CellWord, list: ListId): SettingCodec<T> {
  return {
    list,
    read: (text) =>
      ids.find((id) => id === text || languages.some((language) => fold(cellWord(word(id), language)) === fold(text))),
    write: (id, language) => cellWord(word(id), language),
  };
}

const text: SettingCodec<string> = { read: (cell) => cell, write: (value) => (value === "" ? null : value) };
const firstNumber = (cell: string) => Number(/\d+(?:\.\d+)?/.exec(cell.normalize("NFKC"))?.[0] ?? "NaN");

const codecs: { readonly [K in keyof Settings]: SettingCodec<Settings[K]> } = {
  schemaVersion: {
    read: (cell) => (Number.isInteger(Number(cell)) && cell !== "" ? Number(cell) : undefined),
    write: (value) => value,
  },
  edition: text,
  organisation: text,
  cycle: text,
  classification: text,
  sheetLanguage: choice(languages, (id) => `language.${id}`, "languages"),
  levelWording: choice(levelWordings, (id) => `levelWording.${id}`, "levelWordings"),
  combinedScore: choice(combinedRules, (id) => `combinedRule.${id}`, "combinedRules"),
  patternNow: { list: "patterns", read: patternRead, write: patternCell },
  patternWanted: { list: "patterns", read: patternRead, write: patternCell },
  staffingModel: {
    list: "staffingLevels",
    read: (cell): StaffingLevel | undefined => staffingLevels.find((level) => level === firstNumber(cell)),
    write: (level) => (level === null ? null : `Level ${level}`),
  },
  shiftFactor: { read: (cell) => (firstNumber(cell) > 0 ? firstNumber(cell) : undefined), write: (value) => value },
  ownCodes: {
    read: (cell) =>
      cell
        .split(/[,、，;；\n]/)
        .map((code) => codeOf(code))
        .filter((code) => code !== ""),
    write: (codes) => codes.join(", ") || null,
  },
};

function patternRead(cell: string): PatternId | undefined {
  return patterns.find(
    ({ id, name }) => id === firstNumber(cell) || languages.some((language) => fold(name[language]) === fold(cell)),
  )?.id;
}

function patternCell(id: PatternId | null, language: Language): CellValue {
  const pattern = patterns.find((known) => known.id === id);
  return pattern ? `${pattern.id} ${pattern.name[language]}` : null;
}

export const settingKeys: readonly SettingKey[] = [
  "organisation",
  "cycle",
  "classification",
  "sheetLanguage",
  "levelWording",
  "combinedScore",
  "patternNow",
  "patternWanted",
  "staffingModel",
  "shiftFactor",
  "ownCodes",
  "schemaVersion",
  "edition",
  ...keptKeys,
];

/** The list behind the dropdown of a setting's value. */
export function settingList(key: SettingKey): ListId | undefined {
  return isKeptKey(key) ? undefined : codecs[key].list;
}

/** What stands in the value cell of a setting. */
export function settingCell<K extends keyof Settings>(key: K, settings: Settings, language: Language): CellValue {
  return codecs[key].write(settings[key], language);
}

export interface SettingsReading {
  readonly settings: Settings;
  /** The mapping of a connected sheet as it is kept; "" where none is connected. */
  readonly connection: string;
  /** The journal of a write that was begun and not ended; "" where there is none. */
  readonly unfinished: string;
  /** Offset of each key's row in the body. */
  readonly positions: ReadonlyMap<string, number>;
  readonly keyColumn: number;
  readonly valueColumn: number;
}

function columnNamed(headers: readonly string[], word: CellWord): number {
  return headers.findIndex((header) => languages.some((language) => fold(cellWord(word, language)) === fold(header)));
}

/** Reads the settings by their keys. What is missing or cannot be read has its default. */
export function readSettings(
  headers: readonly string[],
  body: readonly (readonly ReadCell[])[],
  language: Language,
): SettingsReading {
  const keyColumn = columnNamed(headers, "settings.key");
  const valueColumn = columnNamed(headers, "settings.value");
  const cells = new Map(body.map((row) => [textOf(row[keyColumn]).trim(), textOf(row[valueColumn])]));
  const positions = new Map(body.map((row, index) => [textOf(row[keyColumn]).trim(), index]));
  const fallback = defaultSettings(language);
  const read = <K extends keyof Settings>(key: K): Settings[K] => {
    const cell = cells.get(key);
    return (cell === undefined || cell.trim() === "" ? undefined : codecs[key].read(cell)) ?? fallback[key];
  };
  const settings: Settings = {
    schemaVersion: read("schemaVersion"),
    edition: read("edition"),
    organisation: read("organisation"),
    cycle: read("cycle"),
    classification: read("classification"),
    sheetLanguage: read("sheetLanguage"),
    levelWording: read("levelWording"),
    combinedScore: read("combinedScore"),
    patternNow: read("patternNow"),
    patternWanted: read("patternWanted"),
    staffingModel: read("staffingModel"),
    shiftFactor: read("shiftFactor"),
    ownCodes: read("ownCodes"),
  };
  return {
    settings,
    connection: cells.get("connection") ?? "",
    unfinished: cells.get("unfinished") ?? "",
    positions,
    keyColumn,
    valueColumn,
  };
}

import { allocationFacts, allocationRead, allocations } from "../framework/allocations";
import { categories, categoryByCode, categoryFrom } from "../framework/categories";
import { domainRead, domains } from "../framework/domains";
import { fold } from "../framework/fold";
import { levelLabel, levelRead, levels, type LevelWording } from "../framework/levels";
import { serviceCodeRead, serviceFrom } from "../framework/lookup";
import { processes, processRead } from "../framework/processes";
import { serviceByCode, services } from "../framework/services";
import type { Language } from "../locale/language";
import { functionWord } from "../locale/functions";
import { categoryLetter } from "./categoryLetter";
import { isUnread, type Entry } from "./entry";
import { isErrorText } from "./errorText";
import type { Row } from "./row";

export type DimensionId =
  "category" | "service" | "process" | "domain" | "level" | "allocation" | "team" | "outsourcer" | "scope";

/** How the names of a dimension's groups are worded. */
export interface LabelWording {
  readonly language: Language;
  readonly levels: LevelWording;
}

/** One way of sorting rows into groups. */
export interface Dimension {
  readonly id: DimensionId;
  /** What a row is filed under: `noKey` where nothing is said, `unreadKey` where what is said is not known. */
  readonly keyOf: (row: Row) => string;
  /** Other keys by which a row can be chosen. */
  readonly aliases?: (row: Row) => readonly string[];
  /** The key that a text stands for; undefined where it can be none of this dimension. */
  readonly read: (text: string) => string | undefined;
  /** The framework's keys in its order; empty where the organisation makes the names. */
  readonly order: readonly string[];
  /** How the group that this row is in reads; never called for `noKey` and `unreadKey`. */
  readonly label: (row: Row, wording: LabelWording) => string;
}

export const noKey = "";
export const unreadKey = "\u0000unread";
/** A service of all four domains belongs to none of them alone (6.4). */
const allDomains = "all";

function categoryLabel(letter: string, language: Language): string {
  const category = categoryByCode(letter);
  return category ? `${letter} ${category.name[language]}` : letter;
}

/** A row's own word before the textbook's. */
function entryKey(entry: Entry<string>, fallback: string): string {
  return isUnread(entry) ? unreadKey : (entry ?? fallback);
}

function processKey(row: Row): string {
  return entryKey(row.process, serviceByCode(row.code)?.process ?? noKey);
}

function domainKey(row: Row): string {
  return entryKey(row.domain, serviceByCode(row.code)?.domain ?? noKey);
}

function domainLabel(key: string, language: Language): string {
  return key === allDomains
    ? functionWord("group.allDomains", language)
    : `${functionWord("group.domain", language)}${key}`;
}

const allDomainsWords = new Set(
  (["ja", "en"] as const).map((language) => fold(functionWord("group.allDomains", language))),
);

function nameKey(name: string): string {
  return isErrorText(name) ? unreadKey : fold(name);
}

/** A dimension whose names the organisation makes: the same name however it is typed is one group. */
function named(id: "team" | "outsourcer" | "scope"): Dimension {
  return {
    id,
    order: [],
    keyOf: (row) => nameKey(row[id]),
    read: (text) => fold(text),
    label: (row) => row[id].trim(),
  };
}

/** Every dimension, in the order in which a word is looked for in them. "I" is the category; the domain is 領域I. */
export const dimensions: readonly Dimension[] = [
  {
    id: "category",
    order: categories.map(({ code }) => code),
    keyOf: (row) => categoryLetter(row.code),
    read: (text) => categoryFrom(text)?.code ?? /^[a-z]$/.exec(fold(text))?.[0].toUpperCase(),
    label: (row, { language }) => categoryLabel(categoryLetter(row.code), language),
  },
  {
    id: "service",
    order: services.map(({ code }) => code),
    keyOf: (row) => (isErrorText(row.code) ? unreadKey : row.code || fold(row.name)),
    aliases: (row) => (serviceByCode(row.code) ? [] : [fold(row.code), fold(row.name)]),
    read: (text) => serviceCodeRead(text) ?? serviceFrom(text)?.code ?? fold(text),
    label: (row) => row.code || row.name.trim(),
  },
  {
    id: "process",
    order: processes.map(({ id }) => id),
    keyOf: processKey,
    read: processRead,
    label: (row, { language }) => processes.find(({ id }) => id === processKey(row))?.name[language] ?? "",
  },
  {
    id: "domain",
    order: [...domains.map(({ id }) => id), allDomains],
    keyOf: domainKey,
    read: (text) => domainRead(text) ?? (allDomainsWords.has(fold(text)) ? allDomains : undefined),
    label: (row, { language }) => domainLabel(domainKey(row), language),
  },
  {
    id: "level",
    // The most wanted first, what is not needed last.
    order: [...levels.filter(({ rank }) => rank > 0), ...levels.filter(({ rank }) => rank === 0)].map(({ id }) => id),
    keyOf: (row) => entryKey(row.level, noKey),
    read: levelRead,
    label: (row, { language, levels: wording }) =>
      row.level === null || isUnread(row.level) ? "" : levelLabel(row.level, wording, language),
  },
  {
    id: "allocation",
    order: allocations.map(({ id }) => id),
    keyOf: (row) => entryKey(row.allocation, noKey),
    read: allocationRead,
    label: (row, { language }) =>
      row.allocation === null || isUnread(row.allocation) ? "" : allocationFacts(row.allocation).name[language],
  },
  named("team"),
  named("outsourcer"),
  named("scope"),
];

const byId = new Map(dimensions.map((dimension) => [dimension.id, dimension]));

/** A dimension by its id. */
export function dimensionOf(id: DimensionId): Dimension {
  const dimension = byId.get(id);
  if (!dimension) throw new Error(`no dimension ${id}`);
  return dimension;
}

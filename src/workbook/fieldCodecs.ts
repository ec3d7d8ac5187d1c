import { allocationFacts, allocationRead } from "../framework/allocations";
import { domainRead } from "../framework/domains";
import { fold } from "../framework/fold";
import { levelLabel, levelRead } from "../framework/levels";
import { processName, processRead } from "../framework/processes";
import { excludedName, scoreNumbers, type Score } from "../framework/scores";
import { languages } from "../locale/language";
import { cellWord, type CellWord } from "../locale/cells";
import { isUnread, type Entry, type Unread, type UnreadNumber } from "../portfolio/entry";
import type { CalendarDate } from "../portfolio/calendarDate";
import type { Field, Row } from "../portfolio/row";
import { improvements, reasons, statuses } from "../portfolio/vocabularies";
import { isBlank, textOf, type ReadCell } from "./cellText";
import type { CellValue } from "./description";
import type { Wording } from "./lists";
import { dateOfSerial, serialOfDate, type DateSystem } from "./serialDate";

/** How one kind of value is read from a cell and written into one. */
export interface Codec<V> {
  readonly read: (cell: ReadCell | undefined, dates?: DateSystem) => V;
  readonly write: (value: V, wording: Wording) => CellValue;
}

/** What could not be read, as it stood in its cell. */
function cellOfUnread(entry: Unread | UnreadNumber): CellValue {
  return "number" in entry ? entry.number : entry.unread;
}

/** A value of a closed list: every wording in every language is read, one is written. */
export function listed<T>(
  read: (text: string) => T | undefined,
  write: (value: T, wording: Wording) => string | number,
): Codec<Entry<T>> {
  return {
    read: (cell) => (isBlank(cell) ? null : (read(textOf(cell)) ?? { unread: textOf(cell) })),
    write: (value, wording) => (value === null ? null : isUnread(value) ? cellOfUnread(value) : write(value, wording)),
  };
}

/** A list whose words are in locale/, by a prefix and the value's id. */
export function worded<T extends string>(ids: readonly T[], word: (id: T) => CellWord): Codec<Entry<T>> {
  const byWord = new Map(
    ids.flatMap((id) => languages.map((language) => [fold(cellWord(word(id), language)), id] as const)),
  );
  return listed(
    (text) => byWord.get(fold(text)),
    (id, wording) => cellWord(word(id), wording.language),
  );
}

const excludedWords = new Set(languages.map((language) => fold(excludedName[language])));

/** Numbers 1 … 5 as numbers, or "excluded" in words. A number kept as text is no score: native formulas skip it too. */
const score: Codec<Entry<Score>> = {
  read(cell) {
    if (isBlank(cell)) return null;
    const number = scoreNumbers.find((known) => known === cell);
    if (number !== undefined) return number;
    return typeof cell === "string" && excludedWords.has(fold(cell)) ? "excluded" : { unread: textOf(cell) };
  },
  write: (value, { language }) =>
    value === "excluded" ? excludedName[language] : isUnread(value) ? cellOfUnread(value) : value,
};

export const dateCodec: Codec<Entry<CalendarDate>> = {
  read(cell, dates) {
    if (isBlank(cell)) return null;
    return (typeof cell === "number" ? dateOfSerial(cell, dates) : undefined) ?? { unread: textOf(cell) };
  },
  write: (value, { dates }) =>
    value === null ? null : isUnread(value) ? cellOfUnread(value) : serialOfDate(value, dates),
};

export const textCodec: Codec<string> = {
  read: textOf,
  write: (value) => (value === "" ? null : value),
};

const allocation = listed(allocationRead, (id, { language }) => allocationFacts(id).name[language]);

/** How every field of a row is read and written. The code has its own reading: see matrixReading.ts. */
export const fieldCodecs: { readonly [F in Field]: Codec<Row[F]> } = {
  code: textCodec,
  name: textCodec,
  scope: textCodec,
  level: listed(levelRead, (id, { levels, language }) => levelLabel(id, levels, language)),
  allocation,
  team: textCodec,
  outsourcer: textCodec,
  asIs: score,
  toBe: score,
  reason: worded(reasons, (id) => `reason.${id}`),
  rationale: textCodec,
  evidence: textCodec,
  approvedBy: textCodec,
  decidedOn: dateCodec,
  reviewBy: dateCodec,
  status: worded(statuses, (id) => `status.${id}`),
  assessor: textCodec,
  assessedOn: dateCodec,
  basis: textCodec,
  inHouseScore: score,
  outsourcedScore: score,
  previous: score,
  allocationToBe: allocation,
  improvement: worded(improvements, (id) => `improvement.${id}`),
  notes: textCodec,
  supporting: textCodec,
  process: listed(processRead, (id, { language }) => processName(id)[language]),
  domain: listed(domainRead, (id) => id),
};

/** What stands in a cell for a field's value. */
export function fieldCell<F extends Field>(field: F, value: Row[F], wording: Wording): CellValue {
  return fieldCodecs[field].write(value, wording);
}

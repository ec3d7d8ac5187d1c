import { fold } from "../../../../framework/fold";
import { serviceCodeRead } from "../../../../framework/lookup";
import { nearestServices } from "../../../../framework/nearestServices";
import { serviceByCode, services, type Service } from "../../../../framework/services";
import { languages } from "../../../../locale/language";
import type { Row } from "../../../../portfolio/row";

/** A row of the matrix that fits what is looked for, or a service that fits and has no row. */
export type Hit =
  { readonly kind: "row"; readonly index: number } | { readonly kind: "service"; readonly service: Service };

export interface SearchResult {
  readonly hits: readonly Hit[];
  /** Nothing fits; these come closest. */
  readonly near: boolean;
}

/** How well a text fits: 0 a code to the letter, 1 the beginning of a name, 2 somewhere in it, 3 only another name of it, or its words apart; null not at all. */
type Fit = 0 | 1 | 2 | 3 | null;

/** Who looks for something has not turned every word into katakana yet. */
function searchable(text: string): string {
  return fold(text).replace(/[ぁ-ゖ]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));
}

interface Query {
  readonly text: string;
  readonly whole: string;
  readonly words: readonly string[];
}

function queryOf(text: string): Query {
  return {
    text,
    whole: searchable(text),
    words: text
      .split(/\s+/u)
      .map(searchable)
      .filter((word) => word !== ""),
  };
}

function fitOf(wanted: Query, code: string, names: readonly string[], otherNames: readonly string[]): Fit {
  if (serviceCodeRead(wanted.text) === code || searchable(code) === wanted.whole) return 0;
  const known = [code, ...names].map(searchable);
  const found = known.map((word) => word.indexOf(wanted.whole));
  if (found.includes(0)) return 1;
  if (found.some((at) => at > 0)) return 2;
  return [...known, ...otherNames.map(searchable)].some(
    (word) => word.includes(wanted.whole) || wanted.words.every((part) => word.includes(part)),
  )
    ? 3
    : null;
}

function namesOf(service: Service): readonly string[] {
  return languages.map((language) => service.name[language]);
}

/** Names that the service is known by as well, and those of the roles that became it. */
function otherNamesOf(service: Service): readonly string[] {
  return [...service.aliases, ...service.v21Roles.map(({ ja }) => ja)];
}

function ranked<T>(items: readonly T[], fit: (item: T) => Fit): readonly T[] {
  return items
    .map((item) => ({ item, rank: fit(item) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map(({ item }) => item);
}

function hitsOf(
  found: readonly Service[],
  rows: readonly Row[],
  indexes: ReadonlyMap<string, readonly number[]>,
): readonly Hit[] {
  return found.flatMap((service): readonly Hit[] => {
    const of = indexes.get(service.code);
    return of
      ? of.filter((index) => rows[index] !== undefined).map((index) => ({ kind: "row", index }))
      : [{ kind: "service", service }];
  });
}

function rowsByCode(rows: readonly Row[]): ReadonlyMap<string, readonly number[]> {
  const indexes = new Map<string, number[]>();
  for (const [index, { code }] of rows.entries()) {
    const of = indexes.get(code);
    if (of) of.push(index);
    else indexes.set(code, [index]);
  }
  return indexes;
}

/**
 * Rows by code, by what the sheet calls them, by scope, and by everything the framework knows a service by, in either language
 * and however it is typed, in hiragana too and with its words in any order; codes first. Where nothing fits, the names that come closest.
 */
export function searchRows(query: string, rows: readonly Row[]): SearchResult {
  const wanted = queryOf(query);
  if (wanted.whole === "") return { hits: rows.map((_, index) => ({ kind: "row", index })), near: false };
  const byRow = (row: Row): Fit => {
    const service = serviceByCode(row.code);
    return fitOf(
      wanted,
      row.code,
      [row.name, row.scope, ...(service ? namesOf(service) : [])],
      service ? otherNamesOf(service) : [],
    );
  };
  const inSheet = ranked([...rows.keys()], (index) => {
    const row = rows[index];
    return row ? byRow(row) : null;
  }).map((index): Hit => ({ kind: "row", index }));
  const indexes = rowsByCode(rows);
  const absent = ranked(
    services.filter(({ code }) => !indexes.has(code)),
    (service) => fitOf(wanted, service.code, namesOf(service), otherNamesOf(service)),
  );
  const hits = [...inSheet, ...absent.map((service): Hit => ({ kind: "service", service }))];
  return hits.length > 0
    ? { hits, near: false }
    : { hits: hitsOf(nearestServices(query, 5), rows, indexes), near: true };
}

import { editDistance } from "../framework/editDistance";
import { fold } from "../framework/fold";
import { languages } from "../locale/language";
import { cellWord } from "../locale/cells";
import { dimensionOf, dimensions, noKey, unreadKey, type Dimension, type DimensionId } from "./dimensions";
import type { Row } from "./row";

/** Chooses rows by what people call them: a category, a service, a process, a domain, a level, an allocation, a team, an outsourcer, a scope. */
export interface RowSelector {
  readonly rows: readonly Row[];
  /** The rows that a text names, perhaps none; undefined where it is no name of anything here. The same array for the same text. */
  readonly rowsOf: (text: string) => readonly Row[] | undefined;
  /** Up to `n` names that come closest to a text, nearest first. */
  readonly nearest: (text: string, n: number) => readonly string[];
}

/** How many texts are compared with every name; after that a sheet full of nonsense is not worth the time. */
const nearestLimit = 100;
/** No name is nearly as long. */
const longest = 60;

/** "担当: 企画" says in which column to look, where one word means two things. */
const prefixes = new Map<string, DimensionId>([
  ...dimensions.flatMap(({ id }) => {
    const part = id === "service" ? "name" : id;
    return [id, ...languages.map((language) => cellWord(`header.${part}`, language))].map((word) => [fold(word), id] as const);
  }),
  ...languages.map((language) => [fold(cellWord("header.code", language)), "service"] as const),
]);
const prefixed = /^\s*([^:：]+)[:：](.*)$/su;

type Index = ReadonlyMap<string, readonly Row[]>;

function indexOf({ keyOf, aliases }: Dimension, rows: readonly Row[]): Index {
  const index = new Map<string, Row[]>();
  for (const row of rows) {
    for (const key of new Set([keyOf(row), ...(aliases?.(row) ?? [])])) {
      const found = index.get(key);
      if (found) found.push(row);
      else index.set(key, [row]);
    }
  }
  return index;
}

interface Candidate {
  readonly key: string;
  readonly word: string;
  readonly folded: string;
}

function candidate(key: string, word: string): Candidate {
  return { key, word, folded: fold(word) };
}

/** Names that exist whatever the rows say; built when something is first misspelt. */
let frameworkCandidates: readonly Candidate[] | undefined;

function knownToFramework(): readonly Candidate[] {
  frameworkCandidates ??= dimensions.flatMap(({ id, words }) => words().map(([key, word]) => candidate(`${id} ${key}`, word)));
  return frameworkCandidates;
}

function knownToRows(rows: readonly Row[]): readonly Candidate[] {
  const byKey = new Map<string, Candidate>();
  for (const { id, order, keyOf, label } of dimensions) {
    if (id !== "service" && order.length > 0) continue;
    for (const row of rows) {
      const key = keyOf(row);
      if (key === noKey || key === unreadKey || order.includes(key) || byKey.has(`${id} ${key}`)) continue;
      byKey.set(`${id} ${key}`, candidate(`${id} ${key}`, label(row, { language: "en", levels: "name" })));
    }
  }
  return [...byKey.values()];
}

/** A selector on these rows. Looks at them once a dimension, when it is first asked for. */
export function selectorOf(rows: readonly Row[]): RowSelector {
  const indexes = new Map<DimensionId, Index>();
  const known = new Map<string, readonly Row[] | undefined>();
  let own: readonly Candidate[] | undefined;
  let compared = 0;

  function rowsIn(dimension: Dimension, key: string): readonly Row[] | undefined {
    let index = indexes.get(dimension.id);
    if (!index) indexes.set(dimension.id, (index = indexOf(dimension, rows)));
    return index.get(key) ?? (dimension.order.includes(key) ? [] : undefined);
  }

  function lookUp(text: string): readonly Row[] | undefined {
    const [, before = "", after = ""] = prefixed.exec(text) ?? [];
    const chosen = prefixes.get(fold(before));
    if (chosen !== undefined) {
      const key = after.trim() === "" ? noKey : dimensionOf(chosen).read(after);
      return key === undefined ? undefined : rowsIn(dimensionOf(chosen), key) ?? (key === noKey ? [] : undefined);
    }
    for (const dimension of dimensions) {
      const key = dimension.read(text);
      const found = key === undefined || key === noKey ? undefined : rowsIn(dimension, key);
      if (found) return found;
    }
    return undefined;
  }

  return {
    rows,
    rowsOf(text) {
      if (!known.has(text)) known.set(text, lookUp(text));
      return known.get(text);
    },
    nearest(text, n) {
      compared += 1;
      if (compared > nearestLimit) return [];
      own ??= knownToRows(rows);
      const wanted = fold(text.slice(0, longest));
      const best = new Map<string, { readonly word: string; readonly distance: number }>();
      for (const { key, word, folded } of [...knownToFramework(), ...own]) {
        const distance = editDistance(wanted, folded) / Math.max(wanted.length, folded.length, 1);
        if (distance < (best.get(key)?.distance ?? Infinity)) best.set(key, { word, distance });
      }
      return [...best.values()].sort((a, b) => a.distance - b.distance).slice(0, n).map(({ word }) => word);
    },
  };
}

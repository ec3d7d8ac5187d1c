import { allocations } from "../framework/allocations";
import { categories } from "../framework/categories";
import { domains } from "../framework/domains";
import { editDistance } from "../framework/editDistance";
import { fold } from "../framework/fold";
import { levels } from "../framework/levels";
import { processes } from "../framework/processes";
import { services } from "../framework/services";
import { functionWord } from "../locale/functions";
import { languages, type Text } from "../locale/language";
import { dimensions, noKey, unreadKey } from "./dimensions";
import type { Row } from "./row";

/** A word that rows can be chosen by. Two words of one thing have one key. */
interface Name {
  readonly key: string;
  readonly word: string;
  readonly folded: string;
}

function name(key: string, word: string): Name {
  return { key, word, folded: fold(word) };
}

const all = (key: string, ...texts: readonly (string | Text)[]): Name[] =>
  texts.flatMap((text) =>
    typeof text === "string" ? [name(key, text)] : languages.map((language) => name(key, text[language])),
  );

/** Names that exist whatever the rows say. */
const frameworkNames: readonly Name[] = [
  ...categories.flatMap((category) => all(`category ${category.code}`, category.code, category.name)),
  ...services.flatMap((service) => all(`service ${service.code}`, service.code, service.name, ...service.aliases)),
  ...processes.flatMap((process) => all(`process ${process.id}`, process.name)),
  ...domains.flatMap(({ id }) =>
    languages.map((language) => name(`domain ${id}`, `${functionWord("group.domain", language)}${id}`)),
  ),
  ...levels.flatMap((level) => all(`level ${level.id}`, level.name, level.priority)),
  ...allocations.flatMap((allocation) => all(`allocation ${allocation.id}`, allocation.name)),
];

function namesIn(rows: readonly Row[]): readonly Name[] {
  const byKey = new Map<string, Name>();
  for (const { id, order, keyOf, label } of dimensions) {
    if (id !== "service" && order.length > 0) continue;
    for (const row of rows) {
      const key = keyOf(row);
      if (key === noKey || key === unreadKey || order.includes(key) || byKey.has(`${id} ${key}`)) continue;
      byKey.set(`${id} ${key}`, name(`${id} ${key}`, label(row, { language: "en", levels: "name" })));
    }
  }
  return [...byKey.values()];
}

/** How many texts are compared with the names in one matrix; after that a sheet full of nonsense is not worth the time. */
const limit = 100;
/** No name is nearly as long. */
const longest = 60;

const seen = new WeakMap<readonly Row[], { readonly names: readonly Name[]; compared: number }>();

/** Farther than this share of the longer text, a name is no slip of the pen; the nearest of all is given nevertheless. */
const farthest = 0.5;

/** Up to `n` names that come closest to a text, of those that the framework or the rows know, nearest first. */
export function nearestNames(rows: readonly Row[], text: string, n: number): readonly string[] {
  let here = seen.get(rows);
  if (!here) seen.set(rows, (here = { names: [...frameworkNames, ...namesIn(rows)], compared: 0 }));
  here.compared += 1;
  if (here.compared > limit) return [];
  const wanted = fold(text.slice(0, longest));
  const best = new Map<string, { readonly word: string; readonly distance: number }>();
  for (const { key, word, folded } of here.names) {
    const distance = editDistance(wanted, folded) / Math.max(wanted.length, folded.length, 1);
    if (distance < (best.get(key)?.distance ?? Infinity)) best.set(key, { word, distance });
  }
  const sorted = [...best.values()].sort((a, b) => a.distance - b.distance).slice(0, n);
  return sorted.filter(({ distance }, index) => index === 0 || distance <= farthest).map(({ word }) => word);
}

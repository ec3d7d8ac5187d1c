import { fold } from "../framework/fold";
import { languages } from "../locale/language";
import { cellWord } from "../locale/cells";
import { dimensionOf, dimensions, noKey, type Dimension, type DimensionId } from "./dimensions";
import type { Row } from "./row";

/** Chooses rows by what people call them: a category, a service, a process, a domain, a level, an allocation, a team, an outsourcer, a scope. */
export interface RowSelector {
  readonly rows: readonly Row[];
  /** The rows that a text names, perhaps none; undefined where it is no name of anything here. The same array for the same text. */
  readonly rowsOf: (text: string) => readonly Row[] | undefined;
}

/** "担当: 企画" says in which column to look, where one word means two things. */
const prefixes = new Map<string, DimensionId>([
  ...dimensions.flatMap(({ id }) => {
    const part = id === "service" ? "name" : id;
    return [id, ...languages.map((language) => cellWord(`header.${part}`, language))].map(
      (word) => [fold(word), id] as const,
    );
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

/** A selector on these rows. Looks at them once a dimension, when it is first asked for. */
export function selectorOf(rows: readonly Row[]): RowSelector {
  const indexes = new Map<DimensionId, Index>();
  const known = new Map<string, readonly Row[] | undefined>();

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
      return key === undefined ? undefined : (rowsIn(dimensionOf(chosen), key) ?? (key === noKey ? [] : undefined));
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
  };
}

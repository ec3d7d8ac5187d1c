import type { Book } from "../book";
import { tables } from "../grid/tables";
import { ordered } from "./beyond";

/** Kept values that a description says in its own words. */
const saidElsewhere = [
  /^sheet:.*:visibility$/,
  /^sheet:.*:outline:/,
  /^conditional:/,
  /^table:.*:look$/,
  /^name:.*:formula$/,
];

type Renaming = ReadonlyMap<string, string>;

/** Sheets and tables by name: ids differ from one equal workbook to the next. */
function namesById(book: Book): Renaming {
  const sheets = book.workbook.getSheets().map((sheet) => [sheet.getSheetId(), `sheet "${sheet.getName()}"`] as const);
  return new Map([...sheets, ...tables(book).map((table) => [table.id, `table "${table.name}"`] as const)]);
}

function renamed(value: unknown, names: Renaming): unknown {
  if (typeof value === "string") return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((held) => renamed(held, names));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [names.get(key) ?? key, renamed(held, names)]));
}

/** A key such as "sheet:{id}:page" with its ids renamed; undefined where it speaks of what is no longer there. */
function keyRenamed(key: string, names: Renaming): string | undefined {
  const [kind, id, ...rest] = key.split(":");
  if (kind !== "sheet" && kind !== "table") return key;
  const name = names.get(id ?? "");
  return name === undefined ? undefined : [kind, name, ...rest].join(":");
}

const idPattern = /^\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/;

/** Ids of comments and the like, numbered as they are met. */
function numbered(value: unknown, known: Map<string, string>): unknown {
  if (typeof value === "string" && idPattern.test(value)) known.set(value, known.get(value) ?? `id ${known.size + 1}`);
  else if (typeof value === "object" && value !== null) Object.values(value).forEach((held) => numbered(held, known));
  return renamed(value, known);
}

/** What the host keeps beside the grid, told without ids. */
export function keptOf(book: Book): Readonly<Record<string, unknown>> {
  const names = namesById(book);
  const numbers = new Map<string, string>();
  const entries = book.keptKeys().flatMap((key) => {
    const name = saidElsewhere.some((pattern) => pattern.test(key)) ? undefined : keyRenamed(key, names);
    return name === undefined ? [] : [[name, renamed(book.kept(key), names)] as const];
  });
  return numbered(ordered(Object.fromEntries(entries)), numbers) as Readonly<Record<string, unknown>>;
}

/** Ids again, for what was numbered. */
function identified(value: unknown, known: Map<string, string>): unknown {
  if (Array.isArray(value)) return value.map((held) => identified(held, known));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => {
      if (key !== "id" || typeof held !== "string" || !/^id \d+$/.test(held)) return [key, identified(held, known)];
      known.set(held, known.get(held) ?? `{${crypto.randomUUID().toUpperCase()}}`);
      return [key, known.get(held)];
    }),
  );
}

/** Keeps again what a description has from another workbook. */
export function keptRestored(book: Book, kept: Readonly<Record<string, unknown>>): void {
  const ids: Renaming = new Map([...namesById(book)].map(([id, name]) => [name, id]));
  const fresh = new Map<string, string>();
  for (const [key, value] of Object.entries(kept)) {
    const name = keyRenamed(key, ids);
    if (name !== undefined) book.keep(name, identified(renamed(value, ids), fresh));
  }
}

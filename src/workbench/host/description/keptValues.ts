import type { Book } from "../book";
import { tables } from "../grid/tables";
import { ordered } from "./beyond";

/** Kept values that a description says in its own words. */
const saidElsewhere = [/^sheet:.*:visibility$/, /^sheet:.*:outline:/, /^conditional:/, /^table:.*:look$/, /^name:.*:formula$/];

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

/** What the host keeps beside the grid, told without ids. */
export function keptOf(book: Book): Readonly<Record<string, unknown>> {
  const names = namesById(book);
  const entries = book.keptKeys().flatMap((key) => {
    const name = saidElsewhere.some((pattern) => pattern.test(key)) ? undefined : keyRenamed(key, names);
    return name === undefined ? [] : [[name, renamed(book.kept(key), names)] as const];
  });
  return ordered(Object.fromEntries(entries)) as Readonly<Record<string, unknown>>;
}

/** Keeps again what a description has from another workbook. */
export function keptRestored(book: Book, kept: Readonly<Record<string, unknown>>): void {
  const ids: Renaming = new Map([...namesById(book)].map(([id, name]) => [name, id]));
  for (const [key, value] of Object.entries(kept)) {
    // A sheet's name may hold a colon nowhere, nor may a table's.
    const name = keyRenamed(key, ids);
    if (name !== undefined) book.keep(name, renamed(value, ids));
  }
}

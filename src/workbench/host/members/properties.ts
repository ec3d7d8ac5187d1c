import { integer, text } from "../arguments";
import type { Book } from "../book";
import { invalidArgument, itemNotFound } from "../errors";
import { objects, type Maker } from "../model";
import { sheetFound } from "../grid/sheets";

/** Values by key, as they are kept: of the document's properties, of its custom ones, or of a sheet's. */
type Values = Readonly<Record<string, unknown>>;

const valuesAt = (book: Book, place: string): Values => book.kept<Values>(place) ?? {};

function put(book: Book, place: string, key: string, value: unknown): void {
  const rest = Object.fromEntries(Object.entries(valuesAt(book, place)).filter(([name]) => name !== key));
  const now = value === undefined ? rest : { ...rest, [key]: value };
  book.keep(place, Object.keys(now).length > 0 ? now : undefined);
}

interface Entry {
  readonly place: string;
  readonly key: string;
}

function held(book: Book, { place, key }: Entry): unknown {
  const values = valuesAt(book, place);
  if (!Object.hasOwn(values, key)) throw itemNotFound(`property ${key}`);
  return values[key];
}

/** The key as it is kept: capitals do not count. */
function keyFound(book: Book, place: string, key: unknown): string {
  const folded = text(key, "key").toLowerCase();
  return Object.keys(valuesAt(book, place)).find((known) => known.toLowerCase() === folded) ?? text(key, "key");
}

// --- custom properties of the document

const customPlace = "document:custom";

function customValue(value: unknown): unknown {
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean")
    throw invalidArgument("value");
  return value;
}

const typeOf = (value: unknown): string =>
  typeof value === "number" ? "Number" : typeof value === "boolean" ? "Boolean" : "String";

const customProperty: Maker<string> = objects<string>({
  name: "CustomProperty",
  identity: (key) => ({ _Id: key }),
  read: {
    Key: (key) => key,
    Value: (key, { book }) => held(book, { place: customPlace, key }),
    Type: (key, { book }) => typeOf(held(book, { place: customPlace, key })),
  },
  write: {
    Value: (key, value, { book }) => {
      held(book, { place: customPlace, key });
      put(book, customPlace, key, customValue(value));
    },
  },
  calls: {
    Delete: (key, _, { book }) => {
      held(book, { place: customPlace, key });
      put(book, customPlace, key, undefined);
    },
  },
});

/** workbook.properties.custom */
const customProperties: Maker<null> = objects<null>({
  name: "CustomPropertyCollection",
  items: (_, { book }) => Object.keys(valuesAt(book, customPlace)).map((key) => customProperty(key)),
  item: (_, key, { book }) => {
    const known = keyFound(book, customPlace, key);
    held(book, { place: customPlace, key: known });
    return customProperty(known);
  },
  calls: {
    // Adds or replaces: https://learn.microsoft.com/javascript/api/excel/excel.custompropertycollection#excel-excel-custompropertycollection-add-member(1)
    Add: (_, [key, value], { book }) => {
      const known = keyFound(book, customPlace, key);
      if (known === "") throw invalidArgument("key");
      put(book, customPlace, known, customValue(value));
      return customProperty(known);
    },
    DeleteAll: (_, __, { book }) => book.keep(customPlace, undefined),
  },
});

// --- the document's own properties

const documentPlace = "document:properties";
const written = ["Title", "Subject", "Author", "Keywords", "Comments", "Category", "Manager", "Company"] as const;

const kept =
  (name: string, otherwise: unknown) =>
  (_: null, { book }: { readonly book: Book }): unknown =>
    valuesAt(book, documentPlace)[name] ?? otherwise;

/** workbook.properties */
export const documentProperties: Maker<null> = objects<null>({
  name: "DocumentProperties",
  read: {
    ...Object.fromEntries(written.map((name) => [name, kept(name, "")])),
    LastAuthor: () => "",
    RevisionNumber: kept("RevisionNumber", 0),
    CreationDate: () => null,
  },
  write: {
    ...Object.fromEntries(
      written.map((name) => [
        name,
        (_: null, value: unknown, { book }: { readonly book: Book }) =>
          put(book, documentPlace, name, text(value, name)),
      ]),
    ),
    RevisionNumber: (_, value, { book }) => put(book, documentPlace, "RevisionNumber", integer(value)),
  },
  parts: { Custom: () => customProperties(null) },
});

// --- custom properties of a sheet

const placeOf = (sheetId: string): string => `sheet:${sheetId}:properties`;

const sheetProperty: Maker<Entry> = objects<Entry>({
  name: "WorksheetCustomProperty",
  identity: ({ key }) => ({ _Id: key }),
  read: { Key: ({ key }) => key, Value: (entry, { book }) => held(book, entry) },
  write: {
    Value: (entry, value, { book }) => {
      held(book, entry);
      put(book, entry.place, entry.key, text(value, "value"));
    },
  },
  calls: {
    Delete: (entry, _, { book }) => {
      held(book, entry);
      put(book, entry.place, entry.key, undefined);
    },
  },
});

/** worksheet.customProperties */
export const sheetProperties: Maker<string> = objects<string>({
  name: "WorksheetCustomPropertyCollection",
  items: (sheetId, { book }) =>
    Object.keys(valuesAt(book, placeOf(sheetId))).map((key) => sheetProperty({ place: placeOf(sheetId), key })),
  item: (sheetId, key, { book }) => {
    const place = placeOf(sheetFound(book, sheetId).getSheetId());
    const known = keyFound(book, place, key);
    held(book, { place, key: known });
    return sheetProperty({ place, key: known });
  },
  calls: {
    Add: (sheetId, [key, value], { book }) => {
      const place = placeOf(sheetFound(book, sheetId).getSheetId());
      const known = keyFound(book, place, key);
      if (known === "") throw invalidArgument("key");
      put(book, place, known, text(value, "value"));
      return sheetProperty({ place, key: known });
    },
  },
});

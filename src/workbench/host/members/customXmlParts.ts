import { text } from "../arguments";
import type { Book } from "../book";
import { ApiError, invalidArgument, itemNotFound } from "../errors";
import { objects, type ApiObject, type Maker } from "../model";
import { xmlRoot } from "../xmlRoot";

interface Part {
  readonly id: string;
  readonly xml: string;
}

const partsKey = "customXmlParts";

const parts = (book: Book): readonly Part[] => book.kept<readonly Part[]>(partsKey) ?? [];

function partsKeep(book: Book, now: readonly Part[]): void {
  book.keep(partsKey, now.length === 0 ? undefined : now);
}

function found(book: Book, id: unknown, namespace?: string): Part {
  const part = parts(book).find((one) => one.id === id && (namespace === undefined || namespaceOf(one) === namespace));
  if (!part) throw itemNotFound("custom XML part");
  return part;
}

const namespaceOf = ({ xml }: Part): string => xmlRoot(xml)?.namespace ?? "";

function checked(xml: unknown): string {
  const written = text(xml, "xml");
  if (!xmlRoot(written)) throw invalidArgument("the XML is not well-formed");
  return written;
}

const customXmlPart: Maker<string> = objects<string>({
  name: "CustomXmlPart",
  identity: (id) => ({ Id: id }),
  read: {
    Id: (id, { book }) => found(book, id).id,
    NamespaceUri: (id, { book }) => namespaceOf(found(book, id)),
  },
  calls: {
    GetXml: (id, _, { book }) => found(book, id).xml,
    SetXml: (id, [xml], { book }) => {
      found(book, id);
      const written = checked(xml);
      partsKeep(
        book,
        parts(book).map((one) => (one.id === id ? { id, xml: written } : one)),
      );
    },
    Delete: (id, _, { book }) => {
      found(book, id);
      partsKeep(
        book,
        parts(book).filter((one) => one.id !== id),
      );
    },
  },
});

/** Parts of one namespace. */
const scoped: Maker<string> = objects<string>({
  name: "CustomXmlPartScopedCollection",
  items: (namespace, { book }) =>
    parts(book)
      .filter((one) => namespaceOf(one) === namespace)
      .map(({ id }) => customXmlPart(id)),
  item: (namespace, id, { book }) => customXmlPart(found(book, id, namespace).id),
  calls: {
    // Exactly one, or an error: https://learn.microsoft.com/javascript/api/excel/excel.customxmlpartscopedcollection
    GetOnlyItem: (namespace, _, { book }): ApiObject => {
      const [only, ...more] = parts(book).filter((one) => namespaceOf(one) === namespace);
      if (!only) throw itemNotFound("custom XML part");
      if (more.length > 0)
        throw new ApiError("GeneralException", `${more.length + 1} custom XML parts have this namespace.`);
      return customXmlPart(only.id);
    },
  },
});

/** workbook.customXmlParts */
export const customXmlParts: Maker<null> = objects<null>({
  name: "CustomXmlPartCollection",
  items: (_, { book }) => parts(book).map(({ id }) => customXmlPart(id)),
  item: (_, id, { book }) => customXmlPart(found(book, id).id),
  calls: {
    Add: (_, [xml], { book }) => {
      const part = { id: `{${crypto.randomUUID().toUpperCase()}}`, xml: checked(xml) };
      partsKeep(book, [...parts(book), part]);
      return customXmlPart(part.id);
    },
    GetByNamespace: (_, [namespace]) => scoped(text(namespace, "namespaceUri")),
  },
});

import { notFound } from "./errors";
import type { ApiObject } from "./model";
import type { Session } from "./session";
import type { QueryInfo } from "./wire";

/** What `load` wants of an object: scalars by name, or all of them, and the same of its parts. */
interface Wish {
  all: boolean;
  readonly names: Set<string>;
  readonly parts: Map<string, Wish>;
}

const wish = (): Wish => ({ all: false, names: new Set(), parts: new Map() });
const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function partOf(of: Wish, name: string): Wish {
  const known = of.parts.get(name);
  if (known) return known;
  const made = wish();
  of.parts.set(name, made);
  return made;
}

function parsed({ Select, Expand }: QueryInfo): Wish {
  const root = wish();
  if (Select === undefined && Expand === undefined) root.all = true;
  for (const path of Select ?? []) {
    const names = path.split("/").map((name) => capital(name.trim()));
    const last = names.pop() ?? "";
    const at = names.reduce(partOf, root);
    if (last === "*") at.all = true;
    else if (last !== "$none" && last !== "") at.names.add(last);
  }
  for (const path of Expand ?? [])
    path
      .split("/")
      .map((name) => capital(name.trim()))
      .reduce(partOf, root).all = true;
  return root;
}

async function read(object: ApiObject, name: string, session: Session): Promise<unknown> {
  if (object.needsCalculation(name)) await session.book.settle();
  return object.read(name, session);
}

async function one(object: ApiObject, want: Wish, session: Session): Promise<Record<string, unknown> | null> {
  if (object.isNull) return null;
  const value: Record<string, unknown> = { ...object.identity(session) };
  if (want.all) for (const name of object.scalars) value[name] = await read(object, name, session);
  for (const name of want.names) {
    if (object.has(name)) {
      // load("format") asks for the object itself: everything it shows.
      value[name] = await loadedWish(object.part(name, session), { ...wish(), all: true }, session);
    } else value[name] = await read(object, name, session);
  }
  for (const [name, inner] of want.parts) value[name] = await loadedWish(object.part(name, session), inner, session);
  return value;
}

/** On a collection "items/name" and plain "name" mean the same, unless the collection itself has a `name`. */
async function many(
  object: ApiObject,
  want: Wish,
  session: Session,
  top?: number,
  skip = 0,
): Promise<Record<string, unknown>> {
  const own: Record<string, unknown> = {};
  const ofItems = want.parts.get("Items") ?? wish();
  const inner: Wish = {
    all: ofItems.all || want.all || want.names.has("Items"),
    names: new Set(ofItems.names),
    parts: new Map(ofItems.parts),
  };
  for (const name of want.names) {
    if (name === "Items") continue;
    if (object.scalars.includes(name)) own[name] = await read(object, name, session);
    else inner.names.add(name);
  }
  for (const [name, part] of want.parts) {
    if (name === "Items") continue;
    if (object.has(name)) own[name] = await loadedWish(object.part(name, session), part, session);
    else inner.parts.set(name, part);
  }
  if (want.all) for (const name of object.scalars) own[name] = await read(object, name, session);
  const items = object.items(session);
  const shown = items.slice(skip, top === undefined ? undefined : skip + top);
  const loadedItems: unknown[] = [];
  for (const item of shown) loadedItems.push(await loadedWish(item, inner, session));
  return { ...own, _Items: loadedItems };
}

function loadedWish(object: ApiObject, want: Wish, session: Session): Promise<unknown> {
  return object.isCollection ? many(object, want, session) : one(object, want, session);
}

/** Answers a `load`: the properties asked for, by their names on the wire. Throws ApiNotFound for one that is not there. */
export async function loaded(object: ApiObject, query: QueryInfo, session: Session): Promise<unknown> {
  if (object.isNull) return null;
  const want = parsed(query);
  if (object.isCollection) return many(object, want, session, query.Top, query.Skip);
  if (query.Top !== undefined || query.Skip !== undefined) throw notFound(`${object.kind} with $top`);
  return one(object, want, session);
}

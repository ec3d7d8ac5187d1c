import { notFound } from "./errors";
import type { Session } from "./session";

/**
 * One kind of object of the API, as data: what can be read, written, reached and called, by the names on the wire (the
 * API's names with a capital first letter). `T` is what such an object is to the host.
 */
export interface Kind<T> {
  readonly name: string;
  /** Scalar properties. */
  readonly read?: Readonly<Record<string, (self: T, context: Session) => unknown>>;
  readonly write?: Readonly<Record<string, (self: T, value: unknown, context: Session) => void | Promise<void>>>;
  /** Objects that are properties, such as Worksheet.Tables. */
  readonly parts?: Readonly<Record<string, (self: T, context: Session) => ApiObject>>;
  /** Methods; one that gives an object can be the path to it. */
  readonly calls?: Readonly<Record<string, (self: T, args: readonly unknown[], context: Session) => unknown>>;
  /** A collection's members in order, and one by its key. */
  readonly items?: (self: T, context: Session) => readonly ApiObject[];
  readonly item?: (self: T, key: unknown, context: Session) => ApiObject;
  /** What the client keeps to find the object again: `{ Id }`, or `{ _Id }` where the API shows no id. */
  readonly identity?: (self: T, context: Session) => Readonly<Record<string, unknown>>;
  /** Asked before every write and call: throws where protection forbids it. */
  readonly guard?: (self: T, member: string, args: readonly unknown[], context: Session) => void;
  /** Writes and calls after which Excel cannot undo: they empty the undo stack. */
  readonly clearsUndo?: readonly string[];
  /** True for what the client keeps by a reference id. */
  readonly keepable?: true;
  /** Reads and calls that depend on what formulas give: they wait for pending calculation. */
  readonly calculated?: readonly string[];
  /** Reads that `load()` without names leaves out. */
  readonly onlyByName?: readonly string[];
}

/** An object of the API while a request runs. */
export interface ApiObject {
  readonly kind: string;
  /** What the object is to the host, for arguments that are objects. */
  readonly self: unknown;
  readonly isNull: boolean;
  /** Names that `load()` without names brings. */
  readonly scalars: readonly string[];
  readonly isCollection: boolean;
  readonly isKeepable: boolean;
  has(part: string): boolean;
  hasCall(method: string): boolean;
  clearsUndo(member: string): boolean;
  needsCalculation(member: string): boolean;
  read(name: string, context: Session): unknown;
  write(name: string, value: unknown, context: Session): void | Promise<void>;
  part(name: string, context: Session): ApiObject;
  call(name: string, args: readonly unknown[], context: Session): unknown;
  item(key: unknown, context: Session): ApiObject;
  items(context: Session): readonly ApiObject[];
  identity(context: Session): Readonly<Record<string, unknown>>;
}

const isApiObjectMark = Symbol("ApiObject");

export function isApiObject(value: unknown): value is ApiObject {
  return typeof value === "object" && value !== null && isApiObjectMark in value;
}

function member<M>(members: Readonly<Record<string, M>> | undefined, name: string, kind: string): M {
  const found = members && Object.hasOwn(members, name) ? members[name] : undefined;
  if (found === undefined) throw notFound(`${kind}.${name}`);
  return found;
}

/** The names of every kind's members, for telling what the stand-in supports. */
export const membersOfKinds = new Map<string, ReadonlySet<string>>();

/** Turns the host's own thing into an object of the API. */
export type Maker<T> = (self: T) => ApiObject;

export function objects<T>(kind: Kind<T>): Maker<T> {
  const scalars = Object.keys(kind.read ?? {}).filter((name) => !kind.onlyByName?.includes(name));
  const clearing = new Set(kind.clearsUndo);
  const calculated = new Set(kind.calculated);
  membersOfKinds.set(
    kind.name,
    new Set([kind.read, kind.write, kind.parts, kind.calls].flatMap((members) => Object.keys(members ?? {}))),
  );
  return (self) => ({
    [isApiObjectMark]: true,
    kind: kind.name,
    self,
    isNull: false,
    scalars,
    isCollection: kind.items !== undefined,
    isKeepable: kind.keepable === true,
    has: (name) => Object.hasOwn(kind.parts ?? {}, name),
    hasCall: (name) => Object.hasOwn(kind.calls ?? {}, name),
    clearsUndo: (name) => clearing.has(name),
    needsCalculation: (name) => calculated.has(name),
    read: (name, context) => member(kind.read, name, kind.name)(self, context),
    write: (name, value, context) => {
      const write = member(kind.write, name, kind.name);
      kind.guard?.(self, name, [value], context);
      return write(self, value, context);
    },
    part: (name, context) => member(kind.parts, name, kind.name)(self, context),
    call: (name, args, context) => {
      const call = member(kind.calls, name, kind.name);
      kind.guard?.(self, name, args, context);
      return call(self, args, context);
    },
    item: (key, context) => {
      if (!kind.item) throw notFound(`${kind.name}.GetItem`);
      return kind.item(self, key, context);
    },
    items: (context) => {
      if (!kind.items) throw notFound(`${kind.name}.Items`);
      return kind.items(self, context);
    },
    identity: (context) => kind.identity?.(self, context) ?? {},
  });
}

/** The object behind `isNullObject`: reading and calling it is answered before it is asked. */
export const nullObject: ApiObject = { ...objects<null>({ name: "NullObject" })(null), isNull: true };

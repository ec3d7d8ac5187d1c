import { ApiError, invalidArgument, itemNotFound, notFound } from "./errors";
import { isApiObject, nullObject, type ApiObject } from "./model";
import { loaded } from "./query";
import type { Session } from "./session";
import {
  ActionType,
  PathType,
  type ActionInfo,
  type ActionResult,
  type ArgumentInfo,
  type ObjectPathInfo,
  type ReplyBody,
  type RequestBody,
} from "./wire";

const orNullObject = "OrNullObject";

/** A method as the API has it on every collection, or its null-object twin, unless the kind says otherwise. */
async function called(object: ApiObject, name: string, args: readonly unknown[], session: Session): Promise<unknown> {
  if (name.endsWith(orNullObject)) {
    try {
      return await (object.hasCall(name)
        ? object.call(name, args, session)
        : called(object, name.slice(0, -orNullObject.length), args, session));
    } catch (error) {
      if (error instanceof ApiError && error.code === "ItemNotFound") return nullObject;
      throw error;
    }
  }
  if (object.hasCall(name)) return object.call(name, args, session);
  if (object.isCollection) {
    if (name === "GetItem") return object.item(args[0], session);
    if (name === "GetCount") return object.items(session).length;
    if (name === "GetItemAt") {
      const index = args[0];
      const found = typeof index === "number" ? object.items(session)[index] : undefined;
      if (!found) throw invalidArgument(`no item at index ${String(index)}`);
      return found;
    }
    if (name === "GetFirst") {
      const first = object.items(session)[0];
      if (!first) throw itemNotFound();
      return first;
    }
  }
  return object.call(name, args, session);
}

/** Runs the actions of one request against the workbook. */
class Run {
  private readonly found = new Map<number, ApiObject>();
  readonly results: ActionResult[] = [];
  readonly traces: number[] = [];
  /** True once an action ran that Excel cannot undo. */
  undoIsLost = false;

  constructor(
    private readonly body: RequestBody,
    private readonly root: ApiObject,
    private readonly session: Session,
  ) {}

  /** Where in the API an action is, as Excel's debugInfo.errorLocation says it. */
  location(action: ActionInfo): string {
    const path = this.body.ObjectPaths[action.ObjectPathId];
    const name = action.Name || path?.Name || (path?.ObjectPathType === PathType.indexer ? "GetItem" : "");
    const owner = action.Name ? this.found.get(action.ObjectPathId) : this.found.get(path?.ParentObjectPathId ?? -1);
    return [owner?.kind ?? "", name && name.charAt(0).toLowerCase() + name.slice(1)].filter(Boolean).join(".");
  }

  private async arguments(info: ArgumentInfo | undefined): Promise<readonly unknown[]> {
    const paths = info?.ReferencedObjectPathIds;
    if (!paths) return Promise.all((info?.Arguments ?? []).map((value) => this.inner(value)));
    const resolve = async (value: unknown, path: unknown): Promise<unknown> => {
      // 0 is no path: the argument beside it is a plain value.
      if (typeof path === "number" && path !== 0) return this.reach(path);
      if (Array.isArray(path) && Array.isArray(value))
        return Promise.all(value.map((inner: unknown, at) => resolve(inner, path[at])));
      return this.inner(value);
    };
    return Promise.all((info.Arguments ?? []).map((value, at) => resolve(value, paths[at])));
  }

  /** An object within a plain value, such as the range that a rule takes its list from, is written as its path. */
  private async inner(value: unknown): Promise<unknown> {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const { _ObjectPathId: path } = value as { _ObjectPathId?: unknown };
    if (typeof path === "number") return this.reach(path);
    return Object.fromEntries(
      await Promise.all(Object.entries(value).map(async ([name, part]) => [name, await this.inner(part)] as const)),
    );
  }

  private async reach(id: number): Promise<ApiObject> {
    const known = this.found.get(id);
    if (known) return known;
    const object = await this.resolve(id);
    this.found.set(id, object);
    return object;
  }

  private async resolve(id: number): Promise<ApiObject> {
    const path = this.body.ObjectPaths[id];
    if (!path) throw new ApiError("InvalidRequest");
    switch (path.ObjectPathType) {
      case PathType.root:
        return this.root;
      case PathType.nullObject:
        return nullObject;
      case PathType.reference:
        return this.session.references.object(path.Name);
    }
    const parent = await this.reach(path.ParentObjectPathId ?? -1);
    if (parent.isNull) return nullObject;
    if (path.ObjectPathType === PathType.property) return parent.part(path.Name, this.session);
    const args = await this.arguments(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.indexer) return parent.item(args[0], this.session);
    if (path.ObjectPathType !== PathType.method) throw new ApiError("InvalidRequest");
    this.noteUndo(parent, path.Name);
    const object = await called(parent, path.Name, args, this.session);
    if (!isApiObject(object)) throw notFound(`${parent.kind}.${path.Name}`);
    return object;
  }

  /** What some methods find depends on what formulas give (find, used range with values only). */
  private async calculateFor(path: ObjectPathInfo | undefined): Promise<void> {
    if (path?.ObjectPathType !== PathType.method || this.found.has(path.Id)) return;
    const parent = await this.reach(path.ParentObjectPathId ?? -1);
    if (parent.needsCalculation(path.Name)) await this.session.book.settle();
  }

  private noteUndo(object: ApiObject, member: string): void {
    if (object.clearsUndo(member)) this.undoIsLost = true;
  }

  private keptIdentity(object: ApiObject): unknown {
    if (object.isNull) return null;
    return {
      ...object.identity(this.session),
      ...(this.body.AutoKeepReference ? this.session.references.keep(object) : {}),
    };
  }

  private async value(action: ActionInfo): Promise<unknown> {
    if (action.ActionType === ActionType.trace) {
      this.traces.push(action.Id);
      return null;
    }
    if (action.ActionType === ActionType.instantiate) {
      await this.calculateFor(this.body.ObjectPaths[action.ObjectPathId]);
      return this.keptIdentity(await this.reach(action.ObjectPathId));
    }
    const object = await this.reach(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.query:
        return loaded(object, action.QueryInfo ?? {}, this.session);
      case ActionType.setProperty:
        if (object.isNull) return null;
        this.noteUndo(object, action.Name);
        await object.write(action.Name, (await this.arguments(action.ArgumentInfo))[0], this.session);
        return null;
      case ActionType.method: {
        // Calls on a null object do nothing, as Microsoft's own samples rely on: getItemOrNullObject("Sample").delete().
        if (object.isNull) return null;
        if (action.Name === "_KeepReference") {
          this.session.references.keep(object);
          return null;
        }
        this.noteUndo(object, action.Name);
        if (object.needsCalculation(action.Name)) await this.session.book.settle();
        const value = await called(object, action.Name, await this.arguments(action.ArgumentInfo), this.session);
        return isApiObject(value) ? this.keptIdentity(value) : (value ?? null);
      }
      default:
        throw notFound(`action of type ${action.ActionType}`);
    }
  }

  async all(failAt: (index: number) => void): Promise<ReplyBody> {
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        failAt(index);
        this.results.push({ ActionId: action.Id, Value: await this.value(action) });
      } catch (error) {
        const known =
          error instanceof ApiError
            ? error
            : new ApiError("GeneralException", error instanceof Error ? error.message : String(error));
        return {
          Results: this.results,
          TraceIds: this.traces,
          Error: {
            Code: known.code,
            Message: known.message,
            Location: this.location(action),
            ActionIndex: index,
            HttpStatusCode: 400,
          },
        };
      }
    }
    return { Results: this.results, TraceIds: this.traces };
  }
}

/**
 * Executes one request. What ran before a failing action stays done, as in Excel; everything it changed is one undo
 * step, unless a call among it cannot be undone.
 * @param failAt is asked before each action and throws to make the request fail there.
 */
export async function execute(
  body: RequestBody,
  root: ApiObject,
  session: Session,
  failAt: (index: number) => void = () => undefined,
): Promise<ReplyBody> {
  const run = new Run(body, root, session);
  const reply = await session.book.asOneStep(() => run.all(failAt));
  if (run.undoIsLost) session.book.clearUndo();
  return reply;
}

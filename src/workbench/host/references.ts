import { ApiError } from "./errors";
import type { ApiObject } from "./model";

/** Objects that the client keeps between requests by a reference id: ranges, which have no name or id of their own. */
export class References {
  private readonly objects = new Map<string, ApiObject>();
  private readonly ids = new WeakMap<object, string>();
  private next = 1;

  /** Keeps an object and gives what tells the client so; empty for objects that are found by id or name. */
  keep(object: ApiObject): { readonly _ReferenceId?: string } {
    if (!object.isKeepable || typeof object.self !== "object" || object.self === null) return {};
    const known = this.ids.get(object.self);
    const id = known ?? `ref-${this.next++}`;
    this.ids.set(object.self, id);
    this.objects.set(id, object);
    return { _ReferenceId: id };
  }

  object(id: string): ApiObject {
    const found = this.objects.get(id);
    if (!found) throw new ApiError("InvalidReference");
    return found;
  }

  forget(id: string): void {
    this.objects.delete(id);
  }

  forgetAll(): void {
    this.objects.clear();
  }

  get count(): number {
    return this.objects.size;
  }

  /** What the host knows of each kept object. */
  kept(): readonly unknown[] {
    return [...this.objects.values()].map((object) => object.self);
  }
}

import type { Area } from "./address";
import type { Book } from "./book";
import type { EventName } from "./events";
import type { References } from "./references";

/** What the members of the API may use while a request runs. */
export interface Session {
  readonly book: Book;
  readonly references: References;
  /** Selects cells, as a person does. */
  select(sheetId: string, areas: readonly Area[]): void;
  /** What is selected. */
  selection(): { readonly sheetId: string; readonly areas: readonly Area[] };
  /** Counts who listens to an event: what nobody listens to is not sent. */
  listen(name: EventName, by: 1 | -1): void;
  /** False keeps all events back. */
  eventsEnabled: boolean;
  readonly locale: string;
}

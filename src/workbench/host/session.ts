import type { Area } from "./address";
import type { Book } from "./book";
import type { References } from "./references";

/** What the members of the API may use while a request runs. */
export interface Session {
  readonly book: Book;
  readonly references: References;
  /** Selects cells, as a person does. */
  select(sheetId: string, areas: readonly Area[]): void;
  /** What is selected. */
  selection(): { readonly sheetId: string; readonly areas: readonly Area[] };
  /** False keeps all events back. */
  eventsEnabled: boolean;
  readonly locale: string;
}

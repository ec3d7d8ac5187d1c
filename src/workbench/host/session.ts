import type { Book } from "./book";
import type { References } from "./references";

/** What the members of the API may use while a request runs. */
export interface Session {
  readonly book: Book;
  readonly references: References;
}

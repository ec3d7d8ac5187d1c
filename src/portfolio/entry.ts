/** Text that stands where a listed value belongs and is in none of its vocabularies. Kept as it was found. */
export interface Unread {
  readonly unread: string;
}

/** A number that could not be read: it is one again wherever it is written. */
export interface UnreadNumber extends Unread {
  readonly number: number;
}

/** A listed value, nothing (a blank cell), or something that could not be read as one. */
export type Entry<T> = T | null | Unread;

export function isUnread(entry: unknown): entry is Unread {
  return typeof entry === "object" && entry !== null && "unread" in entry;
}

/** The value where there is one that could be read. */
export function known<T>(entry: Entry<T>): T | null {
  return isUnread(entry) ? null : entry;
}

/** Whether two entries, or texts, say the same. */
export function sameEntry(a: unknown, b: unknown): boolean {
  return isUnread(a) && isUnread(b) ? a.unread === b.unread : a === b;
}

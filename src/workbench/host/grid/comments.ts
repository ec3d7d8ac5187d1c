import type { Area } from "../address";
import type { Book } from "../book";
import { itemNotFound } from "../errors";
import { areaShifted, type Shift } from "../shift";

export interface Mention {
  readonly email: string;
  readonly id: number;
  readonly name: string;
}

/** What somebody said, in a comment or in answer to one. */
export interface Remark {
  readonly id: string;
  /** As it is read. */
  readonly content: string;
  /** With the marks of mentions in it. */
  readonly richContent: string;
  readonly mentions: readonly Mention[];
  readonly contentType: "Plain" | "Mention";
  readonly authorName: string;
  readonly authorEmail: string;
  /** ISO 8601. */
  readonly creationDate: string;
}

/** A threaded comment. Univer has none in its open packages: the stand-in keeps them. */
export interface Comment extends Remark {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly resolved: boolean;
  readonly replies: readonly Remark[];
}

const commentsKey = "comments";

const kept = (book: Book): readonly Comment[] => book.kept<readonly Comment[]>(commentsKey) ?? [];

/** Comments in the order they were made, without those of sheets that are gone. */
export function comments(book: Book, sheetId?: string): readonly Comment[] {
  return kept(book).filter((one) =>
    sheetId === undefined ? book.workbook.getSheetBySheetId(one.sheetId) : one.sheetId === sheetId,
  );
}

export function commentById(book: Book, id: unknown, sheetId?: string): Comment {
  const found = comments(book, sheetId).find((one) => one.id === id);
  if (!found) throw itemNotFound("comment");
  return found;
}

export function commentAt(book: Book, sheetId: string, { top, left }: Area): Comment | undefined {
  return comments(book, sheetId).find(({ row, column }) => row === top && column === left);
}

export const commentArea = ({ row, column }: Comment): Area => ({ top: row, left: column, bottom: row, right: column });

function commentsKeep(book: Book, now: readonly Comment[]): void {
  book.keep(commentsKey, now.length === 0 ? undefined : now);
}

export function commentAdd(book: Book, comment: Comment): void {
  commentsKeep(book, [...kept(book), comment]);
}

export function commentChange(book: Book, id: string, change: Partial<Comment>): void {
  commentById(book, id);
  commentsKeep(
    book,
    kept(book).map((one) => (one.id === id ? { ...one, ...change } : one)),
  );
}

export function commentRemove(book: Book, id: string): void {
  commentById(book, id);
  commentsKeep(
    book,
    kept(book).filter((one) => one.id !== id),
  );
}

/** Comments move with their cells, and go with them. */
export function commentsShifted(book: Book, shift: Shift): void {
  const now = kept(book).flatMap((one): readonly Comment[] => {
    if (one.sheetId !== shift.sheetId) return [one];
    const area = areaShifted(commentArea(one), shift);
    return area ? [{ ...one, row: area.top, column: area.left }] : [];
  });
  if (JSON.stringify(now) !== JSON.stringify(kept(book))) commentsKeep(book, now);
}

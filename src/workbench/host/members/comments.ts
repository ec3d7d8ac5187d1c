import { areaCells } from "../address";
import { optional, text, truth, word } from "../arguments";
import type { Book } from "../book";
import { ApiError, invalidArgument, itemNotFound } from "../errors";
import {
  commentAdd,
  commentArea,
  commentAt,
  commentById,
  commentChange,
  commentRemove,
  comments,
  type Comment,
  type Mention,
  type Remark,
} from "../grid/comments";
import { sheetDemand } from "../grid/protection";
import { objects, type ApiObject, type Maker } from "../model";
import { rangeArgument, RangeRef } from "../rangeRef";
import type { Session } from "../session";
import { rangeObject } from "./range";

/** Who writes in the stand-in. */
const author = { authorName: "Workbench", authorEmail: "workbench@example.com" } as const;

const newId = (): string => `{${crypto.randomUUID().toUpperCase()}}`;

function mention(value: unknown): Mention {
  if (typeof value !== "object" || value === null) throw invalidArgument("mention");
  const { email, id, name } = value as Readonly<Record<string, unknown>>;
  if (typeof id !== "number") throw invalidArgument("a mention needs an id");
  return { email: text(email, "email"), id, name: text(name, "name") };
}

/** What is said: plain text, or text with people mentioned as `<at id="0">Name</at>`. */
function remarkRead(
  content: unknown,
  contentType: unknown,
): Pick<Remark, "content" | "richContent" | "mentions" | "contentType"> {
  const type: Remark["contentType"] = optional(
    contentType,
    (value) => word<Remark["contentType"]>(value, ["Plain", "Mention"], "contentType"),
    "Plain",
  );
  if (type === "Plain") {
    const said = text(content, "content");
    return { content: said, richContent: said, mentions: [], contentType: type };
  }
  if (typeof content !== "object" || content === null) throw invalidArgument("content with mentions");
  const { mentions, richContent } = content as Readonly<Record<string, unknown>>;
  const rich = text(richContent, "richContent");
  if (!Array.isArray(mentions)) throw invalidArgument("mentions");
  return {
    content: rich.replaceAll(/<at id="\d+">([^<]*)<\/at>/g, "$1"),
    richContent: rich,
    mentions: mentions.map(mention),
    contentType: type,
  };
}

const remarkNow = (content: unknown, contentType: unknown): Remark => ({
  id: newId(),
  ...remarkRead(content, contentType),
  ...author,
  creationDate: new Date().toISOString(),
});

/** Comments of a protected sheet change where it allows objects to be edited. */
function guard(book: Book, comment: Comment): Comment {
  sheetDemand(book, comment.sheetId, "AllowEditObjects");
  return comment;
}

interface ReplyRef {
  readonly commentId: string;
  readonly id: string;
}

function replyOf({ commentId, id }: ReplyRef, { book }: Session): Remark {
  const found = commentById(book, commentId).replies.find((one) => one.id === id);
  if (!found) throw itemNotFound("reply");
  return found;
}

function replyChange(ref: ReplyRef, session: Session, change: Partial<Remark>): void {
  replyOf(ref, session);
  const { replies, id } = guard(session.book, commentById(session.book, ref.commentId));
  commentChange(session.book, id, { replies: replies.map((one) => (one.id === ref.id ? { ...one, ...change } : one)) });
}

const location = (comment: Comment): ApiObject => rangeObject(new RangeRef(comment.sheetId, commentArea(comment)));

const commentReply: Maker<ReplyRef> = objects<ReplyRef>({
  name: "CommentReply",
  identity: ({ id }) => ({ Id: id }),
  read: {
    Id: (ref, session) => replyOf(ref, session).id,
    Content: (ref, session) => replyOf(ref, session).content,
    RichContent: (ref, session) => replyOf(ref, session).richContent,
    Mentions: (ref, session) => replyOf(ref, session).mentions,
    ContentType: (ref, session) => replyOf(ref, session).contentType,
    AuthorName: (ref, session) => replyOf(ref, session).authorName,
    AuthorEmail: (ref, session) => replyOf(ref, session).authorEmail,
    CreationDate: (ref, session) => replyOf(ref, session).creationDate,
    Resolved: ({ commentId }, { book }) => commentById(book, commentId).resolved,
  },
  write: { Content: (ref, value, session) => replyChange(ref, session, remarkRead(value, "Plain")) },
  calls: {
    UpdateMentions: (ref, [content], session) => replyChange(ref, session, remarkRead(content, "Mention")),
    GetLocation: ({ commentId }, _, { book }) => location(commentById(book, commentId)),
    GetParentComment: ({ commentId }, _, { book }) => comment(commentById(book, commentId).id),
    Delete: (ref, _, session) => {
      replyOf(ref, session);
      const { replies, id } = guard(session.book, commentById(session.book, ref.commentId));
      commentChange(session.book, id, { replies: replies.filter((one) => one.id !== ref.id) });
    },
  },
});

const replies: Maker<string> = objects<string>({
  name: "CommentReplyCollection",
  items: (commentId, { book }) => commentById(book, commentId).replies.map(({ id }) => commentReply({ commentId, id })),
  item: (commentId, id, session) =>
    commentReply({ commentId, id: replyOf({ commentId, id: text(id, "id") }, session).id }),
  calls: {
    Add: (commentId, [content, contentType], { book }) => {
      const parent = guard(book, commentById(book, commentId));
      const reply = remarkNow(content, contentType);
      commentChange(book, commentId, { replies: [...parent.replies, reply] });
      return commentReply({ commentId, id: reply.id });
    },
  },
});

const comment: Maker<string> = objects<string>({
  name: "Comment",
  identity: (id) => ({ Id: id }),
  read: {
    Id: (id, { book }) => commentById(book, id).id,
    Content: (id, { book }) => commentById(book, id).content,
    RichContent: (id, { book }) => commentById(book, id).richContent,
    Mentions: (id, { book }) => commentById(book, id).mentions,
    ContentType: (id, { book }) => commentById(book, id).contentType,
    AuthorName: (id, { book }) => commentById(book, id).authorName,
    AuthorEmail: (id, { book }) => commentById(book, id).authorEmail,
    CreationDate: (id, { book }) => commentById(book, id).creationDate,
    Resolved: (id, { book }) => commentById(book, id).resolved,
  },
  write: {
    Content: (id, value, { book }) =>
      commentChange(book, guard(book, commentById(book, id)).id, remarkRead(value, "Plain")),
    Resolved: (id, value, { book }) =>
      commentChange(book, guard(book, commentById(book, id)).id, { resolved: truth(value) }),
  },
  parts: { Replies: (id) => replies(id) },
  calls: {
    UpdateMentions: (id, [content], { book }) =>
      commentChange(book, guard(book, commentById(book, id)).id, remarkRead(content, "Mention")),
    GetLocation: (id, _, { book }) => location(commentById(book, id)),
    Delete: (id, _, { book }) => commentRemove(book, guard(book, commentById(book, id)).id),
  },
});

/** One cell, as a range or as an address that names its sheet. */
function cellOf(book: Book, value: unknown, sheetId?: string): RangeRef {
  if (typeof value === "string" && !value.includes("!")) throw invalidArgument("the address has to name its sheet");
  const range = rangeArgument(book, value, sheetId ?? "");
  if (areaCells(range.area) !== 1 || (sheetId !== undefined && range.sheetId !== sheetId))
    throw invalidArgument("a comment is on one cell");
  return range;
}

/** workbook.comments and worksheet.comments */
export const commentsOf: Maker<{ readonly sheetId?: string }> = objects<{ readonly sheetId?: string }>({
  name: "CommentCollection",
  items: ({ sheetId }, { book }) => comments(book, sheetId).map(({ id }) => comment(id)),
  item: ({ sheetId }, id, { book }) => comment(commentById(book, id, sheetId).id),
  calls: {
    // https://learn.microsoft.com/javascript/api/excel/excel.commentcollection#excel-excel-commentcollection-add-member(1)
    Add: ({ sheetId }, [cell, content, contentType], { book }) => {
      const range = cellOf(book, cell, sheetId);
      sheetDemand(book, range.sheetId, "AllowEditObjects");
      if (commentAt(book, range.sheetId, range.area)) throw new ApiError("ItemAlreadyExists");
      const made: Comment = {
        ...remarkNow(content, contentType),
        sheetId: range.sheetId,
        row: range.area.top,
        column: range.area.left,
        resolved: false,
        replies: [],
      };
      commentAdd(book, made);
      return comment(made.id);
    },
    GetItemByCell: ({ sheetId }, [cell], { book }) => {
      const range = cellOf(book, cell, sheetId);
      const found = commentAt(book, range.sheetId, range.area);
      if (!found) throw itemNotFound("comment");
      return comment(found.id);
    },
    GetItemByReplyId: ({ sheetId }, [replyId], { book }) => {
      const found = comments(book, sheetId).find((one) => one.replies.some(({ id }) => id === replyId));
      if (!found) throw itemNotFound("reply");
      return comment(found.id);
    },
  },
});

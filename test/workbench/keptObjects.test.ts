import { xmlRoot } from "../../src/workbench/host/xmlRoot";
import { openExcel, type OpenExcel } from "../support/excel";

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());
beforeEach(() => excel.workbench.newBook());

async function code(batch: (context: Excel.RequestContext) => void): Promise<string> {
  try {
    await Excel.run(async (context) => {
      batch(context);
      await context.sync();
    });
    return "";
  } catch (error) {
    return error instanceof OfficeExtension.Error ? error.code : String(error);
  }
}

describe("settings", () => {
  // https://learn.microsoft.com/javascript/api/excel/excel.settingcollection
  test("added, replaced, changed, counted, deleted; any JSON, dates too", async () => {
    const date = new Date("2026-04-01T00:00:00Z");
    const read = await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add("level", { names: ["basic"], count: 3 });
      settings.add("since", date);
      settings.add("level", "replaced");
      const since = settings.getItem("since");
      const nobody = settings.getItemOrNullObject("nobody");
      const count = settings.getCount();
      settings.load("items/key, items/value");
      since.load("value");
      await context.sync();
      settings.getItem("level").value = 5;
      since.delete();
      await context.sync();
      const left = settings.getItem("level");
      left.load("key, value");
      const after = settings.getCount();
      await context.sync();
      return {
        items: settings.items.map(({ key, value }) => [key, value]),
        since: since.value,
        isNull: nobody.isNullObject,
        count: count.value,
        left: [left.key, left.value],
        after: after.value,
      };
    });
    expect(read).toMatchObject({ isNull: true, count: 2, left: ["level", 5], after: 1 });
    expect(read.items[0]).toEqual(["level", "replaced"]);
    expect(new Date(read.since as string).getTime()).toBe(date.getTime());
  });

  test("a missing one is not found; a write is undone", async () => {
    expect(
      await code((context) => {
        context.workbook.settings.getItem("nobody").delete();
      }),
    ).toBe("ItemNotFound");
    await code((context) => {
      context.workbook.settings.add("a", 1);
    });
    await excel.workbench.undo();
    expect(
      await code((context) => {
        context.workbook.settings.getItem("a").load("key");
      }),
    ).toBe("ItemNotFound");
  });
});

describe("customXmlParts", () => {
  // https://learn.microsoft.com/javascript/api/excel/excel.customxmlpart
  const xml = '<?xml version="1.0"?><Reviewers xmlns="http://example.com/review"><Reviewer>Juan</Reviewer></Reviewers>';

  test("added, read, set, found by namespace and id, deleted", async () => {
    const read = await Excel.run(async (context) => {
      const parts = context.workbook.customXmlParts;
      const part = parts.add(xml);
      parts.add("<other/>");
      part.load("id, namespaceUri");
      const text = part.getXml();
      await context.sync();
      const scoped = parts.getByNamespace("http://example.com/review");
      const only = scoped.getOnlyItem();
      only.load("id");
      const none = parts.getByNamespace("http://example.com/none").getOnlyItemOrNullObject();
      parts.getItem(part.id).setXml('<r:x xmlns:r="urn:r"/>');
      const all = parts.getCount();
      await context.sync();
      part.load("namespaceUri");
      await context.sync();
      const changed = part.namespaceUri;
      part.delete();
      const gone = parts.getItemOrNullObject(part.id);
      await context.sync();
      return {
        text: text.value,
        same: only.id === part.id,
        none: none.isNullObject,
        all: all.value,
        changed,
        gone: gone.isNullObject,
      };
    });
    expect(read).toEqual({ text: xml, same: true, none: true, all: 2, changed: "urn:r", gone: true });
  });

  test("what is no XML is refused", async () => {
    for (const wrong of ["", "text", "<a>", "<a></b>", "<a/><b/>", "<a b=c/>", "<a>&lt;</a><"])
      expect(
        await code((context) => {
          context.workbook.customXmlParts.add(wrong);
        }),
      ).toBe("InvalidArgument");
  });

  test.each([
    ["<a/>", ""],
    ['<?xml version="1.0"?>\n<!-- note --><a xmlns="urn:a"><b>x &amp; y</b><![CDATA[<c>]]></a>\n', "urn:a"],
    ["<p:a xmlns='urn:no' xmlns:p = 'urn:p'></p:a>", "urn:p"],
  ])("the root of %s is in %s", (text, namespace) => {
    expect(xmlRoot(text)?.namespace).toBe(namespace);
  });
});

describe("comments", () => {
  // https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-comments
  test("added, answered, resolved, found by cell, moved with it, deleted", async () => {
    const read = await Excel.run(async (context) => {
      const { comments } = context.workbook;
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const comment = comments.add("Sheet1!B2", "Is this level right?");
      const reply = comment.replies.add("Yes.");
      comment.load();
      reply.load("content, authorName");
      await context.sync();
      comment.resolved = true;
      sheet.getRange("1:1").insert("Down");
      await context.sync();
      const moved = comments.getItemByCell("Sheet1!B3");
      moved.load("content, resolved");
      moved.replies.load("items/content");
      const place = moved.getLocation();
      place.load("address");
      const byReply = comments.getItemByReplyId(reply.id);
      byReply.load("id");
      sheet.comments.load("items/id");
      const count = comments.getCount();
      await context.sync();
      const same = byReply.id === comment.id;
      moved.delete();
      const after = sheet.comments.getCount();
      await context.sync();
      return {
        first: comment.content,
        date: Object.prototype.toString.call(comment.creationDate),
        reply: reply.content,
        resolved: moved.resolved,
        replies: moved.replies.items.map(({ content }) => content),
        address: place.address,
        same,
        onSheet: sheet.comments.items.length,
        count: count.value,
        after: after.value,
      };
    });
    expect(read).toEqual({
      first: "Is this level right?",
      date: "[object Date]",
      reply: "Yes.",
      resolved: true,
      replies: ["Yes."],
      address: "Sheet1!B3",
      same: true,
      onSheet: 1,
      count: 1,
      after: 0,
    });
  });

  test("mentions", async () => {
    const read = await Excel.run(async (context) => {
      const comment = context.workbook.comments.add(
        "Sheet1!A1",
        { mentions: [{ email: "kate@example.com", id: 0, name: "Kate" }], richContent: 'Look, <at id="0">Kate</at>' },
        Excel.ContentType.mention,
      );
      comment.load("content, contentType, mentions, richContent");
      await context.sync();
      return comment.toJSON();
    });
    expect(read).toMatchObject({
      content: "Look, Kate",
      contentType: "Mention",
      mentions: [{ name: "Kate" }],
      richContent: 'Look, <at id="0">Kate</at>',
    });
  });

  test.each<readonly [string, (context: Excel.RequestContext) => void, string]>([
    [
      "a range of several cells",
      (context) => {
        context.workbook.comments.add("Sheet1!A1:A2", "x");
      },
      "InvalidArgument",
    ],
    [
      "an address without its sheet",
      (context) => {
        context.workbook.comments.add("A1", "x");
      },
      "InvalidArgument",
    ],
    [
      "a cell without comment",
      (context) => {
        context.workbook.comments.getItemByCell("Sheet1!A1").delete();
      },
      "ItemNotFound",
    ],
    [
      "a second comment on a cell",
      (context) => {
        context.workbook.comments.add("Sheet1!A1", "x");
        context.workbook.comments.add("Sheet1!A1", "y");
      },
      "ItemAlreadyExists",
    ],
    [
      "a comment on a protected sheet",
      (context) => {
        context.workbook.worksheets.getItem("Sheet1").protection.protect();
        context.workbook.comments.add("Sheet1!A1", "x");
      },
      "AccessDenied",
    ],
  ])("%s", async (_, change, expected) => {
    expect(await code(change)).toBe(expected);
  });
});

test("all of them are described without ids, and restored", async () => {
  const make = async (): Promise<string> => {
    await excel.workbench.newBook();
    await Excel.run(async (context) => {
      const { settings, comments, customXmlParts, worksheets } = context.workbook;
      settings.add("a", { b: 1 });
      customXmlParts.add("<x/>");
      comments.add("Sheet1!A1", "hello").replies.add("id 1");
      worksheets.getItem("Sheet1").protection.protect({ allowSort: true });
      await context.sync();
    });
    return JSON.stringify(await excel.workbench.describe()).replaceAll(/"creationDate":"[^"]*"/g, "");
  };
  const first = await make();
  expect(first).toContain("hello");
  expect(await make()).toBe(first);
  const described = await excel.workbench.describe();
  await excel.workbench.restore(described);
  expect(await excel.workbench.describe()).toEqual(described);
});

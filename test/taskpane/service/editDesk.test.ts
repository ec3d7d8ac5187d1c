import { failed } from "../../../src/excel/outcome";
import type { Field, Row } from "../../../src/portfolio/row";
import { inputText } from "../../../src/taskpane/pages/service/state/editDesk";
import { changeOf } from "../../../src/portfolio/rowChange";
import { atRest } from "../../support/quiet";
import { deskOn, type Desk } from "./support";

const put = <F extends Field>({ desk, ref }: Desk, code: string, field: F, value: Row[F]) =>
  desk.edits.put(ref(code), field, changeOf(field, value));
const type = ({ desk, ref }: Desk, code: string, field: "notes" | "team" | "decidedOn" | "code", text: string) =>
  desk.edits.type(ref(code), field, text);
const applied = ({ workbook }: Desk) => workbook.calls.filter((call) => call === "apply").length;
const refusal = () => failed("sheetProtected").failure;

test("a choice is shown at once and written as one edit, without a notice", async () => {
  const on = await deskOn();
  put(on, "A-1", "asIs", 4);
  expect(on.desk.edits.shown(on.ref("A-1"), on.row("A-1")).asIs).toBe(4);
  await on.settled();
  expect(on.row("A-1").asIs).toBe(4);
  expect(applied(on)).toBe(1);
  expect(on.session.state().notice).toBeNull();
  expect(on.desk.edits.state()).toMatchObject({ wishes: [], kept: [], saved: { field: "asIs" } });
});

test("several cells that belong together are one edit", async () => {
  const on = await deskOn();
  on.desk.edits.put(on.ref("B-2"), "inHouseScore", { inHouseScore: 5, asIs: 5 });
  await on.settled();
  expect(on.row("B-2")).toMatchObject({ inHouseScore: 5, asIs: 5 });
  expect(applied(on)).toBe(1);
});

test("rapid choices of one field: the last wins; those of other fields and rows are all written", async () => {
  const on = await deskOn();
  for (const score of [1, 2, 4, 5, 2] as const) put(on, "A-1", "asIs", score);
  put(on, "A-1", "toBe", 4);
  put(on, "A-2", "asIs", 5);
  put(on, "A-1", "asIs", 3);
  expect(on.desk.edits.shown(on.ref("A-1"), on.row("A-1")).asIs).toBe(3);
  await on.settled();
  expect(on.row("A-1")).toMatchObject({ asIs: 3, toBe: 4 });
  expect(on.row("A-2").asIs).toBe(5);
  expect(on.desk.edits.state().kept).toEqual([]);
  // The first was under way; of those that waited for it, one is left.
  expect(applied(on)).toBeLessThanOrEqual(4);
});

test("what is chosen while something else is written waits for it", async () => {
  const on = await deskOn();
  let release = () => {};
  on.workbook.gate = () =>
    new Promise((resolve) => {
      release = resolve;
    });
  const other = on.session.apply([]);
  put(on, "A-1", "asIs", 5);
  await atRest();
  expect(applied(on)).toBe(1);
  on.workbook.gate = () => Promise.resolve();
  release();
  await other;
  await on.settled();
  expect(on.row("A-1").asIs).toBe(5);
});

test("a text is written when it is entered, once, and not where it says the same", async () => {
  const on = await deskOn();
  type(on, "A-1", "notes", "a");
  type(on, "A-1", "notes", "ab");
  await on.settled();
  expect(applied(on)).toBe(0);
  on.desk.edits.enter(on.ref("A-1"), "notes");
  on.desk.edits.enter(on.ref("A-1"), "notes");
  await on.settled();
  expect(on.row("A-1").notes).toBe("ab");
  expect(applied(on)).toBe(1);
  type(on, "A-1", "notes", "abc");
  type(on, "A-1", "notes", "ab");
  on.desk.edits.enterAll();
  await on.settled();
  expect(applied(on)).toBe(1);
});

test("back to the first text before the second is written: the last word wins", async () => {
  const on = await deskOn();
  const before = on.row("A-1").notes;
  type(on, "A-1", "notes", "b");
  on.desk.edits.enterAll();
  type(on, "A-1", "notes", before);
  on.desk.edits.enterAll();
  await on.settled();
  expect(on.row("A-1").notes).toBe(before);
  expect(on.desk.edits.state()).toMatchObject({ wishes: [], kept: [] });
});

test("typing in the sheet does not take away what is being typed here; entering it then asks first", async () => {
  const on = await deskOn();
  type(on, "A-1", "notes", "mine");
  on.workbook.edit(0, "Notes", "theirs");
  await on.settled();
  expect(inputText(on.desk.edits.state(), on.ref("A-1"), on.row("A-1"), "notes")).toBe("mine");
  on.desk.edits.enterAll();
  await on.settled();
  expect(on.row("A-1").notes).toBe("theirs");
  const [kept] = on.desk.edits.state().kept;
  expect(kept?.why).toBe("changed");
  expect(inputText(on.desk.edits.state(), on.ref("A-1"), on.row("A-1"), "notes")).toBe("mine");
  on.desk.edits.writeKept(kept!);
  await on.settled();
  expect(on.row("A-1").notes).toBe("mine");
  expect(on.desk.edits.state().kept).toEqual([]);
});

test("the same text typed in the sheet meanwhile is no conflict", async () => {
  const on = await deskOn();
  type(on, "A-1", "notes", "same");
  on.workbook.edit(0, "Notes", "same");
  await on.settled();
  on.desk.edits.enterAll();
  await on.settled();
  expect(on.desk.edits.state().kept).toEqual([]);
  expect(applied(on)).toBe(0);
});

test("Escape goes back to what the sheet says", async () => {
  const on = await deskOn();
  type(on, "A-1", "notes", "x");
  on.desk.edits.restore(on.ref("A-1"), "notes");
  expect(inputText(on.desk.edits.state(), on.ref("A-1"), on.row("A-1"), "notes")).toBe(on.row("A-1").notes);
  on.desk.edits.enterAll();
  await on.settled();
  expect(applied(on)).toBe(0);
});

test("a refused edit keeps what was typed, says so, and can be written again or dropped", async () => {
  const on = await deskOn();
  on.workbook.failures.set("apply", refusal());
  type(on, "A-1", "notes", "typed");
  on.desk.edits.enterAll();
  await on.settled();
  expect(on.session.state().problem?.failure.id).toBe("sheetProtected");
  expect(inputText(on.desk.edits.state(), on.ref("A-1"), on.row("A-1"), "notes")).toBe("typed");
  on.workbook.failures.set("apply", refusal());
  put(on, "A-1", "asIs", 5);
  await on.settled();
  expect(on.desk.edits.shown(on.ref("A-1"), on.row("A-1")).asIs).toBe(3);
  const [notes, score] = on.desk.edits.state().kept;
  on.desk.edits.dropKept(score!);
  on.desk.edits.writeKept(notes!);
  await on.settled();
  expect(on.row("A-1")).toMatchObject({ notes: "typed", asIs: 3 });
  expect(on.desk.edits.state().kept).toEqual([]);
});

test("one refused edit does not take the others with it", async () => {
  const on = await deskOn();
  on.workbook.failures.set("apply", refusal());
  put(on, "A-1", "asIs", 5);
  put(on, "A-2", "asIs", 5);
  await on.settled();
  expect(on.row("A-2").asIs).toBe(5);
  expect(on.desk.edits.state().kept.map(({ wish }) => wish.row.name.code)).toEqual(["A-1"]);
});

test("an exception in between is a failure like any other: the next edit is written", async () => {
  const on = await deskOn();
  on.workbook.failures.set("apply", new Error("not foreseen"));
  put(on, "A-1", "asIs", 5);
  put(on, "A-1", "toBe", 4);
  await on.settled();
  expect(on.row("A-1")).toMatchObject({ asIs: 3, toBe: 4 });
});

test("a date that does not exist is not written, and nothing else is lost by it", async () => {
  const on = await deskOn();
  type(on, "A-1", "decidedOn", "2026-02-31");
  on.desk.edits.enterAll();
  await on.settled();
  expect(applied(on)).toBe(0);
  type(on, "A-1", "decidedOn", "2026-02-28");
  on.desk.edits.enterAll();
  await on.settled();
  expect(on.row("A-1").decidedOn).toBe("2026-02-28");
});

test("what waits for a row whose code was changed by somebody else is kept, not written", async () => {
  const on = await deskOn();
  on.desk.rows.go(on.index("A-1"));
  await on.settled();
  type(on, "A-1", "notes", "for A-1");
  on.workbook.edit(0, "Code", "J-9");
  await on.settled();
  const [kept] = on.desk.edits.state().kept;
  expect(kept).toMatchObject({ why: "renamed", wish: { field: "notes", row: { name: { code: "J-9" } } } });
  expect(on.row("J-9").notes).not.toBe("for A-1");
  on.desk.edits.writeKept(kept!);
  await on.settled();
  expect(on.row("J-9").notes).toBe("for A-1");
});

test("a code changed in the card takes what is being typed in the card along", async () => {
  const on = await deskOn();
  on.desk.rows.go(on.index("A-1"));
  await on.settled();
  type(on, "A-1", "code", "ｊ９");
  on.desk.edits.enter(on.ref("A-1"), "code");
  type(on, "A-1", "notes", "still mine");
  await on.settled();
  expect(on.desk.rows.state()).toMatchObject({ state: "renamed", row: { name: { code: "J-9" } } });
  on.desk.edits.enterAll();
  await on.settled();
  expect(on.row("J-9").notes).toBe("still mine");
  expect(on.desk.edits.state().kept).toEqual([]);
});

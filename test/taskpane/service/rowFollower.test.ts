import { failed } from "../../../src/excel/outcome";
import { samplePortfolio } from "../../../src/workbook/sample";
import type { Portfolio } from "../../../src/portfolio/portfolio";
import { blankRow } from "../../../src/portfolio/row";
import { today } from "../support/memoryWorkbook";
import { deskOn, type Desk } from "./support";

const shown = ({ desk }: Desk) => desk.rows.state().row?.name.code ?? null;
const selects = ({ workbook }: Desk) => workbook.calls.filter((call) => call.includes("!"));

test("any cell of a row shows the row, without a request", async () => {
  const on = await deskOn();
  on.select(on.cell("D-4", "Notes"));
  expect(shown(on)).toBe("D-4");
  on.select(`${on.cell("D-5").replace(/\D/g, "")}:${on.cell("D-5").replace(/\D/g, "")}`);
  expect(shown(on)).toBe("D-5");
  await on.settled();
  expect(on.workbook.calls).toEqual([]);
});

test.each(["A1", "B2", "A:A", "Z900"])("with %s selected no row is", async (address) => {
  const on = await deskOn();
  on.select(on.cell("D-4"));
  on.select(address);
  expect(shown(on)).toBeNull();
});

test("several rows are no single one; nor is a cell of another sheet", async () => {
  const on = await deskOn();
  on.select(`${on.cell("D-4")},${on.cell("A-1")}`);
  expect(shown(on)).toBeNull();
  on.select(on.cell("D-4"));
  on.workbook.announce({ kind: "selection", source: "local" });
  expect(shown(on)).toBeNull();
});

test("clicking rapidly through all rows leaves the last one shown, and asks for nothing", async () => {
  const on = await deskOn();
  const { rows } = on.snapshot().portfolio;
  for (const { code } of rows) on.select(on.cell(code));
  expect(shown(on)).toBe(rows.at(-1)?.code);
  await on.settled();
  expect(on.workbook.calls).toEqual([]);
});

test("going to a row shows it at once and selects it in the sheet, in the column where one was", async () => {
  const on = await deskOn();
  on.select(on.cell("A-1", "To-Be"));
  on.desk.rows.go(on.index("D-4"));
  expect(shown(on)).toBe("D-4");
  await on.settled();
  expect(selects(on)).toEqual([`${on.snapshot().matrix.sheet}!${on.cell("D-4", "To-Be")}`]);
  expect(shown(on)).toBe("D-4");
});

test("going rapidly from row to row: the sheet gets the first and the last, and the pane does not jump back", async () => {
  const on = await deskOn();
  const seen: (string | null)[] = [];
  on.desk.rows.subscribe(() => seen.push(shown(on)));
  for (let index = 0; index < 10; index += 1) on.desk.rows.go(index);
  await on.settled();
  const last = on.snapshot().portfolio.rows[9]?.code;
  expect(shown(on)).toBe(last);
  expect(seen.at(-1)).toBe(last);
  expect(seen).toHaveLength(10);
  expect(selects(on).length).toBeLessThanOrEqual(2);
  expect(selects(on).at(-1)).toContain(on.cell(last!));
});

test("a row that a person selects meanwhile is shown", async () => {
  const on = await deskOn();
  on.desk.rows.go(on.index("D-4"));
  on.select(on.cell("A-2"));
  expect(shown(on)).toBe("A-2");
});

test("the same cell selected by a person after the pane did is followed", async () => {
  const on = await deskOn();
  on.desk.rows.go(on.index("D-4"));
  await on.settled();
  on.select(on.cell("A-2"));
  on.select(on.cell("D-4"));
  expect(shown(on)).toBe("D-4");
});

test("a selection that Excel refused leaves the row shown, and is said", async () => {
  const on = await deskOn();
  on.workbook.failures.set("select", failed("editing").failure);
  on.desk.rows.go(on.index("D-4"));
  await on.settled();
  expect(shown(on)).toBe("D-4");
  expect(on.session.state().problem?.operation).toBe("select");
});

/** The cells of a row under its new position: sorting, inserting and deleting are all that to a reader. */
function reordered(on: Desk, codes: readonly string[]): void {
  const { headers } = on.snapshot().matrix;
  const values = codes.map((code) => [...on.snapshot().matrix.values[on.snapshot().positions[on.index(code)]!]!]);
  for (let row = 0; row < on.snapshot().matrix.values.length; row += 1)
    for (const [column, header] of headers.entries()) on.workbook.edit(row, header, values[row]?.[column] ?? "");
}

const small: Portfolio = {
  ...samplePortfolio("en", today),
  rows: ["A-1", "A-2", "A-3", "A-4"].map((code) => ({ ...blankRow, code, name: code, level: "basic" as const })),
};

test("sorting: the card keeps its service and says where it is now", async () => {
  const on = await deskOn(small);
  on.select(on.cell("A-2"));
  on.desk.edits.type(on.ref("A-2"), "notes", "typing");
  reordered(on, ["A-4", "A-3", "A-2", "A-1"]);
  await on.settled();
  expect(on.desk.rows.state()).toMatchObject({ state: "moved", row: { name: { code: "A-2" }, position: 2 } });
  on.desk.edits.enterAll();
  await on.settled();
  expect(on.row("A-2").notes).toBe("typing");
  expect(on.row("A-3").notes).toBe("");
});

test("deleting the row: the card says so, keeps what was typed, and shows no other row unasked", async () => {
  const on = await deskOn(small);
  on.select(on.cell("A-2"));
  on.desk.edits.type(on.ref("A-2"), "notes", "typing");
  reordered(on, ["A-1", "A-3", "A-4"]);
  await on.settled();
  expect(on.desk.rows.state()).toMatchObject({ state: "gone", row: { name: { code: "A-2" } } });
  expect(on.desk.edits.state().kept).toMatchObject([{ why: "gone", wish: { change: { notes: "typing" } } }]);
  on.desk.rows.follow();
  expect(shown(on)).toBe("A-3");
});

test("a row that comes back, as by Undo, is shown again", async () => {
  const on = await deskOn(small);
  on.select(on.cell("A-2"));
  reordered(on, ["A-1", "A-3", "A-4"]);
  await on.settled();
  on.workbook.edit(3, "Code", "A-2");
  await on.settled();
  expect(on.desk.rows.state()).toMatchObject({ state: "moved", row: { name: { code: "A-2" }, position: 3 } });
});

test("a changed code: the card goes with the row and says what it was", async () => {
  const on = await deskOn(small);
  on.select(on.cell("A-2"));
  on.workbook.edit(1, "Code", "J-2");
  await on.settled();
  expect(on.desk.rows.state()).toMatchObject({
    state: "renamed",
    before: { code: "A-2" },
    row: { name: { code: "J-2" } },
  });
});

test("a code changed to that of another row is a changed code too", async () => {
  const on = await deskOn(small);
  on.select(on.cell("A-2"));
  on.workbook.edit(1, "Code", "A-3");
  await on.settled();
  expect(on.desk.rows.state()).toMatchObject({
    state: "renamed",
    row: { key: expect.stringContaining("A-3") as string, position: 1 },
  });
});

test("two rows of the same code and scope are told apart by where they stand", async () => {
  const on = await deskOn({
    ...small,
    rows: [...small.rows, { ...blankRow, code: "A-2", name: "twice", level: "basic" }],
  });
  on.select(on.cell("A-2").replace(/\d+/, (row) => String(Number(row) + 3)));
  expect(on.desk.rows.state().row).toMatchObject({ position: 4, name: { name: "twice" } });
  on.desk.edits.put(on.desk.rows.state().row!, "notes", { notes: "the second" });
  await on.settled();
  expect(on.snapshot().portfolio.rows.map(({ notes }) => notes)).toEqual(["", "", "", "", "the second"]);
});

test("what was left is remembered until something else is left", async () => {
  const on = await deskOn();
  on.select(on.cell("G-13"));
  expect(on.desk.rows.state().left).toBeNull();
  on.select(on.cell("A-1"));
  expect(on.desk.rows.state().left?.name.code).toBe("G-13");
  on.select("A1");
  expect(on.desk.rows.state().left?.name.code).toBe("A-1");
});

test("what was typed is written when another row is selected", async () => {
  const on = await deskOn();
  on.select(on.cell("A-1"));
  on.desk.edits.type(on.ref("A-1"), "notes", "left behind");
  on.select(on.cell("A-2"));
  await on.settled();
  expect(on.row("A-1").notes).toBe("left behind");
});

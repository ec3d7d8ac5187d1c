import { rebase } from "../../src/excel/rebase";
import { createExcelWorkbook } from "../../src/excel/excelWorkbook";
import { bulkEdits } from "../../src/portfolio/bulkChange";
import { forgetTables } from "../../src/excel/loadTables";
import { setField, type Edit } from "../../src/portfolio/edits";
import type { Finding } from "../../src/portfolio/finding";
import type { MatrixSnapshot } from "../../src/workbook/snapshot";
import { cellAddress } from "../../src/workbook/address";
import { row } from "../portfolio/support";
import { openExcel, type OpenExcel } from "../support/excel";
import { atRest } from "../support/quiet";
import { rowIndex, rowOf, snapshotOf, stateOf, value, withMatrix } from "./support";
import { growthOf } from "../support/pace";

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel({ locale: "ja-jp" });
});
beforeEach(async () => {
  await excel.workbench.newBook();
});
afterAll(() => excel.close());

function addressOf(
  { matrix, layout, positions }: MatrixSnapshot,
  row: number,
  part: keyof MatrixSnapshot["layout"]["parts"],
): string {
  return `${matrix.sheet}!${cellAddress(matrix.area.row + 1 + (positions[row] ?? 0), matrix.area.column + (layout.parts[part] ?? 0))}`;
}

/** Types into a cell of a service, as a person does. */
async function type(
  snapshot: MatrixSnapshot,
  code: string,
  part: Parameters<typeof addressOf>[2],
  text: string | number,
): Promise<void> {
  await excel.workbench.edit(addressOf(snapshot, rowIndex(snapshot, code), part), [[text]]);
}

function fixOf(findings: readonly Finding[], rule: string): readonly Edit[] {
  const fix = findings.find((finding) => finding.rule === rule)?.fix;
  if (!fix) throw new Error(`no fix for ${rule}`);
  return fix;
}

test("an edit is two requests and changes one cell", async () => {
  const workbook = await withMatrix();
  const before = await snapshotOf(workbook);
  excel.workbench.traffic.reset();
  expect(value(await workbook.apply(before, [setField(rowIndex(before, "D-4"), "level", "basic")]))).toEqual({
    cells: 1,
    steps: 1,
  });
  expect(excel.workbench.traffic().requests).toBe(2);
  const after = await snapshotOf(workbook);
  expect(rowOf(after, "D-4").level).toBe("basic");
  const changed = after.matrix.values.flatMap((cells, row) =>
    cells.flatMap((cell, column) => (cell === before.matrix.values[row]?.[column] ? [] : [[row, column]])),
  );
  expect(changed).toEqual([[before.positions[rowIndex(before, "D-4")], before.layout.parts.level]]);
});

test("assigning 64 rows is two requests, and one step of Undo", async () => {
  const workbook = await withMatrix();
  const before = await snapshotOf(workbook);
  const { rows } = before.portfolio;
  const { edits } = bulkEdits(
    before.portfolio,
    rows.map((_, index) => ({ kind: "row", index })),
    { values: { team: "社内 CSIRT" }, suggestFor: 2 },
  );
  excel.workbench.traffic.reset();
  expect(value(await workbook.apply(before, edits)).cells).toBeGreaterThan(2 * rows.length - 5);
  expect(excel.workbench.traffic().requests).toBe(2);
  const after = await snapshotOf(workbook);
  expect(new Set(after.portfolio.rows.map(({ team }) => team))).toEqual(new Set(["社内 CSIRT"]));
  expect(["A-1", "A-8", "C-1"].map((code) => rowOf(after, code).allocation)).toEqual([
    "insource",
    "insource",
    "outsource",
  ]);
  await excel.workbench.undo();
  expect((await snapshotOf(workbook)).matrix.values).toEqual(before.matrix.values);
});

test.each([
  "=1+1",
  "=cmd|'/c calc'!A1",
  "+1",
  "-1",
  "@x",
  "'quoted",
  "3",
  "３",
  "2026/10/01",
  "TRUE",
  "#N/A",
  "#REF!",
  "😀",
  "a\nb",
  "\tx",
  " x ",
  "平成30年",
])("the text %j is written as that text", async (text) => {
  const workbook = await withMatrix();
  const before = await snapshotOf(workbook);
  value(await workbook.apply(before, [setField(0, "notes", text)]));
  const after = await snapshotOf(workbook);
  expect(after.portfolio.rows[0]?.notes).toBe(text);
  const [[formula]] = (await Excel.run(async (context) => {
    const range = context.workbook.worksheets
      .getItem(after.matrix.sheet)
      .getRange(addressOf(after, 0, "notes").split("!")[1]);
    range.load("values,valueTypes");
    await context.sync();
    return range.valueTypes as string[][];
  })) as [[string]];
  expect(formula).toBe("String");
});

test("a score typed as text is found at its cell, and one click mends it", async () => {
  const workbook = await withMatrix();
  const snapshot = await snapshotOf(workbook);
  await type(snapshot, "B-1", "asIs", "３");
  const { snapshot: now, findings } = await stateOf(workbook);
  const finding = findings.find(({ rule }) => rule === "score-invalid");
  expect(finding).toMatchObject({
    severity: "error",
    row: rowIndex(snapshot, "B-1"),
    field: "asIs",
    facts: { text: "３" },
  });
  if (!now) throw new Error("no matrix");
  value(await workbook.apply(now, fixOf(findings, "score-invalid")));
  const after = await stateOf(workbook);
  expect(after.findings.some(({ rule }) => rule === "score-invalid")).toBe(false);
  expect(await excel.workbench.cells(addressOf(snapshot, rowIndex(snapshot, "B-1"), "asIs"))).toEqual([[3]]);
});

test("an overwritten gap is found and calculated again", async () => {
  const workbook = await withMatrix();
  const snapshot = await snapshotOf(workbook);
  await type(snapshot, "A-1", "asIs", 2);
  await type(snapshot, "A-1", "toBe", 5);
  await type(snapshot, "A-1", "gap", 9);
  const { findings } = await stateOf(workbook);
  value(await workbook.apply(await snapshotOf(workbook), fixOf(findings, "formula-overwritten")));
  expect(await excel.workbench.cells(addressOf(snapshot, 0, "gap"))).toEqual([[3]]);
});

test("an unlisted team goes into the empty first row of the teams table, the next below it", async () => {
  const workbook = await withMatrix();
  const snapshot = await snapshotOf(workbook);
  await type(snapshot, "A-1", "team", "社内CSIRT");
  await type(snapshot, "A-2", "outsourcer", "Z-MSSP");
  for (let turn = 0; turn < 2; turn += 1)
    value(await workbook.apply(await snapshotOf(workbook), fixOf((await stateOf(workbook)).findings, "team-unlisted")));
  const { portfolio, teams } = await snapshotOf(workbook);
  expect(portfolio.teams.map(({ name, kind }) => [name, kind])).toEqual([
    ["社内CSIRT", "inHouse"],
    ["Z-MSSP", "outsourcer"],
  ]);
  expect(teams?.values).toHaveLength(2);
});

test("missing services are added below, with their gaps", async () => {
  const workbook = await withMatrix();
  const before = await snapshotOf(workbook);
  const last = before.matrix.values.length;
  await Excel.run(async (context) => {
    context.workbook.tables
      .getItem(before.matrix.name)
      .rows.getItemAt(last - 1)
      .delete();
    await context.sync();
  });
  value(
    await workbook.apply(await snapshotOf(workbook), fixOf((await stateOf(workbook)).findings, "services-missing")),
  );
  const after = await snapshotOf(workbook);
  expect(after.matrix.values).toHaveLength(last);
  expect(after.portfolio.rows.at(-1)).toMatchObject({
    code: before.portfolio.rows.at(-1)?.code,
    name: before.portfolio.rows.at(-1)?.name,
  });
  await excel.workbench.edit(addressOf(after, last - 1, "asIs"), [[1]]);
  await excel.workbench.edit(addressOf(after, last - 1, "toBe"), [[3]]);
  expect(await excel.workbench.cells(addressOf(after, last - 1, "gap"))).toEqual([[2]]);
});

describe("the sheet was changed after it was read", () => {
  test("a sorted row is found again", async () => {
    const workbook = await withMatrix();
    const stale = await snapshotOf(workbook);
    await Excel.run(async (context) => {
      context.workbook.tables
        .getItem(stale.matrix.name)
        .sort.apply([{ key: stale.layout.parts.code ?? 0, ascending: false }]);
      await context.sync();
    });
    value(await workbook.apply(stale, [setField(rowIndex(stale, "A-1"), "level", "basic")]));
    expect(rowOf(await snapshotOf(workbook), "A-1").level).toBe("basic");
  });

  test("a cell that says something else by now is not written", async () => {
    const workbook = await withMatrix();
    const stale = await snapshotOf(workbook);
    await type(stale, "A-1", "level", "不要");
    expect(await workbook.apply(stale, [setField(0, "level", "basic")])).toMatchObject({
      ok: false,
      failure: { id: "changedMeanwhile" },
    });
    expect(rowOf(await snapshotOf(workbook), "A-1").level).toBe("unnecessary");
  });

  test("a deleted row is said", async () => {
    const workbook = await withMatrix();
    const stale = await snapshotOf(workbook);
    await Excel.run(async (context) => {
      context.workbook.tables.getItem(stale.matrix.name).rows.getItemAt(0).delete();
      await context.sync();
    });
    expect(await workbook.apply(stale, [setField(0, "level", "basic")])).toMatchObject({
      ok: false,
      failure: { id: "rowMoved" },
    });
  });

  test("rows without a code are found again by what they say, in a time that grows with them; two that say the same only where they stand", async () => {
    const snapshot = await snapshotOf(await withMatrix());
    const ownOf = (length: number) =>
      Array.from({ length }, (_, index) => row({ code: "", name: `独自 ${index}`, notes: "x".repeat(100) }));
    const own = ownOf(16_000);
    const holding = (rows: typeof own): MatrixSnapshot => ({ ...snapshot, portfolio: { ...snapshot.portfolio, rows } });
    const twice = { ...own[0]! };
    const edits = own.map((_, index) => setField(index, "level", "basic"));
    const growth = await growthOf(
      (length) => {
        const some = ownOf(length);
        const wanted = some.map((_, index) => setField(index, "level", "basic"));
        value(rebase(holding(some), holding([row({ code: "", name: "新しい" }), ...some]), wanted));
      },
      1_600,
      16_000,
      3,
    );
    expect(growth).toBeLessThan(40);
    const rebased = value(rebase(holding(own), holding([row({ code: "", name: "新しい" }), ...own]), edits));
    expect(rebased.map((edit) => edit.kind === "cell" && edit.row)).toEqual(own.map((_, index) => index + 1));
    expect(
      value(
        rebase(holding([...own, twice]), holding([...own, twice]), [...edits, setField(own.length, "level", "basic")]),
      ),
    ).toHaveLength(own.length + 1);
    expect(rebase(holding([...own, twice]), holding([row(), ...own, twice]), edits)).toMatchObject({
      ok: false,
      failure: { id: "rowMoved" },
    });
  });

  test("a table that was renamed and moved to another place is found by its headers", async () => {
    const workbook = await withMatrix();
    const { matrix } = await snapshotOf(workbook);
    await Excel.run(async (context) => {
      context.workbook.tables.getItem(matrix.name).name = "Portfolio2026";
      await context.sync();
    });
    const renamed = await snapshotOf(createExcelWorkbook());
    expect(renamed.matrix.name).toBe("Portfolio2026");
    value(await workbook.apply(renamed, [setField(0, "level", "basic")]));
    expect((await snapshotOf(workbook)).portfolio.rows[0]?.level).toBe("basic");
  });

  test("teams and settings that were renamed are found by their headers, a person's own table with a name and a kind is not, and is not asked again", async () => {
    const workbook = await withMatrix();
    const { teams, settings } = await snapshotOf(workbook);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("台帳");
      sheet.getRange("A1:B2").values = [
        ["名称", "区分"],
        ["a", "b"],
      ];
      sheet.tables.add("A1:B2", true);
      context.workbook.tables.getItem(teams?.name ?? "").name = "Departments";
      context.workbook.tables.getItem(settings?.name ?? "").name = "Options";
      await context.sync();
    });
    forgetTables();
    const renamed = await snapshotOf(createExcelWorkbook());
    expect([renamed.teams?.name, renamed.settings?.name]).toEqual(["Departments", "Options"]);
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("Departments").delete();
      await context.sync();
    });
    expect((await snapshotOf(workbook)).teams).toBeNull();
    excel.workbench.traffic.reset();
    expect((await snapshotOf(workbook)).teams).toBeNull();
    expect(excel.workbench.traffic().requests).toBe(1);
  });

  test("a totals row is no service", async () => {
    const workbook = await withMatrix();
    const before = await snapshotOf(workbook);
    await Excel.run(async (context) => {
      context.workbook.tables.getItem(before.matrix.name).showTotals = true;
      await context.sync();
      const totals = context.workbook.tables.getItem(before.matrix.name).getTotalRowRange();
      totals.getCell(0, before.layout.parts.asIs ?? 0).formulas = [["=SUBTOTAL(101,CdcMatrix[現状 As-Is])"]];
      totals.getCell(0, before.layout.parts.code ?? 0).values = [["集計"]];
      await context.sync();
    });
    const { snapshot, findings } = await stateOf(workbook);
    expect(snapshot?.portfolio).toEqual(before.portfolio);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("a sheet that was renamed costs nothing", async () => {
    const workbook = await withMatrix();
    const { matrix } = await snapshotOf(workbook);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(matrix.sheet).name = "私の表";
      await context.sync();
    });
    expect((await snapshotOf(workbook)).matrix.sheet).toBe("私の表");
  });
});

test("a protected sheet says so and stays as it is", async () => {
  const workbook = await withMatrix();
  const snapshot = await snapshotOf(workbook);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(snapshot.matrix.sheet).protection.protect();
    await context.sync();
  });
  expect(await workbook.apply(snapshot, [setField(0, "level", "basic"), setField(5, "level", "basic")])).toMatchObject({
    ok: false,
    failure: { id: "sheetProtected", aftermath: "nothing" },
  });
  const after = await stateOf(workbook);
  expect(after.unfinished).toBeNull();
  expect(after.snapshot?.portfolio).toEqual(snapshot.portfolio);
});

test("while a cell is being edited a write waits, and then happens", async () => {
  const workbook = await withMatrix();
  const snapshot = await snapshotOf(workbook);
  excel.workbench.editing(true);
  const applying = workbook.apply(snapshot, [setField(0, "level", "basic")]);
  const done = jest.fn();
  void applying.then(done);
  await atRest(excel.workbench);
  expect(done).not.toHaveBeenCalled();
  excel.workbench.editing(false);
  value(await applying);
  expect((await snapshotOf(workbook)).portfolio.rows[0]?.level).toBe("basic");
});

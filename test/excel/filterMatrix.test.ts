import type { RowFilter } from "../../src/workbook/rowFilter";
import { filterFor } from "../../src/workbook/rowFilter";
import type { MatrixSnapshot } from "../../src/workbook/snapshot";
import { openExcel, type OpenExcel } from "../support/excel";
import { snapshotOf, value, withMatrix } from "./support";

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel({ locale: "ja-jp" });
});
beforeEach(async () => {
  await excel.workbench.newBook();
});
afterAll(() => excel.close());

/** Codes of the rows that the sheet shows. */
async function shownCodes({ matrix, layout }: MatrixSnapshot): Promise<string[]> {
  return Excel.run(async (context) => {
    const view = context.workbook.tables.getItem("CdcMatrix").getDataBodyRange().getVisibleView();
    view.load("values");
    await context.sync();
    return view.values
      .map((row) => String(row[layout.parts.code ?? 0]))
      .filter((code) => code !== "" && matrix.headers.length > 0);
  });
}

function wanted(snapshot: MatrixSnapshot, letter: string): RowFilter {
  const rows = snapshot.portfolio.rows.flatMap(({ code }, index) => (code.startsWith(letter) ? [index] : []));
  const found = filterFor(snapshot, rows, "category");
  if (!found) throw new Error("no filter");
  return found;
}

const codesOf = ({ portfolio }: MatrixSnapshot, letter: string) =>
  portfolio.rows.map(({ code }) => code).filter((code) => code.startsWith(letter));

test("shows a category, then another, then all again", async () => {
  const workbook = await withMatrix();
  const snapshot = await snapshotOf(workbook);
  const first = value(await workbook.filter(snapshot, wanted(snapshot, "D"), null));
  expect(await shownCodes(snapshot)).toEqual(codesOf(snapshot, "D"));
  const second = value(await workbook.filter(snapshot, wanted(snapshot, "A"), first));
  expect(await shownCodes(snapshot)).toEqual(codesOf(snapshot, "A"));
  expect(value(await workbook.clearFilter(second))).toBe("restored");
  expect(await shownCodes(snapshot)).toHaveLength(snapshot.portfolio.rows.length);
});

test("the person's own filters are there again afterwards, on the same column and on others", async () => {
  const workbook = await withMatrix();
  const snapshot = await snapshotOf(workbook);
  const category = snapshot.matrix.headers[snapshot.layout.parts.category ?? 0] ?? "";
  const code = snapshot.matrix.headers[snapshot.layout.parts.code ?? 0] ?? "";
  await Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem("CdcMatrix");
    columns.getItem(category).filter.applyCustomFilter("A*", "D*", "Or");
    columns.getItem(code).filter.applyCustomFilter("*-1");
    await context.sync();
  });
  const before = await shownCodes(snapshot);
  expect(before).toEqual(["A-1", "D-1"]);
  const own = value(await workbook.filter(snapshot, wanted(snapshot, "D"), null));
  expect(await shownCodes(snapshot)).toEqual(["D-1"]);
  expect(value(await workbook.clearFilter(own))).toBe("restored");
  expect(await shownCodes(snapshot)).toEqual(before);
});

test("a filter that was changed in the sheet meanwhile stays", async () => {
  const workbook = await withMatrix();
  const snapshot = await snapshotOf(workbook);
  const filter = wanted(snapshot, "D");
  const own = value(await workbook.filter(snapshot, filter, null));
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("CdcMatrix").columns.getItem(filter.header).filter.applyCustomFilter("B*");
    await context.sync();
  });
  expect(value(await workbook.clearFilter(own))).toBe("changed");
  expect(await shownCodes(snapshot)).toEqual(codesOf(snapshot, "B"));
});

test("where a column does not tell the rows apart another one does, or none", async () => {
  const snapshot = await snapshotOf(await withMatrix());
  // No level is filled in: every row's is blank.
  expect(filterFor(snapshot, [0, 1], "level")).toMatchObject({
    header: snapshot.matrix.headers[snapshot.layout.parts.code ?? 0],
    show: ["A-1", "A-2"],
  });
  expect(filterFor(snapshot, [...snapshot.portfolio.rows.keys()], "level")).toMatchObject({ show: "blank" });
});

test("filtering and clearing are two requests each", async () => {
  const workbook = await withMatrix();
  const snapshot = await snapshotOf(workbook);
  excel.workbench.traffic.reset();
  const own = value(await workbook.filter(snapshot, wanted(snapshot, "D"), null));
  value(await workbook.clearFilter(own));
  expect(excel.workbench.traffic().requests).toBe(4);
});

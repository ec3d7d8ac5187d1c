import { isDeepStrictEqual } from "node:util";
import { functionMetadata } from "../../scripts/functions/metadata";
import { createExcelWorkbook } from "../../src/excel/excelWorkbook";
import { definitions } from "../../src/functions/definitions";
import { evaluateOn } from "../../src/functions/reference/evaluate";
import { examples } from "../../src/functions/reference/examples";
import { argumentValue, formulaText } from "../../src/functions/reference/formulaText";
import { functionRecords } from "../../src/functions/records";
import { calendarDateOf } from "../../src/portfolio/calendarDate";
import type { FunctionsMetadata } from "../../src/workbench/host/customFunctions";
import { groups } from "../../src/workbook/columns";
import { snapshotOf, value } from "../excel/support";
import { openExcel, type OpenExcel } from "../support/excel";
import { requestsOf, until } from "../support/quiet";
import { sample } from "./support";

/** =CDC.* typed into cells, from functions.json to what the cell shows: the grid asks the unmodified client, and that the add-in. */

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel({ locale: "ja-jp" });
  await import("../../src/functions/functions");
  excel.workbench.registerFunctions(functionMetadata(functionRecords, "ja") as FunctionsMetadata);
  value(await createExcelWorkbook().create({ portfolio: sample("ja"), groups }));
});
/** One matrix for all: every test leaves To-Be of A-1 as it was, and its own sheet empty. */
afterEach(async () => {
  await excel.workbench.edit(toBeOfA1, [[5]]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(own).delete();
    context.workbook.worksheets.add(own);
    await context.sync();
  });
});
afterAll(async () => {
  excel.workbench.newBook();
  await excel.close();
});

const own = "Sheet1";
const toBeOfA1 = "サービスマトリクス!J6";

const type = (address: string, cells: unknown) => excel.workbench.edit(`${own}!${address}`, cells);
const cells = (address: string) => excel.workbench.cells(`${own}!${address}`);

/** Waits for what cells should show: after an edit come the quiet time of a burst, a read, and the client's own 500 ms. */
async function shows(address: string, expected: readonly (readonly unknown[])[]): Promise<void> {
  let found: unknown;
  await until(
    async () => isDeepStrictEqual((found = await cells(address)), expected),
    () => `${address} shows ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`,
  );
}

/** What anybody who still follows the matrix asks for when it changes. */
const requestsAfterAnEdit = () => requestsOf(excel.workbench, () => excel.workbench.edit(toBeOfA1, [[3]]));

/** A table of a person's own with a column for figures, in K1:L4. */
async function ownTable(): Promise<void> {
  await type("K1:L4", [
    ["対象", "値"],
    ["A-1", ""],
    ["B-1", ""],
    ["D", ""],
  ]);
  await Excel.run(async (context) => {
    context.workbook.tables.add(`${own}!K1:L4`, true).name = "Mine";
    await context.sync();
  });
}

/** Rows between two examples, so that none spills into the next. */
const apart = 100;

test("the examples, typed, show what the reference says of them today", async () => {
  await type(
    `A1:A${examples.length * apart}`,
    Array.from({ length: examples.length * apart }, (_, row) => {
      const example = row % apart === 0 ? examples[row / apart] : undefined;
      return [example ? formulaText(example.id, example.args, "ja") : ""];
    }),
  );
  const snapshot = await snapshotOf(createExcelWorkbook());
  for (const [index, { id, args }] of examples.entries()) {
    const definition = definitions.find((one) => one.id === id)!;
    const expected = await evaluateOn(
      definition,
      args.map((argument) => argumentValue(argument, "ja")),
      snapshot,
      { language: "ja", today: calendarDateOf(new Date()) },
    );
    expect(expected.flat().filter((cell) => typeof cell === "object")).toEqual([]);
    const top = index * apart + 1;
    await shows(`A${top}:${String.fromCharCode(64 + expected[0]!.length)}${top + expected.length - 1}`, expected);
  }
});

test("=CDC.STAFF(2) is 12, six of them in the first line; a misspelt name and an unknown function are errors", async () => {
  await type("A1:A4", [["=CDC.STAFF(2)"], ['=CDC.STAFF(2,"一次対応")'], ['=CDC.GAP("D-99")'], ["=CDC.NONE()"]]);
  await shows("A1:A4", [[12], [6], ["#N/A"], ["#NAME?"]]);
});

test("the pure twin follows its argument; whole columns and other cells as arguments", async () => {
  await type("A1:A3", [["A-1"], ["=CDC.GAP.IN(CdcMatrix[#All],A1)"], ["=CDC.COUNT.IN(サービスマトリクス!A:AH)"]]);
  await shows("A1:A3", [["A-1"], [2], [67]]);
  await excel.workbench.edit(toBeOfA1, [[4]]);
  await shows("A2", [[1]]);
  await type("A1", "D");
  await shows("A2", [[1]]);
});

test("a blank cell counts as left out, and formulas calculate with a figure", async () => {
  await type("A1:A2", [["=CDC.COUNT(B1)"], ["=CDC.COUNT()*2"]]);
  await shows("A1:A2", [[67], [134]]);
  await type("B1", "E");
  await shows("A1", [[10]]);
});

test("live: after an edit, after a co-author's, after Undo, after the table was renamed, after rows moved", async () => {
  await type("A1:B1", [['=CDC.GAP("A-1")', "=A1+1"]]);
  await shows("A1:B1", [[2, 3]]);
  await excel.workbench.edit(toBeOfA1, [[4]]);
  await shows("A1:B1", [[1, 2]]);
  await excel.workbench.coauthor(() => excel.workbench.edit(toBeOfA1, [[3]]));
  await shows("A1:B1", [[0, 1]]);
  await excel.workbench.undo();
  await shows("A1:B1", [[1, 2]]);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("CdcMatrix").name = "Portfolio";
    context.workbook.worksheets.getItem(own).getRange("1:2").insert("Down");
    await context.sync();
  });
  await excel.workbench.edit(toBeOfA1, [[5]]);
  await shows("A3:B3", [[2, 3]]);
  await type("D1", '=CDC.GAP("A-1")');
  await shows("D1", [[2]]);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Portfolio").name = "CdcMatrix";
    await context.sync();
  });
});

test("cells that are overwritten or emptied, and cells of a deleted sheet, leave nothing behind", async () => {
  await type("A1:A3", [['=CDC.GAP("A-1")'], ["=CDC.COUNT()"], ["=CDC.SUMMARY()"]]);
  await shows("A1:A2", [[2], [67]]);
  expect(await requestsAfterAnEdit()).toBe(1);
  await type("A1:A3", [["mine"], [""], [""]]);
  expect(await requestsAfterAnEdit()).toBe(0);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Gone");
    sheet.getRange("A1").formulas = [["=CDC.COUNT()"]];
    await context.sync();
  });
  expect(await requestsAfterAnEdit()).toBe(1);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Gone").delete();
    await context.sync();
  });
  expect(await requestsAfterAnEdit()).toBe(0);
});

test("in a table: a scalar fills its column and follows, a new row too", async () => {
  await ownTable();
  await type("L2", "=CDC.GAP([@対象])");
  await shows("L2:L4", [[2], [1.5], [1]]);
  await excel.workbench.edit(toBeOfA1, [[4]]);
  await shows("L2:L4", [[1], [1.5], [1]]);
  await type("K5", "E-4");
  await shows("L2:L5", [[1], [1.5], [1], [2]]);
});

test("in a table a function that spills is #SPILL!, outside it spills until something is in the way", async () => {
  await ownTable();
  await type("L3", "=CDC.TOP(2)");
  await shows("L3", [["#SPILL!"]]);
  await type("A1", '=CDC.STAFF("表")');
  await shows("A1:B1", [["役割", "Level 0"]]);
  await type("B2", "in the way");
  await shows("A1:B2", [
    ["#SPILL!", ""],
    ["", "in the way"],
  ]);
  await type("B2", "");
  await shows("A1:B1", [["役割", "Level 0"]]);
});

test("after the workbook was saved and opened again, cells calculate and follow", async () => {
  await ownTable();
  await type("A1:A3", [['=CDC.GAP("A-1")'], ['=CDC.GAP.IN(CdcMatrix[#All],"A-1")'], ['=CDC.SERVICE("D-1")']]);
  await type("L2", "=CDC.GAP([@対象])");
  await type("C1", "=CDC.TOP(2)");
  await shows("A1:A3", [[2], [2], ["インシデント報告受付"]]);
  await shows("L2:L4", [[2], [1.5], [1]]);
  expect(await excel.workbench.open(await excel.workbench.save())).toEqual([]);
  await shows("A1:A3", [[2], [2], ["インシデント報告受付"]]);
  await shows("C1:C2", [["コード"], ["A-1"]]);
  await excel.workbench.edit(toBeOfA1, [[4]]);
  await shows("A1:A3", [[1], [1], ["インシデント報告受付"]]);
  await shows("L2:L3", [[1], [1.5]]);
  await shows("C1:C3", [["コード"], ["B-1"], ["E-4"]]);
  expect(
    await excel.workbench.describe().then(({ sheets }) => JSON.stringify(sheets.find(({ name }) => name === own))),
  ).toContain("CDC.GAP([@対象])");
});

import { readFileSync } from "node:fs";
import { createExcelWorkbook } from "../../src/excel/excelWorkbook";
import { definitions } from "../../src/functions/definitions";
import { groups } from "../../src/workbook/columns";
import { mappingFrom } from "../../src/workbook/recognition/recognise";
import { value } from "../excel/support";
import { openExcel, type OpenExcel } from "../support/excel";
import { atRest, requestsOf } from "../support/quiet";
import { FunctionCaller } from "./client";
import { sample } from "./support";

/** The add-in's own entry of the functions, on the stand-in: streaming cells that follow the workbook. */

let excel: OpenExcel;
let functions: FunctionCaller;
let open: number[] = [];
beforeAll(async () => {
  excel = await openExcel({ locale: "ja-jp" });
  functions = new FunctionCaller(excel);
  await import("../../src/functions/functions");
  await withSample();
});
/** One matrix for all: every test leaves To-Be of A-1 as it was. */
afterEach(async () => {
  functions.cancel(...open);
  open = [];
  if (hasSample) await excel.workbench.edit(`${sheet}!${toBeOfA1}`, [[5]]);
});
afterAll(() => excel.close());

function stream(name: string, args: readonly unknown[] = []): number {
  const id = functions.stream(name, args);
  open.push(id);
  return id;
}

const sheet = "サービスマトリクス";
let hasSample = false;

async function withSample(): Promise<void> {
  value(await createExcelWorkbook().create({ portfolio: sample("ja"), groups }));
  hasSample = true;
}

const settled = () => atRest(excel.workbench);

/** A-1 stands in the first row of the matrix; its To-Be in column J. */
const toBeOfA1 = "J6";

test("a live figure is there, without the pane and without a click", async () => {
  expect(await functions.result(stream("GAP", [[["A-1"]]]))).toEqual({ value: [[2]], error: null, message: null });
  expect((await functions.result(stream("GAP"))).value).toEqual([[expect.closeTo(0.793, 3)]]);
});

test.each(definitions.filter(({ matrix }) => matrix !== "none").map(({ id }) => id))("%s streams", async (id) => {
  const { value: rows, error } = await functions.result(stream(id, []));
  expect(error).toBeNull();
  expect(Array.isArray(rows) && Array.isArray((rows as unknown[])[0])).toBe(true);
});

test("follows an edit within 300 ms, and a cell whose value stays is not sent again", async () => {
  const [changes, stays] = [stream("GAP", [[["A-1"]]]), stream("GAP", [[["D"]]])];
  await functions.result(changes);
  await functions.result(stays);
  await settled();
  await excel.workbench.edit(`${sheet}!${toBeOfA1}`, [[4]]);
  expect((await functions.result(changes, 2)).value).toEqual([[1]]);
  await settled();
  expect(functions.all(changes)).toHaveLength(2);
  expect(functions.all(stays)).toHaveLength(1);
});

test("follows a co-author", async () => {
  const id = stream("GAP", [[["A-1"]]]);
  await functions.result(id);
  await excel.workbench.coauthor(() => excel.workbench.edit(`${sheet}!${toBeOfA1}`, [[3]]));
  expect((await functions.result(id, 2)).value).toEqual([[0]]);
});

test("follows Undo, and writes nothing itself, so that Undo stays", async () => {
  const id = stream("GAP", [[["A-1"]]]);
  await functions.result(id);
  await excel.workbench.edit(`${sheet}!${toBeOfA1}`, [[4]]);
  await functions.result(id, 2);
  await settled();
  expect(excel.workbench.canUndo).toBe(true);
  await excel.workbench.undo();
  expect((await functions.result(id, 3)).value).toEqual([[2]]);
});

test("follows the matrix after its table was renamed", async () => {
  const id = stream("GAP", [[["A-1"]]]);
  await functions.result(id);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("CdcMatrix").name = "Portfolio";
    await context.sync();
  });
  await excel.workbench.edit(`${sheet}!${toBeOfA1}`, [[4]]);
  expect((await functions.result(id, 2)).value).toEqual([[1]]);
  const later = stream("GAP", [[["A-1"]]]);
  expect((await functions.result(later)).value).toEqual([[1]]);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Portfolio").name = "CdcMatrix";
    await context.sync();
  });
});

test("an average of nothing becomes a figure, and an error again, each with its sentence", async () => {
  const id = stream("GAP", [[["A-1"]]]);
  await functions.result(id);
  await excel.workbench.edit(`${sheet}!${toBeOfA1}`, [[""]]);
  expect(await functions.result(id, 2)).toMatchObject({
    error: "#N/A",
    message: expect.stringContaining("平均するギャップがありません"),
  });
  await excel.workbench.edit(`${sheet}!${toBeOfA1}`, [[5]]);
  expect((await functions.result(id, 3)).value).toEqual([[2]]);
});

test("an array of names streams an array", async () => {
  expect((await functions.result(stream("GAP", [[["A"], ["F"], ["D"]]]))).value).toEqual([
    [1.125],
    [expect.objectContaining({ code: "#N/A" })],
    [1],
  ]);
});

test("a cancelled cell hears nothing more, the others do; after the last nothing is read", async () => {
  const [first, second] = [functions.stream("GAP", [[["A-1"]]]), functions.stream("COUNT", [null, "gap>=2"])];
  await functions.result(first);
  await functions.result(second);
  functions.cancel(first);
  await excel.workbench.edit(`${sheet}!${toBeOfA1}`, [[4]]);
  await functions.result(second, 2);
  expect(functions.all(first)).toHaveLength(1);
  functions.cancel(second);
  expect(await requestsOf(excel.workbench, () => excel.workbench.edit(`${sheet}!${toBeOfA1}`, [[3]]))).toBe(0);
  expect(functions.all(second)).toHaveLength(2);
});

test("a burst of edits is one read, however many cells follow", async () => {
  open.push(
    ...functions.streamAll(
      "GAP",
      Array.from({ length: 200 }, (_, index) => [[[["A-1", "A", "D", ""][index % 4]]]]),
    ),
  );
  const [first] = open;
  await functions.result(first!);
  expect(
    await requestsOf(excel.workbench, async () => {
      await Promise.all([4, 3, 4].map((score) => excel.workbench.edit(`${sheet}!${toBeOfA1}`, [[score]])));
      expect((await functions.result(first!, 2)).value).toEqual([[1]]);
    }),
  ).toBe(1);
  expect(open.map((id) => functions.all(id).length)).toEqual(open.map((_, index) => [2, 2, 1, 2][index % 4]));
});

test("says that there is no matrix, follows it when it is made and when it goes", async () => {
  hasSample = false;
  excel.workbench.newBook();
  const id = stream("GAP", [[["A-1"]]]);
  expect(await functions.result(id)).toMatchObject({
    error: "#N/A",
    message: expect.stringContaining("サービスマトリクスがありません"),
  });
  const staff = stream("STAFF", [[[2]]]);
  expect((await functions.result(staff)).value).toEqual([[12]]);
  await withSample();
  expect((await functions.result(id, 2)).value).toEqual([[2]]);
  hasSample = false;
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).delete();
    await context.sync();
  });
  expect((await functions.result(id, 3)).error).toBe("#N/A");
});

test("on a connected sheet a live figure is there too, and follows what is typed in it", async () => {
  hasSample = false;
  await excel.workbench.open(readFileSync("test/corpus/develop/fig8.xlsx"));
  const workbook = createExcelWorkbook();
  const { recognition, cells } = value(await workbook.lookAt(null));
  if (recognition.verdict !== "matrix") throw new Error(recognition.verdict);
  value(await workbook.connect(mappingFrom(cells.sheet, recognition.found)));
  const id = stream("GAP");
  expect((await functions.result(id)).value).toEqual([[expect.closeTo(5 / 3, 3)]]);
  await settled();
  await excel.workbench.edit(`${cells.sheet}!D3`, [["４"]]);
  expect((await functions.result(id, 2)).value).toEqual([[expect.closeTo(4 / 3, 3)]]);
});

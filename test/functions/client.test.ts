import { pureRunner } from "../../src/functions/pure";
import { functionRecords } from "../../src/functions/records";
import { cellsOf, sample } from "./support";
import { FunctionCaller } from "./client";
import { openExcel, type OpenExcel } from "../support/excel";

/** The ordinary functions and the pure twins, as the unmodified client calls them. */

let excel: OpenExcel;
let functions: FunctionCaller;
beforeAll(async () => {
  excel = await openExcel({ locale: "ja-jp" });
  functions = new FunctionCaller(excel);
  for (const record of functionRecords)
    if (record.kind !== "live") CustomFunctions.associate(record.id, pureRunner(record));
});
afterAll(() => excel.close());

const matrix = cellsOf(sample("ja"));
const omitted = null;

test.each<readonly [string, readonly unknown[], unknown]>([
  ["GAP.IN", [matrix, [["D"]]], [[1]]],
  ["GAP.IN", [matrix, omitted], [[expect.closeTo(0.793, 3)]]],
  ["gap.in", [matrix, [["A"], ["B"], ["D"]]], [[1.125], [0.75], [1]]],
  ["SCORE.IN", [matrix, [["B"]], "To-Be"], [[4]]],
  ["COUNT.IN", [matrix, omitted, "gap>=2"], [[5]]],
  ["STAFF.IN", [matrix, [[2]], [["一次対応"]], omitted, omitted], [[6]]],
  ["SERVICE", [[["D-1"]], omitted, omitted], [["インシデント報告受付"]]],
  ["SERVICE", [[["D-1"]], [["name"]], "English"], [["Incident report acceptance"]]],
  [
    "RUBRIC",
    [[[5]], [["インソース"]], "en"],
    [["Written down, and approved by someone with the authority, such as the CISO"]],
  ],
])("%s", async (id, args, expected) => {
  expect(await functions.call(id, args)).toEqual({ value: expected, error: null, message: null });
});

test("tables come as rows", async () => {
  const summary = (await functions.call("SUMMARY.IN", [matrix, omitted, omitted])).value as unknown[][];
  expect(summary[0]).toEqual(["カテゴリー", "サービス数", "評価済み", "現状 As-Is", "あるべき姿 To-Be", "ギャップ"]);
  const top = (await functions.call("TOP.IN", [matrix, 2, omitted, false])).value as unknown[][];
  expect(top.map((row) => row[0])).toEqual(["A-1", "B-1"]);
  const check = (await functions.call("CHECK.IN", [matrix, omitted])).value as unknown[][];
  expect(check[0]).toEqual(["重要度", "サービス", "セル", "指摘"]);
});

test("a description comes although its texts are loaded only then", async () => {
  expect(await functions.call("SERVICE", [[["A-1"]], [["説明"]], omitted])).toEqual({
    value: [[expect.stringContaining("セキュリティリスク")]],
    error: null,
    message: null,
  });
});

test.each<readonly [string, readonly unknown[], string, RegExp]>([
  ["GAP.IN", [matrix, [["なにか"]]], "#N/A", /「なにか」という対象はありません。近いもの: /],
  ["GAP.IN", [matrix, [["F"]]], "#N/A", /平均するギャップがありません/],
  ["GAP.IN", [matrix, [[true]]], "#VALUE!", /引数「対象」には次のものを指定します/],
  ["GAP.IN", [[["x"]], omitted], "#VALUE!", /見出し行が見つかりません/],
  ["SCORE.IN", [matrix, omitted, "どちらでも"], "#VALUE!", /引数「どちら」/],
  ["SERVICE", [[["Z-9"]], omitted, omitted], "#N/A", /「Z-9」というサービスはありません/],
  ["TOP.IN", [matrix, 0, omitted, omitted], "#VALUE!", /1 以上の整数/],
  // An error value in an argument arrives as an object, since the metadata asks for it, and is passed on.
  ["GAP.IN", [matrix, { type: "CustomFunctionError", code: "#DIV/0!" }], "#DIV/0!", /^$/],
])("%s fails as a cell with a sentence", async (id, args, error, message) => {
  const result = await functions.call(id, args);
  expect(result.error).toBe(error);
  expect(result.message ?? "").toMatch(error === "#DIV/0!" ? /./ : message);
});

test("errors at their place within an array, each with its sentence", async () => {
  const { value } = await functions.call("GAP.IN", [matrix, [["D", "F"]]]);
  expect(value).toEqual([
    [
      1,
      expect.objectContaining({
        valueType: "CustomFunctionError",
        code: "#N/A",
        message: expect.stringContaining("平均するギャップがありません"),
      }),
    ],
  ]);
});

test("an error cell within the matrix does not reach the result", async () => {
  const broken = matrix.map((row, index) =>
    index === 1
      ? row.map((cell, column) => (column === 8 ? { type: "CustomFunctionError", code: "#REF!" } : cell))
      : row,
  );
  expect(broken[1]?.[8]).toEqual({ type: "CustomFunctionError", code: "#REF!" });
  expect((await functions.call("GAP.IN", [broken, [["D"]]])).value).toEqual([[1]]);
  const check = (await functions.call("CHECK.IN", [broken, omitted])).value as unknown[][];
  expect(check.some((row) => String(row[3]).includes("#REF!"))).toBe(true);
});

test("an add-in of yesterday's signature, or of tomorrow's, passes fewer or more arguments", async () => {
  expect((await functions.call("COUNT.IN", [matrix])).value).toEqual([[67]]);
  expect((await functions.call("COUNT.IN", [matrix, omitted, "rows", "later"])).value).toEqual([[67]]);
});

test("a function that is not there is an error, not a value", async () => {
  expect((await functions.call("NOPE", [])).error).not.toBeNull();
});

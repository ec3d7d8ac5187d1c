import { services } from "../../../src/framework/services";
import type { ReadCell } from "../../../src/workbook/cellText";
import { columnsLeft, convert } from "../../../src/workbook/recognition/convert";
import { migratedParts } from "../../../src/workbook/recognition/migrate";
import { mappingFrom, recogniseSheet } from "../../../src/workbook/recognition/recognise";
import type { SheetCells } from "../../../src/workbook/recognition/sheetCells";

/** What a conversion says of what it does not take, or could not tell. */

const headers: readonly ReadCell[] = ["コード", "サービス", "推奨レベル", "サービス割り当て", "現状", "あるべき姿"];
const table = (more: readonly (readonly ReadCell[])[] = [], count = 10): SheetCells => ({
  sheet: "S",
  row: 0,
  column: 0,
  values: [
    [...headers],
    ...services.slice(0, count).map(({ code, name }) => [code, name.ja, "ベーシック", "インソース", 2, 4]),
    ...more.map((row) => [...row]),
  ],
});

function converted(cells: SheetCells) {
  const recognition = recogniseSheet(cells);
  if (recognition.verdict !== "matrix") throw new Error(recognition.verdict);
  const mapping = mappingFrom(cells.sheet, recognition.found);
  return { ...convert(cells, mapping), found: recognition.found, mapping };
}

test("columns of a person's own stay behind, and so do ours that a migration has no use for; blank ones are no loss", () => {
  const { values, ...sheet } = table();
  const cells = {
    ...sheet,
    values: values.map((row, index) => [
      ...row,
      index === 0 ? "予算" : 100,
      index === 0 ? "備忘" : "",
      index === 0 ? "見直し日" : "2027/4/1",
    ]),
  };
  const { found, mapping } = converted(cells);
  const left = (parts?: typeof migratedParts) => columnsLeft(cells, found, mapping, parts).map(({ header }) => header);
  expect(left()).toEqual(["予算"]);
  expect(left(migratedParts)).toEqual(["推奨レベル", "予算", "見直し日"]);
});

test("a name that is no service is not understood where no code stands beside it", () => {
  const { report, missing } = converted(
    table([
      ["", "サイバー保険の手配", "ベーシック", "インソース", 1, 3],
      ["X-1", "車載SOC", "ベーシック", "", 1, 3],
    ]),
  );
  expect(report.notUnderstood).toEqual([{ cell: "B12", field: "name", row: 10, text: "サイバー保険の手配" }]);
  expect(missing).toHaveLength(services.length - 10);
});

test.each<[string, string]>([
  ["J-1 アラート集計", ""],
  ["J-2 Total asset inventory", ""],
  ["J-3", "ログの集計"],
  ["K1", "Total asset inventory"],
])("%s %s is a service, whatever sums are called", (code, name) => {
  const cells = table([
    [code, name, "ベーシック", "インソース", 1, 3],
    ["", "平均", "", "", 2, 4],
    ["合計", "", "", "", 20, 40],
    ["I-1", "", "", "", 1, 2],
  ]);
  const { dataRows, portfolio } = converted(cells);
  expect(portfolio.rows[10]?.code).toMatch(/^[JK]-\d$/);
  expect(dataRows.skipped).toEqual([
    { row: 12, why: "total" },
    { row: 13, why: "total" },
  ]);
});

test("a formula without a result is not calculated; one that gives nothing is", () => {
  const { values, ...sheet } = table();
  const withFormulas = (result: ReadCell): SheetCells => ({
    ...sheet,
    values: values.map((row, index) => (index === 3 ? [...row.slice(0, 4), result, 4] : row)),
    formulas: values.map((row, index) => (index === 3 ? [...row.slice(0, 4), '=IF(Z4="","",Z4)', 4] : row)),
  });
  expect(converted(withFormulas("")).report.notCalculated).toEqual([]);
  expect(converted(withFormulas(null)).report.notCalculated).toEqual([
    { cell: "E4", field: "asIs", row: 2, text: '=IF(Z4="","",Z4)' },
  ]);
});

test("own services below a blank row are passed over with their reason; what stands below other headers is not spoken of", () => {
  const [blank, own, more] = [
    ["", "", "", "", "", ""],
    ["", "OT環境の監視", "ベーシック", "インソース", 1, 3],
    ["OT-2", "車載SOC", "ベーシック", "", "", ""],
  ];
  expect(converted(table([blank, own, more])).dataRows.skipped).toEqual([
    { row: 11, why: "blank" },
    { row: 12, why: "apart" },
    { row: 13, why: "apart" },
  ]);
  expect(converted(table([blank, ["独自", "", "", "", "", ""], own])).dataRows.skipped.at(-1)).toEqual({
    row: 13,
    why: "apart",
  });
  expect(converted(table([own, more])).dataRows).toMatchObject({ rows: { length: 12 }, skipped: [] });
  expect(converted(table([blank, ["コード", "サービス", "", "", "", "備考"], own])).dataRows.skipped).toEqual([]);
});

test.each<[string, ReadCell, boolean]>([
  ["other scores", 5, true],
  ["the same scores", 2, false],
  ["nothing", "", false],
])("a second column of the same header with %s", (_, score, doubt) => {
  const { values, ...sheet } = table();
  const { found } = converted({
    ...sheet,
    values: values.map((row, index) => [...row.slice(0, 5), index === 0 ? "現状" : score, row[5] ?? ""]),
  });
  const { confidence, reasons } = found.columns.find(({ part }) => part === "asIs")!;
  expect([
    confidence < 0.5,
    reasons.map(({ word }) => word).includes("reason.twice"),
    reasons.at(-1)?.facts["letters"],
  ]).toEqual(doubt ? [true, true, "F"] : [false, false, undefined]);
});

test("columns for one allocation each, with marks, are said to be left; other columns of a person's own are not spoken of", () => {
  const { values, ...sheet } = table();
  const ticked = values.map((row, index) => [
    ...row.slice(0, 3),
    ...(index === 0 ? ["インソース", "外部委託", "担当課"] : [index % 2 ? "○" : "", index % 2 ? "" : "◎", "企画"]),
    ...row.slice(4),
  ]);
  const { found } = converted({ ...sheet, values: ticked });
  expect(
    found.columns
      .slice(3, 6)
      .map(({ part, reasons }) => [part, reasons.map(({ word, facts }) => [word, facts["header"]])]),
  ).toEqual([
    [null, [["reason.ticks", "インソース"]]],
    [null, [["reason.ticks", "外部委託"]]],
    ["team", expect.anything()],
  ]);
});

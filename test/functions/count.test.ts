import fc from "fast-check";
import { figuresOf } from "../../src/portfolio/figures";
import { gapOf } from "../../src/portfolio/rowState";
import { portfolios } from "../portfolio/arbitrary";
import { row } from "../portfolio/support";
import { argumentSource, cellsOf, rowsSource, table, value, workbookSource } from "./support";

const rows = [
  row({ code: "A-1", level: "basic", allocation: "insource", asIs: 3, toBe: 5 }),
  row({ code: "A-2", level: "standard", allocation: "outsource", asIs: 4, toBe: 4 }),
  row({ code: "A-3", level: "standard", allocation: "combined", asIs: 4, toBe: 3 }),
  row({ code: "B-1", level: "basic", allocation: "insource", allocationToBe: "outsource", asIs: 1, toBe: 4 }),
  row({ code: "C-1", level: "unnecessary" }),
  row({ code: "D-1", level: "basic", allocation: "unassigned", asIs: "excluded", toBe: "excluded" }),
  row({ code: "D-2", level: "basic", asIs: null, toBe: 4 }),
  row({ code: "E-1" }),
];
const source = rowsSource(rows);

test.each<readonly [readonly string[], number]>([
  [["rows", "行", "all", "すべて", "", "サービス"], 8],
  [["done", "行う", "DONE", "実施"], 6],
  [["unnecessary", "不要"], 1],
  [["undecided", "未決定"], 1],
  [["assigned", "割り当て済み"], 4],
  [["unassigned", "未割り当て", "未割当"], 1],
  [["scored", "評価済み"], 4],
  [["not scored", "unscored", "not yet scored", "未評価"], 1],
  [["excluded", "評価対象外", "対象外"], 1],
  [["with a gap", "gap", "n", "ギャップのある行"], 3],
  [["target reached", "targets reached", "目標到達"], 2],
  [
    [
      "gap>=2",
      "gap >= 2",
      "gap of 2 or more",
      "Gaps of 2 or more",
      "gap 2",
      "ギャップ2以上",
      "ギャップが２以上",
      "ギャップ≧2",
    ],
    1,
  ],
  [["gap>=0", "ギャップ0以上"], 2],
  [["gap>=-1", "ギャップ-1以上"], 3],
  [["gap>=5"], 0],
  [["gap>=1.5"], 1],
])("%j: %i", async (words, expected) => {
  for (const word of words) expect(await value("COUNT", [null, word], { source })).toBe(expected);
});

test("of what is asked for", async () => {
  expect(await table("COUNT", [[["A"], ["D"], ["必須"], ["F"]]], { source })).toEqual([[3], [2], [4], [0]]);
  expect(await table("COUNT", [[["A", "B"]], [["scored"], ["gap>=2"]]], { source })).toEqual([
    [3, 1],
    [1, 0],
  ]);
});

test('"?" spills what can be counted, in the language of the sheet, and each of it can be counted', async () => {
  for (const language of ["ja", "en"] as const) {
    const list = await table("COUNT", [null, "?"], { source: rowsSource(rows, language) });
    expect(list).toHaveLength(12);
    expect(list[0]).toEqual([language === "ja" ? "行" : "rows"]);
    for (const [word] of list) expect(await value("COUNT", [null, word], { source })).toEqual(expect.any(Number));
  }
  expect(await table("COUNT", [[["A"], ["B"]], "?"], { source })).toEqual([
    [expect.stringMatching(/^#VALUE!/)],
    [expect.stringMatching(/^#VALUE!/)],
  ]);
});

test("what cannot be counted says what can", async () => {
  expect(await value("COUNT", [null, "happy"], { source, language: "ja" })).toBe(
    '#VALUE!: 引数「数えるもの」には次のものを指定します: 「目標到達」「ギャップ2以上」などの言葉（一覧は "?"）',
  );
  expect(await value("COUNT", [null, 2], { source })).toMatch(/^#VALUE!: The argument “what” takes/);
  expect(await value("COUNT", ["nowhere", "rows"], { source })).toMatch(/^#N\/A: Nothing is called/);
});

test("as counted the long way, live and for cells that are passed, for any rows", async () => {
  await fc.assert(
    fc.asyncProperty(portfolios, fc.integer({ min: -4, max: 4 }), async (any, n) => {
      for (const of of [workbookSource(any), argumentSource(cellsOf(any))]) {
        const figures = figuresOf(of.rows);
        const expected = {
          rows: of.rows.length,
          done: figures.done,
          unnecessary: figures.unnecessary,
          excluded: figures.excluded,
          scored: figures.scored.count,
          assigned: figures.assigned.count,
        };
        for (const [word, number] of Object.entries(expected))
          expect(await value("COUNT", [null, word], { source: of })).toBe(number);
        expect(await value("COUNT", [null, `gap>=${n}`], { source: of })).toBe(
          of.rows.map(gapOf).filter((gap) => gap !== null && gap >= n).length,
        );
      }
    }),
    { numRuns: 100 },
  );
});

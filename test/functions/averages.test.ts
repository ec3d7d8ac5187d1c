import fc from "fast-check";
import { dimensions } from "../../src/portfolio/dimensions";
import type { Row } from "../../src/portfolio/row";
import { selectorOf } from "../../src/portfolio/selection";
import { portfolios } from "../portfolio/arbitrary";
import { row } from "../portfolio/support";
import { argumentSource, cellsOf, rowsSource, sample, value, table, workbookSource } from "./support";

const rows = [
  row({ code: "A-1", level: "basic", allocation: "insource", asIs: 3, toBe: 5 }),
  row({ code: "A-2", level: "standard", allocation: "insource", asIs: 4, toBe: 4 }),
  row({ code: "B-1", level: "basic", allocation: "insource", allocationToBe: "outsource", asIs: 1, toBe: 4 }),
  row({ code: "C-1", level: "unnecessary", asIs: 1, toBe: 5 }),
  row({ code: "D-1", level: "basic", allocation: "unassigned", asIs: "excluded", toBe: "excluded" }),
  row({ code: "D-2", level: "basic", asIs: null, toBe: 4 }),
  row({ code: "D-3", asIs: { unread: "３" }, toBe: 4 }),
  row({ code: "E-1" }),
];
const ja = rowsSource(rows);
const en = rowsSource(rows, "en");

describe("GAP and SCORE", () => {
  test.each<readonly [string, readonly unknown[], unknown]>([
    ["GAP", [], 1],
    ["GAP", [null], 1],
    ["GAP", [""], 1],
    ["GAP", [" "], 1],
    ["GAP", [[[""]]], 1],
    ["GAP", ["A"], 1],
    ["GAP", ["A-1"], 2],
    ["GAP", ["a1"], 2],
    ["GAP", ["必須"], 2],
    ["GAP", ["Basic"], 2],
    ["GAP", [[["A-1"]]], 2],
    ["SCORE", ["A"], 3.5],
    ["SCORE", ["A", "As-Is"], 3.5],
    ["SCORE", ["A", "To-Be"], 4.5],
    ["SCORE", ["A", "あるべき姿"], 4.5],
    ["SCORE", ["A", "現状"], 3.5],
    ["SCORE", ["A", "tobe"], 4.5],
    // A change of allocation bars the gap, not the scores; a score that is no number enters nothing.
    ["SCORE", ["B"], 1],
    ["SCORE", ["D", "To-Be"], 4],
    ["SCORE", [null, "As-Is"], 8 / 3],
  ])("%s(%j) is %p, in both languages", async (id, args, expected) => {
    expect(await value(id, args, { source: ja })).toBe(expected);
    expect(await value(id, args, { source: en })).toBe(expected);
  });

  test("an average of nothing is #N/A with the sentence why", async () => {
    expect(await value("GAP", ["D"], { source: ja, language: "ja" })).toBe(
      "#N/A: 平均するギャップがありません（D: 3 行、うち不要 0、評価対象外 1、未評価 2）。割り当てが変わる行も比べません。",
    );
    expect(await value("GAP", ["B"], { source: en })).toMatch(
      /^#N\/A: There is no gap to average \(B: rows 1, of these unnecessary 0, excluded 0, not scored 0\)/,
    );
    expect(await value("GAP", ["E-1"], { source: en })).toMatch(/not scored 1/);
    expect(await value("SCORE", ["C"], { source: en })).toBe(
      "#N/A: There is no As-Is to average (C: rows 1, of these unnecessary 1, excluded 0, not scored 0).",
    );
    expect(await value("SCORE", ["D-1", "To-Be"], { source: en })).toMatch(/^#N\/A: There is no To-Be/);
    expect(await value("GAP", ["F"], { source: ja, language: "ja" })).toBe("#N/A: F に当たる行はありません。");
    expect(await value("GAP", [], { source: rowsSource([]), language: "en" })).toBe("#N/A: There is no row of all.");
  });

  test("an unknown name is #N/A and names the nearest", async () => {
    expect(await value("GAP", ["インシデント対応 "], { source: ja })).toMatch(/^#N\/A: There is no gap/);
    expect(await value("GAP", ["ベーシク"], { source: ja, language: "ja" })).toBe(
      "#N/A: 「ベーシク」という対象はありません。近いもの: ベーシック",
    );
    expect(await value("GAP", ["Optionel"], { source: en })).toMatch(
      /^#N\/A: Nothing is called “Optionel”\. Nearest: Optional/,
    );
  });

  test("a wrong type is #VALUE! and says which argument and what it takes", async () => {
    expect(await value("GAP", [true], { source: en })).toBe(
      "#VALUE!: The argument “of” takes: the name of a category, service, process, domain, level, allocation, team, outsourcer or scope",
    );
    expect(await value("GAP", [12], { source: en })).toMatch(/^#VALUE!: “of” is the number 12\./);
    expect(await value("SCORE", ["A", "maybe"], { source: ja, language: "ja" })).toBe(
      "#VALUE!: 引数「どちら」には次のものを指定します: 現状、あるべき姿",
    );
    expect(await value("SCORE", ["A", 1], { source: en })).toBe("#VALUE!: The argument “which” takes: As-Is, To-Be");
  });

  test("an error in an argument is passed on, as native functions do", async () => {
    expect(await value("GAP", [{ code: "#N/A" }], { source: en })).toBe("#N/A: The argument “of” is the error #N/A.");
    expect(await value("GAP", [{ code: "#DIV/0!" }], { source: en })).toMatch(/^divisionByZero/);
    expect(await value("GAP", [{ code: "#REF!" }], { source: en })).toMatch(
      /^#VALUE!: The argument “of” is the error #REF!/,
    );
  });

  test("a number is the name of a scope where one is called so", async () => {
    expect(
      await value("GAP", [2026], { source: rowsSource([row({ scope: "2026", level: "basic", asIs: 1, toBe: 2 })]) }),
    ).toBe(1);
  });

  test("without a matrix", async () => {
    expect(await value("GAP", [], { language: "ja" })).toBe(
      "#N/A: このブックにはサービスマトリクスがありません。CDC ポートフォリオのペインで作成できます。",
    );
  });
});

describe("arrays", () => {
  test("the result has the shape of what is passed; blanks are all, errors stay at their place", async () => {
    expect(
      await table(
        "GAP",
        [
          [
            ["A", "A-1"],
            ["", "必須"],
            ["C", { code: "#NUM!" }],
          ],
        ],
        { source: en },
      ),
    ).toEqual([
      [1, 2],
      [1, 2],
      [expect.stringMatching(/^#N\/A/), "invalidNumber: The argument “of” is the error #NUM!."],
    ]);
  });

  test("a column of names beside a row of words gives a table; shapes that do not go together are #N/A where one ends", async () => {
    expect(await table("SCORE", [[["A"], ["B"]], [["As-Is", "To-Be"]]], { source: en })).toEqual([
      [3.5, 4.5],
      [1, 4],
    ]);
    expect(
      await table(
        "SCORE",
        [
          [["A"], ["B"], ["A-1"]],
          [["As-Is"], ["To-Be"]],
        ],
        { source: en },
      ),
    ).toEqual([[3.5], [4], ["#N/A: The arrays differ in size."]]);
  });

  test("10,000 names are 10,000 results", async () => {
    const names = Array.from({ length: 10_000 }, (_, index) => [["A", "A-1", "B", "必須"][index % 4]]);
    const result = await table("GAP", [names], { source: en });
    expect(result).toHaveLength(10_000);
    expect(result.slice(0, 4).map(([cell]) => cell)).toEqual([1, 2, expect.stringMatching(/^#N\/A/), 2]);
  });
});

/** The mean gap, from the definitions of the workbook's design, the long way. */
function naiveGap(of: readonly Row[]): number | null {
  let sum = 0;
  let n = 0;
  for (const { level, allocation, allocationToBe, asIs, toBe } of of) {
    if (level === "unnecessary" || typeof asIs !== "number" || typeof toBe !== "number") continue;
    if (allocationToBe !== null && JSON.stringify(allocationToBe) !== JSON.stringify(allocation)) continue;
    sum += toBe - asIs;
    n += 1;
  }
  return n === 0 ? null : sum / n;
}

function naiveScore(of: readonly Row[], which: "asIs" | "toBe"): number | null {
  const scores = of
    .filter(
      ({ level, asIs, toBe }) =>
        level !== "unnecessary" && asIs !== "excluded" && !(asIs === null && toBe === "excluded"),
    )
    .map((one) => one[which])
    .filter((score) => typeof score === "number");
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

test("as computed the long way, live and for the cells that are passed, for any rows and any name", async () => {
  await fc.assert(
    fc.asyncProperty(portfolios, fc.constantFrom(...dimensions), fc.nat(7), async (any, dimension, at) => {
      const live = workbookSource(any);
      const passed = argumentSource(cellsOf(any));
      const chosen = live.rows[at % Math.max(1, live.rows.length)];
      const name = chosen && dimension.label(chosen, { language: "en", levels: "both" });
      const of = name ? (selectorOf(live.rows).rowsOf(name) ?? []) : live.rows;
      const args = name && selectorOf(live.rows).rowsOf(name) ? [name] : [];
      const rowsOf = args.length > 0 ? of : live.rows;
      for (const [id, which, expected] of [
        ["GAP", undefined, naiveGap(rowsOf)],
        ["SCORE", "As-Is", naiveScore(rowsOf, "asIs")],
        ["SCORE", "To-Be", naiveScore(rowsOf, "toBe")],
      ] as const) {
        const all = which === undefined ? args : [args[0] ?? null, which];
        const [first, second] = [await value(id, all, { source: live }), await value(id, all, { source: passed })];
        if (expected === null)
          expect([first, second]).toEqual([expect.stringMatching(/^#N\/A/), expect.stringMatching(/^#N\/A/)]);
        else expect([first, second]).toEqual([expected, expected]);
      }
    }),
    { numRuns: 150 },
  );
});

test("the sample says the same in both languages", async () => {
  const [inJa, inEn] = [workbookSource(sample("ja")), workbookSource(sample("en"))];
  for (const of of [null, "A", "B", "D", "E", "G", "必須", "Standard", "インソース", "運用", "領域II"]) {
    expect(await value("GAP", [of], { source: inJa })).toEqual(await value("GAP", [of], { source: inEn }));
  }
});

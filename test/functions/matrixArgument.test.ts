import fc from "fast-check";
import { isSource, matrixArgument } from "../../src/functions/matrixArgument";
import { errorSentence } from "../../src/functions/sentence";
import { anyCell } from "../workbook/arbitrary";
import { argumentSource, cellsOf, sample, table, value, workbookSource } from "./support";

const refusal = (cells: unknown) => {
  const source = matrixArgument(cells);
  return isSource(source) ? null : `${source.error}: ${errorSentence(source, "en")}`;
};

test.each(["ja", "en"] as const)(
  "a table with its headers, in %s, is the matrix that it was made of",
  async (language) => {
    const live = workbookSource(sample(language));
    const passed = argumentSource(cellsOf(sample(language)));
    expect(passed.rows).toEqual(live.rows);
    expect(passed.wording.language).toBe(language);
  },
);

test("whole columns: titles and bands above, nothing but blanks below", () => {
  const cells = cellsOf(sample("ja"));
  const width = cells[0]?.length ?? 0;
  const blank = () => Array(width).fill("");
  const titled = [
    ["山田商事 サービスマトリクス", ...Array(width - 1).fill("")],
    blank(),
    ["目標到達 12/29", ...Array(width - 1).fill(null)],
    blank(),
    ...cells,
    ...Array.from({ length: 5000 }, blank),
  ];
  expect(argumentSource(titled).rows).toEqual(argumentSource(cells).rows);
});

test("columns in any order, own ones among them, headers in any width and case", () => {
  const source = argumentSource([
    ["メモ", "AS-IS", "ＣＯＤＥ", "To-Be ", "Level"],
    ["x", 2, "D4", 4, "Basic"],
    ["", "", "", "", ""],
    ["", 3, "A-1", 3, "任意"],
  ]);
  expect(source.rows.map(({ code, level, asIs, toBe }) => [code, level, asIs, toBe])).toEqual([
    ["D-4", "basic", 2, 4],
    ["A-1", "optional", 3, 3],
  ]);
});

test("a totals row is no service", async () => {
  for (const word of ["集計", "Total"]) {
    const cells = [
      ["カテゴリー", "コード", "サービス", "現状 As-Is", "あるべき姿 To-Be"],
      ["A", "A-1", "x", 2, 4],
      [word, "", "", 2, 109],
    ];
    expect(await value("COUNT", [], { source: argumentSource(cells) })).toBe(1);
    expect(await value("SCORE", [null, "To-Be"], { source: argumentSource(cells) })).toBe(4);
  }
});

test("what is no matrix is #VALUE!, with a sentence that says what it takes", () => {
  expect(refusal(null)).toBe("invalidValue: “matrix” takes a table with its headers, such as CdcMatrix[#All].");
  expect(refusal([])).toMatch(/takes a table/);
  for (const cells of [
    5,
    "CdcMatrix",
    [["A-1", 3, 5]],
    [
      ["Code", "Owner"],
      ["A-1", "me"],
    ],
    [
      ["Level", "As-Is"],
      ["Basic", 3],
    ],
    [[{ code: "#REF!" }]],
  ]) {
    expect(refusal(cells)).toMatch(/^invalidValue: “matrix” has no row of headers/);
  }
});

test("headers alone are a matrix without rows", async () => {
  const source = argumentSource([["Code", "Level"]]);
  expect(await value("COUNT", [], { source })).toBe(0);
  expect(await value("GAP", [], { source })).toBe("#N/A: There is no row of all.");
  expect(await table("TOP", [], { source })).toEqual([["There is no gap to close."]]);
});

test("no cells make it throw", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.array(
          fc.oneof(anyCell, fc.constantFrom({ code: "#N/A" }, { basicValue: 3 }, { text: "entity" }, undefined)),
          { maxLength: 6 },
        ),
        { maxLength: 8 },
      ),
      fc.boolean(),
      (body, headed) => {
        const cells = headed ? [["Code", "Level", "As-Is", "To-Be", "Team", "Allocation"], ...body] : body;
        const source = matrixArgument(cells);
        if (headed) expect(isSource(source)).toBe(true);
      },
    ),
  );
});

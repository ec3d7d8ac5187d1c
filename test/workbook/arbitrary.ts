import fc, { type Arbitrary } from "fast-check";
import { languages } from "../../src/locale/language";
import { levelWordings } from "../../src/portfolio/vocabularies";
import type { ReadCell } from "../../src/workbook/cellText";
import { lists } from "../../src/workbook/lists";

/** Every word that a dropdown of ours offers in any language and wording. */
const listedWords = lists.flatMap(({ items }) =>
  languages.flatMap((language) => levelWordings.flatMap((levels) => items({ language, levels }))),
);

/** What a cell may hold when it is read: anything that Excel has ever let a person put into one. */
export const anyCell: Arbitrary<ReadCell> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<ReadCell>(null, "", " ", "　") },
  { weight: 4, arbitrary: fc.constantFrom<ReadCell>(...listedWords) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<ReadCell>(
      "A-1",
      "Ａ１",
      "a.1",
      "サービスA1",
      "A-1.",
      "A-99",
      "J-3",
      "リスクマネジメント",
      "Risk management",
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<ReadCell>("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#SPILL!", "#BUSY!"),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<ReadCell>(
      "３",
      "3点",
      "１２",
      "=1+1",
      "=cmd|' /C calc'!A0",
      "+81-3",
      "-5",
      "@SUM(A1)",
      "'quoted",
      "\tx",
      "a\r\nb",
      "\u0000\u0007\u001b",
      "\uFEFF",
      "👩‍👩‍👧‍👦",
      "𠮷",
      "\uD800",
      "e\u0301",
      "_x000D_",
      '{"a":1}',
      "__proto__",
      "constructor",
    ),
  },
  {
    weight: 2,
    arbitrary: fc.oneof(
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom(-0, 1e308, 46_349, 46_349.5, 60),
    ),
  },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 2, arbitrary: fc.string({ unit: "grapheme", maxLength: 20 }) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
);

/** A cell of 10,000 characters now and then, without making every failure a page long. */
export const anyCellOrLong: Arbitrary<ReadCell> = fc.oneof(
  { weight: 30, arbitrary: anyCell },
  {
    weight: 1,
    arbitrary: fc.constantFrom<ReadCell>(
      "長".repeat(10_000),
      "x ".repeat(5_000),
      "=".repeat(10_000),
      "A-".repeat(5_000),
    ),
  },
);

/** What stands in a cell, and the formula behind it where there is one: for a value its own text, as Excel gives it. */
export const cellWithFormula: Arbitrary<{ readonly value: ReadCell; readonly formula: ReadCell }> = fc.oneof(
  { weight: 5, arbitrary: anyCellOrLong.map((value) => ({ value, formula: value })) },
  {
    weight: 1,
    arbitrary: fc.record({
      value: anyCell,
      formula: fc.constantFrom<ReadCell>("=A1+1", "=VLOOKUP(B6,Lists!A:B,2,FALSE)", '=IF(1,"",2)', "=CDC.GAP(1,2)"),
    }),
  },
);

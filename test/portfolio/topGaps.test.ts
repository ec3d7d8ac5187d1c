import fc from "fast-check";
import { gapOf } from "../../src/portfolio/rowState";
import { topGaps } from "../../src/portfolio/topGaps";
import { portfolios } from "./arbitrary";
import { row } from "./support";

test("the biggest first, basic before optional where they are equal, then as the rows stand", () => {
  const scored = (code: string, asIs: 1 | 2 | 3, toBe: 3 | 4 | 5, level: "basic" | "standard" | "optional" | null) =>
    row({ code, asIs, toBe, level, allocation: "insource" });
  const rows = [
    scored("A-1", 2, 4, null),
    scored("A-2", 2, 4, "optional"),
    scored("A-3", 3, 4, "basic"),
    scored("A-4", 2, 4, "basic"),
    scored("A-5", 1, 5, "optional"),
    scored("A-6", 2, 4, "basic"),
    scored("A-7", 3, 3, "basic"),
  ];
  expect(topGaps(rows, 10).map(({ row: { code }, gap }) => `${code} ${gap}`)).toEqual([
    "A-5 4",
    "A-4 2",
    "A-6 2",
    "A-2 2",
    "A-1 2",
    "A-3 1",
  ]);
  expect(topGaps(rows, 2)).toHaveLength(2);
});

test("unnecessary, excluded, unscored and reached rows, and those whose allocation changes, are no gaps", () => {
  expect(
    topGaps(
      [
        row({ level: "unnecessary", asIs: 1, toBe: 5 }),
        row({ asIs: "excluded", toBe: 5 }),
        row({ asIs: null, toBe: 5 }),
        row({ asIs: 4, toBe: 3 }),
        row({ asIs: { unread: "1" }, toBe: 5 }),
        row({ asIs: 1, toBe: 5, allocation: "insource", allocationToBe: "outsource" }),
      ],
      10,
    ),
  ).toEqual([]);
});

test("no row that is left out has a bigger gap than one that is given", () => {
  fc.assert(
    fc.property(portfolios, fc.integer({ min: 1, max: 10 }), ({ rows }, n) => {
      const top = topGaps(rows, n);
      const all = rows
        .map(gapOf)
        .filter((gap) => gap !== null && gap > 0)
        .sort((a, b) => Number(b) - Number(a));
      expect(top.map(({ gap }) => gap)).toEqual(all.slice(0, n));
      for (const { row: one, gap } of top) expect(gapOf(one)).toBe(gap);
    }),
  );
});

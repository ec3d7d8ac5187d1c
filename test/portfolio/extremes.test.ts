import { dimensionOf } from "../../src/portfolio/dimensions";
import { extremesOf } from "../../src/portfolio/extremes";
import { blankRow, type Row } from "../../src/portfolio/row";
import { summaryBy } from "../../src/portfolio/summary";

const row = (code: string, change: Partial<Row>): Row => ({
  ...blankRow,
  code,
  level: "basic",
  allocation: "insource",
  ...change,
});
const of = (...rows: Row[]) => {
  const { strongest, weakest, biggestGap } = extremesOf(summaryBy(rows, dimensionOf("category")));
  return [strongest?.key ?? null, weakest?.key ?? null, biggestGap?.key ?? null];
};

test.each<[string, Row[], (string | null)[]]>([
  [
    "the highest and lowest mean As-Is, and the biggest mean gap",
    [row("A-1", { asIs: 4, toBe: 4 }), row("B-1", { asIs: 2, toBe: 3 }), row("D-1", { asIs: 3, toBe: 5 })],
    ["A", "B", "D"],
  ],
  [
    "equal groups do not stand out",
    [row("A-1", { asIs: 3, toBe: 3 }), row("B-1", { asIs: 3, toBe: 3 })],
    [null, null, null],
  ],
  ["one group alone does not stand out, its gap does", [row("A-1", { asIs: 3, toBe: 5 })], [null, null, "A"]],
  [
    "what is excluded or not scored enters nothing",
    [row("A-1", { asIs: "excluded", toBe: 5 }), row("B-1", { toBe: 5 })],
    [null, null, null],
  ],
])("%s", (_, rows, expected) => expect(of(...rows)).toEqual(expected));

import fc from "fast-check";
import { figuresOf, meanOf, type Figures } from "../../src/portfolio/figures";
import type { Row } from "../../src/portfolio/row";
import { portfolios } from "./arbitrary";
import { row } from "./support";

const says = (entry: unknown) => entry !== null && typeof entry !== "object";
const isPoint = (score: unknown): score is number => typeof score === "number";

/** The same counts, said the long way: one row at a time, from the definitions of the workbook's design. */
function naive(rows: readonly Row[]): Figures {
  const counts = {
    done: 0,
    unnecessary: 0,
    undecided: 0,
    assigned: 0,
    unassigned: 0,
    scored: 0,
    toScore: 0,
    excluded: 0,
  };
  const sums = { gap: 0, gaps: 0, reached: 0, twoOrMore: 0, asIs: 0, asIsCount: 0, toBe: 0, toBeCount: 0 };
  for (const { level, allocation, allocationToBe, asIs, toBe } of rows) {
    if (level === "unnecessary") {
      counts.unnecessary += 1;
      continue;
    }
    if (![level, allocation, asIs, toBe].some(says)) {
      counts.undecided += 1;
      continue;
    }
    counts.done += 1;
    if (allocation === "insource" || allocation === "outsource" || allocation === "combined") counts.assigned += 1;
    if (allocation === "unassigned") counts.unassigned += 1;
    if (asIs === "excluded" || (asIs === null && toBe === "excluded")) {
      counts.excluded += 1;
      continue;
    }
    counts.toScore += 1;
    if (isPoint(asIs)) {
      sums.asIs += asIs;
      sums.asIsCount += 1;
    }
    if (isPoint(toBe)) {
      sums.toBe += toBe;
      sums.toBeCount += 1;
    }
    if (!isPoint(asIs) || !isPoint(toBe)) continue;
    counts.scored += 1;
    if (allocationToBe !== null && JSON.stringify(allocationToBe) !== JSON.stringify(allocation)) continue;
    sums.gap += toBe - asIs;
    sums.gaps += 1;
    if (toBe <= asIs) sums.reached += 1;
    if (toBe - asIs >= 2) sums.twoOrMore += 1;
  }
  const mean = (sum: number, n: number) => ({ value: n === 0 ? null : sum / n, n });
  return {
    rows: rows.length,
    done: counts.done,
    unnecessary: counts.unnecessary,
    undecided: counts.undecided,
    assigned: { count: counts.assigned, of: counts.done },
    unassigned: counts.unassigned,
    scored: { count: counts.scored, of: counts.toScore },
    excluded: counts.excluded,
    targetsReached: { count: sums.reached, of: sums.gaps },
    gapsOfTwoOrMore: { count: sums.twoOrMore, of: sums.gaps },
    meanGap: mean(sums.gap, sums.gaps),
    meanAsIs: mean(sums.asIs, sums.asIsCount),
    meanToBe: mean(sums.toBe, sums.toBeCount),
  };
}

test("as counted the long way, for any rows", () => {
  fc.assert(
    fc.property(portfolios, ({ rows }) => {
      expect(figuresOf(rows)).toEqual(naive(rows));
    }),
    { numRuns: 500 },
  );
});

test("of no rows nothing is made up", () => {
  const none = { count: 0, of: 0 };
  const mean = { value: null, n: 0 };
  expect(figuresOf([])).toEqual({
    rows: 0,
    done: 0,
    unnecessary: 0,
    undecided: 0,
    assigned: none,
    unassigned: 0,
    scored: none,
    excluded: 0,
    targetsReached: none,
    gapsOfTwoOrMore: none,
    meanGap: mean,
    meanAsIs: mean,
    meanToBe: mean,
  });
  expect(meanOf([])).toEqual(mean);
  expect(meanOf([2, 3])).toEqual({ value: 2.5, n: 2 });
});

test("counts add up, and no figure is of more than there is", () => {
  fc.assert(
    fc.property(portfolios, ({ rows }) => {
      const figures = figuresOf(rows);
      expect(figures.done + figures.unnecessary + figures.undecided).toBe(figures.rows);
      expect(figures.excluded + figures.scored.of).toBe(figures.done);
      for (const { count, of } of [figures.assigned, figures.scored, figures.targetsReached, figures.gapsOfTwoOrMore])
        expect(count).toBeLessThanOrEqual(of);
      expect(figures.meanGap.n).toBe(figures.targetsReached.of);
      expect(figures.targetsReached.count + figures.gapsOfTwoOrMore.count).toBeLessThanOrEqual(figures.meanGap.n);
    }),
  );
});

/** Three things that are never one: none is a zero, none enters an average, each is counted. */
describe.each<[string, Row, (figures: Figures) => number]>([
  ["unnecessary", row({ level: "unnecessary" }), ({ unnecessary }) => unnecessary],
  ["excluded", row({ level: "basic", asIs: "excluded", toBe: 5 }), ({ excluded }) => excluded],
  ["not yet scored", row({ level: "basic", allocation: "insource" }), ({ scored }) => scored.of - scored.count],
])("%s", (_, one, countOf) => {
  test("is counted as what it is, and moves no average and no share of targets", () => {
    fc.assert(
      fc.property(portfolios, fc.integer({ min: 1, max: 5 }), ({ rows }, times) => {
        const [before, after] = [figuresOf(rows), figuresOf([...rows, ...Array<Row>(times).fill(one)])];
        expect(countOf(after)).toBe(countOf(before) + times);
        const unmoved = ({ meanGap, meanAsIs, meanToBe, targetsReached, gapsOfTwoOrMore, scored }: Figures) => ({
          meanGap,
          meanAsIs,
          meanToBe,
          targetsReached,
          gapsOfTwoOrMore,
          scored: scored.count,
        });
        expect(unmoved(after)).toEqual(unmoved(before));
      }),
    );
  });
});

test("each of the three is counted in its own place only", () => {
  const rows = [
    row({ level: "unnecessary" }),
    row({ level: "basic", asIs: "excluded" }),
    row({ level: "basic" }),
    row(),
  ];
  expect(figuresOf(rows)).toMatchObject({
    unnecessary: 1,
    excluded: 1,
    undecided: 1,
    done: 2,
    scored: { count: 0, of: 1 },
  });
});

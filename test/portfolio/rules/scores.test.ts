import type { PortfolioRuleId } from "../../../src/portfolio/check";
import type { CombinedRule } from "../../../src/portfolio/vocabularies";
import type { Row } from "../../../src/portfolio/row";
import { findingsOf, onlyFinding, portfolio, row } from "../support";

const unread = { unread: "３" };

test.each<[boolean, PortfolioRuleId, Partial<Row>]>([
  [true, "score-unassigned", { allocation: "unassigned", asIs: 2 }],
  [false, "score-unassigned", { allocation: "unassigned", asIs: 1 }],
  [false, "score-unassigned", { allocation: "unassigned", asIs: "excluded" }],
  [false, "score-unassigned", { allocation: null, asIs: 5 }],
  [false, "score-unassigned", { allocation: "unassigned", asIs: 5, level: "unnecessary" }],

  [true, "score-without-allocation", { asIs: 1 }],
  [true, "score-without-allocation", { toBe: 3 }],
  // 未割り当て is no blank, and what cannot be read is a finding already.
  [false, "score-without-allocation", { allocation: "unassigned", asIs: 1 }],
  [false, "score-without-allocation", { allocation: { unread: "AB" }, asIs: 1 }],
  [false, "score-without-allocation", { asIs: "excluded" }],
  [false, "score-without-allocation", { asIs: 1, level: "unnecessary" }],
  [false, "score-without-allocation", {}],

  [true, "score-half", { asIs: 3 }],
  [true, "score-half", { toBe: 3 }],
  [false, "score-half", { asIs: 3, toBe: 4 }],
  [false, "score-half", {}],
  [false, "score-half", { asIs: 3, toBe: unread }],
  [false, "score-half", { asIs: "excluded" }],
  [false, "score-half", { asIs: "excluded", toBe: 4 }],
  [false, "score-half", { asIs: 3, level: "unnecessary" }],

  [true, "to-be-below", { asIs: 4, toBe: 3 }],
  [true, "to-be-below", { asIs: 4, toBe: 3, allocation: "insource", allocationToBe: "insource" }],
  [false, "to-be-below", { asIs: 4, toBe: 4 }],
  [false, "to-be-below", { asIs: 3, toBe: 4 }],
  // Two rubrics are not one scale.
  [false, "to-be-below", { asIs: 4, toBe: 3, allocation: "insource", allocationToBe: "outsource" }],
  [false, "to-be-below", { asIs: 4, toBe: "excluded" }],
  [false, "to-be-below", { asIs: 4, toBe: 3, level: "unnecessary" }],

  [true, "left-to-outsourcer", { allocation: "outsource", asIs: 1 }],
  [true, "left-to-outsourcer", { allocation: "outsource", asIs: 3 }],
  [true, "left-to-outsourcer", { allocation: "combined", asIs: 5, outsourcedScore: 3 }],
  [false, "left-to-outsourcer", { allocation: "outsource", asIs: 4 }],
  [false, "left-to-outsourcer", { allocation: "combined", asIs: 2, outsourcedScore: 4 }],
  [false, "left-to-outsourcer", { allocation: "combined", asIs: 2 }],
  [false, "left-to-outsourcer", { allocation: "insource", asIs: 1 }],
  [false, "left-to-outsourcer", { allocation: "outsource", asIs: 1, level: "unnecessary" }],

  [true, "person-dependent", { allocation: "insource", asIs: 2, toBe: 4 }],
  [true, "person-dependent", { allocation: "insource", asIs: 3, toBe: 5 }],
  [true, "person-dependent", { allocation: "combined", asIs: 5, inHouseScore: 3, toBe: 5 }],
  // Nothing is done yet: it does not depend on anybody.
  [false, "person-dependent", { allocation: "insource", asIs: 1, toBe: 5 }],
  [false, "person-dependent", { allocation: "insource", asIs: 4, toBe: 5 }],
  // Being content with it is allowed (8.3).
  [false, "person-dependent", { allocation: "insource", asIs: 2, toBe: 3 }],
  [false, "person-dependent", { allocation: "insource", asIs: 2 }],
  [false, "person-dependent", { allocation: "outsource", asIs: 2, toBe: 5 }],
])("%s: %s with %j", (expected, rule, over) => {
  expect(findingsOf(portfolio({ rows: [row(over)] }), rule).length > 0).toBe(expected);
});

describe("parts-disagree", () => {
  const parts = (asIs: Row["asIs"], over: Partial<Row> = {}) =>
    row({ allocation: "combined", inHouseScore: 2, outsourcedScore: 4, asIs, ...over });

  test.each<[CombinedRule, Row["asIs"], number]>([
    ["higher", 3, 4],
    ["higher", null, 4],
    ["higher", unread, 4],
    ["lower", 4, 2],
    ["lower", "excluded", 2],
  ])("the %s of 2 and 4 is not %j", (combinedScore, asIs, score) => {
    expect(
      onlyFinding(portfolio({ rows: [parts(asIs)], settings: { combinedScore } }), "parts-disagree"),
    ).toMatchObject({
      row: 0,
      field: "asIs",
      facts: { score },
      fix: [{ kind: "cell", row: 0, field: "asIs", value: score }],
    });
  });

  test.each<[CombinedRule, Row]>([
    ["higher", parts(4)],
    ["lower", parts(2)],
    ["higher", parts(3, { outsourcedScore: null })],
    ["higher", parts(3, { inHouseScore: "excluded" })],
    ["higher", parts(3, { allocation: "insource" })],
    ["higher", parts(3, { level: "unnecessary" })],
  ])("silent with the %s and %j", (combinedScore, of) => {
    expect(findingsOf(portfolio({ rows: [of], settings: { combinedScore } }), "parts-disagree")).toEqual([]);
  });
});

describe("all-fives", () => {
  const wanted = (...scores: Row["toBe"][]) => portfolio({ rows: scores.map((toBe) => row({ toBe })) });

  test("fires once, for all of them", () => {
    expect(onlyFinding(wanted(5, 5, null, "excluded"), "all-fives")).toMatchObject({ row: null, facts: { count: 2 } });
  });

  test("silent where one wants less, for one row, and without any", () => {
    for (const of of [wanted(5, 5, 4), wanted(5), wanted(), wanted(null, "excluded", unread)])
      expect(findingsOf(of, "all-fives")).toEqual([]);
  });

  test("what is unnecessary wants nothing", () => {
    const rows = [row({ toBe: 5 }), row({ toBe: 5 }), row({ toBe: 3, level: "unnecessary" })];
    expect(onlyFinding(portfolio({ rows }), "all-fives").facts.count).toBe(2);
  });
});

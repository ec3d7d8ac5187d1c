import { findingSentence } from "../../../src/locale/findings";
import type { PortfolioRuleId } from "../../../src/portfolio/check";
import type { Field, Row } from "../../../src/portfolio/row";
import { findingsOf, onlyFinding, portfolio, row } from "../support";

const one = (field: Field, text: string) => portfolio({ rows: [row({ [field]: { unread: text } })] });

test.each<[PortfolioRuleId, Field, string]>([
  ["level-unknown", "level", "必要"],
  ["level-unknown", "level", "#N/A"],
  ["allocation-unknown", "allocation", "インソース(AB部門)"],
  ["score-invalid", "asIs", "6"],
  ["score-invalid", "toBe", "高い"],
  ["score-invalid", "inHouseScore", "0"],
  ["score-invalid", "outsourcedScore", "3.5"],
  ["score-invalid", "previous", "-"],
  ["entry-unknown", "reason", "面倒"],
  ["entry-unknown", "decidedOn", "来週"],
  ["entry-unknown", "reviewBy", "2026/13/01"],
  ["entry-unknown", "status", "?"],
  ["entry-unknown", "assessedOn", "昨日"],
  ["entry-unknown", "allocationToBe", "外"],
  ["entry-unknown", "improvement", "中期"],
  ["entry-unknown", "process", "その他"],
  ["entry-unknown", "domain", "1"],
])("%s fires at %s for %j and no other rule of entries does", (rule, field, text) => {
  expect(onlyFinding(one(field, text), rule)).toMatchObject({ row: 0, field, facts: { text } });
  for (const other of ["level-unknown", "allocation-unknown", "score-invalid", "entry-unknown"] as const) {
    if (other !== rule) expect(findingsOf(one(field, text), other)).toEqual([]);
  }
});

test.each<[string, unknown]>([
  ["３", 3],
  ["3点", 3],
  [" 3 ", 3],
  ["Lv3", 3],
  ["3 pts", 3],
  ["N/A", "excluded"],
  ["対象外", "excluded"],
  ["#N/A", "excluded"],
])("%j is probably %s", (text, value) => {
  expect(onlyFinding(one("asIs", text), "score-invalid").fix).toEqual([{ kind: "cell", row: 0, field: "asIs", value }]);
});

test.each([
  ["3", true],
  [" ３", true],
  ["3点", false],
  ["6", false],
  ["3.0", false],
])("%j is a number that is kept as text: %s", (text, isNumber) => {
  const { rule, facts } = onlyFinding(one("asIs", text), "score-invalid");
  expect(findingSentence(rule, facts, "en")).toMatch(isNumber ? /is kept as text/ : /neither a score/);
});

test.each(["6", "0", "3-4", "高", "-", "TRUE", "2026-01-01"])("nothing is guessed from %j", (text) => {
  expect(onlyFinding(one("toBe", text), "score-invalid").fix).toBeNull();
});

test("each score of a row is a finding of its own", () => {
  const bad: Partial<Row> = { asIs: { unread: "３" }, toBe: { unread: "4点" }, previous: { unread: "?" } };
  expect(
    findingsOf(portfolio({ rows: [row(), row(bad)] }), "score-invalid").map((finding) => [finding.row, finding.field]),
  ).toEqual([
    [1, "asIs"],
    [1, "toBe"],
    [1, "previous"],
  ]);
});

test("what could be read, and blank cells, are silent", () => {
  const good = row({
    level: "basic",
    allocation: "insource",
    asIs: 1,
    toBe: "excluded",
    reason: "noRisk",
    status: "final",
    improvement: "short",
    process: "response",
    domain: "IV",
  });
  for (const rule of ["level-unknown", "allocation-unknown", "score-invalid", "entry-unknown"] as const)
    expect(findingsOf(portfolio({ rows: [row(), good] }), rule)).toEqual([]);
});

test("an error in a cell of text is said at its cell, and is nobody's name", () => {
  const broken = portfolio({
    rows: [row({ team: "#NAME?", notes: "#REF!" }), row({ code: "A-2", notes: "# 見出し" })],
  });
  expect(
    findingsOf(broken, "cell-error").map(({ row: at, field, facts, fix }) => [at, field, facts["error"], fix]),
  ).toEqual([
    [0, "team", "#NAME?", null],
    [0, "notes", "#REF!", null],
  ]);
  expect(findingsOf(broken, "team-unlisted")).toEqual([]);
});

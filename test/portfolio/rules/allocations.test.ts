import type { PortfolioRuleId } from "../../../src/portfolio/check";
import type { Row } from "../../../src/portfolio/row";
import { findingsOf, portfolio, row } from "../support";

const unread = { unread: "AB部門" };

test.each<[boolean, PortfolioRuleId, Partial<Row>]>([
  [true, "team-missing", { allocation: "insource" }],
  [true, "team-missing", { allocation: "combined", outsourcer: "青空" }],
  [true, "team-missing", { allocation: "insource", team: " 　" }],
  [false, "team-missing", { allocation: "insource", team: "社内SOC" }],
  [false, "team-missing", { allocation: "outsource" }],
  [false, "team-missing", { allocation: "unassigned" }],
  [false, "team-missing", { allocation: null }],
  [false, "team-missing", { allocation: unread }],
  [false, "team-missing", { allocation: "insource", level: "unnecessary" }],

  [true, "outsourcer-missing", { allocation: "outsource" }],
  [true, "outsourcer-missing", { allocation: "combined", team: "社内SOC" }],
  [false, "outsourcer-missing", { allocation: "outsource", outsourcer: "青空" }],
  [false, "outsourcer-missing", { allocation: "insource" }],
  [false, "outsourcer-missing", { allocation: "unassigned" }],
  [false, "outsourcer-missing", { allocation: "outsource", level: "unnecessary" }],

  [true, "manager-missing", { allocation: "outsource", outsourcer: "青空" }],
  [false, "manager-missing", { allocation: "outsource", team: "社内SOC" }],
  // Combined without a team is team-missing already.
  [false, "manager-missing", { allocation: "combined" }],
  [false, "manager-missing", { allocation: "outsource", level: "unnecessary" }],

  [true, "unassigned-basic", { level: "basic", allocation: "unassigned" }],
  [false, "unassigned-basic", { level: "standard", allocation: "unassigned" }],
  [false, "unassigned-basic", { level: "basic", allocation: null }],
  [false, "unassigned-basic", { level: "basic", allocation: "insource" }],

  [true, "core-outsourced", { code: "A-1", allocation: "outsource" }],
  [true, "core-outsourced", { code: "B-1", allocation: "outsource", domain: "I" }],
  [true, "core-outsourced", { code: "J-1", allocation: "outsource", domain: "I" }],
  [false, "core-outsourced", { code: "A-1", allocation: "combined" }],
  [false, "core-outsourced", { code: "A-1", allocation: "outsource", domain: "III" }],
  [false, "core-outsourced", { code: "A-1", allocation: "outsource", level: "unnecessary" }],
  [false, "core-outsourced", { code: "D-1", allocation: "outsource" }],
  [false, "core-outsourced", { code: "J-1", allocation: "outsource" }],
  // What cannot be read as a domain does not hide the textbook's.
  [true, "core-outsourced", { code: "A-1", allocation: "outsource", domain: { unread: "?" } }],
])("%s: %s with %j", (expected, rule, over) => {
  expect(findingsOf(portfolio({ rows: [row(over)] }), rule).length > 0).toBe(expected);
});

import fc from "fast-check";
import { findingSentence } from "../../src/locale/findings";
import { languages } from "../../src/locale/language";
import { checkPortfolio, portfolioRules, type PortfolioRuleId } from "../../src/portfolio/check";
import { applyEdits } from "../../src/portfolio/edits";
import { severities, type Finding } from "../../src/portfolio/finding";
import type { Portfolio } from "../../src/portfolio/portfolio";
import { portfolios } from "./arbitrary";
import { everyService, portfolio, row, team, today } from "./support";

type Of = Finding<PortfolioRuleId>;
const check = (of: Portfolio) => checkPortfolio(of, today);
const place = ({ rule, row: at, field }: Of) => `${rule} at ${at ?? "-"}.${field ?? "-"}`;
const errors = (findings: readonly Of[]) => new Set(findings.filter(({ severity }) => severity === "error").map(place));
const runs = { numRuns: 300 };

test("every rule has an id of its own and one of the four severities", () => {
  expect(new Set(portfolioRules.map(({ id }) => id)).size).toBe(portfolioRules.length);
  for (const { severity } of portfolioRules) expect(severities).toContain(severity);
});

test("no portfolio makes a rule throw, and every finding points at a row and a field that are there", () => {
  fc.assert(
    fc.property(portfolios, (of) => {
      for (const { row: at, field, fix } of check(of)) {
        if (at !== null) expect(of.rows[at]).toBeDefined();
        if (at === null) expect(field).toBeNull();
        expect(fix === null || fix.length > 0).toBe(true);
      }
    }),
    runs,
  );
});

test("the sentence of every finding is whole in both languages", () => {
  fc.assert(
    fc.property(portfolios, (of) => {
      for (const { rule, facts } of check(of)) {
        for (const language of languages)
          expect(findingSentence(rule, facts, language)).not.toMatch(/\{\w+\}|undefined|\[object/);
      }
    }),
    runs,
  );
});

test("each fix alone takes its finding away and brings no error that was not there", () => {
  fc.assert(
    fc.property(portfolios, (of) => {
      const before = check(of);
      for (const finding of before) {
        if (!finding.fix) continue;
        const after = check(applyEdits(of, finding.fix));
        expect(after.map(place)).not.toContain(place(finding));
        for (const error of errors(after)) expect(errors(before)).toContain(error);
      }
    }),
    runs,
  );
});

test("all fixes together bring no error, in any order; in the order of the findings nothing fixable is left where it was", () => {
  fc.assert(
    fc.property(portfolios, (of) => {
      const before = check(of);
      const fixable = before.filter(({ fix }) => fix !== null);
      const fixed = (inOrder: readonly Of[]) =>
        check(
          applyEdits(
            of,
            inOrder.flatMap(({ fix }) => fix ?? []),
          ),
        );
      for (const after of [fixed(fixable), fixed([...fixable].reverse())]) {
        for (const error of errors(after)) expect(errors(before)).toContain(error);
      }
      const left = new Set(fixed(fixable).map(place));
      for (const finding of fixable) expect(left).not.toContain(place(finding));
    }),
    runs,
  );
});

test("fixing until nothing more can be fixed comes to an end", () => {
  fc.assert(
    fc.property(portfolios, (of) => {
      let now = of;
      for (let round = 0; round < 5; round += 1) {
        const edits = check(now).flatMap(({ fix }) => fix ?? []);
        if (edits.length === 0) return;
        now = applyEdits(now, edits);
      }
      expect(check(now).filter(({ fix }) => fix !== null)).toEqual([]);
    }),
    runs,
  );
});

test("a portfolio that is filled in well has no finding", () => {
  const well = everyService({ level: "basic", allocation: "insource", team: "SOC", asIs: 4, toBe: 4 });
  expect(check(portfolio({ rows: well, teams: [team("SOC")] }))).toEqual([]);
});

test("a new matrix has none either: nothing is said before anything is decided", () => {
  expect(check(portfolio({ rows: everyService() }))).toEqual([]);
});

test("findings come rule by rule in the order of the rules, and within a rule row by row", () => {
  const order = new Map<string, number>(portfolioRules.map(({ id }, index) => [id, index]));
  fc.assert(
    fc.property(portfolios, (of) => {
      const found = check(of).map(({ rule }) => order.get(rule) ?? -1);
      expect(found).toEqual([...found].sort((a, b) => a - b));
    }),
    runs,
  );
  const rows = [row({ level: "unnecessary" }), row({ code: "A-2", level: "unnecessary" })];
  expect(
    check(portfolio({ rows }))
      .filter(({ rule }) => rule === "reason-missing")
      .map((finding) => finding.row),
  ).toEqual([0, 1]);
});

import { services } from "../../src/framework/services";
import { checkPortfolio } from "../../src/portfolio/check";
import { applyEdits } from "../../src/portfolio/edits";
import { isUnread, known } from "../../src/portfolio/entry";
import { figuresOf } from "../../src/portfolio/figures";
import { fields } from "../../src/portfolio/row";
import { decisionOf } from "../../src/portfolio/rowState";
import { samplePortfolio } from "../../src/workbook/sample";
import { day, today } from "../portfolio/support";

const ja = samplePortfolio("ja", today);
const en = samplePortfolio("en", today);
const rowOf = (code: string, of = ja) => of.rows.find((row) => row.code === code && row.scope === "")!;

// Tables 3 to 5 of the textbook.
test.each([
  ["A-1", "basic", "insource", "社内CSIRT", 3, 5],
  ["B-1", "basic", "insource", "社内SOC", 2, 4],
  ["D-1", "basic", "outsource", "社内CSIRT", 4, 5],
  ["E-1", "advanced", "outsource", "社内情シス部門", 4, 5],
  ["G-1", "basic", "insource", "社内情シス部門", 3, 5],
  ["I-1", "basic", "insource", "社内CSIRT", 4, 5],
])("%s is as the textbook has it", (code, level, allocation, team, asIs, toBe) => {
  expect(rowOf(code)).toMatchObject({ level, allocation, team, asIs, toBe });
  expect(rowOf(code).outsourcer !== "").toBe(allocation === "outsource");
});

test("the services that Table 2 chooses are done, the others are not", () => {
  const upTo = (letter: string, last: number) => Array.from({ length: last }, (_, index) => `${letter}-${index + 1}`);
  const chosen = [...upTo("A", 9), ...upTo("B", 4), ...upTo("D", 1), ...upTo("E", 7), ...upTo("G", 4), ...upTo("I", 7)];
  const done = new Set(
    ja.rows.filter((row) => decisionOf(row) === "done" && row.code !== "J-1").map(({ code }) => code),
  );
  expect([...done]).toEqual(chosen);
  expect(services.filter(({ code }) => !done.has(code)).every(({ code }) => rowOf(code).level === "unnecessary")).toBe(
    true,
  );
});

test("it is said to be fictitious, in both languages", () => {
  expect([ja.settings.organisation, ja.settings.cycle, ja.settings.classification]).toEqual([
    "山田商事（架空）",
    "2026年度下期",
    "社外秘（サンプル）",
  ]);
  expect([en.settings.organisation, en.settings.cycle, en.settings.classification]).toEqual([
    "Yamada Trading (fictitious)",
    "FY2026 H2",
    "Confidential (sample)",
  ]);
  for (const { name, kind } of en.teams) if (kind !== "inHouse") expect(name).toContain("(fictitious)");
  for (const { contact } of en.teams) expect(contact).toMatch(/@example\.(com|org|net)$/);
});

test("there is something of everything", () => {
  const seen = (of: (row: (typeof ja.rows)[number]) => unknown) => new Set(ja.rows.map(of));
  expect([...seen(({ level }) => level)].sort()).toEqual(["advanced", "basic", "optional", "standard", "unnecessary"]);
  expect([...seen(({ allocation }) => allocation)].filter((one) => one !== null).sort()).toEqual([
    "combined",
    "insource",
    "outsource",
    "unassigned",
  ]);
  expect([...seen(({ asIs }) => known(asIs))].filter((one) => one !== null)).toEqual(
    expect.arrayContaining([1, 2, 3, 4, 5, "excluded"]),
  );
  expect(ja.rows.filter(({ scope }) => scope !== "").length).toBeGreaterThanOrEqual(2);
  expect(
    ja.rows.some(({ allocation, allocationToBe }) => allocationToBe !== null && allocationToBe !== allocation),
  ).toBe(true);
  expect(
    ja.rows.some(
      ({ allocation, inHouseScore, outsourcedScore }) =>
        allocation === "combined" && inHouseScore !== null && outsourcedScore !== null,
    ),
  ).toBe(true);
  const { unnecessary, excluded, scored } = figuresOf(ja.rows);
  expect(Math.min(unnecessary, excluded, scored.of - scored.count)).toBeGreaterThan(0);
  expect([...seen(({ reason }) => reason)].length).toBe(9);
});

test("it has a handful of findings to fix, and the fixes leave none that can be fixed", () => {
  const findings = checkPortfolio(ja, today);
  const rules = new Set<string>(findings.map(({ rule }) => rule));
  for (const rule of [
    "score-invalid",
    "name-variant",
    "to-be-below",
    "reason-missing",
    "team-unlisted",
    "parts-disagree",
    "review-due",
    "contract-ending",
    "score-half",
  ])
    expect(rules).toContain(rule);
  expect(findings.filter(({ severity }) => severity === "error").map(({ rule }) => rule)).toEqual(["score-invalid"]);
  const after = applyEdits(
    ja,
    findings.flatMap(({ fix }) => fix ?? []),
  );
  expect(checkPortfolio(after, today).filter(({ fix }) => fix !== null)).toEqual([]);
});

test("both languages say the same: the same values, the same findings, a text wherever the other has one", () => {
  expect(en.rows.length).toBe(ja.rows.length);
  const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
  ja.rows.forEach((row, index) => {
    const other = en.rows[index]!;
    for (const field of fields) {
      const [a, b] = [row[field], other[field]];
      if (
        typeof a === "string" &&
        typeof b === "string" &&
        ![
          "code",
          "level",
          "allocation",
          "allocationToBe",
          "asIs",
          "toBe",
          "reason",
          "status",
          "improvement",
          "process",
          "domain",
          "decidedOn",
          "reviewBy",
          "assessedOn",
        ].includes(field)
      ) {
        expect([field, index, a === "", b === ""]).toEqual([field, index, a === "", a === ""]);
        expect([b, japanese.test(b)]).toEqual([b, false]);
      } else if (isUnread(a)) expect(isUnread(b)).toBe(true);
      else expect(b).toEqual(a);
    }
  });
  const places = (of: typeof ja) =>
    checkPortfolio(of, today).map(({ rule, row, field, fix }) => [rule, row, field, fix !== null]);
  expect(places(en)).toEqual(places(ja));
});

test("dates lie around the day it is asked for", () => {
  const later = samplePortfolio("ja", day("2031-04-01"));
  expect(checkPortfolio(later, day("2031-04-01"))).toEqual(
    checkPortfolio(ja, today).map((finding) => ({
      ...finding,
      facts: { ...finding.facts, ...("date" in finding.facts ? { date: expect.stringMatching(/^2031-/) } : {}) },
    })),
  );
  expect(later.rows.every(({ assessedOn }) => assessedOn === null || (assessedOn as string) < "2031-04-01")).toBe(true);
});

import {
  findingKeys,
  fixable,
  groupsOf,
  severityCounts,
  type SheetFinding,
} from "../../../src/taskpane/findings/groups";

const finding = (
  rule: SheetFinding["rule"],
  severity: SheetFinding["severity"],
  row: number | null = 0,
  fix: SheetFinding["fix"] = null,
): SheetFinding => ({ rule, severity, row, field: "code", facts: {}, fix });

const findings = [
  finding("all-fives", "info", null),
  finding("team-missing", "incomplete", 1),
  finding("to-be-below", "warning", 2),
  finding("code-unknown", "error", 3, []),
  finding("team-missing", "incomplete", 4),
  finding("score-invalid", "error", 5, []),
  finding("code-unknown", "error", 6),
];

test("groups are by rule, errors first, rules in the order of the check", () => {
  expect(groupsOf(findings, "all").map(({ rule, findings: members }) => [rule, members.length])).toEqual([
    ["code-unknown", 2],
    ["score-invalid", 1],
    ["to-be-below", 1],
    ["team-missing", 2],
    ["all-fives", 1],
  ]);
});

test("a filter leaves the groups of one severity; together they are all of them", () => {
  expect(groupsOf(findings, "error").map(({ rule }) => rule)).toEqual(["code-unknown", "score-invalid"]);
  const parts = (["error", "warning", "incomplete", "info"] as const).flatMap((filter) => groupsOf(findings, filter));
  expect(parts).toEqual(groupsOf(findings, "all"));
});

test("counts are by severity, zeros included", () => {
  expect(severityCounts(findings)).toEqual({ error: 3, warning: 1, incomplete: 2, info: 1 });
  expect(severityCounts([])).toEqual({ error: 0, warning: 0, incomplete: 0, info: 0 });
});

test("fixable are those with a fix", () => {
  expect(fixable(findings).map(({ rule }) => rule)).toEqual(["code-unknown", "score-invalid"]);
});

test("keys tell every finding apart, equal ones too, and stay when another one goes", () => {
  const twice = [
    finding("entry-unknown", "warning", 1),
    finding("entry-unknown", "warning", 1),
    finding("entry-unknown", "warning", 2),
  ];
  const keys = findingKeys(twice);
  expect(new Set(keys).size).toBe(3);
  expect(findingKeys(twice.slice(0, 1).concat(twice.slice(2)))).toEqual([keys[0], keys[2]]);
});

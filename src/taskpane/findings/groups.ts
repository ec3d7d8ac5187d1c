import { severities, type Finding, type Severity } from "../../portfolio/finding";
import type { RuleId } from "../../workbook/checkWorkbook";

export type SheetFinding = Finding<RuleId>;

/** Which findings are shown: all, or those of one severity. */
export type FindingFilter = "all" | Severity;

/** The findings of one rule. */
export interface RuleGroup {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly findings: readonly SheetFinding[];
}

/** Groups by rule, errors first; within a severity rules stay in the order in which the check gives them. */
export function groupsOf(findings: readonly SheetFinding[], filter: FindingFilter): readonly RuleGroup[] {
  const groups = new Map<RuleId, SheetFinding[]>();
  for (const finding of findings) {
    if (filter !== "all" && finding.severity !== filter) continue;
    const group = groups.get(finding.rule);
    if (group) group.push(finding);
    else groups.set(finding.rule, [finding]);
  }
  const all = Array.from(groups, ([rule, members]): RuleGroup => ({
    rule,
    severity: members[0]?.severity ?? "info",
    findings: members,
  }));
  return severities.flatMap((severity) => all.filter((group) => group.severity === severity));
}

/** How many findings there are of each severity. */
export function severityCounts(findings: readonly SheetFinding[]): Readonly<Record<Severity, number>> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, incomplete: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

export function fixable(findings: readonly SheetFinding[]): readonly SheetFinding[] {
  return findings.filter(({ fix }) => fix !== null);
}

/** A key that stays with a finding when the sheet is read again; `ordinal` tells equal ones apart. */
export function findingKeys(findings: readonly SheetFinding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, row, field }) => {
    const key = `${rule}/${row ?? ""}/${field ?? ""}`;
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return ordinal === 0 ? key : `${key}/${ordinal}`;
  });
}

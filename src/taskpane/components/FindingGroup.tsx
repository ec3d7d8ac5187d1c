import { useId, useMemo, useState } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import type { MatrixSnapshot } from "../../workbook/snapshot";
import { findingKeys, fixable, type RuleGroup, type SheetFinding } from "../findings/groups";
import { useShown } from "../hooks/useShown";
import type { OpenTask } from "../hooks/useTask";
import { useWords } from "../hooks/useWords";
import { useSharedStyles } from "../styles";
import { AddColumnButton } from "./AddColumnButton";
import { FindingRow } from "./FindingRow";
import { SeverityIcon } from "./SeverityIcon";

const useStyles = makeStyles({
  root: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalM,
  },
  title: { flexGrow: 1, minWidth: 0 },
  toggle: {
    width: "100%",
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    fontWeight: tokens.fontWeightSemibold,
    boxSizing: "border-box",
  },
  count: {
    marginLeft: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  chevron: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  fix: { flexShrink: 0 },
  rows: { paddingBottom: tokens.spacingVerticalXS },
  more: { marginLeft: tokens.spacingHorizontalXL, marginBottom: tokens.spacingVerticalS },
});

/** The findings of one rule under their count; a single one needs no heading. What is merely not filled in yet is folded away at first. */
export function FindingGroup({
  group: { rule, severity, findings },
  snapshot,
  selected,
  openTask,
  onFixAll,
}: {
  readonly group: RuleGroup;
  readonly snapshot: MatrixSnapshot;
  /** Rows of the portfolio that are selected in the sheet. */
  readonly selected: ReadonlySet<number>;
  readonly openTask: OpenTask;
  readonly onFixAll: () => void;
}) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { say } = useWords();
  const id = useId();
  const [open, setOpen] = useState(severity !== "incomplete");
  const [fixing, setFixing] = useState<string | null>(null);
  const { shown, rest, next, more } = useShown(findings);
  const keys = useMemo(() => findingKeys(findings), [findings]);
  const fixes = fixable(findings).length;
  const rowOf = (finding: SheetFinding, key: string, alone: boolean) => (
    <FindingRow
      key={key}
      finding={finding}
      snapshot={snapshot}
      alone={alone}
      selected={finding.row !== null && selected.has(finding.row)}
      open={fixing === key}
      onOpen={(now) => setFixing(now ? key : null)}
      openTask={alone ? openTask : undefined}
    />
  );
  const [only] = findings;
  if (only && findings.length === 1 && severity !== "incomplete") return rowOf(only, keys[0] ?? "", true);

  const Chevron = open ? ChevronDown16Regular : ChevronRight16Regular;

  return (
    <section className={styles.root} aria-labelledby={id}>
      <div className={styles.head}>
        <h3 className={mergeClasses(shared.subheading, styles.title)}>
          <button
            type="button"
            id={id}
            aria-expanded={open}
            className={mergeClasses(shared.plainButton, styles.toggle)}
            onClick={() => setOpen(!open)}
          >
            <Chevron className={styles.chevron} aria-hidden />
            <SeverityIcon severity={severity} />
            <span className={shared.breaking}>
              {say(`rule.${rule}`)}
              <span className={mergeClasses(styles.count, shared.numeric)}>{findings.length}</span>
            </span>
          </button>
        </h3>
        <AddColumnButton className={styles.fix} field={only?.field ?? null} snapshot={snapshot} openTask={openTask} />
        {fixes > 1 && (
          <Button
            className={styles.fix}
            size="small"
            appearance="subtle"
            aria-label={`${say(`rule.${rule}`)}: ${say("findings.fixGroup", { count: fixes })}`}
            onClick={onFixAll}
          >
            {say("findings.fixGroup", { count: fixes })}
          </Button>
        )}
      </div>
      {open && (
        <ul className={mergeClasses(shared.list, styles.rows)}>
          {shown.map((finding, index) => rowOf(finding, keys[index] ?? String(index), false))}
        </ul>
      )}
      {open && rest > 0 && (
        <Button className={styles.more} size="small" appearance="subtle" onClick={more}>
          {say("showMore", { count: next })}
        </Button>
      )}
    </section>
  );
}

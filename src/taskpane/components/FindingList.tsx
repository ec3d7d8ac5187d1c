import { useMemo, useRef } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle24Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { decisionOf } from "../../portfolio/rowState";
import type { MatrixSnapshot } from "../../workbook/snapshot";
import { fixable, groupsOf, severityCounts, type FindingFilter, type SheetFinding } from "../findings/groups";
import { selectedRows } from "../findings/selectedRows";
import { useKept } from "../hooks/useKept";
import { useFocusRescue } from "../hooks/useFocusRescue";
import type { OpenTask } from "../hooks/useTask";
import { useWords } from "../hooks/useWords";
import type { Place } from "../session/paneState";
import { useSharedStyles } from "../styles";
import { FindingFilterBar } from "./FindingFilterBar";
import { FindingGroup } from "./FindingGroup";

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
  },
  filter: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  well: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
  },
  wellIcon: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  none: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
});

/** All findings on the workbook, by severity and rule; errors first. */
export function FindingList({
  findings,
  snapshot,
  selection,
  openTask,
}: {
  readonly findings: readonly SheetFinding[];
  readonly snapshot: MatrixSnapshot;
  readonly selection: Place | null;
  readonly openTask: OpenTask;
}) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { say } = useWords();
  const [filter, setFilter] = useKept<FindingFilter>("check.filter", "all");
  const area = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const counts = useMemo(() => severityCounts(findings), [findings]);
  const groups = useMemo(() => groupsOf(findings, filter), [findings, filter]);
  const selected = useMemo(() => selectedRows(selection, snapshot), [selection, snapshot]);
  const blank = useMemo(() => snapshot.portfolio.rows.every((row) => decisionOf(row) === "undecided"), [snapshot]);
  const fixes = groups.reduce((sum, group) => sum + fixable(group.findings).length, 0);
  useFocusRescue(area, title, findings);

  return (
    <section ref={area} aria-labelledby="findings-title">
      <div className={styles.head}>
        <h2 id="findings-title" ref={title} tabIndex={-1} className={shared.heading}>
          {say("findings.title")}
        </h2>
        {fixes > 1 && (
          <Button size="small" onClick={() => openTask({ kind: "review", filter, rule: null })}>
            {say("findings.fixAll", { count: fixes })}
          </Button>
        )}
      </div>
      {findings.length === 0 ? (
        <div className={styles.well}>
          {!blank && <CheckmarkCircle24Regular className={styles.wellIcon} aria-hidden />}
          <div>
            {say(blank ? "findings.blank" : "findings.none")}
            <div className={shared.quiet}>{say(blank ? "findings.blankHint" : "findings.noneHint")}</div>
          </div>
        </div>
      ) : (
        <>
          <div className={styles.filter}>
            <FindingFilterBar counts={counts} filter={filter} onFilter={setFilter} />
          </div>
          {groups.length === 0 && (
            <div className={mergeClasses(styles.none, shared.quiet)}>{say("findings.noneOfKind")}</div>
          )}
          {groups.map((group) => (
            <FindingGroup
              key={group.rule}
              group={group}
              snapshot={snapshot}
              selected={selected}
              openTask={openTask}
              onFixAll={() => openTask({ kind: "review", filter, rule: group.rule })}
            />
          ))}
        </>
      )}
    </section>
  );
}

import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { severities, type Severity } from "../../portfolio/finding";
import type { FindingFilter } from "../findings/groups";
import { useWords } from "../hooks/useWords";
import { useSharedStyles } from "../styles";

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  chip: {
    padding: `1px ${tokens.spacingHorizontalSNudge}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    minHeight: "24px",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  chosen: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
    ":hover": { backgroundColor: tokens.colorBrandBackground2Hover },
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      backgroundColor: "Highlight",
      color: "HighlightText",
      ":hover": { backgroundColor: "Highlight" },
    },
  },
});

/** All findings, or those of one severity, each with its count. Severities without findings are not offered. */
export function FindingFilterBar({
  counts,
  filter,
  onFilter,
}: {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
}) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { say } = useWords();
  const total = severities.reduce((sum, severity) => sum + counts[severity], 0);
  const chips = [
    { id: "all" as const, word: "findings.all" as const, count: total },
    ...severities
      .filter((severity) => counts[severity] > 0 || severity === filter)
      .map((id) => ({ id, word: `severity.${id}` as const, count: counts[id] })),
  ];
  return (
    <div className={mergeClasses(styles.root, shared.numeric)} role="group" aria-label={say("findings.filter")}>
      {chips.map(({ id, word, count }) => (
        <button
          key={id}
          type="button"
          aria-pressed={filter === id}
          className={mergeClasses(shared.plainButton, styles.chip, filter === id && styles.chosen)}
          onClick={() => onFilter(id)}
        >
          {say(word)} {count}
        </button>
      ))}
    </div>
  );
}

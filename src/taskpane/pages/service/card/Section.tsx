import { useId, type ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useSharedStyles } from "../../../styles";

const useStyles = makeStyles({
  root: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  toggle: {
    width: "100%",
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    fontWeight: tokens.fontWeightSemibold,
    boxSizing: "border-box",
  },
  chevron: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  summary: {
    marginLeft: "auto",
    paddingLeft: tokens.spacingHorizontalS,
    textAlign: "end",
    fontWeight: tokens.fontWeightRegular,
  },
  content: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  bare: { padding: 0 },
});

/** A part of the card that is folded away, with a word on what is in it. */
export function Section({
  title,
  summary,
  open,
  onToggle,
  bare = false,
  children,
}: {
  readonly title: string;
  readonly summary?: ReactNode;
  readonly open: boolean;
  readonly onToggle: () => void;
  /** Its content brings its own room around it. */
  readonly bare?: boolean;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const id = useId();
  const Chevron = open ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <section className={styles.root} aria-labelledby={id}>
      <h3 className={shared.subheading}>
        <button
          type="button"
          id={id}
          aria-expanded={open}
          className={mergeClasses(shared.plainButton, styles.toggle)}
          onClick={onToggle}
        >
          <Chevron className={styles.chevron} aria-hidden />
          <span className={shared.breaking}>{title}</span>
          {summary !== undefined && summary !== "" && (
            <span className={mergeClasses(shared.quiet, shared.breaking, styles.summary)}>{summary}</span>
          )}
        </button>
      </h3>
      {open && <div className={mergeClasses(styles.content, bare && styles.bare)}>{children}</div>}
    </section>
  );
}

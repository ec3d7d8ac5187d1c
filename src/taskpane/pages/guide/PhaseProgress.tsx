import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Share } from "../../../portfolio/figures";
import type { Phase } from "../../../portfolio/phases";
import type { OpenTask } from "../../hooks/useTask";
import { narrow, useSharedStyles } from "../../styles";
import { useGuideWords } from "./useGuideWords";
import { ways } from "./ways";

const useStyles = makeStyles({
  root: { paddingBottom: tokens.spacingVerticalS },
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(120px, auto) 1fr auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    minHeight: "32px",
    [narrow]: { gridTemplateColumns: "1fr auto" },
  },
  current: { fontWeight: tokens.fontWeightSemibold },
  name: { [narrow]: { gridColumn: "1 / -1" } },
  share: { whiteSpace: "nowrap" },
  bar: {
    height: "6px",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralStroke2,
    overflow: "hidden",
    forcedColorAdjust: "none",
    "@media (forced-colors: active)": { backgroundColor: "Canvas", outline: "1px solid CanvasText" },
  },
  filled: {
    height: "100%",
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  ways: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalL,
  },
  way: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, textAlign: "start" },
});

/** One phase: its name, how far it is, the same in numbers, and what can be done in it with many rows at once. */
export function PhaseProgress({
  phase,
  number,
  share,
  current,
  writable,
  foreign,
  openTask,
}: {
  readonly phase: Phase;
  readonly number: number;
  /** null where the sheet has no columns for it. */
  readonly share: Share | null;
  readonly current: boolean;
  readonly writable: boolean;
  /** Whether the sheet is somebody's own, into which people put rows themselves. */
  readonly foreign: boolean;
  readonly openTask: OpenTask;
}) {
  const styles = useStyles();
  const { numeric, unseen, list, quiet } = useSharedStyles();
  const { tell } = useGuideWords();
  const name = tell(`phase.${phase}`);
  const filled = share === null || share.of === 0 ? 0 : (100 * share.count) / share.of;
  return (
    <div className={styles.root}>
      <div
        className={mergeClasses(styles.line, numeric, current && styles.current)}
        aria-current={current ? "step" : undefined}
      >
        <div className={styles.name}>
          {number} {name}
        </div>
        <div className={styles.bar} aria-hidden>
          <div className={styles.filled} style={{ width: `${filled}%` }} />
        </div>
        {share === null ? (
          <div className={quiet}>{tell("phase.noColumns")}</div>
        ) : (
          <div className={styles.share}>
            <span className={unseen}>{tell("phase.share", { ...share })}</span>
            <span aria-hidden>
              {share.count} / {share.of}
            </span>
          </div>
        )}
      </div>
      {share !== null && (
        <ul className={mergeClasses(list, styles.ways)} aria-label={tell("ways", { phase: name })}>
          {ways[phase]
            .filter(({ task }) => !foreign || task.kind !== "addRow")
            .map(({ word, task }) => (
              <li key={word}>
                <Link as="button" className={styles.way} disabledFocusable={!writable} onClick={() => openTask(task)}>
                  {tell(word)}
                </Link>
              </li>
            ))}
        </ul>
      )}
    </div>
  );
}

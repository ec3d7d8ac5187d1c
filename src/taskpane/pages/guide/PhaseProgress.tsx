import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Share } from "../../../portfolio/figures";
import type { Phase } from "../../../portfolio/phases";
import { useSharedStyles } from "../../styles";
import { useGuideWords } from "./useGuideWords";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "minmax(120px, auto) 1fr auto", alignItems: "center", columnGap: tokens.spacingHorizontalM, minHeight: "32px" },
  current: { fontWeight: tokens.fontWeightSemibold },
  bar: { height: "6px", borderRadius: tokens.borderRadiusCircular, backgroundColor: tokens.colorNeutralStroke2, overflow: "hidden", forcedColorAdjust: "none", "@media (forced-colors: active)": { backgroundColor: "Canvas", outline: "1px solid CanvasText" } },
  filled: { height: "100%", backgroundColor: tokens.colorCompoundBrandBackground, "@media (forced-colors: active)": { backgroundColor: "Highlight" } },
});

/** One phase: its name, how far it is, and the same in numbers. */
export function PhaseProgress({ phase, number, share: { count, of }, current }: { readonly phase: Phase; readonly number: number; readonly share: Share; readonly current: boolean }) {
  const styles = useStyles();
  const { numeric, unseen } = useSharedStyles();
  const { tell } = useGuideWords();
  return (
    <div className={mergeClasses(styles.root, numeric, current && styles.current)} aria-current={current ? "step" : undefined}>
      <div>{number} {tell(`phase.${phase}`)}</div>
      <div className={styles.bar} aria-hidden><div className={styles.filled} style={{ width: `${of === 0 ? 0 : (100 * count) / of}%` }} /></div>
      <div><span className={unseen}>{tell("phase.share", { count, of })}</span><span aria-hidden>{count} / {of}</span></div>
    </div>
  );
}

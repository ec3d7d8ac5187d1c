import { useMemo } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { currentPhase, nextUnfinished, phases, progressOf } from "../../../portfolio/phases";
import { usePaneState, useSession } from "../../hooks/useSession";
import { useSharedStyles } from "../../styles";
import { selectedRows } from "../../findings/selectedRows";
import type { PageProps } from "../page";
import { deskOf } from "../service/state/serviceDesk";
import { PhaseProgress } from "./PhaseProgress";
import { useGuideWords } from "./useGuideWords";

const useStyles = makeStyles({
  root: { padding: tokens.spacingHorizontalM, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  next: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS },
  text: { margin: 0 },
});

/** Where the organisation stands in the three phases, what comes next and how much is left, from the cells alone. */
export function GuidePage({ workbook: { snapshot }, openPage }: PageProps) {
  const styles = useStyles();
  const { subheading } = useSharedStyles();
  const { tell } = useGuideWords();
  const session = useSession();
  const { selection } = usePaneState();
  const { rows } = snapshot.portfolio;
  const phase = useMemo(() => currentPhase(rows), [rows]);
  const left = useMemo(() => {
    if (phase === null) return 0;
    const { count, of } = progressOf(rows, phase);
    return of - count;
  }, [rows, phase]);

  const goNext = () => {
    const [selected = -1] = selectedRows(selection, snapshot);
    const to = phase === null ? null : nextUnfinished(rows, phase, selected);
    if (to === null) return;
    deskOf(session).rows.go(to);
    openPage("service");
  };

  return (
    <div className={styles.root}>
      <section aria-label={tell("phases")}>
        {phases.map((one, index) => <PhaseProgress key={one} phase={one} number={index + 1} share={progressOf(rows, one)} current={one === phase} />)}
      </section>
      <section className={styles.next} aria-labelledby="guide-next">
        <h2 id="guide-next" className={subheading}>{tell("next.title")}</h2>
        <p className={styles.text}>{phase === null ? tell("next.done") : tell(`next.${phase}`, { count: left })}</p>
        {phase !== null && <Button appearance="primary" onClick={goNext}>{tell("next.go")}</Button>}
      </section>
    </div>
  );
}

import { useMemo } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { currentPhase, nextUnfinished, phases, phasesOf, progressOf } from "../../../portfolio/phases";
import { useCanWrite, usePaneState, useSession } from "../../hooks/useSession";
import { useSharedStyles } from "../../styles";
import { selectedRows } from "../../findings/selectedRows";
import type { PageProps } from "../page";
import { hasColumn } from "../service/fields/layout";
import { deskOf } from "../service/state/serviceDesk";
import { PatternSection } from "./PatternSection";
import { PhaseProgress } from "./PhaseProgress";
import { useGuideWords } from "./useGuideWords";
import { secondStart, ways } from "./ways";

const useStyles = makeStyles({
  root: { padding: tokens.spacingHorizontalM, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  next: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  text: { margin: 0 },
});

/** Where the organisation stands in the three phases, what comes next and how much is left, from the cells alone. */
export function GuidePage({ workbook: { snapshot }, openTask, openPage }: PageProps) {
  const styles = useStyles();
  const { subheading, quiet } = useSharedStyles();
  const { tell } = useGuideWords();
  const session = useSession();
  const canWrite = useCanWrite();
  const { selection } = usePaneState();
  const {
    portfolio: { rows },
    layout,
  } = snapshot;
  const here = useMemo(() => phasesOf((field) => hasColumn(layout, field)), [layout]);
  const phase = useMemo(() => currentPhase(rows, here), [rows, here]);
  const shares = useMemo(() => phases.map((one) => (here.includes(one) ? progressOf(rows, one) : null)), [rows, here]);
  const share = phase === null ? null : shares[phases.indexOf(phase)];
  /** Nothing is decided yet: both ways to begin are offered. */
  const fresh = phase === "catalogue" && share?.count === 0;
  const said =
    rows.length === 0
      ? tell("next.empty")
      : phase === null
        ? tell(here.length === phases.length ? "next.done" : "next.doneHere")
        : fresh
          ? tell("next.start")
          : tell(`next.${phase}`, { count: share ? share.of - share.count : 0 });

  const goNext = () => {
    const [selected = -1] = selectedRows(selection, snapshot);
    const to = phase === null ? null : nextUnfinished(rows, phase, selected);
    if (to === null) return;
    deskOf(session).rows.go(to);
    openPage("service");
  };
  /** Scores are given a service at a time; what comes before them is quicker for many. */
  const [way] = phase === "portfolio" ? [] : ways[phase ?? "catalogue"];
  const offersWay = way !== undefined && (phase !== null || rows.length === 0);

  return (
    <div className={styles.root}>
      <PatternSection snapshot={snapshot} />
      <section aria-label={tell("phases")}>
        {phases.map((one, index) => (
          <PhaseProgress
            key={one}
            phase={one}
            number={index + 1}
            share={shares[index] ?? null}
            current={one === phase}
            writable={canWrite}
            foreign={snapshot.dialect.foreign}
            openTask={openTask}
          />
        ))}
        {snapshot.dialect.foreign && <div className={quiet}>{tell("add.foreign")}</div>}
      </section>
      <section className={styles.next} aria-labelledby="guide-next">
        <h2 id="guide-next" className={subheading}>
          {tell("next.title")}
        </h2>
        <p className={styles.text}>{said}</p>
        <div className={styles.actions}>
          {offersWay && (
            <Button appearance="primary" disabledFocusable={!canWrite} onClick={() => openTask(way.task)}>
              {tell(way.word)}
            </Button>
          )}
          {fresh && (
            <Button disabledFocusable={!canWrite} onClick={() => openTask(secondStart.task)}>
              {tell(secondStart.word)}
            </Button>
          )}
          {phase !== null && !fresh && (
            <Button {...(offersWay ? {} : { appearance: "primary" as const })} onClick={goNext}>
              {tell("next.go")}
            </Button>
          )}
        </div>
      </section>
    </div>
  );
}

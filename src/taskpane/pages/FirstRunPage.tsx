import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { services } from "../../framework/services";
import { sheetWord } from "../../locale/sheets";
import { calendarDateOf } from "../../portfolio/calendarDate";
import { useCanWrite, usePaneState, useSession } from "../hooks/useSession";
import type { OpenTask } from "../hooks/useTask";
import { useWords } from "../hooks/useWords";
import { useSharedStyles } from "../styles";
import { mergeClasses } from "@fluentui/react-components";
import { defaultGroups } from "../tasks/newMatrixForm";

const useStyles = makeStyles({
  root: {
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
  },
  icon: { width: "48px", height: "48px" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0 },
  said: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  actions: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  hint: { textAlign: "center" },
  sheets: { paddingTop: tokens.spacingVerticalL, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  sheetList: {
    margin: `${tokens.spacingVerticalXS} 0`,
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  sheet: { fontWeight: tokens.fontWeightSemibold },
  pair: { display: "contents" },
  meaning: { margin: 0, color: tokens.colorNeutralForeground3 },
});

const sheets = ["matrix", "teams", "lists", "settings"] as const;

/** What one gets, in two sentences, and the two ways to begin. */
export function FirstRunPage({ openTask }: { readonly openTask: OpenTask }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { say, language } = useWords();
  const session = useSession();
  const canWrite = useCanWrite();
  const [trying, setTrying] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  // It goes as soon as there is a matrix, with the button that was pressed: Tab goes on from the top of the page.
  useLayoutEffect(() => {
    const page = root.current;
    return () => {
      if (page?.contains(document.activeElement)) page.closest("main")?.focus({ preventScroll: true });
    };
  }, []);

  const { workbook, front, busy } = usePaneState();
  const [portfolio, setPortfolio] = useState<string | null>(null);
  // What is being written brings its own sheet to the front.
  const isFree = busy === null;
  useEffect(() => {
    if (!isFree) return;
    let current = true;
    void session.glance().then((sheet) => {
      if (current) setPortfolio(sheet);
    });
    return () => {
      current = false;
    };
  }, [session, workbook, front, isFree]);

  const trySample = async () => {
    setTrying(true);
    const sample = import("../../workbook/sample").then(({ samplePortfolio }) => ({
      portfolio: samplePortfolio(language, calendarDateOf(new Date())),
      groups: defaultGroups,
    }));
    await session.create(sample);
    setTrying(false);
  };

  return (
    <div ref={root} className={styles.root}>
      <img className={styles.icon} src="assets/icon-64.png" alt="" />
      <div className={styles.said}>
        <h2 className={styles.title}>{say("product")}</h2>
        <p className={styles.text}>{say("firstRun.what", { count: services.length })}</p>
        <p className={styles.text}>{say("firstRun.check")}</p>
      </div>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={!canWrite || trying}
          onClick={() => openTask({ kind: "create" })}
        >
          {say("firstRun.create")}
        </Button>
        <Button
          size="large"
          disabledFocusable={!canWrite || trying}
          aria-describedby="use-hint"
          onClick={() => openTask({ kind: "connect" })}
        >
          <span className={shared.breaking}>
            {portfolio === null ? say("firstRun.use") : say("firstRun.useNamed", { sheet: portfolio })}
          </span>
        </Button>
        <div id="use-hint" className={mergeClasses(shared.quiet, styles.hint)}>
          {say("firstRun.useHint")}
        </div>
        <Button
          size="large"
          disabledFocusable={!canWrite || trying}
          aria-describedby="import-hint"
          onClick={() => openTask({ kind: "importFile" })}
        >
          {say("firstRun.importFile")}
        </Button>
        <div id="import-hint" className={mergeClasses(shared.quiet, styles.hint)}>
          {say("firstRun.importFileHint")}
        </div>
        <Button
          size="large"
          disabledFocusable={!canWrite || trying}
          aria-describedby="sample-hint"
          onClick={() => void trySample()}
        >
          {say("firstRun.sample")}
        </Button>
        <div id="sample-hint" className={mergeClasses(shared.quiet, styles.hint)}>
          {say("firstRun.sampleHint")}
        </div>
      </div>
      <section className={styles.sheets} aria-labelledby="sheets-title">
        <h3 id="sheets-title" className={shared.subheading}>
          {say("firstRun.sheets")}
        </h3>
        <dl className={styles.sheetList}>
          {sheets.map((sheet) => (
            <div key={sheet} className={styles.pair}>
              <dt className={styles.sheet}>{sheetWord(`sheet.${sheet}`, language)}</dt>
              <dd className={styles.meaning}>{say(`sheetHint.${sheet}`)}</dd>
            </div>
          ))}
        </dl>
        <div className={shared.quiet}>{say("firstRun.untouched")}</div>
      </section>
    </div>
  );
}

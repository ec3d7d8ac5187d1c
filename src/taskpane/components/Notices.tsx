import { Button, Spinner, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useContext } from "react";
import { LanguageContext } from "../hooks/useLanguage";
import { useLate } from "../hooks/useLate";
import { usePaneState, useSession } from "../hooks/useSession";
import { useWords } from "../hooks/useWords";
import type { PaneWord } from "../../locale/pane";
import type { PageId } from "../pages/page";
import { narrow } from "../styles";
import { FailureNotice, failureSentences } from "./FailureNotice";
import { LiveText } from "./LiveText";
import { LongWork } from "./LongWork";
import { NoticeBar } from "./NoticeBar";
import { UnfinishedNotice } from "./UnfinishedNotice";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalM}`,
    ":not(:empty)": { paddingTop: tokens.spacingVerticalS },
  },
  /** What failed far down on a page is said in sight: beneath the header, which is sticky too. */
  pinned: {
    position: "sticky",
    top: "44px",
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    paddingBottom: tokens.spacingVerticalS,
    [narrow]: { position: "static" },
  },
  busy: { justifyContent: "start" },
});

/** Where there is more to see of what a message speaks of. */
const leads: Readonly<Partial<Record<PaneWord, { readonly word: PaneWord; readonly page: PageId }>>> = {
  "notice.checked": { word: "notice.showFindings", page: "check" },
};

/** What the pane has to say about the workbook and about what was just done, in the order of how much it matters. */
export function Notices({
  page,
  onPage,
}: {
  /** The page that is shown; null where none is. */
  readonly page: PageId | null;
  readonly onPage: (id: PageId) => void;
}) {
  const styles = useStyles();
  const words = useWords();
  const { say, language } = words;
  const session = useSession();
  const { workbook, problem, notice, busy, remoteAt } = usePaneState();
  const late = useLate(busy !== null);
  const missing = useContext(LanguageContext)?.missing;

  const failure = problem && failureSentences(problem, words);
  const said =
    notice &&
    [say(notice.word, notice.facts), notice.undo ? say("notice.undo") : ""].join(language === "ja" ? "" : " ");
  const lead = notice && leads[notice.word];
  const follow = lead && lead.page !== page && (
    <Button
      size="small"
      onClick={({ currentTarget }) => {
        // The button goes with its message.
        currentTarget.closest("main")?.focus({ preventScroll: true });
        onPage(lead.page);
      }}
    >
      {say(lead.word)}
    </Button>
  );
  const remote =
    remoteAt === null
      ? null
      : say("notice.remote", {
          time: new Date(remoteAt).toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit" }),
        });

  return (
    <>
      <LiveText urgent turn={problem?.turn ?? 0} text={failure ? `${failure.what} ${failure.rest}` : ""} />
      <LiveText turn={notice?.turn ?? 0} text={said ?? ""} />
      <LiveText turn={remoteAt ?? 0} text={remote ?? ""} />
      <LiveText
        urgent
        turn={missing?.turn ?? 0}
        text={missing ? `${say("failed.language")} ${say("why.connection")} ${say("do.connection")}` : ""}
      />
      <div className={mergeClasses(styles.root, problem !== null && styles.pinned)}>
        {workbook?.unfinished && <UnfinishedNotice unfinished={workbook.unfinished} />}
        {workbook?.readOnly && <NoticeBar intent="info">{say("readOnly")}</NoticeBar>}
        {workbook?.manualCalculation && (
          <NoticeBar
            intent="warning"
            actions={
              <Button
                size="small"
                disabledFocusable={busy !== null}
                onClick={() => void session.calculateAutomatically()}
              >
                {say("manual.automatic")}
              </Button>
            }
          >
            {say("manual")}
          </NoticeBar>
        )}
        {problem && <FailureNotice problem={problem} />}
        {missing && (
          <NoticeBar
            intent="error"
            title={say("failed.language")}
            actions={
              <Button size="small" onClick={missing.again}>
                {say("retry")}
              </Button>
            }
            onDismiss={missing.dismiss}
          >
            {say("why.connection")} {say("do.connection")}
          </NoticeBar>
        )}
        {late && <Spinner className={styles.busy} size="tiny" label={say("working")} />}
        <LongWork />
        {notice && (
          <NoticeBar
            key={notice.turn}
            intent={notice.tone === "done" ? "success" : "info"}
            {...(follow ? { actions: follow } : {})}
            onDismiss={() => session.dismiss("notice")}
          >
            {said}
          </NoticeBar>
        )}
        {remote !== null && (
          <NoticeBar intent="info" onDismiss={() => session.dismiss("remoteAt")}>
            {remote}
          </NoticeBar>
        )}
      </div>
    </>
  );
}

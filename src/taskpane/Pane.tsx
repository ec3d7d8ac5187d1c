import { useCallback, useEffect, useRef } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { CommandName } from "../commands/requests";
import { ConnectionNotice } from "./components/ConnectionNotice";
import { ErrorBoundary } from "./components/ErrorBoundary";
import { FilterChip } from "./components/FilterChip";
import { Late } from "./components/Late";
import { NoticeBar } from "./components/NoticeBar";
import { Notices } from "./components/Notices";
import { PaneHeader } from "./components/PaneHeader";
import { useCommands } from "./hooks/useCommands";
import type { LanguageChoice } from "./hooks/useLanguage";
import { usePage } from "./hooks/usePage";
import { usePaneState, useSession } from "./hooks/useSession";
import { useTask, type OpenTask } from "./hooks/useTask";
import { LaterPage } from "./pages/LaterPage";
import type { MatrixState, Page, PageId } from "./pages/page";
import { firstRun, pages, prefetchFirst, prefetchPages } from "./pages/pages";
import { PageTabs } from "./pages/PageTabs";
import { PageView } from "./pages/PageView";
import { prefetchTasks } from "./tasks/tasks";
import { TaskView } from "./tasks/TaskView";

const useStyles = makeStyles({ main: { outline: "none" }, broken: { padding: tokens.spacingHorizontalM } });

const inTabs = ({ place }: Page) => place === "tab";
const inMenu = ({ place }: Page) => place === "menu";

function hasMatrix(workbook: ReturnType<typeof usePaneState>["workbook"]): workbook is MatrixState {
  return workbook !== null && workbook.snapshot !== null;
}

/** The whole pane: header, notices, and either a task or the page under it. Before there is a matrix the page is the first run. */
export function Pane({ language }: { readonly language: LanguageChoice }) {
  const styles = useStyles();
  const session = useSession();
  const { workbook, problem } = usePaneState();
  const { say } = language.words;
  const { task, open: openTask, close } = useTask();
  /** Help lies over everything: whoever looks something up goes on where they were. */
  const { task: help, open: openHelp, close: closeHelp } = useTask();
  const [page, turnTo] = usePage();
  /** Who goes on has read what was done; by then Undo may take back something else. */
  const open = useCallback<OpenTask>(
    (next, opener) => {
      if (next.kind === "help") return openHelp(next, opener);
      session.dismiss("notice");
      closeHelp();
      openTask(next, opener);
    },
    [session, openHelp, openTask, closeHelp],
  );
  const openPage = useCallback<typeof turnTo>(
    (id) => {
      session.dismiss("notice");
      turnTo(id);
    },
    [session, turnTo],
  );
  const uncover = (id: PageId) => {
    closeHelp();
    close();
    openPage(id);
  };
  const covered = task !== null || help !== null;
  const matrix = hasMatrix(workbook);
  const ready = workbook !== null;

  const shownFirst = useRef(page.id);
  useEffect(() => prefetchFirst(shownFirst.current), []);
  useEffect(() => {
    if (!ready) return;
    prefetchTasks();
    prefetchPages();
  }, [ready]);

  useCommands(
    ready,
    useCallback(
      (command: CommandName) => {
        if (command === "createMatrix") {
          if (matrix) session.tell("notice.matrixExists");
          else open({ kind: "create" });
          return;
        }
        closeHelp();
        close();
        if (!matrix) {
          session.tell("notice.noMatrix");
          return;
        }
        openPage("check");
        void session.recheck();
      },
      [matrix, session, open, openPage, close, closeHelp],
    ),
  );

  const content = !ready ? (
    !problem && <Late label={say("loading")} />
  ) : matrix ? (
    <PageView key={page.id} page={page} workbook={workbook} openTask={open} openPage={openPage} />
  ) : (
    <LaterPage load={firstRun} props={{ openTask: open }} />
  );

  return (
    <>
      <PaneHeader language={language} openTask={open} pages={matrix ? pages.filter(inMenu) : []} onPage={uncover} />
      {matrix && !covered && (
        <PageTabs pages={pages.filter(inTabs)} current={page.id} workbook={workbook} onChoose={openPage} />
      )}
      <FilterChip />
      <main tabIndex={-1} className={styles.main}>
        <Notices page={matrix && !covered ? page.id : null} onPage={uncover} />
        {workbook?.connection && !covered && <ConnectionNotice connection={workbook.connection} openTask={open} />}
        <ErrorBoundary
          fallback={(again) => (
            <div className={styles.broken}>
              <NoticeBar
                intent="error"
                title={say("failed.show")}
                actions={
                  <Button size="small" onClick={again}>
                    {say("retry")}
                  </Button>
                }
              >
                {say("why.unknown")} {say("do.unknownHere")}
              </NoticeBar>
            </div>
          )}
        >
          <div hidden={covered}>{content}</div>
          {task && (
            <div hidden={help !== null}>
              <TaskView key={task.kind} task={task} onClose={close} />
            </div>
          )}
          {help && <TaskView task={help} onClose={closeHelp} />}
        </ErrorBoundary>
      </main>
    </>
  );
}

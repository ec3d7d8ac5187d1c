import { useEffect, useState } from "react";
import { Button, makeStyles } from "@fluentui/react-components";
import { sheetWord } from "../../locale/sheets";
import type { PlannedChange } from "../../workbook/plannedChange";
import { ChangeList } from "../components/ChangeList";
import { Late } from "../components/Late";
import { useCanWrite, usePaneState, useSession } from "../hooks/useSession";
import type { Task } from "../hooks/useTask";
import { useWords } from "../hooks/useWords";
import { useSettingsWords } from "../pages/settings/useSettingsWords";
import { useSharedStyles } from "../styles";
import { TaskFrame } from "./TaskFrame";
import type { TaskProps } from "./taskProps";

const useStyles = makeStyles({ text: { margin: 0 } });

/** Every cell that says the same in other words, before it is written. */
export function RewordTask({
  task: { to },
  onClose,
}: TaskProps & { readonly task: Extract<Task, { kind: "reword" }> }) {
  const styles = useStyles();
  const { quiet, numeric, subheading } = useSharedStyles();
  const { say } = useWords();
  const { tell, language } = useSettingsWords();
  const session = useSession();
  const canWrite = useCanWrite();
  const { workbook } = usePaneState();
  const [changes, setChanges] = useState<readonly PlannedChange[] | null | "failed">(null);
  const [tries, setTries] = useState(0);
  const snapshot = workbook?.snapshot;
  useEffect(() => {
    let current = true;
    void session.planRewording(to).then((planned) => {
      if (current) setChanges(planned ?? "failed");
    });
    return () => {
      current = false;
    };
    // Looked at anew whenever the workbook was read anew: what is shown is what will be written.
  }, [session, to, snapshot, tries]);
  const list = changes === null || changes === "failed" ? [] : changes;
  const lookAgain = () => {
    setChanges(null);
    setTries((before) => before + 1);
  };

  const write = async () => {
    if (await session.reword(to)) onClose();
  };

  return (
    <TaskFrame
      title={tell("reword.title")}
      onClose={onClose}
      actions={
        <>
          <Button appearance="primary" disabledFocusable={!canWrite || list.length === 0} onClick={() => void write()}>
            {tell("write")}
          </Button>
          <Button onClick={onClose}>{say("cancel")}</Button>
        </>
      }
    >
      <p className={styles.text}>
        {tell("reword.to", {
          language: sheetWord(`language.${to.language}`, language),
          levels: sheetWord(`levelWording.${to.levels}`, language),
        })}
      </p>
      <p className={styles.text}>
        {tell("sheetsHint")} {tell("reword.formulas")}
      </p>
      {changes === null && <Late label={tell("reword.looking")} />}
      {changes === "failed" && <Button onClick={lookAgain}>{say("retry")}</Button>}
      {Array.isArray(changes) && (
        <section aria-labelledby="reword-preview">
          <h3 id="reword-preview" className={subheading}>
            {say("fix.preview")}
          </h3>
          <div role="status" className={numeric}>
            {list.length === 0 ? tell("reword.nothing") : say("review.count", { count: list.length })}
          </div>
          {!session.canUndo && list.length > 0 && <div className={quiet}>{say("fix.noUndo")}</div>}
          <ChangeList changes={list} home={snapshot?.matrix.sheet ?? ""} />
        </section>
      )}
    </TaskFrame>
  );
}

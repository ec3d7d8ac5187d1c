import { useMemo } from "react";
import { Button, makeStyles } from "@fluentui/react-components";
import { ChangeList } from "../components/ChangeList";
import { CopyOffer } from "../components/CopyOffer";
import { fixPreview } from "../findings/fixes";
import type { SheetFinding } from "../findings/groups";
import { useCanWrite, usePaneState, useSession } from "../hooks/useSession";
import type { Task } from "../hooks/useTask";
import { useWords } from "../hooks/useWords";
import { useSharedStyles } from "../styles";
import { TaskFrame } from "./TaskFrame";
import type { TaskProps } from "./taskProps";

const useStyles = makeStyles({ count: { fontVariantNumeric: "tabular-nums" } });

type Review = Extract<Task, { kind: "review" }>;

function inReview({ severity, rule }: SheetFinding, review: Review): boolean {
  return (review.filter === "all" || severity === review.filter) && (review.rule === null || rule === review.rule);
}

/** Everything that a *Fix all* would write, before it is written. Follows the sheet: what is shown is what will be done. */
export function ReviewTask({ task, onClose }: TaskProps & { readonly task: Review }) {
  const styles = useStyles();
  const { quiet } = useSharedStyles();
  const { say } = useWords();
  const session = useSession();
  const canWrite = useCanWrite();
  const { workbook } = usePaneState();
  const preview = useMemo(() => {
    const { snapshot, findings } = workbook ?? {};
    return snapshot && findings
      ? {
          ...fixPreview(
            snapshot,
            findings.filter((finding) => inReview(finding, task)),
          ),
          home: snapshot.matrix.sheet,
        }
      : null;
  }, [workbook, task]);
  const cells = preview?.cells ?? 0;
  const rows = preview?.rows ?? 0;
  const nothing = cells + rows === 0;

  const write = async () => {
    if (preview && (await session.apply(preview.edits))) onClose();
  };

  return (
    <TaskFrame
      title={task.rule === null ? say("review.title") : `${say("review.title")}: ${say(`rule.${task.rule}`)}`}
      onClose={onClose}
      actions={
        <>
          <Button appearance="primary" disabledFocusable={!canWrite || nothing} onClick={() => void write()}>
            {say("review.run")}
          </Button>
          <Button onClick={onClose}>{say("cancel")}</Button>
        </>
      }
    >
      <div className={styles.count}>
        {say(nothing ? "review.nothing" : rows === 0 ? "review.count" : cells === 0 ? "review.rows" : "review.counts", {
          count: cells,
          rows,
        })}
        {!nothing &&
          (workbook?.connection && preview ? (
            <CopyOffer sheet={preview.home} />
          ) : (
            !session.canUndo && <div className={quiet}>{say("fix.noUndo")}</div>
          ))}
      </div>
      {preview && (
        <div>
          <ChangeList changes={preview.changes} home={preview.home} />
        </div>
      )}
    </TaskFrame>
  );
}

import { useCallback, useDeferredValue, useMemo, useState } from "react";
import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { sheetWord } from "../../../locale/sheets";
import type { Target } from "../../../portfolio/targets";
import { planWrites, previewOf } from "../../../workbook/writePlan";
import { ChangeList } from "../../components/ChangeList";
import { selectedRows } from "../../findings/selectedRows";
import { useCanWrite, usePaneState, useSession } from "../../hooks/useSession";
import type { Task } from "../../hooks/useTask";
import { useWords } from "../../hooks/useWords";
import type { MatrixState } from "../../pages/page";
import { useGuideWords } from "../../pages/guide/useGuideWords";
import { hasColumn } from "../../pages/service/fields/layout";
import { useServiceWords } from "../../pages/service/useServiceWords";
import { useSharedStyles } from "../../styles";
import { TaskFrame } from "../TaskFrame";
import type { TaskProps } from "../taskProps";
import { editsOfForm, firstBulkForm, isTicked, offeredTargets, withTicks, type BulkForm } from "./bulkForm";
import { ChangeFields } from "./ChangeFields";
import { presets } from "./presets";
import { TargetPicker } from "./TargetPicker";

const useStyles = makeStyles({
  text: { margin: 0 },
  notes: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  preview: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalM },
});

type Bulk = Extract<Task, { kind: "bulk" }>;

/** What the form comes to in cells, and what there is to know of it first. Thousands of rows must not hold up the typing. */
function useBulkPreview({ snapshot }: MatrixState, ticked: readonly Target[], form: BulkForm) {
  const [targets, later] = [useDeferredValue(ticked), useDeferredValue(form)];
  return useMemo(() => {
    const bulk = editsOfForm(snapshot.portfolio, targets, later);
    const plan = planWrites(snapshot, bulk.edits);
    const rows = plan.appends.reduce((sum, { rows: added }) => sum + added.length, 0);
    return { ...bulk, changes: previewOf(snapshot, plan), cells: plan.cells.length, rows };
  }, [snapshot, targets, later]);
}

const counted = ["unsuggested", "spared", "rescored"] as const;

function BulkForWorkbook({
  workbook,
  task,
  onClose,
}: TaskProps & { readonly task: Bulk; readonly workbook: MatrixState }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { say, language } = useWords();
  const { tell } = useGuideWords();
  const { tell: tellService } = useServiceWords();
  const session = useSession();
  const canWrite = useCanWrite();
  const { selection } = usePaneState();
  const { snapshot } = workbook;
  const { rows } = snapshot.portfolio;
  const preset = presets[task.preset];
  const selected = useMemo(() => selectedRows(selection, snapshot), [selection, snapshot]);
  const [form, setForm] = useState(() => firstBulkForm(preset, snapshot.portfolio, selected.size > 1));
  const change = (part: Partial<BulkForm>) => setForm((now) => ({ ...now, ...part }));
  const { source, condition, ticks } = form;
  const offered = useMemo(
    () => offeredTargets(rows, { source, condition }, preset, selected),
    [rows, source, condition, preset, selected],
  );
  const isOn = useCallback((target: Target) => isTicked(target, rows, { ticks }, preset), [rows, ticks, preset]);
  const ticked = useMemo(() => offered.filter(isOn), [offered, isOn]);
  const preview = useBulkPreview(workbook, ticked, form);
  const { cells, rows: added, unreasoned } = preview;
  const nothing = cells + added === 0;
  const reasonColumn = hasColumn(snapshot.layout, "reason");
  /** A decision is not left without a reason silently: it is given, or one says that it will be. */
  const reasonWanted = unreasoned > 0 && reasonColumn;

  const write = async () => {
    if (await session.apply(preview.edits)) onClose();
  };

  return (
    <TaskFrame
      title={tell(`bulk.${task.preset}`)}
      onClose={onClose}
      actions={
        <>
          <Button
            appearance="primary"
            disabledFocusable={!canWrite || nothing || (reasonWanted && !form.reasonLater)}
            onClick={() => void write()}
          >
            {tell("bulk.run")}
          </Button>
          <Button onClick={onClose}>{say("cancel")}</Button>
        </>
      }
    >
      <p className={styles.text}>{tell(`bulk.${task.preset}Hint`)}</p>
      <TargetPicker
        form={form}
        offered={offered}
        rows={rows}
        unfolded={task.preset === "map"}
        selected={selected.size}
        ticked={isOn}
        onTick={(targets, on) => setForm((now) => withTicks(now, targets, rows, on))}
        onChange={change}
      />
      <ChangeFields
        form={form}
        snapshot={snapshot}
        first={preset.fields}
        required={unreasoned > 0 || form.values.reason !== undefined ? "reason" : null}
        onChange={change}
      />
      <div role="status" className={styles.notes}>
        {reasonWanted && <div>{tell("bulk.unreasoned", { count: unreasoned })}</div>}
        {unreasoned > 0 && !reasonColumn && (
          <div>{tellService("decision.noColumn", { column: sheetWord("header.reason", language) })}</div>
        )}
        {counted.map(
          (what) => preview[what] > 0 && <div key={what}>{tell(`bulk.${what}`, { count: preview[what] })}</div>,
        )}
      </div>
      {reasonWanted && (
        <Checkbox
          checked={form.reasonLater}
          label={tell("bulk.reasonLater")}
          onChange={(_, { checked }) => change({ reasonLater: checked === true })}
        />
      )}
      <section className={styles.preview} aria-labelledby="bulk-preview">
        <h3 id="bulk-preview" className={shared.subheading}>
          {say("fix.preview")}
        </h3>
        <div role="status" className={shared.numeric}>
          {nothing
            ? tell("bulk.nothing")
            : say(added === 0 ? "review.count" : cells === 0 ? "review.rows" : "review.counts", {
                count: cells,
                rows: added,
              })}
        </div>
        {!session.canUndo && !nothing && <div className={shared.quiet}>{say("fix.noUndo")}</div>}
        <ChangeList changes={preview.changes} home={snapshot.matrix.sheet} />
      </section>
    </TaskFrame>
  );
}

/** Many rows in one step: which, what becomes of them, and before it is written every cell as it was and as it will be. */
export function BulkTask(props: TaskProps & { readonly task: Bulk }) {
  const { workbook } = usePaneState();
  return workbook?.snapshot ? (
    <BulkForWorkbook {...props} workbook={{ ...workbook, snapshot: workbook.snapshot }} />
  ) : null;
}

import { useEffect, useState } from "react";
import { Button, Field, Radio, RadioGroup, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { RemovalMode } from "../../excel/marker";
import type { RemovalPlan } from "../../excel/portfolioWorkbook";
import { Late } from "../components/Late";
import { useCanWrite, useSession } from "../hooks/useSession";
import { useWords } from "../hooks/useWords";
import type { PaneWord } from "../../locale/pane";
import { useSharedStyles } from "../styles";
import { TaskFrame } from "./TaskFrame";
import type { TaskProps } from "./taskProps";

const useStyles = makeStyles({
  label: { display: "block" },
  sheets: { marginTop: tokens.spacingVerticalXS },
  sheet: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  goes: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  names: { marginTop: tokens.spacingVerticalS },
  sure: { width: "100%" },
});

const modes = ["keepData", "everything"] as const satisfies readonly RemovalMode[];

function fateOf({ deleted, holdsOwnCells }: RemovalPlan["sheets"][number]): PaneWord {
  return deleted ? "remove.deleted" : holdsOwnCells ? "remove.keptOwn" : "remove.kept";
}

function PlanList({ plan }: { readonly plan: RemovalPlan }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { say } = useWords();
  if (plan.sheets.length === 0 && plan.names === 0) return <div>{say("remove.nothing")}</div>;
  return (
    <section aria-labelledby="removal-sheets">
      <h3 id="removal-sheets" className={shared.subheading}>
        {say("remove.sheets")}
      </h3>
      <ul className={mergeClasses(shared.list, styles.sheets)}>
        {plan.sheets.map((sheet) => (
          <li key={sheet.name} className={styles.sheet}>
            <span className={shared.breaking}>{sheet.name}</span>
            <span className={sheet.deleted ? styles.goes : shared.quiet}>{say(fateOf(sheet))}</span>
          </li>
        ))}
      </ul>
      {plan.columns.length > 0 && (
        <div className={mergeClasses(shared.quiet, shared.breaking, styles.names)}>
          {say("remove.columns", {
            columns: plan.columns.map(({ header, cell }) => `${header} (${cell})`).join(" · "),
          })}
        </div>
      )}
      {plan.names > 0 && (
        <div className={mergeClasses(shared.quiet, styles.names)}>{say("remove.names", { count: plan.names })}</div>
      )}
    </section>
  );
}

/** *Remove from this workbook*: what goes and what stays, sheet by sheet, then once more whether one is sure. */
export function RemoveTask({ onClose }: TaskProps) {
  const styles = useStyles();
  const { quiet } = useSharedStyles();
  const { say } = useWords();
  const session = useSession();
  const canWrite = useCanWrite();
  const [mode, setMode] = useState<RemovalMode>("keepData");
  const [found, setFound] = useState<{ readonly mode: RemovalMode; readonly plan: RemovalPlan | null } | null>(null);
  const [sure, setSure] = useState(false);

  useEffect(() => {
    let current = true;
    void session.planRemoval(mode).then((plan) => {
      if (current) setFound({ mode, plan });
    });
    return () => {
      current = false;
    };
  }, [session, mode]);

  const plan = found?.mode === mode ? found.plan : null;
  const choose = (value: string) => {
    setMode(modes.find((one) => one === value) ?? "keepData");
    setSure(false);
  };
  const remove = async () => {
    if (await session.remove(mode)) onClose();
  };

  return (
    <TaskFrame
      title={say("remove.title")}
      onClose={onClose}
      actions={
        sure ? (
          <>
            <div className={styles.sure} role="alert">
              {say(mode === "everything" ? "remove.sure" : "remove.sureKeep")}
            </div>
            <Button appearance="primary" disabledFocusable={!canWrite} onClick={() => void remove()}>
              {say("remove.confirm")}
            </Button>
            <Button onClick={() => setSure(false)}>{say("cancel")}</Button>
          </>
        ) : (
          <Button disabledFocusable={!canWrite || !plan} onClick={() => setSure(true)}>
            {say("remove.run")}
          </Button>
        )
      }
    >
      <Field label={say("remove.mode")}>
        <RadioGroup value={mode} onChange={(_, { value }) => choose(value)}>
          {modes.map((one) => (
            <Radio
              key={one}
              value={one}
              label={
                <>
                  <span className={styles.label}>{say(`remove.${one}`)}</span>
                  <span className={quiet}>{say(`remove.${one}Hint`)}</span>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      {plan ? <PlanList plan={plan} /> : found?.mode !== mode && <Late key={mode} label={say("loading")} />}
    </TaskFrame>
  );
}

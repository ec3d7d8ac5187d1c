import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { rowName } from "../../../findings/rowName";
import { useShown } from "../../../hooks/useShown";
import { useCanWrite } from "../../../hooks/useSession";
import type { OpenTask } from "../../../hooks/useTask";
import { useWords } from "../../../hooks/useWords";
import { useSharedStyles } from "../../../styles";
import type { MatrixState } from "../../page";
import { useServiceWords } from "../useServiceWords";

const useStyles = makeStyles({
  root: { padding: tokens.spacingHorizontalM, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  change: { alignSelf: "flex-start" },
  row: {
    width: "100%",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
});

/** Several rows are selected: how many, and which. What is done to many rows at once stands between the two. */
export function SelectionSummary({
  workbook: { snapshot },
  indexes,
  onGo,
  openTask,
}: {
  readonly workbook: MatrixState;
  /** In `portfolio.rows`. */
  readonly indexes: readonly number[];
  readonly onGo: (index: number) => void;
  readonly openTask: OpenTask;
}) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { say } = useWords();
  const { tell, language } = useServiceWords();
  const canWrite = useCanWrite();
  const { shown, rest, next, more } = useShown(indexes);
  return (
    <section className={styles.root} aria-labelledby="service-title">
      <div>
        <h2 id="service-title" tabIndex={-1} className={mergeClasses(shared.heading, shared.numeric)}>
          {tell("many.title", { count: indexes.length })}
        </h2>
        <div className={shared.quiet}>{tell("many.hint")}</div>
      </div>
      <Button
        className={styles.change}
        disabledFocusable={!canWrite}
        onClick={() => openTask({ kind: "bulk", preset: "selected" })}
      >
        {tell("many.change")}
      </Button>
      <ul className={shared.list}>
        {shown.map((index) => {
          const row = snapshot.portfolio.rows[index];
          return (
            row && (
              <li key={index}>
                <button
                  type="button"
                  className={mergeClasses(shared.plainButton, shared.breaking, styles.row)}
                  onClick={() => onGo(index)}
                >
                  {rowName(row, language)}
                </button>
              </li>
            )
          );
        })}
      </ul>
      {rest > 0 && (
        <Button size="small" appearance="subtle" onClick={more}>
          {say("showMore", { count: next })}
        </Button>
      )}
    </section>
  );
}

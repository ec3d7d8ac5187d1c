import { makeStyles, tokens } from "@fluentui/react-components";
import type { CellReport, ReadDifferently, ReadingReport } from "../../../workbook/recognition/report";
import { useSharedStyles } from "../../styles";
import { useConnectWords } from "../connect/useConnectWords";

const useStyles = makeStyles({
  summary: { cursor: "pointer", padding: `${tokens.spacingVerticalXS} 0`, fontWeight: tokens.fontWeightSemibold },
  cell: { display: "grid", gridTemplateColumns: "48px 1fr", columnGap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXXS} 0` },
});

/** A longer list is read in the file. */
const shown = 100;

const kinds = ["notUnderstood", "readDifferently", "notCalculated"] as const satisfies readonly (keyof ReadingReport)[];

/** Cell by cell, what of a file was not understood, and what was read differently from how it is written. */
export function FileReport({ report }: { readonly report: ReadingReport }) {
  const styles = useStyles();
  const { quiet, breaking, list } = useSharedStyles();
  const { tell } = useConnectWords();
  const said = (cell: CellReport | ReadDifferently) => ("readAs" in cell ? tell("readAs", { text: cell.text, readAs: cell.readAs }) : cell.text);
  return (
    <div>
      {kinds.filter((kind) => report[kind].length > 0).map((kind) => (
        <details key={kind} open={kind === "notUnderstood"}>
          <summary className={styles.summary}>{tell(kind, { count: report[kind].length })}</summary>
          {kind === "notUnderstood" && <div className={quiet}>{tell("notUnderstoodHint")}</div>}
          <ul className={list}>
            {report[kind].slice(0, shown).map((one) => (
              <li key={`${one.cell}/${one.field}`} className={styles.cell}><span className={quiet}>{one.cell}</span><span className={breaking}>{said(one)}</span></li>
            ))}
          </ul>
          {report[kind].length > shown && <div className={quiet}>{tell("more", { count: report[kind].length - shown })}</div>}
        </details>
      ))}
    </div>
  );
}

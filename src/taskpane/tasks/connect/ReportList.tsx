import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CellReport, ReadingReport } from "../../../workbook/recognition/report";
import { useSession } from "../../hooks/useSession";
import { useSharedStyles } from "../../styles";
import { useConnectWords } from "./useConnectWords";

const useStyles = makeStyles({
  summary: { cursor: "pointer", padding: `${tokens.spacingVerticalXS} 0`, fontWeight: tokens.fontWeightSemibold },
  cell: { display: "flex", gap: tokens.spacingHorizontalM, width: "100%", padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`, ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover } },
  address: { flexShrink: 0, minWidth: "40px" },
});

/** A long list is read in the sheet, not here. */
const shown = 100;

const kinds = ["notUnderstood", "readDifferently", "notCalculated"] as const satisfies readonly (keyof ReadingReport)[];

function Cell({ sheet, report }: { readonly sheet: string; readonly report: CellReport & { readonly readAs?: string } }) {
  const styles = useStyles();
  const { plainButton, breaking, quiet } = useSharedStyles();
  const { tell } = useConnectWords();
  const session = useSession();
  const { cell, text, readAs } = report;
  return (
    <li>
      <button type="button" className={mergeClasses(plainButton, styles.cell)} title={tell("goTo", { cell })} onClick={() => void session.select(sheet, cell)}>
        <span className={mergeClasses(quiet, styles.address)}>{cell}</span>
        <span className={breaking}>{readAs === undefined ? text : tell("readAs", { text, readAs })}</span>
      </button>
    </li>
  );
}

/** Cell by cell, what was not understood and what was read differently from how it is written. A click goes there. */
export function ReportList({ sheet, report }: { readonly sheet: string; readonly report: ReadingReport }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { tell } = useConnectWords();
  return (
    <div>
      {kinds.filter((kind) => report[kind].length > 0).map((kind) => (
        <details key={kind} open={kind === "notUnderstood"}>
          <summary className={styles.summary}>{tell(kind, { count: report[kind].length })}</summary>
          {kind === "notUnderstood" && <div className={shared.quiet}>{tell("notUnderstoodHint")}</div>}
          <ul className={shared.list}>
            {report[kind].slice(0, shown).map((one) => <Cell key={`${one.cell}/${one.field}`} sheet={sheet} report={one} />)}
          </ul>
          {report[kind].length > shown && <div className={shared.quiet}>{tell("more", { count: report[kind].length - shown })}</div>}
        </details>
      ))}
    </div>
  );
}

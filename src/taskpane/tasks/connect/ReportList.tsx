import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { cellWord } from "../../../locale/cells";
import { findingSentence } from "../../../locale/findings";
import { unreadFound } from "../../../portfolio/rules/entries";
import type { CellReport, ReadDifferently, ReadingReport } from "../../../workbook/recognition/report";
import { shortened } from "../../findings/shortened";
import { useSession } from "../../hooks/useSession";
import { useShown } from "../../hooks/useShown";
import { useWords } from "../../hooks/useWords";
import { useSharedStyles } from "../../styles";
import { useConnectWords } from "./useConnectWords";

const useStyles = makeStyles({
  summary: { cursor: "pointer", padding: `${tokens.spacingVerticalXS} 0`, fontWeight: tokens.fontWeightSemibold },
  cell: {
    display: "flex",
    gap: tokens.spacingHorizontalM,
    width: "100%",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
  },
  goes: { ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover } },
  address: { flexShrink: 0, minWidth: "40px" },
});

const kinds = ["notUnderstood", "readDifferently", "notCalculated"] as const satisfies readonly (keyof ReadingReport)[];
type Kind = (typeof kinds)[number];

/** Whole pages of text may stand in a cell. */
const longest = 80;

interface Place {
  /** The sheet to go to; null for a file, in which nobody can go anywhere. */
  readonly sheet: string | null;
}

function Cell({ sheet, kind, report }: Place & { readonly kind: Kind; readonly report: CellReport | ReadDifferently }) {
  const styles = useStyles();
  const { plainButton, breaking, quiet } = useSharedStyles();
  const { tell, language } = useConnectWords();
  const session = useSession();
  const { cell, field } = report;
  const text = shortened(report.text, longest);
  const unread = () => {
    const { rule, facts } = unreadFound(field, text);
    return findingSentence(rule, facts, language);
  };
  const said =
    "readAs" in report
      ? tell("readAs", { text, readAs: shortened(report.readAs, longest) })
      : kind === "notUnderstood"
        ? unread()
        : text;
  const content = (
    <>
      <span className={mergeClasses(quiet, styles.address)}>{cell}</span>
      <span className={breaking}>
        <span className={quiet}>{tell("inColumn", { column: cellWord(`header.${field}`, language) })}</span>
        {said}
      </span>
    </>
  );
  return (
    <li>
      {sheet === null ? (
        <div className={styles.cell}>{content}</div>
      ) : (
        <button
          type="button"
          className={mergeClasses(plainButton, styles.cell, styles.goes)}
          title={tell("goTo", { cell })}
          onClick={() => void session.select(sheet, cell)}
        >
          {content}
        </button>
      )}
    </li>
  );
}

function Group({
  sheet,
  kind,
  reports,
}: Place & { readonly kind: Kind; readonly reports: readonly (CellReport | ReadDifferently)[] }) {
  const styles = useStyles();
  const { quiet, list } = useSharedStyles();
  const { say } = useWords();
  const { tell } = useConnectWords();
  const { shown, rest, next, more } = useShown(reports);
  return (
    <details open={kind === "notUnderstood"}>
      <summary className={styles.summary}>{tell(kind, { count: reports.length })}</summary>
      {kind === "notUnderstood" && <div className={quiet}>{tell("notUnderstoodHint")}</div>}
      <ul className={list}>
        {shown.map((one) => (
          <Cell key={`${one.cell}/${one.field}`} sheet={sheet} kind={kind} report={one} />
        ))}
      </ul>
      {rest > 0 && (
        <Button size="small" appearance="subtle" onClick={more}>
          {say("showMore", { count: next })}
        </Button>
      )}
    </details>
  );
}

/** Cell by cell, what was not understood and why, and what was read differently from how it is written. On a sheet a click goes there. */
export function ReportList({ sheet, report }: Place & { readonly report: ReadingReport }) {
  return (
    <div>
      {kinds
        .filter((kind) => report[kind].length > 0)
        .map((kind) => (
          <Group key={kind} sheet={sheet} kind={kind} reports={report[kind]} />
        ))}
    </div>
  );
}

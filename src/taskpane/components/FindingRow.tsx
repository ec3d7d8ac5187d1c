import { useId, useMemo, useRef } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { findingSentence } from "../../locale/findings";
import { findingCell } from "../../workbook/checkWorkbook";
import type { MatrixSnapshot } from "../../workbook/snapshot";
import { fixPreview } from "../findings/fixes";
import type { SheetFinding } from "../findings/groups";
import { rowName } from "../findings/rowName";
import { shortenedFacts } from "../findings/shortened";
import { useCanWrite, useSession } from "../hooks/useSession";
import type { OpenTask } from "../hooks/useTask";
import { useWords } from "../hooks/useWords";
import { useSharedStyles } from "../styles";
import { AddColumnButton } from "./AddColumnButton";
import { ChangeList } from "./ChangeList";
import { SeverityIcon } from "./SeverityIcon";

const useStyles = makeStyles({
  alone: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  icon: { display: "flex", padding: `${tokens.spacingVerticalS} 0 0 ${tokens.spacingHorizontalSNudge}` },
  beside: { paddingLeft: tokens.spacingHorizontalXXS },
  root: {
    borderLeft: "3px solid transparent",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    "@media (forced-colors: active)": { borderLeftColor: "Canvas" },
  },
  selected: {
    borderLeftColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorBrandBackground2,
    ":hover": { backgroundColor: tokens.colorBrandBackground2Hover },
    "@media (forced-colors: active)": { borderLeftColor: "Highlight" },
  },
  line: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalM,
  },
  said: {
    flexGrow: 1,
    display: "block",
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalXL}`,
  },
  still: { cursor: "default" },
  sentence: { display: "block", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  where: { display: "block" },
  fix: { marginTop: tokens.spacingVerticalXS, minWidth: "auto", flexShrink: 0 },
  preview: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}` },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});

function Preview({
  snapshot,
  finding,
  onClose,
}: {
  readonly snapshot: MatrixSnapshot;
  readonly finding: SheetFinding;
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const { quiet } = useSharedStyles();
  const { say } = useWords();
  const session = useSession();
  const canWrite = useCanWrite();
  const id = useId();
  const { changes, edits } = useMemo(() => fixPreview(snapshot, [finding]), [snapshot, finding]);
  return (
    <div
      className={styles.preview}
      role="group"
      aria-label={say("fix.preview")}
      onKeyDown={({ key }) => {
        if (key === "Escape") onClose();
      }}
    >
      <div id={id}>
        <ChangeList changes={changes} home={snapshot.matrix.sheet} />
      </div>
      {!session.canUndo && <div className={quiet}>{say("fix.noUndo")}</div>}
      <div className={styles.actions}>
        <Button
          size="small"
          appearance="primary"
          aria-describedby={id}
          disabledFocusable={!canWrite}
          onClick={() => void session.apply(edits).then((done) => done && onClose())}
        >
          {say("fix.run")}
        </Button>
        <Button size="small" onClick={onClose}>
          {say("cancel")}
        </Button>
      </div>
    </div>
  );
}

/** One finding: the sentence, the service, the cell. Choosing it jumps there; its fix shows what it will write, right here. */
export function FindingRow({
  finding,
  snapshot,
  selected,
  alone = false,
  open,
  onOpen,
  openTask,
}: {
  readonly finding: SheetFinding;
  readonly snapshot: MatrixSnapshot;
  /** Whether the selection in the sheet is on the finding's row. */
  readonly selected: boolean;
  /** Whether the row stands by itself, without the heading of a group that says how grave it is. */
  readonly alone?: boolean;
  /** Whether the fix is shown. */
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  /** Where the way to a column that is missing is offered with the row. */
  readonly openTask?: OpenTask | undefined;
}) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { say, language } = useWords();
  const session = useSession();
  const row = finding.row === null ? undefined : snapshot.portfolio.rows[finding.row];
  const name = row ? rowName(row, language) : "";
  const address = findingCell(finding, snapshot);
  const opener = useRef<HTMLElement | null>(null);
  const close = () => {
    onOpen(false);
    opener.current?.focus();
  };
  const text = (
    <>
      <span className={mergeClasses(styles.sentence, shared.breaking)}>
        {findingSentence(finding.rule, shortenedFacts(finding.facts), language)}
      </span>
      {(name !== "" || address !== null) && (
        <span className={mergeClasses(styles.where, shared.quiet, shared.breaking)}>
          {[name, address].filter((part) => part).join(" · ")}
          {selected && <span className={shared.unseen}> {say("findings.selected")}</span>}
        </span>
      )}
    </>
  );
  const said = mergeClasses(styles.said, alone && styles.beside);
  const Root = alone ? "section" : "li";
  return (
    <Root
      className={mergeClasses(styles.root, alone && styles.alone, selected && styles.selected)}
      {...(alone ? { "aria-label": say(`rule.${finding.rule}`) } : {})}
    >
      <div className={styles.line}>
        {alone && (
          <span className={styles.icon}>
            <SeverityIcon severity={finding.severity} />
          </span>
        )}
        {address === null ? (
          <div className={mergeClasses(said, styles.still)}>{text}</div>
        ) : (
          <button
            type="button"
            className={mergeClasses(shared.plainButton, said)}
            onClick={() => void session.select(snapshot.matrix.sheet, address)}
          >
            {text}
          </button>
        )}
        {openTask && (
          <AddColumnButton className={styles.fix} field={finding.field} snapshot={snapshot} openTask={openTask} />
        )}
        {finding.fix && (
          <Button
            className={styles.fix}
            size="small"
            aria-expanded={open}
            aria-label={say("findings.fixOf", {
              of: [name, address].filter((part) => part).join(" ") || say(`rule.${finding.rule}`),
            })}
            onClick={({ currentTarget }) => {
              opener.current = currentTarget;
              onOpen(!open);
            }}
          >
            {say("findings.fix")}
          </Button>
        )}
      </div>
      {open && finding.fix && <Preview snapshot={snapshot} finding={finding} onClose={close} />}
    </Root>
  );
}

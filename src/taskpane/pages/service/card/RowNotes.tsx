import type { ReactNode } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { sheetWord } from "../../../../locale/sheets";
import { lacksReason } from "../../../../portfolio/rowState";
import { rowName } from "../../../findings/rowName";
import { selectedRows } from "../../../findings/selectedRows";
import { usePaneState } from "../../../hooks/useSession";
import { useSharedStyles } from "../../../styles";
import type { MatrixState } from "../../page";
import { valueWords } from "../fields/fieldWords";
import type { DeskState, EditDesk, Kept } from "../state/editDesk";
import type { Following, RowFollower } from "../state/rowFollower";
import { findRow, sameRow, sheetRowOf, type RowRef } from "../state/rowRef";
import { useServiceWords } from "../useServiceWords";

const useStyles = makeStyles({
  notes: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `0 ${tokens.spacingHorizontalM}`,
    ":not(:empty)": { paddingTop: tokens.spacingVerticalS },
  },
  note: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderLeft: `3px solid ${tokens.colorStatusWarningBorder2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  text: { flexGrow: 1, flexBasis: "160px" },
  kept: {
    width: "100%",
    boxSizing: "border-box",
    font: "inherit",
    color: "inherit",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    margin: `${tokens.spacingVerticalXS} 0`,
  },
});

interface NoteProps {
  readonly workbook: MatrixState;
  readonly following: Following;
  readonly desk: DeskState;
  readonly edits: EditDesk;
  readonly rows: RowFollower;
}

function Note({ text, children }: { readonly text: string; readonly children?: ReactNode }) {
  const styles = useStyles();
  const { breaking } = useSharedStyles();
  return (
    <div className={styles.note}>
      <span className={mergeClasses(styles.text, breaking)}>{text}</span>
      {children}
    </div>
  );
}

/** Where the shown row is by now, where that is not where the selection is. */
function PlaceNote({ workbook: { snapshot }, following: { row, state, before }, rows }: NoteProps) {
  const { tell, language } = useServiceWords();
  const { selection } = usePaneState();
  const index = row && findRow(snapshot, row);
  if (!row || index === null) return null;
  if (state === "renamed" && before)
    return <Note text={tell("row.renamed", { before: rowName(before, language), now: rowName(row.name, language) })} />;
  if (state !== "moved" || selectedRows(selection, snapshot).has(index)) return null;
  const cell = `${language === "ja" ? "" : "row "}${sheetRowOf(snapshot, index)}${language === "ja" ? " 行目" : ""}`;
  return (
    <Note text={tell("row.moved", { cell })}>
      <Button size="small" onClick={() => rows.go(index)}>
        {tell("row.select")}
      </Button>
    </Note>
  );
}

/** A decision without a reason is not left without a word. */
function LeftNote({ workbook: { snapshot }, following: { row, left }, edits, rows }: NoteProps) {
  const { tell, language } = useServiceWords();
  const index = left && findRow(snapshot, left);
  const values = index === null ? undefined : snapshot.portfolio.rows[index];
  if (
    !left ||
    index === null ||
    !values ||
    (row && sameRow(row, left)) ||
    snapshot.layout.parts.reason === undefined ||
    !lacksReason(edits.shown(left, values))
  )
    return null;
  return (
    <Note text={tell("decision.left", { row: rowName(values, language) })}>
      <Button size="small" onClick={() => rows.go(index)}>
        {tell("decision.back")}
      </Button>
    </Note>
  );
}

/** The text of what was kept for a row that is gone, whole, so that it can be copied. */
function GoneNote({ kept, workbook: { snapshot }, edits }: NoteProps & { readonly kept: Kept }) {
  const styles = useStyles();
  const { tell, language } = useServiceWords();
  const { field, change, row } = kept.wish;
  const value = change[field] ?? null;
  const column = sheetWord(`header.${field}`, language);
  const text = valueWords(field, value, language, snapshot.portfolio.settings.levelWording);
  return (
    <Note text={tell("kept.gone", { row: rowName(row.name, language), column, text })}>
      {typeof value === "string" && value.length > 30 && (
        <textarea readOnly rows={3} className={styles.kept} aria-label={column} value={value} />
      )}
      <Button size="small" onClick={() => edits.dropKept(kept)}>
        {tell("kept.drop")}
      </Button>
    </Note>
  );
}

function KeptNotes(props: NoteProps) {
  const { tell, language } = useServiceWords();
  const {
    workbook: { snapshot },
    following: { row },
    desk,
    rows,
  } = props;
  const elsewhere = desk.kept.filter(
    ({ wish }) => !row || !sameRow(wish.row, row) || findRow(snapshot, wish.row) === null,
  );
  const byRow = new Map<string, { readonly ref: RowRef; readonly index: number }>();
  for (const { wish } of elsewhere) {
    const index = findRow(snapshot, wish.row);
    if (index !== null) byRow.set(`${wish.row.key} ${wish.row.position}`, { ref: wish.row, index });
  }
  return (
    <>
      {[...byRow].map(([key, { ref, index }]) => (
        <Note key={key} text={tell("kept.elsewhere", { row: rowName(ref.name, language) })}>
          <Button size="small" onClick={() => rows.go(index)}>
            {tell("kept.show")}
          </Button>
        </Note>
      ))}
      {elsewhere
        .filter(({ wish }) => findRow(snapshot, wish.row) === null)
        .map((kept) => (
          <GoneNote key={kept.wish.id} kept={kept} {...props} />
        ))}
    </>
  );
}

/** What there is to know before one goes on: about this row's place, and about what was left behind elsewhere. */
export function RowNotes(props: NoteProps) {
  const styles = useStyles();
  return (
    <div className={styles.notes} role="status">
      <PlaceNote {...props} />
      <KeptNotes {...props} />
      <LeftNote {...props} />
    </div>
  );
}

import { useId } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { allocationFacts, type Allocation } from "../../../../framework/allocations";
import { excludedName, type Score } from "../../../../framework/scores";
import { sheetWord } from "../../../../locale/sheets";
import { isUnread, type Entry } from "../../../../portfolio/entry";
import { gapOf } from "../../../../portfolio/rowState";
import { shortened } from "../../../findings/shortened";
import { useSharedStyles } from "../../../styles";
import { useCard } from "../card/cardContext";
import { useServiceWords } from "../useServiceWords";
import { cellHint } from "./CardField";
import { KeptLine } from "./KeptLine";
import { ListControl } from "./ListControl";
import { derivedAsIs, scoreListOf, type ScoreField, type ScoreList } from "./scoreList";
import { ScoreMarks } from "./ScoreMarks";
import { useScaleChange } from "./useScaleChange";

const useStyles = makeStyles({
  set: {
    border: 0,
    margin: 0,
    padding: 0,
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  legend: {
    padding: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    marginBottom: tokens.spacingVerticalXXS,
  },
  note: {
    padding: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorStatusWarningBorder2}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  done: { marginTop: tokens.spacingVerticalXS },
  outcome: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  warning: {
    color: tokens.colorStatusWarningForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

function allocationName(allocation: Entry<Allocation>, language: "ja" | "en", blank: string): string {
  if (isUnread(allocation)) return shortened(allocation.unread, 30);
  return allocation === null ? blank : allocationFacts(allocation).name[language];
}

/** Why no rubric stands on the list, or which one does. */
function RubricLine({ list }: { readonly list: ScoreList }) {
  const { quiet } = useSharedStyles();
  const { tell } = useServiceWords();
  const { row } = useCard();
  if (list.kinds.length > 1) return <div className={quiet}>{tell("rubric.of.both")}</div>;
  const [kind] = list.kinds;
  const why = isUnread(row.allocation) ? "unread" : row.allocation === "unassigned" ? "unassigned" : "blank";
  return <div className={quiet}>{tell(kind ? `rubric.of.${kind}` : `rubric.none.${why}`)}</div>;
}

function ScaleNotes({ list }: { readonly list: ScoreList }) {
  const styles = useStyles();
  const { tell, language } = useServiceWords();
  const { row, ref } = useCard();
  const { change, dismiss } = useScaleChange(ref, row);
  const name = (allocation: Entry<Allocation>) => allocationName(allocation, language, tell("blank"));
  return (
    <div role="status">
      {change && (
        <div className={styles.note}>
          {tell("rubric.changed", { from: name(change.from), to: name(change.to) })}
          <div className={styles.done}>
            <Button size="small" onClick={dismiss}>
              {tell("rubric.changed.done")}
            </Button>
          </div>
        </div>
      )}
      {!list.comparable && (
        <div className={styles.note}>
          {tell("rubric.planned", { from: name(row.allocation), to: name(row.allocationToBe) })}
        </div>
      )}
    </div>
  );
}

/** What the scores come to: As-Is of a combined service, and the gap. */
function Outcome({ list }: { readonly list: ScoreList }) {
  const styles = useStyles();
  const { quiet } = useSharedStyles();
  const { tell, language } = useServiceWords();
  const { row, has, workbook } = useCard();
  const rule = workbook.snapshot.portfolio.settings.combinedScore;
  const gap = gapOf(row);
  const said = (score: Entry<Score>) =>
    score === "excluded"
      ? excludedName[language]
      : isUnread(score)
        ? shortened(score.unread, 20)
        : String(score ?? "–");
  const derived = list.derived ? derivedAsIs(row, rule) : null;
  return (
    <>
      {list.derived &&
        has("asIs") &&
        (derived === null ? (
          <>
            <div className={quiet}>{tell("score.derivedLater", { rule: tell(`rule.${rule}`) })}</div>
            <ListControl field="asIs" />
          </>
        ) : (
          <div>
            {derived === "excluded"
              ? tell("score.derivedBoth", { score: said(row.asIs) })
              : tell("score.derived", {
                  score: said(row.asIs),
                  rule: tell(`rule.${rule}`),
                  inHouse: said(row.inHouseScore),
                  outsourced: said(row.outsourcedScore),
                })}
          </div>
        ))}
      {gap !== null && (
        <div className={styles.outcome}>
          {tell(gap > 0 ? "score.gap" : "score.reached", { gap, asIs: said(row.asIs), toBe: said(row.toBe) })}
        </div>
      )}
    </>
  );
}

/** What there is to know about the cells of the scores before one is chosen: the list itself has no place for it. */
function ScoreHints({ fields, id }: { readonly fields: readonly ScoreField[]; readonly id: string }) {
  const styles = useStyles();
  const words = useServiceWords();
  const card = useCard();
  const hints = fields.flatMap((field) => {
    const hint = cellHint(card, field, false, words);
    return hint === null ? [] : [{ field, text: `${sheetWord(`header.${field}`, words.language)}: ${hint}` }];
  });
  return (
    <div id={id} className={styles.warning}>
      {hints.map(({ field, text }) => (
        <div key={field}>{text}</div>
      ))}
    </div>
  );
}

/** As-Is and To-Be on one list, with the words of the rubric that belongs to the allocation. */
export function ScoreSection() {
  const styles = useStyles();
  const { tell } = useServiceWords();
  const { row, has, workbook } = useCard();
  const id = useId();
  const list = scoreListOf(row, has);
  if (list.marks.length === 0) return null;
  /** An As-Is that follows from its parts is written with them. */
  const follows =
    list.derived && has("asIs") && derivedAsIs(row, workbook.snapshot.portfolio.settings.combinedScore) !== null;
  return (
    <fieldset className={styles.set} aria-describedby={id}>
      <legend className={styles.legend}>{tell("scores")}</legend>
      <RubricLine list={list} />
      <ScaleNotes list={list} />
      <ScoreHints fields={follows ? [...list.marks, "asIs"] : list.marks} id={id} />
      <ScoreMarks list={list} />
      {list.marks.map((field) => (
        <KeptLine key={field} field={field} />
      ))}
      <Outcome list={list} />
    </fieldset>
  );
}

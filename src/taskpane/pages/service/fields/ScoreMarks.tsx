import { useId, type KeyboardEvent } from "react";
import { Radio, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { rubric } from "../../../../framework/rubrics";
import { excludedName, scoreNumbers, type Score } from "../../../../framework/scores";
import { isUnread, type Entry } from "../../../../portfolio/entry";
import { useSharedStyles } from "../../../styles";
import { useCard } from "../card/cardContext";
import { useServiceWords } from "../useServiceWords";
import { scoreChange, stepOf, type ScoreField, type ScoreList } from "./scoreList";

/** From what is best to what is not there yet, as one reads a ladder. */
const choices: readonly (Score | null)[] = [...[...scoreNumbers].reverse(), "excluded", null];

const narrow = "@media (max-width: 279px)";

const useStyles = makeStyles({
  root: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { display: "flex", alignItems: "stretch", borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, borderLeft: "3px solid transparent", "@media (forced-colors: active)": { borderLeftColor: "Canvas" }, [narrow]: { flexWrap: "wrap" } },
  head: { borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  step: { borderLeftColor: tokens.colorCompoundBrandStroke, backgroundColor: tokens.colorBrandBackground2, "@media (forced-colors: active)": { borderLeftColor: "Highlight" } },
  number: { flexShrink: 0, width: "18px", padding: `${tokens.spacingVerticalSNudge} 0 ${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalXS}`, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  words: { flexGrow: 1, flexBasis: 0, minWidth: "96px", display: "flex", flexDirection: "column", justifyContent: "center", padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalXS}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  whose: { fontWeight: tokens.fontWeightSemibold, marginRight: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground3 },
  marks: { display: "flex", flexShrink: 0, [narrow]: { marginLeft: "auto" } },
  mark: { width: "52px", display: "flex", alignItems: "center", justifyContent: "center", textAlign: "center" },
  title: { padding: `${tokens.spacingVerticalXS} 0`, fontSize: tokens.fontSizeBase200, lineHeight: "14px", fontWeight: tokens.fontWeightSemibold },
  small: { width: "46px" },
  radio: { display: "flex" },
});

function scoreName(score: Score | null, language: "ja" | "en", blank: string): string {
  return score === null ? blank : score === "excluded" ? excludedName[language] : String(score);
}

/** The key that stands for a choice; Delete makes a score blank. */
function keyed(key: string): Score | null | undefined {
  if (key === "Delete" || key === "Backspace") return null;
  return scoreNumbers.find((score) => String(score) === key);
}

/** One list of sentences, and beside each a mark for every score that is asked for, so that one sees the step between them. */
export function ScoreMarks({ list }: { readonly list: ScoreList }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { tell, language } = useServiceWords();
  const { row, writable, put, has, workbook } = useCard();
  const id = useId();
  const step = stepOf(list, row);
  const { combinedScore } = workbook.snapshot.portfolio.settings;
  const small = list.marks.length > 2;

  const choose = (field: ScoreField, value: Entry<Score>) => put(field, scoreChange(row, field, value, combinedScore, has));
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, field: ScoreField) => {
    const score = event.altKey || event.ctrlKey || event.metaKey ? undefined : keyed(event.key);
    if (score === undefined || !writable) return;
    event.preventDefault();
    choose(field, score);
    document.getElementById(`${id}-${field}-${score}`)?.focus();
  };
  const inStep = (score: Score | null) => step !== null && typeof score === "number" && Math.min(step.from, step.to) <= score && score <= Math.max(step.from, step.to);

  return (
    <div className={styles.root} data-field="scores">
      <div className={mergeClasses(styles.line, styles.head)} aria-hidden>
        <span className={styles.words} />
        <span className={styles.marks}>
          {list.marks.map((field) => <span key={field} id={`${id}-${field}`} className={mergeClasses(styles.mark, styles.title, shared.breaking, small && styles.small)}>{tell(`score.${field}`)}</span>)}
        </span>
      </div>
      {choices.map((score) => {
        const line = `${id}-line-${score}`;
        const sentences = score === null ? [] : list.kinds.map((kind) => ({ kind, text: rubric(kind, score, language) }));
        return (
          <div key={score} className={mergeClasses(styles.line, inStep(score) && styles.step)}>
            {typeof score === "number" && <span className={styles.number} aria-hidden>{score}</span>}
            <span id={line} className={mergeClasses(styles.words, shared.breaking)}>
              {typeof score === "number" ? <span className={shared.unseen}>{score}</span> : <span>{scoreName(score, language, tell("score.blank"))}</span>}
              {sentences.map(({ kind, text }) => <span key={kind} className={score === "excluded" ? shared.quiet : undefined}>{list.kinds.length > 1 && <span className={styles.whose}>{tell(`kind.${kind}`)}</span>}{text}</span>)}
            </span>
            <span className={styles.marks}>
              {list.marks.map((field) => (
                <span key={field} className={mergeClasses(styles.mark, small && styles.small)}>
                  <Radio
                    className={styles.radio} id={`${id}-${field}-${score}`} name={`${id}-${field}`} aria-labelledby={`${id}-${field} ${line}`} value={String(score)}
                    checked={!isUnread(row[field]) && row[field] === score} disabled={!writable}
                    onChange={() => choose(field, score)} onKeyDown={(event) => onKeyDown(event, field)}
                  />
                </span>
              ))}
            </span>
          </div>
        );
      })}
    </div>
  );
}

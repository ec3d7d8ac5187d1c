import { useId, type CSSProperties, type KeyboardEvent } from "react";
import { Radio, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { rubric, type RubricKind } from "../../../../framework/rubrics";
import { excludedName, scoreNumbers, type Score } from "../../../../framework/scores";
import { sheetWord } from "../../../../locale/sheets";
import { isUnread, type Entry } from "../../../../portfolio/entry";
import { useSharedStyles } from "../../../styles";
import { useCard } from "../card/cardContext";
import { useServiceWords, type ServiceWords } from "../useServiceWords";
import { scoreChange, stepOf, type ScoreField, type ScoreList } from "./scoreList";

/** From what is best to what is not there yet, as one reads a ladder. */
const choices: readonly (Score | null)[] = [...[...scoreNumbers].reverse(), "excluded", null];

/** Too narrow for a sentence beside its marks: they stand under it. */
const narrow = "@media (max-width: 279px)";
const forced = "@media (forced-colors: active)";

const useStyles = makeStyles({
  root: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  choice: {
    display: "grid",
    gridTemplateColumns: "18px 1fr 44px 62px",
    alignItems: "center",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: "3px solid transparent",
    [forced]: { borderLeftColor: "Canvas" },
  },
  head: { borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  step: {
    borderLeftColor: tokens.colorCompoundBrandStroke,
    backgroundColor: tokens.colorBrandBackground2,
    [forced]: { borderLeftColor: "Highlight" },
  },
  number: {
    gridColumn: "1",
    gridRow: "1",
    alignSelf: "start",
    padding: `${tokens.spacingVerticalSNudge} 0 0 ${tokens.spacingHorizontalXS}`,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  words: {
    gridColumn: "2",
    gridRow: "var(--line)",
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    [narrow]: { gridColumn: "2 / -1", gridRow: "calc(var(--line) * 2 - 1)" },
  },
  unnumbered: { gridColumn: "1 / 3", [narrow]: { gridColumn: "1 / -1" } },
  whose: {
    display: "inline-block",
    marginRight: tokens.spacingHorizontalXS,
    padding: "0 3px",
    fontSize: tokens.fontSizeBase100,
    lineHeight: "14px",
    color: tokens.colorNeutralForeground2,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
  },
  now: { gridColumn: "3" },
  wanted: { gridColumn: "4" },
  mark: {
    gridRow: "var(--line)",
    display: "flex",
    justifyContent: "center",
    [narrow]: { gridRow: "calc(var(--line) * 2)" },
  },
  across: { gridRow: "1 / span var(--lines)", [narrow]: { gridRow: "2" } },
  title: {
    gridRow: "1",
    padding: `${tokens.spacingVerticalXS} 0`,
    fontSize: "11px",
    lineHeight: "14px",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "center",
    whiteSpace: "pre-line",
  },
  line: { display: "contents" },
  radio: { display: "flex" },
});

/** The key that stands for a choice; Delete makes a score blank. */
function keyed(key: string): Score | null | undefined {
  if (key === "Delete" || key === "Backspace") return null;
  return scoreNumbers.find((score) => String(score) === key);
}

/** A number without a rubric says nothing; what is no number says its name. */
function sentence(score: Score | null, kind: RubricKind | null, { tell, language }: ServiceWords): string {
  if (score === null) return tell("score.blank");
  const name = score === "excluded" ? excludedName[language] : "";
  return [name, kind === null ? "" : rubric(kind, score, language)]
    .filter((text) => text !== "")
    .join(language === "ja" ? "：" : ": ");
}

/** One list of sentences, and beside each a mark for every score that is asked for, so that one sees the step between them. */
export function ScoreMarks({ list }: { readonly list: ScoreList }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useServiceWords();
  const { row, writable, put, has, workbook } = useCard();
  const id = useId();
  const step = stepOf(list, row);
  const { combinedScore } = workbook.snapshot.portfolio.settings;
  const asks = (field: ScoreField) => list.marks.includes(field);

  const choose = (field: ScoreField, value: Entry<Score>) =>
    put(field, scoreChange(row, field, value, combinedScore, has));
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, field: ScoreField) => {
    const score = event.altKey || event.ctrlKey || event.metaKey ? undefined : keyed(event.key);
    if (score === undefined || !writable) return;
    event.preventDefault();
    choose(field, score);
    document.getElementById(`${id}-${field}-${score}`)?.focus();
  };
  const inStep = (score: Score | null) =>
    step !== null &&
    typeof score === "number" &&
    Math.min(step.from, step.to) <= score &&
    score <= Math.max(step.from, step.to);
  const radio = (field: ScoreField, score: Score | null, said: string) =>
    asks(field) && (
      <Radio
        className={styles.radio}
        id={`${id}-${field}-${score}`}
        name={`${id}-${field}`}
        value={String(score)}
        aria-label={[sheetWord(`header.${field}`, words.language), typeof score === "number" ? score : "", said]
          .filter((text) => text !== "")
          .join(" ")}
        checked={!isUnread(row[field]) && row[field] === score}
        disabled={!writable}
        onChange={() => choose(field, score)}
        onKeyDown={(event) => onKeyDown(event, field)}
      />
    );
  const mark = (place: "now" | "wanted", field: ScoreField | null, score: Score | null, said: string, across = false) =>
    field && (
      <span data-field={field} className={mergeClasses(styles.mark, styles[place], across && styles.across)}>
        {radio(field, score, said)}
      </span>
    );

  return (
    <div className={styles.root}>
      <div className={mergeClasses(styles.choice, styles.head)} aria-hidden>
        <span className={mergeClasses(styles.now, styles.title)}>{words.tell("score.asIs")}</span>
        {asks("toBe") && <span className={mergeClasses(styles.wanted, styles.title)}>{words.tell("score.toBe")}</span>}
      </div>
      {choices.map((score) => {
        const numbered = typeof score === "number";
        const lines = list.lines.map((line) => ({ ...line, text: sentence(score, line.kind, words) }));
        const all = lines.map(({ text }) => text).join(" / ");
        return (
          <div
            key={score}
            className={mergeClasses(styles.choice, inStep(score) && styles.step)}
            style={{ "--lines": lines.length } as CSSProperties}
          >
            {numbered && (
              <span className={styles.number} aria-hidden>
                {score}
              </span>
            )}
            {lines.map(({ kind, text, now, wanted }, at) => (
              <div key={kind} className={styles.line} style={{ "--line": at + 1 } as CSSProperties}>
                <span className={mergeClasses(styles.words, !numbered && styles.unnumbered, shared.breaking)}>
                  {kind && lines.length > 1 && <span className={styles.whose}>{words.tell(`kind.${kind}`)}</span>}
                  {text}
                </span>
                {mark("now", now, score, text)}
                {mark("wanted", wanted, score, text)}
              </div>
            ))}
            {mark("now", list.across.now, score, all, true)}
            {mark("wanted", list.across.wanted, score, all, true)}
          </div>
        );
      })}
    </div>
  );
}

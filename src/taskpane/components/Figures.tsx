import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Portfolio } from "../../portfolio/portfolio";
import { figuresOf, type Share } from "../../portfolio/figures";
import { useWords } from "../hooks/useWords";
import { narrow, useSharedStyles } from "../styles";
import { countFigures, headFigures, progressFigures } from "./figureList";
import { useMemo } from "react";

const useStyles = makeStyles({
  root: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heads: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(92px, 1fr))",
    gap: tokens.spacingHorizontalM,
  },
  head: { display: "flex", flexDirection: "column", minWidth: 0 },
  name: { [narrow]: { gridColumn: "1 / -1" } },
  term: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  of: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  rows: {
    margin: `${tokens.spacingVerticalM} 0 0`,
    display: "grid",
    gridTemplateColumns: "auto minmax(24px, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    [narrow]: { gridTemplateColumns: "minmax(24px, 1fr) auto" },
  },
  row: { display: "contents" },
  bar: {
    height: "4px",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralStroke2,
    overflow: "hidden",
    forcedColorAdjust: "none",
    "@media (forced-colors: active)": { backgroundColor: "Canvas", outline: "1px solid CanvasText" },
  },
  filled: {
    height: "100%",
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  small: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "end",
    whiteSpace: "nowrap",
  },
  counts: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
  },
  count: { display: "flex", gap: tokens.spacingHorizontalXS },
});

/** "12/29", and in words for those who hear it. */
function ShareText({ share, quiet }: { readonly share: Share; readonly quiet: string }) {
  const { say } = useWords();
  const { unseen } = useSharedStyles();
  return (
    <>
      <span className={unseen}>{say("figures.share", { count: share.count, of: share.of })}</span>
      <span aria-hidden>
        {share.count}
        <span className={quiet}> / {share.of}</span>
      </span>
    </>
  );
}

/** Where the portfolio stands: first what people act on, then how far the phases are, then what enters no average. Each figure says what it counts. */
export function Figures({ portfolio }: { readonly portfolio: Portfolio }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useWords();
  const figures = useMemo(() => figuresOf(portfolio.rows), [portfolio]);
  const mean = figures.meanGap;
  const meanText = mean.value === null ? null : mean.value.toFixed(1);

  return (
    <section className={mergeClasses(styles.root, shared.numeric)} aria-labelledby="figures-title">
      <h2 id="figures-title" className={shared.unseen}>
        {words.say("figures.title")}
      </h2>
      <dl className={styles.heads}>
        {headFigures.map(({ id, word, share }) => (
          <div key={id} className={styles.head}>
            <dt className={styles.term}>{words.say(word)}</dt>
            <dd className={styles.value}>
              <ShareText share={share(figures)} quiet={styles.of} />
            </dd>
          </div>
        ))}
        <div className={styles.head}>
          <dt className={styles.term}>{words.say("figure.meanGap")}</dt>
          <dd className={styles.value}>
            <span className={shared.unseen}>
              {meanText === null
                ? words.say("figures.noMean")
                : words.say("figures.mean", { value: meanText, count: mean.n })}
            </span>
            <span aria-hidden>
              {meanText ?? "–"}
              <span className={styles.of}> n={mean.n}</span>
            </span>
          </dd>
        </div>
      </dl>
      <dl className={styles.rows}>
        {progressFigures.map(({ id, word, share }) => {
          const { count, of } = share(figures);
          return (
            <div key={id} className={styles.row}>
              <dt className={mergeClasses(styles.term, styles.name)}>{words.say(word)}</dt>
              <dd className={styles.bar} aria-hidden style={{ margin: 0 }}>
                <div className={styles.filled} style={{ width: `${of === 0 ? 0 : (100 * count) / of}%` }} />
              </dd>
              <dd className={styles.small}>
                <ShareText share={{ count, of }} quiet={styles.of} />
              </dd>
            </div>
          );
        })}
      </dl>
      <dl className={styles.counts}>
        {countFigures.map(({ id, word, share }) => (
          <div key={id} className={styles.count}>
            <dt className={styles.term}>{words.say(word)}</dt>
            <dd className={styles.small}>
              <ShareText share={share(figures)} quiet={styles.of} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

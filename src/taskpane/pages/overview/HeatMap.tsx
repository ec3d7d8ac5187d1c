import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { sheetWord } from "../../../locale/sheets";
import type { Mean } from "../../../portfolio/figures";
import { useDark } from "../../hooks/useDark";
import { narrow, useSharedStyles } from "../../styles";
import type { Grouping, NamedGroup } from "./grouping";
import { heatColors, heatOfGap, heatOfScore, type Heat } from "./heat";
import { useOverviewWords } from "./useOverviewWords";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "separate",
    borderSpacing: "2px",
    tableLayout: "fixed",
    [narrow]: { display: "block" },
  },
  nameColumn: { width: "33%" },
  /** Name above numbers: five columns are too many then. */
  row: {
    [narrow]: {
      display: "grid",
      gridTemplateColumns: "repeat(4, 1fr)",
      gap: "2px",
      marginTop: tokens.spacingVerticalS,
    },
  },
  body: { [narrow]: { display: "block" } },
  whole: { [narrow]: { gridColumn: "1 / -1" } },
  head: {
    padding: tokens.spacingHorizontalXXS,
    textAlign: "center",
    verticalAlign: "bottom",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    wordBreak: "keep-all",
    [narrow]: { wordBreak: "normal", overflowWrap: "anywhere", fontSize: tokens.fontSizeBase100 },
  },
  name: {
    padding: 0,
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  button: {
    width: "100%",
    minHeight: "36px",
    padding: tokens.spacingHorizontalXS,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    textDecorationLine: "underline",
    textDecorationStyle: "dotted",
    textUnderlineOffset: "3px",
  },
  plain: { padding: tokens.spacingHorizontalXS },
  current: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground1Selected },
  cell: {
    padding: tokens.spacingHorizontalXXS,
    textAlign: "center",
    lineHeight: tokens.lineHeightBase200,
    "@media (forced-colors: active)": { outline: "1px solid CanvasText" },
  },
  value: { display: "block", fontWeight: tokens.fontWeightSemibold },
  n: { display: "block", fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase100 },
});

/** A mean with its sign where it is a gap, to one decimal. */
function meanText({ value }: Mean, signed: boolean): string {
  if (value === null) return "–";
  const text = Math.abs(value).toFixed(1);
  return signed && value > 0 ? `+${text}` : value < 0 && text !== "0.0" ? `−${text}` : text;
}

function HeatCell({
  mean,
  heat,
  signed = false,
}: {
  readonly mean: Mean;
  readonly heat: Heat | null;
  readonly signed?: boolean;
}) {
  const styles = useStyles();
  const colors = heatColors[useDark() ? "dark" : "light"];
  return (
    <td
      role="cell"
      className={styles.cell}
      style={heat === null ? undefined : { backgroundColor: colors[heat].background, color: colors[heat].text }}
    >
      <span className={styles.value}>{meanText(mean, signed)}</span>
      <span className={styles.n}>n={mean.n}</span>
    </td>
  );
}

/** Groups against targets reached, As-Is, To-Be and gap, each with what it counts. A real table: colours only repeat what the numbers say. */
export function HeatMap({
  groups,
  by,
  shown,
  onShow,
}: {
  readonly groups: readonly NamedGroup[];
  readonly by: Grouping;
  /** The group that the sheet is filtered to, by its name. */
  readonly shown: string | null;
  /** null where the sheet cannot be filtered. */
  readonly onShow: ((group: NamedGroup) => void) | null;
}) {
  const styles = useStyles();
  const { plainButton, numeric, breaking, unseen } = useSharedStyles();
  const { tell, language } = useOverviewWords();
  return (
    <table role="table" className={mergeClasses(styles.table, numeric)} aria-label={tell("heat.title")}>
      <thead role="rowgroup" className={styles.body}>
        <tr role="row" className={styles.row}>
          <th role="columnheader" scope="col" className={mergeClasses(styles.head, styles.nameColumn, styles.whole)}>
            <span className={unseen}>{sheetWord(`header.${by}`, language)}</span>
          </th>
          {(["heat.reached", "heat.asIs", "heat.toBe", "heat.gap"] as const).map((word) => (
            <th key={word} role="columnheader" scope="col" className={styles.head}>
              {tell(word)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className={styles.body}>
        {groups.map((group) => {
          const { key, name, figures } = group;
          const current = shown === name[language];
          return (
            <tr key={key} role="row" className={styles.row}>
              <th role="rowheader" scope="row" className={mergeClasses(styles.name, styles.whole, breaking)}>
                {onShow ? (
                  <button
                    type="button"
                    aria-pressed={current}
                    title={tell("heat.show")}
                    className={mergeClasses(plainButton, styles.button, current && styles.current)}
                    onClick={() => onShow(group)}
                  >
                    {name[language]}
                  </button>
                ) : (
                  <div className={styles.plain}>{name[language]}</div>
                )}
              </th>
              <td role="cell" className={styles.cell}>
                <span className={styles.value}>
                  {figures.targetsReached.count}
                  <span className={unseen}> / </span>
                </span>
                <span className={styles.n}>/ {figures.targetsReached.of}</span>
              </td>
              <HeatCell mean={figures.meanAsIs} heat={heatOfScore(figures.meanAsIs.value)} />
              <HeatCell mean={figures.meanToBe} heat={heatOfScore(figures.meanToBe.value)} />
              <HeatCell mean={figures.meanGap} heat={heatOfGap(figures.meanGap.value)} signed />
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

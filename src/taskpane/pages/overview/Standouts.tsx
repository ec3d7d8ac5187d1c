import { makeStyles, tokens } from "@fluentui/react-components";
import { extremesOf } from "../../../portfolio/extremes";
import { narrow, useSharedStyles } from "../../styles";
import type { NamedGroup } from "./grouping";
import { useOverviewWords } from "./useOverviewWords";

const useStyles = makeStyles({
  list: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    [narrow]: { display: "block" },
  },
  row: { display: "contents" },
  term: { color: tokens.colorNeutralForeground3 },
  text: { margin: 0, overflowWrap: "anywhere", minWidth: 0 },
});

/** Strong and weak among the groups, each with its mean and what that counts. */
export function Standouts({ groups }: { readonly groups: readonly NamedGroup[] }) {
  const styles = useStyles();
  const { numeric } = useSharedStyles();
  const { tell, language } = useOverviewWords();
  const { strongest, weakest, biggestGap } = extremesOf(groups);
  const lines = [
    { word: "stand.strongest" as const, group: strongest, mean: strongest?.figures.meanAsIs },
    { word: "stand.weakest" as const, group: weakest, mean: weakest?.figures.meanAsIs },
    { word: "stand.gap" as const, group: biggestGap, mean: biggestGap?.figures.meanGap },
  ].flatMap(({ word, group, mean }) => {
    const found = groups.find(({ key }) => key === group?.key);
    return found && mean?.value != null
      ? [{ word, text: tell("stand.value", { name: found.name[language], value: mean.value.toFixed(1), n: mean.n }) }]
      : [];
  });
  if (lines.length === 0) return null;
  return (
    <dl className={`${styles.list} ${numeric}`}>
      {lines.map(({ word, text }) => (
        <div key={word} className={styles.row}>
          <dt className={styles.term}>{tell(word)}</dt>
          <dd className={styles.text}>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

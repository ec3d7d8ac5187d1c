import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useSharedStyles } from "../../../styles";
import type { ServiceWord } from "../../../../locale/service";
import { useServiceWords } from "../useServiceWords";

const useStyles = makeStyles({
  list: { margin: 0, display: "grid", gridTemplateColumns: "auto 1fr", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS },
  pair: { display: "contents" },
  meaning: { margin: 0 },
  key: { fontFamily: "inherit", whiteSpace: "nowrap" },
});

const keys = [
  { keys: ["Alt+↑", "Alt+↓"], word: "keys.rows" },
  { keys: ["Alt+N"], word: "keys.unfinished" },
  { keys: ["1", "2", "3", "4", "5"], word: "keys.scores" },
  { keys: ["Delete"], word: "keys.clear" },
  { keys: ["Enter"], word: "keys.enter" },
  { keys: ["Alt+Enter"], word: "keys.newLine" },
  { keys: ["Esc"], word: "keys.escape" },
] as const satisfies readonly { keys: readonly string[]; word: ServiceWord }[];

/** What can be done without the mouse, besides Tab. */
export function Keys() {
  const styles = useStyles();
  const { quiet } = useSharedStyles();
  const { tell } = useServiceWords();
  return (
    <dl className={mergeClasses(styles.list, quiet)}>
      {keys.map((one) => (
        <div key={one.word} className={styles.pair}>
          <dt>{one.keys.map((key) => <kbd key={key} className={styles.key}>{key} </kbd>)}</dt>
          <dd className={styles.meaning}>{tell(one.word)}</dd>
        </div>
      ))}
    </dl>
  );
}

import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { keysWord } from "../../locale/keys";
import { usePageWords } from "../hooks/usePageWords";
import { keyLines, type KeyPlace } from "../shortcuts";
import { useSharedStyles } from "../styles";

const useStyles = makeStyles({
  list: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, auto) minmax(50%, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
  },
  pair: { display: "contents" },
  meaning: { margin: 0 },
  key: { fontFamily: "inherit" },
});

/** What can be done there without the mouse, besides Tab. */
export function KeyList({ place }: { readonly place: KeyPlace }) {
  const styles = useStyles();
  const { quiet } = useSharedStyles();
  const { tell } = usePageWords(keysWord);
  return (
    <dl className={mergeClasses(styles.list, quiet)}>
      {keyLines[place].map(({ keys, word }) => (
        <div key={word} className={styles.pair}>
          <dt>
            {keys.map((key) => (
              <kbd key={key} className={styles.key}>
                {key}{" "}
              </kbd>
            ))}
          </dt>
          <dd className={styles.meaning}>{tell(word)}</dd>
        </div>
      ))}
    </dl>
  );
}

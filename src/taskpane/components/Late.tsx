import { Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useLate } from "../hooks/useLate";

const useStyles = makeStyles({ root: { padding: tokens.spacingVerticalXXL, minHeight: "32px" } });

/** A spinner with a word, for waits of more than half a second; nothing before. */
export function Late({ label }: { readonly label: string }) {
  const styles = useStyles();
  const late = useLate(true);
  return (
    <div className={styles.root} role="status">
      {late && <Spinner size="tiny" label={label} />}
    </div>
  );
}

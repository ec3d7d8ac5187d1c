import { Button, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import { longAfter, useLate } from "../hooks/useLate";
import { usePaneState, useSession } from "../hooks/useSession";
import { useWords } from "../hooks/useWords";

const useStyles = makeStyles({
  root: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM },
  bar: { flexGrow: 1 },
});

/** How far something is that has taken five seconds and will take more, and a way to stop it. */
export function LongWork() {
  const styles = useStyles();
  const { say } = useWords();
  const session = useSession();
  const { progress, busy } = usePaneState();
  const long = useLate(progress !== null, longAfter);
  if (!long || progress === null) return null;
  return (
    <div className={styles.root}>
      <ProgressBar
        className={styles.bar}
        value={progress}
        thickness="large"
        aria-label={say(busy ? "working" : "loading")}
      />
      <Button size="small" onClick={session.cancel}>
        {say("stop")}
      </Button>
    </div>
  );
}

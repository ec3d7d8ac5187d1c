import { useEffect } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { longAfter, useLate } from "../hooks/useLate";
import { prefetch, useModule } from "../hooks/useModule";
import { usePaneState, useSession } from "../hooks/useSession";
import { useWords } from "../hooks/useWords";

const useStyles = makeStyles({
  root: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM },
  bar: { flexGrow: 1 },
});

const loadBar = () => import("./ShareBar");

/** The share that is done; its code comes when something begins that may take long. */
function Bar({ share, label }: { readonly share: number; readonly label: string }) {
  const { bar } = useStyles();
  const { arrival } = useModule(loadBar);
  return (
    <div className={bar}>{arrival.at === "arrived" && <arrival.module.ShareBar share={share} label={label} />}</div>
  );
}

/** How far something is that has taken five seconds and will take more, and a way to stop it. */
export function LongWork() {
  const styles = useStyles();
  const { say } = useWords();
  const session = useSession();
  const { progress, busy } = usePaneState();
  const working = progress !== null;
  const long = useLate(working, longAfter);
  useEffect(() => {
    if (working) prefetch(loadBar);
  }, [working]);
  if (!long || progress === null) return null;
  return (
    <div className={styles.root}>
      <Bar share={progress} label={say(busy ? "working" : "loading")} />
      <Button size="small" onClick={session.cancel}>
        {say("stop")}
      </Button>
    </div>
  );
}

import type { ComponentType } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Late } from "../components/Late";
import { NoticeBar } from "../components/NoticeBar";
import { useModule } from "../hooks/useModule";
import { useWords } from "../hooks/useWords";

const useStyles = makeStyles({ missing: { padding: tokens.spacingHorizontalM } });

/** How a page's code is fetched; the same function from render to render. */
export type LoadPage<P> = () => Promise<{ readonly Page: ComponentType<P> }>;

/** A page whose code comes when it is shown; where it does not, that is said, and it can be asked for again. */
export function LaterPage<P extends object>({ load, props }: { readonly load: LoadPage<P>; readonly props: P }) {
  const styles = useStyles();
  const { say } = useWords();
  const { arrival, again } = useModule(load);
  if (arrival.at === "waiting") return <Late label={say("loading")} />;
  if (arrival.at === "arrived") return <arrival.module.Page {...props} />;
  return (
    <div className={styles.missing}>
      <NoticeBar
        intent="error"
        title={say("failed.show")}
        actions={
          <Button size="small" onClick={again}>
            {say("retry")}
          </Button>
        }
      >
        {say("why.connection")} {say("do.connection")}
      </NoticeBar>
    </div>
  );
}

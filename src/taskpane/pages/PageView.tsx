import { Button } from "@fluentui/react-components";
import { Late } from "../components/Late";
import { NoticeBar } from "../components/NoticeBar";
import { useModule } from "../hooks/useModule";
import { useWords } from "../hooks/useWords";
import type { Page, PageProps } from "./page";

function LaterPage({ load, ...props }: PageProps & { readonly load: Extract<Page["view"], { later: unknown }>["later"] }) {
  const { say } = useWords();
  const { arrival, again } = useModule(load);
  if (arrival.at === "waiting") return <Late label={say("loading")} />;
  if (arrival.at === "arrived") return <arrival.module.Page {...props} />;
  return (
    <NoticeBar intent="error" title={say("failed.show")} actions={<Button size="small" onClick={again}>{say("retry")}</Button>}>
      {say("why.connection")} {say("do.connection")}
    </NoticeBar>
  );
}

/** A page's content; its code is fetched where it is not there yet. */
export function PageView({ view, ...props }: PageProps & Pick<Page, "view">) {
  return "now" in view ? <view.now {...props} /> : <LaterPage load={view.later} {...props} />;
}

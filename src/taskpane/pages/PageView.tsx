import { useEffect, useRef } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Late } from "../components/Late";
import { NoticeBar } from "../components/NoticeBar";
import { useModule } from "../hooks/useModule";
import { useWords } from "../hooks/useWords";
import { useSharedStyles } from "../styles";
import type { Page, PageProps } from "./page";

const useStyles = makeStyles({ title: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0` } });

function LaterPage({
  load,
  ...props
}: PageProps & { readonly load: Extract<Page["view"], { later: unknown }>["later"] }) {
  const { say } = useWords();
  const { arrival, again } = useModule(load);
  if (arrival.at === "waiting") return <Late label={say("loading")} />;
  if (arrival.at === "arrived") return <arrival.module.Page {...props} />;
  return (
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
  );
}

/** The title of a page that has no tab to say it. It takes the focus, which was in the menu. */
function PageTitle({ title }: Pick<Page, "title">) {
  const styles = useStyles();
  const { heading } = useSharedStyles();
  const { say } = useWords();
  const element = useRef<HTMLHeadingElement>(null);
  useEffect(() => element.current?.focus({ preventScroll: true }), []);
  return (
    <h2 ref={element} tabIndex={-1} className={mergeClasses(heading, styles.title)}>
      {say(title)}
    </h2>
  );
}

/** A page's content; its code is fetched where it is not there yet. */
export function PageView({ page: { view, title, place }, ...props }: PageProps & { readonly page: Page }) {
  return (
    <>
      {place === "menu" && <PageTitle title={title} />}
      {"now" in view ? <view.now {...props} /> : <LaterPage load={view.later} {...props} />}
    </>
  );
}

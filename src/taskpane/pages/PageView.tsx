import { useEffect, useRef } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useWords } from "../hooks/useWords";
import { useSharedStyles } from "../styles";
import { LaterPage } from "./LaterPage";
import type { Page, PageProps } from "./page";

const useStyles = makeStyles({ title: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0` } });

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
      {"now" in view ? <view.now {...props} /> : <LaterPage load={view.later} props={props} />}
    </>
  );
}

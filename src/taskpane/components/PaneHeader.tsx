import { useCallback, useState, type MouseEvent } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import type { LanguageChoice } from "../hooks/useLanguage";
import { usePaneState } from "../hooks/useSession";
import type { OpenTask } from "../hooks/useTask";
import { narrow, useSharedStyles } from "../styles";
import type { Page, PageId } from "../pages/page";
import { PaneMenu } from "./PaneMenu";
import { titleOf } from "./paneTitle";

/** Office puts its own menu over the top right corner of the pane: 34 × 32 px stay free there. */
const officeCorner = "36px";

const useStyles = makeStyles({
  root: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    boxSizing: "border-box",
    minHeight: "44px",
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${officeCorner} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { position: "relative" },
  },
  title: {
    flexGrow: 1,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 2,
    overflow: "hidden",
    [narrow]: { display: "block" },
  },
  /** The menu has it too. */
  help: { [narrow]: { display: "none" } },
  menu: { right: officeCorner },
  cycle: {
    display: "inline-block",
    maxWidth: "100%",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
});

/** Whose portfolio it is and of which cycle, and the menu. */
export function PaneHeader({
  language,
  openTask,
  pages,
  onPage,
}: {
  readonly language: LanguageChoice;
  readonly openTask: OpenTask;
  /** Those that the menu leads to. */
  readonly pages: readonly Page[];
  readonly onPage: (id: PageId) => void;
}) {
  const styles = useStyles();
  const { breaking } = useSharedStyles();
  const { words } = language;
  const { workbook } = usePaneState();
  /** The button, while the menu below it is open. */
  const [anchor, setAnchor] = useState<HTMLButtonElement | null>(null);
  const { name, cycle } = titleOf(workbook, words);

  const toggle = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    setAnchor(anchor || !(currentTarget instanceof HTMLButtonElement) ? null : currentTarget);
  };
  const close = useCallback(() => {
    anchor?.focus();
    setAnchor(null);
  }, [anchor]);

  return (
    <header className={styles.root}>
      <h1 className={mergeClasses(styles.title, breaking)}>
        {name}
        {cycle !== "" && (
          <>
            {" "}
            <span className={styles.cycle}>·</span> <span className={styles.cycle}>{cycle}</span>
          </>
        )}
      </h1>
      <Button
        className={styles.help}
        appearance="subtle"
        icon={<QuestionCircleRegular />}
        aria-label={words.say("help")}
        title={words.say("help")}
        onClick={() => openTask({ kind: "help" })}
      />
      <Button
        id="pane-menu"
        appearance="subtle"
        icon={<MoreHorizontalRegular />}
        aria-label={words.say("menu")}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={toggle}
      />
      {anchor && (
        <PaneMenu
          className={styles.menu}
          anchor={anchor}
          language={language}
          openTask={openTask}
          pages={pages}
          onPage={onPage}
          onClose={close}
        />
      )}
    </header>
  );
}

import { Fragment, useEffect, useRef, type KeyboardEvent } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Checkmark16Filled } from "@fluentui/react-icons/svg/checkmark";
import type { PaneWord } from "../../locale/pane";
import { prefetchPaneWords } from "../host/paneWords";
import type { LanguageChoice } from "../hooks/useLanguage";
import { usePaneState, useSession } from "../hooks/useSession";
import type { OpenTask } from "../hooks/useTask";
import type { Page, PageId } from "../pages/page";
import { useSharedStyles } from "../styles";
import { focusAfterKey } from "./menuKeys";

const useStyles = makeStyles({
  root: {
    position: "absolute",
    top: "100%",
    zIndex: 3,
    boxSizing: "border-box",
    width: "max-content",
    minWidth: "120px",
    maxWidth: "calc(100vw - 48px)",
    padding: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  item: {
    width: "100%",
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    minHeight: "32px",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground2,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground2Hover },
  },
  check: { flexShrink: 0, display: "inline-flex", width: "16px" },
  group: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} 0` },
  divider: {
    height: "1px",
    margin: `${tokens.spacingVerticalXS} 0`,
    backgroundColor: tokens.colorNeutralStroke2,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
});

const languageItems = [
  { word: "menu.language.auto", language: null },
  { word: "menu.language.ja", language: "ja" },
  { word: "menu.language.en", language: "en" },
] as const satisfies readonly { word: PaneWord; language: LanguageChoice["chosen"] }[];

/**
 * The pane's menu, below the button that opens it. Not Fluent's: that one renders outside the landmarks, and positions itself
 * with 27 KB of code that a menu at a fixed place does not need.
 */
export function PaneMenu({
  anchor,
  language,
  openTask,
  pages,
  onPage,
  onClose,
  className,
}: {
  readonly anchor: HTMLElement;
  readonly language: LanguageChoice;
  readonly openTask: OpenTask;
  readonly pages: readonly Page[];
  readonly onPage: (id: PageId) => void;
  readonly onClose: () => void;
  readonly className: string;
}) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const session = useSession();
  const { workbook } = usePaneState();
  const root = useRef<HTMLDivElement>(null);
  const { say } = language.words;

  useEffect(prefetchPaneWords, []);
  useEffect(() => root.current?.querySelector<HTMLElement>("button")?.focus(), []);
  useEffect(() => {
    const pressed = ({ target }: PointerEvent) => {
      if (target instanceof Node && !root.current?.contains(target) && !anchor.contains(target)) onClose();
    };
    document.addEventListener("pointerdown", pressed);
    return () => document.removeEventListener("pointerdown", pressed);
  }, [anchor, onClose]);

  const keyed = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === "Escape" || event.key === "Tab") {
      onClose();
      if (event.key === "Escape") event.preventDefault();
      return;
    }
    const items = [...(root.current?.querySelectorAll<HTMLElement>("button") ?? [])];
    const next = focusAfterKey(
      event.key,
      items.map(({ textContent }) => textContent ?? ""),
      items.findIndex((item) => item === document.activeElement),
    );
    if (next === null) return;
    event.preventDefault();
    items[next]?.focus();
  };

  const item = (word: PaneWord, act: () => void) => (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      className={mergeClasses(shared.plainButton, styles.item)}
      onClick={() => {
        onClose();
        act();
      }}
    >
      {say(word)}
    </button>
  );

  return (
    <div
      ref={root}
      role="menu"
      aria-labelledby={anchor.id}
      className={mergeClasses(styles.root, className)}
      onKeyDown={keyed}
    >
      {pages.map(({ id, title }) => (
        <Fragment key={id}>{item(title, () => onPage(id))}</Fragment>
      ))}
      {workbook?.snapshot && item("menu.check", () => void session.recheck())}
      <div role="group" aria-labelledby="menu-language">
        <div id="menu-language" className={mergeClasses(shared.quiet, styles.group)}>
          {say("menu.language")}
        </div>
        {languageItems.map(({ word, language: one }) => (
          <button
            key={word}
            type="button"
            role="menuitemradio"
            tabIndex={-1}
            aria-checked={language.chosen === one}
            className={mergeClasses(shared.plainButton, styles.item)}
            onClick={() => {
              onClose();
              language.choose(one);
            }}
          >
            <span className={styles.check}>{language.chosen === one && <Checkmark16Filled aria-hidden />}</span>
            {say(word)}
          </button>
        ))}
      </div>
      <div role="separator" className={styles.divider} />
      {item("help", () => openTask({ kind: "help" }, anchor))}
      {workbook && !workbook.readOnly && item("menu.importFile", () => openTask({ kind: "importFile" }, anchor))}
      {workbook && workbook.connection && item("menu.connection", () => openTask({ kind: "connect" }, anchor))}
      {workbook && !workbook.readOnly && item("menu.remove", () => openTask({ kind: "remove" }, anchor))}
    </div>
  );
}

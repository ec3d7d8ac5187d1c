import { useEffect, useRef } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useShortcuts } from "../hooks/useShortcuts";
import { useWords } from "../hooks/useWords";
import { useSharedStyles } from "../styles";
import type { MatrixState, Page, PageId } from "./page";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderBottom: "2px solid transparent",
    borderRadius: 0,
    color: tokens.colorNeutralForeground2,
    ":hover": { color: tokens.colorNeutralForeground1 },
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
  },
  current: {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
  badge: {
    marginLeft: tokens.spacingHorizontalXS,
    color: tokens.colorStatusDangerForeground1,
    fontVariantNumeric: "tabular-nums",
    fontSize: tokens.fontSizeBase200,
  },
});

/**
 * The ways to the pages; nothing while there is only one. Plain buttons in a landmark: Fluent's TabList with its badge costs
 * 27 KB gzipped before the pane is usable, as measured.
 */
export function PageTabs({
  pages,
  current,
  workbook,
  onChoose,
}: {
  readonly pages: readonly Page[];
  readonly current: string;
  readonly workbook: MatrixState;
  readonly onChoose: (id: PageId) => void;
}) {
  const styles = useStyles();
  const { plainButton } = useSharedStyles();
  const { say } = useWords();
  const tabs = useRef<HTMLElement>(null);
  /** A page was turned by key: what had the focus is gone with the old one. */
  const turned = useRef(false);
  const turn = (by: 1 | -1) => {
    const at = pages.findIndex(({ id }) => id === current);
    const to = pages[at === -1 && by === -1 ? pages.length - 1 : (at + by + pages.length) % pages.length];
    if (!to) return;
    turned.current = true;
    onChoose(to.id);
  };
  useShortcuts(() => pages.length > 1, { previousPage: () => turn(-1), nextPage: () => turn(1) });
  useEffect(() => {
    if (turned.current) tabs.current?.querySelector<HTMLElement>("[aria-current]")?.focus();
    turned.current = false;
  }, [current]);
  if (pages.length < 2) return null;
  return (
    <nav ref={tabs} className={styles.root} aria-label={say("pages")}>
      {pages.map(({ id, title, badge }) => {
        const count = badge?.(workbook) ?? 0;
        const here = id === current;
        return (
          <button
            key={id}
            type="button"
            aria-current={here ? "page" : undefined}
            className={mergeClasses(plainButton, styles.tab, here && styles.current)}
            onClick={() => onChoose(id)}
          >
            {say(title)}
            {count > 0 && <span className={styles.badge}>{count}</span>}
          </button>
        );
      })}
    </nav>
  );
}

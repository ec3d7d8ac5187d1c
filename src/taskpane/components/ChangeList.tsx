import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowRight12Regular } from "@fluentui/react-icons/svg/arrow-right";
import type { PlannedChange } from "../../workbook/plannedChange";
import { changeHeader, listTitle } from "../findings/changeWords";
import { shortened } from "../findings/shortened";
import { usePaneState } from "../hooks/useSession";
import { useShown } from "../hooks/useShown";
import { useWords } from "../hooks/useWords";
import { useSharedStyles } from "../styles";

const useStyles = makeStyles({
  item: {
    padding: `${tokens.spacingVerticalXS} 0`,
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  where: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  change: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  before: { textDecorationLine: "none", color: tokens.colorNeutralForeground3 },
  after: { textDecorationLine: "none", fontWeight: tokens.fontWeightSemibold },
  more: { marginTop: tokens.spacingVerticalXS },
});

/** A formula or a note is longer than anyone reads in a list. */
const longest = 120;

/** Cells that will be written, before → after. A long list begins with its first lines and says how many more there are. */
export function ChangeList({
  changes,
  home,
}: {
  readonly changes: readonly PlannedChange[];
  /** The sheet that goes without saying. */
  readonly home: string;
}) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { say, language } = useWords();
  const snapshot = usePaneState().workbook?.snapshot ?? null;
  const { shown, rest, next, more } = useShown(changes);
  const text = (value: string) => (value === "" ? say("fix.blank") : shortened(value, longest));
  const line = (change: PlannedChange) => {
    const { sheet, address, of, before, after } = change;
    const header = changeHeader(change, snapshot, language);
    return (
      <>
        <div className={mergeClasses(styles.where, shared.quiet)}>
          <span className={shared.breaking}>
            {[sheet === home ? "" : sheet, shortened(of, 40), header === "" ? say("fix.newRow") : shortened(header, 40)]
              .filter((part) => part !== "")
              .join(" · ")}
          </span>
          <span>{address}</span>
        </div>
        <div className={mergeClasses(styles.change, shared.breaking)}>
          {header !== "" && (
            <>
              <span className={shared.unseen}>{say("fix.before")}</span>
              <del className={mergeClasses(styles.before, shared.breaking)}>{text(before)}</del>
              <ArrowRight12Regular aria-hidden />
            </>
          )}
          <span className={shared.unseen}>{say("fix.after")}</span>
          <ins className={mergeClasses(styles.after, shared.breaking)}>{text(after)}</ins>
        </div>
      </>
    );
  };
  /** A workbook name stands on no sheet: a sentence says what becomes of it. */
  const nameLine = ({ address, after }: PlannedChange) => {
    const list = listTitle(address, language);
    return (
      <div className={shared.breaking}>
        {list === null
          ? say("fix.name", { name: address, target: after })
          : say("fix.list", { list, items: text(after) })}
      </div>
    );
  };
  return (
    <>
      <ul className={shared.list}>
        {shown.map((change) => (
          <li key={`${change.sheet}!${change.address}/${change.after}`} className={styles.item}>
            {change.sheet === "" ? nameLine(change) : line(change)}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button className={styles.more} size="small" appearance="subtle" onClick={more}>
          {say("showMore", { count: next })}
        </Button>
      )}
    </>
  );
}

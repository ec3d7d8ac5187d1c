import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { FilterRegular } from "@fluentui/react-icons/svg/filter";
import { usePaneState, useSession } from "../hooks/useSession";
import { useWords } from "../hooks/useWords";
import { narrow, useSharedStyles } from "../styles";

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    [narrow]: { flexWrap: "wrap" },
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  icon: { flexShrink: 0 },
  text: { flexGrow: 1 },
  clear: { flexShrink: 0 },
});

/** That the sheet shows only some rows since the pane has filtered it, on every page, and the way back. */
export function FilterChip() {
  const styles = useStyles();
  const { breaking } = useSharedStyles();
  const { say, language } = useWords();
  const session = useSession();
  const { filter } = usePaneState();
  return (
    <div role="status">
      {filter && (
        <div className={styles.root}>
          <FilterRegular className={styles.icon} aria-hidden />
          <span className={`${styles.text} ${breaking}`}>{say("filter.shown", { name: filter.name[language] })}</span>
          <Button size="small" className={styles.clear} onClick={() => void session.filter(null)}>
            {say("filter.clear")}
          </Button>
        </div>
      )}
    </div>
  );
}

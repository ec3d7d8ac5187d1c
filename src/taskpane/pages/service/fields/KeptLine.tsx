import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Field } from "../../../../portfolio/row";
import { useWords } from "../../../hooks/useWords";
import { useSharedStyles } from "../../../styles";
import { useCard } from "../card/cardContext";
import type { Kept } from "../state/editDesk";
import { sameRow } from "../state/rowRef";
import { useServiceWords } from "../useServiceWords";
import { valueWords } from "./fieldWords";

const useStyles = makeStyles({
  root: {
    marginTop: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorStatusDangerBorder2}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
    borderRadius: tokens.borderRadiusSmall,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
});

/** What was chosen or typed in a field and is not in the sheet: why, and what to do with it. */
export function KeptLine({ field }: { readonly field: Field }) {
  const { desk, ref } = useCard();
  const kept = desk.kept.find(({ wish }) => wish.field === field && sameRow(wish.row, ref));
  return kept ? <Line kept={kept} /> : null;
}

function Line({ kept }: { readonly kept: Kept }) {
  const styles = useStyles();
  const { breaking, quiet } = useSharedStyles();
  const { say } = useWords();
  const { tell, language } = useServiceWords();
  const { edits, sheetRow, writable, workbook } = useCard();
  const { field, change } = kept.wish;
  const wording = workbook.snapshot.portfolio.settings.levelWording;
  const text = valueWords(field, change[field] ?? null, language, wording);
  const now = valueWords(field, sheetRow[field], language, wording);
  return (
    <div className={mergeClasses(styles.root, breaking)}>
      <div role="status">{tell(kept.why === "gone" ? "kept.failed" : `kept.${kept.why}`, { text, now })}</div>
      {kept.failure && (
        <div className={quiet}>
          {say(`why.${kept.failure}`)} {say(`do.${kept.failure}`)}
        </div>
      )}
      <div className={styles.actions}>
        <Button size="small" disabledFocusable={!writable} onClick={() => edits.writeKept(kept)}>
          {tell("kept.write")}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => edits.dropKept(kept)}>
          {tell("kept.drop")}
        </Button>
      </div>
    </div>
  );
}

import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { cellWord } from "../../../locale/cells";
import { isUnread } from "../../../portfolio/entry";
import type { Portfolio } from "../../../portfolio/portfolio";
import type { Field, Row } from "../../../portfolio/row";
import { textOf } from "../../../workbook/cellText";
import { fieldCell } from "../../../workbook/fieldCodecs";
import { useSharedStyles } from "../../styles";
import { useConnectWords } from "./useConnectWords";

const useStyles = makeStyles({
  summary: { cursor: "pointer", padding: `${tokens.spacingVerticalXS} 0`, fontWeight: tokens.fontWeightSemibold },
  item: { padding: `${tokens.spacingVerticalXXS} 0` },
});

const shown = 5;
const said = ["scope", "level", "allocation", "team", "outsourcer", "asIs", "toBe"] as const satisfies readonly Field[];

/** The first services as they are read by the mapping that is shown: what a wrong part would make of them is seen here. */
export function PreviewList({ portfolio: { rows, settings } }: { readonly portfolio: Portfolio }) {
  const styles = useStyles();
  const { list, quiet, breaking } = useSharedStyles();
  const { tell, language } = useConnectWords();
  const textIn = (row: Row, field: Field) =>
    textOf(fieldCell(field, row[field], { language, levels: settings.levelWording }));
  return (
    <details open>
      <summary className={styles.summary}>{tell("preview")}</summary>
      <ul className={list}>
        {rows.slice(0, shown).map((row, index) => {
          const parts = said.flatMap((field) => {
            const text = textIn(row, field);
            return text === ""
              ? []
              : [`${cellWord(`header.${field}`, language)}: ${isUnread(row[field]) ? tell("unread", { text }) : text}`];
          });
          return (
            <li key={index} className={mergeClasses(styles.item, breaking)}>
              <div>{`${row.code} ${row.name}`.trim()}</div>
              <div className={quiet}>{parts.join(" · ")}</div>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

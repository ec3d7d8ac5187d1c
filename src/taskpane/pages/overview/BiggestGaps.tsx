import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Row } from "../../../portfolio/row";
import { topGaps } from "../../../portfolio/topGaps";
import { rowName } from "../../findings/rowName";
import { useSharedStyles } from "../../styles";
import { useOverviewWords } from "./useOverviewWords";

const useStyles = makeStyles({
  button: {
    width: "100%",
    display: "grid",
    gridTemplateColumns: "1fr auto",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  scores: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});

const howMany = 5;

/** The biggest gaps of all, basic services first. A click shows the service. */
export function BiggestGaps({ rows, onGo }: { readonly rows: readonly Row[]; readonly onGo: (index: number) => void }) {
  const styles = useStyles();
  const { list, plainButton, breaking, quiet } = useSharedStyles();
  const { tell, language } = useOverviewWords();
  const gaps = topGaps(rows, howMany);
  if (gaps.length === 0) return <div className={quiet}>{tell("gaps.none")}</div>;
  return (
    <ul className={list}>
      {gaps.map(({ row, gap }) => (
        <li key={`${row.code}${row.scope}`}>
          <button
            type="button"
            className={mergeClasses(plainButton, styles.button)}
            onClick={() => onGo(rows.indexOf(row))}
          >
            <span className={breaking}>
              {rowName(row, language)}
              <span className={quiet}>{row.team === "" ? "" : ` · ${row.team}`}</span>
            </span>
            <span className={styles.scores}>
              {tell("gaps.step", { asIs: String(row.asIs), toBe: String(row.toBe), gap })}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

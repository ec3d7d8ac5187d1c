import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { isShownError, type ShownCell } from "../../../functions/reference/evaluate";
import type { Language } from "../../../locale/language";
import { useSharedStyles } from "../../styles";
import { useFunctionsWords } from "./useFunctionsWords";
import { useFunctionStyles } from "./useFunctionStyles";
import type { ShownTable } from "./useValueNow";

const useStyles = makeStyles({
  value: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  long: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightRegular,
  },
  scroll: {
    overflowX: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    textAlign: "start",
    whiteSpace: "nowrap",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

/** As many rows of a long table as show what it is. */
const rowsShown = 6;

function cellText(cell: ShownCell, language: Language): string {
  if (isShownError(cell)) return cell.error;
  return typeof cell === "number" ? cell.toLocaleString(language, { maximumFractionDigits: 3 }) : String(cell);
}

/** What the cell would show: one value, an error with its sentence, or the beginning of a table. */
export function ValueNow({ table }: { readonly table: ShownTable | null }) {
  const styles = useStyles();
  const shared = useFunctionStyles();
  const { quiet, numeric, breaking } = useSharedStyles();
  const { tell, language } = useFunctionsWords();
  const [first] = table?.[0] ?? [];
  if (!table || first === undefined) return null;
  if (table.length === 1 && table[0]?.length === 1) {
    const text = cellText(first, language);
    return (
      <div>
        <div className={mergeClasses(styles.value, numeric, breaking, text.length > 12 && styles.long)}>{text}</div>
        {isShownError(first) && <p className={shared.text}>{first.sentence}</p>}
      </div>
    );
  }
  return (
    <div>
      <div className={styles.scroll} role="region" tabIndex={0} aria-label={tell("value.table")}>
        <table className={mergeClasses(styles.table, numeric)}>
          <tbody>
            {table.slice(0, rowsShown).map((row, r) => (
              <tr key={r}>
                {row.map((cell, c) => (
                  <td key={c} className={styles.cell}>
                    {cellText(cell, language)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={quiet}>{tell("value.size", { rows: table.length, columns: table[0]?.length ?? 0 })}</div>
    </div>
  );
}

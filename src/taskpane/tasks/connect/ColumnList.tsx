import { Field, Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { cellWord } from "../../../locale/cells";
import { recognitionWord } from "../../../locale/recognition";
import { columnLetters } from "../../../workbook/address";
import { textOf } from "../../../workbook/cellText";
import { columns as everyColumn, type Part } from "../../../workbook/columns";
import type { RecognisedColumn } from "../../../workbook/recognition/columnParts";
import { withPart, type Mapping } from "../../../workbook/recognition/mapping";
import type { FoundMatrix } from "../../../workbook/recognition/recognise";
import { cellIn, type SheetCells } from "../../../workbook/recognition/sheetCells";
import { useSharedStyles } from "../../styles";
import { useConnectWords } from "./useConnectWords";

const useStyles = makeStyles({
  item: { padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  select: { minWidth: 0, width: "100%", "& select": { minWidth: 0, width: "100%" } },
});

const shownSamples = 3;
const sureFrom = 0.8;
const likelyFrom = 0.5;

/** The first different texts of a column: of a long sheet, no more rows than it takes. */
function samplesIn({ cells, found: { rows }, column: { column } }: ColumnProps): readonly string[] {
  const samples = new Set<string>();
  for (const { row } of rows) {
    const text = textOf(cellIn(cells, row, column)).trim();
    if (text !== "") samples.add(text);
    if (samples.size === shownSamples) break;
  }
  return [...samples];
}

function Column(props: ColumnProps) {
  const { column, mapping, onChange } = props;
  const styles = useStyles();
  const { quiet, breaking } = useSharedStyles();
  const { tell, language } = useConnectWords();
  const part = mapping.columns.find((one) => one.column === column.column)?.part ?? null;
  const samples = samplesIn(props);
  const sureness = column.confidence >= sureFrom ? "sure" : column.confidence >= likelyFrom ? "likely" : "unsure";
  const reasons = column.reasons.map(({ word, facts }) => recognitionWord(word, language, facts));
  const why =
    part !== column.part
      ? part === null
        ? ""
        : tell("chosen")
      : (part === null ? reasons : [`${tell(sureness)}:`, ...reasons]).join(" ");
  return (
    <li className={styles.item}>
      <Field
        label={
          <span className={breaking}>
            {tell("column", { letters: columnLetters(column.column), header: column.header || tell("noHeader") })}
          </span>
        }
      >
        <Select
          className={styles.select}
          value={part ?? ""}
          onChange={(_, { value }) =>
            onChange(
              withPart(
                mapping,
                column.column,
                column.header,
                everyColumn.find((one) => one.part === value)?.part ?? null,
              ),
            )
          }
        >
          <option value="">{tell("noPart")}</option>
          {everyColumn.map(({ part: one }: { readonly part: Part }) => (
            <option key={one} value={one}>
              {cellWord(`header.${one}`, language)}
            </option>
          ))}
        </Select>
      </Field>
      {why !== "" && <div className={mergeClasses(quiet, breaking)}>{why}</div>}
      {samples.length > 0 && (
        <div className={mergeClasses(quiet, breaking)}>{tell("samples", { cells: samples.join(" · ") })}</div>
      )}
    </li>
  );
}

/** The columns that there are, and the rows that their samples are from. */
export type KnownColumns = Pick<FoundMatrix, "columns" | "rows">;

interface ListProps {
  readonly mapping: Mapping;
  readonly found: KnownColumns;
  readonly cells: SheetCells;
  readonly onChange: (mapping: Mapping) => void;
}

type ColumnProps = ListProps & { readonly column: RecognisedColumn };

/** Each column with its part, how sure that is and why, and what stands in its first rows. Every part can be changed. */
export function ColumnList(props: ListProps) {
  const shared = useSharedStyles();
  const { tell } = useConnectWords();
  return (
    <section aria-labelledby="connect-columns">
      <h3 id="connect-columns" className={shared.subheading}>
        {tell("columns")}
      </h3>
      <div className={shared.quiet}>{tell("columnsHint")}</div>
      <ul className={shared.list}>
        {props.found.columns
          .filter(({ header, part }) => header !== "" || part !== null)
          .map((column) => (
            <Column key={column.column} {...props} column={column} />
          ))}
      </ul>
    </section>
  );
}

import { recognitionWord } from "../../../locale/recognition";
import { rowNumbers } from "../../../workbook/address";
import type { Conversion } from "../../../workbook/recognition/convert";
import { skips } from "../../../workbook/recognition/dataRows";
import type { MatrixKind } from "../../../workbook/recognition/mapping";
import type { SheetCells } from "../../../workbook/recognition/sheetCells";
import { shortened } from "../../findings/shortened";
import { useSharedStyles } from "../../styles";
import { useConnectWords } from "./useConnectWords";

/** Longer lists of rows are cut: who has so many goes by the sheet. */
const longest = 120;

/** How many rows were read, and which of the sheet's count for nothing, are hidden, or repeat another. */
export function RowFacts({ cells, conversion, kind }: { readonly cells: SheetCells; readonly conversion: Conversion; readonly kind: MatrixKind }) {
  const { quiet, breaking, numeric } = useSharedStyles();
  const { tell, language } = useConnectWords();
  const { dataRows, duplicates, missing, portfolio } = conversion;
  const hiddenRows = new Set(cells.hiddenRows);
  const sheetRows = dataRows.rows.map(({ row }) => row);
  const listed = (rows: readonly number[]) => shortened(rowNumbers(rows.map((row) => row + 1)), longest);
  const counted = (word: "skipped" | "hidden" | "duplicates", rows: readonly number[]) => (rows.length > 0 ? [tell(word, { count: rows.length, rows: listed(rows) })] : []);
  const passed = skips.flatMap((why) => {
    const rows = dataRows.skipped.flatMap((one) => (one.why === why && why !== "blank" ? [one.row] : []));
    return rows.length > 0 ? [tell("skippedWhy", { why: recognitionWord(`skip.${why}`, language), rows: listed(rows) })] : [];
  });
  const lines = [
    ...counted("skipped", dataRows.skipped.map(({ row }) => row)), ...passed,
    ...counted("hidden", sheetRows.filter((row) => hiddenRows.has(row))),
    ...(kind === "services" && missing.length > 0 ? [tell("missing", { count: missing.length })] : []),
    ...counted("duplicates", duplicates.flatMap((index) => sheetRows[index] ?? [])),
  ];
  return (
    <div className={`${breaking} ${numeric}`}>
      <div>{recognitionWord(`kind.${kind}`, language, { count: portfolio.rows.length })}</div>
      {lines.map((line) => <div key={line} className={quiet}>{line}</div>)}
    </div>
  );
}

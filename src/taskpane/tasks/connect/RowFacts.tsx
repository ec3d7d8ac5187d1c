import { serviceByCode, services } from "../../../framework/services";
import { recognitionWord } from "../../../locale/recognition";
import { columnLetters, rowNumbers } from "../../../workbook/address";
import { columnsLeft, type Conversion } from "../../../workbook/recognition/convert";
import { skips } from "../../../workbook/recognition/dataRows";
import type { Mapping, MatrixKind } from "../../../workbook/recognition/mapping";
import { migratedParts } from "../../../workbook/recognition/migrate";
import type { FoundMatrix } from "../../../workbook/recognition/recognise";
import type { SheetCells } from "../../../workbook/recognition/sheetCells";
import { shortened } from "../../findings/shortened";
import { useSharedStyles } from "../../styles";
import { useConnectWords } from "./useConnectWords";

/** Longer lists of rows are cut: who has so many goes by the sheet. */
const longest = 120;

/** How many services there are, each once, and the rows that are of none: those of the organisation's own, and what is misspelt. */
function servicesIn(
  { portfolio: { rows }, dataRows, missing }: Conversion,
  kind: MatrixKind,
): { readonly count: number; readonly others: readonly string[] } {
  const isKnown = (code: string, index: number) =>
    kind === "services" ? serviceByCode(code) !== undefined : dataRows.rows[index]?.known === true;
  const others = rows.flatMap(({ code, name }, index) => (isKnown(code, index) ? [] : [`${code} ${name}`.trim()]));
  return { count: kind === "services" ? services.length - missing.length : rows.length - others.length, others };
}

/** How many rows were read, and which of the sheet's count for nothing, are hidden, or repeat another. */
export function RowFacts({
  cells,
  conversion,
  found,
  mapping,
}: {
  readonly cells: SheetCells;
  readonly conversion: Conversion;
  readonly found: FoundMatrix;
  readonly mapping: Mapping;
}) {
  const { quiet, breaking, numeric } = useSharedStyles();
  const { tell, language } = useConnectWords();
  const { dataRows, duplicates, missing } = conversion;
  const { kind } = mapping;
  const { count, others } = servicesIn(conversion, kind);
  const left = columnsLeft(cells, found, mapping, kind === "v21" ? migratedParts : undefined);
  const hiddenRows = new Set(cells.hiddenRows);
  const sheetRows = dataRows.rows.map(({ row }) => row);
  const listed = (rows: readonly number[]) => shortened(rowNumbers(rows.map((row) => row + 1)), longest);
  const counted = (word: "skipped" | "hidden" | "duplicates", rows: readonly number[]) =>
    rows.length > 0 ? [tell(word, { count: rows.length, rows: listed(rows) })] : [];
  const passed = skips.flatMap((why) => {
    const rows = dataRows.skipped.flatMap((one) => (one.why === why && why !== "blank" ? [one.row] : []));
    return rows.length > 0
      ? [tell("skippedWhy", { why: recognitionWord(`skip.${why}`, language), rows: listed(rows) })]
      : [];
  });
  const lines = [
    ...counted(
      "skipped",
      dataRows.skipped.map(({ row }) => row),
    ),
    ...passed,
    ...counted(
      "hidden",
      sheetRows.filter((row) => hiddenRows.has(row)),
    ),
    ...(kind === "services" && missing.length > 0 ? [tell("missing", { count: missing.length })] : []),
    ...counted(
      "duplicates",
      duplicates.flatMap((index) => sheetRows[index] ?? []),
    ),
    ...(left.length > 0
      ? [
          tell("leftBehind", {
            columns: shortened(
              left
                .map(
                  ({ column, header }) =>
                    header || tell("column", { letters: columnLetters(column), header: tell("noHeader") }),
                )
                .join(" · "),
              longest,
            ),
          }),
        ]
      : []),
  ];
  return (
    <div className={`${breaking} ${numeric}`}>
      <div>
        {recognitionWord(kind === "services" && others.length > 0 ? "kind.others" : `kind.${kind}`, language, {
          count,
          others: others.length,
          names: shortened(others.join(" · "), longest),
        })}
      </div>
      {lines.map((line) => (
        <div key={line} className={quiet}>
          {line}
        </div>
      ))}
    </div>
  );
}

import type { ColumnDescription } from "../../workbook/description";
import { columnLetters } from "../address";
import { maxColumns } from "../limits";
import { Refusal } from "../refusal";
import { childrenOf, flagIn, numberIn, type XmlElement } from "../xmlTree";

export interface ColumnSpan {
  readonly left: number;
  readonly right: number;
  readonly style: number;
  readonly description: ColumnDescription | undefined;
}

/** Reads `cols`. A width that nobody set is left out. */
export function columnsRead(cols: XmlElement): readonly ColumnSpan[] {
  let covered = 0;
  return childrenOf(cols, "col").flatMap((col) => {
    const left = Math.max(1, numberIn(col, "min") ?? 0);
    const right = Math.min(maxColumns, numberIn(col, "max") ?? 0);
    if (left > right) return [];
    covered += right - left + 1;
    if (covered > maxColumns) throw new Refusal("damaged", "columns overlap");
    const width = flagIn(col, "customWidth") === true ? numberIn(col, "width") : undefined;
    const outline = numberIn(col, "outlineLevel") ?? 0;
    const said = {
      ...(width !== undefined && { width }),
      ...(flagIn(col, "hidden") === true && { hidden: true }),
      ...(outline > 0 && { outline }),
    };
    const description =
      Object.keys(said).length > 0 ? { from: columnLetters(left), to: columnLetters(right), ...said } : undefined;
    return [{ left, right, style: numberIn(col, "style") ?? 0, description }];
  });
}

import { areaContains, areaHeight, areaWidth, type Area } from "../address";
import type { Book } from "../book";
import { invalidArgument } from "../errors";
import { formulaMoved } from "../formulaRefs";
import { cellOf, cellScalar, emptyCell, extraChanged, type Scalar } from "../values";
import type { ICellData } from "@univerjs/core";
import { CellReader, Patches } from "./cells";
import { styleInstead } from "./content";
import { formulaCell, formulaShown } from "./formulas";
import { tableLookup } from "./tables";

export const fillTypes = ["FillDefault", "FillCopy", "FillSeries", "FillFormats", "FillValues"] as const;
export type FillType = (typeof fillTypes)[number];

/** The value that continues a run: numbers by their step, text with a number at its end by one, others repeated. */
function continued(run: readonly Scalar[], at: number, series: boolean): Scalar {
  const copy = run[((at % run.length) + run.length) % run.length] ?? "";
  if (!series) return copy;
  const [first, second] = run;
  if (run.every((value) => typeof value === "number")) {
    if (typeof first !== "number") return copy;
    const step = run.length > 1 && typeof second === "number" ? second - first : 1;
    return first + step * at;
  }
  const text = typeof copy === "string" ? /^(.*?)(\d+)$/s.exec(copy) : null;
  if (!text) return copy;
  return `${text[1]}${Number(text[2]) + Math.floor(at / run.length) * (run.length > 1 ? run.length : 1)}`;
}

/**
 * Fills an area from the cells it begins or ends with.
 * @param to contains the source and is as wide or as high as it.
 */
export function autoFill(book: Book, sheetId: string, from: Area, to: Area, type: FillType): void {
  if (!areaContains(to, from)) throw invalidArgument("the destination contains the source");
  const vertical = areaWidth(to) === areaWidth(from);
  if (!vertical && areaHeight(to) !== areaHeight(from)) throw invalidArgument("the destination goes one way");
  const reader = new CellReader(book, sheetId);
  const lookup = tableLookup(book);
  const patches = new Patches();
  const length = vertical ? areaHeight(from) : areaWidth(from);
  for (let row = to.top; row <= to.bottom; row += 1) {
    for (let column = to.left; column <= to.right; column += 1) {
      const offset = vertical ? row - from.top : column - from.left;
      if (offset >= 0 && offset < length) continue;
      const run = Array.from({ length }, (_, at) =>
        cellScalar(reader.cell(vertical ? from.top + at : row, vertical ? column : from.left + at)),
      );
      const at = ((offset % length) + length) % length;
      const [sourceRow, sourceColumn] = vertical ? [from.top + at, column] : [row, from.left + at];
      const formula = formulaShown(reader, lookup, sourceRow, sourceColumn);
      const patch: ICellData = {};
      // One number alone is copied by default, and counted up as a series.
      const series =
        type === "FillSeries" ||
        ((type === "FillDefault" || type === "FillValues") && (length > 1 || typeof run[0] === "string"));
      const extra = reader.extra(row, column);
      if (type !== "FillFormats") {
        if (formula !== undefined)
          Object.assign(
            patch,
            formulaCell(
              book,
              lookup,
              formulaMoved(formula, column - sourceColumn, row - sourceRow),
              { sheetId, row, column },
              extra,
            ),
          );
        else {
          const value = continued(run, offset, series);
          Object.assign(patch, value === "" ? emptyCell : cellOf(value), {
            custom: extraChanged(extra, { formula: undefined }),
          });
        }
      }
      if (type !== "FillValues") patch.s = styleInstead(book, reader.own(sourceRow, sourceColumn)?.s);
      patches.put(row, column, patch);
    }
  }
  patches.apply(book, sheetId);
}

import { categoryByCode } from "../framework/categories";
import type { Row } from "../portfolio/row";
import type { Part } from "./columns";
import type { Cell, CellValue } from "./description";
import { fieldCell } from "./fieldCodecs";
import { gapFormula } from "./gapFormula";
import type { MatrixLayout } from "./layout";
import type { Wording } from "./lists";

/** "D インシデント対応" for a code of that category; blank for a code whose first letter is none. */
export function categoryCell(code: string, { language }: Wording): CellValue {
  const category = categoryByCode(code.slice(0, 1));
  return category && code.charAt(1) === "-" ? `${category.code} ${category.name[language]}` : null;
}

function partCell(part: Part, row: Row, headers: readonly string[], layout: MatrixLayout, wording: Wording): Cell {
  if (part === "category") return categoryCell(row.code, wording);
  if (part === "gap") return { formula: gapFormula(headers, layout) };
  return fieldCell(part, row[part], wording);
}

/** A row as the cells of a table row; columns of the user's own stay empty. */
export function rowCells(row: Row, headers: readonly string[], layout: MatrixLayout, wording: Wording): Cell[] {
  const cells: Cell[] = Array<Cell>(layout.width).fill(null);
  for (const [part, column] of Object.entries(layout.parts) as [Part, number][])
    cells[column] = partCell(part, row, headers, layout, wording);
  return cells;
}

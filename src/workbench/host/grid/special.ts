import { areasIntersect, areaWidth, type Area } from "../address";
import { isMissing, word } from "../arguments";
import type { Book } from "../book";
import { cellScalar, cellValueType } from "../values";
import { CellReader } from "./cells";
import { conditionals } from "./conditional";
import { columnIsHidden, rowIsHidden } from "./dimensions";
import { areaInGrid } from "./size";
import { usedArea } from "./used";
import { ruleAreas, validationRules } from "./validation";

const types = [
  "ConditionalFormats",
  "DataValidations",
  "Blanks",
  "Constants",
  "Formulas",
  "SameConditionalFormat",
  "SameDataValidation",
  "Visible",
] as const;
const valueTypes = [
  "All",
  "Errors",
  "ErrorsLogical",
  "ErrorsNumbers",
  "ErrorsText",
  "ErrorsLogicalNumber",
  "ErrorsLogicalText",
  "ErrorsNumberText",
  "Logical",
  "LogicalNumbers",
  "LogicalText",
  "LogicalNumbersText",
  "Numbers",
  "NumbersText",
  "Text",
] as const;

/** Joins single cells of neighbouring places into larger areas: first along rows, then equal stretches one below another. */
export function areasJoined(cells: readonly (readonly [number, number])[]): readonly Area[] {
  const stretches: Area[] = [];
  for (const [row, column] of cells) {
    const last = stretches.at(-1);
    if (last && last.top === row && last.right === column - 1)
      stretches[stretches.length - 1] = { ...last, right: column };
    else stretches.push({ top: row, left: column, bottom: row, right: column });
  }
  const areas: Area[] = [];
  for (const stretch of stretches) {
    const above = areas.findIndex(
      (area) => area.bottom === stretch.top - 1 && area.left === stretch.left && areaWidth(area) === areaWidth(stretch),
    );
    const found = areas[above];
    if (found) areas[above] = { ...found, bottom: stretch.bottom };
    else areas.push(stretch);
  }
  return areas;
}

/** Cells of a kind, as getSpecialCells finds them: within the used range of the sheet. */
export function specialCells(
  book: Book,
  sheetId: string,
  area: Area,
  type: unknown,
  valueType: unknown,
): readonly Area[] {
  const wanted = word(type, types, "cellType");
  const values = isMissing(valueType) ? "All" : word(valueType, valueTypes, "cellValueType");
  const used = usedArea(book, sheetId, false);
  const inside = wanted === "Visible" ? areaInGrid(book, sheetId, area) : used && areasIntersect(area, used);
  if (wanted === "ConditionalFormats" || wanted === "SameConditionalFormat")
    return conditionals(book, sheetId, area).flatMap((one) =>
      one.areas.flatMap((part) => areasIntersect(part, area) ?? []),
    );
  if (wanted === "DataValidations" || wanted === "SameDataValidation")
    return validationRules(book, sheetId).flatMap((rule) =>
      ruleAreas(rule).flatMap((part) => areasIntersect(part, area) ?? []),
    );
  if (!inside) return [];
  const reader = new CellReader(book, sheetId);
  const matches = (row: number, column: number): boolean => {
    const kind = cellValueType(reader.cell(row, column));
    const isFormula = reader.gridFormula(row, column) !== undefined;
    switch (wanted) {
      case "Blanks":
        return kind === "Empty";
      case "Visible":
        return (
          !rowIsHidden(book, sheetId, row) &&
          !columnIsHidden(book, sheetId, column) &&
          !book.sheet(sheetId).getRowFiltered(row)
        );
      case "Constants":
      case "Formulas":
        if (isFormula !== (wanted === "Formulas") || (kind === "Empty" && !isFormula)) return false;
        if (values === "All") return true;
        return (
          (values.includes("Error") && kind === "Error") ||
          (values.includes("Logical") && kind === "Boolean") ||
          (values.includes("Number") && kind === "Double") ||
          (values.includes("Text") && kind === "String" && cellScalar(reader.cell(row, column)) !== "")
        );
      default:
        return false;
    }
  };
  const cells: (readonly [number, number])[] = [];
  for (let row = inside.top; row <= inside.bottom; row += 1)
    for (let column = inside.left; column <= inside.right; column += 1)
      if (matches(row, column)) cells.push([row, column]);
  return areasJoined(cells);
}

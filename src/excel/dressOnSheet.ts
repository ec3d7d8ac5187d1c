import { areaAddress, areasOf, type Area } from "../workbook/address";
import { isOurColour, isOurList } from "../workbook/ourDress";

/** What of ours is on somebody's sheet, wherever it has got to: cells with dropdowns, and conditional formats by their ids. */
export interface DressOnSheet {
  readonly lists: readonly Area[];
  readonly colours: readonly string[];
}

/** An area in two, the longer side cut. */
function halves({ row, column, rows, columns }: Area): readonly Area[] {
  const [top, left] = [Math.ceil(rows / 2), Math.ceil(columns / 2)];
  return rows >= columns
    ? [{ row, column, rows: top, columns }, { row: row + top, column, rows: rows - top, columns }]
    : [{ row, column, rows, columns: left }, { row, column: column + left, rows, columns: columns - left }];
}

/** The parts of areas that have a dropdown of ours: where cells differ they are looked at in halves. */
async function ourLists(context: Excel.RequestContext, sheet: Excel.Worksheet, areas: readonly Area[]): Promise<Area[]> {
  if (areas.length === 0) return [];
  const asked = areas.map((area) => ({ area, rule: sheet.getRange(areaAddress(area)).dataValidation }));
  for (const { rule } of asked) rule.load("type,rule");
  await context.sync();
  const found = asked.flatMap(({ area, rule }) => (rule.type === "List" && isOurList(rule.rule.list?.source) ? [area] : []));
  const mixed = asked.flatMap(({ area, rule }) => (rule.type === "Inconsistent" || rule.type === "MixedCriteria" ? halves(area) : []));
  return [...found, ...await ourLists(context, sheet, mixed)];
}

/** Looks for what of ours is on a sheet: columns may have moved, rows come, rules been pasted over. */
export async function lookForDress(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<DressOnSheet> {
  const whole = sheet.getRange();
  const { conditionalFormats, worksheet } = whole;
  conditionalFormats.load("items/id,items/type,items/customOrNullObject/rule/formula,items/customOrNullObject/format/fill/color");
  worksheet.protection.load("protected");
  await context.sync();
  // A protected sheet does not say where rules are.
  const ruled = worksheet.protection.protected ? sheet.getUsedRangeOrNullObject() : whole.getSpecialCellsOrNullObject("DataValidations");
  ruled.load("address");
  await context.sync();
  const areas = ruled.isNullObject ? [] : areasOf(ruled.address);
  const isOurs = ({ type, customOrNullObject: custom }: Excel.ConditionalFormat) => type === "Custom" && isOurColour(custom.rule.formula, custom.format.fill.color);
  return { lists: await ourLists(context, sheet, areas), colours: conditionalFormats.items.filter(isOurs).map(({ id }) => id) };
}

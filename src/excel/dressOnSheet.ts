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
    ? [
        { row, column, rows: top, columns },
        { row: row + top, column, rows: rows - top, columns },
      ]
    : [
        { row, column, rows, columns: left },
        { row, column: column + left, rows, columns: columns - left },
      ];
}

/** Cells of some sheet. */
export interface PlaceOnSheet {
  readonly sheet: Excel.Worksheet;
  readonly area: Area;
}

/** The parts of places that have a dropdown of ours: where cells differ they are looked at in halves. */
async function ourLists(context: Excel.RequestContext, places: readonly PlaceOnSheet[]): Promise<PlaceOnSheet[]> {
  if (places.length === 0) return [];
  const asked = places.map((place) => ({ place, rule: place.sheet.getRange(areaAddress(place.area)).dataValidation }));
  for (const { rule } of asked) rule.load("type,rule");
  await context.sync();
  const found = asked.flatMap(({ place, rule }) =>
    rule.type === "List" && isOurList(rule.rule.list?.source) ? [place] : [],
  );
  const mixed = asked.flatMap(({ place, rule }) =>
    rule.type === "Inconsistent" || rule.type === "MixedCriteria"
      ? halves(place.area).map((area) => ({ ...place, area }))
      : [],
  );
  return [...found, ...(await ourLists(context, mixed))];
}

const areasIn = (range: Excel.Range | Excel.RangeAreas) => (range.isNullObject ? [] : areasOf(range.address));

/** Looks for dropdowns of ours on sheets, all of them at once. A protected sheet is passed over: none can be taken from it. */
export async function lookForLists(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<PlaceOnSheet[]> {
  for (const { protection } of sheets) protection.load("protected");
  await context.sync();
  const asked = sheets
    .filter(({ protection }) => !protection.protected)
    .map((sheet) => ({ sheet, ruled: sheet.getRange().getSpecialCellsOrNullObject("DataValidations") }));
  for (const { ruled } of asked) ruled.load("address");
  await context.sync();
  return ourLists(
    context,
    asked.flatMap(({ sheet, ruled }) => areasIn(ruled).map((area) => ({ sheet, area }))),
  );
}

/** Looks for what of ours is on a sheet: columns may have moved, rows come, rules been pasted over. */
export async function lookForDress(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<DressOnSheet> {
  const whole = sheet.getRange();
  const { conditionalFormats, worksheet } = whole;
  conditionalFormats.load(
    "items/id,items/type,items/customOrNullObject/rule/formula,items/customOrNullObject/format/fill/color",
  );
  worksheet.protection.load("protected");
  await context.sync();
  // A protected sheet does not say where rules are.
  const ruled = worksheet.protection.protected
    ? sheet.getUsedRangeOrNullObject()
    : whole.getSpecialCellsOrNullObject("DataValidations");
  ruled.load("address");
  await context.sync();
  const isOurs = ({ type, customOrNullObject: custom }: Excel.ConditionalFormat) =>
    type === "Custom" && isOurColour(custom.rule.formula, custom.format.fill.color);
  const lists = await ourLists(
    context,
    areasIn(ruled).map((area) => ({ sheet, area })),
  );
  return { lists: lists.map(({ area }) => area), colours: conditionalFormats.items.filter(isOurs).map(({ id }) => id) };
}

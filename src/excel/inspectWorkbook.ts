import { areaAddress, areasOf } from "../workbook/address";
import { expectedDress, type ExpectedDress } from "../workbook/expectedDress";
import type { FoundDress, Inspection } from "../workbook/health";
import type { MatrixSnapshot } from "../workbook/snapshot";
import { mergedInParts, queueMerged, withMerges } from "./mergedAreas";
import { bodyRange } from "./tableRanges";

/** The cells of a column's body, wherever its table is now. */
export function dressRange(
  context: Excel.RequestContext,
  snapshot: MatrixSnapshot,
  { table, row, column, rows }: ExpectedDress,
): Excel.Range | null {
  const of = snapshot[table];
  return (
    of &&
    bodyRange(context, of)
      .getCell(row, column)
      .getResizedRange(rows - 1, 0)
  );
}

function promptOf(rule: Excel.DataValidation | undefined): string {
  const prompt = rule?.prompt as Partial<Excel.DataValidationPrompt> | null | undefined;
  return `${prompt?.title ?? ""}${prompt?.message ?? ""}`;
}

function queueDress(
  context: Excel.RequestContext,
  snapshot: MatrixSnapshot,
  expected: ExpectedDress,
): () => FoundDress {
  const range = dressRange(context, snapshot, expected);
  const rule = expected.validation ? range?.dataValidation : undefined;
  rule?.load("type,rule,errorAlert,prompt");
  if (expected.numberFormat !== null) range?.load("numberFormat");
  return () => ({
    ruleType: rule?.type ?? "",
    rule: rule ? JSON.stringify(rule.rule) : "",
    // Null where the cells' alerts, or prompts, differ.
    alerts: rule !== undefined && ((rule.errorAlert as Excel.DataValidationErrorAlert | null)?.message ?? "") !== "",
    prompts: promptOf(rule) !== "",
    numberFormats: range && expected.numberFormat !== null ? range.numberFormat.flat().map(String) : [],
  });
}

function queueColours(body: Excel.Range): () => string[] {
  const formats = body.conditionalFormats;
  formats.load("items/type,items/customOrNullObject/rule/formula");
  return () =>
    formats.items.flatMap(({ type, customOrNullObject }) =>
      type === "Custom" ? [customOrNullObject.rule.formula] : [],
    );
}

/** Rows of the body outside what is visible: where nothing at all is, all of them. */
function queueHidden(body: Excel.Range, { matrix }: MatrixSnapshot): () => number[] {
  const visible = body.getColumn(0).getSpecialCellsOrNullObject("Visible");
  visible.load("address");
  return () => {
    const shown = new Set<number>();
    for (const { row: first, rows } of visible.isNullObject ? [] : areasOf(visible.address)) {
      for (let row = 0; row < rows; row += 1) shown.add(first + row - matrix.area.row - 1);
    }
    return matrix.values.map((_, row) => row).filter((row) => !shown.has(row));
  };
}

/** Looks, in two requests, at what the sheets of a reading have besides their values. */
export function inspectWorkbook(context: Excel.RequestContext, snapshot: MatrixSnapshot): Promise<Inspection> {
  return withMerges((merges) => inspected(context, snapshot, merges));
}

async function inspected(
  context: Excel.RequestContext,
  snapshot: MatrixSnapshot,
  merges: boolean,
): Promise<Inspection> {
  const body = bodyRange(context, snapshot.matrix);
  const { protection } = body.worksheet;
  protection.load("protected");
  await context.sync();
  const dresses = expectedDress(snapshot).map((expected) => queueDress(context, snapshot, expected));
  // A protected sheet does not say which rows are shown.
  const hidden = protection.protected ? () => [] : queueHidden(body, snapshot);
  const [colours, merged] = [queueColours(body), merges ? queueMerged(body) : null];
  const { names } = context.workbook;
  names.load("items/name,items/formula");
  await context.sync();
  const mergedAreas = merged?.() ?? (await mergedInParts(context, body, snapshot.matrix.values.length));
  return {
    dresses: dresses.map((found) => found()),
    colours: colours(),
    merged: mergedAreas.map(areaAddress),
    hidden: hidden(),
    names: new Map(names.items.map(({ name, formula }) => [name, String(formula)])),
  };
}

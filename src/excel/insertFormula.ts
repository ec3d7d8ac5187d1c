import { errorDetail, failureIdOf } from "./errors";
import { tableKey, tableNames, type TableRole } from "./loadTables";
import { done, failed, type Outcome } from "./outcome";
import type { FormulaToInsert, Insertion } from "./portfolioWorkbook";
import { run } from "./run";

/** The active cell as it is, and what it is in. */
interface Ground {
  readonly sheet: string;
  /** Without the sheet. */
  readonly address: string;
  readonly formula: string;
  readonly shows: string;
  readonly inTable: boolean;
  readonly inOurs: boolean;
}

async function look(context: Excel.RequestContext, at?: Pick<Ground, "sheet" | "address">): Promise<Ground> {
  const cell = at
    ? context.workbook.worksheets.getItem(at.sheet).getRange(at.address)
    : context.workbook.getActiveCell();
  cell.load("address,formulas,text");
  cell.worksheet.load("name");
  const around = cell.getTables(false);
  around.load("items/id,items/name");
  await context.sync();
  const ours = (Object.keys(tableNames) as TableRole[]).flatMap((role) => [tableKey(role), tableNames[role]]);
  return {
    sheet: cell.worksheet.name,
    address: cell.address.slice(cell.address.lastIndexOf("!") + 1),
    formula: String(cell.formulas[0]?.[0] ?? ""),
    shows: cell.text[0]?.[0] ?? "",
    inTable: around.items.length > 0,
    inOurs: around.items.some(({ id, name }) => ours.includes(id) || ours.includes(name)),
  };
}

/** Why a cell is not written into; null where it may be. What a formula elsewhere spills into it counts as content. */
function obstacle(
  { sheet, address, formula, shows, inTable, inOurs }: Ground,
  { spills, replacing }: FormulaToInsert,
): Insertion | null {
  const where = { sheet, address };
  if (inOurs) return { kind: "inOurTable", ...where };
  if (inTable && spills) return { kind: "inTable", ...where };
  const known = replacing?.sheet === sheet && replacing.address === address && replacing.formula === formula;
  return (formula === "" && shows === "") || known
    ? null
    : { kind: "occupied", ...where, formula, shows: shows === "" ? formula : shows };
}

/** Puts a formula of our own making into the active cell: one checking read, one write. */
export async function insertFormula(wanted: FormulaToInsert): Promise<Outcome<Insertion>> {
  const before = await run((context) => look(context));
  const refused = obstacle(before, wanted);
  if (refused) return done(refused);
  const inserted = done<Insertion>({ kind: "inserted", sheet: before.sheet, address: before.address });
  try {
    await run(async (context) => {
      context.workbook.worksheets.getItem(before.sheet).getRange(before.address).formulas = [[wanted.formula]];
      await context.sync();
    });
    return inserted;
  } catch (error) {
    // The answer may be lost although it was written.
    const after = await run((context) => look(context, before)).catch(() => null);
    return after && after.formula !== before.formula ? inserted : failed(failureIdOf(error), errorDetail(error));
  }
}

/** Lets Excel calculate by itself again: with manual calculation live figures stand still. */
export function calculateAutomatically(): Promise<Outcome<void>> {
  return run(async (context) => {
    context.workbook.application.calculationMode = "Automatic";
    await context.sync();
    return done(undefined);
  });
}

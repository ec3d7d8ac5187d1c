import { areaAddress, areaOf } from "../workbook/address";
import { expectedDress } from "../workbook/expectedDress";
import { tableNameTarget, teamNamesName } from "../workbook/expectedNames";
import type { ReadCell } from "../workbook/cellText";
import type { Cell, Validation } from "../workbook/description";
import { lists } from "../workbook/lists";
import {
  planRewording,
  rewordingPreview,
  type CellChange,
  type Rewording,
  type SheetCells,
} from "../workbook/rewording";
import type { MatrixSnapshot } from "../workbook/snapshot";
import type { TableSnapshot } from "../workbook/tableSnapshot";
import { wordingIn } from "../workbook/wordingIn";
import { cellOf } from "../workbook/writePlan";
import type { PlannedChange } from "../workbook/plannedChange";
import { isReadOnly } from "../workbook/checkWorkbook";
import { validate } from "./applyDescription";
import { cellInput } from "./cellInput";
import { errorDetail, failureIdOf } from "./errors";
import { dressRange } from "./inspectWorkbook";
import { mark, unmark } from "./marking";
import { done, failed, type Outcome } from "./outcome";
import type { Applied } from "./portfolioWorkbook";
import { readWorkbook } from "./readWorkbook";
import { run } from "./run";

/** Cells in one request: well under the 5 MB that Excel on the web takes at most. */
const cellsAtOnce = 20_000;

interface Look {
  readonly snapshot: MatrixSnapshot;
  readonly changes: readonly CellChange[];
  /** Those of the names of our lists that point somewhere; null where dropdowns are left as they are. */
  readonly names: ReadonlySet<string> | null;
}

function queueArea(range: Excel.Range): () => SheetCells | null {
  range.load("address,values,formulas");
  range.worksheet.load("name");
  return () => {
    const area = range.isNullObject ? undefined : areaOf(range.address);
    return area
      ? {
          sheet: range.worksheet.name,
          row: area.row,
          column: area.column,
          values: range.values as ReadCell[][],
          formulas: range.formulas as ReadCell[][],
        }
      : null;
  };
}

/** What stands above a table, as wide as it is; nothing where it begins in the first row. */
function queueTitles(context: Excel.RequestContext, table: TableSnapshot | null): () => SheetCells | null {
  if (!table || table.area.row === 0) return () => null;
  return queueArea(
    context.workbook.worksheets
      .getItem(table.sheet)
      .getRange(areaAddress({ ...table.area, row: 0, rows: table.area.row })),
  );
}

/** Reads everything that would be worded otherwise, and says how. */
async function look(context: Excel.RequestContext, to: Rewording): Promise<Outcome<Look>> {
  const { snapshot } = await readWorkbook(context);
  if (!snapshot || snapshot.dialect.foreign || !snapshot.settings) return failed("noMatrix");
  if (isReadOnly(snapshot)) return failed("readOnly");
  const titles = [snapshot.matrix, snapshot.teams, snapshot.settings].map((table) => queueTitles(context, table));
  const { names } = context.workbook;
  const columns = lists.map(({ name }) => {
    const range = names.getItemOrNullObject(name).getRangeOrNullObject();
    const used = range.worksheet.getUsedRange(true);
    return { name, range, cells: queueArea(used) };
  });
  columns.forEach(({ range }) => range.load("address"));
  const teamNames = names.getItemOrNullObject(teamNamesName);
  teamNames.load("name");
  await context.sync();
  const plan = planRewording(
    snapshot,
    {
      titles: titles.flatMap((title) => title() ?? []),
      lists: columns.find(({ range }) => !range.isNullObject)?.cells() ?? null,
    },
    to,
  );
  if (plan.clash !== null) return failed("headerTaken");
  const there = columns.flatMap(({ name, range }) => (range.isNullObject ? [] : [name]));
  return done({
    snapshot,
    changes: plan.changes,
    names: new Set(teamNames.isNullObject ? there : [...there, teamNamesName]),
  });
}

/** What wording the sheets otherwise would write, before it is written. */
export function planRewordingOf(to: Rewording): Promise<Outcome<readonly PlannedChange[]>> {
  return run(async (context) => {
    const looked = await look(context, to);
    return looked.ok ? done(rewordingPreview(looked.value.changes)) : looked;
  });
}

/** Changes that stand one below the other, in the order in which they came. */
function runsOf(changes: readonly CellChange[]): CellChange[][] {
  const runs: CellChange[][] = [];
  const open = new Map<string, CellChange[]>();
  for (const change of changes) {
    const column = `${change.kind} ${change.column} ${change.sheet}`;
    const last = open.get(column);
    if (last && last.at(-1)?.row === change.row - 1) last.push(change);
    else {
      const next = [change];
      open.set(column, next);
      runs.push(next);
    }
  }
  return runs;
}

const keyOf = ({ sheet, row, column }: CellChange): string => `${row} ${column} ${sheet}`;

function rangeOf(context: Excel.RequestContext, [first, ...more]: readonly CellChange[]): Excel.Range | null {
  return first
    ? context.workbook.worksheets
        .getItem(first.sheet)
        .getRange(areaAddress({ row: first.row, column: first.column, rows: more.length + 1, columns: 1 }))
    : null;
}

function queueRun(context: Excel.RequestContext, cells: readonly CellChange[], side: Side): void {
  const range = rangeOf(context, cells);
  if (range) range.formulas = cells.map((cell) => [cellInput(cell[side])]);
}

/** Queues the reading of cells as they stand; after the sync, the changes with what really stood there before. */
function queueStanding(context: Excel.RequestContext, runs: readonly (readonly CellChange[])[]): () => CellChange[] {
  const asked = runs.map((cells) => {
    const range = rangeOf(context, cells);
    range?.load("values,formulas");
    return { cells, range };
  });
  return () =>
    asked.flatMap(({ cells, range }) =>
      cells.map((cell, index) => ({
        ...cell,
        before: cellOf(range?.values[index]?.[0] as ReadCell, range?.formulas[index]?.[0] as ReadCell),
      })),
    );
}

/** Whether two cells hold the same. Excel may put a formula in a form of its own: two formulas are taken as one. */
function holdsSame(a: Cell, b: Cell): boolean {
  const isFormula = (cell: Cell) => typeof cell === "object" && cell !== null && "formula" in cell;
  return (isFormula(a) && isFormula(b)) || cellInput(a) === cellInput(b);
}

/** Whether a dropdown can be had: Excel takes none whose list is lost. */
function hasList({ rule }: Validation, names: ReadonlySet<string>): boolean {
  return rule.type !== "list" || names.has(rule.source.replace(/^=/, ""));
}

/** The sentences that dropdowns and input rules say, and the name of the list of teams. */
function queueDress(
  context: Excel.RequestContext,
  snapshot: MatrixSnapshot,
  { language, levels }: Rewording,
  names: ReadonlySet<string>,
): void {
  const { portfolio, teams } = snapshot;
  const worded = {
    ...snapshot,
    portfolio: { ...portfolio, settings: { ...portfolio.settings, sheetLanguage: language, levelWording: levels } },
  };
  for (const dress of expectedDress(worded)) {
    const { validation } = dress;
    const range = validation && hasList(validation, names) && dressRange(context, snapshot, dress);
    if (range) validate(range, validation);
  }
  const target = teams && tableNameTarget(snapshot, teamNamesName);
  if (names.has(teamNamesName) && target) context.workbook.names.getItem(teamNamesName).formula = target;
}

/** What a change comes to, in requests: as many columns' runs together as one takes. */
function partsOf(changes: readonly CellChange[]): CellChange[][][] {
  const parts: CellChange[][][] = [[]];
  let size = 0;
  for (const cells of runsOf(changes)) {
    if (size > 0 && size + cells.length > cellsAtOnce) {
      parts.push([]);
      size = 0;
    }
    size += cells.length;
    parts.at(-1)?.push(cells);
  }
  return parts;
}

/** The teams as their headers will be: the name of their list says one. */
function withHeaders(
  { teams }: MatrixSnapshot,
  changes: readonly CellChange[],
  side: "before" | "after",
): MatrixSnapshot["teams"] {
  if (!teams) return null;
  const mine = new Map(
    changes.flatMap(({ sheet, row, column, [side]: cell }) =>
      sheet === teams.sheet && row === teams.area.row ? [[column - teams.area.column, String(cell)] as const] : [],
    ),
  );
  return { ...teams, headers: teams.headers.map((header, column) => mine.get(column) ?? header) };
}

type Side = "before" | "after";

interface Wanted {
  readonly from: Rewording;
  readonly to: Rewording;
  readonly side: Side;
  /** The marker stands already. */
  readonly marked: boolean;
}

interface Written {
  readonly steps: number;
  /** The changes with what stood in their cells right before they were written. */
  readonly standing: readonly CellChange[];
}

/** Writes one side of the changes, and reads in the same requests what was there: the marker stands from the first to the last. */
async function write({ snapshot, changes, names }: Look, { from, to, side, marked }: Wanted): Promise<Written> {
  const parts = partsOf(changes);
  const writePart = (part: readonly CellChange[][], index: number): Promise<CellChange[]> =>
    run(async (context) => {
      if (index === 0 && !marked) mark(context, { operation: "reword", from, to });
      const standing = queueStanding(context, part);
      for (const cells of part) queueRun(context, cells, side);
      if (index === parts.length - 1) {
        if (names)
          queueDress(
            context,
            { ...snapshot, teams: withHeaders(snapshot, changes, side) },
            side === "after" ? to : from,
            names,
          );
        unmark(context);
      }
      await context.sync();
      return standing();
    });
  const standing: CellChange[] = [];
  for (const [index, part] of parts.entries()) standing.push(...(await writePart(part, index)));
  return { steps: parts.length, standing };
}

/** Changes whose cells hold what was written. */
async function written(changes: readonly CellChange[]): Promise<CellChange[]> {
  return run(async (context) => {
    const standing = queueStanding(context, runsOf(changes));
    await context.sync();
    const wanted = new Map(changes.map((change) => [keyOf(change), change]));
    return standing().flatMap((now) => {
      const change = wanted.get(keyOf(now));
      return change && holdsSame(now.before, change.after) ? [change] : [];
    });
  });
}

/**
 * Words our sheets otherwise: one checking read, and one write where the sheets are not too large for it. A write that fails is taken
 * back, every cell as it was; where that fails too, the marker stays, and going on or back from any mixture comes to the same.
 */
export async function reword(to: Rewording): Promise<Outcome<Applied>> {
  const looked = await run((context) => look(context, to));
  if (!looked.ok) return looked;
  const { snapshot, changes } = looked.value;
  const { language, levels } = wordingIn(snapshot);
  const from: Rewording = { language, levels };
  if (changes.length === 0) return done({ cells: 0, steps: 0 });
  try {
    const { steps, standing } = await write(looked.value, { from, to, side: "after", marked: false });
    const asSeen = new Map(changes.map((change) => [keyOf(change), change.before]));
    if (standing.every((change) => holdsSame(change.before, asSeen.get(keyOf(change)) ?? null)))
      return done({ cells: changes.length, steps });
    // Somebody was quicker, or sorted the rows: everything is as they left it.
    await write({ ...looked.value, changes: standing }, { from, to, side: "before", marked: false });
    return failed("changedMeanwhile");
  } catch (error) {
    const failure = [failureIdOf(error), errorDetail(error)] as const;
    try {
      const { marker } = await run(readWorkbook);
      const there = await written(changes);
      if (marker?.operation === "reword")
        await write({ ...looked.value, changes: there }, { from, to, side: "before", marked: true });
      else if (there.length === changes.length) return done({ cells: changes.length, steps: 1 });
      return failed(...failure);
    } catch {
      return failed(...failure, "half");
    }
  }
}

/**
 * Goes on with, or back from, a change of wording that was begun and not ended. Where Excel takes the dropdowns no more than it did then,
 * it is done without them: the check of the sheets finds what they lack.
 */
export async function settleRewording(to: Rewording): Promise<Outcome<void>> {
  const looked = await run((context) => look(context, to));
  if (!looked.ok) return looked;
  const wanted: Wanted = { from: to, to, side: "after", marked: true };
  await write(looked.value, wanted).catch(() => write({ ...looked.value, names: null }, wanted));
  return done(undefined);
}

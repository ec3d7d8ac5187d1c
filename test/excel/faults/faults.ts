import { createExcelWorkbook } from "../../../src/excel/excelWorkbook";
import type { Outcome } from "../../../src/excel/outcome";
import type { PortfolioWorkbook } from "../../../src/excel/portfolioWorkbook";
import type { RequestBody } from "../../../src/workbench/host/wire";
import type { WorkbookDescription } from "../../../src/workbook/description";
import type { MatrixSnapshot } from "../../../src/workbook/snapshot";
import { byEffort, sampleOf } from "../../support/effort";
import { openExcel, type OpenExcel } from "../../support/excel";
import { snapshotOf, stateOf, value } from "../support";

/** The stand-in of the file that describes faults. */
let excel: OpenExcel;

export const opened = (): OpenExcel => excel;

/** Everything that a person could find in the workbook, for comparing; but for the print set-up, which Excel may refuse by itself. */
async function contents(): Promise<string> {
  const { beyond, ...description } = await excel.workbench.describe();
  const { kept, ...rest } = beyond ?? {};
  const others = Object.fromEntries(Object.entries(kept ?? {}).filter(([key]) => !key.endsWith(":page")));
  return JSON.stringify([
    { ...description, sheets: description.sheets.map((sheet) => ({ ...sheet, page: undefined })) },
    rest,
    others,
  ]);
}

export interface Operation {
  readonly name: string;
  readonly prepare: () => Promise<PortfolioWorkbook>;
  readonly run: (workbook: PortfolioWorkbook, seen: MatrixSnapshot | null) => Promise<Outcome<unknown>>;
  /** Only what columns have besides values: what is part way is found again, and the same operation ends it. */
  readonly dressOnly?: boolean;
  /** What is part way is told as columns that are lost, and the same operation ends it. */
  readonly told?: boolean;
  /** What is part way is said, and the same operation ends it. */
  readonly repeatable?: boolean;
}

/** What kind of thing each action of a request is: the members that lead to it, such as Worksheets.GetItem.GetRange.Format.Fill.Color. */
function kindsOf({ Actions, ObjectPaths }: RequestBody): string[] {
  const path = (id: number | undefined): string => {
    const info = id === undefined ? undefined : ObjectPaths[id];
    return info ? `${path(info.ParentObjectPathId)}.${info.Name}` : "";
  };
  return Actions.map(({ ActionType, Name, ObjectPathId }) => `${ActionType}${path(ObjectPathId)}.${Name}`);
}

/** How long a test of all actions may take, in milliseconds. */
const patience = byEffort({ ordinary: 600_000, thorough: 1_200_000, exhaustive: 7_200_000 });

/** The first action of some kinds of each request at a desk, of every kind before anything lands, and its very last; else every single one. */
function tried(kinds: readonly string[]): number[] {
  const all = kinds.map((_, index) => index);
  const first = all.filter((index) => kinds.indexOf(kinds[index] ?? "") === index);
  const drawn = byEffort({ ordinary: sampleOf(first, 4), thorough: first, exhaustive: all });
  return [...new Set([...drawn, kinds.length - 1])];
}

interface Ends {
  readonly before: string;
  readonly after: string;
  /** The kinds of the actions of each request that the operation makes. */
  readonly requests: readonly (readonly string[])[];
}

async function ends({ prepare, run }: Operation): Promise<Ends> {
  await excel.workbench.newBook();
  const workbook = await prepare();
  const { snapshot } = await stateOf(workbook);
  const before = await contents();
  const sent = jest.spyOn(excel.host, "request");
  value(await run(workbook, snapshot));
  const requests = sent.mock.calls
    .map(([text]) => kindsOf(JSON.parse(text) as RequestBody))
    .filter((kinds) => !kinds.some((kind) => kind.endsWith("._RemoveReference")));
  sent.mockRestore();
  return { before, after: await contents(), requests };
}

/** The sheets of a workbook and their cells, without what the cells look like. */
function cellsIn(workbook: string): unknown {
  const [{ sheets }] = JSON.parse(workbook) as [WorkbookDescription];
  return sheets.map(({ name, blocks }) => [name, blocks]);
}

/** The workbook holds all of it, or none, or a half that is marked and that settling brings to one of the two. */
async function expectWholeOrMarked(
  outcome: Outcome<unknown>,
  { before, after }: Ends,
  { dressOnly = false, told = false, repeatable = false, run }: Operation,
): Promise<string> {
  const now = await contents();
  if (outcome.ok) {
    expect(now).toBe(after);
    return now;
  }
  if (outcome.failure.aftermath === "nothing") {
    if (!dressOnly) expect(now).toBe(before);
    else expect(cellsIn(now)).toEqual(cellsIn(before));
    return now;
  }
  const again = createExcelWorkbook();
  const { unfinished, connection } = await stateOf(again);
  if (told && connection?.changes.some(({ is }) => is === "lost")) {
    value(await run(again, null));
    expect(await contents()).toBe(after);
    return after;
  }
  if (repeatable && !unfinished) {
    value(await run(again, null));
    expect(await contents()).toBe(after);
    return after;
  }
  if (!unfinished) {
    if (!dressOnly) expect([before, after]).toContain(now);
    else expect(cellsIn(now)).toEqual(cellsIn(before));
    return now;
  }
  const [choice] = unfinished.choices;
  if (!choice) throw new Error("a marked half without a way out");
  value(await again.settleUnfinished(choice));
  expect((await stateOf(again)).unfinished).toBeNull();
  const settled = await contents();
  if (!dressOnly) expect(settled).toBe(choice === "finish" ? after : before);
  else expect(cellsIn(settled)).toEqual(cellsIn(before));
  return settled;
}

async function inspectedAgain(workbook: PortfolioWorkbook) {
  return value(await workbook.inspect(await snapshotOf(workbook)));
}

/** Strikes each operation in every way at its requests, one operation after the other. */
export function describeFaults(operations: readonly Operation[]): void {
  beforeAll(async () => {
    excel = await openExcel({ locale: "ja-jp" });
  });
  afterAll(() => excel.close());
  describe.each(operations)("$name", faults);
}

function faults(operation: Operation): void {
  let bounds: Ends;
  let left = "";
  let workbook: PortfolioWorkbook;
  let seen: MatrixSnapshot | null;
  beforeAll(async () => {
    bounds = await ends(operation);
  });

  async function faulted(at: number, kind: "refuse" | "fail" | "lose", action?: number, more = 0): Promise<void> {
    // A workbook that was left as it had been is as good as a new one, and far quicker.
    if (left !== bounds.before) {
      await excel.workbench.newBook();
      workbook = await operation.prepare();
      seen = (await stateOf(workbook)).snapshot;
    }
    // The fault strikes the at-th request from now on; further ones strike what would mend it.
    excel.workbench.faults(
      ...Array.from({ length: more + 1 }, (_, n) => ({
        at: at + n,
        kind,
        ...(action === undefined ? {} : { action }),
      })),
    );
    const outcome = await operation.run(workbook, seen);
    excel.workbench.faults.clear();
    left = await expectWholeOrMarked(outcome, bounds, operation);
    if (!operation.dressOnly || left === bounds.before || left === bounds.after) return;
    // Part of it is there: what is missing is found, and the same operation puts it back.
    value(await operation.run(workbook, seen));
    expect((await inspectedAgain(workbook)).map(({ rule }) => rule)).toEqual([]);
    left = "";
  }

  test("a refused request leaves nothing half done", async () => {
    for (let at = 1; at <= bounds.requests.length; at += 1) await faulted(at, "refuse");
  });

  test("an answer that is lost leaves nothing half done", async () => {
    for (let at = 1; at <= bounds.requests.length; at += 1) await faulted(at, "lose");
  });

  test(
    "a request that fails at any of its actions leaves nothing half done",
    async () => {
      for (const [index, kinds] of bounds.requests.entries())
        for (const action of tried(kinds)) await faulted(index + 1, "fail", action);
    },
    patience,
  );

  test(
    "where taking it back fails too, the half is marked and can be settled",
    async () => {
      for (const [index, { length: actions }] of bounds.requests.entries()) {
        for (const action of new Set([1, Math.floor(actions / 2), actions - 1])) {
          if (action < actions) await faulted(index + 1, "fail", action, 4);
        }
        await faulted(index + 1, "refuse", undefined, 6);
      }
    },
    patience,
  );
}

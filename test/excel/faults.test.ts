import { createExcelWorkbook } from "../../src/excel/excelWorkbook";
import { matrixTableName } from "../../src/workbook/layout";
import type { Outcome } from "../../src/excel/outcome";
import type { PortfolioWorkbook } from "../../src/excel/portfolioWorkbook";
import { setField } from "../../src/portfolio/edits";
import { blankRow } from "../../src/portfolio/row";
import type { MatrixSnapshot } from "../../src/workbook/snapshot";
import { openExcel, type OpenExcel } from "../support/excel";
import { freshPortfolio, snapshotOf, stateOf, value, withMatrix } from "./support";

let excel: OpenExcel;
beforeAll(async () => { excel = await openExcel({ locale: "ja-jp" }); });
afterAll(() => excel.close());

/** Everything that a person could find in the workbook, for comparing; but for the print set-up, which Excel may refuse by itself. */
async function contents(): Promise<string> {
  const { beyond, ...description } = await excel.workbench.describe();
  const { kept, ...rest } = beyond ?? {};
  const others = Object.fromEntries(Object.entries(kept ?? {}).filter(([key]) => !key.endsWith(":page")));
  return JSON.stringify([{ ...description, sheets: description.sheets.map((sheet) => ({ ...sheet, page: undefined })) }, rest, others]);
}

interface Operation {
  readonly name: string;
  readonly prepare: () => Promise<PortfolioWorkbook>;
  readonly run: (workbook: PortfolioWorkbook, seen: MatrixSnapshot | null) => Promise<Outcome<unknown>>;
}

const small = () => freshPortfolio("ja", { rows: freshPortfolio("ja").rows.slice(0, 3) });

async function smallMatrix(): Promise<PortfolioWorkbook> {
  const workbook = createExcelWorkbook();
  value(await workbook.create({ portfolio: small(), groups: ["plan"] }));
  return workbook;
}

function present(seen: MatrixSnapshot | null): MatrixSnapshot {
  if (!seen) throw new Error("no matrix");
  return seen;
}

const operations: readonly Operation[] = [
  { name: "create", prepare: async () => createExcelWorkbook(), run: (workbook) => workbook.create({ portfolio: small(), groups: ["plan"] }) },
  {
    name: "edit several cells",
    prepare: smallMatrix,
    run: async (workbook, seen) => workbook.apply(present(seen), [setField(0, "level", "basic"), setField(2, "level", "optional"), setField(1, "notes", "=x")]),
  },
  {
    name: "add a row and a team",
    prepare: smallMatrix,
    run: async (workbook, seen) => workbook.apply(present(seen), [
      { kind: "addRows", rows: [{ ...blankRow, code: "B-1", name: "リアルタイム監視" }] },
      { kind: "addTeam", team: { name: "SOC", kind: "inHouse", role: null, people: null, able: null, contact: "", contractEnd: null, noticeBy: null, checksReports: "", successor: "" } },
    ]),
  },
  { name: "remove, keeping the data", prepare: smallMatrix, run: (workbook) => workbook.remove("keepData") },
  { name: "remove everything", prepare: smallMatrix, run: (workbook) => workbook.remove("everything") },
];

/** FAULTS=every tries each action of a request, which takes minutes for the creation; else about forty of them, the first among them. */
function stride(actions: number): number {
  return process.env["FAULTS"] === "every" ? 1 : Math.max(1, Math.floor(actions / 40));
}

interface Ends {
  readonly before: string;
  readonly after: string;
  /** Actions of each request that the operation makes. */
  readonly actions: readonly number[];
}

async function ends({ prepare, run }: Operation): Promise<Ends> {
  await excel.workbench.newBook();
  const workbook = await prepare();
  const { snapshot } = await stateOf(workbook);
  const before = await contents();
  excel.workbench.traffic.reset();
  value(await run(workbook, snapshot));
  const actions = excel.workbench.traffic().actions;
  return { before, after: await contents(), actions };
}

/** The workbook holds all of it, or none, or a half that is marked and that settling brings to one of the two. */
async function expectWholeOrMarked(outcome: Outcome<unknown>, { before, after }: Ends): Promise<string> {
  const now = await contents();
  if (outcome.ok) {
    expect(now).toBe(after);
    return now;
  }
  if (outcome.failure.aftermath === "nothing") {
    expect(now).toBe(before);
    return now;
  }
  const again = createExcelWorkbook();
  const { unfinished } = await stateOf(again);
  if (!unfinished) {
    expect([before, after]).toContain(now);
    return now;
  }
  const [choice] = unfinished.choices;
  if (!choice) throw new Error("a marked half without a way out");
  value(await again.settleUnfinished(choice));
  expect((await stateOf(again)).unfinished).toBeNull();
  const settled = await contents();
  expect(settled).toBe(choice === "finish" ? after : before);
  return settled;
}

describe.each(operations)("$name", (operation) => {
  let bounds: Ends;
  let left = "";
  let workbook: PortfolioWorkbook;
  let seen: MatrixSnapshot | null;
  beforeAll(async () => { bounds = await ends(operation); });

  async function faulted(at: number, kind: "refuse" | "fail" | "lose", action?: number, more = 0): Promise<void> {
    // A workbook that was left as it had been is as good as a new one, and far quicker.
    if (left !== bounds.before) {
      await excel.workbench.newBook();
      workbook = await operation.prepare();
      seen = (await stateOf(workbook)).snapshot;
    }
    // The fault strikes the at-th request from now on; further ones strike what would mend it.
    excel.workbench.faults(...Array.from({ length: more + 1 }, (_, n) => ({ at: at + n, kind, ...(action === undefined ? {} : { action }) })));
    const outcome = await operation.run(workbook, seen);
    excel.workbench.faults.clear();
    left = await expectWholeOrMarked(outcome, bounds);
  }

  test("a refused request leaves nothing half done", async () => {
    for (let at = 1; at <= bounds.actions.length; at += 1) await faulted(at, "refuse");
  });

  test("an answer that is lost leaves nothing half done", async () => {
    for (let at = 1; at <= bounds.actions.length; at += 1) await faulted(at, "lose");
  });

  test("a request that fails at any of its actions leaves nothing half done", async () => {
    for (const [index, actions] of bounds.actions.entries()) {
      for (let action = 0; action < actions; action += stride(actions)) await faulted(index + 1, "fail", action);
    }
  }, 600_000);

  test("where taking it back fails too, the half is marked and can be settled", async () => {
    for (const [index, actions] of bounds.actions.entries()) {
      for (const action of new Set([1, Math.floor(actions / 2), actions - 1])) {
        if (action < actions) await faulted(index + 1, "fail", action, 4);
      }
      await faulted(index + 1, "refuse", undefined, 6);
    }
  }, 600_000);
});

test("what an operation left unfinished is offered when the workbook is opened the next time", async () => {
  await excel.workbench.newBook();
  const workbook = createExcelWorkbook();
  excel.workbench.faults({ at: 2, kind: "fail", action: 20 }, { at: 3, kind: "refuse" });
  expect(await workbook.create({ portfolio: small(), groups: [] })).toMatchObject({ ok: false, failure: { aftermath: "half" } });
  const next = createExcelWorkbook();
  expect((await stateOf(next)).unfinished).toMatchObject({ operation: "create", choices: ["takeBack"] });
  expect(await next.create({ portfolio: small(), groups: [] })).toMatchObject({ ok: false, failure: { id: "unfinished" } });
  value(await next.settleUnfinished("takeBack"));
  value(await next.create({ portfolio: small(), groups: [] }));
  expect((await snapshotOf(next)).matrix.name).toBe(matrixTableName);
});

test("a fresh matrix has nothing unfinished", async () => {
  await excel.workbench.newBook();
  expect((await stateOf(await withMatrix())).unfinished).toBeNull();
});

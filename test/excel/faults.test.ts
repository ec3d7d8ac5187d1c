import { createExcelWorkbook } from "../../src/excel/excelWorkbook";
import { matrixTableName } from "../../src/workbook/layout";
import type { Outcome } from "../../src/excel/outcome";
import type { PortfolioWorkbook } from "../../src/excel/portfolioWorkbook";
import { setField } from "../../src/portfolio/edits";
import { blankRow } from "../../src/portfolio/row";
import type { RequestBody } from "../../src/workbench/host/wire";
import type { WorkbookDescription } from "../../src/workbook/description";
import type { MatrixSnapshot } from "../../src/workbook/snapshot";
import { readFileSync } from "node:fs";
import { conversionOf, convertedMatrix } from "../../src/taskpane/tasks/connect/understanding";
import { healthFindings } from "../../src/workbook/health";
import { mappingFrom } from "../../src/workbook/recognition/recognise";
import { corpus } from "../corpus/corpus";
import { byEffort, sampleOf } from "../support/effort";
import { openExcel, type OpenExcel } from "../support/excel";
import { freshPortfolio, snapshotOf, stateOf, value, withMatrix } from "./support";

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel({ locale: "ja-jp" });
});
afterAll(() => excel.close());

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

interface Operation {
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

const small = () => freshPortfolio("ja", { rows: freshPortfolio("ja").rows.slice(0, 3) });

async function smallMatrix(): Promise<PortfolioWorkbook> {
  const workbook = createExcelWorkbook();
  value(await workbook.create({ portfolio: small(), groups: ["plan"] }));
  return workbook;
}

async function smallMatrixWithout(
  lose: (body: Excel.Range, context: Excel.RequestContext) => void,
): Promise<PortfolioWorkbook> {
  const workbook = await smallMatrix();
  await Excel.run(async (context) => {
    lose(context.workbook.tables.getItem(matrixTableName).getDataBodyRange(), context);
    await context.sync();
  });
  return workbook;
}

async function restore(workbook: PortfolioWorkbook, seen: MatrixSnapshot | null): Promise<Outcome<unknown>> {
  const found = await workbook.inspect(present(seen));
  return found.ok
    ? workbook.apply(
        present(seen),
        found.value.flatMap(({ fix }) => fix ?? []),
      )
    : found;
}

/** A sheet of somebody's own, as a file brings it. */
async function ownSheet(): Promise<PortfolioWorkbook> {
  const [fig8] = corpus("develop").filter(({ name }) => name === "fig8");
  await excel.workbench.open(readFileSync(fig8?.path ?? ""));
  return createExcelWorkbook();
}

async function connectOwn(workbook: PortfolioWorkbook): Promise<Outcome<unknown>> {
  const look = await workbook.lookAt(null);
  if (!look.ok) return look;
  const { cells, recognition } = look.value;
  if (recognition.verdict !== "matrix") throw new Error(recognition.verdict);
  return workbook.connect(mappingFrom(cells.sheet, recognition.found));
}

async function convertOwn(workbook: PortfolioWorkbook): Promise<Outcome<unknown>> {
  const look = await workbook.lookAt(null);
  if (!look.ok) return look;
  const { cells, recognition } = look.value;
  if (recognition.verdict !== "matrix") throw new Error(recognition.verdict);
  const mapping = mappingFrom(cells.sheet, recognition.found);
  return workbook.create(convertedMatrix(conversionOf(look.value, mapping), mapping));
}

/** A connected sheet with a score kept as text and a team with a space behind it. */
async function untidySheet(): Promise<PortfolioWorkbook> {
  const workbook = await ownSheet();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("D3:E3").formulas = [["'３", "' 4"]];
    sheet.getRange("A4").values = [["サービス 2　"]];
    await context.sync();
  });
  value(await connectOwn(workbook));
  return workbook;
}

async function connectedSheet(): Promise<PortfolioWorkbook> {
  const workbook = await ownSheet();
  value(await connectOwn(workbook));
  return workbook;
}

function present(seen: MatrixSnapshot | null): MatrixSnapshot {
  if (!seen) throw new Error("no matrix");
  return seen;
}

const operations: readonly Operation[] = [
  {
    name: "create",
    prepare: async () => createExcelWorkbook(),
    run: (workbook) => workbook.create({ portfolio: small(), groups: ["plan"] }),
  },
  {
    name: "edit several cells",
    prepare: smallMatrix,
    run: async (workbook, seen) =>
      workbook.apply(present(seen), [
        setField(0, "level", "basic"),
        setField(2, "level", "optional"),
        setField(1, "notes", "=x"),
      ]),
  },
  {
    name: "add a row and a team",
    prepare: smallMatrix,
    run: async (workbook, seen) =>
      workbook.apply(present(seen), [
        { kind: "addRows", rows: [{ ...blankRow, code: "B-1", name: "リアルタイム監視" }] },
        {
          kind: "addTeam",
          team: {
            name: "SOC",
            kind: "inHouse",
            role: null,
            people: null,
            able: null,
            contact: "",
            contractEnd: null,
            noticeBy: null,
            checksReports: "",
            successor: "",
          },
        },
      ]),
  },
  {
    name: "word the sheets otherwise",
    prepare: smallMatrix,
    run: (workbook) => workbook.reword({ language: "en", levels: "name" }),
  },
  { name: "connect a sheet", prepare: ownSheet, run: connectOwn },
  { name: "convert a sheet", prepare: ownSheet, run: convertOwn },
  {
    name: "mend a connected sheet",
    prepare: untidySheet,
    run: async (workbook, seen) => {
      const fixes = healthFindings(present(seen), {
        dresses: [],
        colours: [],
        names: new Map(),
        merged: [],
        hidden: [],
      }).flatMap(({ rule, fix }) => (rule === "number-as-text" || rule === "stray-spaces" ? (fix ?? []) : []));
      expect(fixes).toHaveLength(3);
      return workbook.apply(present(seen), fixes);
    },
  },
  {
    name: "edit cells of a connected sheet",
    prepare: connectedSheet,
    run: async (workbook, seen) => workbook.apply(present(seen), [setField(0, "asIs", 2), setField(2, "toBe", 5)]),
  },
  {
    name: "put dropdowns and colours on a connected sheet",
    prepare: connectedSheet,
    run: async (workbook, seen) => {
      const offers = await workbook.offers(present(seen));
      return offers.ok ? workbook.apply(present(seen), [...offers.value.lists, ...offers.value.colours]) : offers;
    },
    dressOnly: true,
  },
  {
    name: "put columns beside a connected sheet",
    prepare: connectedSheet,
    run: async (workbook) => {
      const state = await workbook.read();
      const mapping = state.ok ? state.value.connection?.mapping : null;
      return mapping
        ? workbook.addColumns(mapping, [
            { part: "team", column: 5, header: "担当" },
            { part: "notes", column: 6, header: "備考" },
          ])
        : state;
    },
    told: true,
  },
  { name: "disconnect a sheet", prepare: connectedSheet, run: (workbook) => workbook.disconnect() },
  {
    name: "disconnect a sheet and take away what was added",
    prepare: async () => {
      const workbook = await connectedSheet();
      const before = await stateOf(workbook);
      const offers = value(await workbook.offers(present(before.snapshot)));
      value(await workbook.apply(present(before.snapshot), offers.colours));
      const mapping = (await stateOf(workbook)).connection?.mapping;
      if (!mapping) throw new Error("not connected");
      value(await workbook.addColumns(mapping, [{ part: "team", column: 5, header: "担当" }]));
      return workbook;
    },
    run: (workbook) => workbook.disconnect({ colours: true, columns: true }),
    repeatable: true,
  },
  {
    name: "restore a list, a format and the colours",
    prepare: () =>
      smallMatrixWithout((body) => {
        body.getColumn(4).dataValidation.clear();
        body.getColumn(8).numberFormat = [["@"], ["@"], ["@"]];
        body.conditionalFormats.clearAll();
      }),
    run: restore,
    dressOnly: true,
  },
  {
    name: "restore the sheet of the lists",
    prepare: () =>
      smallMatrixWithout((_, context) => {
        context.workbook.worksheets.getItem("選択肢").delete();
      }),
    run: restore,
    dressOnly: true,
  },
  { name: "remove, keeping the data", prepare: smallMatrix, run: (workbook) => workbook.remove("keepData") },
  { name: "remove everything", prepare: smallMatrix, run: (workbook) => workbook.remove("everything") },
];

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

describe.each(operations)("$name", (operation) => {
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
});

test("what an operation left unfinished is offered when the workbook is opened the next time", async () => {
  await excel.workbench.newBook();
  const workbook = createExcelWorkbook();
  excel.workbench.faults({ at: 2, kind: "fail", action: 20 }, { at: 3, kind: "refuse" });
  expect(await workbook.create({ portfolio: small(), groups: [] })).toMatchObject({
    ok: false,
    failure: { aftermath: "half" },
  });
  const next = createExcelWorkbook();
  expect((await stateOf(next)).unfinished).toMatchObject({ operation: "create", choices: ["takeBack"] });
  expect(await next.create({ portfolio: small(), groups: [] })).toMatchObject({
    ok: false,
    failure: { id: "unfinished" },
  });
  value(await next.settleUnfinished("takeBack"));
  value(await next.create({ portfolio: small(), groups: [] }));
  expect((await snapshotOf(next)).matrix.name).toBe(matrixTableName);
});

test("a fresh matrix has nothing unfinished", async () => {
  await excel.workbench.newBook();
  expect((await stateOf(await withMatrix())).unfinished).toBeNull();
});

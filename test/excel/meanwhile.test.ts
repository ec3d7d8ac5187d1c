import { setField, setSetting, setTeamField, type Edit } from "../../src/portfolio/edits";
import type { PortfolioWorkbook } from "../../src/excel/portfolioWorkbook";
import type { Team } from "../../src/portfolio/portfolio";
import type { MatrixSnapshot } from "../../src/workbook/snapshot";
import { cellAddress } from "../../src/workbook/address";
import { createExcelWorkbook } from "../../src/excel/excelWorkbook";
import { openExcel, type OpenExcel } from "../support/excel";
import { between } from "./between";
import { freshPortfolio, rowIndex, snapshotOf, stateOf, value } from "./support";

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel({ locale: "ja-jp" });
});
beforeEach(async () => {
  await excel.workbench.newBook();
});
afterAll(() => excel.close());

const team = (name: string): Team => ({
  name,
  kind: "inHouse",
  role: null,
  people: null,
  able: null,
  contact: "",
  contractEnd: null,
  noticeBy: null,
  checksReports: "",
  successor: "",
});
const rows = freshPortfolio("ja").rows.slice(0, 4);

/** Four rows, the last two of one service in two scopes, and two teams. */
async function small(): Promise<PortfolioWorkbook> {
  const workbook = createExcelWorkbook();
  const scoped = rows.map((row, index) =>
    index < 2 ? row : { ...row, code: "B-1", scope: index === 2 ? "IT" : "OT" },
  );
  value(
    await workbook.create({
      portfolio: freshPortfolio("ja", { rows: scoped, teams: [team("CSIRT"), team("SOC")] }),
      groups: ["plan"],
    }),
  );
  return workbook;
}

async function inTable(
  name: string,
  batch: (table: Excel.Table, context: Excel.RequestContext) => void,
): Promise<void> {
  await Excel.run(async (context) => {
    batch(context.workbook.tables.getItem(name), context);
    await context.sync();
  });
}

const reversed = (name: string, column: number) => () =>
  inTable(name, (table) => {
    table.sort.apply([{ key: column, ascending: false }]);
  });

function bodyCells(snapshot: MatrixSnapshot): unknown {
  return [snapshot.matrix.values, snapshot.teams?.values, snapshot.settings?.values];
}

describe("after it was read, before it is written", () => {
  test("a team that was sorted is found again by its name", async () => {
    const workbook = await small();
    const stale = await snapshotOf(workbook);
    await reversed("CdcTeams", 0)();
    value(await workbook.apply(stale, [setTeamField(0, "contact", "csirt@example.jp")]));
    const {
      portfolio: { teams },
    } = await snapshotOf(workbook);
    expect(teams.map(({ name, contact }) => [name, contact])).toEqual([
      ["SOC", ""],
      ["CSIRT", "csirt@example.jp"],
    ]);
  });

  test("a team or a setting that says something else by now is not written", async () => {
    const workbook = await small();
    const stale = await snapshotOf(workbook);
    value(await workbook.apply(stale, [setTeamField(0, "contact", "theirs"), setSetting("organisation", "theirs")]));
    for (const edit of [setTeamField(0, "contact", "ours"), setSetting("organisation", "ours")]) {
      expect(await workbook.apply(stale, [edit])).toMatchObject({ ok: false, failure: { id: "changedMeanwhile" } });
    }
    const { portfolio } = await snapshotOf(workbook);
    expect([portfolio.teams[0]?.contact, portfolio.settings.organisation]).toEqual(["theirs", "theirs"]);
  });

  test("a column that was taken away is said", async () => {
    const workbook = await small();
    const stale = await snapshotOf(workbook);
    await inTable("CdcMatrix", (table) => {
      table.columns.getItemAt(stale.layout.parts.notes ?? 0).delete();
    });
    expect(await workbook.apply(stale, [setField(0, "notes", "x")])).toMatchObject({
      ok: false,
      failure: { id: "changedMeanwhile" },
    });
  });

  test("of two rows with one key the one that says what was seen is written", async () => {
    const workbook = await small();
    const before = await snapshotOf(workbook);
    const [first, second] = [2, 3].map((row) =>
      cellAddress(before.matrix.area.row + 1 + row, before.layout.parts.scope ?? 0),
    );
    for (const address of [first, second])
      await excel.workbench.edit(`${before.matrix.sheet}!${address ?? ""}`, [[""]]);
    const stale = await snapshotOf(workbook);
    await reversed("CdcMatrix", stale.layout.parts.name ?? 0)();
    const wanted = stale.portfolio.rows[2]?.name;
    value(await workbook.apply(stale, [setField(2, "notes", "mine")]));
    const { portfolio } = await snapshotOf(workbook);
    expect(portfolio.rows.filter(({ notes }) => notes === "mine").map(({ name }) => name)).toEqual([wanted]);
  });
});

/** What somebody does in the moment between the reading and the writing, and what is being written then. */
const moments: readonly (readonly [
  string,
  (snapshot: MatrixSnapshot) => Promise<void>,
  (snapshot: MatrixSnapshot) => Edit[],
])[] = [
  [
    "two scopes of one service change places",
    ({ layout }) =>
      inTable("CdcMatrix", (table) => {
        table.sort.apply([{ key: layout.parts.scope ?? 0, ascending: true }]);
      }),
    () => [setField(2, "notes", "x"), setField(0, "notes", "y")],
  ],
  [
    "a column is put in before the one that is written",
    ({ layout }) =>
      inTable("CdcMatrix", (table) => {
        table.columns.add(layout.parts.notes ?? 0, [["予算"], [1], [2], [3], [4]]);
      }),
    () => [setField(0, "notes", "x"), setField(2, "notes", "y")],
  ],
  [
    "the teams are sorted",
    reversed("CdcTeams", 0),
    () => [setTeamField(0, "contact", "x"), setTeamField(0, "successor", "y")],
  ],
  [
    "the cell itself is typed in",
    async ({ matrix, layout }) => {
      await excel.workbench.edit(`${matrix.sheet}!${cellAddress(matrix.area.row + 1, layout.parts.notes ?? 0)}`, [
        ["theirs"],
      ]);
    },
    () => [setField(0, "notes", "x")],
  ],
  [
    "a row is put on top while rows are added",
    () =>
      inTable("CdcMatrix", (table) => {
        table.rows.add(0);
      }),
    () => [
      setField(0, "notes", "x"),
      { kind: "addRows", rows: [{ ...rows[0], code: "C-1" } as (typeof rows)[number]] },
    ],
  ],
];

test.each(moments)("%s: what was there stays, and it is said", async (_, meanwhile, edits) => {
  const workbook = await small();
  const stale = await snapshotOf(workbook);
  let there: unknown;
  const outcome = await between(
    2,
    async () => {
      await meanwhile(stale);
      there = bodyCells(await snapshotOf(createExcelWorkbook()));
    },
    () => workbook.apply(stale, edits(stale)),
  );
  expect(outcome).toMatchObject({ ok: false, failure: { id: "rowMoved", aftermath: "nothing" } });
  expect(bodyCells(await snapshotOf(workbook))).toEqual(there);
});

describe("taking back", () => {
  const addC1 = [
    { kind: "addRows", rows: [{ ...rows[0], code: "C-1", name: "x" } as (typeof rows)[number]] },
    setField(0, "notes", "ours"),
  ] as const satisfies readonly Edit[];

  test("a row that somebody else put below the table meanwhile stays", async () => {
    const workbook = await small();
    const stale = await snapshotOf(workbook);
    excel.workbench.faults({ at: 3, kind: "refuse" });
    const outcome = await between(
      2,
      () =>
        inTable("CdcMatrix", (table) => {
          table.rows.add(undefined, [
            stale.matrix.headers.map((_, column) => (column === stale.layout.parts.code ? "D-1" : "")),
          ]);
        }),
      () => workbook.apply(stale, addC1),
    );
    excel.workbench.faults.clear();
    expect(outcome).toMatchObject({ ok: false, failure: { aftermath: "nothing" } });
    expect((await snapshotOf(workbook)).portfolio.rows.map(({ code }) => code)).toEqual([
      "A-1",
      "A-2",
      "B-1",
      "B-1",
      "D-1",
    ]);
  });

  test("a half that was left keeps what was typed since, and the rows that were added since", async () => {
    const workbook = await small();
    const stale = await snapshotOf(workbook);
    excel.workbench.traffic.reset();
    const last = await lastActionOf(() => workbook.apply(stale, addC1));
    await excel.workbench.newBook();
    const again = await small();
    const seen = await snapshotOf(again);
    excel.workbench.faults({ at: 2, kind: "fail", action: last }, { at: 3, kind: "refuse" });
    expect(await again.apply(seen, addC1)).toMatchObject({ ok: false, failure: { aftermath: "half" } });
    excel.workbench.faults.clear();
    expect((await stateOf(again)).unfinished).toMatchObject({ operation: "edit" });
    const notes = `${seen.matrix.sheet}!${cellAddress(seen.matrix.area.row + 1, seen.layout.parts.notes ?? 0)}`;
    expect(await excel.workbench.cells(notes)).toEqual([["ours"]]);
    await excel.workbench.edit(notes, [["theirs"]]);
    await inTable("CdcMatrix", (table) => {
      table.rows.add(undefined, [
        seen.matrix.headers.map((_, column) => (column === seen.layout.parts.code ? "D-1" : "")),
      ]);
    });
    value(await again.settleUnfinished("takeBack"));
    const { snapshot, unfinished } = await stateOf(again);
    expect(unfinished).toBeNull();
    expect(snapshot?.portfolio.rows.map(({ code }) => code)).toEqual(["A-1", "A-2", "B-1", "B-1", "D-1"]);
    expect(await excel.workbench.cells(notes)).toEqual([["theirs"]]);
    expect(rowIndex(seen, "D-1")).toBe(-1);
  });

  test("a journal that somebody typed over is cleared", async () => {
    const workbook = await small();
    const { settings } = await snapshotOf(workbook);
    const position = settings?.reading.positions.get("unfinished") ?? 0;
    await excel.workbench.edit(
      `${settings?.sheet ?? ""}!${cellAddress((settings?.area.row ?? 0) + 1 + position, settings?.reading.valueColumn ?? 0)}`,
      [["x"]],
    );
    expect((await stateOf(workbook)).unfinished).toMatchObject({ operation: "edit" });
    value(await workbook.settleUnfinished("takeBack"));
    expect((await stateOf(workbook)).unfinished).toBeNull();
  });
});

/** The number of the last action but one of an operation's last request: all is written then, and the journal not yet cleared. */
async function lastActionOf(operation: () => Promise<unknown>): Promise<number> {
  excel.workbench.traffic.reset();
  await operation();
  return (excel.workbench.traffic().actions.at(-1) ?? 0) - 1;
}

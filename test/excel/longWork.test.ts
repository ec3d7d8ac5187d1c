import { setField, type Edit } from "../../src/portfolio/edits";
import type { MatrixSnapshot } from "../../src/workbook/snapshot";
import { createExcelWorkbook } from "../../src/excel/excelWorkbook";
import type { PortfolioWorkbook } from "../../src/excel/portfolioWorkbook";
import { openExcel, type OpenExcel } from "../support/excel";
import { freshPortfolio, snapshotOf, value } from "./support";

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel({ locale: "ja-jp" });
});
afterAll(() => excel.close());

const written = (text: string) => text.repeat(1500);
const rows = freshPortfolio("ja").rows.map((row) => ({ ...row, notes: written("前") }));

let workbook: PortfolioWorkbook;
let seen: MatrixSnapshot;
/** What stands in the notes of all rows: more than one journal has room for. */
beforeEach(async () => {
  await excel.workbench.newBook();
  workbook = createExcelWorkbook();
  value(await workbook.create({ portfolio: freshPortfolio("ja", { rows }), groups: ["plan"] }));
  seen = await snapshotOf(workbook);
});

const rewrite = (): readonly Edit[] => rows.map((_, row) => setField(row, "notes", written("後")));
const notes = async () => new Set((await snapshotOf(workbook)).portfolio.rows.map((row) => row.notes));

describe("a write that is too much for one request", () => {
  test("is written in parts, each told", async () => {
    const shares: number[] = [];
    expect(value(await workbook.apply(seen, rewrite(), { progress: (share) => shares.push(share) }))).toEqual({
      cells: 64,
      steps: 4,
    });
    expect(shares).toEqual([0.25, 0.5, 0.75, 1]);
    expect(await notes()).toEqual(new Set([written("後")]));
  });

  test("leaves everything as it was when it is stopped", async () => {
    const stopper = new AbortController();
    const outcome = await workbook.apply(seen, rewrite(), {
      signal: stopper.signal,
      progress: (share) => {
        if (share >= 0.5) stopper.abort();
      },
    });
    expect(outcome).toMatchObject({ ok: false, failure: { id: "stopped", aftermath: "nothing" } });
    expect(await notes()).toEqual(new Set([written("前")]));
  });

  test("leaves everything as it was when a later part fails", async () => {
    excel.workbench.faults({ at: 4, kind: "fail", action: 20 });
    expect(await workbook.apply(seen, rewrite())).toMatchObject({ ok: false, failure: { aftermath: "nothing" } });
    excel.workbench.faults.clear();
    expect(await notes()).toEqual(new Set([written("前")]));
  });
});

describe("a reading that is too large for one answer", () => {
  const tooLarge = () => {
    excel.workbench.faults({ at: 1, kind: "refuse", code: "ResponsePayloadSizeLimitExceeded" });
  };

  test("tells how far it is, to the end", async () => {
    tooLarge();
    const shares: number[] = [];
    expect(
      value(await workbook.read({ progress: (share) => shares.push(share) })).snapshot?.portfolio.rows,
    ).toHaveLength(64);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  test("ends where it is stopped, and the next one reads all of it", async () => {
    tooLarge();
    const stopper = new AbortController();
    expect(
      await workbook.read({
        signal: stopper.signal,
        progress: () => {
          stopper.abort();
        },
      }),
    ).toMatchObject({ ok: false, failure: { id: "stopped" } });
    expect(await notes()).toEqual(new Set([written("前")]));
  });

  test("what one request does tells nothing", async () => {
    const progress = jest.fn();
    value(await workbook.read({ progress }));
    value(await workbook.apply(seen, [setField(0, "notes", "x")], { progress }));
    expect(progress).not.toHaveBeenCalled();
  });
});

import type { Look } from "../../../src/excel/lookAt";
import type { Mapping } from "../../../src/workbook/recognition/mapping";
import { done, failed, type Failure, type Outcome } from "../../../src/excel/outcome";
import type {
  Insertion,
  PortfolioWorkbook,
  Unfinished,
  WorkbookChange,
  WorkbookState,
} from "../../../src/excel/portfolioWorkbook";
import { calendarDate } from "../../../src/portfolio/calendarDate";
import type { Finding } from "../../../src/portfolio/finding";
import type { Portfolio } from "../../../src/portfolio/portfolio";
import type { ReadCell } from "../../../src/workbook/cellText";
import { checkWorkbook, isReadOnly, type RuleId } from "../../../src/workbook/checkWorkbook";
import type { Group } from "../../../src/workbook/columns";
import { formulaOf, rawOf, valueOf } from "../../../src/workbook/describedTables";
import { matrixWorkbook } from "../../../src/workbook/newMatrix";
import { freeSheetNames } from "../../../src/workbook/sheets/frame";
import { snapshotOf, type RawTable, type RawWorkbook } from "../../../src/workbook/snapshot";
import { planWrites } from "../../../src/workbook/writePlan";
import type { Operation } from "../../../src/taskpane/session/paneState";

/** The day on which the tests take place, so that what is due does not change with the calendar. */
export const today = calendarDate("2026-11-23")!;

/** A table whose cells can be written. */
interface Grid extends RawTable {
  readonly values: ReadCell[][];
  readonly formulas: ReadCell[][];
}

const gridOf = (table: RawTable): Grid => ({
  ...table,
  values: table.values.map((row) => [...row]),
  formulas: table.formulas.map((row) => [...row]),
});

/**
 * A workbook in memory with the real layers below `excel/` behind it: for states that are quicker said than brought about, such as a
 * read that never ends. What Excel does is tested on the stand-in, not here.
 */
export class MemoryWorkbook implements PortfolioWorkbook {
  canUndo = true;
  unfinished: Unfinished | null = null;
  manualCalculation = false;
  /** What the active cell holds. */
  activeCell = "";
  /** The next call of an operation fails with this. */
  readonly failures = new Map<Operation, Failure | Error>();
  /** What was asked, in order. */
  readonly calls: string[] = [];
  /** Waited for before each answer; put another in to hold an answer back. */
  gate: () => Promise<void> = () => Promise.resolve();
  private grids: { matrix: Grid; teams: Grid | null; settings: Grid | null } | null = null;
  private listener: ((change: WorkbookChange) => void) | null = null;

  constructor(portfolio: Portfolio | null = null, groups: readonly Group[] = ["decision", "assessment", "plan"]) {
    if (portfolio) this.put(portfolio, groups);
  }

  private put(portfolio: Portfolio, groups: readonly Group[]): string {
    const { sheets } = matrixWorkbook(portfolio, groups, freeSheetNames([], portfolio.settings.sheetLanguage));
    const { matrix, teams, settings } = rawOf({ sheets })!;
    this.grids = { matrix: gridOf(matrix), teams: teams && gridOf(teams), settings: settings && gridOf(settings) };
    return this.grids.matrix.sheet;
  }

  private async answer<T>(operation: Operation, act: () => Outcome<T>): Promise<Outcome<T>> {
    this.calls.push(operation);
    await this.gate();
    const failure = this.failures.get(operation);
    this.failures.delete(operation);
    if (failure instanceof Error) throw failure;
    return failure ? { ok: false, failure } : act();
  }

  private raw(): RawWorkbook | null {
    if (!this.grids) return null;
    const { matrix, teams, settings } = this.grids;
    return {
      matrix: gridOf(matrix),
      teams: teams && gridOf(teams),
      settings: settings && gridOf(settings),
      dates: 1900,
    };
  }

  /** Writes a value, or a formula that gives it, into a cell of the matrix's body and says so, as an edit in the sheet does. */
  edit(
    row: number,
    header: string,
    value: ReadCell,
    source: WorkbookChange["source"] = "local",
    formula = value,
  ): void {
    const matrix = this.grids!.matrix;
    const column = matrix.values[0]!.indexOf(header);
    if (column < 0) throw new Error(`no column ${header}`);
    matrix.values[row + 1]![column] = value;
    matrix.formulas[row + 1]![column] = formula;
    this.listener?.({ kind: "data", source });
  }

  /** Says something that happened in the workbook. */
  announce(change: WorkbookChange): void {
    this.listener?.(change);
  }

  read: PortfolioWorkbook["read"] = () =>
    this.answer<WorkbookState>("read", () => {
      const raw = this.raw();
      const snapshot = raw && snapshotOf(raw);
      return done({
        snapshot,
        findings: snapshot ? checkWorkbook(snapshot, today) : [],
        readOnly: snapshot ? isReadOnly(snapshot) : false,
        unfinished: this.unfinished,
        activeSheet: "Sheet1",
        connection: null,
        manualCalculation: this.manualCalculation,
      });
    });

  /** What stands on the active sheet. */
  look: Look = {
    cells: { sheet: "Sheet1", row: 0, column: 0, values: [] },
    recognition: { verdict: "none", reason: { word: "none.empty", facts: {} } },
    dates: 1900,
    selection: null,
  };
  /** The mapping that was connected last. */
  mapping: Mapping | null = null;

  lookAt: PortfolioWorkbook["lookAt"] = () => this.answer("lookAt", () => done(this.look));
  glance: PortfolioWorkbook["glance"] = () =>
    this.answer("lookAt", () => done(this.look.recognition.verdict === "none" ? null : this.look.cells.sheet));
  lookAtSelection: PortfolioWorkbook["lookAtSelection"] = () => this.answer("lookAt", () => done(this.look));
  lookAgain: PortfolioWorkbook["lookAgain"] = () => this.answer("lookAt", () => done(this.look));

  planRewording: PortfolioWorkbook["planRewording"] = () => this.answer("reword", () => done([]));

  reword: PortfolioWorkbook["reword"] = () => this.answer("reword", () => done({ cells: 0, steps: 1 }));

  connect: PortfolioWorkbook["connect"] = (mapping) =>
    this.answer("connect", () => {
      this.mapping = mapping;
      return done(undefined);
    });

  offers: PortfolioWorkbook["offers"] = () =>
    this.answer("inspect", () => done({ lists: [], colours: [], ownRules: [], freeTexts: [] }));
  putOn: PortfolioWorkbook["putOn"] = () => this.answer("inspect", () => done({ lists: false, colours: false }));
  addColumns: PortfolioWorkbook["addColumns"] = () => this.answer("apply", () => done(undefined));
  copySheet: PortfolioWorkbook["copySheet"] = (sheet) => this.answer("copySheet", () => done(sheet));
  disconnect: PortfolioWorkbook["disconnect"] = () => this.answer("disconnect", () => done(undefined));

  /** What the next looks at the sheets find. */
  health: readonly Finding<RuleId>[] = [];

  inspect: PortfolioWorkbook["inspect"] = () => this.answer("inspect", () => done(this.health));

  create: PortfolioWorkbook["create"] = ({ portfolio, groups }) =>
    this.answer("create", () =>
      this.grids
        ? failed("matrixExists")
        : done({ sheet: this.put(portfolio, groups), rows: portfolio.rows.length, printSetUp: true }),
    );

  apply: PortfolioWorkbook["apply"] = (snapshot, edits) =>
    this.answer("apply", () => {
      if (!this.grids) return failed("noMatrix");
      const { cells, appends } = planWrites(snapshot, edits);
      for (const { table, row, column, after } of cells) {
        const grid = this.grids[table]!;
        grid.values[row + 1]![column] = valueOf(after);
        grid.formulas[row + 1]![column] = formulaOf(after);
      }
      for (const { table, rows } of appends) {
        const grid = this.grids[table]!;
        grid.values.push(...rows.map((row) => row.map(valueOf)));
        grid.formulas.push(...rows.map((row) => row.map(formulaOf)));
      }
      return done({ steps: 1, cells: cells.length + appends.reduce((sum, { rows }) => sum + rows.flat().length, 0) });
    });

  select: PortfolioWorkbook["select"] = (sheet, address) =>
    this.answer("select", () => {
      this.calls.push(`${sheet}!${address}`);
      this.listener?.({ kind: "selection", source: "local", sheet, address });
      return done(undefined);
    });

  planRemoval: PortfolioWorkbook["planRemoval"] = (mode) =>
    this.answer("planRemoval", () =>
      done({
        sheets: Object.values(this.grids ?? {}).flatMap((grid: Grid | null, index) =>
          grid
            ? [
                {
                  name: grid.sheet,
                  deleted: mode === "everything" && index !== 1,
                  holdsOwnCells: mode === "everything" && index === 1,
                },
              ]
            : [],
        ),
        columns: [],
        names: this.grids ? 31 : 0,
      }),
    );

  remove: PortfolioWorkbook["remove"] = (mode) =>
    this.answer("remove", () => {
      this.calls.push(mode);
      this.grids = null;
      return done({ sheets: [], columns: [], names: 31 });
    });

  filter: PortfolioWorkbook["filter"] = (_snapshot, { header }) =>
    this.answer("filter", () => done({ header, ours: "ours", before: null }));

  clearFilter: PortfolioWorkbook["clearFilter"] = () => this.answer("filter", () => done("restored" as const));

  settleUnfinished: PortfolioWorkbook["settleUnfinished"] = (choice) =>
    this.answer("settle", () => {
      this.calls.push(choice);
      this.unfinished = null;
      return done(undefined);
    });

  insertFormula: PortfolioWorkbook["insertFormula"] = ({ formula, replacing }) =>
    this.answer<Insertion>("insert", () => {
      const at = { sheet: "Sheet1", address: "B3" };
      if (this.activeCell !== "" && replacing?.formula !== this.activeCell)
        return done({ kind: "occupied", ...at, formula: this.activeCell, shows: this.activeCell });
      this.calls.push(formula);
      this.activeCell = formula;
      return done({ kind: "inserted", ...at });
    });

  calculateAutomatically: PortfolioWorkbook["calculateAutomatically"] = () =>
    this.answer("calculate", () => {
      this.manualCalculation = false;
      return done(undefined);
    });

  watch: PortfolioWorkbook["watch"] = async (listener) => {
    const failure = this.failures.get("watch");
    this.failures.delete("watch");
    if (failure instanceof Error) throw failure;
    this.listener = listener;
    return async () => {
      this.listener = null;
    };
  };
}

import { createExcelWorkbook } from "../../src/excel/excelWorkbook";
import type { Outcome } from "../../src/excel/outcome";
import type { PortfolioWorkbook, WorkbookState } from "../../src/excel/portfolioWorkbook";
import type { Language } from "../../src/locale/language";
import type { Portfolio } from "../../src/portfolio/portfolio";
import type { Row } from "../../src/portfolio/row";
import { groups, type Group } from "../../src/workbook/columns";
import { allRows } from "../../src/workbook/newMatrix";
import { defaultSettings } from "../../src/workbook/settingsTable";
import type { MatrixSnapshot } from "../../src/workbook/snapshot";

/** A portfolio on which nothing is decided yet. */
export function freshPortfolio(language: Language, change: Partial<Portfolio> = {}): Portfolio {
  return { settings: defaultSettings(language), teams: [], rows: allRows(language), ...change };
}

export const everyGroup: readonly Group[] = groups;

/** The value of an outcome; fails the test with what went wrong. */
export function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.failure.id} (${outcome.failure.aftermath}) ${outcome.failure.detail}`);
  return outcome.value;
}

export async function stateOf(workbook: PortfolioWorkbook): Promise<WorkbookState> {
  return value(await workbook.read());
}

export async function snapshotOf(workbook: PortfolioWorkbook): Promise<MatrixSnapshot> {
  const { snapshot } = await stateOf(workbook);
  if (!snapshot) throw new Error("no matrix");
  return snapshot;
}

export function rowIndex(snapshot: MatrixSnapshot, code: string): number {
  return snapshot.portfolio.rows.findIndex((row) => row.code === code);
}

export function rowOf(snapshot: MatrixSnapshot, code: string): Row {
  const row = snapshot.portfolio.rows[rowIndex(snapshot, code)];
  if (!row) throw new Error(`no row ${code}`);
  return row;
}

export async function withMatrix(language: Language = "ja"): Promise<PortfolioWorkbook> {
  const workbook = createExcelWorkbook();
  value(await workbook.create({ portfolio: freshPortfolio(language), groups: everyGroup }));
  return workbook;
}

import type { Outcome } from "../../src/excel/outcome";
import type { PortfolioWorkbook, WorkbookState } from "../../src/excel/portfolioWorkbook";
import type { OpenExcel } from "../../test/support/excel";
import { elapsed } from "./clock";

export function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.failure.id}: ${outcome.failure.detail}`);
  return outcome.value;
}

export async function stateOf(workbook: PortfolioWorkbook): Promise<WorkbookState> {
  return value(await workbook.read());
}

export interface Trip {
  readonly ms: number;
  readonly requests: number;
  readonly kbSent: number;
  readonly kbReceived: number;
}

/** What one operation takes in time and traffic; telemetry of the client is counted apart by the stand-in. */
export async function trip(excel: OpenExcel, work: () => Promise<unknown>): Promise<Trip> {
  excel.workbench.traffic.reset();
  const ms = await elapsed(work);
  const { requests, bytesSent, bytesReceived } = excel.workbench.traffic();
  return { ms, requests, kbSent: bytesSent / 1000, kbReceived: bytesReceived / 1000 };
}

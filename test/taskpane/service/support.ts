import { createPaneSession, type PaneSession } from "../../../src/taskpane/session/paneSession";
import { deskOf, type ServiceDesk } from "../../../src/taskpane/pages/service/state/serviceDesk";
import { refOf, type RowRef } from "../../../src/taskpane/pages/service/state/rowRef";
import type { Group } from "../../../src/workbook/columns";
import type { Portfolio } from "../../../src/portfolio/portfolio";
import type { Row } from "../../../src/portfolio/row";
import { cellAddress } from "../../../src/workbook/address";
import type { MatrixSnapshot } from "../../../src/workbook/snapshot";
import { samplePortfolio } from "../../../src/workbook/sample";
import { atRest } from "../../support/quiet";
import { MemoryWorkbook, today } from "../support/memoryWorkbook";

const quick = { quiet: 5, longest: 50 };

export interface Desk {
  readonly workbook: MemoryWorkbook;
  readonly session: PaneSession;
  readonly desk: ServiceDesk;
  readonly snapshot: () => MatrixSnapshot;
  readonly index: (code: string, scope?: string) => number;
  readonly row: (code: string, scope?: string) => Row;
  readonly ref: (code: string, scope?: string) => RowRef;
  /** The cell of a row in the column of a header. */
  readonly cell: (code: string, header?: string) => string;
  /** Selects cells in the matrix's sheet, as a person does. */
  readonly select: (address: string) => void;
  /** Waits until everything that was asked for is written, and what was edited in the sheet is read. */
  readonly settled: () => Promise<void>;
}

/** A desk on a matrix in memory: the sample where nothing else is said. */
export async function deskOn(
  portfolio: Portfolio = samplePortfolio("en", today),
  groups: readonly Group[] = ["decision", "assessment", "plan"],
): Promise<Desk> {
  const workbook = new MemoryWorkbook(portfolio, groups);
  const session = createPaneSession(workbook, quick);
  await session.start();
  workbook.calls.length = 0;
  const snapshot = () => {
    const found = session.state().workbook?.snapshot;
    if (!found) throw new Error("no matrix");
    return found;
  };
  const index = (code: string, scope = "") =>
    snapshot().portfolio.rows.findIndex((row) => row.code === code && row.scope === scope);
  const desk = deskOf(session);
  return {
    settled: () => atRest(),
    workbook,
    session,
    desk,
    snapshot,
    index,
    row: (code, scope) => snapshot().portfolio.rows[index(code, scope)]!,
    ref: (code, scope) => refOf(snapshot(), index(code, scope))!,
    cell: (code, header = "Code") => {
      const { matrix, positions } = snapshot();
      return cellAddress(
        matrix.area.row + 1 + positions[index(code)]!,
        matrix.area.column + matrix.headers.indexOf(header),
      );
    },
    select: (address) =>
      workbook.announce({ kind: "selection", source: "local", sheet: snapshot().matrix.sheet, address }),
  };
}

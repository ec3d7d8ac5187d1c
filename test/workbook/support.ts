import type { Portfolio } from "../../src/portfolio/portfolio";
import { groups, type Group } from "../../src/workbook/columns";
import type { ReadCell } from "../../src/workbook/cellText";
import { rawOf } from "../../src/workbook/describedTables";
import type { Cell, WorkbookDescription } from "../../src/workbook/description";
import { matrixWorkbook } from "../../src/workbook/newMatrix";
import type { DateSystem } from "../../src/workbook/serialDate";
import { freeSheetNames } from "../../src/workbook/sheets/frame";
import { snapshotOf, type MatrixSnapshot, type RawTable, type RawWorkbook } from "../../src/workbook/snapshot";
import type { TableId, WritePlan } from "../../src/workbook/writePlan";

/** The workbook of a portfolio, as it is written. */
export function written(
  portfolio: Portfolio,
  chosen: readonly Group[] = groups,
  dates: DateSystem = 1900,
): WorkbookDescription {
  return matrixWorkbook(portfolio, chosen, freeSheetNames([], portfolio.settings.sheetLanguage), dates);
}

/** Its tables, as they are read again. */
export function rawOfPortfolio(
  portfolio: Portfolio,
  chosen: readonly Group[] = groups,
  dates: DateSystem = 1900,
): RawWorkbook {
  const raw = rawOf(written(portfolio, chosen, dates));
  if (!raw) throw new Error("no matrix");
  return raw;
}

export function snapshotOfPortfolio(portfolio: Portfolio, chosen: readonly Group[] = groups): MatrixSnapshot {
  return snapshotOf(rawOfPortfolio(portfolio, chosen));
}

/** A workbook with a matrix of these headers and cells only. */
export function rawMatrix(
  headers: readonly string[],
  body: readonly (readonly ReadCell[])[],
  formulas = body,
  dates: DateSystem = 1900,
): RawWorkbook {
  const address = `B3:${String.fromCharCode(65 + headers.length)}${3 + body.length}`;
  return {
    matrix: {
      name: "CdcMatrix",
      sheet: "Sheet1",
      address,
      values: [headers, ...body],
      formulas: [headers, ...formulas],
    },
    teams: null,
    settings: null,
    dates,
  };
}

/** How a cell comes back once it has been written: formulas are shown with a value that is not their text. */
function readBack(cell: Cell): { value: ReadCell; formula: ReadCell } {
  if (typeof cell === "object" && cell !== null)
    return "formula" in cell ? { value: 0, formula: cell.formula } : { value: cell.error, formula: cell.error };
  return { value: cell, formula: cell };
}

/** The tables after a plan has been carried out. */
export function carriedOut(raw: RawWorkbook, plan: WritePlan): RawWorkbook {
  const change = (id: TableId, table: RawTable): RawTable => {
    const [values, formulas] = [table.values.map((row) => [...row]), table.formulas.map((row) => [...row])];
    for (const { table: of, row, column, after } of plan.cells) {
      if (of !== id) continue;
      const { value, formula } = readBack(after);
      values[row + 1]![column] = value;
      formulas[row + 1]![column] = formula;
    }
    for (const { table: of, rows } of plan.appends) {
      if (of !== id) continue;
      values.push(...rows.map((cells) => cells.map((cell) => readBack(cell).value)));
      formulas.push(...rows.map((cells) => cells.map((cell) => readBack(cell).formula)));
    }
    return { ...table, values, formulas };
  };
  return {
    ...raw,
    matrix: change("matrix", raw.matrix),
    teams: raw.teams && change("teams", raw.teams),
    settings: raw.settings && change("settings", raw.settings),
  };
}

import { createExcelWorkbook } from "../../../src/excel/excelWorkbook";
import { matrixTableName } from "../../../src/workbook/layout";
import type { Outcome } from "../../../src/excel/outcome";
import type { PortfolioWorkbook } from "../../../src/excel/portfolioWorkbook";
import type { MatrixSnapshot } from "../../../src/workbook/snapshot";
import { readFileSync } from "node:fs";
import { conversionOf, convertedMatrix } from "../../../src/taskpane/tasks/connect/understanding";
import { mappingFrom } from "../../../src/workbook/recognition/recognise";
import { corpus } from "../../corpus/corpus";
import { freshPortfolio, value } from "../support";

import { opened } from "./faults";

export const small = () => freshPortfolio("ja", { rows: freshPortfolio("ja").rows.slice(0, 3) });

export async function smallMatrix(): Promise<PortfolioWorkbook> {
  const workbook = createExcelWorkbook();
  value(await workbook.create({ portfolio: small(), groups: ["plan"] }));
  return workbook;
}

export async function smallMatrixWithout(
  lose: (body: Excel.Range, context: Excel.RequestContext) => void,
): Promise<PortfolioWorkbook> {
  const workbook = await smallMatrix();
  await Excel.run(async (context) => {
    lose(context.workbook.tables.getItem(matrixTableName).getDataBodyRange(), context);
    await context.sync();
  });
  return workbook;
}

export async function restore(workbook: PortfolioWorkbook, seen: MatrixSnapshot | null): Promise<Outcome<unknown>> {
  const found = await workbook.inspect(present(seen));
  return found.ok
    ? workbook.apply(
        present(seen),
        found.value.flatMap(({ fix }) => fix ?? []),
      )
    : found;
}

/** A sheet of somebody's own, as a file brings it. */
export async function ownSheet(): Promise<PortfolioWorkbook> {
  const [fig8] = corpus("develop").filter(({ name }) => name === "fig8");
  await opened().workbench.open(readFileSync(fig8?.path ?? ""));
  return createExcelWorkbook();
}

export async function connectOwn(workbook: PortfolioWorkbook): Promise<Outcome<unknown>> {
  const look = await workbook.lookAt(null);
  if (!look.ok) return look;
  const { cells, recognition } = look.value;
  if (recognition.verdict !== "matrix") throw new Error(recognition.verdict);
  return workbook.connect(mappingFrom(cells.sheet, recognition.found));
}

export async function convertOwn(workbook: PortfolioWorkbook): Promise<Outcome<unknown>> {
  const look = await workbook.lookAt(null);
  if (!look.ok) return look;
  const { cells, recognition } = look.value;
  if (recognition.verdict !== "matrix") throw new Error(recognition.verdict);
  const mapping = mappingFrom(cells.sheet, recognition.found);
  return workbook.create(convertedMatrix(conversionOf(look.value, mapping), mapping));
}

/** A connected sheet with a score kept as text and a team with a space behind it. */
export async function untidySheet(): Promise<PortfolioWorkbook> {
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

export async function connectedSheet(): Promise<PortfolioWorkbook> {
  const workbook = await ownSheet();
  value(await connectOwn(workbook));
  return workbook;
}

export function present(seen: MatrixSnapshot | null): MatrixSnapshot {
  if (!seen) throw new Error("no matrix");
  return seen;
}

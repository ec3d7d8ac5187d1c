import { readFileSync } from "node:fs";
import { createExcelWorkbook } from "../../src/excel/excelWorkbook";
import type { PortfolioWorkbook } from "../../src/excel/portfolioWorkbook";
import { setField } from "../../src/portfolio/edits";
import { addedColumns } from "../../src/workbook/recognition/addedColumns";
import { mappingFrom } from "../../src/workbook/recognition/recognise";
import { openExcel, type OpenExcel } from "../support/excel";
import { snapshotOf, stateOf, value } from "./support";

/** What is put on a sheet of somebody's own on request, and taken away again. */

let excel: OpenExcel;
beforeAll(async () => { excel = await openExcel({ locale: "ja-jp" }); });
afterAll(() => excel.close());

const contents = async () => ({ ...(await excel.workbench.describe()), beyond: undefined });

async function connected(name: string): Promise<{ workbook: PortfolioWorkbook; before: Awaited<ReturnType<typeof contents>>; sheet: string }> {
  await excel.workbench.open(readFileSync(`test/corpus/develop/${name}.xlsx`));
  const before = await contents();
  const workbook = createExcelWorkbook();
  const { recognition, cells } = value(await workbook.lookAt(null));
  if (recognition.verdict !== "matrix") throw new Error(recognition.verdict);
  value(await workbook.connect(mappingFrom(cells.sheet, recognition.found)));
  return { workbook, before, sheet: cells.sheet };
}

const offersIn = async (workbook: PortfolioWorkbook) => value(await workbook.offers(await snapshotOf(workbook)));

test("dropdowns and colours are put on and taken away; a column that has a rule, or names beside its allocations, is left alone", async () => {
  const { workbook, before, sheet } = await connected("free-allocations");
  const onSheet = () => contents().then(({ sheets }) => sheets.find(({ name }) => name === sheet)!);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange("C4:C27").dataValidation.rule = { textLength: { formula1: 1, operator: "GreaterThan" } };
    await context.sync();
  });
  const own = await contents();
  const values = await excel.workbench.cells(`${sheet}!A1:F27`);
  const offers = await offersIn(workbook);
  expect(offers).toMatchObject({ ownRules: ["推奨レベル"], freeTexts: ["サービス割り当て"], has: { lists: false, colours: false } });
  expect(offers.lists.flatMap((edit) => (edit.kind === "restoreColumn" ? [edit.part] : []))).toEqual(["asIs", "toBe"]);

  value(await workbook.apply(await snapshotOf(workbook), offers.lists));
  expect((await onSheet()).validations).toEqual(expect.arrayContaining([expect.objectContaining({ address: "E4:F27", rule: { type: "list", source: "=CdcScores" }, alert: expect.objectContaining({ style: "information" }) })]));
  expect(await excel.workbench.cells("CdcScores")).toHaveLength(6);
  value(await workbook.apply(await snapshotOf(workbook), (await offersIn(workbook)).colours));
  expect((await onSheet()).conditionalFormats).toHaveLength(2);
  expect(await offersIn(workbook)).toMatchObject({ lists: [], colours: [], has: { lists: true, colours: true } });
  expect(await excel.workbench.cells(`${sheet}!A1:F27`)).toEqual(values);

  value(await workbook.disconnect({ colours: true, columns: false }));
  expect(await contents()).toEqual({ ...before, sheets: own.sheets.filter(({ name }) => name === sheet) });
});

test("columns are put beside the table, read and written like any other, stay or go", async () => {
  const { workbook, before, sheet } = await connected("fig8");
  const add = async () => {
    const { connection } = await stateOf(workbook);
    const { cells } = value(await workbook.lookAt(sheet));
    const columns = addedColumns(cells, connection!.mapping!, ["team", "notes"], "ja");
    expect(columns.map(({ column }) => column)).toEqual([5, 6]);
    excel.workbench.traffic.reset();
    value(await workbook.addColumns(connection!.mapping!, columns));
  };
  await add();
  expect(excel.workbench.traffic().requests).toBeLessThanOrEqual(4);
  expect(await stateOf(workbook)).toMatchObject({ connection: { changes: [], lost: null, mapping: { added: ["team", "notes"] } } });
  value(await workbook.apply(await snapshotOf(workbook), [setField(0, "notes", "=1+1")]));
  expect(await excel.workbench.cells(`${sheet}!F1:G3`)).toEqual([["担当", "備考"], ["", ""], ["", "=1+1"]]);
  value(await workbook.disconnect({ colours: true, columns: true }));
  expect(await contents()).toEqual(before);
});

test("a sheet is copied as it is, beside itself, under a name that is free", async () => {
  const { workbook, sheet } = await connected("merged-categories");
  const described = async (name: string) => ({ ...(await contents()).sheets.find((one) => one.name === name)!, name: "" });
  const { blocks, formats, merges, columns } = await described(sheet);
  expect(value(await workbook.copySheet(sheet))).toBe(`${sheet} (2)`);
  expect(await described(`${sheet} (2)`)).toMatchObject({ blocks, formats, merges });
  expect((await described(`${sheet} (2)`)).columns?.length ?? 0).toBeGreaterThanOrEqual(columns?.length ?? 0);
  expect(value(await workbook.copySheet(sheet))).toBe(`${sheet} (3)`);
  expect((await stateOf(workbook))).toMatchObject({ activeSheet: sheet, connection: { sheet, lost: null } });
});

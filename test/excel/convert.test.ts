import { readFileSync } from "node:fs";
import { createExcelWorkbook } from "../../src/excel/excelWorkbook";
import { sameEntry } from "../../src/portfolio/entry";
import { fields } from "../../src/portfolio/row";
import { conversionOf, convertedMatrix } from "../../src/taskpane/tasks/connect/understanding";
import { mappingFrom } from "../../src/workbook/recognition/recognise";
import { corpus, type ExpectedMatrix } from "../corpus/corpus";
import { openExcel, type OpenExcel } from "../support/excel";
import { snapshotOf, value } from "./support";

/** A new matrix beside somebody's sheet: it says what the sheet says, and the sheet stays as it is. */

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel({ locale: "ja-jp" });
});
afterAll(() => excel.close());

const sheetsNow = async () => (await excel.workbench.describe()).sheets;

test.each([
  "survey-form",
  "subtotals",
  "free-allocations",
  "merged-categories",
  "dirty-scores",
  "scopes",
  "capability-register",
  "duplicates",
  "every-column",
])("%s", async (name) => {
  const file = corpus().find((one) => one.name === name)!;
  const expected = file.expected.sheets[0] as ExpectedMatrix;
  await excel.workbench.open(readFileSync(file.path));
  const before = await sheetsNow();
  const workbook = createExcelWorkbook();
  const look = value(await workbook.lookAt(null));
  if (look.recognition.verdict !== "matrix") throw new Error(look.recognition.verdict);
  const mapping = mappingFrom(look.cells.sheet, look.recognition.found);
  value(await workbook.create(convertedMatrix(conversionOf(look, mapping), mapping)));
  const now = await sheetsNow();
  expect(now.filter((sheet) => before.some((old) => old.name === sheet.name))).toEqual(before);
  const { matrix, portfolio } = await snapshotOf(workbook);
  expect(matrix.sheet).not.toBe(look.cells.sheet);
  expect(portfolio.rows).toHaveLength(expected.rowCount);
  const wrong = expected.rows.flatMap((wanted, index) =>
    fields.flatMap((field) => {
      const [is, should] = [portfolio.rows[index]![field], wanted[field]];
      return should === undefined || sameEntry(is, should)
        ? []
        : [`${wanted.code} ${field}: ${JSON.stringify(is)}, not ${JSON.stringify(should)}`];
    }),
  );
  expect(wrong).toEqual([]);
});

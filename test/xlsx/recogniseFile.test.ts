import { isUnread } from "../../src/portfolio/entry";
import { groups } from "../../src/workbook/columns";
import { matrixWorkbook } from "../../src/workbook/newMatrix";
import { convert } from "../../src/workbook/recognition/convert";
import { mappingFrom } from "../../src/workbook/recognition/recognise";
import { samplePortfolio } from "../../src/workbook/sample";
import { freeSheetNames } from "../../src/workbook/sheets/frame";
import { recogniseFile } from "../../src/xlsx/recogniseFile";
import { writeXlsx } from "../../src/xlsx/write";
import { today } from "../portfolio/support";

test("a file of our own is imported with everything that it says, its teams and settings too", async () => {
  const portfolio = samplePortfolio("ja", today);
  const file = await recogniseFile(await writeXlsx(matrixWorkbook(portfolio, groups, freeSheetNames([], "ja"))));
  const found = file.ok ? file.sheets.flatMap((sheet) => (sheet.recognition.verdict === "matrix" ? [{ ...sheet, found: sheet.recognition.found }] : [])) : [];
  expect(found).toHaveLength(1);
  const [{ cells, found: matrix, surroundings }] = found as [typeof found[number]];
  const { portfolio: read, report } = convert(cells, mappingFrom(cells.sheet, matrix), surroundings);
  expect(read.settings).toEqual(portfolio.settings);
  // The sample's mistakes: names that no list has are listed now, and a full-width score is read.
  expect(read.teams.slice(0, portfolio.teams.length)).toEqual(portfolio.teams);
  expect(read.rows).toEqual(portfolio.rows.map((row) => (isUnread(row.asIs) ? { ...row, asIs: 3 } : row)));
  expect(report.readDifferently.map(({ text, readAs }) => [text, readAs])).toEqual([["３", "3"]]);
  expect([report.notUnderstood, report.notCalculated]).toEqual([[], []]);
});

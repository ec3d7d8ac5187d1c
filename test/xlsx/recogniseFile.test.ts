import { services } from "../../src/framework/services";
import { isUnread } from "../../src/portfolio/entry";
import { groups } from "../../src/workbook/columns";
import { matrixWorkbook } from "../../src/workbook/newMatrix";
import { convert } from "../../src/workbook/recognition/convert";
import { mappingFrom } from "../../src/workbook/recognition/recognise";
import { samplePortfolio } from "../../src/workbook/sample";
import { freeSheetNames } from "../../src/workbook/sheets/frame";
import { columnLetters } from "../../src/xlsx/address";
import { recogniseFile } from "../../src/xlsx/recogniseFile";
import { writeXlsx } from "../../src/xlsx/write";
import { today } from "../portfolio/support";
import { smallPackage, worksheetXml, zipped } from "./support";

test("a file of our own is imported with everything that it says, its teams and settings too", async () => {
  const portfolio = samplePortfolio("ja", today);
  const file = await recogniseFile(await writeXlsx(matrixWorkbook(portfolio, groups, freeSheetNames([], "ja"))));
  const found = file.ok
    ? file.sheets.flatMap((sheet) =>
        sheet.recognition.verdict === "matrix" ? [{ ...sheet, found: sheet.recognition.found }] : [],
      )
    : [];
  expect(found).toHaveLength(1);
  const [{ cells, found: matrix, surroundings }] = found as [(typeof found)[number]];
  const { portfolio: read, report } = convert(cells, mappingFrom(cells.sheet, matrix), surroundings);
  expect(read.settings).toEqual(portfolio.settings);
  // The sample's mistakes: names that no list has are listed now, and a full-width score is read.
  expect(read.teams.slice(0, portfolio.teams.length)).toEqual(portfolio.teams);
  expect(read.rows).toEqual(portfolio.rows.map((row) => (isUnread(row.asIs) ? { ...row, asIs: 3 } : row)));
  expect(report.readDifferently.map(({ text, readAs }) => [text, readAs])).toEqual([["３", "3"]]);
  expect([report.notUnderstood, report.notCalculated]).toEqual([[], []]);
});

type Line = readonly (string | number)[];

const headers: Line = ["Code", "Service", "Allocation", "As-Is", "To-Be"];
/** Each service again and again. */
const serviceRows = (count: number): Line[] =>
  Array.from({ length: count }, (_, index) => [
    services[index % services.length]!.code,
    services[index % services.length]!.name.en,
    "Insource",
    2,
    4,
  ]);

/** What is read of a sheet of these rows, from its file to the portfolio. */
async function imported(rows: readonly Line[], merges: readonly string[] = []) {
  const cell = (value: string | number, row: number, column: number) =>
    value === ""
      ? ""
      : `<c r="${columnLetters(column + 1)}${row + 1}" t="${typeof value === "number" ? "n" : "str"}"><v>${value}</v></c>`;
  const data = rows
    .map((line, row) => `<row r="${row + 1}">${line.map((value, column) => cell(value, row, column)).join("")}</row>`)
    .join("");
  const content = `<sheetData>${data}</sheetData><mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;
  const file = await recogniseFile(
    zipped(smallPackage("", { "xl/worksheets/sheet1.xml": worksheetXml(content.replaceAll("&", "&amp;")) })),
  );
  const [sheet] = file.ok ? file.sheets : [];
  if (sheet?.recognition.verdict !== "matrix") throw new Error(file.ok ? sheet?.recognition.verdict : file.reason);
  const {
    cells,
    surroundings,
    recognition: { found },
  } = sheet;
  const start = performance.now();
  return {
    cells,
    ...convert(cells, mappingFrom(cells.sheet, found), surroundings).portfolio,
    milliseconds: performance.now() - start,
  };
}

const farRight = (line: Line): Line => [...line, ...Array<string>(520 - line.length).fill(""), "x"];

test.each([
  ["one row", (index: number) => index === 5],
  ["every row", () => true],
])("a cell far to the right in %s takes no row away", async (_, isFar) => {
  const count = 10_000;
  const { rows, cells } = await imported(
    [headers, ...serviceRows(count)].map((line, index) => (isFar(index) ? farRight(line) : line)),
  );
  expect(rows).toHaveLength(count);
  expect(cells.values.reduce((sum, { length }) => sum + length, 0)).toBeLessThanOrEqual(4_000_000);
});

test("merged cells are read as often as there are rows, in the time that the rows take", async () => {
  const pairsOf = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      index % 2 === 0 ? ["C", "D", "E"].map((column) => `${column}${index + 2}:${column}${index + 3}`) : [],
    ).flat();
  const merged = (count: number) => {
    const lines = serviceRows(count).map((line, index) =>
      line.map((value, column) => (column > 1 && index % 2 === 1 ? "" : value)),
    );
    return imported([headers, ...lines], [...pairsOf(count), "C900001:E1000000"]);
  };
  const quickestOf = async (count: number) =>
    Math.min(...(await Promise.all([merged(count), merged(count), merged(count)])).map((one) => one.milliseconds));
  const small = await quickestOf(400);
  const pairs = pairsOf(4_000);
  const { rows, cells } = await merged(4_000);
  expect(rows.every(({ allocation, asIs, toBe }) => allocation === "insource" && asIs === 2 && toBe === 4)).toBe(true);
  // What is merged below the last cell says nothing.
  expect(cells.merges).toHaveLength(pairs.length);
  expect((await quickestOf(4_000)) / small).toBeLessThan(40);
});

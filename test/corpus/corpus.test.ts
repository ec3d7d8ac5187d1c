import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { serviceFrom } from "../../src/framework/lookup";
import { isUnread } from "../../src/portfolio/entry";
import type { Field } from "../../src/portfolio/row";
import { areaOf, cellAddress } from "../../src/workbook/address";
import type { Cell, SheetDescription, WorkbookDescription } from "../../src/workbook/description";
import { dateOfSerial } from "../../src/workbook/serialDate";
import { readXlsx } from "../../src/xlsx/read";
import { cellsOf } from "../xlsx/support";
import { corpus, corpusSets, type CorpusFile, type ExpectedMatrix, type ExpectedRow } from "./corpus";

async function opened(file: CorpusFile): Promise<WorkbookDescription> {
  const result = await readXlsx(new Uint8Array(readFileSync(file.path)));
  if (!result.ok) throw new Error(`${file.name}: ${result.reason}`);
  return result.workbook;
}

/** What a reader sees in a cell: a formula's result, an error's text; "" for an empty cell. */
function seen(cell: Cell | undefined): string {
  if (cell === undefined || cell === null) return "";
  if (typeof cell !== "object") return typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell);
  return "formula" in cell ? seen(cell.value) : cell.error;
}

type Cells = Readonly<Record<string, Cell>>;

/** Fields whose text stands in the cell as it is; in a cell of several parts it is a part of the text. */
const texts: readonly Field[] = ["name", "scope", "team", "outsourcer", "rationale", "notes", "assessor"];
const scores: readonly Field[] = ["asIs", "toBe", "inHouseScore", "outsourcedScore"];
const dates: readonly Field[] = ["assessedOn", "reviewBy", "decidedOn"];
const dash = /^[\p{Pd}ー\s]*$/u;

/** Whether a text has a code in it, with or without its hyphen. */
function sameCode(code: string, text: string): boolean {
  const [letter, number] = code.split("-");
  return number === undefined ? text === code : new RegExp(`${letter}[^A-Z0-9]*0*${number}(?!\\d)`, "i").test(text);
}

/** What a cell must hold for its expected reading to be believed; undefined where it does. */
function wrong(
  field: Field,
  value: unknown,
  cell: Cell | undefined,
  alone: boolean,
  uses1904: boolean,
): string | undefined {
  const text = seen(cell);
  const plain = text.normalize("NFKC");
  const is = (good: boolean): string | undefined =>
    good ? undefined : `${field}: "${text}" is not ${JSON.stringify(value)}`;
  if (isUnread(value)) return is(value.unread === text);
  if (value === null || (value === "" && alone)) return is(dash.test(text));
  if (field === "code") return is(sameCode(String(value), plain));
  if (texts.includes(field)) return is(alone ? text === value : text.includes(String(value)));
  if (scores.includes(field))
    return is(value === "excluded" ? !/\d/u.test(plain) && plain !== "" : plain.includes(String(value)));
  if (dates.includes(field))
    return is(typeof cell === "number" && dateOfSerial(cell, uses1904 ? 1904 : 1900) === value);
  return is(!dash.test(text));
}

/** The cells, those under a merged one with what it holds. */
function filledDown(sheet: SheetDescription): Cells {
  const cells = cellsOf(sheet);
  const covered = (sheet.merges ?? []).flatMap((address) => {
    const { row, column, rows } = areaOf(address)!;
    return Array.from(
      { length: rows },
      (_, i) => [cellAddress(row + i, column), cells[cellAddress(row, column)] ?? null] as const,
    );
  });
  return { ...cells, ...Object.fromEntries(covered) };
}

function problemsOfRow(row: ExpectedRow, sheet: ExpectedMatrix, cells: Cells, uses1904: boolean): readonly string[] {
  const uncalculated = new Set(sheet.uncalculated?.map(({ cell }) => cell));
  return Object.entries(sheet.columns).flatMap(([part, letters]) => {
    const address = `${letters}${row.row}`;
    if (part === "category" || part === "gap" || uncalculated.has(address)) return [];
    const field = part as Field;
    if (!(field in row)) return [`${address}: the expectation says nothing about ${field}`];
    const alone = Object.values(sheet.columns).filter((other) => other === letters).length === 1;
    const problem = wrong(field, row[field], cells[address], alone, uses1904);
    return problem === undefined ? [] : [`${address} ${problem}`];
  });
}

function matrixProblems(expected: ExpectedMatrix, sheet: SheetDescription, uses1904: boolean): readonly string[] {
  const cells = filledDown(sheet);
  const header = Object.values(expected.columns).filter((letters) =>
    expected.headerRows.every((row) => seen(cells[`${letters}${row}`]) === ""),
  );
  const notes = expected.notUnderstood.filter(({ cell, text }) => seen(cells[cell]) !== text);
  const results = (expected.uncalculated ?? []).filter(
    ({ cell }) => typeof cells[cell] !== "object" || seen(cells[cell]) !== "",
  );
  return [
    ...header.map((letters) => `${letters}: no header`),
    ...notes.map(({ cell, text }) => `${cell} is not "${text}"`),
    ...results.map(({ cell }) => `${cell} is no formula without a result`),
    ...expected.rows.flatMap((row) => problemsOfRow(row, expected, cells, uses1904)),
  ];
}

/** Rows below the header in which a service of the framework stands. */
function serviceRows(expected: ExpectedMatrix, sheet: SheetDescription): readonly number[] {
  const cells = filledDown(sheet);
  const letters = [expected.columns.code, expected.columns.name].filter((one) => one !== undefined);
  const last = Math.max(...Object.keys(cells).map((address) => Number(address.replace(/\D+/, ""))));
  const below = Array.from({ length: last }, (_, i) => i + 1).filter((row) => row > Math.max(...expected.headerRows));
  return below.filter((row) => letters.some((one) => serviceFrom(seen(cells[`${one}${row}`])) !== undefined));
}

describe("the corpus", () => {
  it("has two corpusSets of much the same size, and every file has its expectation", () => {
    const [develop, held] = corpusSets.map((set) => corpus(set));
    expect(develop!.length + held!.length).toBeGreaterThanOrEqual(44);
    expect(Math.abs(develop!.length - held!.length)).toBeLessThanOrEqual(2);
    for (const set of corpusSets) {
      const files = readdirSync(join(__dirname, set)).filter((name) => !name.endsWith(".xlsx"));
      expect(files.sort()).toEqual(
        corpus(set)
          .map(({ name }) => `${name}.json`)
          .sort(),
      );
    }
    expect(new Set(corpus().map(({ name }) => name)).size).toBe(corpus().length);
  });

  it("is written by four programs, in every set", () => {
    for (const set of corpusSets) {
      const programs = new Set(corpus(set).map(({ expected }) => expected.writtenBy.replace(/ [\d.]+$/, "")));
      expect([...programs].sort()).toEqual(["LibreOffice", "by hand", "excelts", "openpyxl"]);
    }
  });

  it.each(corpus().map((file) => [`${file.set}/${file.name}`, file] as const))(
    "%s says what its file holds",
    async (_, file) => {
      const workbook = await opened(file);
      expect(workbook.sheets.map(({ name }) => name)).toEqual(file.expected.sheets.map(({ sheet }) => sheet));
      for (const [index, expected] of file.expected.sheets.entries()) {
        const sheet = workbook.sheets[index]!;
        if (expected.verdict === "services" || expected.verdict === "v21") {
          expect(matrixProblems(expected, sheet, workbook.uses1904Dates === true)).toEqual([]);
          expect(new Set(expected.rows.map(({ row }) => row)).size).toBe(expected.rows.length);
          const isSample = expected.rowCount >= 1000;
          expect(isSample || expected.rows.length === expected.rowCount).toBe(true);
          const rows = expected.verdict === "services" ? serviceRows(expected, sheet) : [];
          expect(rows.filter((row) => !isSample && !expected.rows.some((one) => one.row === row))).toEqual(
            expected.passedOver ?? [],
          );
          expect(rows.length - (expected.passedOver?.length ?? 0)).toBeLessThanOrEqual(expected.rowCount);
        }
        if (expected.verdict === "ask") {
          const cells = filledDown(sheet);
          const corners = expected.candidates
            .map((address) => areaOf(address)!)
            .flatMap(({ row, column, rows }) => [cellAddress(row, column), cellAddress(row + rows - 1, column)]);
          expect(corners.filter((address) => seen(cells[address]) === "")).toEqual([]);
        }
      }
    },
  );
});

import { Workbook } from "@cj-tech-master/excelts";
import { unzipSync, zipSync } from "fflate";
import type { Cell, SheetDescription, WorkbookDescription } from "../workbook/description";
import { assertWritable } from "./write/check";
import { correctedParts } from "./write/corrections";
import { writeSheet } from "./write/sheet";
import { StyleTable } from "./write/styleTable";

function isVisible({ visibility }: SheetDescription): boolean {
  return visibility === undefined || visibility === "visible";
}

function isUncalculated(cell: Cell): boolean {
  return typeof cell === "object" && cell !== null && "formula" in cell && cell.value === undefined;
}

async function libraryBook(workbook: WorkbookDescription): Promise<Workbook> {
  const book = new Workbook();
  book.creator = "CDC Portfolio";
  book.lastModifiedBy = "CDC Portfolio";
  book.properties.date1904 = workbook.uses1904Dates ?? false;
  // Asked for only where a value is missing: Excel would otherwise want to save what nobody changed.
  book.calcProperties.fullCalcOnLoad = workbook.sheets.some(({ blocks }) =>
    blocks.some(({ rows }) => rows.some((row) => row.some(isUncalculated))),
  );
  const wanted = workbook.sheets.findIndex((sheet) => sheet.name === workbook.active && isVisible(sheet));
  const activeTab = wanted >= 0 ? wanted : workbook.sheets.findIndex(isVisible);
  book.views = [{ x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab, visibility: "visible" }];
  const table = new StyleTable();
  for (const [index, sheet] of workbook.sheets.entries()) await writeSheet(sheet, book, table, index === activeTab);
  return book;
}

/** The library's parts by path. Its own way to bytes fails above some megabytes, so they are collected as a stream. */
async function libraryParts(book: Workbook): Promise<Record<string, Uint8Array>> {
  const chunks: Uint8Array[] = [];
  await book.xlsx.write(
    { write: (chunk: Uint8Array) => chunks.push(chunk), end: () => undefined },
    { zip: { level: 0 } },
  );
  const packed = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    packed.set(chunk, at);
    at += chunk.length;
  }
  return unzipSync(packed);
}

/**
 * Writes a workbook as an .xlsx file. Texts stay texts whatever they begin with; formulas are stored as Excel stores
 * them, so `[@Gap]` within a table may be written short.
 * @returns the file's bytes
 * @throws DescriptionError for what no workbook can hold (a sheet name of 40 characters, a text of 40,000, …)
 */
export async function writeXlsx(workbook: WorkbookDescription): Promise<Uint8Array> {
  assertWritable(workbook);
  const parts = await libraryParts(await libraryBook(workbook));
  const text = (path: string): string => new TextDecoder().decode(parts[path]);
  for (const [path, xml] of correctedParts(workbook, text)) parts[path] = new TextEncoder().encode(xml);
  return zipSync(parts, { level: 6 });
}

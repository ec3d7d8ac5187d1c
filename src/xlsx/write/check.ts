import type {
  Cell,
  SheetDescription,
  TableDescription,
  Validation,
  WorkbookDescription,
} from "../../workbook/description";
import { type Area, areaOf, areasOverlap } from "../address";
import { maxFormulaLength, maxSheetNameLength, maxTextLength } from "../limits";

/** A description that no workbook can hold: a mistake of the caller's, found before Excel would call the file damaged. */
export class DescriptionError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "DescriptionError";
  }
}

/** Characters that Excel refuses in sheet names, full-width ones where its language is Japanese. */
const unfitForSheetName = /[\u0000-\u001f:\\/?*[\]：￥＼／？＊［］]/;
/** Kept by Excel for its list of changes, in English and in Japanese. */
const reservedSheetNames = new Set(["history", "履歴"]);
const maxTitleLength = 32;
const maxMessageLength = 255;
/** Excel's limit for a formula of a validation. */
const maxValidationFormulaLength = 255;
const maxHeaderLength = 255;
/** Beyond this a format is meant for whole columns and should say so. */
export const maxFormattedCells = 20_000_000;
export const maxFormattedRows = 100_000;

function fail(message: string): never {
  throw new DescriptionError(message);
}

/** The area of an address that has to be one. @throws DescriptionError */
export function knownArea(address: string, what: string): Area {
  return areaOf(address) ?? fail(`${what}: "${address}" is no address`);
}

function assertText(text: string, limit: number, what: string): void {
  if (text.length > limit) fail(`${what}: ${String(text.length)} characters, ${String(limit)} are allowed`);
}

function assertSheetName(name: string, seen: Set<string>): void {
  const folded = name.toLowerCase();
  if (
    name.trim() === "" ||
    name.length > maxSheetNameLength ||
    unfitForSheetName.test(name) ||
    /^['’＇]|['’＇]$/.test(name)
  )
    fail(`sheet name "${name}"`);
  if (reservedSheetNames.has(folded)) fail(`sheet name "${name}" is reserved by Excel`);
  if (seen.has(folded)) fail(`sheet name "${name}" occurs twice`);
  seen.add(folded);
}

function assertCell(cell: Cell): void {
  if (typeof cell === "string") assertText(cell, maxTextLength, "cell");
  else if (typeof cell === "number" && !Number.isFinite(cell)) fail(`cell: ${String(cell)} is no number of a sheet`);
  else if (typeof cell === "object" && cell !== null && "formula" in cell) {
    assertText(cell.formula, maxFormulaLength, "formula");
    if (!/^=./s.test(cell.formula)) fail(`formula "${cell.formula}" has no "="`);
    if (cell.value !== undefined && typeof cell.value !== "object") assertCell(cell.value);
  }
}

function assertNoOverlap(areas: readonly Area[], what: string): void {
  areas.forEach((area, index) => {
    if (areas.slice(index + 1).some((other) => areasOverlap(area, other))) fail(`${what} overlap`);
  });
}

function assertTable(table: TableDescription, seen: Set<string>): Area {
  const area = knownArea(table.address, "table");
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(table.name)) fail(`table name "${table.name}"`);
  if (seen.has(table.name.toLowerCase())) fail(`name "${table.name}" occurs twice`);
  seen.add(table.name.toLowerCase());
  if (area.bottom - area.top < (table.totals === true ? 2 : 1)) fail(`table "${table.name}" has no row`);
  return area;
}

function assertValidation(validation: Validation): void {
  knownArea(validation.address, "validation");
  const { rule, alert, prompt } = validation;
  const formulas =
    rule.type === "list"
      ? [rule.source]
      : rule.type === "custom"
        ? [rule.formula]
        : [rule.formula1, rule.formula2 ?? ""];
  for (const formula of formulas) assertText(formula, maxValidationFormulaLength + 1, "validation formula");
  for (const message of [alert, prompt]) {
    assertText(message?.title ?? "", maxTitleLength, "title of a validation message");
    assertText(message?.message ?? "", maxMessageLength, "validation message");
  }
}

function assertSheet(sheet: SheetDescription, names: Set<string>): void {
  const blocks = sheet.blocks.map(({ at, rows }) => {
    const start = knownArea(at, "block");
    const width = rows[0]?.length ?? 0;
    for (const row of rows) {
      if (row.length !== width) fail(`block at ${at} is not rectangular`);
      row.forEach(assertCell);
    }
    return { ...start, bottom: start.top + rows.length - 1, right: start.left + width - 1 };
  });
  for (const block of blocks)
    if (block.bottom > 1_048_576 || block.right > 16_384) fail("block reaches beyond the sheet");
  const tables = (sheet.tables ?? []).map((table) => assertTable(table, names));
  const merges = (sheet.merges ?? []).map((address) => knownArea(address, "merge"));
  assertNoOverlap(tables, "tables");
  assertNoOverlap(merges, "merged cells");
  if (tables.some((table) => merges.some((merge) => areasOverlap(table, merge)))) fail("merged cells within a table");
  (sheet.validations ?? []).forEach(assertValidation);
  for (const text of [sheet.page?.header, sheet.page?.footer])
    assertText(text ?? "", maxHeaderLength, "header or footer");
}

/**
 * Checks what Excel would answer with "we found a problem with some content".
 * @throws DescriptionError naming the first problem
 */
export function assertWritable(workbook: WorkbookDescription): void {
  if (!workbook.sheets.some(({ visibility }) => visibility === undefined || visibility === "visible"))
    fail("no visible sheet");
  const names = new Set<string>();
  for (const { name } of workbook.names ?? []) {
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) || areaOf(name) !== undefined) fail(`name "${name}"`);
    if (names.has(name.toLowerCase())) fail(`name "${name}" occurs twice`);
    names.add(name.toLowerCase());
  }
  const sheetNames = new Set<string>();
  for (const sheet of workbook.sheets) {
    assertSheetName(sheet.name, sheetNames);
    assertSheet(sheet, names);
  }
}

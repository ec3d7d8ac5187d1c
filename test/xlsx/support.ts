import { strToU8, zipSync, type Zippable } from "fflate";
import type {
  Cell,
  CellFormat,
  SheetDescription,
  Validation,
  WorkbookDescription,
} from "../../src/workbook/description";
import {
  areaOf,
  cellAddress,
  columnLetters,
  columnNumber,
  isWholeColumns,
  isWholeRows,
  type Area,
} from "../../src/xlsx/address";
import { fileFormula, shownFormula } from "../../src/xlsx/fileFormula";
import { readXlsx } from "../../src/xlsx/read";
import { writeXlsx } from "../../src/xlsx/write";

/** Reads a file that has to be readable. */
export async function read(bytes: Uint8Array): Promise<WorkbookDescription> {
  const result = await readXlsx(bytes);
  if (!result.ok) throw new Error(`refused: ${result.reason}`);
  return result.workbook;
}

export async function thereAndBack(workbook: WorkbookDescription): Promise<WorkbookDescription> {
  return read(await writeXlsx(workbook));
}

export function sheetOf(blocks: SheetDescription["blocks"], rest: Partial<SheetDescription> = {}): WorkbookDescription {
  return { sheets: [{ name: "S", blocks, ...rest }] };
}

export function areaIn(address: string): Area {
  const area = areaOf(address);
  if (area === undefined) throw new Error(address);
  return area;
}

function tableAround(sheet: SheetDescription, row: number, column: number): string | undefined {
  return sheet.tables?.find(({ address }) => {
    const area = areaIn(address);
    return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
  })?.name;
}

function saidCell(cell: Cell, table: string | undefined): Cell {
  if (typeof cell === "number") return cell === 0 ? 0 : cell;
  if (typeof cell !== "object" || cell === null || !("formula" in cell)) return cell;
  const formula = shownFormula(fileFormula(cell.formula, table));
  return cell.value === undefined || cell.value === null
    ? { formula }
    : { formula, value: cell.value === 0 ? 0 : cell.value };
}

/** Address → cell, empty ones left out; later blocks win. */
export function cellsOf(sheet: SheetDescription): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  for (const { at, rows } of sheet.blocks) {
    const { top, left } = areaIn(at);
    rows.forEach((line, down) => {
      line.forEach((cell, right) => {
        if (cell !== null)
          cells[cellAddress(top + down, left + right)] = saidCell(cell, tableAround(sheet, top + down, left + right));
      });
    });
  }
  return cells;
}

/** Address → the format that the sheet's ranges amount to there, one cell after the other and by nobody else's code. */
export function formatsOf(sheet: SheetDescription): Record<string, CellFormat> {
  const formats: Record<string, CellFormat> = {};
  for (const { address, format } of sheet.formats ?? []) {
    const area = areaIn(address);
    if (isWholeColumns(area) || isWholeRows(area)) continue;
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const under = formats[cellAddress(row, column)] ?? {};
        const over = format.borders ?? {};
        const borders = {
          top: row === area.top ? over.top : over.insideHorizontal,
          bottom: row === area.bottom ? over.bottom : over.insideHorizontal,
          left: column === area.left ? over.left : over.insideVertical,
          right: column === area.right ? over.right : over.insideVertical,
        };
        const present = Object.fromEntries(Object.entries(borders).filter(([, border]) => border !== undefined));
        const font = { ...under.font, ...format.font };
        const around = { ...under.borders, ...present };
        const laid = { ...under, ...format, font, borders: around };
        formats[cellAddress(row, column)] = Object.fromEntries(
          Object.entries(laid).filter(([, part]) => typeof part !== "object" || Object.keys(part).length > 0),
        );
      }
    }
  }
  return Object.fromEntries(Object.entries(formats).filter(([, format]) => Object.keys(format).length > 0));
}

function saidValidation(validation: Validation): unknown {
  const { alert, prompt, ...rest } = validation;
  const isPlain = alert === undefined || (alert.style === "stop" && alert.title === "" && alert.message === "");
  const isSilent = prompt === undefined || (prompt.title === "" && prompt.message === "");
  return {
    ...rest,
    allowBlank: validation.allowBlank ?? true,
    ...(!isPlain && { alert }),
    ...(!isSilent && { prompt }),
  };
}

function spelledOut<Item extends object>(items: readonly (readonly [string, Item])[]): Record<string, Item> {
  const all: Record<string, Item> = {};
  for (const [key, item] of items) if (Object.keys(item).length > 0) all[key] = { ...all[key], ...item };
  return all;
}

/** What a sheet says, in one form for all descriptions that say the same. */
export function saidBySheet(sheet: SheetDescription): unknown {
  const {
    blocks,
    formats,
    columns,
    rows,
    tables,
    validations,
    visibility,
    showGridlines,
    freeze,
    page,
    merges,
    notes,
    conditionalFormats,
    ...rest
  } = sheet;
  const numbers = (from: number, to: number): readonly number[] =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return {
    ...rest,
    cells: cellsOf({ ...sheet, blocks }),
    formats: formatsOf(sheet),
    outerFormats: (formats ?? []).filter(
      ({ address }) => isWholeColumns(areaIn(address)) || isWholeRows(areaIn(address)),
    ),
    visibility: visibility ?? "visible",
    showGridlines: showGridlines ?? true,
    freeze: freeze === undefined || (freeze.rows === 0 && freeze.columns === 0) ? undefined : freeze,
    page: page === undefined || Object.keys(page).length === 0 ? undefined : page,
    notes: [...(notes ?? [])].sort((one, other) => (one.at < other.at ? -1 : 1)),
    conditionalFormats: conditionalFormats ?? [],
    merges: [...(merges ?? [])].sort(),
    columns: spelledOut(
      (columns ?? []).flatMap(({ from, to, ...said }) =>
        numbers(columnNumber(from) ?? 0, columnNumber(to) ?? 0).map((column) => [columnLetters(column), said] as const),
      ),
    ),
    rows: spelledOut(
      (rows ?? []).flatMap(({ from, to, ...said }) => numbers(from, to).map((row) => [String(row), said] as const)),
    ),
    validations: (validations ?? []).map(saidValidation),
    tables: (tables ?? []).map((table) => ({
      style: "TableStyleMedium2",
      totals: false,
      filterButtons: true,
      bandedRows: true,
      ...table,
      calculatedColumns: Object.fromEntries(
        Object.entries(table.calculatedColumns ?? {}).map(([header, formula]) => [
          header,
          shownFormula(fileFormula(formula, table.name)),
        ]),
      ),
    })),
  };
}

export function said(workbook: WorkbookDescription): unknown {
  const isVisible = ({ visibility }: SheetDescription): boolean => (visibility ?? "visible") === "visible";
  const active =
    workbook.sheets.find((sheet) => sheet.name === workbook.active && isVisible(sheet)) ??
    workbook.sheets.find(isVisible);
  return {
    sheets: workbook.sheets.map(saidBySheet),
    names: (workbook.names ?? []).map((name) => ({ hidden: false, comment: undefined, ...name })),
    active: active?.name,
    uses1904Dates: workbook.uses1904Dates ?? false,
  };
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";

export function relationshipsXml(...targets: readonly (readonly [id: string, type: string, target: string])[]): string {
  return `<Relationships xmlns="${packageRelationships}">${targets.map(([id, type, target]) => `<Relationship Id="${id}" Type="${relationships}/${type}" Target="${target}"/>`).join("")}</Relationships>`;
}

export function worksheetXml(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${main}" xmlns:r="${relationships}">${content}</worksheet>`;
}

/** The smallest package there is, with one sheet of the rows given; `parts` adds to it and replaces. */
export function smallPackage(rows: string, parts: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": relationshipsXml(["rId1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationshipsXml(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "sharedStrings", "sharedStrings.xml"],
      ["rId3", "styles", "styles.xml"],
    ),
    "xl/worksheets/sheet1.xml": worksheetXml(`<sheetData>${rows}</sheetData>`),
    ...parts,
  };
}

export function zipped(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])) as Zippable);
}

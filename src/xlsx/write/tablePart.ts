import type { Cell, SheetDescription, TableDescription } from "../../workbook/description";
import { areaAddress, columnLetters } from "../address";
import { escapedAttributeText, escapedText } from "../escapedText";
import { fileFormula } from "../fileFormula";
import { xmlAttributeText, xmlText } from "../xml";
import { DescriptionError, knownArea } from "./check";

/** What Excel gives a new table. */
const defaultTableStyle = "TableStyleMedium2";
const maxHeaderLength = 255;

/** Excel's totals, by the first argument of SUBTOTAL that leaves hidden rows out. */
const totalFunctions: Readonly<Record<string, string>> = {
  "101": "average",
  "102": "countNums",
  "103": "count",
  "104": "max",
  "105": "min",
  "107": "stdDev",
  "109": "sum",
  "110": "var",
};

function cellIn(sheet: SheetDescription, row: number, column: number): Cell {
  for (const { at, rows } of [...sheet.blocks].reverse()) {
    const { top, left } = knownArea(at, "block");
    const cell = rows[row - top]?.[column - left];
    if (cell !== undefined) return cell;
  }
  return null;
}

/** The header texts, which a file holds in the cells and in the table alike. */
function headersOf(sheet: SheetDescription, table: TableDescription): readonly string[] {
  const { top, left, right } = knownArea(table.address, "table");
  const seen = new Set<string>();
  return Array.from({ length: right - left + 1 }, (_, index) => {
    const header = cellIn(sheet, top, left + index);
    const where = `header of table "${table.name}" in ${columnLetters(left + index)}${String(top)}`;
    if (typeof header !== "string" || header === "" || header.length > maxHeaderLength)
      throw new DescriptionError(`${where} is no text`);
    if (seen.has(header.toLowerCase())) throw new DescriptionError(`${where} occurs twice`);
    seen.add(header.toLowerCase());
    return header;
  });
}

function element(name: string, text: string): string {
  return `<${name}>${xmlText(escapedText(text))}</${name}>`;
}

function attribute(name: string, text: string): string {
  return ` ${name}="${xmlAttributeText(escapedAttributeText(text))}"`;
}

function totals(
  cell: Cell,
  table: TableDescription,
  header: string,
): { readonly attributes: string; readonly formula: string } {
  if (typeof cell === "string") return { attributes: attribute("totalsRowLabel", cell), formula: "" };
  if (typeof cell !== "object" || cell === null || !("formula" in cell)) return { attributes: "", formula: "" };
  const formula = fileFormula(cell.formula, table.name);
  const [, code = ""] = /^SUBTOTAL\((\d+),/i.exec(formula) ?? [];
  const known =
    formula.toLowerCase() === `subtotal(${code},${table.name}[${header}])`.toLowerCase()
      ? totalFunctions[code]
      : undefined;
  return known === undefined
    ? { attributes: attribute("totalsRowFunction", "custom"), formula: element("totalsRowFormula", formula) }
    : { attributes: attribute("totalsRowFunction", known), formula: "" };
}

/** The XML of a table; `id` is unique in the workbook. */
export function tablePart(sheet: SheetDescription, table: TableDescription, id: number): string {
  const area = knownArea(table.address, "table");
  const hasTotals = table.totals === true;
  const headers = headersOf(sheet, table);
  const unknown = Object.keys(table.calculatedColumns ?? {}).find((header) => !headers.includes(header));
  if (unknown !== undefined) throw new DescriptionError(`table "${table.name}" has no column "${unknown}"`);
  const columns = headers.map((header, index) => {
    // A header may be "constructor" or "__proto__".
    const calculated =
      table.calculatedColumns && Object.hasOwn(table.calculatedColumns, header)
        ? table.calculatedColumns[header]
        : undefined;
    const total = hasTotals
      ? totals(cellIn(sheet, area.bottom, area.left + index), table, header)
      : { attributes: "", formula: "" };
    const content =
      (calculated === undefined ? "" : element("calculatedColumnFormula", fileFormula(calculated, table.name))) +
      total.formula;
    return `<tableColumn id="${String(index + 1)}"${attribute("name", header)}${total.attributes}${content === "" ? "/>" : `>${content}</tableColumn>`}`;
  });
  const filtered = areaAddress({ ...area, bottom: area.bottom - (hasTotals ? 1 : 0) });
  const style = table.style ?? defaultTableStyle;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${String(id)}"` +
    `${attribute("name", table.name)}${attribute("displayName", table.name)} ref="${areaAddress(area)}" ${hasTotals ? 'totalsRowCount="1"' : 'totalsRowShown="0"'}>` +
    `${table.filterButtons === false ? "" : `<autoFilter ref="${filtered}"/>`}<tableColumns count="${String(columns.length)}">${columns.join("")}</tableColumns>` +
    `<tableStyleInfo${style === "" ? "" : attribute("name", style)} showFirstColumn="0" showLastColumn="0" showRowStripes="${table.bandedRows === false ? "0" : "1"}" showColumnStripes="0"/></table>`
  );
}

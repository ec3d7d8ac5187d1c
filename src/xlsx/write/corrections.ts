import type { SheetDescription, WorkbookDescription } from "../../workbook/description";
import { namesXml } from "./namesPart";
import { markedWidths } from "./sheet";
import { tablePart } from "./tablePart";
import { validationsXml } from "./validationsPart";

/**
 * What the library (excelts 5.1.17) leaves out or gets wrong, put right in the parts it made:
 * - workbook names: it keeps ranges only, and neither formulas nor comments nor hidden names;
 * - validation: it turns the limits of dates into dates of its own, and merges rules cell by cell;
 * - conditional formats: it drops stopIfTrue, and points data bars to an extension that it does not write;
 * - columns: it writes a width where none was given, and none where it is 9; columns and rows: it marks the deepest outline as folded;
 * - tables: it filters the header row only, and names its own totals.
 */

const afterValidations =
  /<(?:hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|drawing|legacyDrawing|picture|controls|tableParts|extLst)\b|<\/worksheet>/;

function conditionalFormatsCorrected(xml: string, sheet: SheetDescription): string {
  return xml
    .replace(/<extLst><ext [^>]*><x14:id\/><\/ext><\/extLst>/g, "")
    .replace(/<cfRule ([^>]*?)priority="(\d+)"/g, (whole, before: string, priority: string) =>
      sheet.conditionalFormats?.[Number(priority) - 1]?.stopIfTrue === true
        ? `<cfRule ${before}priority="${priority}" stopIfTrue="1"`
        : whole,
    );
}

function columnsCorrected(xml: string): string {
  const written = (width: number): string => ` width="${String(width)}"`;
  return xml.replace(/<col [^>]*>/g, (col) => {
    const named = col.replace(written(markedWidths.nine), written(9));
    return named.includes(written(markedWidths.none)) ? named.replace(' customWidth="1"', "") : named;
  });
}

/** Whether a sheet's part has to be taken apart at all. */
function needsCorrection(sheet: SheetDescription): boolean {
  return (
    (sheet.validations?.length ?? 0) > 0 ||
    (sheet.columns?.length ?? 0) > 0 ||
    (sheet.rows ?? []).some(({ outline }) => outline !== undefined) ||
    (sheet.conditionalFormats?.length ?? 0) > 0 ||
    (sheet.formats ?? []).length > 0
  );
}

function sheetCorrected(xml: string, sheet: SheetDescription): string {
  const cellsFrom = xml.indexOf("<sheetData");
  const cellsTo = Math.max(xml.lastIndexOf("</sheetData>"), cellsFrom);
  const cells = xml.slice(cellsFrom, cellsTo);
  const tail = conditionalFormatsCorrected(xml.slice(cellsTo), sheet);
  const at = tail.search(afterValidations);
  const outlined = (sheet.rows ?? []).some(({ outline }) => outline !== undefined);
  return (
    columnsCorrected(xml.slice(0, cellsFrom).replace(/ collapsed="1"/g, "")) +
    (outlined ? cells.replace(/(<row [^>]*) collapsed="1"/g, "$1") : cells) +
    tail.slice(0, at) +
    validationsXml(sheet.validations ?? []) +
    tail.slice(at)
  );
}

/** Parts that replace the library's, by path; `text` gives the library's part. */
export function correctedParts(
  workbook: WorkbookDescription,
  text: (path: string) => string,
): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  const names = namesXml(workbook);
  if (names !== "")
    parts.set(
      "xl/workbook.xml",
      text("xl/workbook.xml").replace("<calcPr", () => `${names}<calcPr`),
    );
  let tables = 0;
  workbook.sheets.forEach((sheet, index) => {
    const path = `xl/worksheets/sheet${String(index + 1)}.xml`;
    if (needsCorrection(sheet)) parts.set(path, sheetCorrected(text(path), sheet));
    for (const table of sheet.tables ?? []) {
      tables++;
      parts.set(`xl/tables/table${String(tables)}.xml`, tablePart(sheet, table, tables));
    }
  });
  return parts;
}

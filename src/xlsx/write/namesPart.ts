import type { WorkbookDescription } from "../../workbook/description";
import { absoluteAddress, quotedSheetName } from "../address";
import { escapedText } from "../escapedText";
import { fileFormula } from "../fileFormula";
import { xmlAttributeText, xmlText } from "../xml";
import { DescriptionError, knownArea } from "./check";

function nameXml(attributes: Readonly<Record<string, string | undefined>>, refersTo: string): string {
  const written = Object.entries(attributes).map(([name, value]) =>
    value === undefined ? "" : ` ${name}="${xmlAttributeText(escapedText(value))}"`,
  );
  return `<definedName${written.join("")}>${xmlText(escapedText(refersTo))}</definedName>`;
}

/** The workbook's names, and the print areas and title rows of its sheets; empty text where there are none. */
export function namesXml(workbook: WorkbookDescription): string {
  const own = (workbook.names ?? []).map(({ name, refersTo, comment, hidden }) =>
    nameXml({ name, comment, hidden: hidden === true ? "1" : undefined }, fileFormula(refersTo)),
  );
  const ofSheets = workbook.sheets.flatMap((sheet, index) => {
    const { printArea, titleRows } = sheet.page ?? {};
    if (titleRows !== undefined && !/^\d+:\d+$/.test(titleRows))
      throw new DescriptionError(`title rows "${titleRows}"`);
    const refer = (address: string): string =>
      `${quotedSheetName(sheet.name)}!${absoluteAddress(knownArea(address, "print area"))}`;
    const localSheetId = String(index);
    return [
      ...(printArea === undefined ? [] : [nameXml({ name: "_xlnm.Print_Area", localSheetId }, refer(printArea))]),
      ...(titleRows === undefined ? [] : [nameXml({ name: "_xlnm.Print_Titles", localSheetId }, refer(titleRows))]),
    ];
  });
  const all = [...own, ...ofSheets];
  return all.length === 0 ? "" : `<definedNames>${all.join("")}</definedNames>`;
}

import type { Mapping } from "../../../workbook/recognition/mapping";
import { mappingFrom, type FoundMatrix } from "../../../workbook/recognition/recognise";
import type { FileSheet } from "../../../xlsx/recogniseFile";
import { candidatesOf } from "../connect/understanding";

/** A portfolio that a file has, on which of its sheets. */
export interface Candidate {
  readonly sheet: FileSheet;
  readonly found: FoundMatrix;
}

/** A portfolio as it is to be read: as it was found, or as a person put it right. */
export interface Chosen extends Candidate {
  readonly mapping: Mapping;
}

/** Every portfolio of a file, sheet by sheet. */
export function candidatesIn(sheets: readonly FileSheet[]): readonly Candidate[] {
  return sheets.flatMap((sheet) => candidatesOf(sheet).map((found) => ({ sheet, found })));
}

export function chosenFrom({ sheet, found }: Candidate): Chosen {
  return { sheet, found, mapping: mappingFrom(sheet.cells.sheet, found) };
}

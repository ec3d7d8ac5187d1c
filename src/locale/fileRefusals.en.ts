import type { fileRefusalsJa } from "./fileRefusals.ja";

/** Why a file is not read and what to do, in English. {…} are facts. */
export const fileRefusalsEn = {
  notAZip: "It is no Excel workbook (.xlsx).",
  oldFormat: "It is a workbook of the old kind (.xls). Save it as .xlsx in Excel.",
  encrypted: "It is encrypted, by a password or a sensitivity label. Open it in Excel and save a copy that is not.",
  tooLarge:
    "It is too large. At most {fileMegabytes} MB are read, and {totalMegabytes} MB unpacked. Take out sheets and pictures that are not needed.",
  tooManyParts: "It has more than {parts} parts. Take out sheets and pictures that are not needed.",
  suspiciousRatio: "It unpacks to far more than it should, as files do that are made to do harm. It was not opened.",
  unsafePath: "It has parts with unsafe paths, as files do that are made to do harm. It was not opened.",
  doctype: "Its XML has declarations (DOCTYPE) that no workbook needs and that can do harm. It was not opened.",
  noWorkbook: "There is no workbook in it. Check that Excel opens it.",
  binaryWorkbook: "It is a binary workbook (.xlsb). Save it as .xlsx in Excel.",
  tooManyCells: "It has too many cells. At most {cells} are read. Take out sheets and formats that are not needed.",
  damaged: "It seems to be damaged. Open it in Excel, let it be repaired, and save it again.",
  timeLimit: "It was not read within {seconds} seconds, so reading was stopped. Take out sheets that are not needed.",
  failed: "Something unexpected went wrong while it was read. Please try again.",
} as const satisfies Record<keyof typeof fileRefusalsJa, string>;

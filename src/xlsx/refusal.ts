import { maxCells, maxFileBytes, maxParts, maxTotalBytes } from "./limits";

/** Why a file is not read. The sentences a person reads are in locale/. */
export const refusalReasons = [
  "notAZip",
  "oldFormat",
  "encrypted",
  "tooLarge",
  "tooManyParts",
  "suspiciousRatio",
  "unsafePath",
  "doctype",
  "noWorkbook",
  "binaryWorkbook",
  "tooManyCells",
  "damaged",
] as const;

export type RefusalReason = (typeof refusalReasons)[number];

/** What those sentences name: the limits. */
export const refusalFacts = {
  fileMegabytes: maxFileBytes / 2 ** 20,
  totalMegabytes: maxTotalBytes / 2 ** 20,
  parts: maxParts,
  cells: maxCells,
};

/** Carries a refusal out of nested parsing; readXlsx turns it into its result, nobody else sees it. */
export class Refusal extends Error {
  constructor(
    readonly reason: RefusalReason,
    detail: string,
  ) {
    super(`${reason}: ${detail}`);
    this.name = "Refusal";
  }
}

/**
 * What a file from somebody else may cost before it is refused. The everyday matrix is 20 KB with 15 parts; a group
 * roll-up of 64,000 rows × 12 columns is about 5 MB, 50 MB uncompressed.
 */
export interface ReadLimits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Parts (entries of the zip), pictures and the like included. */
  readonly parts: number;
  /** Bytes of one part, uncompressed. */
  readonly partBytes: number;
  /** Bytes of all parts together, uncompressed. */
  readonly totalBytes: number;
  /** Uncompressed bytes a compressed byte, for parts above `ratioFromBytes`; Deflate itself cannot pass 1,032. */
  readonly ratio: number;
  /** Uncompressed bytes from which on `ratio` is held against a part. */
  readonly ratioFromBytes: number;
  /** Cells with a value or a format, all sheets together. */
  readonly cells: number;
  /** XML elements outside of the cells and the shared strings (styles, names, tables, notes, …), all parts together. */
  readonly elements: number;
  /** Characters of all formulas together, after shared formulas are written out. */
  readonly formulaCharacters: number;
  /** Characters of all texts together, a shared one as often as cells name it: so they are copied from thread to thread. */
  readonly textCharacters: number;
}

const mebibyte = 1024 * 1024;

export const maxFileBytes = 50 * mebibyte;
export const maxParts = 2_000;
export const maxPartBytes = 200 * mebibyte;
export const maxTotalBytes = 400 * mebibyte;
export const maxRatio = 300;
export const maxRatioFromBytes = 4 * mebibyte;
export const maxCells = 4_000_000;
export const maxElements = 1_000_000;
export const maxFormulaCharacters = 128 * mebibyte;
export const maxTextCharacters = 128 * mebibyte;

export const defaultReadLimits: ReadLimits = {
  fileBytes: maxFileBytes,
  parts: maxParts,
  partBytes: maxPartBytes,
  totalBytes: maxTotalBytes,
  ratio: maxRatio,
  ratioFromBytes: maxRatioFromBytes,
  cells: maxCells,
  elements: maxElements,
  formulaCharacters: maxFormulaCharacters,
  textCharacters: maxTextCharacters,
};

/** Excel's own limits (Excel specifications and limits, support.microsoft.com). */
export const maxRows = 1_048_576;
export const maxColumns = 16_384;
/** UTF-16 units of a cell's text. */
export const maxTextLength = 32_767;
/** Characters of a formula. */
export const maxFormulaLength = 8_192;
export const maxSheetNameLength = 31;

/**
 * A workbook as plain data: what excel/ puts into the open workbook, what xlsx/ puts into a file, and what both read
 * back. Nothing here knows Office.js or a file format.
 */

/** An A1 address within a sheet, without the sheet's name and without `$`: "B4", "B4:C9", "B:B". */
export type Address = string;

export type CellValue = string | number | boolean | null;

/** An error value such as "#N/A". */
export interface ErrorCell {
  readonly error: string;
}

/** A formula in English with commas, "=" included; `value` is what it last gave, where that is known. */
export interface FormulaCell {
  readonly formula: string;
  readonly value?: CellValue | ErrorCell;
}

/** A bare string is always text, even one that starts with "=": writers guard it. null is an empty cell. */
export type Cell = CellValue | ErrorCell | FormulaCell;

/** Rows of cells with the top-left corner at `at`. Rectangular. */
export interface Block {
  readonly at: Address;
  readonly rows: readonly (readonly Cell[])[];
}

export interface TableDescription {
  readonly name: string;
  /** Header row included; the headers are cells of a block. */
  readonly address: Address;
  /** Excel's name, such as "TableStyleLight1". */
  readonly style?: string;
  readonly totals?: boolean;
  readonly filterButtons?: boolean;
  readonly bandedRows?: boolean;
  /** Formulas that the whole column carries, by header. */
  readonly calculatedColumns?: Readonly<Record<string, string>>;
}

/** A workbook name; `refersTo` is a formula with "=". */
export interface NameDescription {
  readonly name: string;
  readonly refersTo: string;
  readonly comment?: string;
  readonly hidden?: boolean;
}

export type Comparison =
  "between" | "notBetween" | "equal" | "notEqual" | "greater" | "greaterOrEqual" | "less" | "lessOrEqual";

export interface Validation {
  readonly address: Address;
  readonly rule:
    | { readonly type: "list"; /** A formula such as "=CdcLevels", never an inline list. */ readonly source: string }
    | {
        readonly type: "wholeNumber" | "decimal" | "date" | "textLength";
        readonly comparison: Comparison;
        readonly formula1: string;
        readonly formula2?: string;
      }
    | { readonly type: "custom"; readonly formula: string };
  readonly allowBlank?: boolean;
  readonly alert?: {
    readonly style: "stop" | "warning" | "information";
    readonly title: string;
    readonly message: string;
  };
  readonly prompt?: { readonly title: string; readonly message: string };
}

export type BorderStyle = "thin" | "medium" | "thick" | "dashed" | "dotted" | "double" | "hair";
export type Edge = "top" | "bottom" | "left" | "right" | "insideHorizontal" | "insideVertical";

/** Colours are "#RRGGBB"; sizes are points. What is absent is left as it is. */
export interface CellFormat {
  readonly numberFormat?: string;
  readonly font?: {
    readonly name?: string;
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    readonly strikethrough?: boolean;
    readonly color?: string;
  };
  readonly fill?: string;
  readonly align?: "left" | "center" | "right" | "justify" | "fill" | "centerAcrossSelection";
  readonly verticalAlign?: "top" | "center" | "bottom" | "justify";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly borders?: Readonly<Partial<Record<Edge, { readonly style: BorderStyle; readonly color?: string }>>>;
  readonly locked?: boolean;
}

export interface RangeFormat {
  readonly address: Address;
  readonly format: CellFormat;
}

/** A native conditional format; `formula` is relative to the top-left cell of `address`. */
export type ConditionalFormat = { readonly address: Address; readonly stopIfTrue?: boolean } & (
  | { readonly type: "formula"; readonly formula: string; readonly format: Pick<CellFormat, "font" | "fill"> }
  | { readonly type: "colorScale"; readonly colors: readonly [string, string] | readonly [string, string, string] }
  | { readonly type: "dataBar"; readonly color: string }
);

/** Columns by letter, inclusive. `width` in characters of the standard font, as files store it. */
export interface ColumnDescription {
  readonly from: string;
  readonly to: string;
  readonly width?: number;
  readonly hidden?: boolean;
  /** Depth of the outline, 0 none. */
  readonly outline?: number;
}

/** Rows by number, one-based, inclusive. `height` in points. */
export interface RowDescription {
  readonly from: number;
  readonly to: number;
  readonly height?: number;
  readonly hidden?: boolean;
  readonly outline?: number;
}

export interface PageSetup {
  readonly orientation?: "portrait" | "landscape";
  readonly paper?: "a4" | "a3" | "letter";
  readonly fitToWidth?: boolean;
  /** "5:6", repeated on every page. */
  readonly titleRows?: string;
  readonly printArea?: Address;
  readonly header?: string;
  readonly footer?: string;
}

export interface SheetDescription {
  readonly name: string;
  readonly visibility?: "visible" | "hidden" | "veryHidden";
  readonly tabColor?: string;
  readonly showGridlines?: boolean;
  readonly blocks: readonly Block[];
  readonly tables?: readonly TableDescription[];
  readonly formats?: readonly RangeFormat[];
  readonly conditionalFormats?: readonly ConditionalFormat[];
  readonly validations?: readonly Validation[];
  readonly columns?: readonly ColumnDescription[];
  readonly rows?: readonly RowDescription[];
  readonly merges?: readonly Address[];
  readonly notes?: readonly { readonly at: Address; readonly text: string }[];
  /** Rows and columns kept in sight at the top and at the left. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly page?: PageSetup;
  readonly protected?: boolean;
}

export interface WorkbookDescription {
  readonly sheets: readonly SheetDescription[];
  readonly names?: readonly NameDescription[];
  /** Name of the sheet in front. */
  readonly active?: string;
  readonly uses1904Dates?: boolean;
}

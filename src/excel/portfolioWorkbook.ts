import type { Edit } from "../portfolio/edits";
import type { Finding } from "../portfolio/finding";
import type { Portfolio } from "../portfolio/portfolio";
import type { RuleId } from "../workbook/checkWorkbook";
import type { Group } from "../workbook/columns";
import type { MatrixSnapshot } from "../workbook/snapshot";
import type { Rewording } from "../workbook/rewording";
import type { PlannedChange } from "../workbook/plannedChange";
import type { RowFilter } from "../workbook/rowFilter";
import type { Offers, PutOn } from "../workbook/offers";
import type { MappedColumn, Mapping } from "../workbook/recognition/mapping";
import type { Connection } from "./connectedReading";
import type { Look } from "./lookAt";
import type { Cleared, OwnFilter } from "./filterMatrix";
import type { RemovalMode } from "./marker";
import type { TakeAway } from "./offers";
import type { Outcome } from "./outcome";
import type { Work } from "./work";

export type UnfinishedOperation = "create" | "edit" | "remove" | "reword";

export type SettleChoice = "finish" | "takeBack";

/** A write that was begun and not ended, as the marker in the workbook says. */
export interface Unfinished {
  readonly operation: UnfinishedOperation;
  /** What can be done about it: "finish" goes on to the end, "takeBack" restores what was there. */
  readonly choices: readonly SettleChoice[];
  /** Sheets that taking it back deletes. */
  readonly sheets: readonly string[];
}

/** What the open workbook holds, from one read. */
export interface WorkbookState {
  readonly snapshot: MatrixSnapshot | null;
  readonly findings: readonly Finding<RuleId>[];
  /** A newer add-in made the sheets: they are read, not written. */
  readonly readOnly: boolean;
  readonly unfinished: Unfinished | null;
  readonly activeSheet: string;
  /** A sheet of somebody's own that plays the matrix; null where none does. */
  readonly connection: Connection | null;
  /** Excel calculates when it is asked to, so that live functions stand still. */
  readonly manualCalculation: boolean;
}

export interface NewMatrixChoice {
  readonly portfolio: Portfolio;
  readonly groups: readonly Group[];
}

export interface Created {
  /** Name of the matrix's sheet: not the usual one where that was taken. */
  readonly sheet: string;
  readonly rows: number;
  /** Whether the print set-up could be made too; without a printer Excel may refuse it. */
  readonly printSetUp: boolean;
}

export interface Applied {
  /** Cells written, those of new rows included. */
  readonly cells: number;
  /** Steps of Excel's undo that it took: more than one where it was too much for one request. */
  readonly steps: number;
}

/** What a removal does to each sheet, for showing before it is done. */
export interface RemovalPlan {
  readonly sheets: readonly {
    readonly name: string;
    readonly deleted: boolean;
    /** Why it stays although its kind goes: it holds cells that are not the add-in's. */ readonly holdsOwnCells: boolean;
  }[];
  /** Columns that were added to a connected sheet on request: they stay, with what was written in them. */
  readonly columns: readonly { readonly header: string; readonly cell: string }[];
  /** Workbook names that go. */
  readonly names: number;
}

/** A formula for the active cell. Written by our code; text of people's is a quoted argument in it and nothing else. */
export interface FormulaToInsert {
  readonly formula: string;
  /** It gives a table, which no cell of a table can hold. */
  readonly spills: boolean;
  /** What the person has seen in the cell and wants to be replaced; null replaces nothing. */
  readonly replacing: (CellPlace & { readonly formula: string }) | null;
}

export interface CellPlace {
  readonly sheet: string;
  readonly address: string;
}

/** What became of a formula: it was inserted, or why it was not. */
export type Insertion = CellPlace &
  (
    | { readonly kind: "inserted" | "inTable" | "inOurTable" }
    | { readonly kind: "occupied"; readonly formula: string; /** As the cell shows it. */ readonly shows: string }
  );

/** A change that came from the workbook rather than from the pane. */
export interface WorkbookChange {
  readonly kind: "data" | "selection" | "front" | "sheets";
  readonly source: "local" | "remote";
  /** For "selection": where. */
  readonly sheet?: string;
  readonly address?: string;
  /** For "front": the sheet that was brought to the front. */
  readonly id?: string;
}

/** Everything the pane, the commands and the live functions ask of the open workbook. Implemented in excelWorkbook.ts. */
export interface PortfolioWorkbook {
  /** Whether Excel takes back what an add-in wrote, as far as it says. */
  readonly canUndo: boolean;
  read(work?: Work): Promise<Outcome<WorkbookState>>;
  /** What the sheets of a reading have lost besides values. A look of its own: a reading for every edit need not know it. */
  inspect(snapshot: MatrixSnapshot): Promise<Outcome<readonly Finding<RuleId>[]>>;
  create(choice: NewMatrixChoice): Promise<Outcome<Created>>;
  apply(snapshot: MatrixSnapshot, edits: readonly Edit[], work?: Work): Promise<Outcome<Applied>>;
  /** What wording our sheets otherwise would write. */
  planRewording(to: Rewording): Promise<Outcome<readonly PlannedChange[]>>;
  /** Words our sheets in another language, or the levels otherwise: headers, titles, lists, listed values. What people wrote stays. */
  reword(to: Rewording): Promise<Outcome<Applied>>;
  /** The name of the sheet in front, where its beginning looks like a portfolio. */
  glance(): Promise<Outcome<string | null>>;
  /** Looks at a sheet of somebody's, the active one for null, and recognises it. */
  lookAt(sheet: string | null, work?: Work): Promise<Outcome<Look>>;
  /** The same of the selected cells alone. */
  lookAtSelection(work?: Work): Promise<Outcome<Look>>;
  /** Looks once more at what was looked at: it may have changed since. */
  lookAgain(seen: Look, work?: Work): Promise<Outcome<Look>>;
  /** Works inside that sheet from now on; only the settings, in the language of its headers, are added. A mapping of the same sheet replaces the one that is kept. */
  connect(mapping: Mapping): Promise<Outcome<void>>;
  /** What can be put on a connected sheet on request. Lists and colours are put there by `apply`. */
  offers(snapshot: MatrixSnapshot): Promise<Outcome<Offers>>;
  /** What of it is on a sheet, whether that can be read or not. */
  putOn(sheet: string): Promise<Outcome<PutOn>>;
  /** Puts columns beside those of a connected sheet. */
  addColumns(mapping: Mapping, columns: readonly MappedColumn[]): Promise<Outcome<void>>;
  /** A sheet once more beside itself, before something changes that Excel does not take back. Gives its name. */
  copySheet(sheet: string): Promise<Outcome<string>>;
  /** Takes away what connecting added, and what was put on the sheet on request as far as it is to go. */
  disconnect(what?: TakeAway): Promise<Outcome<void>>;
  /** Brings the matrix's sheet, or another, to the front and selects a cell there. */
  select(sheet: string, address: string): Promise<Outcome<void>>;
  planRemoval(mode: RemovalMode): Promise<Outcome<RemovalPlan>>;
  remove(mode: RemovalMode): Promise<Outcome<RemovalPlan>>;
  /** Puts a formula into the active cell; a cell that holds something stays as it is unless it is named. */
  insertFormula(wanted: FormulaToInsert): Promise<Outcome<Insertion>>;
  calculateAutomatically(): Promise<Outcome<void>>;
  /** Shows only some rows of the matrix by its own filter, instead of the filter of ours that is `present`. */
  filter(snapshot: MatrixSnapshot, wanted: RowFilter, present: OwnFilter | null): Promise<Outcome<OwnFilter>>;
  /** Puts back the filter that the person had. */
  clearFilter(own: OwnFilter): Promise<Outcome<Cleared>>;
  settleUnfinished(choice: SettleChoice): Promise<Outcome<void>>;
  /** Calls back with what is selected now, and after edits, selections and sheet changes; stops when the returned function is called. */
  watch(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>>;
}

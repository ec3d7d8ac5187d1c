import type { WorkbookDescription } from "../../workbook/description";
import type { RefusalReason } from "../../xlsx/refusal";
import { bookDescribed } from "./describe";
import type { HostDescription } from "./description/beyond";
import { areaMap, CellReader } from "./grid/cells";
import { cellsDemand } from "./grid/protection";
import { tableArea, tables } from "./grid/tables";
import type { FunctionsMetadata } from "./customFunctions";
import { cellsTyped } from "./grid/enter";
import type { Fault } from "./faults";
import type { Host } from "./host";
import { rangeFound, RangeRef } from "./rangeRef";
import type { Losses } from "./restore";
import { cellScalar, type Scalar } from "./values";
import type { TrafficCount } from "./traffic";

/** How workbooks become files and files workbooks. */
export interface Files {
  readonly write: (workbook: WorkbookDescription) => Promise<Uint8Array>;
  readonly read: (
    bytes: Uint8Array,
  ) => Promise<
    | { readonly ok: true; readonly workbook: WorkbookDescription }
    | { readonly ok: false; readonly reason: RefusalReason }
  >;
}

/** A file that is not opened; the page says the reason in the person's language. */
export class FileRefused extends Error {
  constructor(readonly reason: RefusalReason) {
    super(`The file was refused: ${reason}`);
  }
}

/** What tests and the curious see of the stand-in, and do to it as a person would. */
export class Workbench {
  readonly traffic: { (): TrafficCount; reset(): void };
  readonly faults: { (...faults: Fault[]): void; clear(): void };

  constructor(
    private readonly host: Host,
    private readonly files?: Files,
  ) {
    this.traffic = Object.assign(() => host.traffic.now(), { reset: () => host.traffic.reset() });
    this.faults = Object.assign((...faults: Fault[]) => host.setFaults(faults), { clear: () => host.setFaults([]) });
  }

  private range(address: string): RangeRef {
    const { book } = this.host;
    const table = tables(book).find((one) => one.name.toLowerCase() === address.toLowerCase());
    return table
      ? new RangeRef(table.sheetId, tableArea(table))
      : rangeFound(book, address, book.workbook.getActiveSheet().getSheetId());
  }

  /** The values of cells, by "Sheet!A1:C3", a table's name or a name. */
  async cells(address: string): Promise<Scalar[][]> {
    await this.host.settled();
    const { sheetId, area } = this.range(address);
    const reader = new CellReader(this.host.book, sheetId);
    return areaMap(area, (row, column) => cellScalar(reader.cell(row, column)));
  }

  /** Enters values as a person does who types or pastes them: events fire, validation does not stop a paste. */
  async edit(address: string, values: unknown): Promise<void> {
    const { sheetId, area } = this.range(address);
    const { book } = this.host;
    cellsDemand(book, sheetId, area, { unlocked: true });
    await book.asOneStep(async () => cellsTyped(book, sheetId, area, values));
    await book.settle();
  }

  /** Enters a formula. */
  formula(address: string, text: string): Promise<void> {
    return this.edit(address, text);
  }

  /** Announces custom functions from functions.json: a formula typed into a cell then calls the client's function. */
  registerFunctions(metadata: FunctionsMetadata, namespace = "CDC"): void {
    this.host.functions.register(metadata, namespace);
  }

  /** Selects cells, as a person does; several areas are separated by commas. */
  async select(address: string): Promise<void> {
    const ranges = address.split(",").map((part) => this.range(part));
    const [first] = ranges;
    if (first)
      this.host.select(
        first.sheetId,
        ranges.map(({ area }) => area),
      );
  }

  /** What somebody else who has the workbook open does: its events say that they are remote. */
  coauthor<R>(edit: () => Promise<R>): Promise<R> {
    return this.host.remotely(edit);
  }

  /** Switches the versions that `isSetSupported` answers from; sets that are not named stay. */
  requirementSets(sets: Readonly<Record<string, string>>): void {
    this.host.setRequirementSets(sets);
  }

  async undo(): Promise<boolean> {
    const done = this.host.book.undo();
    await this.host.book.settle();
    return done;
  }

  async redo(): Promise<boolean> {
    const done = this.host.book.redo();
    await this.host.book.settle();
    return done;
  }

  get canUndo(): boolean {
    return this.host.book.canUndo;
  }

  /** Whether nothing more comes of what was done: all is answered, told and calculated. What a handler sets going afterwards is not known here. */
  get isAtRest(): boolean {
    return this.host.isAtRest;
  }

  /** A person begins (true) or ends (false) typing in a cell. */
  editing(on: boolean): void {
    this.host.editing(on);
  }

  /** The open workbook as plain data: equal workbooks give equal JSON. */
  async describe(): Promise<HostDescription> {
    await this.host.book.settle();
    return bookDescribed(this.host.book);
  }

  /** Closes the workbook and opens another one. @returns what of it the stand-in could not take over */
  restore(workbook: HostDescription): Promise<Losses> {
    return this.host.openBook(workbook);
  }

  private get fileLayer(): Files {
    if (!this.files) throw new Error("This workbench was begun without files.");
    return this.files;
  }

  /** The open workbook as the bytes of an .xlsx file. */
  async save(): Promise<Uint8Array> {
    return this.fileLayer.write(await this.describe());
  }

  /**
   * Closes the workbook and opens a file instead.
   * @returns what of it the stand-in could not take over
   * @throws FileRefused where the file is refused; the workbook then stays open
   */
  async open(bytes: Uint8Array): Promise<Losses> {
    const read = await this.fileLayer.read(bytes);
    if (!read.ok) throw new FileRefused(read.reason);
    return this.restore(read.workbook);
  }

  /** Closes the workbook and begins a new one. */
  newBook(): void {
    this.host.newBook();
  }
}

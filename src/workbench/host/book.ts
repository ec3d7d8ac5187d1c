import {
  CommandType,
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  LocaleService,
  LocalUndoRedoService,
  RedoCommandId,
  UndoCommandId,
  UniverInstanceType,
  type IDisposable,
  type IExecutionOptions,
  type IMutationInfo,
  type Injector,
  type IUndoRedoItem,
  type IWorkbookData,
  type Univer,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import type { Area } from "./address";
import { Calculation } from "./calculation";
import { ApiError, itemNotFound } from "./errors";
import type { Shift } from "./shift";

const keepMutation = "workbench.mutation.keep";

interface KeepParams {
  readonly unitId: string;
  readonly key: string;
  readonly value: unknown;
}

/** Makes a workbook's data for Univer; the one place that decides what a new workbook is. */
export interface NewWorkbook {
  (): Partial<IWorkbookData>;
}

/**
 * The spreadsheet behind the API: a Univer workbook, headless or shown in a page. Everything the host changes goes
 * through `mutate` or `command`, so that Univer's undo stack, its formulas and its screen see it.
 */
export class Book {
  readonly injector: Injector;
  readonly calculation: Calculation;
  private readonly commands: ICommandService;
  private readonly undoRedo: IUndoRedoService;
  private readonly instances: IUniverInstanceService;
  private readonly keptValues = new Map<string, unknown>();
  /** False imitates AutoCorrect's option not to include new rows and columns in tables. */
  tablesGrow = true;
  private silence = 0;
  private readonly sortListeners: ((sheetId: string, area: Area, along: "Rows" | "Columns") => void)[] = [];
  private readonly keptListeners: ((key: string) => void)[] = [];
  private readonly beforeSettling: (() => void)[] = [];
  private readonly shiftListeners: ((shift: Shift) => void)[] = [];
  private steps: IUndoRedoItem[] | undefined;
  private current: Workbook;

  constructor(
    private readonly univer: Univer,
    private readonly newWorkbook: NewWorkbook,
  ) {
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    this.undoRedo = this.injector.get(IUndoRedoService);
    this.instances = this.injector.get(IUniverInstanceService);
    this.current =
      this.instances.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET) ?? this.created(newWorkbook());
    this.instances.focusUnit(this.unitId);
    this.calculation = new Calculation(this.injector, this.commands);
    this.collectSteps();
    this.commands.registerCommand({
      id: keepMutation,
      type: CommandType.MUTATION,
      handler: (_accessor, params) => {
        const { key, value } = params as KeepParams;
        if (value === undefined) this.keptValues.delete(key);
        else this.keptValues.set(key, value);
        for (const listener of this.keptListeners) listener(key);
        return true;
      },
    });
  }

  private created(data: Partial<IWorkbookData>): Workbook {
    return this.univer.createUnit<Partial<IWorkbookData>, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
  }

  get workbook(): Workbook {
    return this.current;
  }

  get unitId(): string {
    return this.current.getUnitId();
  }

  get locale(): string {
    return this.injector.get(LocaleService).getCurrentLocale();
  }

  /** The sheet with this id; ItemNotFound where it was deleted. */
  sheet(id: string): Worksheet {
    const found = this.current.getSheetBySheetId(id);
    if (!found) throw itemNotFound("worksheet");
    return found;
  }

  /** Replaces the open workbook by a new one: nothing of the old one stays, its undo steps neither. */
  reset(data: Partial<IWorkbookData> = this.newWorkbook()): void {
    this.keptValues.clear();
    this.tablesGrow = true;
    this.calculation.manual = false;
    this.undoRedo.clearUndoRedo(this.unitId);
    this.univer.__getInjector().get(IUniverInstanceService).disposeUnit(this.unitId);
    this.current = this.created(data);
    this.instances.focusUnit(this.unitId);
  }

  // --- changing

  /**
   * Univer's own batching keeps the undo of a later change behind that of an earlier one, so several changes cannot be
   * taken back in one step. While a request runs its steps are collected here and pushed as one, newest undone first.
   */
  private collectSteps(): void {
    // What the injector gives is a stand-in that keeps each method it was once asked for: reading it here would fix the
    // old one for good, so the one it replaces is made from the class.
    const push = LocalUndoRedoService.prototype.pushUndoRedo;
    const collect = (item: IUndoRedoItem): boolean =>
      Boolean(this.steps && item.unitID === this.unitId && this.steps.push(item));
    this.undoRedo.pushUndoRedo = function (this: LocalUndoRedoService, item) {
      if (!collect(item)) push.call(this, item);
    };
  }

  /** Runs `work` so that all it changes is one undo step. */
  async asOneStep<R>(work: () => Promise<R>): Promise<R> {
    if (this.steps) return work();
    const steps: IUndoRedoItem[] = [];
    this.steps = steps;
    try {
      return await work();
    } finally {
      this.steps = undefined;
      if (steps.length > 0) {
        this.undoRedo.pushUndoRedo({
          unitID: this.unitId,
          redoMutations: steps.flatMap((step) => step.redoMutations),
          undoMutations: steps.toReversed().flatMap((step) => step.undoMutations),
        });
      }
    }
  }

  /** Runs `work` as a part of the step that was made last: what follows from something a person did is undone with it. */
  joiningLastStep(work: () => void): void {
    if (this.steps) {
      work();
      return;
    }
    const last = this.undoRedo.pitchTopUndoElement();
    const steps: IUndoRedoItem[] = [];
    this.steps = steps;
    try {
      work();
    } finally {
      this.steps = undefined;
      const redo = steps.flatMap((step) => step.redoMutations);
      const undo = steps.toReversed().flatMap((step) => step.undoMutations);
      if (last && last.unitID === this.unitId) {
        last.redoMutations.push(...redo);
        last.undoMutations.unshift(...undo);
      } else if (redo.length > 0)
        this.undoRedo.pushUndoRedo({ unitID: this.unitId, redoMutations: redo, undoMutations: undo });
    }
  }

  /** Executes mutations and puts them on the undo stack together with what takes them back. */
  mutate(redoMutations: IMutationInfo[], undoMutations: IMutationInfo[], options?: IExecutionOptions): void {
    for (const { id, params } of redoMutations) {
      if (!this.commands.syncExecuteCommand(id, params, options))
        throw new ApiError("GeneralException", `The spreadsheet refused ${id}.`);
    }
    this.undoRedo.pushUndoRedo({ unitID: this.unitId, redoMutations, undoMutations });
  }

  /** Executes mutations that are not undone, such as growing the sheet. */
  quietly(id: string, params: object): void {
    this.commands.syncExecuteCommand(id, params);
  }

  /** Executes one of Univer's commands, which keep their own undo. */
  command(id: string, params: object): void {
    if (!this.commands.syncExecuteCommand(id, params))
      throw new ApiError("GeneralException", `The spreadsheet refused ${id}.`);
  }

  async commandLater(id: string, params: object): Promise<void> {
    if (!(await this.commands.executeCommand(id, params)))
      throw new ApiError("GeneralException", `The spreadsheet refused ${id}.`);
  }

  /** Tells what the host keeps of cells that cells were put in or taken out. */
  shifted(shift: Shift): void {
    for (const listener of this.shiftListeners) listener(shift);
  }

  onShift(listener: (shift: Shift) => void): void {
    this.shiftListeners.push(listener);
  }

  /** Runs work that is no event for anybody: formulas that follow, cells that move in an insertion. */
  async silently<R>(work: () => R | Promise<R>): Promise<R> {
    this.silence += 1;
    try {
      return await work();
    } finally {
      this.silence -= 1;
    }
  }

  /** The same for work that is done at once. */
  silentlyNow<R>(work: () => R): R {
    this.silence += 1;
    try {
      return work();
    } finally {
      this.silence -= 1;
    }
  }

  get isSilent(): boolean {
    return this.silence > 0;
  }

  /** True while a request of the client, or what a person does, changes the workbook as one step. */
  get isInRequest(): boolean {
    return this.steps !== undefined;
  }

  beforeExecuted(listener: Parameters<ICommandService["beforeCommandExecuted"]>[0]): IDisposable {
    return this.commands.beforeCommandExecuted(listener);
  }

  /** Tells that rows or columns of an area were sorted. */
  announceSorted(sheetId: string, area: Area, along: "Rows" | "Columns"): void {
    for (const listener of this.sortListeners) listener(sheetId, area, along);
  }

  onSorted(listener: (sheetId: string, area: Area, along: "Rows" | "Columns") => void): void {
    this.sortListeners.push(listener);
  }

  /** Tells which kept value changed. */
  onKept(listener: (key: string) => void): void {
    this.keptListeners.push(listener);
  }

  onExecuted(listener: Parameters<ICommandService["onCommandExecuted"]>[0]): IDisposable {
    return this.commands.onCommandExecuted(listener);
  }

  // --- what Univer has no place for

  /** A value that the stand-in keeps beside the grid; it is undone with the request that set it. Values are never mutated. */
  kept<V>(key: string): V | undefined {
    return this.keptValues.get(key) as V | undefined;
  }

  keptKeys(): readonly string[] {
    return [...this.keptValues.keys()];
  }

  /** Keeps a value; undefined forgets it. */
  keep(key: string, value: unknown): void {
    const keeping = (what: unknown): IMutationInfo => ({
      id: keepMutation,
      params: { unitId: this.unitId, key, value: what } satisfies KeepParams,
    });
    this.mutate([keeping(value)], [keeping(this.keptValues.get(key))]);
  }

  // --- undo, calculation

  undo(): boolean {
    for (const prepare of this.beforeSettling) prepare();
    if (!this.undoRedo.pitchTopUndoElement()) return false;
    return this.commands.syncExecuteCommand(UndoCommandId);
  }

  redo(): boolean {
    if (!this.undoRedo.pitchTopRedoElement()) return false;
    return this.commands.syncExecuteCommand(RedoCommandId);
  }

  get canUndo(): boolean {
    return Boolean(this.undoRedo.pitchTopUndoElement());
  }

  clearUndo(): void {
    this.steps?.splice(0);
    this.undoRedo.clearUndoRedo(this.unitId);
  }

  /** Resolves when every formula shows its result. */
  settle(): Promise<void> {
    for (const prepare of this.beforeSettling) prepare();
    return this.calculation.settle();
  }

  /** What has to be put right before formulas are calculated. */
  onSettling(prepare: () => void): void {
    this.beforeSettling.push(prepare);
  }

  dispose(): void {
    this.calculation.dispose();
  }
}

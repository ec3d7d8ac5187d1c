import type { ICommandService, IDisposable, Injector, IRange } from "@univerjs/core";
import {
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { TriggerCalculationController } from "@univerjs/sheets-formula";

type Dirty = Readonly<Record<string, unknown>>;

/**
 * Univer 0.25.1 collects changed cells and calculates 100 ms after the last change. Excel has calculated before the
 * next thing is read, so the host starts at once what Univer has waiting. Its controller offers no public way; these
 * members of it are read and written, with the version pinned.
 */
interface Waiting {
  _waitingCommandQueue: readonly unknown[];
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  _executingDirtyData: Dirty;
  _executionInProgressParams: unknown;
  _generateDirty(commands: readonly unknown[]): Dirty;
  _mergeDirty(one: Dirty, other: Dirty): Dirty;
}

/** Cells to calculate again, as Univer names them. */
export interface DirtyRange {
  readonly unitId: string;
  readonly sheetId: string;
  readonly range: IRange;
}

/** How long a calculation may take before the host goes on without it; a hanging custom function must not hang the client. */
const patience = 60_000;

/** A calculation tells of its stages, and at its end of its state. */
const hasEnded = (params: unknown): boolean =>
  (params as { functionsExecutedState?: number } | undefined)?.functionsExecutedState !== undefined;

export class Calculation {
  private readonly waiting: Waiting;
  private readonly watching: IDisposable;
  private isRunning = false;
  private readonly askedAgain: DirtyRange[] = [];
  private againTimer: ReturnType<typeof setTimeout> | undefined;
  /** In manual mode nothing is calculated until somebody asks. */
  manual = false;

  constructor(
    injector: Injector,
    private readonly commands: ICommandService,
  ) {
    this.waiting = injector.get(TriggerCalculationController) as unknown as Waiting;
    this.watching = commands.onCommandExecuted(({ id, params }) => {
      // Univer says that it calculates only some time after it began; meanwhile nobody may think that it is done.
      if (id === SetFormulaCalculationStartMutation.id) this.isRunning = true;
      else if (id === SetFormulaCalculationNotificationMutation.id && hasEnded(params)) this.isRunning = false;
      if (this.manual && this.waiting._waitingCommandQueue.length > 0) clearTimeout(this.waiting._setTimeoutKey);
    });
  }

  /** Calculates cells again although nothing they refer to changed: their custom functions have answered. */
  again(ranges: readonly DirtyRange[]): void {
    this.askedAgain.push(...ranges);
    if (this.againTimer !== undefined) return;
    this.againTimer = setTimeout(() => {
      this.againTimer = undefined;
      void this.settle();
    }, 0);
  }

  get isPending(): boolean {
    return (
      this.askedAgain.length > 0 ||
      this.waiting._waitingCommandQueue.length > 0 ||
      this.isRunning ||
      this.waiting._executionInProgressParams != null
    );
  }

  /** Calculates what waits, and resolves when the results are in the cells. In manual mode only when `force` is set. */
  async settle(force = false): Promise<void> {
    if (this.manual && !force) return;
    for (let round = 0; this.isPending && round < 20; round += 1) {
      const done = this.finished();
      this.start();
      await done;
    }
  }

  private start(): void {
    const { waiting } = this;
    if (
      this.isRunning ||
      waiting._executionInProgressParams != null ||
      (waiting._waitingCommandQueue.length === 0 && this.askedAgain.length === 0)
    )
      return;
    clearTimeout(waiting._setTimeoutKey);
    waiting._executingDirtyData = waiting._mergeDirty(
      waiting._executingDirtyData,
      waiting._generateDirty(waiting._waitingCommandQueue),
    );
    waiting._waitingCommandQueue = [];
    const known = waiting._executingDirtyData as { readonly dirtyRanges?: readonly DirtyRange[] };
    waiting._executingDirtyData = {
      ...waiting._executingDirtyData,
      dirtyRanges: [...(known.dirtyRanges ?? []), ...this.askedAgain.splice(0)],
    };
    this.commands.syncExecuteCommand(
      SetFormulaCalculationStartMutation.id,
      { ...waiting._executingDirtyData },
      { onlyLocal: true },
    );
  }

  private finished(): Promise<void> {
    return new Promise((resolve) => {
      const end = (): void => {
        this.isRunning = false;
        clearTimeout(timer);
        // Not at once: Univer would leave out the listener after this one, which may be waiting for the same end.
        queueMicrotask(() => listening.dispose());
        resolve();
      };
      const timer: ReturnType<typeof setTimeout> & { unref?: () => void } = setTimeout(end, patience);
      timer.unref?.();
      const listening = this.commands.onCommandExecuted(({ id, params }) => {
        if (id === SetFormulaCalculationNotificationMutation.id && hasEnded(params)) end();
      });
    });
  }

  dispose(): void {
    this.watching.dispose();
    clearTimeout(this.againTimer);
    clearTimeout(this.waiting._setTimeoutKey);
  }
}

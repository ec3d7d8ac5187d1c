import { failed, type Failure, type Outcome } from "../../excel/outcome";
import type { RemovalMode } from "../../excel/marker";
import type {
  FormulaToInsert,
  Insertion,
  NewMatrixChoice,
  PortfolioWorkbook,
  RemovalPlan,
  SettleChoice,
  WorkbookChange,
  WorkbookState,
} from "../../excel/portfolioWorkbook";
import type { Look } from "../../excel/lookAt";
import type { Offers, PutOn } from "../../workbook/offers";
import type { MappedColumn, Mapping } from "../../workbook/recognition/mapping";
import type { TakeAway } from "../../excel/offers";
import type { Work } from "../../excel/work";
import type { Facts } from "../../locale/fillIn";
import type { Text } from "../../locale/language";
import type { PaneWord } from "../../locale/pane";
import type { Edit } from "../../portfolio/edits";
import type { Finding } from "../../portfolio/finding";
import type { RuleId } from "../../workbook/checkWorkbook";
import type { Rewording } from "../../workbook/rewording";
import type { MatrixSnapshot } from "../../workbook/snapshot";
import type { PlannedChange } from "../../workbook/plannedChange";
import type { RowFilter } from "../../workbook/rowFilter";
import { firstState, type Notice, type Operation, type PaneState } from "./paneState";
import { sameSheets } from "./sameSheets";
import { createReader, readTiming, type ReadTiming } from "./reader";

/** What the pane shows of the open workbook, and what it can do to it. One for the life of the pane. */
export interface PaneSession {
  /** The same object until something changes. */
  state(): PaneState;
  /** Calls back after each change of the state; stops when the returned function is called. */
  subscribe(listener: () => void): () => void;
  /** Reads for the first time and follows the workbook from then on. */
  start(): Promise<void>;
  stop(): Promise<void>;
  refresh(): Promise<void>;
  /** Reads again and says how many findings there are. */
  recheck(): Promise<void>;
  /** These resolve to whether it was done; what came of it is in the state. */
  create(choice: NewMatrixChoice | Promise<NewMatrixChoice>): Promise<boolean>;
  /** `quietly`: whoever asked says itself that it was written. */
  apply(edits: readonly Edit[], how?: { readonly quietly: boolean }): Promise<boolean>;
  remove(mode: RemovalMode): Promise<boolean>;
  settle(choice: SettleChoice): Promise<boolean>;
  select(sheet: string, address: string): Promise<boolean>;
  /** null where it could not be found out. */
  planRemoval(mode: RemovalMode): Promise<RemovalPlan | null>;
  /** null where it failed; that a cell is in the way is no failure. */
  /** Shows only some rows of the sheet; null shows again what the person had filtered. */
  filter(wanted: { readonly rows: RowFilter; readonly name: Text } | null): Promise<boolean>;
  insertFormula(wanted: FormulaToInsert): Promise<Insertion | null>;
  calculateAutomatically(): Promise<boolean>;
  /** Stops what takes many requests; the workbook is then as it was. */
  cancel(): void;
  /** The active sheet, or a named one, and what it was recognised as; null where that failed. */
  lookAt(sheet: string | null): Promise<Look | null>;
  /** The same of the selected cells alone. */
  lookAtSelection(): Promise<Look | null>;
  /** Once more at what was looked at. */
  lookAgain(seen: Look): Promise<Look | null>;
  /** The sheet in front, where it looks like a portfolio. Says nothing where it fails: it is what a button shows before it is asked. */
  glance(): Promise<string | null>;
  /** null where it could not be found out. */
  planRewording(to: Rewording): Promise<readonly PlannedChange[] | null>;
  reword(to: Rewording): Promise<boolean>;
  connect(mapping: Mapping): Promise<boolean>;
  /** null where it could not be found out. */
  offers(): Promise<Offers | null>;
  /** What of ours is on a sheet; null where it could not be found out. */
  putOn(sheet: string): Promise<PutOn | null>;
  addColumns(mapping: Mapping, columns: readonly MappedColumn[]): Promise<boolean>;
  copySheet(sheet: string): Promise<boolean>;
  disconnect(what?: TakeAway): Promise<boolean>;
  /** Says something that there is to know. */
  tell(word: PaneWord, facts?: Facts): void;
  dismiss(what: "problem" | "notice" | "remoteAt"): void;
  readonly canUndo: boolean;
}

/** What a thrown thing may say underneath a sentence: what it is and where it came from, never its message, which could quote a cell. */
function traceOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return typeof thrown;
  const frames = (thrown.stack ?? "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 3);
  return [thrown.name, ...frames.map((line) => line.trim())].join("\n");
}

async function guarded<T>(act: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await act();
  } catch (thrown) {
    return failed("unknown", traceOf(thrown));
  }
}

/** Waits for code or data that comes over the network. */
async function arrived<T>(value: T | Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await value };
  } catch (thrown) {
    return failed("connection", traceOf(thrown));
  }
}

/** What was written, in cells; of dropdowns or colours alone, which change none, in columns. */
function appliedWords(edits: readonly Edit[], cells: number): Pick<Notice, "word" | "facts"> {
  const columns = edits.filter(({ kind }) => kind !== "restoreNames");
  const what = (["list", "colours"] as const).find(
    (one) => columns.length > 0 && columns.every((edit) => edit.kind === "restoreColumn" && edit.what === one),
  );
  return what
    ? { word: `notice.added.${what}`, facts: { count: columns.length } }
    : { word: "notice.applied", facts: { cells } };
}

export function createPaneSession(workbook: PortfolioWorkbook, timing: ReadTiming = readTiming): PaneSession {
  let state = firstState;
  let unwatch: (() => Promise<void>) | null = null;
  let turn = 0;
  /** The sheets of which the last message speaks. */
  let spokenOf: MatrixSnapshot | null = null;
  const listeners = new Set<() => void>();

  function set(change: Partial<PaneState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  function sayFailed(operation: Operation, failure: Failure): void {
    turn += 1;
    spokenOf = state.workbook?.snapshot ?? null;
    set({ problem: { operation, failure, turn } });
  }

  function tell(tone: Notice["tone"], word: PaneWord, facts: Facts, undo = false): void {
    turn += 1;
    spokenOf = state.workbook?.snapshot ?? null;
    set({ notice: { tone, word, facts, undo: undo && workbook.canUndo, turn } });
  }

  /** What the last look at the sheets found; shown until the next one, with the findings of each reading. */
  let health: readonly Finding<RuleId>[] = [];

  /**
   * A message about a change goes when the sheets are changed again here, by Undo as by hand: what it says is no longer so, or Undo would
   * take back something else. What a write leaves is what its message speaks of, and a co-author ends nobody's message.
   */
  function outlived(snapshot: MatrixSnapshot | null): Partial<PaneState> {
    const isOver =
      state.busy === null &&
      state.remoteAt === null &&
      (state.notice ?? state.problem) !== null &&
      !sameSheets(spokenOf, snapshot);
    spokenOf = snapshot;
    return isOver ? { notice: null, ...(state.problem?.operation === "watch" ? {} : { problem: null }) } : {};
  }

  function show(outcome: Outcome<WorkbookState>): void {
    if (!outcome.ok) {
      sayFailed("read", outcome.failure);
      return;
    }
    const { value } = outcome;
    if (!value.snapshot) health = [];
    // A filter of ours is gone with the table that it was on.
    set({
      ...outlived(value.snapshot),
      ...(value.snapshot ? {} : { filter: null }),
      workbook: { ...value, findings: [...value.findings, ...health] },
      ...(state.problem?.operation === "read" ? { problem: null } : {}),
    });
  }

  /** Looks at what the sheets have besides values; `loudly`: somebody asked for it. A look that fails leaves what the last one found. */
  async function inspect(loudly = false): Promise<void> {
    const snapshot = state.workbook?.snapshot;
    if (!snapshot) return;
    const outcome = await guarded(() => workbook.inspect(snapshot));
    if (!outcome.ok) {
      if (loudly) sayFailed("inspect", outcome.failure);
      return;
    }
    const now = state.workbook;
    if (!now?.snapshot) return;
    const before = new Set(health);
    health = outcome.value;
    if (before.size + health.length > 0)
      set({ workbook: { ...now, findings: [...now.findings.filter((finding) => !before.has(finding)), ...health] } });
  }

  let stopper = new AbortController();

  /** Does something that may take many requests: tells how far it is as soon as it says so. */
  async function stoppable<T>(act: (work: Work) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    stopper = new AbortController();
    const outcome = await guarded(() => act({ signal: stopper.signal, progress: (share) => set({ progress: share }) }));
    if (state.progress !== null) set({ progress: null });
    return outcome;
  }

  const reader = createReader(() => stoppable((work) => workbook.read(work)), show, timing);

  function heard({ kind, source, sheet, address, id }: WorkbookChange): void {
    if (kind === "front") {
      set({ front: id ?? null });
      return;
    }
    if (kind === "selection") {
      if (source === "local")
        set({ selection: sheet === undefined || address === undefined ? null : { sheet, address } });
      return;
    }
    set({ remoteAt: source === "remote" ? Date.now() : null });
    reader.changed();
  }

  async function looked(look: (work: Work) => Promise<Outcome<Look>>): Promise<Look | null> {
    const outcome = await stoppable(look);
    if (outcome.ok) return outcome.value;
    sayFailed("lookAt", outcome.failure);
    return null;
  }

  /** One write at a time; what the workbook holds afterwards is shown before it ends. */
  async function write<T>(
    operation: Operation,
    act: () => Promise<Outcome<T>>,
    done: (value: T) => { word: PaneWord; facts?: Facts; undo?: boolean } | null,
  ): Promise<boolean> {
    if (state.busy) return false;
    set({ busy: operation, problem: null, notice: null });
    const outcome = await reader.during(async () => {
      const result = await guarded(act);
      if (result.ok) {
        const said = done(result.value);
        if (said) tell("done", said.word, said.facts ?? {}, said.undo);
      } else sayFailed(operation, result.failure);
      return result;
    });
    set({ busy: null });
    return outcome.ok;
  }

  return {
    canUndo: workbook.canUndo,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async start() {
      const first = reader.now();
      try {
        unwatch = await workbook.watch(heard);
      } catch (thrown) {
        sayFailed("watch", failed("unknown", traceOf(thrown)).failure);
      }
      await first;
      await inspect();
    },
    async stop() {
      reader.stop();
      await unwatch?.();
      unwatch = null;
    },
    refresh: () => reader.now(),
    async recheck() {
      await reader.now();
      await inspect(true);
      if (state.workbook?.snapshot && state.problem?.operation !== "read" && state.problem?.operation !== "inspect")
        tell("done", "notice.checked", { count: state.workbook.findings.length });
    },
    create: (choice) =>
      write(
        "create",
        async () => {
          const arrival = await arrived(choice);
          return arrival.ok ? workbook.create(arrival.value) : arrival;
        },
        ({ sheet, rows, printSetUp }) => ({
          word: printSetUp ? "notice.created" : "notice.createdWithoutPrint",
          facts: { sheet, rows },
          undo: true,
        }),
      ),
    async apply(edits, { quietly } = { quietly: false }) {
      const snapshot = state.workbook?.snapshot;
      const applied = await write(
        "apply",
        async () => (snapshot ? stoppable((work) => workbook.apply(snapshot, edits, work)) : failed("noMatrix")),
        ({ cells, steps }) => (quietly ? null : { ...appliedWords(edits, cells), undo: steps === 1 }),
      );
      if (edits.some(({ kind }) => kind === "restoreColumn" || kind === "restoreNames")) await inspect();
      return applied;
    },
    remove: (mode) =>
      write(
        "remove",
        () => workbook.remove(mode),
        () => ({ word: "notice.removed" }),
      ),
    settle: (choice) =>
      write(
        "settle",
        () => workbook.settleUnfinished(choice),
        () => ({ word: choice === "finish" ? "notice.finished" : "notice.takenBack" }),
      ),
    lookAt: (sheet) => looked((work) => workbook.lookAt(sheet, work)),
    lookAtSelection: () => looked((work) => workbook.lookAtSelection(work)),
    lookAgain: (seen) => looked((work) => workbook.lookAgain(seen, work)),
    async glance() {
      const outcome = await guarded(() => workbook.glance());
      return outcome.ok ? outcome.value : null;
    },
    async planRewording(to) {
      const outcome = await guarded(() => workbook.planRewording(to));
      if (outcome.ok) return outcome.value;
      sayFailed("reword", outcome.failure);
      return null;
    },
    reword: (to) =>
      write(
        "reword",
        () => workbook.reword(to),
        ({ cells, steps }) => ({ word: "notice.applied", facts: { cells }, undo: steps === 1 }),
      ),
    connect: (mapping) =>
      write(
        "connect",
        () => workbook.connect(mapping),
        () => ({ word: "notice.connected", facts: { sheet: mapping.sheet }, undo: true }),
      ),
    async offers() {
      const snapshot = state.workbook?.snapshot;
      if (!snapshot) return null;
      const outcome = await guarded(() => workbook.offers(snapshot));
      if (outcome.ok) return outcome.value;
      sayFailed("inspect", outcome.failure);
      return null;
    },
    async putOn(sheet) {
      const outcome = await guarded(() => workbook.putOn(sheet));
      if (outcome.ok) return outcome.value;
      sayFailed("inspect", outcome.failure);
      return null;
    },
    addColumns: (mapping, columns) =>
      write(
        "apply",
        () => workbook.addColumns(mapping, columns),
        () => ({ word: "notice.columnsAdded", facts: { count: columns.length }, undo: true }),
      ),
    copySheet: (sheet) =>
      write(
        "copySheet",
        () => workbook.copySheet(sheet),
        (name) => ({ word: "notice.sheetCopied", facts: { sheet: name } }),
      ),
    disconnect: (what) =>
      write(
        "disconnect",
        () => workbook.disconnect(what),
        () => ({ word: what?.columns ? "notice.disconnectedColumns" : "notice.disconnected" }),
      ),
    async select(sheet, address) {
      const outcome = await guarded(() => workbook.select(sheet, address));
      if (!outcome.ok) sayFailed("select", outcome.failure);
      return outcome.ok;
    },
    async planRemoval(mode) {
      const outcome = await guarded(() => workbook.planRemoval(mode));
      if (outcome.ok) return outcome.value;
      sayFailed("planRemoval", outcome.failure);
      return null;
    },
    async filter(wanted) {
      const [snapshot, present] = [state.workbook?.snapshot, state.filter];
      if (!wanted) {
        if (!present) return true;
        const outcome = await guarded(() => workbook.clearFilter(present.own));
        if (!outcome.ok) sayFailed("filter", outcome.failure);
        else {
          set({ filter: null });
          if (outcome.value === "changed") tell("told", "notice.filterChanged", {});
        }
        return outcome.ok;
      }
      if (!snapshot) return false;
      const outcome = await guarded(() => workbook.filter(snapshot, wanted.rows, present?.own ?? null));
      if (outcome.ok) set({ filter: { name: wanted.name, own: outcome.value } });
      else sayFailed("filter", outcome.failure);
      return outcome.ok;
    },
    async insertFormula(wanted) {
      const outcome = await guarded(() => workbook.insertFormula(wanted));
      if (outcome.ok) return outcome.value;
      sayFailed("insert", outcome.failure);
      return null;
    },
    calculateAutomatically: () =>
      write(
        "calculate",
        () => workbook.calculateAutomatically(),
        () => null,
      ),
    cancel: () => {
      stopper.abort();
    },
    tell: (word, facts = {}) => tell("told", word, facts),
    dismiss: (what) => set({ [what]: null } satisfies Partial<Record<keyof PaneState, null>>),
  };
}

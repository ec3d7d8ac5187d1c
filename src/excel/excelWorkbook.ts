import { calendarDateOf } from "../portfolio/calendarDate";
import { checkWorkbook, isReadOnly } from "../workbook/checkWorkbook";
import { errorDetail, failureIdOf } from "./errors";
import { done, failed, type Outcome } from "./outcome";
import type { Connection } from "./connectedReading";
import type { PortfolioWorkbook, SettleChoice, Unfinished, WorkbookState } from "./portfolioWorkbook";
import { readShared } from "./readings";
import type { WorkbookReading } from "./reading";
import { readWorkbook } from "./readWorkbook";
import { run, supports } from "./run";
import { selectionNow, watchWorkbook } from "./watchWorkbook";

function unfinishedOf({ marker, snapshot }: WorkbookReading): Unfinished | null {
  if (marker?.operation === "create") return { operation: "create", choices: ["takeBack"], sheets: marker.sheets };
  if (marker?.operation === "remove") return { operation: "remove", choices: ["finish"], sheets: [] };
  if (marker?.operation === "reword") return { operation: "reword", choices: ["finish", "takeBack"], sheets: [] };
  return snapshot?.settings?.reading.unfinished ? { operation: "edit", choices: ["takeBack"], sheets: [] } : null;
}

function stateOf(reading: WorkbookReading): WorkbookState {
  const { snapshot, activeSheet, manualCalculation, connection } = reading;
  return {
    snapshot,
    findings: snapshot ? checkWorkbook(snapshot, calendarDateOf(new Date())) : [],
    readOnly: snapshot ? isReadOnly(snapshot) : false,
    unfinished: unfinishedOf(reading),
    activeSheet,
    manualCalculation,
    connection,
  };
}

const operations = () => import("./operations");

/** Fetches what the first click would wait for, and what it could not do without the network. A failure shows when it is needed. */
export function prefetchOperations(): void {
  operations().catch(() => undefined);
}

async function settle(choice: SettleChoice): Promise<Outcome<void>> {
  const { takeBackCreation, removeFromWorkbook, putBack, journalOf } = await operations();
  const { marker, snapshot } = await run(readWorkbook);
  if (marker?.operation === "create" && choice === "takeBack") {
    await takeBackCreation(marker);
    return done(undefined);
  }
  if (marker?.operation === "remove" && choice === "finish") {
    const removed = await removeFromWorkbook(marker.mode);
    return removed.ok ? done(undefined) : removed;
  }
  if (marker?.operation === "reword")
    return (await import("./reword")).settleRewording(choice === "finish" ? marker.to : marker.from);
  if (choice === "takeBack") await putBack(journalOf(snapshot?.settings?.reading.unfinished ?? ""));
  return done(undefined);
}

/** What no one foresaw, and code that did not arrive: webpack says it by this name. */
const unforeseen = (error: unknown) =>
  failed(
    error instanceof Error && error.name === "ChunkLoadError" ? "connection" : failureIdOf(error),
    errorDetail(error),
  );

/** Takes our dropdowns and colours from a connected sheet; what was written into columns stays. */
const undress = async (connection: Connection) =>
  (await import("./offers")).takeAway(connection, null, { colours: true, columns: false });

/** The open workbook as the pane, the commands and the live functions see it. To be called after Office.onReady. */
export function createExcelWorkbook(): PortfolioWorkbook {
  /** Sheets of our tables and the connected one, as the last read found them: id to name. */
  let sheets: ReadonlyMap<string, string> = new Map();
  let last: Promise<unknown> = Promise.resolve();

  /** One operation at a time: a second click waits for the first. What no one foresaw becomes a failure, not an exception. */
  function inTurn<T>(operation: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const turn = last.then(operation).catch(unforeseen);
    last = turn;
    return turn;
  }

  return {
    canUndo: supports("1.20") || Office.context.requirements.isSetSupported("ExcelUndoApiAll", "1.0"),
    read: (work) =>
      inTurn(async () => {
        const reading = await readShared(work);
        sheets = reading.sheets;
        return done(stateOf(reading));
      }),
    inspect: (snapshot) =>
      inTurn(async () => {
        const [{ inspectWorkbook }, { healthFindings }] = await Promise.all([
          import("./inspectWorkbook"),
          import("../workbook/health"),
        ]);
        return done(healthFindings(snapshot, await run((context) => inspectWorkbook(context, snapshot))));
      }),
    create: (choice) => inTurn(async () => (await operations()).createMatrix(choice)),
    apply: (snapshot, edits, work) => inTurn(async () => (await operations()).applyToWorkbook(snapshot, edits, work)),
    planRewording: (to) => inTurn(async () => (await import("./reword")).planRewordingOf(to)),
    reword: (to) => inTurn(async () => (await import("./reword")).reword(to)),
    lookAt: (sheet, work) => inTurn(async () => (await import("./lookAt")).lookAt(sheet, work)),
    glance: () => inTurn(async () => (await import("./lookAt")).glanceAt()),
    lookAtSelection: (work) => inTurn(async () => (await import("./lookAt")).lookAtSelection(work)),
    lookAgain: (seen, work) => inTurn(async () => (await import("./lookAt")).lookAgain(seen, work)),
    connect: (mapping) => inTurn(async () => (await import("./connect")).connectSheet(mapping)),
    offers: (snapshot) => inTurn(async () => (await import("./offers")).lookForOffers(snapshot)),
    putOn: (sheet) => inTurn(async () => (await import("./offers")).lookForPutOn(sheet)),
    addColumns: (mapping, columns) => inTurn(async () => (await import("./offers")).addColumns(mapping, columns)),
    copySheet: (sheet) => inTurn(async () => (await import("./copySheet")).copySheet(sheet)),
    disconnect: (what) => inTurn(async () => (await import("./connect")).disconnectSheet(what)),
    select: (sheet, address) =>
      inTurn(() =>
        run(async (context) => {
          const worksheet = context.workbook.worksheets.getItem(sheet);
          worksheet.activate();
          worksheet.getRange(address).select();
          await context.sync();
          return done(undefined);
        }),
      ),
    planRemoval: (mode) => inTurn(async () => (await operations()).planRemoval(mode)),
    remove: (mode) => inTurn(async () => (await operations()).removeFromWorkbook(mode, undress)),
    insertFormula: (wanted) => inTurn(async () => (await operations()).insertFormula(wanted)),
    calculateAutomatically: () => inTurn(async () => (await operations()).calculateAutomatically()),
    filter: (snapshot, wanted, present) =>
      inTurn(async () => (await operations()).filterMatrix(snapshot, wanted, present)),
    clearFilter: (own) => inTurn(async () => (await operations()).clearFilter(own)),
    settleUnfinished: (choice) => inTurn(() => settle(choice)),
    watch: async (listener) => {
      /** What is selected already is told too, unless something newer was told first. */
      let late = false;
      const stop = await watchWorkbook(
        (change) => {
          late ||= change.kind === "selection";
          listener(change);
        },
        { isOurs: (id) => sheets.has(id), nameOf: (id) => sheets.get(id) },
      );
      const place = await selectionNow();
      // "late" may have turned while it was looked for.
      if (place && !(late as boolean)) listener({ kind: "selection", source: "local", ...place });
      return () => {
        late = true;
        return stop();
      };
    },
  };
}

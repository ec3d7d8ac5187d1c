import type { IWorkbookData, Univer } from "@univerjs/core";
import type { Area } from "./address";
import { Book } from "./book";
import { eventEntries, type Client } from "./client";
import { CustomFunctions } from "./customFunctions";
import { Events, type EventName, type HostEvent } from "./events";
import type { HostDescription } from "./description/beyond";
import { ApiError } from "./errors";
import { faultFor, type Fault } from "./faults";
import { cellsSelect, selectionNow, type Selection } from "./grid/selection";
import { commentsShifted } from "./grid/comments";
import { pageShifted } from "./grid/page";
import { namesWatched } from "./grid/names";
import { sheetData } from "./grid/sheets";
import { tableCommands } from "./grid/tables";
import { gridGuarded } from "./grid/guarding";
import { typingFollowed } from "./grid/typing";
import { workbook } from "./members/workbook";
import { outlineShifted } from "./grid/outline";
import { RangeRef } from "./rangeRef";
import { References } from "./references";
import { areaShifted, type Shift } from "./shift";
import { execute } from "./requests";
import { bookRestored, snapshotFor, type Losses } from "./restore";
import type { Session } from "./session";
import { Traffic } from "./traffic";
import { RequestFlag, type RequestBody } from "./wire";

/** The most that Excel takes in one request: https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins */
export const largestPayload = 5 * 1024 * 1024;

/** What goes back to the client: a body for HTTP status 200, or an error of the request as a whole. */
export interface Reply {
  readonly statusCode: number;
  readonly body: string;
}

function refusal(code: string, message?: string): Reply {
  return { statusCode: 400, body: JSON.stringify({ error: { code, message: message ?? new ApiError(code).message } }) };
}

/** The stand-in for Excel: one workbook, the client's requests against it one after another. */
export class Host implements Session {
  readonly book: Book;
  readonly references = new References();
  readonly traffic = new Traffic();
  eventsEnabled = true;
  private readonly events: Events;
  /** =CDC.* in the grid, by way of the client. */
  readonly functions: CustomFunctions;
  private readonly listening = new Map<EventName, number>();
  private readonly waiting: object[] = [];
  private client: Client | undefined;
  private isRemote = false;
  private isBusy = false;
  private isDelivering = false;
  /** Requests that have come and are not answered yet. */
  private underWay = 0;
  private faults: readonly Fault[] = [];
  private queue: Promise<unknown> = Promise.resolve();
  private isEditing = false;
  /** A person tried in the grid what protection does not allow. */
  onRefused: () => void = () => undefined;
  private readonly afterEditing: (() => void)[] = [];

  constructor(univer: Univer) {
    this.book = new Book(univer, () => {
      const first = sheetData("Sheet1");
      return { name: "Book1", sheetOrder: [first.id], sheets: { [first.id]: first } };
    });
    tableCommands(this.book);
    namesWatched(this.book);
    typingFollowed(this.book);
    gridGuarded(this.book, () => this.onRefused());
    this.functions = new CustomFunctions(this.book, (entries) => {
      this.client?.send(entries);
      return this.client !== undefined;
    });
    this.events = new Events(this.book, (event) => this.happened(event));
    this.book.onShift((shift) => this.shifted(shift));
  }

  /** Answers one request of the client; requests are done in the order they came. */
  request(text: string, flags: number): Promise<Reply> {
    this.underWay += 1;
    const answer = this.queue.then(async () => {
      // What happened before a request is told before it: a handler that it registers hears only of what comes after.
      this.deliver();
      this.isBusy = true;
      try {
        return await this.answer(text, flags);
      } finally {
        this.isBusy = false;
        this.underWay -= 1;
        if (this.waiting.length > 0) this.deliverSoon();
      }
    });
    this.queue = answer.catch(() => undefined);
    return answer;
  }

  private async answer(text: string, flags: number): Promise<Reply> {
    const body = JSON.parse(text) as RequestBody;
    const isCleanUp =
      body.Actions.every((action) => action.Name === "_RemoveReference" || action.ActionType === 1) &&
      body.Actions.some((action) => action.Name === "_RemoveReference");
    const bytesSent = new TextEncoder().encode(text).length;
    const number = isCleanUp ? 0 : this.traffic.sent(bytesSent, body.Actions.length);
    if (bytesSent > largestPayload) return refusal("RequestPayloadSizeLimitExceeded");
    if (this.isEditing && !isCleanUp) {
      if (!(flags & RequestFlag.delayForCellEdit)) return refusal("InvalidOperationInCellEditMode");
      await new Promise<void>((resolve) => this.afterEditing.push(resolve));
    }
    const fault = isCleanUp ? undefined : faultFor(this.faults, number - this.faultsFrom);
    if (fault?.kind === "refuse") return refusal(fault.code ?? "ServiceNotAvailable");
    const failAt = (index: number): void => {
      if (fault?.kind === "fail" && index === (fault.action ?? 0)) throw new ApiError(fault.code ?? "GeneralException");
    };
    // What a person typed meanwhile has its consequences first.
    await this.book.settle();
    const reply = await execute(body, workbook(null), this, failAt);
    await this.book.settle();
    if (fault?.kind === "lose") return refusal(fault.code ?? "ConnectionFailure", "The answer was lost.");
    const replyText = JSON.stringify(reply);
    const bytesReceived = new TextEncoder().encode(replyText).length;
    if (!isCleanUp) this.traffic.received(bytesReceived);
    if (bytesReceived > largestPayload) return refusal("ResponsePayloadSizeLimitExceeded");
    return { statusCode: 200, body: replyText };
  }

  private faultsFrom = 0;

  /** The client that events go to; a pane that is loaded again replaces the one before. */
  connect(client: Client): void {
    this.client = client;
    this.listening.clear();
    this.functions.reset();
  }

  /** The client has started, and its functions are there: cells that call them are asked for. */
  clientReady(client: Client): void {
    if (client === this.client) this.functions.calculatedAgain();
  }

  listen(name: EventName, by: 1 | -1): void {
    this.listening.set(name, (this.listening.get(name) ?? 0) + by);
  }

  private happened(event: HostEvent): void {
    if (event.name === "worksheetSelectionChanged") this.client?.selectionChanged();
    if (!this.eventsEnabled || (this.listening.get(event.name) ?? 0) <= 0) return;
    this.waiting.push(...eventEntries(event, this.references, this.isRemote));
    this.deliverSoon();
  }

  /** Events follow the answer of the request that caused them. */
  private deliverSoon(): void {
    if (this.isBusy || this.isDelivering) return;
    this.isDelivering = true;
    setTimeout(() => {
      this.isDelivering = false;
      if (!this.isBusy) this.deliver();
    }, 0);
  }

  private deliver(): void {
    const entries = this.waiting.splice(0);
    if (entries.length > 0) this.client?.send(entries);
  }

  /** What is done meanwhile comes from somebody else who has the workbook open. */
  async remotely<R>(edit: () => Promise<R>): Promise<R> {
    this.isRemote = true;
    try {
      return await edit();
    } finally {
      this.isRemote = false;
    }
  }

  /** Switches what `isSetSupported` answers, also of the client that is running. */
  setRequirementSets(sets: Readonly<Record<string, string>>): void {
    this.client?.setRequirementSets(sets);
  }

  get locale(): string {
    return this.book.locale;
  }

  select(sheetId: string, areas: readonly Area[]): void {
    cellsSelect(this.book, sheetId, areas);
  }

  selection(): Selection {
    return selectionNow(this.book);
  }

  /** Resolves when formulas and custom functions show what they give; a function that takes longer is not waited for. */
  async settled(limit = 2000): Promise<void> {
    const end = Date.now() + limit;
    do {
      await this.book.settle();
      await this.functions.answered(Math.max(0, end - Date.now()));
    } while (this.book.calculation.isPending && !this.book.calculation.manual && Date.now() < end);
  }

  /**
   * Whether nothing more comes of what was done: every request is answered, every event told, every cell calculated. A request that
   * waits for the end of typing, and those behind it, wait for a person; so does calculation where it is manual.
   */
  get isAtRest(): boolean {
    const { calculation } = this.book;
    return (
      (this.underWay === 0 || this.afterEditing.length > 0) &&
      (this.waiting.length === 0 || this.afterEditing.length > 0) &&
      !this.isDelivering &&
      (calculation.manual || !calculation.isPending) &&
      this.functions.isAnswered
    );
  }

  /** Lets coming requests fail; `at` counts from 1 for the next one. */
  setFaults(faults: readonly Fault[]): void {
    this.faults = faults;
    this.faultsFrom = this.traffic.requestsEver;
  }

  /** A person begins or ends typing in a cell. Requests that wait for the end run then. */
  editing(on: boolean): void {
    this.isEditing = on;
    if (!on) for (const go of this.afterEditing.splice(0)) go();
  }

  /** Ranges that the client keeps, and what is kept by line, move with their cells. */
  private shifted(shift: Shift): void {
    outlineShifted(this.book, shift);
    pageShifted(this.book, shift);
    commentsShifted(this.book, shift);
    for (const kept of this.references.kept()) {
      if (!(kept instanceof RangeRef) || kept.sheetId !== shift.sheetId) continue;
      kept.area = areaShifted(kept.area, shift) ?? kept.area;
    }
  }

  /** Replaces the workbook by a described one. The client stays. */
  async openBook(workbook: HostDescription): Promise<Losses> {
    this.newBook(snapshotFor(workbook));
    const losses = bookRestored(this.book, workbook);
    await this.book.settle();
    this.book.clearUndo();
    return losses;
  }

  /** Replaces the workbook by a new, empty one. The client stays. */
  newBook(data?: Partial<IWorkbookData>): void {
    this.references.forgetAll();
    this.eventsEnabled = true;
    this.editing(false);
    this.setFaults([]);
    this.book.reset(data);
    this.events.reset();
    this.functions.reset();
    this.waiting.length = 0;
  }
}

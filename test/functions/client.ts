import type { OpenExcel } from "../support/excel";
import { until } from "../support/quiet";

/** What a function sent for one invocation: a value, or an error as the client words it. */
export interface Delivered {
  readonly value: unknown;
  readonly error: string | null;
  readonly message: string | null;
}

interface InvocationResult {
  readonly id: number;
  readonly value: unknown;
  readonly failed?: boolean;
  readonly errorCode?: number;
}

const flags = { streaming: 2, errorsAllowed: 4 };

/** The numbers that the client sends for errors that were thrown: see its `_getCustomFunctionResultErrorCodeFromErrorCode`. */
const codes: Readonly<Record<number, string>> = {
  1: "#N/A",
  2: "thrown",
  3: "rejected",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "unknown",
  10: "unknown",
};

interface ErrorValue {
  readonly valueType: "CustomFunctionError";
  readonly code: string;
  readonly message?: string;
}

function isErrorValue(value: unknown): value is ErrorValue {
  return typeof value === "object" && value !== null && "valueType" in value;
}

function delivered({ value, failed = false, errorCode = 0 }: InvocationResult): Delivered {
  if (failed)
    return {
      value: null,
      error: codes[errorCode] ?? String(errorCode),
      message: typeof value === "string" ? value : null,
    };
  return isErrorValue(value)
    ? { value: null, error: value.code, message: value.message ?? null }
    : { value, error: null, message: null };
}

/** Calls custom functions as Excel does: by messages to the unmodified client, which answers with requests. */
export class FunctionCaller {
  private next = 1;
  private readonly results = new Map<number, Delivered[]>();

  constructor(private readonly excel: Pick<OpenExcel, "bridge" | "window">) {
    const native = (excel.window as unknown as { _richApiNativeBridge: { sendMessageToHost(text: string): void } })
      ._richApiNativeBridge;
    const send = native.sendMessageToHost.bind(native);
    native.sendMessageToHost = (text) => {
      this.listen(text);
      send(text);
    };
  }

  private listen(text: string): void {
    if (!text.includes("SetInvocationResults")) return;
    const { message } = JSON.parse(text) as { message: { body: string | object } };
    const body = (typeof message.body === "string" ? JSON.parse(message.body) : message.body) as {
      Actions: { Name: string; ArgumentInfo?: { Arguments?: [InvocationResult[]] } }[];
    };
    for (const { Name, ArgumentInfo } of body.Actions) {
      if (Name !== "SetInvocationResults") continue;
      for (const result of ArgumentInfo?.Arguments?.[0] ?? [])
        this.results.set(result.id, [...(this.results.get(result.id) ?? []), delivered(result)]);
    }
  }

  private begin(name: string, args: readonly unknown[], streaming: boolean): number {
    const id = this.next++;
    this.excel.bridge.send([
      {
        messageCategory: 1,
        messageType: 1000,
        targetId: "",
        message: [id, name, args, "Sheet1!A1", flags.errorsAllowed | (streaming ? flags.streaming : 0)],
      },
    ]);
    return id;
  }

  /** Everything that was sent for an invocation. */
  all(id: number): readonly Delivered[] {
    return this.results.get(id) ?? [];
  }

  /** Waits until an invocation has sent so many results; the last of them. */
  async result(id: number, count = 1): Promise<Delivered> {
    await until(
      () => this.all(id).length >= count,
      () => `invocation ${id} sent ${this.all(id).length} of ${count} results`,
    );
    return this.all(id)[count - 1] ?? { value: null, error: "none", message: null };
  }

  /** Calls an ordinary function. */
  call(name: string, args: readonly unknown[] = []): Promise<Delivered> {
    return this.result(this.begin(name, args, false));
  }

  /** Begins streaming cells, all in one message, and gives their numbers. */
  streamAll(name: string, calls: readonly (readonly unknown[])[]): readonly number[] {
    const entries = calls.map((args) => ({ id: this.next++, args }));
    this.excel.bridge.send(
      entries.map(({ id, args }) => ({
        messageCategory: 1,
        messageType: 1000,
        targetId: "",
        message: [id, name, args, "Sheet1!A1", flags.errorsAllowed | flags.streaming],
      })),
    );
    return entries.map(({ id }) => id);
  }

  stream(name: string, args: readonly unknown[] = []): number {
    return this.begin(name, args, true);
  }

  cancel(...ids: readonly number[]): void {
    this.excel.bridge.send(
      ids.map((invocationId) => ({ messageCategory: 1, messageType: 1001, targetId: "", message: { invocationId } })),
    );
  }
}

import type { Area } from "../workbook/address";

/** A sheet whose used cells are being loaded. */
export interface SheetRequest {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  /** Null where they have to be asked for in a request of their own. */
  readonly merged: (() => readonly Area[]) | null;
}

/** Queues the loading of a connected sheet; after the sync it is given to whoever asks for the same mapping. */
export type QueueSheet = (context: Excel.RequestContext) => (mapping: string) => SheetRequest | null;

const nothing: QueueSheet = () => () => null;

/** How the connected sheet comes with the tables, once it has been read. Only a hint where to look first: the settings decide. */
let queue: QueueSheet = nothing;

export const queueKnownSheet: QueueSheet = (context) => queue(context);

/** What reads connected sheets loads when there is one, and leaves here how the next read finds it in its first request. */
export function rememberSheet(known: QueueSheet): void {
  queue = known;
}

/** Says whether there was one. */
export function forgetSheet(): boolean {
  const was = queue !== nothing;
  queue = nothing;
  return was;
}

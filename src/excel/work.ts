/** How something that takes more than one request tells how far it is, and how it is asked to stop. */
export interface Work {
  /** Called after each request; 0 … 1. Never for what one request does. */
  readonly progress?: (share: number) => void;
  /** Asked between requests. What is stopped leaves the workbook as it was. */
  readonly signal?: AbortSignal;
}

/** Somebody stopped it. */
export class Stopped extends Error {
  constructor() {
    super("stopped");
    this.name = "Stopped";
  }
}

/** Goes on to the next request, or stops. */
export function continueAt({ progress, signal }: Work, share: number): void {
  if (signal?.aborted) throw new Stopped();
  progress?.(share);
}

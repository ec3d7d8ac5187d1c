/**
 * What goes wrong with a request: it is refused as a whole; it fails at an action and what ran before stays done; it is
 * done and its answer is lost, so that the client sees an error.
 */
export interface Fault {
  /** Which of the coming requests, from 1. */
  readonly at: number;
  readonly kind: "refuse" | "fail" | "lose";
  /** The action to fail at, from 0, counting every action of the request. */
  readonly action?: number;
  /** The error code the client sees. */
  readonly code?: string;
}

export function faultFor(faults: readonly Fault[], number: number): Fault | undefined {
  return faults.find((fault) => fault.at === number);
}

import type { Workbench } from "../../src/workbench/host/workbench";

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until nothing was asked of the stand-in for a time: longer than a burst's quiet time and the client's own 500 ms between two deliveries. */
export async function untilQuiet({ traffic }: Workbench, milliseconds = 700): Promise<void> {
  const giveUp = Date.now() + 20_000;
  let seen = traffic().requests;
  let since = Date.now();
  while (Date.now() - since < milliseconds) {
    if (Date.now() > giveUp) throw new Error("The add-in does not stop asking.");
    await pause(20);
    const requests = traffic().requests;
    if (requests !== seen) [seen, since] = [requests, Date.now()];
  }
}

/** The requests that an act brings about, from quiet to quiet. */
export async function requestsOf(workbench: Workbench, act: () => Promise<unknown>): Promise<number> {
  await untilQuiet(workbench);
  workbench.traffic.reset();
  await act();
  await untilQuiet(workbench);
  return workbench.traffic().requests;
}

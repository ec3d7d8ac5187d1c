import type { Workbench } from "../../src/workbench/host/workbench";
import { isAnyTimerSet, turn } from "./timers";

/** How long anybody waits for something that has to come; only what never comes takes so long. */
const patience = 30_000;

/** Waits until something is so, looking again and again. */
export async function until(isSo: () => boolean | Promise<boolean>, what: string | (() => string)): Promise<void> {
  const giveUp = Date.now() + patience;
  while (!(await isSo())) {
    if (Date.now() > giveUp) throw new Error(`In vain: ${typeof what === "string" ? what : what()}`);
    await turn(5);
  }
}

/** So many turns of the event loop in a row without anything left: what a promise has to say is said by then. */
const turnsAtRest = 5;

/**
 * Waits until nothing more comes by itself of what was done: no timer of the code under test or of the client is set and, where a
 * stand-in is given, every request is answered, every event told and every cell calculated. A request that waits for a person to
 * end typing waits on.
 */
export async function atRest(workbench?: Pick<Workbench, "isAtRest">): Promise<void> {
  const giveUp = Date.now() + patience;
  for (let turns = 0; turns < turnsAtRest;) {
    const rests = !isAnyTimerSet() && workbench?.isAtRest !== false;
    turns = rests ? turns + 1 : 0;
    if (Date.now() > giveUp) throw new Error("It does not come to rest.");
    await turn(rests ? 0 : 5);
  }
}

/** The requests that an act brings about, from rest to rest. */
export async function requestsOf(workbench: Workbench, act: () => Promise<unknown>): Promise<number> {
  await atRest(workbench);
  workbench.traffic.reset();
  await act();
  await atRest(workbench);
  return workbench.traffic().requests;
}

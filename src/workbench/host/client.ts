import type { ApiObject } from "./model";
import { eventNumbers, type HostEvent } from "./events";
import type { References } from "./references";
import { rangeObject } from "./members/range";
import { RangeRef } from "./rangeRef";

/** What the host can send to the client that is connected. */
export interface Client {
  /** Delivers messages of type 3: events, and calls of custom functions. */
  send(entries: readonly object[]): void;
  /** Answers `isSetSupported` from other sets than at the start. */
  setRequirementSets(sets: Readonly<Record<string, string>>): void;
  /** The selection changed: what `Office.context.document` tells the handlers of its own. */
  selectionChanged(): void;
}

const eventCategory = 65_536;

/** Messages for an event: one for each target that a handler may be registered for. */
export function eventEntries(
  { name, targets, args, cells }: HostEvent,
  references: References,
  isRemote: boolean,
): readonly object[] {
  const range: ApiObject | undefined = cells && rangeObject(new RangeRef(cells.sheetId, cells.area));
  const message = JSON.stringify({ ...args, ...(range ? { referenceId: references.keep(range)._ReferenceId } : {}) });
  return targets.map((targetId) => ({
    messageCategory: eventCategory,
    messageType: eventNumbers[name],
    targetId,
    message,
    ...(isRemote ? { isRemoteOverride: true } : {}),
  }));
}

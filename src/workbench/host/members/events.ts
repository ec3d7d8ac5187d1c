import type { EventName } from "../events";
import type { Session } from "../session";

/** The methods by which the client says that it listens to an event, and that it no longer does. */
export function registrations(
  events: Readonly<Record<string, EventName>>,
): Readonly<Record<string, (self: unknown, args: readonly unknown[], session: Session) => void>> {
  return Object.fromEntries(
    Object.entries(events).flatMap(([member, name]) => [
      [`_Register${member}`, (_self: unknown, _args: readonly unknown[], session: Session) => session.listen(name, 1)],
      [
        `_Unregister${member}`,
        (_self: unknown, _args: readonly unknown[], session: Session) => session.listen(name, -1),
      ],
    ]),
  );
}

export const sheetEvents = {
  ActivatedEvent: "worksheetActivated",
  DeactivatedEvent: "worksheetDeactivated",
  DataChangedEvent: "worksheetChanged",
  SelectionChangedEvent: "worksheetSelectionChanged",
  FormatChangedEvent: "worksheetFormatChanged",
  CalculatedEvent: "worksheetCalculated",
  RowSortedEvent: "rowSorted",
  ColumnSortedEvent: "columnSorted",
  RowHiddenChangedEvent: "rowHiddenChanged",
  ProtectionChangedEvent: "protectionChanged",
  EventNameChanged: "nameChanged",
  EventVisibilityChanged: "visibilityChanged",
} as const satisfies Record<string, EventName>;

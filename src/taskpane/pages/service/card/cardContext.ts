import { createContext, useContext } from "react";
import type { Field, Row } from "../../../../portfolio/row";
import type { OpenTask } from "../../../hooks/useTask";
import type { MatrixState } from "../../page";
import type { DeskState, EditDesk } from "../state/editDesk";
import type { RowChange } from "../../../../portfolio/rowChange";
import type { RowRef } from "../state/rowRef";

/** The row that the card shows, for every control on it. */
export interface Card {
  readonly workbook: MatrixState;
  /** In `portfolio.rows`. */
  readonly index: number;
  readonly ref: RowRef;
  /** As it will be when everything on its way is written. */
  readonly row: Row;
  /** As the sheet says it. */
  readonly sheetRow: Row;
  /** Whether the sheet has a column for a field. */
  readonly has: (field: Field) => boolean;
  /** Whether anything can be written at all. */
  readonly writable: boolean;
  readonly edits: EditDesk;
  readonly desk: DeskState;
  readonly openTask: OpenTask;
  /** Writes what was chosen in a field, and what follows from it. */
  readonly put: (field: Field, change: RowChange) => void;
}

export const CardContext = createContext<Card | null>(null);

export function useCard(): Card {
  const card = useContext(CardContext);
  if (!card) throw new Error("No row was given.");
  return card;
}

import { rowKey } from "../../../../portfolio/row";
import { areaOf } from "../../../../workbook/address";
import type { MatrixSnapshot } from "../../../../workbook/snapshot";
import { selectedRows } from "../../../findings/selectedRows";
import type { PaneSession } from "../../../session/paneSession";
import type { Place } from "../../../session/paneState";
import { findRow, refOf, rowCell, type RowRef } from "./rowRef";
import { createStore, type Store } from "./store";

/** Which row the card shows, and what happened to it since it was chosen. */
export interface Following {
  /** null where no single row is chosen: then the selection says whether none or several are. */
  readonly row: RowRef | null;
  /**
   * "here" as it was chosen; "moved" to another place of the sheet; "renamed": its code or scope is another, `before` says which;
   * "gone" from the sheet.
   */
  readonly state: "here" | "moved" | "renamed" | "gone";
  readonly before: RowRef["name"] | null;
  /** The row that was shown before. */
  readonly left: RowRef | null;
}

/** What else has to know about the shown row. */
export interface RowListener {
  leaving(): void;
  gone(row: RowRef): void;
  renamed(from: RowRef, to: RowRef): void;
}

/** Follows the selection in the sheet, and leads it. */
export interface RowFollower extends Store<Following> {
  /** Shows a row at once and selects it in the sheet. */
  go(index: number): void;
  /** Shows what is selected in the sheet. */
  follow(): void;
  /** The selection is another one. */
  selected(place: Place | null): void;
  /** The sheet was read again. */
  reread(snapshot: MatrixSnapshot | null): void;
}

/** Excel announces a selection that the pane made as it does any other; after this many milliseconds it is somebody's own. */
const echoTime = 1000;

interface Asked {
  readonly place: Place;
  /** Until when its announcement is awaited; it has no end while the request is under way. */
  until: number;
}

function samePlace(a: Place, b: Place): boolean {
  const [one, other] = [areaOf(a.address), areaOf(b.address)];
  return (
    a.sheet === b.sheet &&
    one !== undefined &&
    other !== undefined &&
    one.row === other.row &&
    one.column === other.column &&
    one.rows === other.rows &&
    one.columns === other.columns
  );
}

function countOf(snapshot: MatrixSnapshot, key: string): number {
  return snapshot.portfolio.rows.reduce((count, row) => (rowKey(row) === key ? count + 1 : count), 0);
}

/** The row that stands where another stood, where it is one that was not there before: then its code or scope was changed. */
function successorOf(row: RowRef, before: MatrixSnapshot, after: MatrixSnapshot): RowRef | null {
  const index = after.positions.indexOf(row.position);
  const found = index < 0 ? null : refOf(after, index);
  return found && countOf(after, found.key) > countOf(before, found.key) ? found : null;
}

export function createRowFollower(session: PaneSession, listener: RowListener): RowFollower {
  const store = createStore<Following>({ row: null, state: "here", before: null, left: null });
  let snapshot: MatrixSnapshot | null = session.state().workbook?.snapshot ?? null;
  let selection: Place | null = session.state().selection;
  /** What is to be selected next; only the last wish counts. */
  let wanted: Place | null = null;
  let selecting = false;
  let asked: Asked[] = [];

  function show(row: RowRef | null): void {
    const { row: last, left } = store.state();
    listener.leaving();
    store.set({ row, state: "here", before: null, left: last && last.key !== row?.key ? last : left });
  }

  function follow(): void {
    const [only, ...others] = snapshot ? selectedRows(selection, snapshot) : [];
    show(snapshot && only !== undefined && others.length === 0 ? refOf(snapshot, only) : null);
  }

  /** Whether an announced selection is one that the pane made; what was asked before it needs no answer any more. */
  function isEcho(place: Place): boolean {
    const now = Date.now();
    asked = asked.filter(({ until }) => until > now);
    const at = asked.findIndex((one) => samePlace(one.place, place));
    if (at < 0) return false;
    asked = asked.slice(at + 1);
    return true;
  }

  async function lead(): Promise<void> {
    if (selecting) return;
    selecting = true;
    for (let place = wanted; place; place = wanted) {
      wanted = null;
      const request: Asked = { place, until: Infinity };
      asked = [...asked, request];
      const done = await session.select(place.sheet, place.address);
      request.until = done ? Date.now() + echoTime : 0;
    }
    selecting = false;
  }

  /** The column that is selected now, so that going from row to row stays in it; else the one with the codes. */
  function columnIn({ matrix, layout }: MatrixSnapshot): number {
    const area = selection?.sheet === matrix.sheet ? areaOf(selection.address.split(",")[0] ?? "") : undefined;
    const offset = area ? area.column - matrix.area.column : -1;
    return offset >= 0 && offset < layout.width ? offset : (layout.parts.code ?? 0);
  }

  return {
    state: store.state,
    subscribe: store.subscribe,
    follow,
    go(index) {
      const row = snapshot && refOf(snapshot, index);
      if (!snapshot || !row) return;
      show(row);
      wanted = { sheet: snapshot.matrix.sheet, address: rowCell(snapshot, index, columnIn(snapshot)) };
      void lead();
    },
    selected(place) {
      selection = place;
      if (place && isEcho(place)) return;
      wanted = null;
      asked = [];
      follow();
    },
    reread(after) {
      const before = snapshot;
      snapshot = after;
      const { row } = store.state();
      if (!after || !before || !row) {
        if (!row) follow();
        return;
      }
      const index = findRow(after, row);
      if (index !== null) {
        const found = refOf(after, index);
        if (found && found.position !== row.position) store.set({ row: found, state: "moved", before: null });
        else if (store.state().state === "gone") store.set({ row: found, state: "here" });
        return;
      }
      if (store.state().state === "gone") return;
      const successor = successorOf(row, before, after);
      if (successor) {
        listener.renamed(row, successor);
        store.set({ row: successor, state: "renamed", before: row.name });
      } else {
        listener.gone(row);
        store.set({ state: "gone" });
      }
    },
  };
}

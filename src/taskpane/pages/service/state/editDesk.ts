import type { FailureId } from "../../../../excel/outcome";
import { sameEntry } from "../../../../portfolio/entry";
import type { Field, Row } from "../../../../portfolio/row";
import type { MatrixSnapshot } from "../../../../workbook/snapshot";
import type { PaneSession } from "../../../session/paneSession";
import { changed, changedFields, changeOf, editsOf, saysOneOf, type RowChange } from "../../../../portfolio/rowChange";
import { findRow, sameRow, type RowRef } from "./rowRef";
import { createStore, type Store } from "./store";
import { typedText, typedValue, type TypedField } from "./typedValue";

/** What a person wants a row to say: one step, written whole and taken back whole. */
export interface Wish {
  readonly id: number;
  readonly row: RowRef;
  /** The field that the person set; others of the change follow from it. */
  readonly field: Field;
  readonly change: RowChange;
  /** What the row said when the person saw it: one of these has to be what is written over. */
  readonly seen: readonly RowChange[];
}

/** "failed": the workbook refused. "changed": the cell says something else by now. "gone": the row is not there. "renamed": its code is another. */
export type WhyKept = "failed" | "changed" | "gone" | "renamed";

/** What was not written, kept until the person writes it or drops it. */
export interface Kept {
  readonly wish: Wish;
  readonly why: WhyKept;
  /** What the workbook said, for "failed". */
  readonly failure: FailureId | null;
}

/** What is being typed and not entered yet. */
export interface Draft {
  readonly row: RowRef;
  readonly field: TypedField;
  readonly text: string;
  readonly seen: readonly RowChange[];
}

export interface DeskState {
  /** In the order in which they are written; the first may be under way. */
  readonly wishes: readonly Wish[];
  readonly kept: readonly Kept[];
  readonly drafts: readonly Draft[];
  /** What was last written, as the sheet says it, until it says something else; `turn` tells equal ones apart. */
  readonly saved: {
    readonly row: RowRef;
    readonly field: Field;
    readonly value: Row[Field] | undefined;
    readonly turn: number;
  } | null;
}

/** Everything that is on its way from the card to the sheet. Edits are written one after the other, each as one step. */
export interface EditDesk extends Store<DeskState> {
  /** Writes a choice. Where the same field of the same row still waits, the last choice takes its place. */
  put(row: RowRef, field: Field, change: RowChange): void;
  /** Notes what is typed; nothing is written yet. */
  type(row: RowRef, field: TypedField, text: string): void;
  /** Writes what was typed into a field, where it differs. */
  enter(row: RowRef, field: TypedField): void;
  /** Writes whatever was typed anywhere: before the card turns to another row. */
  enterAll(): void;
  /** Forgets what was typed and not entered, and what was not written of the field. */
  restore(row: RowRef, field: Field): void;
  /** Writes what was kept over what stands there now. */
  writeKept(kept: Kept): void;
  dropKept(kept: Kept): void;
  /** The row as it will be when everything is written. */
  shown(ref: RowRef, row: Row): Row;
  /** The sheet was read again: rows are where they stand now. */
  reread(snapshot: MatrixSnapshot): void;
  /** The row is not there any more: what was typed into it is kept. */
  rowGone(row: RowRef): void;
  /** The code or scope of a row is another now. What was meant for the old one is not written unasked. */
  rowRenamed(from: RowRef, to: RowRef): void;
}

function isFor(row: RowRef, field: Field): (wish: { readonly row: RowRef; readonly field: Field }) => boolean {
  return (wish) => wish.field === field && sameRow(wish.row, row);
}

/** Gives what is meant for a row the place where that row stands now. */
function placedIn(snapshot: MatrixSnapshot): <T extends { readonly row: RowRef }>(one: T) => T {
  return (one) => {
    const index = findRow(snapshot, one.row);
    const position = index === null ? undefined : snapshot.positions[index];
    return position === undefined || position === one.row.position ? one : { ...one, row: { ...one.row, position } };
  };
}

export function createEditDesk(session: PaneSession): EditDesk {
  const store = createStore<DeskState>({ wishes: [], kept: [], drafts: [], saved: null });
  let lastId = 0;
  let underWay: Wish | null = null;

  function sheetRow(ref: RowRef): Row | null {
    const snapshot = session.state().workbook?.snapshot;
    const index = snapshot ? findRow(snapshot, ref) : null;
    return index === null ? null : (snapshot?.portfolio.rows[index] ?? null);
  }

  function shown(ref: RowRef, row: Row): Row {
    return changed(
      row,
      store
        .state()
        .wishes.filter((wish) => sameRow(wish.row, ref))
        .map(({ change }) => change),
    );
  }

  /** What a person sees in these fields now: in the sheet, and in the card with what is still on its way. */
  function seenNow(ref: RowRef, fields: readonly Field[]): readonly RowChange[] {
    const row = sheetRow(ref);
    if (!row) return [];
    return [row, shown(ref, row)].map(
      (one) => Object.assign({}, ...fields.map((field) => changeOf(field, one[field]))) as RowChange,
    );
  }

  function keep(wish: Wish, why: WhyKept, failure: FailureId | null = null): void {
    const snapshot = session.state().workbook?.snapshot;
    const kept = snapshot ? placedIn(snapshot)(wish) : wish;
    const others = store.state().kept.filter((one) => !isFor(kept.row, kept.field)(one.wish));
    store.set({ kept: [...others, { wish: kept, why, failure }] });
  }

  function remove(wish: Wish): void {
    store.set({ wishes: store.state().wishes.filter(({ id }) => id !== wish.id) });
  }

  /** Resolves when nothing else is being written. */
  async function idle(): Promise<void> {
    while (session.state().busy !== null) {
      await new Promise<void>((resolve) => {
        const stop = session.subscribe(() => {
          if (session.state().busy !== null) return;
          stop();
          resolve();
        });
      });
    }
  }

  async function write(wish: Wish): Promise<void> {
    const snapshot = session.state().workbook?.snapshot;
    const index = snapshot ? findRow(snapshot, wish.row) : null;
    const row = index === null ? undefined : snapshot?.portfolio.rows[index];
    if (index === null || !row) {
      keep(wish, "gone");
      return;
    }
    const differing = changedFields(wish.change).filter((field) => !sameEntry(row[field], wish.change[field]));
    if (differing.length === 0) return;
    if (!differing.every((field) => saysOneOf(row, field, wish.seen))) {
      keep(wish, "changed");
      return;
    }
    if (await session.apply(editsOf(index, wish.change), { quietly: true })) {
      store.set({
        saved: { row: wish.row, field: wish.field, value: sheetRow(wish.row)?.[wish.field], turn: wish.id },
      });
    } else keep(wish, "failed", session.state().problem?.failure.id ?? null);
  }

  async function drain(): Promise<void> {
    if (underWay) return;
    for (let wish = store.state().wishes[0]; wish; wish = store.state().wishes[0]) {
      underWay = wish;
      await idle();
      await write(wish);
      underWay = null;
      remove(wish);
    }
  }

  function add(row: RowRef, field: Field, change: RowChange, seen: readonly RowChange[]): void {
    const { wishes, kept } = store.state();
    const same = isFor(row, field);
    const waiting = wishes.find((wish) => wish !== underWay && same(wish));
    lastId += 1;
    const wish: Wish = { id: lastId, row, field, change, seen: waiting ? [...waiting.seen, ...seen] : seen };
    store.set({
      wishes: waiting ? wishes.map((one) => (one === waiting ? wish : one)) : [...wishes, wish],
      kept: kept.filter((one) => !same(one.wish)),
    });
    void drain();
  }

  function put(row: RowRef, field: Field, change: RowChange): void {
    add(row, field, change, seenNow(row, changedFields(change)));
  }

  function without(row: RowRef, field: Field): readonly Draft[] {
    return store.state().drafts.filter((draft) => !isFor(row, field)(draft));
  }

  function enter(row: RowRef, field: TypedField): void {
    const draft = store.state().drafts.find(isFor(row, field));
    if (!draft) return;
    const value = typedValue(field, draft.text);
    store.set({ drafts: without(row, field) });
    // A text that says what the input said before is no edit; nor is a date that does not exist.
    if (value === undefined || sameEntry(draft.seen.at(-1)?.[field], value)) return;
    add(row, field, changeOf(field, value), draft.seen);
  }

  /** A draft as a wish that is not written. */
  function draftWish({ row, field, text, seen }: Draft, to = row): Wish | null {
    const value = typedValue(field, text);
    lastId += 1;
    return value === undefined ? null : { id: lastId, row: to, field, change: changeOf(field, value), seen };
  }

  function keepDrafts(of: RowRef, why: WhyKept, to: RowRef): void {
    const mine = store.state().drafts.filter(({ row }) => sameRow(row, of));
    store.set({ drafts: store.state().drafts.filter((draft) => !mine.includes(draft)) });
    for (const draft of mine) {
      const wish = draftWish(draft, to);
      if (wish) keep(wish, why);
    }
  }

  /** Gives everything that is on its way another row where `placed` does; the write under way is past that. */
  function rebind(placed: <T extends { readonly row: RowRef }>(one: T) => T): void {
    const { wishes, drafts, kept } = store.state();
    const keptNow = kept.map((one) => {
      const wish = placed(one.wish);
      return wish === one.wish ? one : { ...one, wish };
    });
    const next = {
      wishes: wishes.map((wish) => (wish === underWay ? wish : placed(wish))),
      drafts: drafts.map(placed),
      kept: keptNow,
    };
    const same = (before: readonly unknown[], after: readonly unknown[]) =>
      before.every((one, index) => one === after[index]);
    if (!same(wishes, next.wishes) || !same(drafts, next.drafts) || !same(kept, keptNow)) store.set(next);
  }

  return {
    state: store.state,
    subscribe: store.subscribe,
    put,
    type(row, field, text) {
      const before = store.state().drafts.find(isFor(row, field));
      const seen = before?.seen ?? seenNow(row, [field]);
      const kept = store.state().kept.filter(({ wish }) => !isFor(row, field)(wish));
      store.set({ drafts: [...without(row, field), { row, field, text, seen }], kept });
    },
    enter,
    enterAll() {
      for (const { row, field } of store.state().drafts) enter(row, field);
    },
    restore(row, field) {
      store.set({
        drafts: without(row, field),
        kept: store.state().kept.filter(({ wish }) => !isFor(row, field)(wish)),
      });
    },
    writeKept({ wish }) {
      put(wish.row, wish.field, wish.change);
    },
    dropKept(kept) {
      store.set({ kept: store.state().kept.filter((one) => one !== kept) });
    },
    shown,
    reread(snapshot) {
      rebind(placedIn(snapshot));
      const { saved } = store.state();
      const index = saved && findRow(snapshot, saved.row);
      if (saved && index !== null && !sameEntry(snapshot.portfolio.rows[index]?.[saved.field], saved.value))
        store.set({ saved: null });
    },
    rowGone: (row) => keepDrafts(row, "gone", row),
    rowRenamed(from, to) {
      const byUs =
        underWay !== null && sameRow(underWay.row, from) && (underWay.field === "code" || underWay.field === "scope");
      const moved = <T extends { readonly row: RowRef }>(one: T): T =>
        sameRow(one.row, from) ? { ...one, row: to } : one;
      if (!byUs) {
        keepDrafts(from, "renamed", to);
        const late = store.state().wishes.filter((wish) => wish !== underWay && sameRow(wish.row, from));
        store.set({ wishes: store.state().wishes.filter((wish) => !late.includes(wish)) });
        for (const wish of late) keep(moved(wish), "renamed");
      }
      rebind(moved);
    },
  };
}

/** What an input shows: what is typed, else what was not written, else the row. */
export function inputText({ drafts, kept }: DeskState, ref: RowRef, row: Row, field: TypedField): string {
  const draft = drafts.find(isFor(ref, field));
  if (draft) return draft.text;
  const unwritten = kept.find(({ wish }) => isFor(ref, field)(wish))?.wish.change[field];
  return unwritten === undefined ? typedText(row, field) : typedText({ ...row, ...changeOf(field, unwritten) }, field);
}

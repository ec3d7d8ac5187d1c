import type { KeyboardEvent } from "react";
import { useCard } from "../card/cardContext";
import { inputText } from "../state/editDesk";
import { sameRow } from "../state/rowRef";
import type { TypedField } from "../state/typedValue";

/** As many characters as a cell holds. */
export const cellLimit = 32_767;

export interface TypedInput {
  readonly text: string;
  readonly type: (text: string) => void;
  /** Writes what was typed. */
  readonly enter: () => void;
  /** Goes back to what the sheet says; false where nothing was typed. */
  readonly restore: () => boolean;
  /** Enter writes, Escape restores, as in a cell. `lines`: Alt or Shift with Enter begins a new line. */
  readonly keys: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>, lines?: boolean) => void;
}

/** Inserts a line break where the cursor is. */
function breakLine(input: HTMLInputElement | HTMLTextAreaElement): string {
  const at = input.selectionStart ?? input.value.length;
  input.setRangeText("\n", at, input.selectionEnd ?? at, "end");
  return input.value;
}

/** What is typed into a field of the shown row. It stays in the input until it is entered or dropped, whatever the sheet does. */
export function useTypedField(field: TypedField): TypedInput {
  const { row, ref, edits, desk } = useCard();
  const mine = <T extends { readonly row: typeof ref; readonly field: string }>(one: T) =>
    one.field === field && sameRow(one.row, ref);
  const dirty = desk.drafts.some(mine) || desk.kept.some(({ wish }) => mine(wish));
  const enter = () => edits.enter(ref, field);
  const type = (text: string) => edits.type(ref, field, text);
  const restore = () => {
    if (dirty) edits.restore(ref, field);
    return dirty;
  };
  return {
    text: inputText(desk, ref, row, field),
    type,
    enter,
    restore,
    keys(event, lines = false) {
      // Enter and Escape while text is being composed belong to the input method.
      if (event.nativeEvent.isComposing || event.keyCode === 229) return;
      if (event.key === "Escape" && restore()) event.preventDefault();
      if (event.key !== "Enter") return;
      if (lines && event.shiftKey) return;
      event.preventDefault();
      if (lines && event.altKey) type(breakLine(event.currentTarget));
      else enter();
    },
  };
}

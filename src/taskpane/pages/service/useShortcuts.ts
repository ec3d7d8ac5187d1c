import { useEffect, useRef, type RefObject } from "react";

export interface Shortcut {
  /** As `KeyboardEvent.code` says it: the key, whatever it types on this keyboard or with Alt. */
  readonly code: string;
  readonly act: () => void;
}

/**
 * Alt and a key, wherever the focus is in the pane, before the control that has it: else Alt+Down would open its list. Nothing
 * happens while the page is hidden behind a task, or while text is being composed.
 */
export function useShortcuts(page: RefObject<HTMLElement | null>, shortcuts: readonly Shortcut[]): void {
  const current = useRef(shortcuts);
  useEffect(() => {
    current.current = shortcuts;
  });
  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return;
      const shortcut = current.current.find(({ code }) => code === event.code);
      if (!shortcut || !page.current || page.current.closest("[hidden]")) return;
      event.preventDefault();
      event.stopPropagation();
      shortcut.act();
    };
    window.addEventListener("keydown", act, true);
    return () => window.removeEventListener("keydown", act, true);
  }, [page]);
}

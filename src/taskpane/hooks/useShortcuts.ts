import { useEffect, useRef } from "react";
import { shortcuts, type ShortcutId } from "../shortcuts";

const textual = "textarea, input:not([type=radio], [type=checkbox])";

/**
 * Does what shortcuts stand for, wherever the focus is in the pane, before the control that has it: else Alt+Down would open its
 * list. Nothing happens where `active` says no, or while text is being composed.
 */
export function useShortcuts(active: () => boolean, acts: Readonly<Partial<Record<ShortcutId, () => void>>>): void {
  const current = useRef({ active, acts });
  useEffect(() => {
    current.current = { active, acts };
  });
  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return;
      const found = (Object.keys(current.current.acts) as ShortcutId[]).find((id) => shortcuts[id].code === event.code);
      if (!found || !current.current.active()) return;
      if (!shortcuts[found].inText && event.target instanceof Element && event.target.matches(textual)) return;
      event.preventDefault();
      event.stopPropagation();
      current.current.acts[found]?.();
    };
    window.addEventListener("keydown", act, true);
    return () => window.removeEventListener("keydown", act, true);
  }, []);
}

import { useSyncExternalStore } from "react";
import { darkQuery, prefersDark } from "../host/display";

/** Excel announces no change of its theme: it is asked again when the system's changes and when the pane comes back into view. */
function onPossibleChange(check: () => void): () => void {
  const system = typeof matchMedia === "function" ? matchMedia(darkQuery) : null;
  system?.addEventListener("change", check);
  window.addEventListener("focus", check);
  document.addEventListener("visibilitychange", check);
  return () => {
    system?.removeEventListener("change", check);
    window.removeEventListener("focus", check);
    document.removeEventListener("visibilitychange", check);
  };
}

/** Whether the pane is to be dark, as Excel is. */
export function useDark(): boolean {
  return useSyncExternalStore(onPossibleChange, prefersDark);
}

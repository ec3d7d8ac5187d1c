import { createContext, useContext, useSyncExternalStore } from "react";
import type { PaneSession } from "../session/paneSession";
import type { PaneState } from "../session/paneState";

export const SessionContext = createContext<PaneSession | null>(null);

/** What the pane can do to the open workbook. */
export function useSession(): PaneSession {
  const session = useContext(SessionContext);
  if (!session) throw new Error("No workbook was given.");
  return session;
}

/** What the pane shows of the open workbook; follows it. */
export function usePaneState(): PaneState {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.state);
}

/** Whether a write may begin: none is under way, none was left unfinished, and the sheets are not of a newer add-in. */
export function useCanWrite(): boolean {
  const { busy, workbook } = usePaneState();
  return !busy && !workbook?.unfinished && !workbook?.readOnly;
}

import { useEffect, useState } from "react";
import { listenToCommands, type CommandName } from "../../commands/requests";

/** Does what the ribbon's buttons ask for, as soon as `ready`: a button may be quicker than the pane. */
export function useCommands(ready: boolean, act: (command: CommandName) => void): void {
  const [asked, setAsked] = useState<CommandName | null>(null);
  useEffect(() => listenToCommands(setAsked), []);
  useEffect(() => {
    if (!asked || !ready) return;
    setAsked(null);
    act(asked);
  }, [asked, ready, act]);
}

/** What a ribbon button asks of the pane. */
export type CommandName = "createMatrix" | "checkMatrix";

export const commandNames = ["createMatrix", "checkMatrix"] as const satisfies readonly CommandName[];

type Listener = (command: CommandName) => void;

/** The ribbon can be quicker than the pane: what it asks for before the pane listens waits here. */
const waiting: CommandName[] = [];
let listener: Listener | undefined;

/** Passes a ribbon button's wish to the pane, now or as soon as it listens. */
export function requestCommand(command: CommandName): void {
  if (listener) listener(command);
  else waiting.push(command);
}

/** The pane hears what the ribbon asks for, what has been waiting included. Returns what ends that. */
export function listenToCommands(heard: Listener): () => void {
  listener = heard;
  for (const command of waiting.splice(0)) heard(command);
  return () => {
    if (listener === heard) listener = undefined;
  };
}

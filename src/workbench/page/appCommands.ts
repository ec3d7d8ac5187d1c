/**
 * How Excel on Windows runs a ribbon button of type ExecuteFunction: the client registers for an event, the host fires it
 * with the function's name, and the client reports when the function has called `event.completed()`. Numbers are the
 * client's (dispidAppCommandInvokedEvent, dispidAppCommandInvocationCompletedMethod).
 */
const appCommandInvoked = 39;
const appCommandCompleted = 94;
const succeeded = 0;

type Callback = (status: number) => void;
type Handler = (event: number, payload: { toArray(): unknown[] }) => void;

/** What the client finds in `window.external`, as far as commands go. */
export interface ExternalForCommands {
  Execute(id: number, parameters: unknown, callback?: Callback): unknown;
  RegisterEvent(id: number, target: string, handler: Handler, callback?: Callback): unknown;
}

export interface AppCommands {
  /** Runs an associated function; resolves true when it has completed, false where the add-in has none of that name. */
  run(name: string, controlId: string): Promise<boolean>;
}

/** Adds commands to the `external` of a window into which Office.js will be loaded. */
export function appCommandsThrough(external: ExternalForCommands): AppCommands {
  const register = external.RegisterEvent.bind(external);
  const execute = external.Execute.bind(external);
  const running = new Map<string, (done: boolean) => void>();
  let handler: Handler | undefined;
  let listening: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    listening = resolve;
  });
  let count = 0;

  external.RegisterEvent = (id, target, added, callback) => {
    if (id !== appCommandInvoked) return register(id, target, added, callback);
    handler = added;
    callback?.(succeeded);
    listening();
    return undefined;
  };
  external.Execute = (id, parameters, callback) => {
    if (id !== appCommandCompleted) return execute(id, parameters, callback);
    const [command, status] = Object.values(parameters as Record<string, unknown>);
    running.get(String(command))?.(status === succeeded);
    running.delete(String(command));
    callback?.(succeeded);
    return undefined;
  };
  return {
    run: async (name, controlId) => {
      await ready;
      count += 1;
      const command = `command-${count}`;
      return new Promise<boolean>((resolve) => {
        running.set(command, resolve);
        handler?.(appCommandInvoked, { toArray: () => [command, name, JSON.stringify({ source: { id: controlId } })] });
      });
    },
  };
}

import { readFileSync } from "node:fs";
import path from "node:path";
import { commandNames, listenToCommands, requestCommand, type CommandName } from "../../src/commands/requests";

type Action = (event: { completed: () => void }) => Promise<void>;

/** The ribbon as commands.ts meets it: what it announces, and a pane that shows or does not. */
async function announcedActions(showAsTaskpane: () => Promise<void>): Promise<ReadonlyMap<string, Action>> {
  const actions = new Map<string, Action>();
  Object.defineProperty(globalThis, "Office", {
    configurable: true,
    value: {
      actions: { associate: (name: string, action: Action) => actions.set(name, action) },
      addin: { showAsTaskpane },
    },
  });
  jest.resetModules();
  await import("../../src/commands/commands");
  return actions;
}

test("every button of the manifest that runs a function has one, and every function a button", async () => {
  const manifest = readFileSync(path.resolve(__dirname, "../../manifest.xml"), "utf8");
  const wanted = Array.from(manifest.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g), ([, name]) => name);
  const actions = await announcedActions(() => Promise.resolve());
  expect([...actions.keys()].sort()).toEqual(wanted.sort());
  expect([...commandNames].sort()).toEqual(wanted.sort());
});

test.each(commandNames)("%s shows the pane, passes its wish on, and ends its event", async (name) => {
  const shown = jest.fn(() => Promise.resolve());
  const actions = await announcedActions(shown);
  const { listenToCommands: listen } = await import("../../src/commands/requests");
  const heard: CommandName[] = [];
  listen((command) => heard.push(command));
  const completed = jest.fn();
  await actions.get(name)?.({ completed });
  expect(shown).toHaveBeenCalledTimes(1);
  expect(heard).toEqual([name]);
  expect(completed).toHaveBeenCalledTimes(1);
});

test("a pane that cannot be shown ends the event all the same: Excel's buttons would stay grey", async () => {
  const actions = await announcedActions(() => Promise.reject(new Error("no pane")));
  const completed = jest.fn();
  await expect(actions.get("createMatrix")?.({ completed })).rejects.toThrow("no pane");
  expect(completed).toHaveBeenCalledTimes(1);
});

test("what is asked for before the pane listens waits, in order; afterwards it is heard at once", () => {
  requestCommand("createMatrix");
  requestCommand("checkMatrix");
  const heard: CommandName[] = [];
  const stop = listenToCommands((command) => heard.push(command));
  expect(heard).toEqual(["createMatrix", "checkMatrix"]);
  requestCommand("checkMatrix");
  expect(heard).toHaveLength(3);
  stop();
  requestCommand("createMatrix");
  expect(heard).toHaveLength(3);
  listenToCommands((command) => heard.push(command))();
  expect(heard).toEqual(["createMatrix", "checkMatrix", "checkMatrix", "createMatrix"]);
});

test("the end of an earlier listener does not end a later one", () => {
  const first = listenToCommands(() => undefined);
  const heard: CommandName[] = [];
  const second = listenToCommands((command) => heard.push(command));
  first();
  requestCommand("checkMatrix");
  expect(heard).toEqual(["checkMatrix"]);
  second();
});

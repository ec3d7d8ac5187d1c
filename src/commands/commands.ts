import { commandNames, requestCommand } from "./requests";

/**
 * Ribbon buttons. Each opens the pane and asks it to act, because every one of them has something to show or to ask:
 * what will be written, or what was found. The names are those of the manifest.
 */
for (const name of commandNames) {
  Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
    try {
      await Office.addin.showAsTaskpane();
      requestCommand(name);
    } finally {
      event.completed();
    }
  });
}

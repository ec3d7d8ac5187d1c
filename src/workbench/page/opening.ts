import { awaitedHost } from "./awaitedHost";
import { choicesFrom, type Choices } from "./choices";
import { byId, installedAddin } from "./elements";
import { Pane } from "./pane";
import { isPaneShown, showPane } from "./paneVisibility";
import { drawRibbon } from "./ribbon";
import { addinName, ribbonButtons, type RibbonButton } from "./ribbonModel";
import { tell } from "./status";
import { univerWordsScript } from "./univerWords";
import { said, sayInPage } from "./wording";

/**
 * What is there at once, before the spreadsheet: the page's own words and colours, and the add-in in its pane, which
 * starts while the spreadsheet is still being read. index.ts goes on from here.
 */
let choices: Choices = choicesFrom(window.location.search, {
  language: navigator.language,
  prefersDark: window.matchMedia("(prefers-color-scheme: dark)").matches,
});

export const currentChoices = (): Choices => choices;

const { manifest } = installedAddin();
const awaited = awaitedHost();
/** Gives the add-in the host that it has been waiting for. */
export const hostArrived = awaited.arrived;

async function press({ action, id }: RibbonButton): Promise<void> {
  if (action === "showTaskpane") return showPane(!isPaneShown());
  if (!(await pane.run(action.execute, id))) tell(said("commandFailed", choices.language));
}

/** Shows the page as `fresh` wants it. */
export function draw(fresh: Choices): void {
  choices = fresh;
  document.documentElement.dataset["theme"] = choices.theme;
  sayInPage(choices.language);
  byId("addin-name", HTMLElement).textContent = addinName(manifest, choices.language);
  drawRibbon(ribbonButtons(manifest, choices.language), (button) => void press(button));
  showPane(isPaneShown());
  for (const [id, value] of Object.entries(choices)) byId(id, HTMLSelectElement).value = value;
}

draw(choices);
byId("close-pane", HTMLButtonElement).addEventListener("click", () => showPane(false));
export const pane = new Pane(byId("client", HTMLIFrameElement), awaited.host, choices, showPane);

// The spreadsheet asks for its words when it begins; by then they are here.
const words = document.createElement("link");
words.rel = "preload";
words.as = "script";
words.href = univerWordsScript(choices.language);
document.head.append(words);

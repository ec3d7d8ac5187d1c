import { IUndoRedoService } from "@univerjs/core";
import { Host } from "../host/host";
import { Workbench } from "../host/workbench";
import { choicesFrom, type Choices } from "./choices";
import { makeDividerMovable } from "./divider";
import { byId, installedAddin } from "./elements";
import { files } from "./files";
import { connectFileButtons } from "./openBook";
import { Pane } from "./pane";
import { isPaneShown, showPane } from "./paneVisibility";
import { drawRibbon } from "./ribbon";
import { addinName, ribbonButtons, type RibbonButton } from "./ribbonModel";
import { tell } from "./status";
import { univerIn, univerLocales } from "./univer";
import { said, sayInPage } from "./wording";
import "./workbench.css";

declare global {
  interface Window {
    workbench?: Workbench;
  }
}

let choices: Choices = choicesFrom(window.location.search, {
  language: navigator.language,
  prefersDark: window.matchMedia("(prefers-color-scheme: dark)").matches,
});

const { manifest, functions } = installedAddin();
const { univer, api } = univerIn(byId("sheet", HTMLElement), {
  language: choices.language,
  dark: choices.theme === "dark",
});
const host = new Host(univer);
const workbench = new Workbench(host, files);
workbench.registerFunctions(functions);
const pane = new Pane(byId("client", HTMLIFrameElement), host, choices, showPane);

async function press({ action, id }: RibbonButton): Promise<void> {
  if (action === "showTaskpane") return showPane(!isPaneShown());
  if (!(await pane.run(action.execute, id))) tell(said("commandFailed", choices.language));
}

function draw(): void {
  document.documentElement.dataset["theme"] = choices.theme;
  sayInPage(choices.language);
  byId("addin-name", HTMLElement).textContent = addinName(manifest, choices.language);
  drawRibbon(ribbonButtons(manifest, choices.language), (button) => void press(button));
  showPane(isPaneShown());
  for (const [id, value] of Object.entries(choices)) byId(id, HTMLSelectElement).value = value;
}

/** Excel reads language, theme and version when it starts an add-in, so the add-in is started anew. The workbook stays. */
function choose(change: string): void {
  choices = choicesFrom(
    new URLSearchParams({
      lang: choices.language,
      theme: choices.theme,
      sets: choices.sets,
      ...Object.fromEntries(new URLSearchParams(change)),
    }).toString(),
    { language: "", prefersDark: false },
  );
  api.setLocale(univerLocales[choices.language]);
  api.toggleDarkMode(choices.theme === "dark");
  draw();
  pane.reload(choices);
}

for (const [id, parameter] of [
  ["language", "lang"],
  ["theme", "theme"],
  ["sets", "sets"],
] as const) {
  const select = byId(id, HTMLSelectElement);
  select.addEventListener("change", () => choose(`${parameter}=${select.value}`));
}

const undo = byId("undo", HTMLButtonElement);
const redo = byId("redo", HTMLButtonElement);
undo.addEventListener("click", () => void workbench.undo());
redo.addEventListener("click", () => void workbench.redo());
host.book.injector.get(IUndoRedoService).undoRedoStatus$.subscribe(({ undos, redos }) => {
  undo.disabled = undos === 0;
  redo.disabled = redos === 0;
});

connectFileButtons({ workbench, language: () => choices.language, replaced: () => pane.reload(choices) });
byId("close-pane", HTMLButtonElement).addEventListener("click", () => showPane(false));

// What Excel calls cell edit mode: requests of the add-in wait or fail meanwhile.
api.addEvent(api.Event.SheetEditStarted, () => host.editing(true));
api.addEvent(api.Event.SheetEditEnded, () => host.editing(false));

host.onRefused = () => tell(said("protectedCells", choices.language));

draw();
makeDividerMovable();
window.workbench = workbench;

import { IUndoRedoService } from "@univerjs/core";
import { Host } from "../host/host";
import { Workbench } from "../host/workbench";
import { choicesFrom } from "./choices";
import { makeDividerMovable } from "./divider";
import { byId, installedAddin } from "./elements";
import { files } from "./files";
import { connectFileButtons } from "./openBook";
import { currentChoices, draw, hostArrived, pane } from "./opening";
import { tell } from "./status";
import { univerIn, univerLocales } from "./univer";
import { univerWords } from "./univerWords";
import { said } from "./wording";

declare global {
  interface Window {
    workbench?: Workbench;
  }
}

async function open(): Promise<void> {
  const language = () => currentChoices().language;
  const { univer, api } = univerIn(byId("sheet", HTMLElement), {
    language: language(),
    words: await univerWords(language()),
    dark: currentChoices().theme === "dark",
  });
  const host = new Host(univer);
  const workbench = new Workbench(host, files);
  workbench.registerFunctions(installedAddin().functions);
  hostArrived(host);

  /** Excel reads language, theme and version when it starts an add-in, so the add-in is started anew. The workbook stays. */
  async function choose(change: string): Promise<void> {
    const { language: lang, theme, sets } = currentChoices();
    const chosen = choicesFrom(
      new URLSearchParams({ lang, theme, sets, ...Object.fromEntries(new URLSearchParams(change)) }).toString(),
      { language: "", prefersDark: false },
    );
    const locale = univerLocales[chosen.language];
    api.loadLocales(locale, await univerWords(chosen.language));
    api.setLocale(locale);
    api.toggleDarkMode(chosen.theme === "dark");
    draw(chosen);
    pane.reload(chosen);
  }

  for (const [id, parameter] of [
    ["language", "lang"],
    ["theme", "theme"],
    ["sets", "sets"],
  ] as const) {
    const select = byId(id, HTMLSelectElement);
    select.addEventListener("change", () => void choose(`${parameter}=${select.value}`));
  }

  const undo = byId("undo", HTMLButtonElement);
  const redo = byId("redo", HTMLButtonElement);
  undo.addEventListener("click", () => void workbench.undo());
  redo.addEventListener("click", () => void workbench.redo());
  host.book.injector.get(IUndoRedoService).undoRedoStatus$.subscribe(({ undos, redos }) => {
    undo.disabled = undos === 0;
    redo.disabled = redos === 0;
  });

  connectFileButtons({ workbench, language, replaced: () => pane.reload(currentChoices()) });

  // What Excel calls cell edit mode: requests of the add-in wait or fail meanwhile.
  api.addEvent(api.Event.SheetEditStarted, () => host.editing(true));
  api.addEvent(api.Event.SheetEditEnded, () => host.editing(false));

  host.onRefused = () => tell(said("protectedCells", language()));

  makeDividerMovable();
  for (const id of ["tools", "choices"]) byId(id, HTMLElement).inert = false;
  window.workbench = workbench;
}

void open();

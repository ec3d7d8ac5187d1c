import { lazyModule, type LazyModule } from "../../functions/lazyModule";
import { languageOf, languages, type Language } from "../../locale/language";
import type { PaneWords } from "../../locale/pane";
import { officeLanguage } from "./display";
import { remembered } from "./remembered";

/** The pane's words, each language in a chunk of its own: nobody reads two at once. */
export const paneWords: Readonly<Record<Language, LazyModule<PaneWords>>> = {
  ja: lazyModule(() => import("../../locale/pane.ja").then(({ paneJa }) => paneJa)),
  en: lazyModule(() => import("../../locale/pane.en").then(({ paneEn }) => paneEn)),
};

/** The language that was chosen in the menu; null follows Excel. */
export const chosenLanguage = (): Language | null => remembered("language", languages);

/** The language in which the pane begins. */
export const languageAtStart = (): Language => chosenLanguage() ?? officeLanguage();

/** The same before Excel has said its own, which is the browser's nearly always: so much is fetched while Office.js begins. */
export const probableLanguage = (): Language => chosenLanguage() ?? languageOf(navigator.language);

/** Fetches every language before it is asked for, where the choice between them is offered. */
export function prefetchPaneWords(): void {
  for (const language of languages) void paneWords[language].load();
}

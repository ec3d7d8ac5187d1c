import { dictionary } from "./dictionary";
import { startEn } from "./start.en";
import { startJa } from "./start.ja";

/** What the pane says before its words have arrived, which come in one language only. */
export const startWord = dictionary<keyof typeof startJa>({ ja: startJa, en: startEn });

import { dictionary } from "./dictionary";
import { importFileEn } from "./importFile.en";
import { importFileJa } from "./importFile.ja";

/** The words of the task that imports a portfolio from a file. Come with the task. */
export const importFileWord = dictionary<keyof typeof importFileJa>({ ja: importFileJa, en: importFileEn });

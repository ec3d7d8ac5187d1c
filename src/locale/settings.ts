import { dictionary } from "./dictionary";
import { settingsEn } from "./settings.en";
import { settingsJa } from "./settings.ja";

/** The words of the settings page. Come with the page. */
export const settingsWord = dictionary<keyof typeof settingsJa>({ ja: settingsJa, en: settingsEn });

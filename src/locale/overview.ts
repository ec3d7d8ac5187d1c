import { dictionary } from "./dictionary";
import { overviewEn } from "./overview.en";
import { overviewJa } from "./overview.ja";

/** The words of the overview. Come with the page. */
export const overviewWord = dictionary<keyof typeof overviewJa>({ ja: overviewJa, en: overviewEn });

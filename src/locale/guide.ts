import { dictionary } from "./dictionary";
import { guideEn } from "./guide.en";
import { guideJa } from "./guide.ja";

/** The words of the guide. Come with the page. */
export const guideWord = dictionary<keyof typeof guideJa>({ ja: guideJa, en: guideEn });
